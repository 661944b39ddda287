/** Cell contents between what Office.js reads and writes and what plans and snapshots say. */
import type { CellContent } from '../sheet/plan';
import type { CellValue } from '../sheet/snapshot';

/** What stands in a cell; a constant that is an error value has no place in plans, but must be put back. */
export type HeldContent = CellContent | { readonly kind: 'error'; readonly error: string };

const TEXT_FORMAT = '@';

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|[A-Z]+!)$/;

/** Office.js reads a blank cell as `''`, and so a formula that gives empty text: the formula tells them apart. */
export function readValue(value: unknown, hasFormula: boolean): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  if (value === '' && !hasFormula) return null;
  return ERROR.test(value) ? { error: value } : value;
}

/** Text that begins with `=` reads the same as value and as formula; no formula gives its own text. */
export function readFormula(formula: unknown, value: unknown): string | null {
  if (typeof formula !== 'string' || formula.length < 2 || !formula.startsWith('=')) return null;
  return formula === value ? null : formula;
}

export function heldContent(value: unknown, formula: unknown): HeldContent {
  const read = readFormula(formula, value);
  if (read !== null) return { kind: 'formula', formula: read };
  const constant = readValue(value, false);
  if (typeof constant === 'object' && constant !== null) return { kind: 'error', error: constant.error };
  return { kind: 'value', value: constant };
}

export function sameContent(held: HeldContent, expected: CellContent): boolean {
  if (held.kind === 'error') return expected.kind === 'value' && expected.value === held.error;
  if (held.kind === 'formula') return expected.kind === 'formula' && expected.formula === held.formula;
  if (expected.kind !== 'value') return false;
  return held.value === (expected.value === '' ? null : expected.value);
}

export function sameHeld(a: HeldContent, b: HeldContent): boolean {
  if (a.kind === 'error' || b.kind === 'error') {
    return a.kind === 'error' && b.kind === 'error' && a.error === b.error;
  }
  return sameContent(a, b);
}

/** What a plan puts into a cell, in the shape in which `Range.formulas` gives it back. */
export function rawOf(content: CellContent): unknown {
  return content.kind === 'formula' ? content.formula : (content.value ?? '');
}

/** Excel may give a formula back with other spaces, with sheet names without their quotes, or with "@" before a call. */
export function sameRaw(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'string' || typeof b !== 'string' || !a.startsWith('=')) return false;
  return canonical(a) === canonical(b);
}

function canonical(formula: string): string {
  return formula.replace(/[\s']|(?<!\[)@/g, '').toUpperCase();
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && a !== null) return typeof b === 'object' && b !== null && a.error === b.error;
  return a === b;
}

/**
 * What to hand to `Range.formulas` so that the cell holds exactly this content. Text that Excel would take for
 * something else (a formula, a number, a date, a truth value) goes behind an apostrophe, which does not become
 * part of the text; a cell formatted as text takes everything as it is.
 */
export function toInput(content: HeldContent, numberFormat: string): string | number | boolean {
  if (content.kind === 'formula') return content.formula;
  if (content.kind === 'error') return content.error;
  const { value } = content;
  if (value === null || value === '') return '';
  if (typeof value !== 'string' || numberFormat === TEXT_FORMAT) return value;
  return isPlainWord(value) ? value : `'${value}`;
}

/** Begins with a letter, has no digit of any script, and is no truth value: nothing that Excel could convert. */
function isPlainWord(text: string): boolean {
  return /^\p{L}[^\p{N}]*$/u.test(text) && !/^(true|false)$/i.test(text.trim());
}

/** A cell formatted as text would keep a number or a formula as text: such a cell needs another format first. */
export function needsOtherFormat(content: CellContent, numberFormat: string): boolean {
  if (numberFormat !== TEXT_FORMAT) return false;
  return (
    content.kind === 'formula' || typeof content.value === 'number' || typeof content.value === 'boolean'
  );
}
