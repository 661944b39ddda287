/** A cell's content between the grid's records and the plain data that travels. */
import type { ICellData, Nullable } from '@univerjs/core';
import type { CellContent } from '../../src/sheet/plan';
import { isError, type CellValue } from '../../src/sheet/snapshot';

/** The grid's numbers for what a value is. */
export const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const FORCED_TEXT = 4;

/** Errors stand in the grid as text. "#SPILL!" and "#CALC!" are Excel's too; the grid's own "#CYCLE!" is not. */
const ERRORS = new Set([
  '#VALUE!',
  '#N/A',
  '#DIV/0!',
  '#NAME?',
  '#REF!',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#CYCLE!',
  '#ERROR!',
]);

export const WAITING = '#BUSY!';

export function hasFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f || cell?.si);
}

/** A formula that is yet to be worked out. */
export function isWaiting(cell: Nullable<ICellData>): boolean {
  const value = toCellValue(cell);
  return isError(value) && value.error === WAITING;
}

export function toCellValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  if (cell.p) return richText(cell);
  const { v, t } = cell;
  if (v === undefined || v === null) return hasFormula(cell) ? { error: WAITING } : null;
  if (t === BOOLEAN) return v === true || v === 1 || v === '1' || v === 'TRUE';
  if (typeof v !== 'string') return v;
  if (t === NUMBER) return Number(v);
  if (v === '') return hasFormula(cell) ? '' : null;
  if (ERRORS.has(v) && t !== FORCED_TEXT) return { error: v };
  return v;
}

/** A whole record: what stood in the cell before is cleared, its style stays. */
export function toGridContent(content: CellContent): ICellData {
  const blank: ICellData = { v: null, f: null, si: null, p: null, ref: null, xf: null };
  if (content.kind === 'formula') return { ...blank, f: content.formula };
  return { ...blank, ...toGridValue(content.value) };
}

export function toGridValue(value: CellValue): ICellData {
  if (value === null) return { v: null };
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  if (typeof value === 'object') return { v: value.error, t: TEXT };
  return { v: value, t: readsAsSomethingElse(value) ? FORCED_TEXT : TEXT };
}

/** Text that the grid would take for a number, a formula or an error unless it is told. */
function readsAsSomethingElse(text: string): boolean {
  return /^[=']/.test(text) || ERRORS.has(text) || (text.trim() !== '' && !Number.isNaN(Number(text)));
}

function richText(cell: ICellData): CellValue {
  const text = (cell.p?.body?.dataStream ?? '').replace(/\r\n$/, '').replace(/\r/g, '\n');
  return text === '' ? null : text;
}
