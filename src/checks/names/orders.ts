/**
 * Orders in which the districts of a province are listed: the sister tables', the register's, the alphabet's. Where the
 * names around an unreadable one follow such an order, it says which name belongs between them.
 */
import type { Bilingual } from '../../scoring';
import { districts, type District, type Province } from '../../thai';
import type { Section } from './reading';

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

const alphabet = new Intl.Collator('th');

/** Nearest to the table first: its sisters', the alphabet's (with and without the capital first), the register's. */
export function ordersOf(province: Province, sisters: readonly Section[]): Order[] {
  const all = districts(province.code);
  const isCapital = ({ th }: District): boolean => th === `เมือง${province.th}`;
  const sorted = [...all].sort((a, b) => alphabet.compare(a.th, b.th));
  const capitalFirst = [...sorted.filter(isCapital), ...sorted.filter((district) => !isCapital(district))];
  const byAlphabet = { th: 'ตามลำดับตัวอักษร', en: 'in alphabetical order' };
  return [
    ...sisters.map(({ view, names }): Order => {
      const { sheet } = view.table;
      const from = { th: `ในตารางแผ่นงาน “${sheet}” `, en: `on sheet “${sheet}”` };
      return { codes: unique(names.flatMap(({ district }) => district?.code ?? [])), from };
    }),
    { codes: capitalFirst.map(({ code }) => code), from: byAlphabet },
    { codes: sorted.map(({ code }) => code), from: byAlphabet },
    {
      codes: all.map(({ code }) => code),
      from: { th: 'ตามลำดับในทะเบียนอำเภอ', en: 'in the order of the register' },
    },
  ];
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

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}
