/**
 * What is wrong with the names of one province's rows, settled together so that one fault gives one finding: which lacking
 * district an unreadable or repeated name stands for (by its letters, by its place in the order, by elimination), and
 * which districts are then still lacking.
 */
import { districts, matchDistrict, matchProvince, type District } from '../../thai';
import { isNear, nearTo, spelt, type Near } from './near';
import { between, follows, ordersOf, type Order } from './orders';
import { namesIn, type Breaths, type NameReading, type Section } from './reading';
import type { CheckContext, TableView } from '../types';

export interface Place {
  readonly order: Order;
  readonly before: District | null;
  readonly after: District | null;
}

/** Why a name is suggested. */
export interface Reasons {
  readonly near: Near | null;
  readonly place: Place | null;
  /** It is the only district that the table lacks. */
  readonly isOnlyLacking: boolean;
}

/** A row that is none of the province's districts as it stands, or one that is there twice. */
export interface Doubtful {
  readonly reading: NameReading;
  /** The row with the same name, where that is the fault. */
  readonly twin: NameReading | null;
  /** Beside the twin's. `copied`: the same, and no other row has them, so the row was pasted twice. */
  readonly figures: 'copied' | 'alike' | 'differ';
  district: District | null;
  reasons: Reasons;
  /** Where it could be one of several. */
  candidates: readonly District[];
  isCertain: boolean;
}

export interface Resolution {
  readonly section: Section;
  readonly doubtful: readonly Doubtful[];
  /** Lacking, and no doubtful row explains it. */
  readonly missing: readonly { readonly district: District; readonly place: Place | null }[];
  readonly present: ReadonlyMap<string, readonly NameReading[]>;
  readonly all: readonly District[];
  readonly sisters: readonly Section[];
}

const NO_REASONS: Reasons = { near: null, place: null, isOnlyLacking: false };
/** A certain name is one letter off, and every other name of the province at least this many. */
const RUNNER_UP = 3;
const SHORTEST_CERTAIN = 4;
const MOST_CANDIDATES = 4;

const byContext = new WeakMap<CheckContext, Map<TableView, readonly Resolution[]>>();

/** The sections of one table, settled. Tables that list something else than districts have none. */
export function* resolutionsOf(view: TableView, context: CheckContext): Breaths<readonly Resolution[]> {
  const names = yield* namesIn(context);
  const cache = byContext.get(context) ?? new Map<TableView, readonly Resolution[]>();
  byContext.set(context, cache);
  const known = cache.get(view);
  if (known) return known;
  const own = names.get(view);
  const resolved: Resolution[] = [];
  for (const section of own?.isOtherList === false ? own.sections : []) {
    const sisters = [...names.values()]
      .filter((table) => table.view !== view && !table.isOtherList)
      .flatMap(({ sections }) => sections.filter(({ province }) => province === section.province));
    resolved.push(resolve(section, sisters));
    yield null;
  }
  cache.set(view, resolved);
  return resolved;
}

/** Several rows for most districts: a list of groups or villages, in which names come again by right. */
export function isListOfMany(present: ReadonlyMap<string, readonly NameReading[]>): boolean {
  const repeated = [...present.values()].filter(({ length }) => length > 1).length;
  return repeated > 1 && repeated * 2 > present.size;
}

function resolve(section: Section, sisters: readonly Section[]): Resolution {
  const all = districts(section.province.code);
  const present = new Map<string, NameReading[]>();
  for (const name of section.names) {
    if (!name.district) continue;
    const rows = present.get(name.district.code);
    if (rows) rows.push(name);
    else present.set(name.district.code, [name]);
  }
  const lacking = new Set(all.filter(({ code }) => !present.has(code)));
  const sequence = section.names.flatMap(({ district }) => district?.code ?? []);
  const orders = ordersOf(section.province, sisters).filter((order) => follows(sequence, order));
  const take = (item: Doubtful, district: District, reasons: Reasons): void => {
    item.district = district;
    item.reasons = reasons;
    lacking.delete(district);
  };
  const unreadable = section.names.filter(({ district }) => !district).map(doubt);
  byLetters(unreadable, lacking, take);
  const doubtful = unreadable.filter(({ reading, district }) => district !== null || !reading.isBare);
  byPlace(section, doubtful, orders, lacking, take);
  doubtful.push(...repeated(section, present, orders, lacking, take));
  const open = doubtful.filter(({ district, figures }) => district === null && figures !== 'copied');
  const [one] = open;
  const [last] = lacking;
  if (one && last && open.length === 1 && lacking.size === 1)
    take(one, last, { ...NO_REASONS, isOnlyLacking: true });
  for (const item of doubtful) settle(item, all, lacking);
  // As many rows without a name as names without a row: each finding of a row lists them.
  const isExplained = lacking.size <= open.filter(({ district }) => district === null).length;
  const missing = isExplained
    ? []
    : [...lacking].map((district) => ({ district, place: placeOf(district, orders, present) }));
  return { section, doubtful, missing: isListOfMany(present) ? [] : missing, present, all, sisters };
}

type Take = (item: Doubtful, district: District, reasons: Reasons) => void;

function doubt(reading: NameReading): Doubtful {
  return {
    reading,
    twin: null,
    figures: 'differ',
    district: null,
    reasons: NO_REASONS,
    candidates: [],
    isCertain: false,
  };
}

