/**
 * What is wrong with a rubric, built-in or own: on what is scored and on what the document says. A finding says what
 * follows from it for a score; none of them changes one.
 */
import { conditionFindings } from './conditions';
import { axisOf, joined, piecesOf, rangesOf } from '../ranges';
import type { Axis, Stretch } from '../ranges';
import type { Indicator, Rubric } from '../indicator';
import { stretchText, told } from './messages';
import { rangeFindings } from './ranges';
import { reductionFindings } from './reductions';
import type { Bilingual } from '../types';
import type { Wording, XrayFinding } from './types';
import { weightFindings } from './weights';

export type * from './types';

export interface Segment extends Stretch {
  /** 0 where no level is given, else 1 to 5. */
  readonly level: number;
  /** e.g. "99.42 to below 99.61: level 2". */
  readonly wording: Bilingual;
}

export interface NumberLine {
  readonly unit: Bilingual;
  /** `down`: fewer is better. */
  readonly direction: 'up' | 'down';
  /** What a drawn axis covers; the outer segments go on beyond it. */
  readonly from: number;
  readonly to: number;
  /** One after the other without holes, from the least figure to the most. */
  readonly segments: readonly Segment[];
  /** Where a level begins or ends. */
  readonly ticks: readonly number[];
}

/** Groups first, then sheet by sheet in the order of the document. */
export function xray(rubric: Rubric): readonly XrayFinding[] {
  return [...weightFindings(rubric), ...rubric.indicators.flatMap(sheetFindings)];
}

function sheetFindings(indicator: Indicator): readonly XrayFinding[] {
  if (indicator.levels.length === 0) {
    const { code } = indicator;
    return [
      { kind: 'noCriteria', indicator: code, levels: [], wording: 'printed', message: told.noCriteria },
    ];
  }
  return [...rangeFindings(indicator), ...conditionFindings(indicator), ...reductionFindings(indicator)];
}

/** How far the drawn axis goes beyond the outermost ticks. */
const MARGIN = 0.3;

/** `null` where no level turns on a figure, or what one asks for depends on the unit (`whyNoLine`; `forUnit` gives one). */
export function numberLine(indicator: Indicator, wording: Wording): NumberLine | null {
  const as = wording === 'applied' ? 'scored' : 'printed';
  const axis = axisOf(indicator, as);
  if (!axis) return null;
  // A line is drawn through: figures between two steps of the axis belong to the lower one.
  const pieces = piecesOf(rangesOf(indicator, as), { ...axis, decimals: null });
  const levels = pieces.map(({ ranges, ...stretch }) => ({
    ...stretch,
    level: Math.max(axis.base, ...ranges.map(({ level }) => level)),
  }));
  const decimals = decimalsOf(indicator);
  const segments = joined(levels, (a, b) => a.level === b.level).map((stretch) => ({
    ...stretch,
    wording: told.segment(stretchText(stretch, axis, decimals), stretch.level),
  }));
  const [first, last] = [segments[0], segments.at(-1)];
  const ends = segments.flatMap((segment) => [
    ...(segment === first && segment.from !== segment.to ? [] : [segment.from]),
    ...(segment === last && segment.from !== segment.to ? [] : [segment.to]),
  ]);
  const ticks = sorted(ends);
  const { direction } = axis;
  return { unit: axis.unit, direction, ...drawn(indicator, axis), segments, ticks };
}

/** The same for what is printed and what is scored, so that the two lines can be laid one above the other. */
function drawn(indicator: Indicator, { least, most }: Axis): { readonly from: number; readonly to: number } {
  const ranges = [...rangesOf(indicator, 'printed'), ...rangesOf(indicator, 'scored')];
  const marks = sorted(ranges.flatMap(({ from, to }) => [from, to]));
  const [low = 0, high = low] = [marks[0], marks.at(-1)];
  const margin = (high - low || 1) * MARGIN;
  return {
    from: Math.max(least ?? -Infinity, tidy(low - margin)),
    to: Math.min(most ?? Infinity, tidy(high + margin)),
  };
}

function sorted(marks: readonly (number | null)[]): number[] {
  const known = marks.filter((mark): mark is number => mark !== null);
  return [...new Set(known)].sort((a, b) => a - b);
}

function tidy(mark: number): number {
  return Number(mark.toFixed(3));
}

function decimalsOf({ measure }: Indicator): number | undefined {
  return measure?.roundedToDecimals;
}
