/** Which part each column plays in a table of one indicator, by its header; then what the user corrected. */
import { findIndicator, findRubric, target, type Level } from '../scoring';
import { settledByFigures } from './byFigures';
import type { Header } from './header';
import { commonColumns, localRubricWords } from './knowledge/common';
import type { HeaderPattern, TableKnowledge } from './knowledge/types';
import { lessIsBetter, meaningOf } from './questions/counts';
import { yearsSaid } from './questions/year';
import { partOf, playing } from './parts';
import { headerKey, withoutPartOfYear } from './text';
import type { ColumnPart, TableChoice, TableColumn } from './types';

/** Parts that any number of columns can play. Two candidates for another: neither is taken, and the table says so. */
const SHARED: ReadonlySet<ColumnPart> = new Set(['levelTarget', 'percent', 'note', 'other']);

const LEVELS = [1, 2, 3, 4, 5] as const;

export interface Assignment {
  readonly columns: readonly TableColumn[];
  /** A header names a percentage that is no level's of this rubric: the table is another rubric's. */
  readonly foreignPercent: boolean;
  readonly correctedByHand: boolean;
}

export function assignRoles(
  headers: readonly Header[],
  unitColumn: number,
  knowledge: TableKnowledge | null,
  choice: TableChoice | null,
  year = (knowledge && findRubric(knowledge.rubric)?.fiscalYear) ?? null,
): Assignment {
  let foreignPercent = false;
  const named = new Set<number>();
  const columns = headers.map((header): TableColumn => {
    const base = { column: header.column, header: header.joined };
    if (header.column === unitColumn) return { ...base, role: 'unit' };
    const pattern = patternOf(header, knowledge, year);
    if (!pattern) return { ...base, role: null };
    if (knowledge?.named?.includes(pattern)) named.add(header.column);
    const { role, input } = pattern;
    if (pattern.level === undefined || !knowledge)
      return { ...base, role, ...(input === undefined ? {} : { input }) };
    const level = levelOf(pattern.level, headerKey(header.joined), knowledge);
    if (level !== null) return { ...base, role: pattern.role, level };
    foreignPercent = true;
    return { ...base, role: 'other' };
  });
  const byHand = chosenColumns(columns, choice);
  const corrected = withoutCounterparts(columns, knowledge).map((column) =>
    withPart(column, byHand.get(column.column)),
  );
  const single = withoutDoubles(corrected, byHand, named);
  const indicator = knowledge && findIndicator(knowledge.rubric, knowledge.indicator);
  return {
    // What is chosen by hand is not contradicted.
    columns: byHand.size > 0 ? single : settledByFigures(single, headers, indicator),
    foreignPercent,
    correctedByHand: choice?.indicator !== undefined || byHand.size > 0,
  };
}

function patternOf(
  header: Header,
  knowledge: TableKnowledge | null,
  fiscalYear: number | null,
): HeaderPattern | null {
  const own = headerKey(withoutPartOfYear(header.own));
  const words = knowledge?.named ? header.apart : header.joined;
  const joined = headerKey(withoutPartOfYear(words));
  const { columns: known = [], withoutResult } = knowledge ?? {};
  const name = knowledge?.named && namedBy(knowledge.named, [joined, own], header.joined, fiscalYear);
  if (name) return name;
  const tries: readonly (readonly [readonly HeaderPattern[], string])[] = [
    [localRubricWords, own],
    [known, joined],
    [known, own],
    [localRubricWords, joined],
    [commonColumns, joined],
    [commonColumns, own],
  ];
  for (const [patterns, key] of tries) {
    const says = (pattern: HeaderPattern): boolean => fits(pattern, key, header.joined, fiscalYear);
    const found = patterns.find(says);
    if (!found || (found.role === 'result' && withoutResult && patterns !== known)) continue;
    return patterns.some((other) => isRival(found, other) && says(other)) ? null : found;
  }
  return null;
}

/** What the add-in calls the columns that it writes is no input's, whatever that is called. */
const WRITTEN = /^ระดับคะแนน$|^คะแนนที่ได้$|^ขาดอีกถึงระดับถัดไป|^level$|^score$|^gapto/;

function namedBy(
  named: readonly HeaderPattern[],
  keys: readonly string[],
  joined: string,
  fiscalYear: number | null,
): HeaderPattern | null {
  if (keys.some((key) => WRITTEN.test(key))) return null;
  const [whole = ''] = keys;
  for (const key of keys) {
    const found = named.find(
      (pattern) =>
        fits(pattern, key, joined, fiscalYear) && !pattern.none?.some((words) => words.test(whole)),
    );
    if (found) return found;
  }
  return null;
}

/** The words stand in the header for another part, and not only within the longer ones. */
function isRival(first: HeaderPattern, { role, input, words }: HeaderPattern): boolean {
  if (first.words === undefined || words === undefined) return false;
  return (role !== first.role || input !== first.input) && !isWithin(words, first.words);
}

