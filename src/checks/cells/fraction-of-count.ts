/** Part of a household, a group or a village: counts are whole numbers. */
import { formatNumber } from '../../i18n/numbers';
import type { TableColumn } from '../../tables';
import type { Severity, TableCheck } from '../types';
import { headerOf, kindOf, numberFix, cellText, unitRows } from './helpers/columns';
import { readingAt } from './helpers/reading';

export const fractionOfCount: TableCheck = {
  id: 'fraction-of-count',
  meta: {
    group: 'cells',
    severity: 'error',
    fixable: true,
    title: { th: 'จำนวนนับมีเศษ', en: 'Fraction of a count' },
    description: {
      th: 'หาจำนวนครัวเรือน กลุ่ม หรือแห่ง ที่มีเศษทศนิยม ซึ่งต้องเป็นจำนวนเต็ม',
      en: 'Finds households, groups or places with a fraction: counts are whole numbers.',
    },
  },
  *checkTable(view) {
    const columns = view.figureColumns().filter((column) => kindOf(view, column) === 'count');
    for (const row of unitRows(view)) {
      if (!row) {
        yield null;
        continue;
      }
      for (const column of columns) {
        const reading = readingAt(view, row.row, column.column);
        if (reading.state !== 'number' || reading.value < 0 || isWhole(reading.value)) continue;
        const { value } = reading;
        const place = cellText(row, column.column);
        const whole = formatNumber(Math.round(value));
        const cell = { row: row.row, column: column.column };
        const hasFormula = view.formula(cell.row, cell.column) !== null;
        const fix = numberFix(view, cell, Math.round(value), false, {
          th: `ปัดเป็น ${whole}`,
          en: `Round to ${whole}`,
        });
        yield {
          range: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
          severity: weightOf(column),
          message: {
            th: `${place.th}: ${formatNumber(value)} มีเศษ แต่ "${headerOf(column)}" ต้องเป็นจำนวนเต็ม ${hasFormula ? 'ให้เพิ่มการปัดเศษในสูตร' : 'ให้ตรวจกับต้นฉบับแล้วแก้เป็นจำนวนเต็ม'}`,
            en: `${place.en}: ${formatNumber(value)} has a fraction, but "${headerOf(column)}" counts whole ones. ${hasFormula ? 'Let the formula round it.' : 'Check the source and enter a whole number.'}`,
          },
          suggestion: { th: whole, en: whole },
          ...(fix ? { fix } : {}),
        };
      }
    }
  },
};

/** To the 15 digits that Excel shows: 17.9999999999999996 is 18. */
function isWhole(value: number): boolean {
  return Number.isInteger(Number(value.toPrecision(15)));
}

/** The scores refuse a fraction of what they are worked out from. */
function weightOf({ role }: TableColumn): Severity {
  return role === 'target' || role === 'base' || role === 'result' || role === 'input' ? 'error' : 'warning';
}
