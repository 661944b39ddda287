/** Small steps that every check of figures takes: read a cell exactly, name it, and say what a fix would write. */
import type { Bilingual } from '../../../scoring';
import {
  cellRange,
  columnName,
  formatCell,
  type CellAddress,
  type RangeAddress,
} from '../../../sheet/address';
import type { CellContent } from '../../../sheet/plan';
import { isError } from '../../../sheet/snapshot';
import type { TableColumn, TableRow } from '../../../tables';
import type { Figure } from '../../../tables/readCell';
import { normalise } from '../../../thai';
import type { Fix, TableView } from '../../types';
import { cellNumber, exact, type Exact } from './exact';

/** The figure that stands in the cell; `null` where none can be read (other checks say so). */
export function figureAt(view: TableView, row: number, column: number): Exact | null {
  const value = numberAt(view, row, column);
  return value === null ? null : exact(value);
}

/** The same as the cell holds it. */
export function numberAt(view: TableView, row: number, column: number): number | null {
  return numberOf(view.figure(row, column));
}

function numberOf(figure: Figure): number | null {
  return figure.state === 'number' && Number.isFinite(figure.value) ? figure.value : null;
}

/** The figure that stands in the cell, "-" counted as nothing. */
export function figureOrDash(view: TableView, row: number, column: number): Exact | null {
  const value = numberOrDash(view.figure(row, column));
  return value === null ? null : exact(value);
}

/** The same as the cell holds it. */
export function numberOrDash(figure: Figure): number | null {
  return figure.state === 'dash' ? 0 : numberOf(figure);
}

export function at(row: TableRow, { column }: TableColumn): CellAddress {
  return { row: row.row, column };
}

export function rangeAt(row: TableRow, column: TableColumn): RangeAddress {
  return cellRange(at(row, column));
}

export function cellName(row: TableRow, column: TableColumn): string {
  return formatCell(at(row, column));
}

/** "F6, F8, F9": the first few of them. */
export function cellList(cells: readonly string[], most = 12): string {
  return cells.length <= most ? cells.join(', ') : `${cells.slice(0, most).join(', ')}, …`;
}

export function columnLetter({ column }: TableColumn): string {
  return columnName(column);
}

const LONGEST_TITLE = 60;

/** The column's own words, without those of the group header above it. */
export function titleOf(view: TableView, column: TableColumn): string {
  return shortened(localRubricWords(view, column));
}

/** The same for comparing: one spelling, no spaces. */
export function keyOf(view: TableView, column: TableColumn): string {
  return keyed(localRubricWords(view, column));
}

export function keyed(text: string): string {
  return normalise(text).replace(/\s/g, '').toLowerCase();
}

function localRubricWords(view: TableView, { column, header }: TableColumn): string {
  const { top, bottom } = view.table.headerRange;
  for (let row = bottom; row >= top; row--) {
    const value = view.value(row, column);
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return header;
}

export function shortened(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  return folded.length > LONGEST_TITLE ? `${folded.slice(0, LONGEST_TITLE)}…` : folded;
}

export function unitRows(view: TableView): readonly TableRow[] {
  return view.table.rows.filter(({ kind }) => kind !== 'other');
}

/** Writes a figure into one cell; none where a formula stands: not its value is wrong, but what it reads. */
export function fixWith(
  view: TableView,
  cell: CellAddress,
  figure: Exact,
  label: Bilingual,
  certain: boolean,
): Fix | null {
  if (view.formula(cell.row, cell.column) !== null) return null;
  const value = view.value(cell.row, cell.column);
  if (isError(value)) return null;
  const before: CellContent = { kind: 'value', value };
  const after: CellContent = { kind: 'value', value: cellNumber(figure) };
  return { certain, label, changes: [{ cell, before, after }] };
}
