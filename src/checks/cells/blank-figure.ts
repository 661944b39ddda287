/**
 * Blank cells where a figure is due. What is handed out (base, target, target per level) must be there; a result that is
 * not reported yet is normal in the middle of the year and only said. Blank is not zero, and no fix fills it in.
 */
import { formatRange, type RangeAddress } from '../../sheet/address';
import type { TableColumn, TableRow } from '../../tables';
import type { Fault, TableCheck, TableView } from '../types';
import { headerOf, isGiven, quoted, unitRows } from './helpers/columns';
import { readingAt } from './helpers/reading';

export const blankFigure: TableCheck = {
  id: 'blank-figure',
  meta: {
    group: 'cells',
    severity: 'error',
    fixable: false,
    title: { th: 'เซลล์ตัวเลขว่าง', en: 'Blank figure' },
    description: {
      th: 'หาเซลล์ฐานหรือเป้าหมายที่ยังว่าง และบอกว่าอำเภอใดยังไม่รายงานผล (ว่างไม่ใช่ศูนย์)',
      en: 'Finds bases and targets left blank, and says which districts have not reported yet (blank is not zero).',
    },
  },
  *checkTable(view) {
    const given = view.figureColumns().filter(isGiven);
    const result = view.column('result');
    const isReported = result !== null && view.table.rows.some(({ row }) => isFilled(view, row, result));
    let waiting: TableRow[] = [];
    for (const row of unitRows(view)) {
      if (!row) {
        yield null;
        continue;
      }
      yield* blankGiven(view, row, given);
      if (!result || !isReported) continue;
      if (isWaiting(view, row, result)) {
        waiting.push(row);
        continue;
      }
      if (waiting.length > 0) yield notReported(waiting, result);
      waiting = [];
    }
    if (result && waiting.length > 0) yield notReported(waiting, result);
  },
};

/** One finding for blanks side by side; a column nobody filled in, or a row that is only a heading, is no slip. */
function* blankGiven(view: TableView, row: TableRow, columns: readonly TableColumn[]): Generator<Fault> {
  const isHeading =
    row.kind !== 'district' && !view.figureColumns().some((column) => isFilled(view, row.row, column));
  if (isHeading) return;
  let run: TableColumn[] = [];
  for (const column of columns) {
    if (isBlankCell(view, row.row, column)) {
      if (run.length > 0 && run.at(-1)?.column !== column.column - 1) {
        yield missing(row, run);
        run = [];
      }
      run.push(column);
    } else {
      if (run.length > 0) yield missing(row, run);
      run = [];
    }
  }
  if (run.length > 0) yield missing(row, run);
}

function missing(row: TableRow, columns: readonly TableColumn[]): Fault {
  const range = {
    top: row.row,
    left: columns[0]?.column ?? 0,
    bottom: row.row,
    right: columns.at(-1)?.column ?? 0,
  };
  const name = row.name === '' ? '' : ` (${quoted(row.name)})`;
  const [first] = columns;
  const header = first ? headerOf(first) : '';
  const others = columns.length - 1;
  return {
    range,
    message: {
      th: `${others > 0 ? 'ช่วง' : 'เซลล์'} ${formatRange(range)}${name}: คอลัมน์ "${header}"${others > 0 ? ` และอีก ${others} คอลัมน์` : ''} ยังว่าง จึงคิดคะแนนแถวนี้ไม่ได้ ให้กรอกตัวเลขตามต้นฉบับ ถ้าไม่มีจริงให้กรอก 0`,
      en: `${others > 0 ? 'Cells' : 'Cell'} ${formatRange(range)}${name}: column "${header}"${others > 0 ? ` and ${others} more` : ''} is blank, so the row cannot be scored. Enter the figure from the source, or 0 if there is none.`,
    },
  };
}

function isWaiting(view: TableView, row: TableRow, result: TableColumn): boolean {
  if (view.formula(row.row, result.column) !== null || !isBlankCell(view, row.row, result)) return false;
  if (row.kind !== 'district' && !view.figureColumns().some((column) => isFilled(view, row.row, column)))
    return false;
  // Nothing was to be done, so nothing has to be reported (poverty-remaining).
  const target = view.column('target');
  const isExempt =
    view.indicator.measure?.kind === 'share' && view.indicator.measure.whenZero !== undefined && target;
  return !isExempt || view.value(row.row, target.column) !== 0;
}

function notReported(rows: readonly TableRow[], result: TableColumn): Fault {
  const top = rows[0]?.row ?? 0;
  const bottom = rows.at(-1)?.row ?? top;
  const range: RangeAddress = { top, left: result.column, bottom, right: result.column };
  const names = rows.map(({ name }) => quoted(name)).filter((name) => name !== '');
  const shown = names.slice(0, MOST_NAMES).join(', ');
  const rest = names.length - MOST_NAMES;
  const place = formatRange(range);
  return {
    range,
    severity: 'info',
    message: {
      th: `${rows.length > 1 ? 'ช่วง' : 'เซลล์'} ${place}: ยังไม่ได้รายงานผล ${shown}${rest > 0 ? ` และอีก ${rest} แห่ง` : ''} เซลล์ว่างไม่นับเป็น 0 เมื่อมีผลแล้วให้กรอกในคอลัมน์ "${headerOf(result)}"`,
      en: `${rows.length > 1 ? 'Cells' : 'Cell'} ${place}: no result yet from ${shown}${rest > 0 ? ` and ${rest} more` : ''}. A blank is not counted as 0; enter the result in column "${headerOf(result)}" when it is known.`,
    },
  };
}

const MOST_NAMES = 5;

function isBlankCell(view: TableView, row: number, { column }: TableColumn): boolean {
  return readingAt(view, row, column).state === 'blank';
}

function isFilled(view: TableView, row: number, column: TableColumn): boolean {
  return !isBlankCell(view, row, column);
}
