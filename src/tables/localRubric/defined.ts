/** A defined indicator from its rows: its levels, their further figures, its caps, and the inputs of its own list. */
import type { Bound, Condition, FurtherPart, Measure, Threshold, WhenZero } from '../../scoring/indicator';
import type {
  DefinedCap,
  DefinedIndicator,
  DefinedInput,
  DefinedLevel,
  LocalField,
} from '../../scoring/localRubric/localRubric';
import { readBound } from './bounds';
import { cellAt, isBlankAt } from './blocks';
import { readLocalFigure, readWord, readWordOf, readWords } from './cells';
import { readMeasure } from './measures';
import { isLevel, placeIn, type RowPlace } from './places';
import { one, shared, type Reader, type RowReading } from './reading';
import { inputNamed, pieces } from './references';
import type { InputRow, PlacedRow } from './types';
import {
  DEFINED_CONDITION_WORDS,
  meant,
  TICK_WORDS,
  WHEN_ZERO_WORDS,
  type DefinedConditionWord,
} from './words';

type Reading = RowReading<LocalField>;

/** Each row with what it is about: caps and further parts counted in order. */
export function placedRows(
  rows: readonly { readonly row: number; readonly code: string }[],
  { block }: Reading,
): PlacedRow[] {
  const parts = new Map<string, number>();
  let caps = 0;
  return rows.map(({ row, code }) => {
    const place = placeIn(cellAt(block, row, 'level'));
    if (!place) return { row, code, level: null };
    const { kind, level, isFurther } = place;
    if (kind === 'cap' && !isFurther) caps += 1;
    const cap = kind === 'cap' ? { cap: Math.max(0, caps - 1) } : {};
    const about = kind === 'cap' ? `cap ${cap.cap ?? 0}` : `level ${level}`;
    const number = parts.get(about) ?? 0;
    if (isFurther) parts.set(about, number + 1);
    return {
      row,
      code,
      level: kind === 'cap' ? null : level,
      ...cap,
      ...(isFurther ? { part: number } : {}),
    };
  });
}

const readConditionWord = readWordOf(DEFINED_CONDITION_WORDS, { th: 'เงื่อนไข', en: 'condition' });
const readWhenZero = readWordOf(WHEN_ZERO_WORDS, { th: 'คำ', en: 'word' });

export function readDefined(
  rows: readonly PlacedRow[],
  inputRows: readonly InputRow[],
  reading: Reading,
): DefinedIndicator {
  const typed = inputRows.map(({ input }) => input);
  const inputs = typed.map((input) =>
    input.noMoreThan === undefined ? input : { ...input, noMoreThan: inputNamed(input.noMoreThan, typed) },
  );
  const own = rows.filter(({ part }) => part === undefined);
  const say = <T>(field: LocalField, reader: Reader<T>, blank: T): T =>
    shared(rows, field, reader, blank, reading);
  const measure = measureOf(own, inputs, reading);
  const levels: DefinedLevel[] = [];
  const caps: DefinedCap[] = [];
  for (const placed of own) {
    const place = placeIn(cellAt(reading.block, placed.row, 'level'));
    const parts = rows.filter(
      ({ part, level, cap }) => part !== undefined && level === placed.level && cap === placed.cap,
    );
    if (place) addRow(place, placed.row, parts, inputs, reading, levels, caps);
    else reading.tell(placed.row, 'level', NO_LEVEL);
  }
  for (const { row, level, cap } of rows.filter(({ part }) => part !== undefined))
    if (!own.some((one) => one.level === level && one.cap === cap)) reading.tell(row, 'level', NO_FIRST_ROW);
  return {
    kind: 'defined',
    code: rows[0]?.code ?? '',
    group: say('group', readWords, ''),
    name: say('name', readWords, ''),
    weight: say('weight', readLocalFigure, null),
    unit: say('unit', readWords, ''),
    forWhom: say('forWhom', readWords, ''),
    synonyms: pieces(say('synonyms', readWords, '')),
    measure,
    inputs,
    levels: levels.sort((a, b) => a.level - b.level),
    deductions: inputRows.flatMap(({ input: { name }, bands }) => (bands ? [{ input: name, bands }] : [])),
    caps,
  };
}

const NO_LEVEL = {
  th: 'ระดับเป็นเลข 1–5 แถวเงื่อนไขเพิ่มเขียน "3 และ" แถวเพดานเขียน "เพดาน 3"',
  en: 'A level is 1 to 5. A further condition is "3 and", a cap is "Cap 3"',
};

const NO_FIRST_ROW = {
  th: 'มีเงื่อนไขเพิ่ม แต่ไม่มีแถวแรกของระดับหรือเพดานนี้',
  en: 'A further condition, but the first row of this level or cap is missing',
};

function addRow(
  { kind, level }: RowPlace,
  row: number,
  parts: readonly PlacedRow[],
  inputs: readonly DefinedInput[],
  reading: Reading,
  levels: DefinedLevel[],
  caps: DefinedCap[],
): void {
  const condition = conditionAt(row, parts, inputs, reading);
  const text = one(row, 'text', readWords, '', reading);
  if (kind === 'cap') {
    if (isCapLevel(level)) caps.push({ level, unless: condition, text });
    else reading.tell(row, 'level', { th: 'เพดานเป็นระดับ 0–4', en: 'A cap is level 0 to 4' });
  } else if (!isLevel(level)) reading.tell(row, 'level', NO_LEVEL);
  else {
    const printed = one(row, 'printed', readWords, '', reading);
    const evidence = linesOf(one(row, 'evidence', readWords, '', reading));
    levels.push({ level, condition, text, printed, evidence });
  }
}

