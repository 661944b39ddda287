/**
 * A part as a tree, with the place of every tag in the text, so that one element can be replaced while every other character
 * stays; and how text is written into XML.
 */
import { XlsxError } from './errors';
import { walkXml, type Attributes, type Budget, type XmlReader } from './walkXml';

/** Of a part that is read as a tree: the largest styles that Excel allows have a fraction of it. */
const MAX_TREE_ELEMENTS = 500_000;

export interface XmlElement {
  readonly name: string;
  /** Name without its prefix. */
  readonly local: string;
  readonly attributes: Attributes;
  readonly children: XmlElement[];
  text: string;
  readonly start: number;
  /** Just behind the opening tag. */
  readonly openEnd: number;
  /** Where the closing tag begins; `openEnd` where there is none. */
  closeStart: number;
  end: number;
  readonly selfClosing: boolean;
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** "x:" of "x:worksheet", "" of "worksheet": what new elements of the same namespace are named with. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

export function parseXml(text: string, part: string, budget?: Budget): XmlElement {
  const most = Math.min(MAX_TREE_ELEMENTS, budget?.elements ?? MAX_TREE_ELEMENTS);
  const own: Budget = { elements: most };
  const root = walkXml([text], () => treeReader(text), part, own);
  if (budget) budget.elements -= most - own.elements;
  if (!root) throw new XlsxError('damaged', part);
  return root;
}

function treeReader(text: string): XmlReader<XmlElement | null> {
  const stack: XmlElement[] = [];
  let root: XmlElement | null = null;
  return {
    open: (name, attributes, end, selfClosing) => {
      const start = text.lastIndexOf('<', end - 1);
      const local = localName(name);
      const element: XmlElement = {
        name,
        local,
        attributes,
        children: [],
        text: '',
        start,
        openEnd: end,
        closeStart: end,
        end,
        selfClosing,
      };
      stack.at(-1)?.children.push(element);
      root ??= element;
      stack.push(element);
    },
    close: (_name, end, selfClosing) => {
      const element = stack.pop();
      if (!element || selfClosing) return;
      element.closeStart = text.lastIndexOf('<', end - 1);
      element.end = end;
    },
    text: (piece) => {
      const element = stack.at(-1);
      if (element) element.text += piece;
    },
    result: () => root,
  };
}

/**
 * What stands in an element for a reader that passes over extensions: of alternatives (ECMA-376 part 3, 10.2) the one for
 * everybody, or where there is none the first. All of them are of one length, or cells would mean other styles elsewhere.
 */
function effective(element: XmlElement): readonly XmlElement[] {
  if (!element.children.some((one) => one.local === 'AlternateContent')) return element.children;
  return element.children.flatMap((one) => {
    if (one.local !== 'AlternateContent') return [one];
    const chosen = child(one, 'Fallback') ?? child(one, 'Choice');
    return chosen ? effective(chosen) : [];
  });
}

export function child(element: XmlElement, local: string): XmlElement | null {
  return effective(element).find((one) => one.local === local) ?? null;
}

export function children(element: XmlElement, local: string): readonly XmlElement[] {
  return effective(element).filter((one) => one.local === local);
}

/** The `id` attribute of the relationships namespace, whatever its prefix. */
export function relationId(attributes: Attributes): string | null {
  const name = Object.keys(attributes).find((key) => key.endsWith(':id') && !key.startsWith('xmlns'));
  return name === undefined ? null : (attributes[name] ?? null);
}

export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies edits; those at one place keep their order, except that what is put in there comes before what is replaced. Edits
 * that overlap would garble the part: they are refused.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const rank = ({ start, end }: Edit): number => (end > start ? 1 : 0);
  // Sorting keeps the order of equals.
  const sorted = [...edits].sort((a, b) => a.start - b.start || rank(a) - rank(b));
  const pieces: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) throw new Error(`Two edits overlap at ${edit.start}: ${edit.text.slice(0, 80)}`);
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

const NAME_END = /^<[^\s/>]+/;
const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/y;

/** An opening tag with one attribute set, added or (value `null`) taken out; all else as it was written. */
export function setAttribute(tag: string, name: string, value: string | null): string {
  const nameEnd = NAME_END.exec(tag)?.[0].length ?? 1;
  ATTRIBUTE.lastIndex = nameEnd;
  let end = nameEnd;
  for (let match = ATTRIBUTE.exec(tag); match; match = ATTRIBUTE.exec(tag)) {
    const start = end;
    end = ATTRIBUTE.lastIndex;
    if (match[1] !== name) continue;
    return tag.slice(0, start) + (value === null ? '' : ` ${name}="${escapeXml(value)}"`) + tag.slice(end);
  }
  return value === null ? tag : `${tag.slice(0, end)} ${name}="${escapeXml(value)}"${tag.slice(end)}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** For attribute values. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (c) => ENTITIES[c] ?? c);
}

/** For formulas and other element text without Excel's own escapes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (c) => ENTITIES[c] ?? c);
}

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
// What XML cannot hold (control characters, half surrogate pairs) and what would be read as an escape.
const UNWRITABLE =
  /_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Cell text as Excel writes it (ST_Xstring): `_x000D_` stands for a carriage return. */
export function decodeXstring(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}

export function encodeXstring(text: string): string {
  return text.replace(UNWRITABLE, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
