/** The package inside the zip (ECMA-376 part 2): parts, their text, relationships and content types. */
import type { Compression } from './compression';
import { XlsxError } from './errors';
import { MAX_ELEMENTS, type Budget } from './walkXml';
import { child, children, parseXml } from './xml';
import type { XmlElement } from './xml';
import type { ZipEntry } from './zip';
import { inflateEntry } from './zip';

export interface Package {
  readonly entries: readonly ZipEntry[];
  /** Part names do not distinguish capitals. */
  readonly byName: ReadonlyMap<string, ZipEntry>;
  readonly compression: Compression;
  /** What opening may still read. */
  readonly budget: Budget & { bytes: number };
}

/** The unpacked text of all parts that are read: a table of 100,000 rows and 30 columns takes 130 MB. */
const MAX_TEXT_BYTES = 192 * 2 ** 20;
/** Of one part that is read as a tree. */
const MAX_TREE_BYTES = 64 * 2 ** 20;

export function makePackage(entries: readonly ZipEntry[], compression: Compression): Package {
  return {
    entries,
    compression,
    byName: new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])),
    budget: { elements: MAX_ELEMENTS, bytes: MAX_TEXT_BYTES },
  };
}

export function findPart(pkg: Package, name: string): ZipEntry | null {
  return pkg.byName.get(name.toLowerCase()) ?? null;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Text of a part and what is needed to write it back the way it came. */
export interface PartText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly hasMark: boolean;
}

function encodingOf(bytes: Uint8Array): { encoding: Encoding; mark: number } {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', mark: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', mark: 2 };
  return { encoding: 'utf-8', mark: 0 };
}

/** Text in pieces, so that a large sheet need never stand in memory as one string. */
function* decodePieces(bytes: Uint8Array, part: string): Generator<string> {
  const { encoding, mark } = encodingOf(bytes);
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const size = 1 << 18;
  for (let at = mark; at < bytes.length; at += size) {
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(at, at + size), { stream: at + size < bytes.length });
    } catch {
      throw new XlsxError('damaged', `${part}: characters`);
    }
    if (text !== '') yield text;
  }
}

/** The text of a part for opening: in pieces, as often as it is asked for, and no more of it than one file may take. */
export function readPart(pkg: Package, entry: ZipEntry): Iterable<string> {
  pkg.budget.bytes -= entry.size;
  if (pkg.budget.bytes < 0) throw new XlsxError('tooLarge', `${entry.name}: ${entry.size} bytes`);
  const bytes = inflateEntry(entry, pkg.compression);
  return { [Symbol.iterator]: () => decodePieces(bytes, entry.name) };
}

export function decodePart(bytes: Uint8Array, part: string): PartText {
  const { encoding, mark } = encodingOf(bytes);
  return { text: [...decodePieces(bytes, part)].join(''), encoding, hasMark: mark > 0 };
}

export function encodePart(text: string, like: Omit<PartText, 'text'>): Uint8Array {
  const marked = like.hasMark ? `\ufeff${text}` : text;
  if (like.encoding === 'utf-8') return new TextEncoder().encode(marked);
  const bytes = new DataView(new ArrayBuffer(marked.length * 2));
  for (let i = 0; i < marked.length; i++) {
    bytes.setUint16(i * 2, marked.charCodeAt(i), like.encoding === 'utf-16le');
  }
  return new Uint8Array(bytes.buffer);
}

/** `null` where the package has no part of this name. */
export function partText(pkg: Package, name: string): string | null {
  const entry = findPart(pkg, name);
  if (!entry) return null;
  if (entry.size > MAX_TREE_BYTES) throw new XlsxError('tooLarge', `${name}: ${entry.size} bytes`);
  return [...readPart(pkg, entry)].join('');
}

/** A part as a tree, with its text; `null` where the package has none of this name. */
export function partXml(
  pkg: Package,
  name: string,
): { readonly root: XmlElement; readonly text: string } | null {
  const text = partText(pkg, name);
  return text === null ? null : { text, root: parseXml(text, name, pkg.budget) };
}

export function requireXml(pkg: Package, name: string): XmlElement {
  const part = partXml(pkg, name);
  if (!part) throw new XlsxError('damaged', `${name} is missing`);
  return part.root;
}

export interface Relationship {
  readonly id: string;
  /** Last segment of the type, e.g. "worksheet": strict and transitional files differ in what stands before. */
  readonly kind: string;
  readonly type: string;
  /** Full part name; empty for a target outside the package. */
  readonly target: string;
}

/** "xl/workbook.xml" -> "xl/_rels/workbook.xml.rels". */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolve(part: string, target: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  const name = path.join('/');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export function relationships(pkg: Package, part: string): readonly Relationship[] {
  const name = relationsName(part);
  const found = partXml(pkg, name);
  if (!found) return [];
  return children(found.root, 'Relationship').map(({ attributes }) => {
    const type = attributes['Type'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      target: attributes['TargetMode'] === 'External' ? '' : resolve(part, attributes['Target'] ?? ''),
    };
  });
}

const WORKBOOK_TYPES =
  /spreadsheetml\.(sheet|template)\.main\+xml|ms-excel\.(sheet|template|addin)\.macroEnabled\.main\+xml/i;

const BINARY_TYPE = /ms-excel\.sheet\.binary\./i;

function checkType(types: XmlElement, part: string): void {
  const own = children(types, 'Override').find(
    ({ attributes }) => attributes['PartName']?.toLowerCase() === `/${part.toLowerCase()}`,
  )?.attributes['ContentType'];
  const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const usual = children(types, 'Default').find(
    ({ attributes }) => attributes['Extension']?.toLowerCase() === ending,
  )?.attributes['ContentType'];
  if (BINARY_TYPE.test(own ?? usual ?? '')) throw new XlsxError('binary', part);
  // What an ending stands for says little: some writers give no type to the workbook itself.
  if (own !== undefined && !WORKBOOK_TYPES.test(own)) throw new XlsxError('notAWorkbook', own);
}

/** The workbook part, found as Excel finds it: from the package's own relationships. */
export function findWorkbook(pkg: Package): { readonly part: string; readonly root: XmlElement } {
  const types = partXml(pkg, '[Content_Types].xml');
  if (!types) throw new XlsxError('notAWorkbook', 'a zip file without content types');
  const main = relationships(pkg, '').find((relation) => relation.kind === 'officeDocument');
  if (!main) throw new XlsxError('notAWorkbook', 'no document in the package');
  checkType(types.root, main.target);
  const root = requireXml(pkg, main.target);
  if (root.local !== 'workbook' || !child(root, 'sheets')) throw new XlsxError('notAWorkbook', root.name);
  return { part: main.target, root };
}
