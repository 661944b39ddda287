/**
 * Which percentage of which column a column of level targets stands for. All of it is asked of the rubric; a column whose
 * header names another of the rubric's percentages stands for that one.
 */
import { score, type Bilingual, type Indicator, type Level } from '../../../scoring';
import { figureColumns, type TableColumn, type TableRow } from '../../../tables';
import { normalise } from '../../../thai';
import type { TableView } from '../../types';
import { figureAt } from './cells';
import { add, cellNumber, divide, exact, HUNDRED, multiply, type Exact } from './exact';

export interface PercentColumn {
  readonly column: TableColumn;
  /** Of which the percentage is taken: the base or the households to be developed. */
  readonly given: TableColumn;
  readonly level: number;
  /** As printed: 16 for growth of 16 %. */
  readonly percent: Exact;
  /** Of the given figure: 1.16, or 0.5 for 50 % remaining. */
  readonly factor: Exact;
  /** More than this is worse, not better. */
  readonly atMost: boolean;
  /** Counted in whole units (households), not in baht. */
  readonly counted: boolean;
  readonly unit: Bilingual;
}

export function percentColumns(view: TableView): PercentColumn[] {
  const { indicator } = view;
  const figures = figureColumns(indicator);
  const given = figures && view.column(figures.given.role);
  if (!figures || !given || !indicator.measure) return [];
  const grows = indicator.measure.kind === 'growth';
  const { unit, kind } = figures.reported.input;
  const counted = kind === 'count';
  return view.levelColumns().flatMap((column) => {
    const level = levelFor(indicator, column);
    const threshold = level === null ? null : thresholdOf(indicator, level);
    if (level === null || !threshold) return [];
    const { percent, atMost } = threshold;
    const factor = divide(grows ? add(percent, HUNDRED) : percent, HUNDRED);
    return [{ column, given, level, percent, factor, atMost, counted, unit }];
  });
}

/** The exact amount the cell stands for; `null` where the given figure cannot be read. */
export function amountFor(view: TableView, row: TableRow, target: PercentColumn): Exact | null {
  const given = figureAt(view, row.row, target.given.column);
  return given && multiply(given, target.factor);
}

/** A cell as printed, and what the percentage gives; `null` where either cannot be read. */
export function printedAt(view: TableView, row: TableRow, target: PercentColumn): Printed | null {
  const exact = amountFor(view, row, target);
  const printed = figureAt(view, row.row, target.column.column);
  return exact && printed && { printed, exact };
}

export interface Printed {
  readonly printed: Exact;
  readonly exact: Exact;
}

/** The level that a result of this size earns, by its figure alone; `null` where the sheet does not score it. */
export function levelEarned(view: TableView, given: Exact, reported: Exact): Level | null {
  const figures = figureColumns(view.indicator);
  if (!figures) return null;
  const inputs = view.indicator.inputs.map(({ name }) => {
    if (name === figures.given.input.name) return cellNumber(given);
    return name === figures.reported.input.name ? cellNumber(reported) : null;
  });
  const outcome = score(view.indicator, inputs);
  return outcome.state === 'scored' ? outcome.level : null;
}

function thresholdOf(indicator: Indicator, level: number): { percent: Exact; atMost: boolean } | null {
  const threshold = indicator.levels.find((criterion) => criterion.level === level)?.condition.threshold;
  if (threshold === undefined || 'catchAll' in threshold) return null;
  const atMost = 'atMost' in threshold;
  const bound = 'atMost' in threshold ? threshold.atMost : threshold.atLeast;
  // A target of the unit's own is no percentage that a column is named after.
  return typeof bound === 'number' ? { percent: exact(bound), atMost } : null;
}

function levelFor(indicator: Indicator, { header, level }: TableColumn): number | null {
  const named = [...normalise(header).matchAll(/ร้อยละ ?(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?) ?%/g)].map((match) =>
    exact(Number(match[1] ?? match[2])),
  );
  const own = indicator.levels.find((criterion) => {
    const threshold = thresholdOf(indicator, criterion.level);
    return threshold && named.some(({ n, d }) => n * threshold.percent.d === threshold.percent.n * d);
  });
  return own?.level ?? level ?? null;
}
