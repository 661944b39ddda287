/**
 * Text where a figure is due. What reads as one number is turned into it; what does not is named, because neither the
 * scores nor SUM can use it.
 */
import { formatNumber } from '../../i18n/numbers';
import type { Bilingual } from '../../scoring';
import { isError } from '../../sheet/snapshot';
import { inputOfColumn, isDefined, type TableColumn, type TableRow } from '../../tables';
import { readInput } from '../../tables/readInput';
import { normalise } from '../../thai';
import type { Fault, Faults, Severity, TableCheck, TableView } from '../types';
import {
  headerOf,
  isGiven,
  isReported,
  kindOf,
  numberFix,
  cellText,
  quoted,
  typedColumns,
  unitRows,
} from './helpers/columns';
import type { CellReading } from './helpers/reading';
import { faultsOfUnusual } from './helpers/unusual';

export const numberAsText: TableCheck = {
  id: 'number-as-text',
  meta: {
    group: 'cells',
    severity: 'warning',
    fixable: true,
    title: { th: 'ตัวเลขเก็บเป็นข้อความ', en: 'Number stored as text' },
    description: {
      th: 'หาเซลล์ตัวเลขที่เก็บเป็นข้อความ เพราะสูตร SUM จะไม่นับเซลล์นั้น และข้อความที่อ่านเป็นตัวเลข วันที่ หรือเครื่องหมายตามที่ตัวชี้วัดกำหนดไม่ได้',
      en: 'Finds figures kept as text, which SUM leaves out, and text that cannot be read as the figure, day or tick that is due.',
    },
  },
  *checkTable(view) {
    yield* daysAndTicks(view);
    yield* faultsOfUnusual(view, typedColumns(view), (row, column, reading) => {
      if (reading.state === 'unreadable') return unreadable(view, row, column, reading.text);
      const isMeant = reading.state === 'text' && reading.says === 'number-as-text';
      return isMeant ? asText(view, row, column, reading) : null;
    });
  },
};

/** Those that a definition takes. */
function* daysAndTicks(view: TableView): Faults {
  const { table, indicator } = view;
  if (!isDefined(indicator)) return;
  const columns = table.columns.flatMap((column) => {
    const input = inputOfColumn(indicator, column);
    return input && (input.kind === 'date' || input.kind === 'tick') ? [{ column, input }] : [];
  });
  if (columns.length === 0) return;
  for (const row of unitRows(view)) {
    if (!row) {
      yield null;
      continue;
    }
    for (const { column, input } of columns) {
      const value = view.value(row.row, column.column);
      const read = readInput(input, value);
      if ('problem' in read && !isError(value)) yield notRead(row, column, read.problem);
    }
  }
}

function notRead(row: TableRow, column: TableColumn, problem: Bilingual): Fault {
  const place = cellText(row, column.column);
  const header = headerOf(column);
  return {
    range: { top: row.row, left: column.column, bottom: row.row, right: column.column },
    message: {
      th: `${place.th}: คอลัมน์ "${header}" ${problem.th} แถวนี้จึงยังไม่มีระดับ`,
      en: `${place.en}: column "${header}": ${problem.en}. The row has no level until then.`,
    },
    severity: 'error',
  };
}

function asText(
  view: TableView,
  row: TableRow,
  column: TableColumn,
  { text, value, decimals }: Extract<CellReading, { state: 'text' }>,
): Fault {
  const place = cellText(row, column.column);
  const figure = formatNumber(value);
  const isClear = hasOneReading(view, column, value, decimals);
  const fix = numberFix(view, { row: row.row, column: column.column }, value, isClear, {
    th: `แปลงเป็นตัวเลข ${figure}`,
    en: `Turn into the number ${figure}`,
  });
  return {
    range: { top: row.row, left: column.column, bottom: row.row, right: column.column },
    message: fix
      ? {
          th: `${place.th}: "${quoted(text)}" เก็บเป็นข้อความ สูตร SUM จะไม่นับเซลล์นี้ ให้แปลงเป็นตัวเลข ${figure}${isClear ? '' : ' หากจุดเป็นจุดทศนิยมจริง'}`,
          en: `${place.en}: "${quoted(text)}" is stored as text, so SUM leaves it out. Turn it into the number ${figure}${isClear ? '' : ' if its point is a decimal point'}.`,
        }
      : {
          th: `${place.th}: สูตรให้ผลเป็นข้อความ "${quoted(text)}" สูตร SUM จะไม่นับเซลล์นี้ ให้แก้สูตรให้ได้ตัวเลข ${figure}`,
          en: `${place.en}: the formula gives the text "${quoted(text)}", so SUM leaves it out. Let the formula give the number ${figure}.`,
        },
    suggestion: { th: figure, en: figure },
    ...(fix ? { fix } : {}),
  };
}

/** "1.234" may be one thousand two hundred where points group digits. */
function hasOneReading(view: TableView, column: TableColumn, value: number, decimals: number): boolean {
  const kind = kindOf(view, column);
  if (kind === 'count') return Number.isInteger(value);
  return kind !== 'money' || decimals !== 3;
}

function unreadable(view: TableView, row: TableRow, column: TableColumn, text: string): Fault {
  const place = cellText(row, column.column);
  const header = headerOf(column);
  return {
    range: { top: row.row, left: column.column, bottom: row.row, right: column.column },
    message: {
      th: `${place.th}: "${quoted(text)}" อ่านเป็นตัวเลขไม่ได้ คอลัมน์ "${header}" ต้องเป็นตัวเลข ให้พิมพ์เฉพาะตัวเลข ส่วนคำอธิบายให้ย้ายไปคอลัมน์หมายเหตุ`,
      en: `${place.en}: "${quoted(text)}" cannot be read as a figure, and column "${header}" needs one. Type the figure alone and move words to the notes.`,
    },
    severity: weightOf(view, column, text),
  };
}

const WAITING = /^(?:รอ|ยังไม่|อยู่ระหว่าง|กำลัง|ไม่มี|pending|waiting|not yet|tba|n\/a)/i;

/** Words that say so ("รอข้อมูล") are a report that is still to come; any others keep a figure from being counted. */
function weightOf(view: TableView, column: TableColumn, text: string): Severity {
  if (isGiven(view, column)) return 'error';
  const isWaiting = WAITING.test(normalise(text)) && !/\d/.test(normalise(text));
  if (column.role === 'percent') return 'warning';
  if (!isWaiting) return 'error';
  return isReported(view, column) ? 'warning' : 'info';
}
