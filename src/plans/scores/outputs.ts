/** The columns that scores are written to: header, number format, and what stands in each row, live or as a value. */
import { cutPercent, cutScore } from '../../i18n';
import type { PlanTexts } from '../../i18n/plans';
import { growthPercent, type InputSpec, type Indicator } from '../../scoring';
import type { CellValue } from '../../sheet/snapshot';
import {
  figureColumns,
  isCumulative,
  soFarOf,
  type ColumnRole,
  type ScoredRow,
  type TargetTable,
} from '../../tables';
import {
  gapFormula,
  levelFormula,
  percentFormula,
  scoreFormula,
  shortFormula,
  type References,
} from './formulas';

export interface Output {
  readonly role: ColumnRole;
  readonly header: string;
  readonly numberFormat: string;
  /** Characters. */
  readonly width: number;
  /** `null` for the column that staff fill in. */
  readonly write: { formula(at: References): string; value(row: ScoredRow): number | null } | null;
}

export interface Outputs {
  readonly given: 'base' | 'target';
  readonly result: Output;
  readonly written: readonly Output[];
}

const AMOUNT = '#,##0.00';
const COUNT = '#,##0';
/** Figures are cut to as many decimals: two would show 16.9999 as 17.00 beside the level below 17. */
const CUT = '0.0000';

/** `null`: rows of this indicator cannot be scored from two figures. Of a part of the year every header says so. */
export function outputsOf(
  table: TargetTable,
  indicator: Indicator,
  texts: PlanTexts,
  language: 'th' | 'en',
): Outputs | null {
  const outputs = plainOutputs(table, indicator, texts, language);
  if (!outputs || !soFarOf(table)) return outputs;
  const written = outputs.written.map((output) => ({ ...output, header: texts.partOfYear(output.header) }));
  return { ...outputs, written };
}

/** Whatever part of the year the results are of. */
export function plainOutputs(
  table: TargetTable,
  indicator: Indicator,
  texts: PlanTexts,
  language: 'th' | 'en',
): Outputs | null {
  if (isCumulative(table.indicator, table.rubric)) return cumulativeOutputs(texts);
  const figures = figureColumns(indicator);
  if (!figures || !needsOnlyFigures(indicator)) return null;
  const { input } = figures.reported;
  const words = (list: { actual: string; remaining: string; other: string }): string =>
    input.name === 'actual' || input.name === 'remaining' ? list[input.name] : list.other;
  const unit = input.unit[language];
  const numberFormat = input.kind === 'amount' ? AMOUNT : COUNT;
  return {
    given: figures.given.role,
    result: { ...resultColumn(texts.withUnit(words(texts.result), unit)), numberFormat },
    written: [
      {
        role: 'percent',
        header: words(texts.percent),
        numberFormat: CUT,
        width: 16,
        write: { formula: (at) => percentFormula(indicator, at), value: (row) => percentOf(indicator, row) },
      },
      {
        role: 'level',
        header: texts.level,
        numberFormat: '0',
        width: 14,
        write: {
          formula: (at) => levelFormula(indicator, at),
          value: ({ outcome }) => scored(outcome)?.level ?? null,
        },
      },
      {
        role: 'score',
        header: texts.score,
        numberFormat: CUT,
        width: 14,
        write: {
          formula: (at) => scoreFormula(indicator, at),
          value: ({ outcome }) => scoreShown(outcome),
        },
      },
      {
        role: 'gap',
        header: texts.withUnit(texts.gap, unit),
        numberFormat,
        width: 22,
        write: { formula: (at) => gapFormula(indicator, at), value: gapOf },
      },
    ],
  };
}

/** Counts against the cumulative target: met or short by so many, and no level. */
function cumulativeOutputs(texts: PlanTexts): Outputs {
  return {
    given: 'target',
    result: resultColumn(texts.withUnit(texts.cumulativeResult, texts.groups)),
    written: [
      {
        role: 'gap',
        header: texts.cumulativeGap,
        numberFormat: texts.shortFormat,
        width: 22,
        write: {
          formula: shortFormula,
          value: ({ outcome }) => (outcome.state === 'cumulative' ? outcome.short : null),
        },
      },
    ],
  };
}

function resultColumn(header: string): Output {
  return { role: 'result', header, numberFormat: COUNT, width: 22, write: null };
}

/** A second condition or steps that must be given leave a row of two figures without a level. */
function needsOnlyFigures(indicator: Indicator): boolean {
  const [first, second, ...rest] = indicator.inputs;
  const figures = figureColumns(indicator);
  const isFigure = (input: InputSpec | undefined, name: string | undefined): boolean => input?.name === name;
  return (
    isFigure(first, figures?.given.input.name) &&
    isFigure(second, figures?.reported.input.name) &&
    rest.every(({ optional }) => optional)
  );
}

/** Of a part of the year it is what is earned so far; the preview says so. */
function scored(outcome: ScoredRow['outcome']) {
  const { state } = outcome;
  return state === 'scored' || state === 'exempt' || state === 'soFar' ? outcome : null;
}

function scoreShown(outcome: ScoredRow['outcome']): number | null {
  const found = scored(outcome);
  return found && cutScore(found.score);
}

/** As the formula in the same place works it out; nothing for a target of nothing. */
function percentOf(indicator: Indicator, { outcome, inputs }: ScoredRow): number | null {
  const [given, reported] = inputs.map(({ value }) => value);
  if (!scored(outcome) || typeof given !== 'number' || typeof reported !== 'number' || given === 0)
    return null;
  if (indicator.measure?.kind !== 'growth') return cutPercent((reported / given) * 100);
  const growth = growthPercent(given, reported);
  return growth.state === 'amount' ? cutPercent(growth.amount) : null;
}

function gapOf({ outcome, gap }: ScoredRow): number | null {
  if (outcome.state === 'exempt') return 0;
  return gap?.state === 'amount' ? gap.amount : null;
}

/** What a formula's cell will show: the value, or the empty text it gives where there is none. */
export function shown(value: number | null): CellValue {
  return value ?? '';
}
