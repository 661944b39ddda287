/** Opens an .xlsx or .xlsm: bytes in, snapshot and view out, with all that patching needs kept beside them. */
import type { WorkbookSnapshot } from '../sheet/snapshot';
import { SETTINGS_NAMESPACE } from '../sheet/snapshot';
import { readTheme } from './colors';
import { IN_JAVASCRIPT, type Compression } from './compression';
import { XlsxError } from './errors';
import { withNotCalculated } from './notCalculated';
import type { Package, Relationship } from './package';
import { findPart, findWorkbook, makePackage, partText, partXml, readPart, relationships } from './package';
import type { RawSheet } from './rawSheet';
import { printAreaElement, readPrintAreas } from './printAreas';
import { readSheet } from './readSheet';
import { readLooks, readStyles } from './readStyles';
import { readSharedStrings } from './sharedStrings';
import { makeView } from './sheetView';
import type { TablePart } from './tableParts';
import { readTables } from './tableParts';
import type { CellStyle, SheetView } from './view';
import { child, children, isTrue, parseXml, prefixOf, relationId } from './xml';
import type { ZipLimits } from './zip';
import { readZip } from './zip';

export interface OpenLimits extends ZipLimits {
  /** Cells of all sheets together, those of blank rows included. */
  readonly cells: number;
}

/** Far above any district's workbook (75,000 rows x 20 columns unpack to 60 MB), below what a browser can hold. */
export const OPEN_LIMITS: OpenLimits = {
  entries: 20_000,
  entryBytes: 256 * 2 ** 20,
  totalBytes: 1024 * 2 ** 20,
  cells: 8_000_000,
};

/** A worksheet and its place in the package. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly view: SheetView;
  readonly tables: readonly TablePart[];
  readonly raw: Pick<RawSheet, 'shared' | 'arrays'>;
}

export interface XlsxFile {
  readonly snapshot: WorkbookSnapshot;
  readonly sheets: readonly SheetView[];
  /** By style number, see `SheetView.styleAt`. */
  readonly styles: readonly CellStyle[];
  /** Dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** For patchXlsx only. */
  readonly inside: {
    readonly package: Package;
    readonly workbookPart: string;
    readonly relations: readonly Relationship[];
    readonly parts: readonly SheetPart[];
    readonly settingsPart: string | null;
  };
}

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function includesText16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((c) => [c.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, n) => bytes[at + n] === byte)) return true;
  }
  return false;
}

/** A password-protected workbook and an .xls of old are both compound files; only the first holds a package. */
function checkContainer(bytes: Uint8Array): void {
  if (CFB.every((byte, n) => bytes[n] === byte)) {
    if (includesText16(bytes, 'EncryptedPackage')) throw new XlsxError('encrypted');
    throw new XlsxError('notAWorkbook', 'a compound file, such as an .xls');
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) {
    throw new XlsxError('notAWorkbook', 'not a zip file');
  }
}

/** Custom parts belong to anybody; those of others are not even parsed. */
function settingsIn(pkg: Package, part: string): string | null {
  const text = partText(pkg, part);
  if (!text?.includes(SETTINGS_NAMESPACE)) return null;
  const { name, attributes } = parseXml(text, part, pkg.budget);
  const prefix = prefixOf(name).slice(0, -1);
  return attributes[prefix ? `xmlns:${prefix}` : 'xmlns'] === SETTINGS_NAMESPACE ? text : null;
}

function findSettings(
  pkg: Package,
  relations: readonly Relationship[],
): { part: string; xml: string } | null {
  for (const { kind, target } of relations) {
    if (kind !== 'customXml') continue;
    const found = settingsIn(pkg, target);
    if (found !== null) return { part: target, xml: found };
  }
  return null;
}

function visibilityOf(state: string | undefined): SheetView['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

/** Shared strings are unpacked when the first cell asks for one. */
function lazyStrings(pkg: Package, relations: readonly Relationship[]): () => readonly string[] {
  let strings: readonly string[] | null = null;
  return () => {
    const part = relations.find((relation) => relation.kind === 'sharedStrings')?.target;
    const entry = part === undefined ? null : findPart(pkg, part);
    strings ??= entry ? readSharedStrings(readPart(pkg, entry), entry.name, pkg.budget) : [];
    return strings;
  };
}

/** `compression`: the host's own, where it has a faster one than JavaScript is; for patching, too. */
export function openXlsx(
  bytes: Uint8Array,
  limits: OpenLimits = OPEN_LIMITS,
  compression: Compression = IN_JAVASCRIPT,
): XlsxFile {
  checkContainer(bytes);
  const pkg = makePackage(readZip(bytes, limits), compression);
  const { part: workbookPart, root: workbook } = findWorkbook(pkg);
  const relations = relationships(pkg, workbookPart);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const rootOf = (kind: string) => {
    const target = relations.find((relation) => relation.kind === kind)?.target;
    return (target === undefined ? null : partXml(pkg, target)?.root) ?? null;
  };
  const date1904 = isTrue(child(workbook, 'workbookPr')?.attributes['date1904']);
  const theme = readTheme(rootOf('theme'));
  const stylesRoot = rootOf('styles');
  const styles = readStyles(stylesRoot, theme);
  const looks = readLooks(stylesRoot, theme);
  const strings = lazyStrings(pkg, relations);
  let cellLimit = limits.cells;

  const list = child(workbook, 'sheets');
  const listed = new Set<string>();
  const read = (list ? children(list, 'sheet') : []).flatMap(({ attributes }, index): SheetPart[] => {
    const id = relationId(attributes);
    // Macro modules and dialogs of Excel 5 are sheets without a part.
    if (id === '') return [];
    const relation = byId.get(id ?? '');
    const name = attributes['name'] ?? '';
    if (!relation) throw new XlsxError('damaged', `sheet ${name}`);
    // Chart sheets and macro sheets hold no cells.
    if (relation.kind !== 'worksheet') return [];
    const entry = findPart(pkg, relation.target);
    if (!entry) throw new XlsxError('damaged', `${relation.target} is missing`);
    if (listed.has(entry.name)) throw new XlsxError('damaged', `${entry.name} stands for two sheets`);
    listed.add(entry.name);
    const raw = readSheet(readPart(pkg, entry), entry.name, { strings, date1904, budget: pkg.budget });
    const tables = readTables(pkg, relation.target);
    const visibility = visibilityOf(attributes['state']);
    const areas = readPrintAreas(printAreaElement(workbook, index)?.text ?? '');
    const { view, cells } = makeView(raw, { name, visibility, tables, styles, looks, cellLimit, areas });
    cellLimit -= cells;
    return [{ name, part: entry.name, view, tables, raw: { shared: raw.shared, arrays: raw.arrays } }];
  });
  const recalculates = isTrue(child(workbook, 'calcPr')?.attributes['fullCalcOnLoad']);
  const snapshots = withNotCalculated(
    read.map(({ view }) => view.snapshot),
    recalculates,
  );
  const parts = read.map((part, index) => ({
    ...part,
    view: { ...part.view, snapshot: snapshots[index] ?? part.view.snapshot },
  }));
  const settings = findSettings(pkg, relations);
  const sheets = parts.map((part) => part.view);
  return {
    snapshot: { sheets: sheets.map((sheet) => sheet.snapshot), settingsXml: settings?.xml ?? null },
    sheets,
    styles,
    date1904,
    inside: { package: pkg, workbookPart, relations, parts, settingsPart: settings?.part ?? null },
  };
}
