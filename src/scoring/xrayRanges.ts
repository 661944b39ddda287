/**
 * Holes and double claims on the axis of a sheet's figure: first by the conditions, then by what the document says.
 * What both have is told once.
 */
import type { Indicator, LevelCriterion } from './indicator';
import type { Axis, LevelRange, Piece } from './ranges';
import { axisOf, joined, piecesOf, rangesOf } from './ranges';
import type { Bilingual } from './types';
import type { Wording, XrayFinding, XrayKind } from './xray';
import { sayNumber, stretchText, told } from './xrayMessages';

type Found = (kind: XrayKind, levels: readonly number[], message: Bilingual) => XrayFinding;

export function rangeFindings(indicator: Indicator): XrayFinding[] {
  const applied = wordedFindings(indicator, 'applied');
  const misprint = misprintOf(indicator);
  if (misprint) return [...applied, misprint];
  const known = new Set(applied.map(keyOf));
  return [
    ...applied,
    ...wordedFindings(indicator, 'printed').filter((finding) => !known.has(keyOf(finding))),
  ];
}

function keyOf({ kind, levels }: XrayFinding): string {
  return `${kind} ${levels.join()}`;
}

/** Printed the wrong way round; what would follow from it level by level is not told again. */
function misprintOf({ code, levels }: Indicator): XrayFinding | null {
  const turned = levels.filter(isTurned);
  const [first] = turned;
  if (!first) return null;
  const numbers = turned.map(({ level }) => level);
  return {
    kind: 'misprint',
    indicator: code,
    levels: numbers,
    wording: 'printed',
    message: told.misprint(numbers, first.printed, first.applied),
  };
}

function isTurned({ printedThreshold: printed, condition: { threshold: applied } }: LevelCriterion): boolean {
  if (!printed || !applied) return false;
  return ('atMost' in printed && 'atLeast' in applied) || ('atLeast' in printed && 'atMost' in applied);
}

function wordedFindings(indicator: Indicator, wording: Wording): XrayFinding[] {
  const as = wording === 'applied' ? 'conditions' : 'printed';
  const axis = axisOf(indicator, as);
  if (!axis) return [];
  const ranges = rangesOf(indicator, as).map(endedByNext);
  const pieces = piecesOf(ranges, axis);
  const found: Found = (kind, levels, message) => ({
    kind,
    indicator: indicator.code,
    levels,
    wording,
    message,
  });
  const decimals = indicator.measure?.kind === 'share' ? indicator.measure.roundedToDecimals : undefined;
  return [
    ...gaps(pieces, axis, found, decimals),
    ...bareFigures(ranges, found),
    ...overlaps(pieces, axis, found, decimals),
    ...(wording === 'printed'
      ? [...below(pieces, axis, found, decimals), ...hundred(indicator, ranges, found)]
      : []),
  ];
}

/** "At least 75" above which "at least 80" stands means 75 to below 80. */
function endedByNext(range: LevelRange, i: number, all: readonly LevelRange[]): LevelRange {
  const next = all[i + 1];
  if (range.closed || !next) return range;
  if (range.to === null && range.from !== null && next.from !== null && next.from > range.from) {
    return { ...range, to: next.from, toIncluded: false };
  }
  if (range.from === null && range.to !== null && next.to !== null && next.to < range.to) {
    return { ...range, from: next.to, fromIncluded: false };
  }
  return range;
}

/** Between two levels, and beyond a best level that ends by its own words. */
function gaps(
  pieces: readonly Piece[],
  axis: Axis,
  found: Found,
  decimals: number | undefined,
): XrayFinding[] {
  const ordered = axis.direction === 'up' ? pieces : [...pieces].reverse();
  return ordered.flatMap((piece, i) => {
    if (piece.ranges.length > 0 || i === 0) return [];
    const before = top(ordered[i - 1]);
    const after = top(ordered[i + 1]);
    if (!before || (before.bare && (!after || after.bare))) return [];
    const levels = [before.level, ...(after ? [after.level] : [])].sort((a, b) => a - b);
    if (!after && before.to === 100 && axis.decimals !== 0)
      return [found('above100', levels, told.beyond100(before.level))];
    return [found('gap', levels, told.gap(stretchText(piece, axis, decimals), levels, axis.base))];
  });
}

function top(piece: Piece | undefined): LevelRange | undefined {
  return piece?.ranges.at(-1);
}

/** "16 %", "17 %": nothing is said of what lies between. A bare figure on top of "at least" is told by `hundred`. */
function bareFigures(ranges: readonly LevelRange[], found: Found): XrayFinding[] {
  const bare = ranges.filter(
    (range, i) => range.bare && (i + 1 < ranges.length || ranges[i - 1]?.bare === true),
  );
  if (bare.length === 0) return [];
  const figures = bare.flatMap(({ from }) => from ?? []);
  return [
    found(
      'gap',
      bare.map(({ level }) => level),
      told.bare(figures.map((figure) => sayNumber(figure))),
    ),
  ];
}

/** A figure that belongs to two levels, the lower of which ends by its own words. */
function overlaps(
  pieces: readonly Piece[],
  axis: Axis,
  found: Found,
  decimals: number | undefined,
): XrayFinding[] {
  const claimed = pieces.flatMap(({ ranges, ...stretch }) => {
    const low = ranges.find(({ closed }, i) => closed && i + 1 < ranges.length);
    const high = low && ranges[ranges.indexOf(low) + 1];
    return low && high ? [{ ...stretch, low: low.level, high: high.level }] : [];
  });
  return joined(claimed, (a, b) => a.low === b.low && a.high === b.high && a.to === b.from).map(
    ({ low, high, ...stretch }) =>
      found('overlap', [low, high], told.overlap(stretchText(stretch, axis, decimals), low, high)),
  );
}

/** Nothing is said of results that do not reach level 1. */
function below(
  pieces: readonly Piece[],
  axis: Axis,
  found: Found,
  decimals: number | undefined,
): XrayFinding[] {
  const worst = axis.direction === 'up' ? pieces[0] : pieces.at(-1);
  if (axis.base > 0 || !worst || worst.ranges.length > 0) return [];
  return [found('belowLevel1', [1], told.belowLevel1(stretchText(worst, axis, decimals)))];
}

/** "100 %" for the best level of a figure that may go beyond. */
function hundred({ measure }: Indicator, ranges: readonly LevelRange[], found: Found): XrayFinding[] {
  const [before, best] = ranges.slice(-2);
  const mayExceed = measure?.kind === 'share' && measure.partOfWhole !== true;
  if (!mayExceed || !best?.bare || best.to !== 100 || before?.bare !== false) return [];
  return [found('above100', [before.level, best.level], told.over100(before.level, best.level))];
}
