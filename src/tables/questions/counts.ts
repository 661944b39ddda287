/**
 * What the results of an indicator in which less is better count: those that remain, as it is scored, or those that got out.
 * The header's words say it, or a column of percentages beside it that fits one meaning in every row; else it is asked. Where
 * more is better a result counts what is done, unless its words speak of the rest: then it is asked.
 */
import type { Indicator } from '../../scoring';
import { parseNumber } from '../../thai';
import type { Grid } from '../grid';
import type { Header } from '../header';
import { headerKey } from '../text';
import type { TableColumn, TableRow } from '../types';
import { A_COLUMN, GOT_OUT, NOT_DONE, STILL_THERE } from './words';

type Meaning = 'remaining' | 'gotOut';

/** A share that must not be exceeded: what is counted is what is left of the whole. */
export function lessIsBetter({ measure, levels }: Indicator): boolean {
  return (
    measure?.kind === 'share' &&
    measure.rest !== true &&
    levels.some(({ condition: { threshold } }) => threshold !== undefined && 'atMost' in threshold)
  );
}

function meaningsIn(words: string): { readonly remains: boolean; readonly isOut: boolean } {
  const key = headerKey(words);
  const rest = STILL_THERE.reduce((left, word) => left.replace(new RegExp(word, 'g'), '|'), key);
  return { remains: rest !== key, isOut: GOT_OUT.some((word) => word.test(rest)) };
}

/** `null`: the words say neither, or both. */
export function meaningOf(words: string): Meaning | null {
  const { remains, isOut } = meaningsIn(words);
  if (remains === isOut) return null;
  return isOut ? 'gotOut' : 'remaining';
}

/** A note about a column that says the opposite of its header. */
export function denies(note: string, said: Meaning): boolean {
  const { remains, isOut } = meaningsIn(note);
  return A_COLUMN.test(headerKey(note)) && (said === 'remaining' ? isOut : remains);
}

/** The lowest words of the header first: a group header above may speak of several columns. */
export function headerMeaning({ own, joined }: Header): Meaning | null {
  return meaningOf(own) ?? meaningOf(joined);
}

/** Where more is better: words of what is not done, or not in it. */
export function speaksOfTheRest({ joined }: Header): boolean {
  return NOT_DONE.test(headerKey(joined));
}

/** The column that counts the opposite of what is scored: those that got out beside those that remain. */
export function counterpartOf(
  { columns }: { readonly columns: readonly TableColumn[] },
  indicator: Indicator,
): TableColumn | null {
  const result = columns.find(({ role }) => role === 'result');
  const scored = result && lessIsBetter(indicator) ? meaningOf(result.header) : null;
  const opposite = scored && (scored === 'remaining' ? 'gotOut' : 'remaining');
  const others = columns.filter(({ role, header }) => role === 'other' && meaningOf(header) === opposite);
  const [only] = others;
  return opposite !== null && others.length === 1 && only ? only : null;
}

interface Figures {
  readonly grid: Grid;
  readonly rows: readonly TableRow[];
  readonly headers: readonly Header[];
  readonly columns: readonly TableColumn[];
  readonly given: number;
  readonly result: number;
}

/** What a column of percentages whose header says what it counts makes of the results, where it does so in every row. */
export function meaningByFigures(figures: Figures): Meaning | null {
  const { columns, headers } = figures;
  for (const { column, role } of columns) {
    const header = headers.find((one) => one.column === column);
    if (role !== 'percent' || !header) continue;
    const said = meaningOf(header.own);
    const fits = said && fitOf(figures, column);
    if (fits === 'same') return said;
    if (fits === 'rest') return said === 'gotOut' ? 'remaining' : 'gotOut';
  }
  return null;
}

const LEAST_ROWS = 2;

/** `same`: the percentage is that of the results; `rest`: that of what they leave of the whole. */
function fitOf({ grid, rows, given, result }: Figures, percent: number): 'same' | 'rest' | null {
  const possible = new Set<'same' | 'rest'>(['same', 'rest']);
  let read = 0;
  for (const { row, kind } of rows) {
    if (kind === 'other') continue;
    const [whole, part, share] = [given, result, percent].map((column) => numberAt(grid, row, column));
    if (whole === null || part === null || share === null) continue;
    if (whole === undefined || part === undefined || share === undefined || whole <= 0) continue;
    read += 1;
    if (!isShare(share, part, whole)) possible.delete('same');
    if (!isShare(share, whole - part, whole)) possible.delete('rest');
  }
  const [only] = possible;
  return read >= LEAST_ROWS && possible.size === 1 && only !== undefined ? only : null;
}

/** Printed with two decimals or fewer, in percent or as a fraction that a format shows as percent. */
function isShare(typed: number, part: number, whole: number): boolean {
  const exact = (part / whole) * 100;
  const decimals = Number.isInteger(typed) ? 0 : 1;
  const near = (percent: number, places: number): boolean =>
    Math.abs(percent - exact) <= 0.5 * 10 ** -places + 1e-9;
  return near(typed, decimals) || (typed <= 1 && near(typed * 100, 2));
}

function numberAt(grid: Grid, row: number, column: number): number | null {
  const value = grid.at(row, column);
  if (typeof value === 'number') return value;
  const parsed = typeof value === 'string' ? parseNumber(value) : null;
  return parsed?.state === 'number' ? parsed.value : null;
}
