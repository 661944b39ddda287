/**
 * Holes and double claims on the axis of a sheet's figure: first by the conditions, then by what the document says.
 * What both have is told once.
 */
import type { Indicator, LevelCriterion } from '../indicator';
import type { Axis, LevelRange, Piece, Stretch } from '../ranges';
import { axisOf, joined, piecesOf, rangesOf, scoredLevelOver } from '../ranges';
import type { Bilingual } from '../types';
import type { Wording, XrayFinding, XrayKind } from './types';
import { sayNumber, stretchText, told, withResult } from './messages';

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

/** One wording of a sheet, laid out on its axis. */
interface Reading {
  readonly indicator: Indicator;
  readonly axis: Axis;
  readonly ranges: readonly LevelRange[];
  readonly pieces: readonly Piece[];
  /** Of the percentage, where the sheet rounds it. */
  readonly decimals: number | undefined;
  readonly found: (kind: XrayKind, levels: readonly number[], message: Bilingual) => XrayFinding;
}

function wordedFindings(indicator: Indicator, wording: Wording): XrayFinding[] {
  const as = wording === 'applied' ? 'conditions' : 'printed';
  const axis = axisOf(indicator, as);
  if (!axis) return [];
  const ranges = rangesOf(indicator, as).map(endedByNext);
  const { code, measure } = indicator;
  const reading: Reading = {
    indicator,
    axis,
    ranges,
    pieces: piecesOf(ranges, axis),
    decimals: measure?.roundedToDecimals,
    found: (kind, levels, message) => ({ kind, indicator: code, levels, wording, message }),
  };
  return [
    ...gaps(reading),
    ...bareFigures(reading),
    ...overlaps(reading),
    ...(wording === 'printed' ? [...below(reading), ...hundred(reading)] : []),
  ];
}

/** What is given over a stretch on which the wording is silent or says two things. */
function resultOver(stretch: Stretch, { indicator, decimals }: Reading): Bilingual | null {
  const { from, to } = stretch;
  if (decimals !== undefined && from !== null && to !== null && from !== to) {
    const [low, high] = [from, to].map((end) => ({
      text: sayNumber(end, decimals),
      level: scoredLevelOver(indicator, { from: end, to: end, fromIncluded: true, toIncluded: true }),
    }));
    if (low && high && low.level !== null && high.level !== null)
      return told.scoredRounded(decimals, [low.text, low.level], [high.text, high.level]);
  }
  const level = scoredLevelOver(indicator, stretch);
  return level === null ? null : told.scoredAs(level);
}

/** "At least 75" above which "at least 80" stands means 75 to below 80. */
function endedByNext(range: LevelRange, i: number, all: readonly LevelRange[]): LevelRange {
  const next = all[i + 1];
  if (range.closed || !next) return range;
  if (range.to === null && range.from !== null && next.from !== null && next.from > range.from) {
    return { ...range, to: next.from, toIncluded: !next.fromIncluded };
  }
  if (range.from === null && range.to !== null && next.to !== null && next.to < range.to) {
    return { ...range, from: next.to, fromIncluded: !next.toIncluded };
  }
  return range;
}

/** Between two levels, and beyond a best level that ends by its own words. */
function gaps(reading: Reading): XrayFinding[] {
  const { pieces, axis, decimals, found } = reading;
  const ordered = axis.direction === 'up' ? pieces : [...pieces].reverse();
  return ordered.flatMap((piece, i) => {
    if (piece.ranges.length > 0 || i === 0) return [];
    const before = top(ordered[i - 1]);
    const after = top(ordered[i + 1]);
    if (!before || (before.bare && (!after || after.bare))) return [];
    const levels = [before.level, ...(after ? [after.level] : [])].sort((a, b) => a - b);
    const result = resultOver(piece, reading);
    if (!after && before.to === 100 && axis.decimals !== 0)
      return [found('above100', levels, withResult(told.beyond100(before.level), result))];
    const message = told.gap(stretchText(piece, axis, decimals), levels, axis.base);
    return [found('gap', levels, withResult(message, result))];
  });
}

function top(piece: Piece | undefined): LevelRange | undefined {
  return piece?.ranges.at(-1);
}

/** "16 %", "17 %": nothing is said of what lies between. A bare figure on top of "at least" is told by `hundred`. */
function bareFigures({ ranges, axis, found }: Reading): XrayFinding[] {
  const bare = ranges.filter(
    (range, i) => range.bare && (i + 1 < ranges.length || ranges[i - 1]?.bare === true),
  );
  if (bare.length === 0) return [];
  const figures = bare.flatMap(({ from }) => from ?? []).map((figure) => sayNumber(figure));
  return [
    found(
      'gap',
      bare.map(({ level }) => level),
      told.bare(figures, axis.direction === 'down'),
    ),
  ];
}

/** A figure that belongs to two levels, the lower of which ends by its own words. */
function overlaps(reading: Reading): XrayFinding[] {
  const { pieces, axis, decimals, found } = reading;
  const claimed = pieces.flatMap(({ ranges, ...stretch }) => {
    const low = ranges.find(({ closed }, i) => closed && i + 1 < ranges.length);
    const high = low && ranges[ranges.indexOf(low) + 1];
    return low && high ? [{ ...stretch, low: low.level, high: high.level }] : [];
  });
  return joined(claimed, (a, b) => a.low === b.low && a.high === b.high && a.to === b.from).map(
    ({ low, high, ...stretch }) => {
      const message = told.overlap(stretchText(stretch, axis, decimals), low, high);
      return found('overlap', [low, high], withResult(message, resultOver(stretch, reading)));
    },
  );
}

/** Nothing is said of results that do not reach level 1. */
function below({ pieces, axis, decimals, found }: Reading): XrayFinding[] {
  const worst = axis.direction === 'up' ? pieces[0] : pieces.at(-1);
  if (axis.base > 0 || !worst || worst.ranges.length > 0) return [];
  return [found('belowLevel1', [1], told.belowLevel1(stretchText(worst, axis, decimals)))];
}

/** "100 %" for the best level of a figure that may go beyond. */
function hundred({ indicator: { measure }, ranges, found }: Reading): XrayFinding[] {
  const [before, best] = ranges.slice(-2);
  const mayExceed = measure?.kind === 'share' && measure.partOfWhole !== true;
  if (!mayExceed || !best?.bare || best.to !== 100 || before?.bare !== false) return [];
  return [found('above100', [before.level, best.level], told.over100(before.level, best.level))];
}
