/**
 * Rows in another order than in the other tables of the province. For information: every figure still stands beside its own
 * name, everything here matches by name, and offices sort by result on purpose; a warning would have to be accepted on each
 * such table. What it may lead to (a column copied across lands in the wrong rows) shows in the figures, and other checks
 * find it there. The order that most tables share (the first table's, where none is shared) is the measure.
 */
import { formatRange } from '../../sheet/address';
import type { CheckContext, CheckMeta, Fault, Faults, TableView } from '../types';
import { MOST_ORDERS } from './helpers/orders';
import type { Yields, NameReading, Section } from './helpers/reading';
import { isListOfMany } from './helpers/repeated';
import { resolutionsOf, type Resolution } from './helpers/resolve';
import { quoted } from './helpers/words';
import { remembered } from '../../sheet/remembered';

export const id = 'row-order';
export const acrossSheets = true;

export const meta: CheckMeta = {
  group: 'names',
  severity: 'info',
  fixable: false,
  title: { th: 'ลำดับอำเภอไม่ตรงกับตารางอื่น', en: 'Rows in another order' },
  description: {
    th: 'เทียบลำดับอำเภอกับตารางอื่นของจังหวัดเดียวกัน เพราะถ้าคัดลอกทั้งคอลัมน์ข้ามตาราง ตัวเลขจะไปอยู่ผิดอำเภอ',
    en: 'Compares the order of districts with the other tables of the province: a column copied across would land in the wrong rows.',
  },
};

/** Fewer rows in common show no order. */
const ENOUGH_NAMES = 3;

export function* checkTable(view: TableView, context: CheckContext): Faults {
  for (const resolution of yield* resolutionsOf(view, context)) {
    const measure = yield* measureFor(resolution, context);
    if (measure) yield* compare(resolution.section, measure);
    yield null;
  }
}

const measures = new WeakMap<CheckContext, Map<string, Section | null>>();

/** One for all tables of a province. */
function* measureFor(resolution: Resolution, context: CheckContext): Yields<Section | null> {
  const { section, ofProvince, present } = resolution;
  if (ofProvince.length < 2 || isListOfMany(present)) return null;
  const known = measures.get(context) ?? new Map<string, Section | null>();
  measures.set(context, known);
  const { code } = section.province;
  const found = known.get(code);
  if (found !== undefined) return found;
  const measure = yield* mostShared(ofProvince);
  known.set(code, measure);
  return measure;
}

/** The table whose order most others have; the first of equals. Tables with the very same rows are compared once. */
function* mostShared(all: readonly Section[]): Yields<Section | null> {
  const alike = new Map<string, { readonly one: Section; count: number }>();
  for (const one of all) {
    const codes = [...namesOnceIn(one).keys()].join(' ');
    const group = alike.get(codes);
    if (group) group.count += 1;
    else alike.set(codes, { one, count: 1 });
  }
  const groups = [...alike.values()].slice(0, MOST_ORDERS);
  let best: Section | null = null;
  let most = -1;
  for (const { one } of groups) {
    let shares = 0;
    for (const { one: other, count } of groups) {
      yield null;
      if (shared(one, other).length >= ENOUGH_NAMES && firstApart(one, other) === null) shares += count;
    }
    if (shares > most) [best, most] = [one, shares];
    yield null;
  }
  return best;
}

function* compare(section: Section, measure: Section): Faults {
  if (section === measure || shared(section, measure).length < ENOUGH_NAMES) return;
  const apart = firstApart(section, measure);
  if (apart) yield fault(apart, measure);
}

interface Apart {
  readonly first: NameReading;
  readonly last: NameReading;
  readonly count: number;
  /** What stands in the first place of the other table. */
  readonly instead: NameReading;
}

function fault({ first, last, count, instead }: Apart, { view }: Section): Fault {
  const range = {
    top: first.cell.row,
    left: first.cell.column,
    bottom: last.cell.row,
    right: first.cell.column,
  };
  const { sheet } = view.table;
  return {
    range,
    message: {
      th: `เซลล์ ${formatRange(range)}: ลำดับอำเภอ ${count} แถว (นับเฉพาะชื่อที่อ่านได้แน่ชัดในทั้งสองตาราง) ไม่ตรงกับตารางในแผ่นงาน “${sheet}” เริ่มที่ ${quoted(first.raw)} ซึ่งตารางนั้นเป็น ${quoted(instead.raw)} ถ้าจะคัดลอกตัวเลขข้ามตาราง ให้จับคู่ตามชื่อ หรือเรียงแถวให้ตรงกันก่อน`,
      en: `${formatRange(range)}: ${count} rows (counting names that are certain in both tables) are in another order than in the table on sheet “${sheet}”, from ${quoted(first.raw)} on, where that table has ${quoted(instead.raw)}. Match figures by name when copying across, or sort the rows alike first.`,
    },
    suggestion: { th: `เรียงตามแผ่นงาน “${sheet}”`, en: `Sort as on sheet “${sheet}”` },
  };
}

/** Names that both have once, in the order of the first: one that comes twice has no place. */
function shared(one: Section, other: Section): NameReading[] {
  const [mine, theirs] = [namesOnceIn(one), namesOnceIn(other)];
  return [...mine].flatMap(([code, reading]) => (theirs.has(code) ? reading : []));
}

function firstApart(one: Section, other: Section): Apart | null {
  const mine = shared(one, other);
  const theirs = shared(other, one);
  const apart = mine.filter((reading, index) => reading.district !== theirs[index]?.district);
  const [first] = apart;
  const last = apart.at(-1);
  const instead = first && theirs[mine.indexOf(first)];
  return first && last && instead ? { first, last, count: apart.length, instead } : null;
}

const namesOnceIn = remembered((section: Section): ReadonlyMap<string, NameReading> => {
  const once = new Map<string, NameReading>();
  const repeated = new Set<string>();
  for (const reading of section.names) {
    const code = reading.district?.code;
    if (code === undefined || repeated.has(code)) continue;
    if (once.delete(code)) repeated.add(code);
    else once.set(code, reading);
  }
  return once;
});
