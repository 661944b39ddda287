/** The text of one `<c>` element, new or changed. */
import { cellRange, formatCell, formatRange } from '../../sheet/address';
import type { CellAddress, RangeAddress } from '../../sheet/address';
import type { CellValue } from '../../sheet/snapshot';
import { formulaToFile } from '../../formula/spelling';
import type { CellSpan } from '../scanSheet';
import { encodeXstring, escapeText, setAttribute } from '../xml';

export type CellContentWork =
  | { readonly kind: 'value'; readonly value: CellValue }
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly cached: CellValue;
      readonly fills?: RangeAddress;
      /** Number of the cell metadata that make it a dynamic-array formula. */
      readonly metadata?: number;
    }
  /** The formula stays as it is stored, its result is new. */
  | { readonly kind: 'result'; readonly cached: CellValue }
  /** The formula gets its own text (it was shared before), its stored result stays. */
  | { readonly kind: 'ownFormula'; readonly formula: string };

export interface CellWork {
  /** `null`: content stays. */
  readonly content: CellContentWork | null;
  /** Style number; `null`: format stays. */
  readonly style: number | null;
}

function textElement(prefix: string, name: string, text: string): string {
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}${name}${space}>${escapeText(encodeXstring(text))}</${prefix}${name}>`;
}

interface Stored {
  readonly type: 'b' | 'e' | 'str' | 'inlineStr' | null;
  readonly xml: string;
}

function valueElement(prefix: string, text: string): string {
  return `<${prefix}v>${text}</${prefix}v>`;
}

function storedValue(prefix: string, value: CellValue, ofFormula: boolean): Stored {
  if (value === null) return { type: null, xml: '' };
  if (typeof value === 'number') return { type: null, xml: valueElement(prefix, String(value)) };
  if (typeof value === 'boolean') return { type: 'b', xml: valueElement(prefix, value ? '1' : '0') };
  if (typeof value === 'object') return { type: 'e', xml: valueElement(prefix, escapeText(value.error)) };
  if (ofFormula) return { type: 'str', xml: textElement(prefix, 'v', value) };
  return { type: 'inlineStr', xml: `<${prefix}is>${textElement(prefix, 't', value)}</${prefix}is>` };
}

function formulaXml(prefix: string, formula: string, fills: RangeAddress | null): string {
  const array = fills ? ` t="array" ref="${formatRange(fills)}"` : '';
  return `<${prefix}f${array}>${escapeText(formulaToFile(formula))}</${prefix}f>`;
}

/** A dynamic-array formula is stored as an array formula of the cells that it fills, if only its own. */
function filledBy(
  content: Extract<CellContentWork, { kind: 'formula' }>,
  place: CellAddress,
): RangeAddress | null {
  return content.fills ?? (content.metadata === undefined ? null : cellRange(place));
}

/** `bare`: the opening tag without its end. */
function element(prefix: string, bare: string, inner: string): string {
  return inner === '' ? `${bare}/>` : `${bare}>${inner}</${prefix}c>`;
}

/** `null` where nothing needs to be stored (a blank cell without a format of its own). */
export function newCell(prefix: string, place: CellAddress, work: CellWork): string | null {
  const { content, style } = work;
  const s = style === null || style === 0 ? '' : ` s="${style}"`;
  if (content?.kind === 'formula') {
    const { type, xml } = storedValue(prefix, content.cached, true);
    const { formula, metadata } = content;
    const cm = metadata === undefined ? '' : ` cm="${metadata}"`;
    return element(
      prefix,
      opening(prefix, place, s, type) + cm,
      formulaXml(prefix, formula, filledBy(content, place)) + xml,
    );
  }
  const value = content?.kind === 'value' ? content.value : null;
  if (value === null && s === '') return null;
  const { type, xml } = storedValue(prefix, value, false);
  return element(prefix, opening(prefix, place, s, type), xml);
}

function opening(prefix: string, place: CellAddress, style: string, type: Stored['type']): string {
  return `<${prefix}c r="${formatCell(place)}"${style}${type === null ? '' : ` t="${type}"`}`;
}

export function changedCell(
  text: string,
  prefix: string,
  place: CellAddress,
  cell: CellSpan,
  work: CellWork,
): string {
  const { content, style } = work;
  const oldOpen = text.slice(cell.start, cell.openEnd);
  const styled = style === null ? oldOpen : setAttribute(oldOpen, 's', style === 0 ? null : String(style));
  if (content === null) return styled + text.slice(cell.openEnd, cell.end);
  if (content.kind === 'ownFormula') {
    const from = cell.formula?.start ?? cell.openEnd;
    const to = cell.formula?.end ?? cell.openEnd;
    const own = formulaXml(prefix, content.formula, null);
    return styled + text.slice(cell.openEnd, from) + own + text.slice(to, cell.end);
  }
  const keepsFormula = content.kind === 'result';
  const isFormula = keepsFormula || content.kind === 'formula';
  const stored = storedValue(prefix, content.kind === 'value' ? content.value : content.cached, isFormula);
  let open = setAttribute(styled, 't', stored.type);
  // Cell and value metadata (dynamic arrays, rich types) belong to the content that goes.
  const metadata = content.kind === 'formula' ? (content.metadata ?? null) : null;
  if (!keepsFormula) open = setAttribute(open, 'cm', metadata === null ? null : String(metadata));
  open = setAttribute(open, 'vm', null);
  if (!cell.hasReference) open = setAttribute(open, 'r', formatCell(place));
  let formula = '';
  if (content.kind === 'formula') formula = formulaXml(prefix, content.formula, filledBy(content, place));
  else if (keepsFormula && cell.formula) formula = text.slice(cell.formula.start, cell.formula.end);
  return element(prefix, open.replace(/\s*\/?>$/, ''), formula + stored.xml);
}
