/**
 * "-" or "ไม่มี" where a figure is due. It may mean none (0) or not known yet (blank), and the two score differently, so
 * the office has to say which; blank and zero themselves are other states (blank-figure; 0 is a figure).
 */
import type { TableColumn } from '../../tables';
import type { Severity, TableCheck, TableView } from '../types';
import { headerOf, isGiven, isReported, numberFix, cellText, quoted } from './helpers/columns';
import { faultsOfUnusual } from './helpers/unusual';

export const dashFigure: TableCheck = {
  id: 'dash-figure',
  meta: {
    group: 'cells',
    severity: 'warning',
    fixable: true,
    title: { th: 'ใส่ขีดแทนตัวเลข', en: 'Dash for a figure' },
    description: {
      th: 'หาขีด (-) หรือคำว่า ไม่มี ในเซลล์ตัวเลข เพราะอาจหมายถึง 0 หรือยังไม่มีข้อมูล ซึ่งคิดคะแนนต่างกัน',
      en: 'Finds a dash or "none" for a figure: it may mean 0 or not known yet, and the two score differently.',
    },
  },
  checkTable: (view) =>
    faultsOfUnusual(view, view.figureColumns(), (row, column, { state }) => {
      if (state !== 'dash') return null;
      const value = view.value(row.row, column.column);
      const place = cellText(row, column.column);
      const text = typeof value === 'string' ? quoted(value) : '-';
      const cell = { row: row.row, column: column.column };
      const fix = numberFix(view, cell, 0, false, {
        th: 'ใส่ 0 (เมื่อไม่มีจริง)',
        en: 'Write 0 (where there is none)',
      });
      return {
        range: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
        severity: weightOf(view, column),
        message: {
          th: `${place.th}: คอลัมน์ "${headerOf(column)}" ใส่ "${text}" แทนตัวเลข ถ้าไม่มีจริงให้ใส่ 0 ถ้ายังไม่มีข้อมูลให้เว้นว่าง`,
          en: `${place.en}: column "${headerOf(column)}" has "${text}" for a figure. Enter 0 if there is none, or leave the cell blank if it is not known yet.`,
        },
        suggestion: { th: '0 หรือเว้นว่าง', en: '0 or blank' },
        ...(fix ? { fix } : {}),
      };
    }),
};

function weightOf(view: TableView, column: TableColumn): Severity {
  return isGiven(view, column) || isReported(view, column) ? 'warning' : 'info';
}
