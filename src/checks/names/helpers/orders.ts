/**
 * Orders in which the districts of a province are listed: the sister tables', the register's, the alphabet's. Where the
 * names around an unreadable one follow such an order, it says which name belongs between them.
 */
import type { Bilingual } from '../../../scoring';
import { districts, type District, type Province } from '../../../thai';
import type { TableView } from '../../types';
import type { Section } from './section';

export interface Order {
  readonly codes: readonly string[];
  /** Where it is found, as an adverb: "on sheet …", "in alphabetical order". */
  readonly from: Bilingual;
}

/** Fewer known names than this follow any order by chance. */
const ENOUGH_NAMES = 4;
const FEWEST_NAMES = 3;
/** One name in so many may be out of its place. */
const STRAYS = 8;

/** So many orders tell what any more of them would: every table of the province is held against each. */
export const MOST_ORDERS = 100;

/** An order in which tables list their districts. */
export interface List {
  readonly codes: readonly string[];
  /** The first two tables that have it: one of them is another than the one that is looked at. */
  readonly tables: { readonly view: TableView; readonly place: number }[];
}

/** Tables of many sheets mostly have one order: it is compared once. */
export function listsOf(sections: readonly Section[]): readonly List[] {
  const lists = new Map<string, List>();
  for (const [place, { view, names }] of sections.entries()) {
    const codes = [...new Set(names.flatMap(({ district }) => district?.code ?? []))];
    const key = codes.join(' ');
    const list = lists.get(key);
    if (!list && lists.size < MOST_ORDERS) lists.set(key, { codes, tables: [{ view, place }] });
    if (list && list.tables.length < 2) list.tables.push({ view, place });
  }
  return [...lists.values()];
}

/** Nearest to the table first: its sisters', the alphabet's (with and without the capital first), the register's. */
export function ordersOf({ view, province }: Section, lists: readonly List[]): Order[] {
  const sisters = lists.flatMap(({ codes, tables }) => {
    const sister = tables.find((table) => table.view !== view);
    return sister ? [{ codes, ...sister }] : [];
  });
  sisters.sort((a, b) => a.place - b.place);
  return [
    ...sisters.map(({ codes, view: { table } }): Order => {
      const from = { th: `ในตารางแผ่นงาน “${table.sheet}” `, en: `on sheet “${table.sheet}”` };
      return { codes, from };
    }),
    ...officialOrders(province),
  ];
}

const alphabet = new Intl.Collator('th');
const official = new Map<string, readonly Order[]>();

/** The register does not change while the program runs, and sorting by the alphabet is slow. */
function officialOrders(province: Province): readonly Order[] {
  const known = official.get(province.code);
  if (known) return known;
  const all = districts(province.code);
  const isCapital = ({ th }: District): boolean => th === `เมือง${province.th}`;
  const sorted = [...all].sort((a, b) => alphabet.compare(a.th, b.th));
  const capitalFirst = [...sorted.filter(isCapital), ...sorted.filter((district) => !isCapital(district))];
  const byAlphabet = { th: 'ตามลำดับตัวอักษร', en: 'in alphabetical order' };
  const orders: readonly Order[] = [
    { codes: capitalFirst.map(({ code }) => code), from: byAlphabet },
    { codes: sorted.map(({ code }) => code), from: byAlphabet },
    {
      codes: all.map(({ code }) => code),
      from: { th: 'ตามลำดับในทะเบียนอำเภอ', en: 'in the order of the register' },
    },
  ];
  official.set(province.code, orders);
  return orders;
}

/** In a province of four districts, three in order are all that can be had where one is lacking. */
function enoughNames({ codes }: Order): number {
  return Math.min(ENOUGH_NAMES, Math.max(FEWEST_NAMES, codes.length - 1));
}

/** Those that the names follow, but for few, the best followed first. */
export function followed(orders: readonly Order[], codes: readonly string[]): Order[] {
  return orders
    .map((order) => {
      const places = codes.map((code) => order.codes.indexOf(code)).filter((place) => place >= 0);
      const falls = places.filter((place, index) => index > 0 && place < (places[index - 1] ?? 0)).length;
      return { order, places, falls };
    })
    .filter(
      ({ order, places, falls }) =>
        places.length >= enoughNames(order) && falls <= Math.floor(places.length / STRAYS),
    )
    .sort((a, b) => a.falls - b.falls)
    .map(({ order }) => order);
}

/** Names that the order has between two known ones; `undefined` is the beginning or the end of the list. */
export function between(order: Order, before: string | undefined, after: string | undefined): string[] {
  const from = before === undefined ? -1 : order.codes.indexOf(before);
  const to = after === undefined ? order.codes.length : order.codes.indexOf(after);
  const isKnown = (before === undefined || from >= 0) && (after === undefined || to >= 0);
  return isKnown && from < to ? order.codes.slice(from + 1, to) : [];
}
