/** Opens an .xlsx or .xlsm: bytes in, snapshot and view out, with all that patching needs kept beside them. */
import type { WorkbookSnapshot } from '../sheet/snapshot';
import { SETTINGS_NAMESPACE } from '../sheet/snapshot';
import { readTheme } from './colors';
import { XlsxError } from './errors';
import type { Package, Relationship } from './package';
import {
  decodePieces,
  findPart,
  findWorkbookPart,
  makePackage,
  partText,
  relationships,
  requirePart,
} from './package';
import type { RawSheet } from './readSheet';
import { readSheet } from './readSheet';
import { readLooks, readStyles } from './readStyles';
import { readSharedStrings } from './sharedStrings';
import { makeView } from './sheetView';
import type { TablePart } from './tables';
import { readTables } from './tables';
import type { CellStyle, SheetView } from './view';
import { child, children, isTrue, parseXml, prefixOf, relationId } from './xml';
import type { ZipLimits } from './zip';
import { inflateEntry, readZip } from './zip';

export interface OpenLimits extends ZipLimits {
  /** Cells of all sheets together, counted as laid out in the snapshot. */
  readonly cells: number;
}

/** Far above any district's workbook (75,000 rows x 20 columns unpack to 60 MB), below what a browser can hold. */
export const OPEN_LIMITS: OpenLimits = {
  entries: 20_000,
  entryBytes: 256 * 2 ** 20,
  totalBytes: 1024 * 2 ** 20,
  cells: 20_000_000,
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

function findSettings(
  pkg: Package,
  relations: readonly Relationship[],
): { part: string; xml: string } | null {
  for (const { kind, target } of relations) {
    if (kind !== 'customXml') continue;
    const text = partText(pkg, target);
    if (!text?.text.includes(SETTINGS_NAMESPACE)) continue;
    const root = parseXml(text.text, target);
    const prefix = prefixOf(root.name).slice(0, -1);
    if (root.attributes[prefix ? `xmlns:${prefix}` : 'xmlns'] === SETTINGS_NAMESPACE) {
      return { part: target, xml: text.text };
    }
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
    strings ??= entry ? readSharedStrings(decodePieces(inflateEntry(entry), entry.name), entry.name) : [];
    return strings;
  };
}

export function openXlsx(bytes: Uint8Array, limits: OpenLimits = OPEN_LIMITS): XlsxFile {
  checkContainer(bytes);
  const pkg = makePackage(readZip(bytes, limits));
  const workbookPart = findWorkbookPart(pkg);
  const relations = relationships(pkg, workbookPart);
  const targetOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.target ?? '';
  const workbook = parseXml(requirePart(pkg, workbookPart).text, workbookPart);
  const date1904 = isTrue(child(workbook, 'workbookPr')?.attributes['date1904']);
  const theme = readTheme(partText(pkg, targetOf('theme'))?.text ?? null, targetOf('theme'));
  const stylesText = partText(pkg, targetOf('styles'))?.text ?? null;
  const styles = readStyles(stylesText, targetOf('styles'), theme);
  const looks = readLooks(stylesText, targetOf('styles'), theme);
  const strings = lazyStrings(pkg, relations);
  let cellLimit = limits.cells;

  const list = child(workbook, 'sheets');
  const listed = new Set<string>();
  const parts = (list ? children(list, 'sheet') : []).flatMap(({ attributes }): SheetPart[] => {
    const id = relationId(attributes);
    // Macro modules and dialogs of Excel 5 are sheets without a part.
    if (id === '') return [];
    const relation = relations.find((one) => one.id === id);
    const name = attributes['name'] ?? '';
    if (!relation) throw new XlsxError('damaged', `sheet ${name}`);
    // Chart sheets and macro sheets hold no cells.
    if (relation.kind !== 'worksheet') return [];
    const entry = findPart(pkg, relation.target);
    if (!entry) throw new XlsxError('damaged', `${relation.target} is missing`);
    if (listed.has(entry.name)) throw new XlsxError('damaged', `${entry.name} stands for two sheets`);
    listed.add(entry.name);
    const raw = readSheet(decodePieces(inflateEntry(entry), entry.name), entry.name, strings, date1904);
    const tables = readTables(pkg, relation.target);
    const visibility = visibilityOf(attributes['state']);
    const { view, cells } = makeView(raw, { name, visibility, tables, styles, looks, cellLimit });
    cellLimit -= cells;
    return [{ name, part: entry.name, view, tables, raw: { shared: raw.shared, arrays: raw.arrays } }];
  });
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
