/** The columns of each kind of table: what a district's cell holds, and the formula that gives it where there is one. */
import type { ColumnRole } from '../../src/tables';
import { GROWTH_PERCENTS, growthTarget, type Figures, type Rounding } from './figures';

export type TableKind = 'otop' | 'poverty' | 'capital' | 'grassroots';
export const KINDS: readonly TableKind[] = ['otop', 'poverty', 'capital', 'grassroots'];

export interface ColumnProposal {
  readonly key: string;
  /** What recognition has to make of it. */
  readonly role: ColumnRole;
  readonly level?: number;
  readonly format: string;
  /** By position in `figures.districts`. */
  readonly value: (index: number) => number | null;
  /** From the addresses of the row's other cells, by key. */
  readonly formula?: (at: (key: string) => string) => string;
  /** The formula holds for the total row too (percentages), instead of a sum. */
  readonly inTotal?: (sum: (key: string) => number | null) => number | null | '';
}

const MONEY = '#,##0.00';
const COUNT = '#,##0';

export interface ColumnOptions {
  readonly results: boolean;
  /** Percentage and level worked out by formulas typed by hand. */
  readonly nests: boolean;
}

export function columnsOf(kind: TableKind, figures: Figures, options: ColumnOptions): ColumnProposal[] {
  switch (kind) {
    case 'otop':
      return otop(figures, options);
    case 'poverty':
      return poverty(figures, options);
    case 'capital':
      return capital(figures, options);
    case 'grassroots':
      return grassroots(figures, options);
  }
}

function otop({ otop: rows, roundings }: Figures, { results, nests }: ColumnOptions): ColumnProposal[] {
  const base = (index: number): number => rows[index]?.base ?? 0;
  const columns: ColumnProposal[] = [{ key: 'base', role: 'base', format: MONEY, value: base }];
  GROWTH_PERCENTS.forEach((percent, n) => {
    const rounding = roundings[n] ?? 'satang';
    columns.push({
      key: `target${percent}`,
      role: 'levelTarget',
      level: n + 1,
      format: MONEY,
      value: (index) => growthTarget(base(index), percent, rounding),
      formula: (at) => targetFormula(at('base'), percent, rounding),
    });
  });
  if (!results) return columns;
  const actual = (index: number): number | null => rows[index]?.result ?? null;
  columns.push({ key: 'actual', role: 'result', format: MONEY, value: actual });
  if (nests) {
    const growth = (of: number | null, from: number): number | '' =>
      of === null ? '' : ((of - from) / from) * 100;
    columns.push(
      ...nested({
        percent: (at) => `(${at('actual')}-${at('base')})/${at('base')}*100`,
        result: 'actual',
        thresholds: [16, 17, 18, 19, 20],
        atMost: false,
        value: (index) => growth(actual(index), base(index)),
        total: (sum) => growth(sum('actual'), sum('base') ?? 0),
      }),
    );
  }
  return columns;
}

function targetFormula(base: string, percent: number, rounding: Rounding): string {
  const amount = `${base}*${(100 + percent) / 100}`;
  if (rounding === 'satang') return `=ROUND(${amount},2)`;
  return rounding === 'baht' ? `=ROUND(${amount},0)` : `=INT(${amount})`;
}

function poverty({ poverty: rows }: Figures, { results, nests }: ColumnOptions): ColumnProposal[] {
  const of = (key: 'welfare' | 'developable' | 'gone') => (index: number) => rows[index]?.[key] ?? 0;
  const columns: ColumnProposal[] = [
    {
      key: 'database',
      role: 'other',
      format: COUNT,
      value: (index) => of('welfare')(index) + of('developable')(index) + of('gone')(index),
      formula: (at) => `=${at('welfare')}+${at('developable')}+${at('gone')}`,
    },
    { key: 'welfare', role: 'other', format: COUNT, value: of('welfare') },
    { key: 'developable', role: 'target', format: COUNT, value: of('developable') },
    {
      key: 'mayRemain',
      role: 'levelTarget',
      level: 5,
      format: COUNT,
      value: (index) => Math.floor(of('developable')(index) / 2),
      formula: (at) => `=INT(${at('developable')}*50%)`,
    },
    { key: 'gone', role: 'other', format: COUNT, value: of('gone') },
  ];
  if (!results) return columns;
  const remaining = (index: number): number | null => rows[index]?.result ?? null;
  columns.push({ key: 'remaining', role: 'result', format: COUNT, value: remaining });
  if (nests) {
    const share = (part: number | null, whole: number): number | '' =>
      part === null ? '' : (part / whole) * 100;
    columns.push(
      ...nested({
        percent: (at) => `${at('remaining')}/${at('developable')}*100`,
        result: 'remaining',
        thresholds: [54, 53, 52, 51, 50],
        atMost: true,
        value: (index) => share(remaining(index), of('developable')(index)),
        total: (sum) => share(sum('remaining'), sum('developable') ?? 0),
      }),
    );
  }
  return columns;
}

