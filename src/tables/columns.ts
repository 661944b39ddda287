/** Which part each column plays in a table of one indicator, by its header; then what the user corrected. */
import { findIndicator, findRubric, target, type Level } from '../scoring';
import type { Header } from './header';
import { commonColumns, localRubricWords } from './knowledge/common';
import type { HeaderPattern, TableKnowledge } from './knowledge/types';
import { lessIsBetter, meaningOf } from './questions/counts';
import { yearsSaid } from './questions/year';
import { headerKey, withoutPartOfYear } from './text';
import type { ColumnRole, TableChoice, TableColumn } from './types';

/** Parts that only one column can play. Two candidates: neither is taken, and the table says so. */
const SINGLE: ReadonlySet<ColumnRole> = new Set([
  'number',
  'unit',
  'base',
  'target',
  'result',
  'level',
  'score',
  'gap',
]);

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
  const columns = headers.map((header): TableColumn => {
    const base = { column: header.column, header: header.joined };
    if (header.column === unitColumn) return { ...base, role: 'unit' };
    const pattern = patternOf(header, knowledge, year);
    if (!pattern) return { ...base, role: null };
    if (pattern.level === undefined || !knowledge) return { ...base, role: pattern.role };
    const level = levelOf(pattern.level, headerKey(header.joined), knowledge);
    if (level !== null) return { ...base, role: pattern.role, level };
    foreignPercent = true;
    return { ...base, role: 'other' };
  });
  const byHand = chosenColumns(columns, choice);
  const corrected = withoutCounterparts(columns, knowledge).map((column) =>
    withRole(column, byHand.get(column.column)),
  );
  return {
    columns: withoutDoubles(corrected, byHand),
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
  const joined = headerKey(withoutPartOfYear(header.joined));
  const known = knowledge?.columns ?? [];
  const tries: readonly (readonly [readonly HeaderPattern[], string])[] = [
    [localRubricWords, own],
    [known, joined],
    [known, own],
    [localRubricWords, joined],
    [commonColumns, joined],
    [commonColumns, own],
  ];
  for (const [patterns, key] of tries) {
    const found = patterns.find((pattern) => fits(pattern, key, joined, fiscalYear));
    if (found) return found;
  }
  return null;
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
): ReadonlyMap<number, ColumnRole> {
  const chosen = new Map<number, ColumnRole>();
  for (const { column, header } of columns) {
    const role = choice?.roles[column];
    const madeFor = choice?.headers?.[column];
    if (role !== undefined && (madeFor === undefined || isSameHeader(madeFor, header)))
      chosen.set(column, role);
  }
  return chosen;
}

/** What the add-in says of the year in it is not the user's. */
function isSameHeader(one: string, other: string): boolean {
  return withoutPartOfYear(one) === withoutPartOfYear(other);
}

function withRole(column: TableColumn, role: ColumnRole | undefined): TableColumn {
  if (role === undefined) return column;
  const { column: place, header, level } = column;
  const keepsLevel = role === 'levelTarget' && level !== undefined;
  return keepsLevel ? { column: place, header, role, level } : { column: place, header, role };
}

/** A column chosen by hand takes its part from the others; between equals none has it. */
function withoutDoubles(
  columns: readonly TableColumn[],
  byHand: ReadonlyMap<number, ColumnRole>,
): readonly TableColumn[] {
  const count = new Map<ColumnRole, number>();
  for (const { role } of columns) if (role !== null) count.set(role, (count.get(role) ?? 0) + 1);
  const takenByHand = new Set(byHand.values());
  return columns.map((column) => {
    const { role } = column;
    if (role === null || !SINGLE.has(role) || (count.get(role) ?? 0) < 2) return column;
    if (!takenByHand.has(role)) return { ...column, role: null, candidate: role };
    return byHand.get(column.column) === role ? column : { ...column, role: 'other' };
  });
}

export function columnOf(columns: readonly TableColumn[], role: ColumnRole): number | null {
  return columns.find((column) => column.role === role)?.column ?? null;
}
