/** The columns that scores are written to: header, number format, and what stands in each row, live or as a value. */
import { cutPercent, cutScore } from '../../i18n';
import type { PlanTexts } from '../../i18n/plans';
import { askedInputs, growthPercent, type InputSpec, type Indicator } from '../../scoring';
import type { CellValue } from '../../sheet/snapshot';
import {
  figureColumns,
  inputParts,
  isCumulative,
  isDefined,
  soFarOf,
  type ColumnPart,
  type ColumnRole,
  type FigureColumns,
  type ScoredRow,
  type TargetTable,
} from '../../tables';
import { numberFormat } from '../numberFormats';
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
  /** The column whose cells the new ones are formatted like: the figure that results are held against, else the first input. */
  readonly given: ColumnPart;
  /** `null` where no single figure is the result: then all inputs stand in the table. */
  readonly result: Output | null;
  readonly written: readonly Output[];
}

const COUNT = '#,##0';
/** Figures are cut to as many decimals: two would show 16.9999 as 17.00 beside the level below 17. */
const CUT = '0.0000';

/** `null`: rows of this indicator have no level from their columns. Of a part of the year every header says so. */
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
  const parts = inputParts(indicator);
  const figures = figureColumns(indicator);
  const [first] = parts;
  if (!first || !(isDefined(indicator) || needsOnlyFigures(indicator))) return null;
  const words = (list: { actual: string; remaining: string; other: string }, { name }: InputSpec): string =>
    name === 'actual' || name === 'remaining' ? list[name] : list.other;
  const reported = parts.find(({ part }) => part === 'result')?.input;
  const result = reported && {
    ...resultColumn(resultHeader(indicator, reported, words(texts.result, reported), texts, language)),
    numberFormat: numberFormat(reported),
  };
  return {
    given: figures?.given.role ?? first.part,
    result: result ?? null,
    written: [
      ...percentOutput(indicator, figures, (input) => words(texts.percent, input)),
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
      ...gapOutput(indicator, texts, language),
    ],
  };
}

/** What is typed below a new header is read by it again: an indicator that says what its column is called is asked. */
function resultHeader(
  indicator: Indicator,
  { label, unit }: InputSpec,
  usual: string,
  texts: PlanTexts,
  language: 'th' | 'en',
): string {
  const words = isDefined(indicator) ? label[language] : usual;
  return unit[language] === '' ? words : texts.withUnit(words, unit[language]);
}

function percentOutput(
  indicator: Indicator,
  figures: FigureColumns | null,
  words: (input: InputSpec) => string,
): Output[] {
  const kind = indicator.measure?.kind;
  if (!figures || (kind !== 'growth' && kind !== 'share')) return [];
  return [
    {
      role: 'percent',
      header: words(figures.reported.input),
      numberFormat: CUT,
      width: 16,
      write: {
        formula: (at) => (at.figures ? percentFormula(indicator, at.figures) : ''),
        value: (row) => percentOf(indicator, row),
      },
    },
  ];
}

/** What is missing follows from the figures that GAP is told, or is not a matter of one number. */
function gapOutput(indicator: Indicator, texts: PlanTexts, language: 'th' | 'en'): Output[] {
  const asked = askedInputs(indicator);
  if (!asked?.reported || !needsOnly(indicator, [asked.given, asked.reported])) return [];
  const { unit, kind } = asked.reported;
  return [
    {
      role: 'gap',
      header: unit[language] === '' ? texts.gap : texts.withUnit(texts.gap, unit[language]),
      numberFormat: kind === 'date' ? COUNT : numberFormat(asked.reported),
      width: 22,
      write: { formula: (at) => gapFormula(indicator, at), value: gapOf },
    },
  ];
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
          formula: ({ figures }) => (figures ? shortFormula(figures) : ''),
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
  const figures = figureColumns(indicator);
  return figures !== null && needsOnly(indicator, [figures.given.input, figures.reported.input]);
}

/** In tables of the built-in sheets optional inputs have no column; those of a definition may have one. */
function needsOnly(indicator: Indicator, inputs: readonly (InputSpec | null)[]): boolean {
  const others = indicator.inputs.filter((input) => !inputs.includes(input));
  return others.every(({ optional }) => optional && !isDefined(indicator));
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
  const figures = figureColumns(indicator);
  const [given, reported] = [figures?.given, figures?.reported].map(
    (figure) => inputs.find(({ name }) => name === figure?.input.name)?.value,
  );
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
