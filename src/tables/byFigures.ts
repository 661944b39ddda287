/**
 * What the figures say where the words leave it open, or what they contradict: of several columns that could play one part
 * the one that is the sum of the others in every row, or the last of those that only grow; a percentage that every row works
 * out the other way round than the headers say.
 */
import type { Indicator } from '../scoring';
import { normalise } from '../thai';
import { monthMentions } from '../thai/dates';
import type { Header } from './header';
import { isDefined } from './inputs';
import { columnOf, partOf, playing } from './parts';
import { headerKey } from './text';
import type { ColumnPart, TableColumn } from './types';

type Figures = readonly (number | null)[];

/** Fewer may be chance. */
const LEAST_ROWS = 2;

export function settledByFigures(
  columns: readonly TableColumn[],
  headers: readonly Header[],
  indicator: Indicator | null,
): readonly TableColumn[] {
  const of = (column: number): Header | undefined => headers.find((header) => header.column === column);
  const parts = new Set(columns.flatMap(({ candidate }) => candidate ?? []));
  let settled = columns;
  for (const part of parts) settled = withOneOf(part, settled, of);
  return indicator ? withoutContradicted(settled, of, indicator) : settled;
}

type HeaderOf = (column: number) => Header | undefined;

function withOneOf(part: ColumnPart, columns: readonly TableColumn[], of: HeaderOf): readonly TableColumn[] {
  const candidates = columns
    .filter((one) => one.candidate === part)
    .flatMap(({ column }) => of(column) ?? []);
  const others = columns
    .filter(({ role, candidate }) => candidate === undefined && (role === null || role === 'other'))
    .flatMap(({ column }) => of(column) ?? [])
    .filter(({ own }) => TOTAL.test(headerKey(own)));
  const found = sumAmong(candidates) ?? sumOutside(candidates, others) ?? lastOfGrowing(candidates);
  if (!found) return columns;
  return columns.map((one): TableColumn => {
    const { column, header } = one;
    if (column === found.column) return { column, header, ...playing(part) };
    return one.candidate === part ? { column, header, role: 'other' } : one;
  });
}

const TOTAL = /^(?:ยอด)?รวม|ทั้งปี|ทั้งสิ้น|^total/;
const LEAST_PARTS = 2;

function sumAmong(candidates: readonly Header[]): Header | null {
  const sums = candidates.filter((one) =>
    isSum(
      one,
      candidates.filter((other) => other !== one),
    ),
  );
  const [only] = sums;
  return only && sums.length === 1 ? only : null;
}

function sumOutside(parts: readonly Header[], others: readonly Header[]): Header | null {
  const sums = others.filter((one) => isSum(one, parts));
  const [only] = sums;
  return only && sums.length === 1 ? only : null;
}

/** In every row that has all of them. */
function isSum(whole: Header, parts: readonly Header[]): boolean {
  if (parts.length < LEAST_PARTS) return false;
  const all = parts.map((part) => part.figures());
  let read = 0;
  for (const [row, figure] of whole.figures().entries()) {
    const figures = all.map((list) => list[row] ?? null);
    if (figure === null || figures.some((one) => one === null)) continue;
    const sum = figures.reduce((total: number, one) => total + (one ?? 0), 0);
    if (!isNear(sum, figure)) return false;
    if (figure !== 0) read += 1;
  }
  return read >= LEAST_ROWS;
}

/** Satang that were rounded one by one. */
function isNear(one: number, other: number): boolean {
  return (
    Math.abs(one - other) <= Math.max(1e-6, 1e-9 * Math.abs(other)) ||
    (other >= 1000 && Math.abs(one - other) < 0.05)
  );
}

const SO_FAR = /สะสม|(?:ณ|ถึง)(?:สิ้น|วันที่|เดือน)|cumulative|ytd|asof/;
const QUARTER = /ไตรมาส|quarter|q[1-4]/;

/** Periods of which the words say that each holds all before it, and the figures do not deny it: the last that is filled. */
function lastOfGrowing(candidates: readonly Header[]): Header | null {
  const arePeriods = candidates.every(({ joined }) => {
    const key = headerKey(joined);
    return SO_FAR.test(key) && (QUARTER.test(key) || monthMentions(normalise(joined)).length > 0);
  });
  if (!arePeriods || candidates.length < LEAST_PARTS) return null;
  const filled = candidates.filter((one) => one.figures().some((figure) => figure !== null));
  const last = filled.at(-1);
  if (!last || filled.length < LEAST_PARTS || filled.some((one, at) => one !== candidates[at])) return null;
  const all = filled.map((one) => one.figures());
  const rows = last.figures().map((_figure, row) => all.map((list) => list[row] ?? null));
  const grows = (figures: Figures): boolean =>
    figures.every((figure, at) => at === 0 || figure === null || figure >= (figures[at - 1] ?? -Infinity));
  return rows.every(grows) && rows.filter((row) => row.some((one) => one !== null)).length >= LEAST_ROWS
    ? last
    : null;
}

/** The percentages are those of the result in the target turned round: the two headers stand over each other's figures. */
function withoutContradicted(
  columns: readonly TableColumn[],
  of: HeaderOf,
  indicator: Indicator,
): readonly TableColumn[] {
  if (indicator.measure?.kind !== 'share' || !isDefined(indicator)) return columns;
  const [given, result, percent] = [
    columnOf(columns, 'target'),
    columnOf(columns, 'result'),
    columnOf(columns, 'percent'),
  ].map((column) => (column === null ? undefined : of(column)?.figures()));
  if (!given || !result || !percent) return columns;
  let turned = 0;
  for (const [row, share] of percent.entries()) {
    const [whole, part] = [given[row] ?? null, result[row] ?? null];
    if (share === null || whole === null || part === null || whole === 0 || part === 0) continue;
    if (!isShare(share, whole / part)) return columns;
    if (!isShare(share, part / whole)) turned += 1;
  }
  if (turned < LEAST_ROWS) return columns;
  return columns.map((one): TableColumn => {
    const part = partOf(one);
    if (part !== 'target' && part !== 'result') return one;
    return { column: one.column, header: one.header, role: null, candidate: part };
  });
}

function isShare(typed: number, ratio: number): boolean {
  const percent = ratio * 100;
  return Math.abs(typed - percent) <= 0.51 || (typed <= 2 && Math.abs(typed * 100 - percent) <= 0.51);
}
