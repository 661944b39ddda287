/** Single cells of the table of an own rubric: what staff typed, understood, or the message that says what to type. */
import type { Bilingual } from '../../scoring';
import type { LocalCondition } from '../../scoring/localRubric/localRubric';
import { isError, isNotCalculated, type CellError, type CellValue } from '../../sheet/snapshot';
import { normalise, parseNumber, parseTick } from '../../thai';
import { dayOf } from '../../thai/days';
import { errorText } from '../cellError';
import { CONDITION_WORDS, conditionOf } from './words';

export interface LocalCell {
  readonly value: CellValue;
  readonly numberFormat: string;
}

export type CellRead<T> = { readonly value: T } | { readonly message: Bilingual };

/** Text as it stands, trimmed; line breaks stay. */
export function readText({ value }: LocalCell): CellRead<string> {
  if (isError(value)) return cellError(value);
  return { value: value === null ? '' : String(value).trim() };
}

/** One line, Thai digits as figures. */
export function readWord(cell: LocalCell): CellRead<string> {
  const read = readText(cell);
  return 'value' in read ? { value: normalise(read.value) } : read;
}

const LARGEST_YEAR = 3000;

/** As formulas name it: without spaces. Excel makes a date of a bare 2563/1. */
export function readId({ value, numberFormat }: LocalCell): CellRead<string> {
  if (typeof value === 'number' && !(Number.isInteger(value) && value > 0 && value < LARGEST_YEAR))
    return {
      message: {
        th: "Excel เปลี่ยนชื่อเกณฑ์เป็นวันที่ ให้พิมพ์ ' นำหน้า เช่น '2563/1",
        en: "Excel has made a date of the name. Type ' before it, such as '2563/1",
      },
    };
  const read = readWord({ value, numberFormat });
  return 'value' in read ? { value: read.value.replace(/ /g, '') } : read;
}

const PERCENT_FORMAT = /%/;
const DIGITS = 15;

/** A cell formatted as percent holds 0.17 where staff see 17%. */
export function readFigure({ value, numberFormat }: LocalCell): CellRead<number | null> {
  if (isError(value)) return cellError(value);
  if (value === null) return { value: null };
  if (typeof value === 'number')
    return { value: PERCENT_FORMAT.test(numberFormat) ? Number((value * 100).toPrecision(DIGITS)) : value };
  const read = parseNumber(String(value).replace(/^\s*(?:ระดับ|ขั้นที่|ขั้น|รอบที่|level|step|round)\s*/i, ''));
  if (read.state === 'blank') return { value: null };
  if (read.state === 'number') return { value: read.value };
  if (read.state === 'dash')
    return {
      message: {
        th: `"${value}" อาจหมายถึง 0 หรือไม่มีค่า ให้ใส่ 0 หรือเว้นว่าง`,
        en: `"${value}" may mean 0 or nothing. Type 0 or leave the cell blank`,
      },
    };
  return { message: { th: `"${value}" ไม่ใช่ตัวเลข`, en: `"${value}" is not a number` } };
}

export function readDay({ value }: LocalCell): CellRead<string> {
  if (isError(value)) return cellError(value);
  if (value === null || value === '') return { value: '' };
  const read = typeof value === 'boolean' ? null : dayOf(value);
  if (read !== null) return { value: read };
  return {
    message: {
      th: `"${value}" ไม่ใช่วันที่ในปฏิทิน พิมพ์แบบ 1 ต.ค. 2562`,
      en: `"${value}" is no day of the calendar. Type it as 1 Oct 2019`,
    },
  };
}

export function readCondition(cell: LocalCell): CellRead<LocalCondition | null> {
  const read = readWord(cell);
  if (!('value' in read)) return read;
  if (read.value === '') return { value: null };
  const condition = conditionOf(read.value);
  if (condition) return { value: condition };
  const words = Object.values(CONDITION_WORDS);
  return {
    message: {
      th: `ไม่รู้จักเงื่อนไข "${read.value}" ใช้ ${words.map(({ th }) => th).join(' · ')}`,
      en: `Unknown condition "${read.value}". Use ${words.map(({ en }) => en).join(' · ')}`,
    },
  };
}

export function readTick(cell: LocalCell): CellRead<boolean> {
  const { value } = cell;
  if (isError(value)) return cellError(value);
  const parsed = parseTick(value);
  if (parsed.state !== 'notATick') return { value: parsed.state === 'tick' && parsed.done };
  return {
    message: { th: `"${value}" ต้องเป็น ใช่ หรือเว้นว่าง`, en: `"${value}" must be Yes or blank` },
  };
}

function cellError(value: CellError): CellRead<never> {
  if (isNotCalculated(value)) return { message: errorText(value) };
  const { error } = value;
  return { message: { th: `เซลล์มีค่าผิดพลาด ${error}`, en: `The cell holds the error ${error}` } };
}
