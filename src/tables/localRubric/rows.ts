/** One rubric from the rows of its table. What a cell cannot be read as is told at that cell, and the rest is read on. */
import {
  modelOf,
  parseModel,
  type CopiedIndicator,
  type InputField,
  type LocalFault,
  type LocalField,
  type LocalIndicator,
  type LocalLevel,
  type LocalRubric,
  type ModelSheet,
} from '../../scoring/localRubric/localRubric';
import { hasErrors, localFaults } from '../../scoring/localRubric/faults';
import { directionOf } from '../../scoring/localRubric/levels';
import type { RangeAddress } from '../../sheet/address';
import { LOCAL_RUBRIC } from '../managed/localRubric';
import { cellAt, isBlankAt, referenceOf, type RubricBlock } from './blocks';
import { readCondition, readConfirmed, readLocalDay, readLocalFigure, readWord, readWords } from './cells';
import { linesOf, placedRows, readDefined } from './defined';
import type { InputsReading } from './inputs';
import { isForm } from './measures';
import { isLevel } from './places';
import { grouped, one, shared, type Reader, type RowReading } from './reading';
import type { InputRow, LocalRubricProblem, LocalRubricTable, PlacedRow } from './types';

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

type Reading = RowReading<LocalField>;

export function readRubric(
  rows: readonly LocalRowReference[],
  block: RubricBlock<LocalField>,
  inputs: InputsReading,
): RubricRead {
  const id = rows[0]?.id ?? null;
  const inputRows = inputs.rows.filter((row) => row.id === id);
  const problems: LocalRubricProblem[] = inputs.problems.filter(({ rubric }) => rubric === id);
  const tell: Reading['tell'] = (row, field, message) =>
    problems.push({ ...referenceOf(block, row, field), message, rubric: id ?? '', severity: 'error' });
  const reading: Reading = { block, tell };
  const places: PlacedRow[] = [];
  const indicators = [...grouped(rows, ({ code }) => code).values()].map((of): LocalIndicator => {
    const isDefined = of.some(({ row }) => isFormAt(block, row));
    const placed = isDefined
      ? placedRows(of, reading)
      : of.map(({ row, code }) => ({ row, code, level: levelAt(block, row) }));
    places.push(...placed);
    if (!isDefined) return readCopied(of, reading);
    const code = of[0]?.code;
    return readDefined(
      placed,
      inputRows.filter((one) => one.code === code),
      reading,
    );
  });
  const rubric: LocalRubric = {
    id: id ?? '',
    from: shared(rows, 'from', readLocalDay, '', reading),
    to: shared(rows, 'to', readLocalDay, '', reading),
    round: shared(rows, 'round', readLocalFigure, null, reading),
    indicators,
  };
  const { sheet, headerRow, columns, excelTable } = block;
  const table = { rubric, sheet: sheet.name, headerRow, columns, rows: places, excelTable, inputRows };
  // A rubric without a name that can be read has one fault; what else it says is nobody's yet.
  if (id === null) return { table: { ...table, loaded: false }, problems };
  const faults = localFaults(rubric);
  const loaded = problems.length === 0 && !hasErrors(faults);
  // What a cell that cannot be read makes of the rest is no news.
  const unreadable = new Set(problems.map(keyOf));
  for (const fault of faults) {
    const { severity, message } = fault;
    const place = placeOf(fault, places, inputRows, block);
    if (!unreadable.has(keyOf(place))) problems.push({ ...place, message, rubric: id, severity });
  }
  return { table: { ...table, loaded }, problems };
}

/** Where a fault is put right: in the row of the input, or of the level, cap or further part. */
function placeOf(
  { indicator, level, field, input, cap, part }: LocalFault,
  places: readonly PlacedRow[],
  inputRows: readonly InputRow[],
  block: RubricBlock<LocalField>,
): { readonly sheet: string; readonly range: RangeAddress } {
  if (!isLocalField(field)) {
    const own = inputRows.filter(({ code }) => code === indicator);
    // Of two with one short name, the second has to change.
    const at = own.filter((one) => one.input.name === input).at(-1) ?? own[0];
    if (at) return referenceOf(at.block, at.row, field);
  }
  const of = places.filter(({ code }) => indicator === null || code === indicator);
  const isAbout = (one: PlacedRow): boolean =>
    cap === undefined ? level !== null && one.level === level : one.cap === cap;
  const same = of.filter((one) => isAbout(one) && one.part === part);
  const { row } = same.at(-1) ?? of.filter(isAbout).at(-1) ?? of[0] ?? { row: block.headerRow };
  return referenceOf(block, row, isLocalField(field) ? field : 'model');
}

function isLocalField(field: LocalField | InputField): field is LocalField {
  return LOCAL_RUBRIC.columns.some(({ key }) => key === field);
}

function isFormAt(block: RubricBlock<LocalField>, row: number): boolean {
  const read = readWord(cellAt(block, row, 'model'));
  return 'value' in read && isForm(read.value);
}

function readCopied(rows: readonly LocalRowReference[], reading: Reading): CopiedIndicator {
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

function readLevel(row: number, model: ModelSheet, reading: Reading): LocalLevel | null {
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

function levelAt(block: RubricBlock<LocalField>, row: number): number | null {
  const read = readLocalFigure(cellAt(block, row, 'level'));
  return 'value' in read ? read.value : null;
}

function keyOf({
  sheet,
  range: { top, left },
}: {
  readonly sheet: string;
  readonly range: RangeAddress;
}): string {
  return `${sheet} ${top} ${left}`;
}