function isWithin(words: string, longer: string): boolean {
  return words.length < longer.length && longer.includes(words);
}

function fits(pattern: HeaderPattern, key: string, joined: string, fiscalYear: number | null): boolean {
  if (!pattern.all.every((words) => words.test(key)) || pattern.none?.some((words) => words.test(key)))
    return false;
  if (pattern.counts !== undefined && meaningOf(key) !== pattern.counts) return false;
  if (pattern.year === undefined || fiscalYear === null) return true;
  const years = yearsSaid(joined, fiscalYear);
  switch (pattern.year) {
    case 'fiscal':
      return years.includes(fiscalYear);
    case 'before':
      return years.includes(fiscalYear - 1) && !years.includes(fiscalYear);
    case 'other':
      return years.length > 0 && !years.includes(fiscalYear);
    case 'none':
      return years.length === 0;
    case 'fiscalOrNone':
      return years.length === 0 || years.includes(fiscalYear);
  }
}

/** The level a printed target earns: asked of the rubric, so that no percentage stands here. */
function levelOf(rule: 'highest' | 'byPercent', key: string, knowledge: TableKnowledge): Level | null {
  if (rule === 'highest') return 5;
  const percents = [...key.matchAll(/\d+(?:\.\d+)?(?=%|ร้อยละ|$|\()|(?<=ร้อยละ|เพิ่มขึ้น)\d+(?:\.\d+)?/g)].map(
    Number,
  );
  const indicator = findIndicator(knowledge.rubric, knowledge.indicator);
  if (!indicator) return null;
  const hundred = 100;
  for (const level of LEVELS) {
    const asked = target(indicator, level, hundred);
    if (asked.state !== 'amount') continue;
    const percent = indicator.measure?.kind === 'growth' ? asked.amount - hundred : asked.amount;
    if (percents.includes(percent)) return level;
  }
  return null;
}

/** Where one column counts who remains and the others who got out, the indicator scores one of them. */
function withoutCounterparts(
  columns: readonly TableColumn[],
  knowledge: TableKnowledge | null,
): readonly TableColumn[] {
  const indicator = knowledge && findIndicator(knowledge.rubric, knowledge.indicator);
  const results = columns.filter(({ role }) => role === 'result');
  if (!indicator || results.length < 2) return columns;
  const scored = lessIsBetter(indicator) ? 'remaining' : 'gotOut';
  const meanings = results.map(({ header }) => meaningOf(header));
  const isPlain =
    meanings.every((one) => one !== null) && meanings.filter((one) => one === scored).length === 1;
  if (!isPlain) return columns;
  return columns.map((column) =>
    column.role === 'result' && meaningOf(column.header) !== scored ? { ...column, role: 'other' } : column,
  );
}

/** A choice counts for a column only while the header it was made for still stands there. */
function chosenColumns(
  columns: readonly TableColumn[],
  choice: TableChoice | null,
): ReadonlyMap<number, ColumnPart> {
  const chosen = new Map<number, ColumnPart>();
  for (const { column, header } of columns) {
    const part = choice?.roles[column];
    const madeFor = choice?.headers?.[column];
    if (part !== undefined && (madeFor === undefined || isSameHeader(madeFor, header)))
      chosen.set(column, part);
  }
  return chosen;
}

/** What the add-in says of the year in it is not the user's. */
function isSameHeader(one: string, other: string): boolean {
  return withoutPartOfYear(one) === withoutPartOfYear(other);
}

function withPart(column: TableColumn, part: ColumnPart | undefined): TableColumn {
  if (part === undefined) return column;
  const { column: place, header, level } = column;
  const keepsLevel = part === 'levelTarget' && level !== undefined;
  return { column: place, header, ...playing(part), ...(keepsLevel ? { level } : {}) };
}

/**
 * A column chosen by hand takes its part from the others, and one that is named by it from those that speak of it; between
 * equals none has it.
 */
function withoutDoubles(
  columns: readonly TableColumn[],
  byHand: ReadonlyMap<number, ColumnPart>,
  named: ReadonlySet<number>,
): readonly TableColumn[] {
  const playing = new Map<ColumnPart, TableColumn[]>();
  for (const column of columns) {
    const part = partOf(column);
    if (part !== null) playing.set(part, [...(playing.get(part) ?? []), column]);
  }
  const takenByHand = new Set(byHand.values());
  return columns.map((column) => {
    const part = partOf(column);
    const all = part === null ? [] : (playing.get(part) ?? []);
    if (part === null || SHARED.has(part) || all.length < 2) return column;
    const { column: place, header } = column;
    if (takenByHand.has(part))
      return byHand.get(place) === part ? column : { column: place, header, role: 'other' };
    const [name, ...others] = all.filter((one) => named.has(one.column));
    if (!name || others.length > 0) return { column: place, header, role: null, candidate: part };
    return name === column ? column : { column: place, header, role: 'other' };
  });
}
