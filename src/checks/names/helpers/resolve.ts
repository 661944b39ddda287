/**
 * What is wrong with the names of one province's rows, settled together so that one fault gives one finding: which lacking
 * district an unreadable or repeated name stands for (by its letters, by its place in the order, by elimination), and
 * which districts are then still lacking.
 */
import { districts, matchProvince, type District, type Province } from '../../../thai';
import { districtsNamed, isNear, nearTo, spelt, type Near } from './near';
import { doubt, NO_REASONS, type Doubtful, type Place, type Reasons, type Take } from './doubtful';
import { between, followed, ordersOf, type Order } from './orders';
import { namesIn, type Yields, type NameReading, type ProvinceNames, type Section } from './reading';
import { isListOfMany, repeated } from './repeated';
import type { CheckContext, TableView } from '../../types';
import { remembered, rememberedSteps } from '../../../sheet/remembered';

export interface Resolution {
  readonly section: Section;
  readonly doubtful: readonly Doubtful[];
  /** Lacking, and no doubtful row explains it. */
  readonly missing: readonly { readonly district: District; readonly place: Place | null }[];
  readonly present: ReadonlyMap<string, readonly NameReading[]>;
  readonly all: readonly District[];
  /** Of all tables, this section among them, in the order of the workbook. */
  readonly ofProvince: readonly Section[];
}

/** A certain name is one letter off, and every other name of the province at least this many. */
const RUNNER_UP = 3;
const SHORTEST_CERTAIN = 4;
const MOST_CANDIDATES = 4;

/** The sections of one table, settled. Tables that list something else than districts have none. */
export function resolutionsOf(view: TableView, context: CheckContext): Yields<readonly Resolution[]> {
  return resolutionsIn(context)(view);
}

const resolutionsIn = remembered((context: CheckContext) =>
  rememberedSteps((view: TableView) => resolveAll(view, context)),
);

function* resolveAll(view: TableView, context: CheckContext): Yields<readonly Resolution[]> {
  const names = yield* namesIn(context);
  const own = names.byView.get(view);
  const resolved: Resolution[] = [];
  for (const section of own?.isOtherList === false ? own.sections : []) {
    const ofProvince = names.byProvince.get(section.province.code) ?? { sections: [section], lists: [] };
    resolved.push(yield* resolve(section, ofProvince));
    yield null;
  }
  return resolved;
}

function* resolve(section: Section, { sections, lists }: ProvinceNames): Yields<Resolution> {
  const all = districts(section.province.code);
  const present = new Map<string, NameReading[]>();
  for (const name of section.names) {
    if (!name.district) continue;
    const rows = present.get(name.district.code);
    if (rows) rows.push(name);
    else present.set(name.district.code, [name]);
  }
  const lacking = new Set(all.filter(({ code }) => !present.has(code)));
  // One of two rows with one name is out of its place.
  const sequence = [...present].flatMap(([code, rows]) => (rows.length === 1 ? code : []));
  const isComplete = lacking.size === 0 && sequence.length === section.names.length;
  const orders = isComplete ? [] : followed(ordersOf(section, lists), sequence);
  const take = (item: Doubtful, district: District, reasons: Reasons): void => {
    item.district = district;
    item.reasons = reasons;
    lacking.delete(district);
  };
  const unreadable = section.names.filter(({ district }) => !district).map(doubt);
  yield* byLetters(unreadable, lacking, take);
  const doubtful = unreadable.filter(({ reading, district }) => district !== null || !reading.isBare);
  yield* byPlace(section, doubtful, orders, lacking, take);
  doubtful.push(...repeated(section, present, orders, lacking, take));
  const open = doubtful.filter(({ district, figures }) => district === null && figures !== 'copied');
  const [one] = open;
  const [last] = lacking;
  if (one && last && open.length === 1 && lacking.size === 1)
    take(one, last, { ...NO_REASONS, isOnlyLacking: true });
  for (const item of doubtful) {
    yield null;
    settle(item, all, lacking, section.province);
  }
  // As many rows without a name as names without a row: each finding of a row lists them.
  const isExplained = lacking.size <= open.filter(({ district }) => district === null).length;
  const missing = isExplained
    ? []
    : [...lacking].map((district) => ({ district, place: positionOf(district, orders, present) }));
  return {
    section,
    doubtful,
    missing: isListOfMany(present) ? [] : missing,
    present,
    all,
    ofProvince: sections,
  };
}

/** Nearest pairs first; a name as near to two lacking districts is left to its place. */
function* byLetters(items: readonly Doubtful[], lacking: ReadonlySet<District>, take: Take): Yields<void> {
  const wanted = [...lacking];
  const pairs: { readonly item: Doubtful; readonly best: Near }[] = [];
  for (const item of items) {
    yield null;
    const name = spelt(item.reading.raw);
    const [best, second] = nearTo(name, wanted);
    if (best && isNear(best, name, !item.reading.isBare) && best.distance !== second?.distance)
      pairs.push({ item, best });
  }
  pairs.sort((a, b) => a.best.distance - b.best.distance);
  for (const { item, best } of pairs)
    if (lacking.has(best.district)) take(item, best.district, { ...NO_REASONS, near: best });
}

/** Stretches of unreadable rows between readable ones, where an order has just as many lacking names between them. */
function* byPlace(
  { names }: Section,
  items: readonly Doubtful[],
  orders: readonly Order[],
  lacking: ReadonlySet<District>,
  take: Take,
): Yields<void> {
  const byReading = new Map(items.map((item) => [item.reading, item]));
  const wanted = new Map(
    [...lacking, ...items.flatMap(({ district }) => district ?? [])].map((one) => [one.code, one]),
  );
  const rows = names.filter((name) => name.district !== null || byReading.has(name));
  for (let start = 0; start < rows.length; start++) {
    if (rows[start]?.district) continue;
    yield null;
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

/** Candidates where no single name is suggested, and whether the one that is can be written without looking. */
function settle(
  item: Doubtful,
  all: readonly District[],
  lacking: ReadonlySet<District>,
  province: Province,
): void {
  const few = lacking.size <= MOST_CANDIDATES ? [...lacking] : [];
  if (item.twin) {
    if (item.figures !== 'copied' && !item.district) item.candidates = few;
    return;
  }
  const name = spelt(item.reading.raw);
  const order = nearTo(name, all);
  if (!item.district) {
    const near = order.filter((one) => isNear(one, name, false)).slice(0, MOST_CANDIDATES);
    item.candidates = near.length > 0 ? near.map(({ district }) => district) : few;
    return;
  }
  const [nearest, runnerUp] = order;
  // A name that is right somewhere else may mean that the row, not the spelling, is wrong.
  item.isCertain =
    nearest?.district === item.district &&
    nearest.distance === 1 &&
    !name.isLatin &&
    name.letters.length >= SHORTEST_CERTAIN &&
    (runnerUp?.distance ?? Infinity) >= RUNNER_UP &&
    matchProvince(item.reading.raw) === null &&
    districtsElsewhere(item.reading.raw, province).length === 0;
}

/** Districts of other provinces that are called so. */
export function districtsElsewhere(raw: string, province: Province | null): readonly District[] {
  return districtsNamed(spelt(raw)).filter((district) => district.province !== province?.code);
}

/** After which of the table's rows a lacking district would come. */
function positionOf(
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
