/** Figures in Thai digits: to Excel they are words. Only where no unit stands beside them (that is unit-in-cell). */
import { formatNumber } from '../../i18n/numbers';
import type { TableCheck } from '../types';
import { kindOf, numberFix, cellText, quoted, typedColumns } from './helpers/columns';
import { faultsOfUnusual } from './helpers/unusual';

export const thaiDigits: TableCheck = {
  id: 'thai-digits',
  meta: {
    group: 'cells',
    severity: 'warning',
    fixable: true,
    title: { th: 'ตัวเลขไทยในเซลล์ตัวเลข', en: 'Thai digits' },
    description: {
      th: 'หาตัวเลขไทยในเซลล์ตัวเลข เพราะ Excel ถือเป็นข้อความ นำไปคำนวณไม่ได้',
      en: 'Finds figures in Thai digits, which Excel takes for text and cannot compute with.',
    },
  },
  checkTable: (view) =>
    faultsOfUnusual(view, typedColumns(view), (row, column, reading) => {
      if (reading.state !== 'text' || reading.says !== 'thai-digits') return null;
      const { text, value, decimals } = reading;
      const place = cellText(row, column.column);
      const figure = formatNumber(value);
      const isClear = kindOf(view, column) === 'count' ? Number.isInteger(value) : decimals !== 3;
      const fix = numberFix(view, { row: row.row, column: column.column }, value, isClear, {
        th: `เปลี่ยนเป็น ${figure}`,
        en: `Change to ${figure}`,
      });
      return {
        range: { top: row.row, left: column.column, bottom: row.row, right: column.column },
        message: {
          th: `${place.th}: "${quoted(text)}" เป็นเลขไทย Excel ถือเป็นข้อความและไม่นำไปรวม ให้เปลี่ยนเป็นเลขอารบิก ${figure}`,
          en: `${place.en}: "${quoted(text)}" is in Thai digits, which Excel takes for text and does not add up. Change it to ${figure}.`,
        },
        suggestion: { th: figure, en: figure },
        ...(fix ? { fix } : {}),
      };
    }),
};
