/** One rubric from the rows of its table. What a cell cannot be read as is told at that cell, and the rest is read on. */
import type { Bilingual, PassedLevel } from '../../scoring';
import {
  modelOf,
  parseModel,
  type ModelSheet,
  type LocalField,
  type LocalIndicator,
  type LocalLevel,
  type LocalRubric,
} from '../../scoring/localRubric/localRubric';
import { hasErrors, localFaults } from '../../scoring/localRubric/faults';
import { directionOf } from '../../scoring/localRubric/levels';
import { cellRange, type RangeAddress } from '../../sheet/address';
import { numberFormatAt, valueAt } from '../../sheet/snapshot';
import {
  readCondition,
  readConfirmed,
  readLocalDay,
  readLocalFigure,
  readWord,
  readWords,
  type LocalCell,
} from './cells';
import { isBlank } from '../grid';
import type { CellRead } from '../readCell';
import type { LocalRubricBlock } from './blocks';
import type { LocalRubricProblem, LocalRubricTable } from './types';

/** With the names of rubric and indicator carried down over blank cells. */
export interface LocalRowReference {
  readonly row: number;
  /** `null` where the name cannot be read. */
  readonly id: string | null;
  readonly code: string;
}

export interface RubricRead {
  readonly table: LocalRubricTable;
  readonly problems: readonly LocalRubricProblem[];
}

type Reader<T> = (cell: LocalCell) => CellRead<T>;

interface RowReading {
  readonly block: LocalRubricBlock;
  readonly tell: (row: number, field: LocalField, message: Bilingual) => void;
}

export function readRubric(rows: readonly LocalRowReference[], block: LocalRubricBlock): RubricRead {
  const id = rows[0]?.id ?? null;
  const problems: LocalRubricProblem[] = [];
  const tell: RowReading['tell'] = (row, field, message) =>
    problems.push({ ...referenceOf(block, row, field), message, rubric: id ?? '', severity: 'error' });
  const reading: RowReading = { block, tell };
  const places: LocalRubricTable['rows'][number][] = [];
  const indicators = [...grouped(rows, ({ code }) => code).values()].map((of) => {
    places.push(...of.map(({ row, code }) => ({ row, code, level: levelAt(block, row) })));
    return readIndicator(of, reading);
  });
  const rubric: LocalRubric = {
    id: id ?? '',
    from: shared(rows, 'from', readLocalDay, '', reading),
    to: shared(rows, 'to', readLocalDay, '', reading),
    round: shared(rows, 'round', readLocalFigure, null, reading),
    indicators,
  };
  const { sheet, headerRow, columns } = block;
  const table = { rubric, sheet: sheet.name, headerRow, columns, rows: places };
  // A rubric without a name that can be read has one fault; what else it says is nobody's yet.
  if (id === null) return { table: { ...table, loaded: false }, problems };
  const faults = localFaults(rubric);
  const loaded = problems.length === 0 && !hasErrors(faults);
  // What a cell that cannot be read makes of the rest is no news.
  const unreadable = new Set(problems.map(({ range }) => keyOf(range)));
  for (const { indicator, level, field, severity, message } of faults) {
    const of = places.filter(({ code }) => indicator === null || code === indicator);
    const same = of.filter((one) => level !== null && one.level === level);
    const { row } = same.at(-1) ?? of[0] ?? { row: block.headerRow };
    const place = referenceOf(block, row, field);
    if (!unreadable.has(keyOf(place.range))) problems.push({ ...place, message, rubric: id, severity });
  }
  return { table: { ...table, loaded }, problems };
}

function readIndicator(rows: readonly LocalRowReference[], reading: RowReading): LocalIndicator {
  const named = shared(rows, 'model', readWord, '', reading);
  const model = parseModel(named) ?? { rubric: named, code: '' };
  const [first] = rows;
  /** A sheet without criteria stands there with its name only. */
  const isListed = rows.length === 1 && first !== undefined && isBlankAt(reading.block, first.row, 'level');
  const levels = isListed ? [] : rows.flatMap(({ row }) => readLevel(row, model, reading) ?? []);
  return {
    kind: 'copied',
    code: first?.code ?? '',
    model,
    group: shared(rows, 'group', readWords, '', reading),
    name: shared(rows, 'name', readWords, '', reading),
    weight: shared(rows, 'weight', readLocalFigure, null, reading),
    levels: levels.sort((a, b) => a.level - b.level),
  };
}

