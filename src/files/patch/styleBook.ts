/**
 * styles.xml as something that can grow: a format that does not exist yet is appended, nothing that exists is
 * changed, so every other cell keeps its look (ECMA-376 part 1, 18.8).
 */
import { XlsxError } from '../errors';
import { builtInId } from '../numberFormats';
import type { StylePatch } from './types';
import { readNumberFormats } from '../readStyles';
import { alignmentXml, borderXml, differentialXml, fillXml, fontXml } from './styleXml';
import type { Edit, XmlElement } from '../xml';
import { applyEdits, child, children, escapeXml, parseXml, prefixOf, setAttribute } from '../xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** For a workbook without styles: the least that Excel accepts. */
export const EMPTY_STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

export interface StyleBook {
  /** The style number for a format that begins as `base` and differs in `patch`. */
  derive(base: number, patch: StylePatch): number;
  /** The number of what a conditional format lays over a cell: "#RRGGBB", `null` leaves the cell's own. */
  differential(look: { readonly fill: string | null; readonly color: string | null }): number;
  /** The grown styles.xml; `null` where nothing was added. */
  result(): string | null;
}

const BEFORE_DIFFERENTIALS = ['cellStyles', 'cellXfs'];

/** A list of styles.xml with what was appended to it. */
interface Pool {
  readonly list: XmlElement;
  readonly items: string[];
  readonly numbers: Map<string, number>;
  readonly original: number;
}

/**
 * Some writers leave lists out or empty. They are filled first: the first item of a list is what every cell without a
 * format of its own shows, so nothing new may take that place.
 */
function complete(given: string, part: string): string {
  const least = parseXml(EMPTY_STYLES, part);
  const { name, selfClosing, openEnd } = parseXml(given, part);
  let text = selfClosing
    ? `${given.slice(0, openEnd).replace(/\s*\/>$/, '>')}</${name}>${given.slice(openEnd)}`
    : given;
  for (const wanted of least.children) {
    const root = parseXml(text, part);
    const found = child(root, wanted.local);
    if (found && found.children.length > 0) continue;
    const before = [
      'numFmts',
      ...least.children.slice(0, least.children.indexOf(wanted)).map((one) => one.local),
    ];
    const at = Math.max(root.openEnd, ...before.map((local) => child(root, local)?.end ?? 0));
    const xml = EMPTY_STYLES.slice(wanted.start, wanted.end).replace(/<(\/?)/g, `<$1${prefixOf(root.name)}`);
    text = found
      ? text.slice(0, found.start) + xml + text.slice(found.end)
      : text.slice(0, at) + xml + text.slice(at);
  }
  return text;
}

function makePool(text: string, root: XmlElement, list: string, item: string): Pool {
  const found = child(root, list);
  if (!found) throw new XlsxError('damaged', `styles: ${list}`);
  const items = children(found, item).map((one) => text.slice(one.start, one.end));
  const numbers = new Map<string, number>();
  items.forEach((xml, n) => {
    if (!numbers.has(xml)) numbers.set(xml, n);
  });
  return { list: found, items, numbers, original: items.length };
}

function numberIn(pool: Pool, xml: string): number {
  const known = pool.numbers.get(xml);
  if (known !== undefined) return known;
  pool.items.push(xml);
  pool.numbers.set(xml, pool.items.length - 1);
  return pool.items.length - 1;
}

function growList(text: string, pool: Pool): Edit[] {
  if (pool.items.length === pool.original) return [];
  const { list } = pool;
  return growElement(text, list, pool.items.length, pool.items.slice(pool.original).join(''));
}

/** Adds children at the end of a list and sets its count; an empty list (`<numFmts count="0"/>`) is opened for them. */
function growElement(text: string, list: XmlElement, count: number, added: string): Edit[] {
  const open = setAttribute(text.slice(list.start, list.openEnd), 'count', String(count));
  if (list.selfClosing) {
    const opened = open.replace(/\s*\/>$/, '>');
    return [{ start: list.start, end: list.openEnd, text: `${opened}${added}</${list.name}>` }];
  }
  return [
    { start: list.start, end: list.openEnd, text: open },
    { start: list.closeStart, end: list.closeStart, text: added },
  ];
}

