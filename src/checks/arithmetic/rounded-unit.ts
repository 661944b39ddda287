/**
 * Figures in millions or thousands that were rounded when they were typed: where what the rounding hides decides the level,
 * the level may be another one.
 */
import { factorsOf, figureColumns, isScored, type TableColumn, type TableRow } from '../../tables';
import type { Fault, Faults, TableCheck, TableView } from '../types';
import { cellName, figureAt, rangeAt } from './helpers/cells';
import { add, compare, lastUnit, multiply, ONE, subtract, whole, ZERO, type Exact } from './helpers/exact';
import { levelEarned } from './helpers/percentages';
import { endsStep } from '../../sheet/steps';

export const roundedUnit: TableCheck = {
  id: 'rounded-unit',
  meta: {
    group: 'arithmetic',
    severity: 'warning',
    fixable: false,
    title: { th: 'ยอดที่ปัดเป็นล้านบาทใกล้เกณฑ์', en: 'Rounded millions near a threshold' },
    description: {
      th: 'หาแถวที่ยอดเป็นพันบาทหรือล้านบาทปัดเศษไว้ และส่วนที่ปัดไปอาจเปลี่ยนระดับได้',
      en: 'Finds rows in thousands or millions of baht where what was rounded away could change the level.',
    },
  },
  checkTable,
};

/** A column of rounded figures: what one stands for, and half of its last decimal. */
interface Coarse {
  readonly column: TableColumn;
  readonly factor: Exact;
  readonly half: Exact;
}

function* checkTable(view: TableView): Faults {
  const factors = factorsOf(view.table);
  const figures = figureColumns(view.indicator);
  const given = figures && view.column(figures.given.role);
  const reported = view.column('result');
  if (!figures || !given || !reported || (factors.given === 1 && factors.result === 1)) return;
  const rows = view.table.rows.filter(isScored);
  const pair = {
    given: coarse(view, given, factors.given, rows),
    reported: coarse(view, reported, factors.result, rows),
  };
  for (const [index, row] of rows.entries()) {
    const fault = faultOf(view, row, pair);
    if (fault) yield fault;
    if (endsStep(index)) yield null;
  }
}

/** As fine as the finest figure of the column is typed; what is in single baht is exact. */
function coarse(view: TableView, column: TableColumn, factor: number, rows: readonly TableRow[]): Coarse {
  let finest = ONE;
  for (const { row } of rows) {
    const figure = figureAt(view, row, column.column);
    const last = figure && lastUnit(figure);
    if (last && compare(last, finest) < 0) finest = last;
  }
  return {
    column,
    factor: whole(BigInt(factor)),
    half: factor === 1 ? ZERO : { n: BigInt(factor), d: 2n * finest.d },
  };
}

function faultOf(
  view: TableView,
  row: TableRow,
  { given, reported }: { readonly given: Coarse; readonly reported: Coarse },
): Fault | null {
  const [all, part] = [given, reported].map((side) => {
    const typed = figureAt(view, row.row, side.column.column);
    return typed && multiply(typed, side.factor);
  });
  if (!all || !part || compare(all, given.half) <= 0) return null;
  const least = levelEarned(view, add(all, given.half), subtract(part, reported.half));
  const most = levelEarned(view, subtract(all, given.half), add(part, reported.half));
  if (least === null || most === null || least === most) return null;
  const [low, high] = least < most ? [least, most] : [most, least];
  const coarser = given.factor.n >= reported.factor.n ? given : reported;
  const cell = cellName(row, coarser.column);
  return {
    range: rangeAt(row, coarser.column),
    message: {
      th: `เซลล์ ${cell}: ${row.name} ระดับอาจเป็นได้ตั้งแต่ ${low} ถึง ${high} เพราะยอดปัดเศษไว้ ให้ใส่ยอดเต็มเป็นบาท`,
      en: `${cell}: ${row.name} may be anything from level ${low} to ${high}, since the figure is rounded. Type the full amount in baht.`,
    },
  };
}