function capital(figures: Figures, { results, nests }: ColumnOptions): ColumnProposal[] {
  const { capital: rows, perInstitution: per } = figures;
  const row = (index: number) => rows[index] ?? { old: 0, added: 0, result: null };
  const target = (index: number): number => (row(index).old + row(index).added) * per.target;
  const columns: ColumnProposal[] = [
    { key: 'institutionsOld', role: 'other', format: COUNT, value: (index) => row(index).old || null },
    { key: 'institutionsAdded', role: 'other', format: COUNT, value: (index) => row(index).added || null },
    {
      key: 'institutions',
      role: 'other',
      format: COUNT,
      value: (index) => row(index).old + row(index).added,
      formula: (at) => `=${at('institutionsOld')}+${at('institutionsAdded')}`,
    },
    {
      key: 'targetBefore',
      role: 'other',
      format: COUNT,
      value: (index) => (row(index).old + row(index).added) * per.before,
      formula: (at) => `=${at('institutions')}*${per.before}`,
    },
    {
      key: 'target',
      role: 'target',
      format: COUNT,
      value: target,
      formula: (at) => `=${at('institutions')}*${per.target}`,
    },
  ];
  if (!results) return columns;
  const achieved = (index: number): number | null => row(index).result;
  columns.push({ key: 'achieved', role: 'result', format: COUNT, value: achieved });
  if (nests) {
    const share = (part: number | null, whole: number): number | '' =>
      part === null ? '' : (part / whole) * 100;
    columns.push(
      ...nested({
        percent: (at) => `${at('achieved')}/${at('target')}*100`,
        result: 'achieved',
        thresholds: [60, 70, 80, 90, 100],
        atMost: false,
        value: (index) => share(achieved(index), target(index)),
        total: (sum) => share(sum('achieved'), sum('target') ?? 0),
      }),
    );
  }
  return columns;
}

function grassroots({ groups, grassroots: rows }: Figures, { results }: ColumnOptions): ColumnProposal[] {
  const [round1, round2, september] = groups;
  const columns: ColumnProposal[] = [
    { key: 'round1', role: 'other', format: COUNT, value: () => round1 },
    { key: 'round2', role: 'other', format: COUNT, value: () => round2 },
    { key: 'september', role: 'target', format: COUNT, value: () => september },
  ];
  if (!results) return columns;
  return [
    ...columns,
    { key: 'cumulative', role: 'result', format: COUNT, value: (index) => rows[index]?.result ?? null },
  ];
}

interface Nest {
  readonly percent: (at: (key: string) => string) => string;
  readonly result: string;
  /** Levels 1 to 5. */
  readonly thresholds: readonly number[];
  readonly atMost: boolean;
  readonly value: (index: number) => number | '';
  readonly total: (sum: (key: string) => number | null) => number | '';
}

/** `=IF(J5="","",IF(K5>=20,5,IF(K5>=19,4, ... 0)))` as offices type it, with its percentage beside it. */
function nested({ percent, result, thresholds, atMost, value, total }: Nest): ColumnProposal[] {
  const levelOf = (figure: number | ''): number | '' => {
    if (figure === '') return '';
    return thresholds.filter((threshold) => (atMost ? figure <= threshold : figure >= threshold)).length;
  };
  const sign = atMost ? '<=' : '>=';
  const nest = (cell: string): string =>
    [...thresholds.entries()].reduce(
      (inner, [index, threshold]) => `IF(${cell}${sign}${threshold},${index + 1},${inner})`,
      '0',
    );
  return [
    {
      key: 'percent',
      role: 'percent',
      format: '0.00',
      value: (index) => blankOr(value(index)),
      formula: (at) => `=IF(${at(result)}="","",${percent(at)})`,
      inTotal: total,
    },
    {
      key: 'level',
      role: 'level',
      format: '0',
      value: (index) => blankOr(levelOf(value(index))),
      formula: (at) => `=IF(${at('percent')}="","",${nest(at('percent'))})`,
      inTotal: (sum) => levelOf(total(sum)),
    },
  ];
}

function blankOr(value: number | ''): number | null {
  return value === '' ? null : value;
}
