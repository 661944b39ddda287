/**
 * A figure of another magnitude than its own base, its column or its province: a zero too many, a lost digit, thousands
 * typed for baht. Every figure is held against the other figures of its own row, as the rest of the column does, so that
 * a small district is never accused of being small; sums to the province say which of two figures is the wrong one.
 */
import type { Bilingual } from '../../scoring';
import { formatNumber } from '../../i18n/numbers';
import { formatCell } from '../../sheet/address';
import type { TableColumn } from '../../tables';
import { classesOf } from '../arithmetic/helpers/classes';
import type { Fault, TableCheck, TableView } from '../types';
import { kindOf, headerOf, numberFix, cellText, unitRows } from './helpers/columns';
import { columnOutliers, companionsOf, rowOutliers } from './helpers/magnitude-rows';
import { sumOutliers } from './helpers/magnitude-sums';
import { keyOf, readColumns, type Outlier } from './helpers/magnitude-types';
import { rowShifts } from './helpers/row-shifts';
import { endsStep } from '../../sheet/steps';

export const magnitude: TableCheck = {
  id: 'magnitude',
  meta: {
    group: 'cells',
    severity: 'warning',
    fixable: true,
    title: { th: 'ตัวเลขผิดขนาด', en: 'Figure of another magnitude' },
    description: {
      th: 'หาตัวเลขที่ใหญ่หรือเล็กผิดปกติหลายเท่าเมื่อเทียบกับฐานของแถวเดียวกัน กับอำเภออื่น หรือกับยอดจังหวัด',
      en: 'Finds figures many times too large or small for their own base, their column or their province.',
    },
  },
  *checkTable(view) {
    const columns = yield* readColumns(view);
    const found = new Map<string, Outlier>();
    for (const outlier of sumOutliers(view, columns)) {
      if (outlier) found.set(keyOf(outlier), outlier);
      else yield null;
    }
    const companions = yield* companionsOf(view, columns);
    const settled = yield* cellsThatAddUp(view);
    for (const row of unitRows(view)) {
      if (!row) {
        yield null;
        continue;
      }
      for (const outlier of rowOutliers(row, companions, found))
        if (!found.has(keyOf(outlier)) && !settled.has(keyOf(outlier))) found.set(keyOf(outlier), outlier);
    }
    for (const outlier of columnOutliers(view, columns, companions)) {
      if (!outlier) yield null;
      else if (!found.has(keyOf(outlier))) found.set(keyOf(outlier), outlier);
    }
    // What is wrong of the whole row is said of the row.
    const whole = new Set((yield* rowShifts(view)).map(({ row }) => row));
    const sorted = [...found.values()]
      .filter(({ row }) => !whole.has(row))
      .sort((a, b) => a.row.row - b.row.row || a.column.column - b.column.column);
    for (const outlier of sorted) yield faultOf(view, outlier);
  },
};

/** Classes that add up to their whole vouch for each other, however small one of them is. */
function* cellsThatAddUp(view: TableView): Generator<null, ReadonlySet<string>> {
  const settled = new Set<string>();
  const classes = classesOf(view);
  if (!classes) return settled;
  const { total, parts } = classes;
  for (const [index, row] of view.table.rows.entries()) {
    if (endsStep(index)) yield null;
    const figures = parts.map(({ column }) => view.figure(row.row, column));
    const whole = view.figure(row.row, total.column);
    if (whole.state !== 'number') continue;
    const sum = figures.reduce((all, figure) => all + (figure.state === 'number' ? figure.value : 0), 0);
    if (sum !== whole.value) continue;
    for (const column of [total, ...parts]) settled.add(keyOf({ row, column }));
  }
  return settled;
}

function faultOf(view: TableView, outlier: Outlier): Fault {
  const { row, column, value, shift } = outlier;
  const cell = { row: row.row, column: column.column };
  const place = cellText(row, column.column);
  const figure = formatNumber(value);
  const likely = likelyFigure(view, column, value, outlier);
  const shown = likely === null ? null : formatNumber(likely);
  const fix =
    likely === null || shown === null
      ? null
      : numberFix(view, cell, likely, false, { th: `เปลี่ยนเป็น ${shown}`, en: `Change to ${shown}` });
  const times = timesOf(shift);
  const against = againstOf(outlier);
  const size =
    shift > 0
      ? { th: `ใหญ่กว่าที่ควรประมาณ ${times} เท่า`, en: `about ${times} times too large` }
      : { th: `เล็กกว่าที่ควรประมาณ ${times} เท่า`, en: `about ${times} times too small` };
  return {
    range: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
    message: {
      th: `${place.th}: ${figure} ใน "${headerOf(column)}" ${size.th} ${against.th} ให้ตรวจจำนวนหลักและหน่วยกับต้นฉบับ${shown === null ? '' : ` น่าจะเป็น ${shown}`}`,
      en: `${place.en}: ${figure} in "${headerOf(column)}" is ${size.en} ${against.en}. Check its digits and unit against the source${shown === null ? '' : `; it is probably ${shown}`}.`,
    },
    ...(shown === null ? {} : { suggestion: { th: shown, en: shown } }),
    ...(fix ? { fix } : {}),
  };
}

function againstOf({ row, evidence }: Outlier): Bilingual {
  switch (evidence.kind) {
    case 'row': {
      const cell = formatCell({ row: row.row, column: evidence.column.column });
      const header = headerOf(evidence.column);
      const value = formatNumber(evidence.value);
      return {
        th: `เมื่อเทียบกับ "${header}" ${value} (${cell}) ตามสัดส่วนของแถวอื่น`,
        en: `beside "${header}" ${value} (${cell}), going by the other rows`,
      };
    }
    case 'column':
      return {
        th: `เมื่อเทียบกับค่ากลางของคอลัมน์ ${formatNumber(evidence.median)}`,
        en: `for its column, whose median is ${formatNumber(evidence.median)}`,
      };
    case 'sum': {
      const cell = formatCell({ row: evidence.total.row, column: evidence.column });
      return {
        th: `เมื่อเทียบกับยอดรวม ${formatNumber(evidence.value)} (${cell})`,
        en: `beside the total ${formatNumber(evidence.value)} (${cell})`,
      };
    }
    case 'parts':
      return {
        th: `เมื่อเทียบกับผลรวมของอำเภอ ${formatNumber(evidence.sum)}`,
        en: `beside the sum of the districts, ${formatNumber(evidence.sum)}`,
      };
  }
}

/** 10, 100, 1,000 where it is near one of them, else a round figure. */
function timesOf(shift: number): string {
  const power = Math.round(Math.abs(shift));
  const times = Math.abs(Math.abs(shift) - power) < NEAR_POWER ? 10 ** power : 10 ** Math.abs(shift);
  return formatNumber(Number(times.toPrecision(2)));
}

const NEAR_POWER = 0.3;

/** The figure with its point moved, where a moved point explains it; moved as text, so that no digit is lost. */
function likelyFigure(
  view: TableView,
  column: TableColumn,
  value: number,
  { shift }: Outlier,
): number | null {
  const power = Math.round(shift);
  if (power === 0 || Math.abs(shift - power) >= NEAR_POWER) return null;
  const likely = Number(`${value}e${-power}`);
  const decimals = kindOf(view, column) === 'count' ? 0 : 2;
  return Number.isFinite(likely) && Number(likely.toFixed(decimals)) === likely ? likely : null;
}
