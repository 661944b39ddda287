/** Amounts and counts below zero. Growth and differences may be negative; sales, households and groups cannot. */
import { formatNumber } from '../../i18n/numbers';
import { inputOfColumn, isDefined, type TableColumn } from '../../tables';
import { normalise } from '../../thai';
import type { TableCheck, TableView } from '../types';
import { headerOf, numberFix, cellText, quoted } from './helpers/columns';
import { faultsOfUnusual } from './helpers/unusual';

export const negativeFigure: TableCheck = {
  id: 'negative-figure',
  meta: {
    group: 'cells',
    severity: 'error',
    fixable: true,
    title: { th: 'ตัวเลขติดลบ', en: 'Negative figure' },
    description: {
      th: 'หายอดเงินหรือจำนวนที่ติดลบ ซึ่งเป็นไปไม่ได้',
      en: 'Finds amounts and counts below zero, which cannot be.',
    },
  },
  checkTable(view) {
    const columns = view.figureColumns().filter((column) => !mayBeBelowZero(view, column));
    return faultsOfUnusual(view, columns, (row, column, reading) => {
      if ((reading.state !== 'number' && reading.state !== 'text') || reading.value >= 0) return null;
      const value = view.value(row.row, column.column);
      const place = cellText(row, column.column);
      const shown = typeof value === 'string' ? `"${quoted(value)}"` : formatNumber(reading.value);
      const positive = formatNumber(-reading.value);
      const cell = { row: row.row, column: column.column };
      const fix = numberFix(view, cell, -reading.value, false, {
        th: `เปลี่ยนเป็น ${positive}`,
        en: `Change to ${positive}`,
      });
      return {
        range: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
        message: {
          th: `${place.th}: ${shown} ติดลบ แต่ "${headerOf(column)}" ติดลบไม่ได้ ให้ตรวจกับต้นฉบับ หากพิมพ์เครื่องหมายลบเกินมา ค่าที่ถูกคือ ${positive}`,
          en: `${place.en}: ${shown} is negative, but "${headerOf(column)}" cannot be. Check the source; if only the sign is wrong, the figure is ${positive}.`,
        },
        suggestion: { th: positive, en: positive },
        ...(fix ? { fix } : {}),
      };
    });
  },
};

/** A column of differences may go either way, and what the definition says so of. */
function mayBeBelowZero({ indicator }: TableView, column: TableColumn): boolean {
  const own = isDefined(indicator) ? inputOfColumn(indicator, column) : null;
  if (own) return own.kind === 'figure';
  const { header } = column;
  return /ต่าง|เพิ่ม ?[/(]ลด|เพิ่ม ?\/ ?ลด|ขาด ?\/ ?เกิน|เกิน ?\/ ?ขาด|\+ ?\/ ?-|difference|change/i.test(
    normalise(header),
  );
}
