/** Districts with more than one row: which of the rows is in doubt, and which lacking name it may have lost. */
import type { District } from '../../../thai';
import type { TableView } from '../../types';
import { doubt, NO_REASONS, type Doubtful, type Place, type Take } from './doubtful';
import { between, type Order } from './orders';
import type { NameReading, Section } from './reading';

/** Several rows for most districts: a list of groups or villages, in which names come again by right. */
export function isListOfMany(present: ReadonlyMap<string, readonly NameReading[]>): boolean {
  const repeated = [...present.values()].filter(({ length }) => length > 1).length;
  return repeated > 1 && repeated * 2 > present.size;
}

/** Of two rows with one name, the one out of its place is in doubt; where both or neither are, the later. */
export function repeated(
  { names, view }: Section,
  present: ReadonlyMap<string, readonly NameReading[]>,
  orders: readonly Order[],
  lacking: ReadonlySet<District>,
  take: Take,
): Doubtful[] {
  if (isListOfMany(present)) return [];
  const neighbours = (reading: NameReading, step: -1 | 1): District | null => {
    for (let at = names.indexOf(reading) + step; at >= 0 && at < names.length; at += step) {
      const district = names[at]?.district;
      if (district && district !== reading.district) return district;
    }
    return null;
  };
  const placesOf = (reading: NameReading): Place[] =>
    orders.map((order) => ({ order, before: neighbours(reading, -1), after: neighbours(reading, 1) }));
  return [...present.values()].flatMap((rows) => {
    if (rows.length < 2) return [];
    const right = inPlace(rows, placesOf, lacking) ?? rows[0];
    return rows
      .filter((row) => row !== right)
      .map((reading): Doubtful => {
        const figures = right ? figuresBeside(view, reading, right) : 'differ';
        const item: Doubtful = { ...doubt(reading), twin: right ?? null, figures };
        if (figures === 'copied') return item;
        for (const place of placesOf(reading)) {
          const [only, ...more] = codesAt(place).flatMap(
            (code) => [...lacking].find((district) => district.code === code) ?? [],
          );
          if (!only || more.length > 0) continue;
          take(item, only, { ...NO_REASONS, place });
          break;
        }
        return item;
      });
  });
}

/** The row that stands where the best followed order has its name; `null` where no order tells. */
function inPlace(
  rows: readonly NameReading[],
  placesOf: (reading: NameReading) => readonly Place[],
  lacking: ReadonlySet<District>,
): NameReading | null {
  const placed = rows.map((row) => ({ row, places: placesOf(row) }));
  for (const index of placed[0]?.places.keys() ?? []) {
    const fitting = placed.filter(({ row, places }) => {
      const place = places[index];
      return place && codesAt(place).includes(row.district?.code ?? '');
    });
    const [first, last] = [fitting[0]?.row, fitting.at(-1)?.row];
    if (first && last && fitting.length < rows.length) return first;
    const place = placed[0]?.places[index];
    if (first && last && place) return isLackingBefore(first, place, lacking) ? last : first;
  }
  return null;
}

/** Rows one below the other: where the lacking name comes before theirs, the first of them lost it. */
function isLackingBefore({ district }: NameReading, place: Place, lacking: ReadonlySet<District>): boolean {
  const codes = codesAt(place);
  const own = codes.indexOf(district?.code ?? '');
  return [...lacking].some(({ code }) => codes.includes(code) && codes.indexOf(code) < own);
}

function codesAt({ order, before, after }: Place): string[] {
  return between(order, before?.code, after?.code);
}

function figuresBeside(view: TableView, one: NameReading, other: NameReading): Doubtful['figures'] {
  const columns = view.figureColumns();
  const figures = (row: number): string =>
    JSON.stringify(columns.map(({ column }) => view.figure(row, column)));
  const own = figures(one.row.row);
  if (own !== figures(other.row.row)) return 'differ';
  const alike = view.districts.filter(({ row }) => figures(row) === own).length;
  return alike === 2 ? 'copied' : 'alike';
}
