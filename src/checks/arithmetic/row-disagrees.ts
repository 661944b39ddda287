/**
 * A result that the other figures of its own row contradict: a typed percentage, or the count of those that got out beside
 * the count of those that remain. What such a column means is what most rows make of it; a row that it does not fit has a
 * mistake in one of its cells, and its level may be wrong. Also a level typed in that the row does not earn, and targets of
 * the unit's own that ask for less the higher the level.
 */
import {
  counterpartOf,
  factorsOf,
  figureColumns,
  isScored,
  type TableColumn,
  type TableRow,
} from '../../tables';
import type { Fault, Faults, TableCheck, TableView } from '../types';
import { cellName, figureAt, rangeAt, titleOf } from './helpers/cells';
import {
  absolute,
  compare,
  distance,
  divide,
  equal,
  figureText,
  HUNDRED,
  lastUnit,
  multiply,
  percentText,
  subtract,
  whole,
  ZERO,
  type Exact,
} from './helpers/exact';
import { disorderedTargets } from './helpers/own-targets';
import { otherLevels } from './helpers/typed-levels';
import { endsStep } from '../../sheet/steps';

export const rowDisagrees: TableCheck = {
  id: 'row-disagrees',
  meta: {
    group: 'arithmetic',
    severity: 'warning',
    fixable: false,
    title: { th: 'ตัวเลขในแถวเดียวกันขัดกัน', en: 'Figures of a row contradict each other' },
    description: {
      th: 'เทียบผลกับร้อยละและระดับที่พิมพ์ไว้ จำนวนที่พ้นเกณฑ์กับจำนวนที่คงเหลือ และเป้าหมายของแต่ละระดับ ในแถวเดียวกัน',
      en: 'Compares the result with the percentage and the level typed in, those that got out with those that remain, and the targets of a unit’s levels with each other.',
    },
  },
  checkTable,
};

interface Figures {
  readonly given: Exact;
  readonly result: Exact;
}

interface Columns {
  readonly given: TableColumn;
  readonly result: TableColumn;
}

/** What a column may stand for, of the two figures that are scored. */
type Reading = (figures: Figures) => Exact;

const PERCENTAGES: readonly Reading[] = [
  ({ given, result }) => multiply(divide(result, given), HUNDRED),
  ({ given, result }) => multiply(divide(subtract(result, given), given), HUNDRED),
  ({ given, result }) => multiply(divide(subtract(given, result), given), HUNDRED),
];
const REST: readonly Reading[] = [({ given, result }) => subtract(given, result)];

function* checkTable(view: TableView): Faults {
  yield* disorderedTargets(view);
  yield* otherLevels(view);
  yield* comparedFigures(view);
}

function* comparedFigures(view: TableView): Faults {
  const roles = figureColumns(view.indicator);
  const given = roles && view.column(roles.given.role);
  const result = view.column('result');
  if (!given || !result) return;
  const columns = { given, result };
  for (const column of view.table.columns.filter(({ role }) => role === 'percent'))
    yield* compareColumn(view, columns, column, PERCENTAGES);
  const counterpart = counterpartOf(view.table, view.indicator);
  if (counterpart) yield* compareColumn(view, columns, counterpart, REST);
}

interface Compared extends Figures {
  readonly row: TableRow;
  readonly typed: Exact;
}

const LEAST_FITTING = 2;

function* compareColumn(
  view: TableView,
  columns: Columns,
  column: TableColumn,
  readings: readonly Reading[],
): Faults {
  const isPercent = readings === PERCENTAGES;
  const fits = ({ typed, ...figures }: Compared, reading: Reading): boolean =>
    isPercent ? isPrinted(typed, reading(figures)) : equal(typed, reading(figures));
  const rows: Compared[] = [];
  for (const row of view.table.rows.filter(isScored)) {
    if (endsStep(row.row)) yield null;
    const compared = comparedAt(view, row, columns, column);
    if (compared) rows.push(compared);
  }
  for (const reading of readings) {
    const odd = rows.filter((row) => !fits(row, reading));
    const fitting = rows.length - odd.length;
    if (fitting < LEAST_FITTING || fitting < odd.length) continue;
    for (const one of odd)
      yield faultOf(view, columns, column, { ...one, expected: reading(one), isPercent });
    return;
  }
}

function comparedAt(
  view: TableView,
  row: TableRow,
  { given, result }: Columns,
  column: TableColumn,
): Compared | null {
  const factors = factorsOf(view.table);
  const all = figureAt(view, row.row, given.column);
  const part = figureAt(view, row.row, result.column);
  const typed = figureAt(view, row.row, column.column);
  if (!all || !part || !typed || compare(all, ZERO) <= 0) return null;
  const times = (figure: Exact, factor: number): Exact => multiply(figure, whole(BigInt(factor)));
  return { row, typed, given: times(all, factors.given), result: times(part, factors.result) };
}

/** What was worked out and not typed differs in the last of its many decimals. */
const FINEST: Exact = { n: 1n, d: 1_000_000n };

/** Rounded or cut to the decimals that are typed; as a percentage, or as the fraction that a format shows as one. */
function isPrinted(typed: Exact, exact: Exact): boolean {
  const near = (percent: Exact): boolean => {
    const last = lastUnit(percent);
    const step = compare(last, FINEST) < 0 ? FINEST : last;
    const off = distance(percent, exact);
    const isRounded = compare({ n: off.n * 2n, d: off.d }, step) <= 0;
    const isCut = compare(absolute(percent), absolute(exact)) <= 0 && compare(off, step) < 0;
    return isRounded || isCut;
  };
  return near(typed) || near(multiply(typed, HUNDRED));
}

interface Odd extends Compared {
  readonly expected: Exact;
  readonly isPercent: boolean;
}

function faultOf(view: TableView, { given, result }: Columns, column: TableColumn, odd: Odd): Fault {
  const { row, typed, isPercent } = odd;
  const text = isPercent ? percentText : figureText;
  const [cell, others] = [cellName(row, column), `${cellName(row, given)}, ${cellName(row, result)}`];
  const title = titleOf(view, column);
  const [is, expected] = [text(typed), text(odd.expected)];
  return {
    range: rangeAt(row, column),
    message: {
      th: `เซลล์ ${cell}: ${row.name} คอลัมน์ "${title}" คือ ${is} แต่ ${others} คิดได้ ${expected} ตัวเลขใดตัวเลขหนึ่งผิด ระดับจึงอาจผิด ตรวจทั้งสามเซลล์`,
      en: `${cell}: ${row.name} has ${is} under "${title}", but ${others} make ${expected}. One of them is wrong, and so may be the level. Check all three cells.`,
    },
    suggestion: { th: expected, en: expected },
  };
}