function readLevel(row: number, model: ModelSheet, reading: RowReading): LocalLevel | null {
  const read = <T>(field: LocalField, reader: Reader<T>, otherwise: T): T =>
    one(row, field, reader, otherwise, reading);
  const level = read('level', readLocalFigure, null);
  if (!isLevel(level)) {
    if (level !== null || isBlankAt(reading.block, row, 'level'))
      reading.tell(row, 'level', { th: 'ระดับเป็นเลข 1–5', en: 'A level is 1 to 5' });
    return null;
  }
  const threshold = read('threshold', readLocalFigure, null);
  const condition = read('condition', readCondition, null);
  if (isBlankAt(reading.block, row, 'condition'))
    reading.tell(row, 'condition', { th: 'ยังไม่มีเงื่อนไข', en: 'The condition is missing' });
  const sheet = modelOf(model);
  return {
    level,
    condition: condition ?? (threshold === null || !sheet ? 'steps' : directionOf(sheet)),
    threshold,
    steps: read('steps', readLocalFigure, null),
    tick: read('tick', readConfirmed, false),
    text: read('text', readWords, ''),
    printed: read('printed', readWords, ''),
    evidence: linesOf(read('evidence', readWords, '')),
  };
}

function one<T>(
  row: number,
  field: LocalField,
  reader: Reader<T>,
  otherwise: T,
  { block, tell }: RowReading,
): T {
  const result = reader(cellAt(block, row, field));
  if ('value' in result) return result.value;
  tell(row, field, result.problem);
  return otherwise;
}

/** What belongs to the rubric or the indicator stands on every row or on some, always the same. */
function shared<T>(
  rows: readonly LocalRowReference[],
  field: LocalField,
  reader: Reader<T>,
  blank: T,
  reading: RowReading,
): T {
  let value = blank;
  for (const { row } of rows) {
    const here = one(row, field, reader, blank, reading);
    if (here === blank || here === value) continue;
    if (value === blank) value = here;
    else
      reading.tell(row, field, {
        th: `ต่างจากแถวอื่นของรายการเดียวกัน (${String(value)})`,
        en: `Differs from the other rows that belong together (${String(value)})`,
      });
  }
  return value;
}

function isLevel(level: number | null): level is PassedLevel {
  return level !== null && [1, 2, 3, 4, 5].includes(level);
}

function levelAt(block: LocalRubricBlock, row: number): number | null {
  const read = readLocalFigure(cellAt(block, row, 'level'));
  return 'value' in read ? read.value : null;
}

function isBlankAt(block: LocalRubricBlock, row: number, field: LocalField): boolean {
  return isBlank(cellAt(block, row, field).value);
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function cellAt({ sheet, columns }: LocalRubricBlock, row: number, field: LocalField): LocalCell {
  const column = columns.get(field);
  if (column === undefined) return { value: null, numberFormat: 'General' };
  return { value: valueAt(sheet, { row, column }), numberFormat: numberFormatAt(sheet, { row, column }) };
}

/** A field without a column is told of at the indicator's code. */
export function referenceOf(
  block: LocalRubricBlock,
  row: number,
  field: LocalField,
): { sheet: string; range: RangeAddress } {
  const column = block.columns.get(field) ?? block.columns.get('code') ?? 0;
  return { sheet: block.sheet.name, range: cellRange({ row, column }) };
}

function keyOf({ top, left }: RangeAddress): string {
  return `${top} ${left}`;
}

export function grouped<T, K>(items: readonly T[], by: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group) group.push(item);
    else groups.set(by(item), [item]);
  }
  return groups;
}