/** Nearest pairs first; a name as near to two lacking districts is left to its place. */
function byLetters(items: readonly Doubtful[], lacking: ReadonlySet<District>, take: Take): void {
  const wanted = [...lacking];
  const pairs = items.flatMap((item) => {
    const name = spelt(item.reading.raw);
    const [best, second] = nearTo(name, wanted);
    const isClear = best && isNear(best, name, !item.reading.isBare) && best.distance !== second?.distance;
    return isClear ? [{ item, best }] : [];
  });
  pairs.sort((a, b) => a.best.distance - b.best.distance);
  for (const { item, best } of pairs)
    if (lacking.has(best.district)) take(item, best.district, { ...NO_REASONS, near: best });
}

/** Stretches of unreadable rows between readable ones, where an order has just as many lacking names between them. */
function byPlace(
  { names }: Section,
  items: readonly Doubtful[],
  orders: readonly Order[],
  lacking: ReadonlySet<District>,
  take: Take,
): void {
  const byReading = new Map(items.map((item) => [item.reading, item]));
  const wanted = new Map(
    [...lacking, ...items.flatMap(({ district }) => district ?? [])].map((one) => [one.code, one]),
  );
  const rows = names.filter((name) => name.district !== null || byReading.has(name));
  for (let start = 0; start < rows.length; start++) {
    if (rows[start]?.district) continue;
    let end = start;
    while (end + 1 < rows.length && !rows[end + 1]?.district) end += 1;
    const stretch = rows.slice(start, end + 1).flatMap((row) => byReading.get(row) ?? []);
    const before = rows[start - 1]?.district ?? null;
    const after = rows[end + 1]?.district ?? null;
    start = end;
    for (const order of orders) {
      const fitting = between(order, before?.code, after?.code).flatMap((code) => wanted.get(code) ?? []);
      const agrees = stretch.every(({ district }, at) => district === null || district === fitting[at]);
      if (fitting.length !== stretch.length || !agrees) continue;
      stretch.forEach((item, at) => {
        const district = fitting[at];
        if (district && (item.district === district || lacking.has(district)))
          take(item, district, { ...item.reasons, place: { order, before, after } });
      });
      break;
    }
  }
}

/** Of two rows with one name, the one out of its place is in doubt; where both or neither are, the later. */
function repeated(
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
  const fitting = ({ order, before, after }: Place): string[] => between(order, before?.code, after?.code);
  return [...present.values()].flatMap((rows) => {
    if (rows.length < 2) return [];
    const isInPlace = (reading: NameReading): boolean =>
      placesOf(reading).some((place) => fitting(place).includes(reading.district?.code ?? ''));
    const right = rows.find(isInPlace) ?? rows[0];
    return rows
      .filter((row) => row !== right)
      .map((reading): Doubtful => {
        const figures = right ? figuresBeside(view, reading, right) : 'differ';
        const item: Doubtful = { ...doubt(reading), twin: right ?? null, figures };
        if (figures === 'copied') return item;
        for (const place of placesOf(reading)) {
          const [only, ...more] = fitting(place).flatMap(
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

function figuresBeside(view: TableView, one: NameReading, other: NameReading): Doubtful['figures'] {
  const columns = view.figureColumns();
  const figures = (row: number): string =>
    JSON.stringify(columns.map(({ column }) => view.figure(row, column)));
  const own = figures(one.row.row);
  if (own !== figures(other.row.row)) return 'differ';
  const alike = view.districts.filter(({ row }) => figures(row) === own).length;
  return alike === 2 ? 'copied' : 'alike';
}

/** Candidates where no single name is suggested, and whether the one that is can be written without looking. */
function settle(item: Doubtful, all: readonly District[], lacking: ReadonlySet<District>): void {
  const name = spelt(item.reading.raw);
  if (item.twin) {
    if (item.figures !== 'copied' && !item.district && lacking.size <= MOST_CANDIDATES)
      item.candidates = [...lacking];
    return;
  }
  const [nearest, runnerUp] = nearTo(name, all);
  if (!item.district) {
    const near = nearTo(name, all)
      .filter((one) => isNear(one, name, false))
      .map(({ district }) => district)
      .slice(0, MOST_CANDIDATES);
    item.candidates = near.length > 0 ? near : lacking.size <= MOST_CANDIDATES ? [...lacking] : [];
    return;
  }
  item.isCertain =
    nearest?.district === item.district &&
    nearest.distance <= 1 &&
    !nearest.isCutShort &&
    !name.isLatin &&
    name.letters.length >= SHORTEST_CERTAIN &&
    (runnerUp?.distance ?? Infinity) >= RUNNER_UP &&
    !isNameElsewhere(item.reading.raw);
}

/** A name that is right somewhere else may mean that the row, not the spelling, is wrong. */
export function isNameElsewhere(raw: string): boolean {
  return matchProvince(raw) !== null || matchDistrict(raw).state === 'certain';
}

/** After which of the table's rows a lacking district would come. */
function placeOf(
  { code }: District,
  orders: readonly Order[],
  present: ReadonlyMap<string, readonly NameReading[]>,
): Place | null {
  for (const order of orders) {
    const at = order.codes.indexOf(code);
    if (at < 0) continue;
    const find = (codes: readonly string[]): District | null => {
      const near = codes.find((one) => present.has(one));
      return (near !== undefined && present.get(near)?.[0]?.district) || null;
    };
    return {
      order,
      before: find(order.codes.slice(0, at).reverse()),
      after: find(order.codes.slice(at + 1)),
    };
  }
  return null;
}
