/**
 * A header that says nothing to the add-in. What it heads is not read, so silence about it must not pass for "checked".
 * Where the table cannot be read for it, that is an error. Where it may be the part that is missing (figures under it and
 * no column of results, a likely slip of the pen, a place among the targets of the levels), districts would pass for not
 * having reported: a warning. Otherwise the column is extra, as offices add them for contacts and remarks: information.
 */
import { findIndicator, type Bilingual } from '../../scoring';
import { cellRange, columnName, formatCell, formatRange, type RangeAddress } from '../../sheet/address';
import { findSheet, valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import {
  inputParts,
  isDefined,
  type ColumnPart,
  type TableColumn,
  type UnrecognisedTable,
} from '../../tables';
import { districts, normalise } from '../../thai';
import { editDistance } from '../../thai/distance';
import type { CheckContext, Fault, Faults, TableView, WorkbookCheck } from '../types';
import { headerCell, holdsData, partName, shortened } from './helpers/words';

export const unrecognisedHeader: WorkbookCheck = {
  id: 'unrecognised-header',
  meta: {
    group: 'structure',
    severity: 'info',
    fixable: true,
    title: { th: 'หัวคอลัมน์ที่ไม่รู้จัก', en: 'Header not recognised' },
    description: {
      th: 'หาหัวคอลัมน์และตารางที่อ่านไม่ออกว่าเป็นข้อมูลอะไร เพราะส่วนนั้นจะไม่ถูกตรวจและไม่ถูกนำไปคิดคะแนน',
      en: 'Finds headers and tables whose meaning cannot be read, since they are neither checked nor scored.',
    },
  },
  checkWorkbook,
};

function* checkWorkbook(context: CheckContext): Faults {
  for (const view of context.views) {
    for (const column of view.table.columns) {
      const fault = columnFault(view, column);
      if (fault) yield { ...fault, sheet: view.sheet.name };
    }
    yield null;
  }
  for (const block of context.unrecognised) {
    const sheet = findSheet(context.workbook, block.sheet);
    const fault = sheet && tableFault(block, sheet);
    if (fault) yield { ...fault, sheet: block.sheet };
  }
}

function isUnknown({ role, candidate, header }: TableColumn): boolean {
  return role === null && candidate === undefined && header !== '';
}

function columnFault(view: TableView, column: TableColumn): Fault | null {
  const { table, sheet } = view;
  if (!isUnknown(column)) return null;
  if (!holdsData(sheet, column.column, table.headerRange.bottom + 1, table.range.bottom)) return null;
  const cell = headerCell(sheet, table.headerRange, column.column);
  const range = cellRange(cell);
  const text = valueAt(sheet, cell);
  const quoted = `${formatCell(cell)} "${shortened(column.header)}"`;
  const meant = typeof text === 'string' ? misspelt(text, view) : null;
  if (meant !== null) {
    const said: Bilingual = { th: `น่าจะเป็น "${meant.text}"`, en: `"${meant.text}" seems to be meant.` };
    return {
      range,
      severity: 'warning',
      message: {
        th: `ไม่รู้จักหัวคอลัมน์ ${quoted} ${said.th} ข้อมูลในคอลัมน์นี้จึงยังไม่ถูกใช้เป็น "${partName(meant.role, view.indicator).th}" ให้แก้คำที่พิมพ์ผิด`,
        en: `The header ${quoted} is not recognised. ${said.en} Its figures are not used as "${partName(meant.role, view.indicator).en}" until the spelling is corrected.`,
      },
      suggestion: { th: meant.text, en: meant.text },
      fix: {
        certain: false,
        label: { th: `เปลี่ยนหัวคอลัมน์เป็น "${meant.text}"`, en: `Change the header to "${meant.text}"` },
        changes: [
          {
            cell,
            before: { kind: 'value', value: typeof text === 'string' ? text : null },
            after: { kind: 'value', value: meant.text },
          },
        ],
      },
    };
  }
  if (standsAmongLevels(view, column)) {
    return {
      range,
      severity: 'warning',
      message: {
        th: `หัวคอลัมน์ ${quoted} อยู่ระหว่างคอลัมน์เป้าหมายของแต่ละระดับ แต่อ่านไม่ออกว่าเป็นของระดับใด ให้พิมพ์ร้อยละของระดับนั้นในหัวคอลัมน์`,
        en: `The header ${quoted} stands among the targets of the levels, but does not say whose level it is. Type that level's percentage into it.`,
      },
    };
  }
  if (mayBeResults(view, column)) {
    return {
      range,
      severity: 'warning',
      message: {
        th: `ไม่รู้จักหัวคอลัมน์ ${quoted} และตารางนี้ไม่มีคอลัมน์ผลการดำเนินงาน ถ้าคอลัมน์นี้คือผล อำเภอจะถูกนับว่ายังไม่ส่งผล ให้ระบุความหมายในหน้าต่างคอลัมน์`,
        en: `The header ${quoted} is not recognised, and the table has no column of results. If this is it, districts count as not having reported: say in the columns view what it is.`,
      },
    };
  }
  return {
    range,
    message: {
      th: `ไม่รู้จักหัวคอลัมน์ ${quoted} คอลัมน์นี้จึงไม่ถูกตรวจและไม่ใช้คิดคะแนน ถ้าเป็นข้อมูลของตัวชี้วัด ให้ระบุความหมายในหน้าต่างคอลัมน์`,
      en: `The header ${quoted} is not recognised: the column is neither checked nor scored. If it belongs to the indicator, say in the columns view what it is.`,
    },
  };
}

/** Headers that are typed often enough to be mistyped, for parts that only one column plays. */
const USUAL: readonly (readonly [string, 'result' | 'note' | 'number'])[] = [
  ['ผลการดำเนินงาน', 'result'],
  ['ผลการดำเนินการ', 'result'],
  ['ผลการปฏิบัติงาน', 'result'],
  ['ยอดจำหน่ายจริง', 'result'],
  ['คงเหลือจริง', 'result'],
  ['หมายเหตุ', 'note'],
  ['ลำดับที่', 'number'],
];

/** The words before a year or a bracket are compared; the rest stays as it is. */
const WORDS = /^(.*?)(\s*(?:ปี|\(|[\d๐-๙]).*)?$/s;

function misspelt(
  text: string,
  view: TableView,
): { readonly text: string; readonly role: ColumnPart } | null {
  const [, words = '', rest = ''] = WORDS.exec(text) ?? [];
  const typed = normalise(words).replace(/\s/g, '');
  for (const [usual, role] of USUAL) {
    if (view.column(role) || (role === 'result' && !takesResult(view))) continue;
    const limit = Math.floor(usual.length / 4);
    if (editDistance(typed, usual, limit) <= limit) return { text: `${usual}${rest}`, role };
  }
  return null;
}

function takesResult({ indicator }: TableView): boolean {
  return !isDefined(indicator) || inputParts(indicator).some(({ part }) => part === 'result');
}

/** Figures behind what was to be reached, where nothing says how far one has come. */
function mayBeResults(view: TableView, { column }: TableColumn): boolean {
  const { table, sheet } = view;
  if (view.column('result')) return false;
  const aims = table.columns.filter(
    ({ role }) => role === 'base' || role === 'target' || role === 'levelTarget',
  );
  if (aims.length === 0 || aims.some((aim) => aim.column > column)) return false;
  const cells = view.districts.map(({ row }) => valueAt(sheet, { row, column }));
  const filled = cells.filter((value) => value !== null && value !== '');
  return filled.length > 0 && filled.every((value) => typeof value === 'number');
}

function standsAmongLevels(view: TableView, { column }: TableColumn): boolean {
  const levels = view.levelColumns().map((one) => one.column);
  return levels.length >= 2 && levels.includes(column - 1) !== levels.includes(column + 1)
    ? levels.length < 5
    : levels.includes(column - 1) && levels.includes(column + 1);
}

function tableFault(block: UnrecognisedTable, sheet: SheetSnapshot): Fault | null {
  const { range, reason } = block;
  const header: RangeAddress = {
    ...(block.headerRange ?? range),
    bottom: block.headerRange?.bottom ?? range.top,
  };
  const place = formatRange(range);
  if (reason === 'missingColumn') return missingFault(block, sheet, header, place);
  if (reason === 'otherYear' && block.year !== undefined) {
    return {
      range: header,
      message: {
        th: `ตาราง ${place} เป็นของปี ${block.year} และหัวคอลัมน์ยังอ่านไม่ครบ จึงไม่ตรวจและไม่ให้คะแนน ถ้าต้องการ ให้ระบุตัวชี้วัดและเกณฑ์ของตารางนี้`,
        en: `The table ${place} is of ${block.year}, and not all of its columns could be read: it is neither checked nor scored. If it should be, say its indicator and rubric.`,
      },
    };
  }
  if (reason === 'notSaid') {
    return {
      range: header,
      message: {
        th: `ตาราง ${place} มีคอลัมน์คล้ายตารางตัวชี้วัด แต่หัวตารางหรือชื่อตารางพูดถึงเรื่องอื่นด้วย จึงไม่ตรวจและไม่ให้คะแนน ถ้าเป็นตารางตัวชี้วัด ให้ระบุว่าเป็นตัวชี้วัดใด`,
        en: `The table ${place} has the columns of an indicator, but its words are about something else as well: it is neither checked nor scored. If it is an indicator's table, say which one.`,
      },
    };
  }
  if (reason === 'ambiguousIndicator') {
    return {
      range: header,
      severity: 'warning',
      message: {
        th: `ตาราง ${place} เข้าได้กับตัวชี้วัดมากกว่าหนึ่ง หรือมีร้อยละของเกณฑ์อื่น จึงยังไม่ตรวจและไม่ให้คะแนน ให้ระบุตัวชี้วัดของตารางนี้`,
        en: `The table ${place} fits more than one indicator, or names the percentages of another rubric: it is neither checked nor scored. Say which indicator it is.`,
      },
    };
  }
  if (!listsUnits(sheet, range)) return null;
  return {
    range: header,
    message: {
      th: `ตาราง ${place} มีรายชื่ออำเภอ แต่หัวคอลัมน์ไม่ตรงกับตัวชี้วัดใด จึงไม่ตรวจและไม่ให้คะแนน ถ้าเป็นตารางตัวชี้วัด ให้ระบุว่าเป็นตัวชี้วัดใด`,
      en: `The table ${place} lists districts, but its headers fit no indicator: it is neither checked nor scored. If it is an indicator's table, say which one.`,
    },
  };
}

function missingFault(
  { missing, resembles, indicator = '', rubric = '', columns = [], headerRange, range }: UnrecognisedTable,
  sheet: SheetSnapshot,
  header: RangeAddress,
  place: string,
): Fault | null {
  // Two columns for the part: the other check says so.
  if (!missing || columns.some(({ candidate }) => candidate === missing)) return null;
  const found = findIndicator(rubric, indicator);
  const name = found?.name;
  // It may as well be a register or a budget that names the product or the fund.
  const hasResult = columns.some(({ role: part }) => part === 'result');
  const severity = resembles ? 'error' : hasResult ? 'warning' : 'info';
  const role = partName(missing, found);
  const top = (headerRange ?? header).bottom + 1;
  const unknown = columns.filter(
    (column) => isUnknown(column) && holdsData(sheet, column.column, top, range.bottom),
  );
  const [only] = unknown;
  const cell = only && unknown.length === 1 ? headerCell(sheet, header, only.column) : null;
  const guess =
    only && cell
      ? {
          suggestion: {
            th: `อาจเป็นคอลัมน์ ${columnName(only.column)} ซึ่งหัวคอลัมน์ ${formatCell(cell)} "${shortened(only.header)}" อ่านไม่ออก`,
            en: `It may be column ${columnName(only.column)}, whose header ${formatCell(cell)} "${shortened(only.header)}" is not recognised.`,
          },
        }
      : {};
  return {
    range: cell ? cellRange(cell) : header,
    severity,
    message: {
      th: `ตาราง ${place} ดูเหมือนเป็นของตัวชี้วัด "${name?.th ?? indicator}" แต่ไม่พบคอลัมน์ "${role.th}" จึงยังตรวจและให้คะแนนไม่ได้ ให้แก้หัวคอลัมน์หรือระบุว่าเป็นคอลัมน์ใด`,
      en: `The table ${place} looks like "${name?.en ?? indicator}", but has no column "${role.en}": it can be neither checked nor scored. Correct the header, or say which column it is.`,
    },
    ...guess,
  };
}

const LEAST_NAMES = 2;
const ROWS_LOOKED_AT = 40;
let officialNames: ReadonlySet<string> | null = null;

/** Tables of other things (sizes of provinces, an overview of indicators) are nobody's mistake. */
function listsUnits(sheet: SheetSnapshot, { top, bottom, left, right }: RangeAddress): boolean {
  const names = (officialNames ??= new Set(districts().map(({ th }) => th)));
  for (let column = left; column <= right; column++) {
    let found = 0;
    for (let row = top; row <= Math.min(bottom, top + ROWS_LOOKED_AT); row++) {
      const value = valueAt(sheet, { row, column });
      if (typeof value !== 'string') continue;
      if (names.has(normalise(value).replace(/^(?:อำเภอ|อ\.)\s*/, '')) && ++found >= LEAST_NAMES) return true;
    }
  }
  return false;
}
