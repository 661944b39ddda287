/** A part that is larger than what it is a part of. */
import { figureColumns, type TableColumn, type TableRow } from '../../tables';
import type { Fault, Faults, TableCheck, TableView } from '../types';
import { cellName, figureAt, rangeAt, titleOf, unitRows } from './helpers/cells';
import { classesOf } from './helpers/classes';
import { compare, figureText } from './helpers/exact';
import { percentColumns } from './helpers/percentages';
import { endsStep } from '../../sheet/steps';

export const partOverWhole: TableCheck = {
  id: 'part-over-whole',
  meta: {
    group: 'arithmetic',
    severity: 'error',
    fixable: false,
    title: { th: 'ส่วนย่อยมากกว่ายอดทั้งหมด', en: 'Part larger than the whole' },
    description: {
      th: 'ส่วนหนึ่งของยอดใดต้องไม่มากกว่ายอดนั้น เช่น ครัวเรือนคงเหลือต้องไม่มากกว่าครัวเรือนที่พัฒนาได้',
      en: 'A part cannot exceed its whole: households that remain cannot be more than those to be developed.',
    },
  },
  checkTable,
};

interface Pair {
  readonly part: TableColumn;
  readonly whole: TableColumn;
}

function* checkTable(view: TableView): Faults {
  const pairs = pairsOf(view);
  if (pairs.length === 0) return;
  for (const [i, row] of unitRows(view).entries()) {
    for (const pair of pairs) {
      const fault = faultOf(view, row, pair);
      if (fault) yield fault;
    }
    if (endsStep(i)) yield null;
  }
}

function pairsOf(view: TableView): Pair[] {
  const pairs: Pair[] = [];
  const classes = classesOf(view);
  if (classes) pairs.push(...classes.parts.map((part) => ({ part, whole: classes.total })));
  for (const { column, given, atMost } of percentColumns(view)) {
    if (atMost) pairs.push({ part: column, whole: given });
  }
  const { measure } = view.indicator;
  const figures = figureColumns(view.indicator);
  const result = view.column('result');
  const given = figures && view.column(figures.given.role);
  if (measure?.kind === 'share' && measure.partOfWhole && result && given) {
    pairs.push({ part: result, whole: given });
  }
  return pairs;
}

function faultOf(view: TableView, row: TableRow, { part, whole }: Pair): Fault | null {
  const some = figureAt(view, row.row, part.column);
  const all = figureAt(view, row.row, whole.column);
  if (!some || !all || compare(some, all) <= 0) return null;
  const [partCell, wholeCell] = [cellName(row, part), cellName(row, whole)];
  return {
    range: rangeAt(row, part),
    message: {
      th: `เซลล์ ${partCell}: ${row.name} คอลัมน์ "${titleOf(view, part)}" คือ ${figureText(some)} มากกว่าคอลัมน์ "${titleOf(view, whole)}" (${wholeCell}) ซึ่งมีเพียง ${figureText(all)} ส่วนย่อยมากกว่ายอดทั้งหมดไม่ได้ ตรวจทั้งสองเซลล์`,
      en: `${partCell}: ${row.name} has ${figureText(some)} under "${titleOf(view, part)}", more than the ${figureText(all)} under "${titleOf(view, whole)}" (${wholeCell}) that it is part of. Check both cells.`,
    },
    suggestion: {
      th: `ไม่เกิน ${figureText(all)}`,
      en: `At most ${figureText(all)}`,
    },
    key: wholeCell,
  };
}
