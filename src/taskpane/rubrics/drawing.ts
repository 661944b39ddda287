/**
 * Where the parts of a number line are drawn. A gap of a hundredth beside a stretch of one percent could not be seen, so
 * every stretch has a least width; what is left over is shared out by length.
 */
import type { Indicator } from '../../scoring';
import { axisOf, piecesOf, rangesOf, type Stretch } from '../../scoring/ranges';
import type { NumberLine, Segment, Wording } from '../../scoring/xray/xray';

export const WIDTH = 300;
const LEAST = 30;
/** A single figure, such as a bare "16 %". */
const POINT = 16;

export interface DrawnSegment {
  readonly segment: Segment;
  readonly x: number;
  readonly width: number;
}

interface DrawnTick {
  readonly value: number;
  readonly x: number;
  /** Labels that would touch stand in a second line. */
  readonly row: 0 | 1;
}

export interface Drawing {
  readonly segments: readonly DrawnSegment[];
  readonly ticks: readonly DrawnTick[];
  readonly overlaps: readonly { readonly x: number; readonly width: number }[];
  readonly toScale: boolean;
}

export function drawingOf(line: NumberLine, overlaps: readonly Overlap[]): Drawing {
  const lengths = line.segments.map(({ from, to }) => lengthOf(line, from, to));
  const least = line.segments.map(({ from, to }) => (from === to ? POINT : LEAST));
  const total = lengths.reduce((sum, length) => sum + length, 0) || 1;
  const squeeze = Math.min(1, WIDTH / least.reduce((sum, width) => sum + width, 0));
  const widths = shared(
    lengths,
    least.map((width) => width * squeeze),
    total,
  );
  let x = 0;
  const segments = line.segments.map((segment, index): DrawnSegment => {
    const width = widths[index] ?? 0;
    const drawn = { segment, x, width };
    x += width;
    return drawn;
  });
  const proportional = lengths.every(
    (length, index) => Math.abs((length / total) * WIDTH - (widths[index] ?? 0)) < 1,
  );
  return {
    segments,
    ticks: ticksOf(line, segments),
    overlaps: overlaps.map(({ from, to }) => barOf(segments, from, to)),
    toScale: proportional,
  };
}

function lengthOf(line: NumberLine, from: number | null, to: number | null): number {
  const start = Math.max(from ?? line.from, line.from);
  const end = Math.min(to ?? line.to, line.to);
  return Math.max(0, end - start);
}

/** Least widths first; what is over goes by length to those that want more. */
function shared(lengths: readonly number[], least: readonly number[], total: number): number[] {
  const wanted = lengths.map((length, index) => Math.max((length / total) * WIDTH - (least[index] ?? 0), 0));
  const over = WIDTH - least.reduce((sum, width) => sum + width, 0);
  const wishes = wanted.reduce((sum, wish) => sum + wish, 0) || 1;
  return least.map((width, index) => width + (Math.max(over, 0) * (wanted[index] ?? 0)) / wishes);
}

/** A label of so many characters needs about so much room. */
const PER_CHARACTER = 6;

function ticksOf({ ticks }: NumberLine, segments: readonly DrawnSegment[]): DrawnTick[] {
  const ends: [number, number] = [-Infinity, -Infinity];
  return ticks.map((value): DrawnTick => {
    const x = xOf(value, segments);
    const half = (String(value).length * PER_CHARACTER) / 2 + 2;
    const row = x - half >= ends[0] ? 0 : 1;
    ends[row] = x + half;
    return { value, x, row };
  });
}

function xOf(value: number, segments: readonly DrawnSegment[]): number {
  const point = segments.find(({ segment: { from, to } }) => from === value && to === value);
  if (point) return point.x + point.width / 2;
  const after = segments.find(({ segment: { from } }) => from === value);
  if (after) return after.x;
  const before = segments.find(({ segment: { to } }) => to === value);
  return before ? before.x + before.width : 0;
}

/** A unit on the line: several that come to stand together are piled up. */
interface DrawnDot {
  readonly x: number;
  readonly row: number;
}

export interface DrawnUnits {
  readonly dots: readonly DrawnDot[];
  /** Piles that go on: so many units more. */
  readonly more: readonly { readonly x: number; readonly count: number }[];
  readonly rows: number;
}

const DOT = 8;
const MOST_ROWS = 6;

export function unitsOn(
  { from, to, segments }: NumberLine,
  drawn: readonly DrawnSegment[],
  figures: readonly number[],
): DrawnUnits {
  const piles = new Map<number, number>();
  for (const figure of figures) {
    const x = Math.round(xOfFigure(figure, from, to, drawn) / DOT) * DOT;
    const at = Math.min(Math.max(x, DOT / 2), WIDTH - DOT / 2);
    piles.set(at, (piles.get(at) ?? 0) + 1);
  }
  const all = segments.length === 0 ? [] : [...piles];
  return {
    dots: all.flatMap(([x, count]) =>
      Array.from({ length: Math.min(count, MOST_ROWS) }, (_, row): DrawnDot => ({ x, row })),
    ),
    more: all.flatMap(([x, count]) => (count > MOST_ROWS ? [{ x, count: count - MOST_ROWS }] : [])),
    rows: Math.min(MOST_ROWS, Math.max(0, ...all.map(([, count]) => count))),
  };
}

/** Beyond the ends of the drawn axis a figure stands at the end. */
function xOfFigure(figure: number, from: number, to: number, drawn: readonly DrawnSegment[]): number {
  const value = Math.min(Math.max(figure, from), to);
  const holding = drawn.find(({ segment }) => {
    const [start, end] = [segment.from ?? from, segment.to ?? to];
    const after = value > start || (value === start && (segment.fromIncluded || start === from));
    const before = value < end || (value === end && (segment.toIncluded || end === to));
    return after && before;
  });
  if (!holding) return value <= from ? 0 : WIDTH;
  const { segment, x, width } = holding;
  const [start, end] = [Math.max(segment.from ?? from, from), Math.min(segment.to ?? to, to)];
  return end <= start ? x + width / 2 : x + (width * (value - start)) / (end - start);
}

const NARROW = 8;

function barOf(segments: readonly DrawnSegment[], from: number, to: number): { x: number; width: number } {
  const [left, right] = [xOf(from, segments), xOf(to, segments)];
  return right - left >= NARROW ? { x: left, width: right - left } : { x: left - NARROW / 2, width: NARROW };
}

export interface Overlap {
  readonly from: number;
  readonly to: number;
  readonly levels: readonly number[];
}

/** Figures that the document puts into two levels: a lower one that ends by its own words only there. */
export function overlapsOf(indicator: Indicator, wording: Wording): Overlap[] {
  const as = wording === 'applied' ? 'scored' : 'printed';
  const axis = axisOf(indicator, as);
  if (!axis) return [];
  return piecesOf(rangesOf(indicator, as), { ...axis, decimals: null }).flatMap(({ ranges, ...stretch }) => {
    const { from, to }: Stretch = stretch;
    const best = Math.max(...ranges.map(({ level }) => level));
    const both = ranges.filter(({ level, closed }) => closed && level !== best);
    if (both.length === 0 || from === null || to === null) return [];
    return [{ from, to, levels: [...both.map(({ level }) => level), best] }];
  });
}