export function makeStyleBook(given: string, part: string): StyleBook {
  const text = complete(given, part);
  const root = parseXml(text, part);
  const prefix = prefixOf(root.name);
  const fonts = makePool(text, root, 'fonts', 'font');
  const fills = makePool(text, root, 'fills', 'fill');
  const borders = makePool(text, root, 'borders', 'border');
  const formats = makePool(text, root, 'cellXfs', 'xf');
  const codes = new Map(readNumberFormats(root));
  const newCodes = new Map<string, number>();
  const known = new Map<string, number>();
  const differentials: string[] = [];
  const stored = child(root, 'dxfs');
  const storedDifferentials = stored ? children(stored, 'dxf').length : 0;

  const formatId = (code: string): number => {
    const id =
      builtInId(code) ?? newCodes.get(code) ?? [...codes].find(([n, one]) => n >= 164 && one === code)?.[0];
    if (id !== undefined) return id;
    const next = Math.max(163, ...codes.keys()) + 1;
    codes.set(next, code);
    newCodes.set(code, next);
    return next;
  };

  const derive = (base: number, patch: StylePatch): number => {
    const source = formats.items[base] ?? formats.items[0] ?? `<${prefix}xf/>`;
    const xf = parseXml(source, part);
    let open = source.slice(0, xf.openEnd).replace(/\s*\/>$/, '>');
    const set = (name: string, value: string) => (open = setAttribute(open, name, value));
    const use = (attribute: string, apply: string, pool: Pool, make: (old: string) => string) => {
      const old = pool.items[Number(xf.attributes[attribute] ?? 0)] ?? pool.items[0] ?? '';
      set(attribute, String(numberIn(pool, make(old))));
      set(apply, '1');
    };
    if (patch.numberFormat !== undefined) {
      set('numFmtId', String(formatId(patch.numberFormat)));
      set('applyNumberFormat', '1');
    }
    const { font, fill, borders: lines, alignment, locked } = patch;
    if (font) use('fontId', 'applyFont', fonts, (old) => fontXml(old, font, prefix));
    if (fill !== undefined) use('fillId', 'applyFill', fills, () => fillXml(fill, prefix));
    if (lines) use('borderId', 'applyBorder', borders, (old) => borderXml(old, lines, prefix));
    let inner = xf.children.map((one) => ({ local: one.local, xml: source.slice(one.start, one.end) }));
    const put = (local: string, xml: string) => {
      inner = [{ local, xml }, ...inner.filter((one) => one.local !== local)];
    };
    if (locked !== undefined) {
      const old = inner.find((one) => one.local === 'protection')?.xml ?? `<${prefix}protection/>`;
      put('protection', setAttribute(old, 'locked', locked ? '1' : '0'));
      set('applyProtection', '1');
    }
    const aligned = inner.find((one) => one.local === 'alignment')?.xml;
    if (alignment) set('applyAlignment', '1');
    if (alignment) put('alignment', alignmentXml(aligned ?? `<${prefix}alignment/>`, alignment));
    else if (aligned !== undefined) put('alignment', aligned);
    const content = inner.map((one) => one.xml).join('');
    const xml = content === '' ? open.replace(/>$/, '/>') : `${open}${content}</${prefix}xf>`;
    return numberIn(formats, xml);
  };

  return {
    derive: (base, patch) => {
      const [only, ...others] = Object.keys(patch);
      // Of most cells of a long table only the number format is another.
      const isNumberFormat = only === 'numberFormat' && others.length === 0;
      const key = `${base} ${isNumberFormat ? patch.numberFormat : JSON.stringify(patch)}`;
      const style = known.get(key) ?? derive(base, patch);
      known.set(key, style);
      return style;
    },
    differential: (look) => {
      const xml = differentialXml(look, prefix);
      if (!differentials.includes(xml)) differentials.push(xml);
      return storedDifferentials + differentials.indexOf(xml);
    },
    result: () => {
      const edits = [fonts, fills, borders, formats].flatMap((pool) => growList(text, pool));
      edits.push(...growCodes(text, root, prefix, newCodes));
      edits.push(...growDifferentials(text, root, prefix, differentials));
      return edits.length === 0 ? null : applyEdits(text, edits);
    },
  };
}

function growCodes(
  text: string,
  root: XmlElement,
  prefix: string,
  codes: ReadonlyMap<string, number>,
): Edit[] {
  if (codes.size === 0) return [];
  const added = [...codes]
    .map(([code, id]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`)
    .join('');
  const list = child(root, 'numFmts');
  if (!list) {
    const whole = `<${prefix}numFmts count="${codes.size}">${added}</${prefix}numFmts>`;
    return [{ start: root.openEnd, end: root.openEnd, text: whole }];
  }
  return growElement(text, list, children(list, 'numFmt').length + codes.size, added);
}

/** Those that are there may have been made for others to change: new ones never reuse them. */
function growDifferentials(text: string, root: XmlElement, prefix: string, added: readonly string[]): Edit[] {
  if (added.length === 0) return [];
  const list = child(root, 'dxfs');
  if (list) return growElement(text, list, children(list, 'dxf').length + added.length, added.join(''));
  const ends = BEFORE_DIFFERENTIALS.map((local) => child(root, local)?.end ?? 0);
  const at = Math.max(root.openEnd, ...ends);
  const whole = `<${prefix}dxfs count="${added.length}">${added.join('')}</${prefix}dxfs>`;
  return [{ start: at, end: at, text: whole }];
}