function isCapLevel(level: number): level is DefinedCap['level'] {
  return [0, 1, 2, 3, 4].includes(level);
}

/** What the rows of an indicator say is measured; those of further figures say it each for themselves. */
function measureOf(
  rows: readonly PlacedRow[],
  inputs: readonly DefinedInput[],
  reading: Reading,
): Measure | null {
  const text = shared(rows, 'model', readWord, '', reading);
  const first = rows.find(({ row }) => !isBlankAt(reading.block, row, 'model'))?.row ?? rows[0]?.row ?? 0;
  const decimals = shared(rows, 'decimals', readLocalFigure, null, reading);
  const whenZero = shared(rows, 'whenZero', readWhenZero, null, reading);
  return measureWith(text, decimals, whenZero, first, inputs, reading);
}

function measureWith(
  text: string,
  decimals: number | null,
  whenZero: WhenZero | null,
  row: number,
  inputs: readonly DefinedInput[],
  reading: Reading,
): Measure | null {
  const read = readMeasure(text, inputs);
  if (!('value' in read)) {
    reading.tell(row, 'model', read.problem);
    return null;
  }
  const { value: measure } = read;
  if (measure === null) {
    if (decimals !== null)
      reading.tell(row, 'decimals', {
        th: 'รูปแบบ "ขั้นตอน" ไม่มีตัวเลขให้ปัด เว้นว่าง',
        en: 'The form "Steps" has no figure to round. Leave this blank',
      });
    return null;
  }
  const rounded = decimals === null ? measure : { ...measure, roundedToDecimals: decimals };
  if (whenZero === null) return rounded;
  if (mayBeZero(rounded)) return { ...rounded, whenZero };
  reading.tell(row, 'whenZero', {
    th: 'รูปแบบนี้ไม่มีตัวหารหรือเป้าหมาย เว้นว่าง',
    en: 'This form has no denominator and no targets. Leave this blank',
  });
  return rounded;
}

/** It divides by something, or can be compared with own targets. */
function mayBeZero(measure: Measure): measure is Extract<Measure, { whenZero?: WhenZero }> {
  return ['share', 'ratio', 'growth', 'count', 'value', 'sum'].includes(measure.kind);
}

function conditionAt(
  row: number,
  parts: readonly PlacedRow[],
  inputs: readonly DefinedInput[],
  reading: Reading,
): Condition {
  const threshold = thresholdAt(row, inputs, reading);
  const steps = one(row, 'steps', readLocalFigure, null, reading);
  const ticks = ticksIn(one(row, 'tick', readWords, '', reading), inputs);
  const also = parts.flatMap((part) => partAt(part.row, inputs, reading) ?? []);
  return {
    ...(threshold && { threshold }),
    ...(steps === null ? {} : { steps }),
    ...(ticks.length > 0 ? { ticks } : {}),
    ...(also.length > 0 ? { also } : {}),
  };
}

/** "ใช่" asks for all that can be ticked. */
function ticksIn(text: string, inputs: readonly DefinedInput[]): string[] {
  const all = inputs.filter(({ kind }) => kind === 'tick').map(({ name }) => name);
  return pieces(text).flatMap((piece) => {
    const name = inputNamed(piece, inputs);
    return !all.includes(name) && meant({ tick: TICK_WORDS }, piece) !== null ? all : [name];
  });
}

function partAt(row: number, inputs: readonly DefinedInput[], reading: Reading): FurtherPart | null {
  const text = one(row, 'model', readWord, '', reading);
  const decimals = one(row, 'decimals', readLocalFigure, null, reading);
  const whenZero = one(row, 'whenZero', readWhenZero, null, reading);
  const measure = measureWith(text, decimals, whenZero, row, inputs, reading);
  const threshold = thresholdAt(row, inputs, reading);
  if (!measure || !threshold || 'catchAll' in threshold) {
    reading.tell(row, 'condition', {
      th: 'เงื่อนไขเพิ่มต้องมีสิ่งที่วัดและค่าเกณฑ์',
      en: 'A further condition needs what is measured and a threshold',
    });
    return null;
  }
  return { measure, threshold };
}

function thresholdAt(row: number, inputs: readonly DefinedInput[], reading: Reading): Threshold | null {
  const word = one(row, 'condition', readConditionWord, null, reading);
  const bound = one(row, 'threshold', readBound(inputs), null, reading);
  if (word === null) {
    if (isBlankAt(reading.block, row, 'condition'))
      reading.tell(row, 'condition', { th: 'ยังไม่มีเงื่อนไข', en: 'The condition is missing' });
    return null;
  }
  if (word === 'steps' || word === 'belowNext') {
    if (bound !== null)
      reading.tell(row, 'threshold', {
        th: 'เงื่อนไขนี้ไม่มีค่าเกณฑ์ เว้นว่าง',
        en: 'This condition has no threshold. Leave it blank',
      });
    return word === 'belowNext' ? { catchAll: true } : null;
  }
  if (bound === null) {
    if (isBlankAt(reading.block, row, 'threshold'))
      reading.tell(row, 'threshold', { th: 'ยังไม่มีค่าเกณฑ์', en: 'The threshold is missing' });
    return null;
  }
  return compared(word, bound);
}

function compared(word: Exclude<DefinedConditionWord, 'steps' | 'belowNext'>, bound: Bound): Threshold {
  switch (word) {
    case 'atLeast':
      return { atLeast: bound };
    case 'moreThan':
      return { atLeast: bound, exclusive: true };
    case 'atMost':
      return { atMost: bound };
    case 'lessThan':
      return { atMost: bound, exclusive: true };
  }
}

export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
