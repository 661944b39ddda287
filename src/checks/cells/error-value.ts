/**
 * Error values inside a table. A formula that only passes on the error of another cell is not named again: the cell it
 * came from is.
 */
import { referencesIn } from '../../formula/references';
import type { Bilingual } from '../../scoring';
import { formatRange } from '../../sheet/address';
import { isError, NOT_CALCULATED } from '../../sheet/snapshot';
import type { TableColumn, TableRow } from '../../tables';
import type { Fault, TableCheck, TableView } from '../types';
import { quoted, unitRows } from './helpers/columns';

export const errorValue: TableCheck = {
  id: 'error-value',
  meta: {
    group: 'cells',
    severity: 'error',
    fixable: false,
    title: { th: 'เซลล์แสดงข้อผิดพลาด', en: 'Error value' },
    description: {
      th: 'หาเซลล์ในตารางที่แสดงข้อผิดพลาดของ Excel เช่น #DIV/0! #N/A #REF!',
      en: 'Finds cells of the table that show an Excel error such as #DIV/0!, #N/A or #REF!.',
    },
  },
  *checkTable(view) {
    // Below each other in one column they have one cause: named once, with all their cells.
    const runs = new Map<number, Run>();
    for (const row of unitRows(view)) {
      if (!row) {
        yield null;
        continue;
      }
      for (const column of view.table.columns) {
        const value = view.value(row.row, column.column);
        const run = runs.get(column.column);
        const isSame =
          isError(value) &&
          run?.error === value.error &&
          run.hasFormula === (view.formula(row.row, column.column) !== null);
        if (run && !isSame) {
          yield faultOf(run);
          runs.delete(column.column);
        }
        if (!isError(value) || PENDING.has(value.error) || isPassedOn(view, row.row, column.column)) continue;
        if (isSame) run.rows.push(row);
        else
          runs.set(column.column, {
            column,
            rows: [row],
            error: value.error,
            hasFormula: view.formula(row.row, column.column) !== null,
          });
      }
    }
    for (const run of runs.values()) yield faultOf(run);
  },
};

interface Run {
  readonly column: TableColumn;
  readonly rows: TableRow[];
  readonly error: string;
  readonly hasFormula: boolean;
}

/** Still being worked out, or to be worked out (not-calculated says so). */
const PENDING: ReadonlySet<string> = new Set(['#BUSY!', '#GETTING_DATA', '#CONNECT!', NOT_CALCULATED.error]);

const CAUSES: Readonly<Record<string, Bilingual>> = {
  '#DIV/0!': {
    th: 'สูตรหารด้วย 0 หรือเซลล์ว่าง ให้ตรวจตัวหาร',
    en: 'The formula divides by 0 or a blank; check what it divides by.',
  },
  '#N/A': {
    th: 'สูตรหาค่าไม่พบ หรือตัวชี้วัดนี้ไม่มีเกณฑ์ ให้ตรวจค่าที่ใช้ค้นหา',
    en: 'A value was not found, or the indicator has no criteria; check what is looked up.',
  },
  '#REF!': {
    th: 'เซลล์ที่สูตรอ้างถึงถูกลบไป ให้แก้สูตร',
    en: 'A cell that the formula refers to was deleted; mend the formula.',
  },
  '#NAME?': {
    th: 'Excel ไม่รู้จักชื่อในสูตร ให้ตรวจการสะกด หรือเปิดโปรแกรมเสริมก่อน',
    en: 'Excel does not know a name in the formula; check its spelling, or open the add-in first.',
  },
  '#VALUE!': {
    th: 'สูตรได้ข้อความแทนตัวเลข ให้ตรวจเซลล์ที่สูตรใช้',
    en: 'The formula was given text for a number; check the cells it uses.',
  },
  '#NUM!': { th: 'ตัวเลขในสูตรใช้ไม่ได้ ให้ตรวจสูตร', en: 'A number in the formula cannot be used; check it.' },
  '#NULL!': { th: 'ช่วงเซลล์ในสูตรผิด ให้แก้สูตร', en: 'A range in the formula is wrong; mend it.' },
  '#SPILL!': { th: 'เซลล์ที่ผลต้องลงมีข้อมูลอยู่ ให้ย้ายข้อมูลนั้น', en: 'Cells the result needs are taken; clear them.' },
};
const OTHER: Bilingual = { th: 'ให้ตรวจสูตร', en: 'Check the formula.' };
const TYPED: Bilingual = {
  th: 'ไม่มีสูตรในเซลล์นี้ (น่าจะวางมาจากที่อื่น) ให้พิมพ์ตัวเลขตามต้นฉบับ',
  en: 'There is no formula here (it was probably pasted); type the figure from the source.',
};

function faultOf({ column, rows, error, hasFormula }: Run): Fault {
  const range = {
    top: rows[0]?.row ?? 0,
    left: column.column,
    bottom: rows.at(-1)?.row ?? 0,
    right: column.column,
  };
  const cause = hasFormula ? (CAUSES[error] ?? OTHER) : TYPED;
  const [first] = rows;
  const name = rows.length === 1 && first && first.name !== '' ? ` (${quoted(first.name)})` : '';
  const cells = formatRange(range);
  return {
    range,
    message: {
      th: `${rows.length > 1 ? 'ช่วง' : 'เซลล์'} ${cells}${name}: แสดงข้อผิดพลาด ${error} ${cause.th}`,
      en: `${rows.length > 1 ? 'Cells' : 'Cell'} ${cells}${name}: it shows ${error}. ${cause.en}`,
    },
  };
}

/** A sum over a long column is looked through no further than this. */
const MOST_CELLS = 2000;

function isPassedOn(view: TableView, row: number, column: number): boolean {
  const formula = view.formula(row, column);
  if (formula === null) return false;
  let left = MOST_CELLS;
  for (const { sheet, range } of referencesIn(formula)) {
    if (sheet !== null && sheet !== view.table.sheet) continue;
    for (let r = range.top; r <= range.bottom && left > 0; r++) {
      for (let c = range.left; c <= range.right && left > 0; c++, left--) {
        if ((r !== row || c !== column) && isError(view.value(r, c))) return true;
      }
    }
  }
  return false;
}
