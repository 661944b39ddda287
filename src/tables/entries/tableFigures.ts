/** The figure that a row of a table gives for an input: as it is counted there, or why it cannot be taken yet. */
import type { Bilingual, Indicator, InputSpec } from '../../scoring';
import { cellRange, type CellAddress } from '../../sheet/address';
import { valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import { figureColumns } from '../inputs';
import { readingText, waitingText } from '../questions/messages';
import { countsTheRest, factorsOf, figuresRead, openQuestions, soFarOf } from '../questions/read';
import type { TableQuestion } from '../questions/types';
import { readFigure } from '../readCell';
import { readInput } from '../readInput';
import { severalText } from '../severalRows';
import type { TableRow, TargetTable } from '../types';
import { inputColumn } from './lookup';
import { inCell } from './messages';
import type { Derived } from './types';

export interface TableFigure {
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly value: number | boolean | null;
  readonly problem: Bilingual | null;
  readonly derived?: Derived;
  readonly waiting?: true;
  readonly soFar?: Bilingual;
}

/** Tables whose year is still asked about speak for a unit only where no other table does. */
export function withKnownYear(tables: readonly TargetTable[]): readonly TargetTable[] {
  const known = tables.filter((table) => openQuestions(table).every(({ kind }) => kind !== 'year'));
  return known.length > 0 ? known : tables;
}

interface PlaceOfRow {
  readonly sheet: SheetSnapshot;
  readonly cell: CellAddress;
  readonly row: TableRow;
}

/** `cell` holds the input of `spec` in this table (or, for its result, on the results sheet). */
export function figureAt(
  table: TargetTable,
  own: SheetSnapshot | null,
  indicator: Indicator,
  spec: InputSpec,
  { sheet, cell, row }: PlaceOfRow,
): TableFigure {
  const place = { sheet: sheet.name, cell };
  if (row.several) {
    const problem = inCell(sheet.name, cell, severalText(row.several));
    return { ...place, value: null, problem, waiting: true };
  }
  const read = readInput(spec, valueAt(sheet, cell));
  if ('problem' in read) return { ...place, value: null, problem: inCell(sheet.name, cell, read.problem) };
  const { value } = read;
  const figures = figureColumns(indicator);
  const isReported = spec.role === 'reported';
  // Of a blank result too: a sheet that follows the cell will have a level as soon as it is filled in.
  const period = isReported ? soFarOf(table) : null;
  const soFar = period ? { soFar: readingText(period, table.rubric) } : {};
  if (value === null) return { ...place, value, problem: null, ...soFar };
  const waiting = openQuestions(table).find((question) => isReported || isOfAll(question));
  if (waiting) {
    const problem = inCell(sheet.name, cell, waitingText(waiting));
    return { ...place, value: null, problem, waiting: true };
  }
  const isCompared = [figures?.given, figures?.reported].some((figure) => figure?.input.name === spec.name);
  if (typeof value === 'boolean' || !isCompared) return { ...place, value, problem: null, ...soFar };
  const factors = factorsOf(table);
  if (figures?.given.input.name === spec.name) {
    const { given } = figuresRead(table, { given: value, reported: null });
    const derived = factors.given === 1 ? {} : { derived: { factor: factors.given, whole: null } };
    return { ...place, value: given, problem: null, ...derived };
  }
  const whole = countsTheRest(table) ? wholeOf(table, own, indicator, cell.row) : null;
  const { reported } = figuresRead(table, { given: whole?.value ?? null, reported: value });
  const derived =
    whole || factors.result !== 1
      ? { derived: { factor: factors.result, whole: whole && { place: whole.place, factor: factors.given } } }
      : {};
  return { ...place, value: reported, problem: null, ...derived, ...soFar };
}

/** Until it is answered nothing of the table is known. */
function isOfAll(question: TableQuestion): boolean {
  return question.kind === 'year' || (question.kind === 'unit' && question.between === 'definition');
}

function wholeOf(table: TargetTable, own: SheetSnapshot | null, indicator: Indicator, row: number) {
  const given = figureColumns(indicator)?.given.input.name;
  const column = given === undefined ? null : inputColumn(table, indicator, given);
  if (!own || column === null) return null;
  const cell = { row, column };
  const read = readFigure(valueAt(own, cell));
  return { place: { sheet: own.name, range: cellRange(cell) }, value: 'value' in read ? read.value : null };
}
