/**
 * The years that a table's titles and headers name, against its fiscal year: the rubric's where the table is recognised;
 * where it is not (one wrong year is enough for that), the year that its title and most of its headers agree on.
 */
import { findRubric } from '../../../scoring';
import { formatCell, type CellAddress, type RangeAddress } from '../../../sheet/address';
import { findSheet, formulaAt, valueAt, type SheetSnapshot } from '../../../sheet/snapshot';
import { withYear, yearMentions, type YearMention } from '../../../thai/dates';
import { BUDDHIST_ERA } from '../../../thai/days';
import { titleRowsAbove } from '../../titles';
import type { CheckContext, Fault, TableView } from '../../types';
import { textFix, type TextCell } from './sheet-text';
import { isChristian, yearNumber } from './year-cells';

export function* yearFaults(context: CheckContext): Generator<Fault> {
  const { views, unrecognised, workbook } = context;
  const titleRows = ({ sheet, range }: { readonly sheet: string; readonly range: RangeAddress }): number[] =>
    titleRowsAbove(range.top, context.on(sheet).ranges);
  const seen = new Set<string>();
  for (const view of views) {
    const fiscalYear = findRubric(view.table.rubric)?.fiscalYear;
    if (fiscalYear === undefined) continue;
    const place = readPlace(view.sheet, view.table.headerRange, titleRows(view.table));
    yield* once(seen, view.sheet, recognisedFaults(view, place, fiscalYear));
  }
  for (const table of unrecognised) {
    const sheet = findSheet(workbook, table.sheet);
    if (!sheet || table.reason === 'unknownHeaders') continue;
    const header = {
      ...table.range,
      bottom: Math.min(table.range.bottom, table.range.top + HEADER_ROWS - 1),
    };
    const place = readPlace(sheet, header, titleRows(table));
    yield* once(seen, sheet, hiddenFaults(place));
  }
}

const HEADER_ROWS = 3;

interface Said {
  readonly cell: TextCell;
  readonly mention: YearMention;
}

interface Place {
  readonly sheet: SheetSnapshot;
  readonly headers: readonly Said[];
  readonly titles: readonly Said[];
  /** Cells of the header that hold a number. */
  readonly numbers: readonly CellAddress[];
}

function readPlace(sheet: SheetSnapshot, header: RangeAddress, titleRows: readonly number[]): Place {
  const numbers: CellAddress[] = [];
  const headers: Said[] = [];
  const titles: Said[] = [];
  for (let row = header.top; row <= header.bottom; row++) {
    for (let column = header.left; column <= header.right; column++) {
      if (typeof valueAt(sheet, { row, column }) === 'number') numbers.push({ row, column });
      else headers.push(...saidAt(sheet, { row, column }));
    }
  }
  const left = sheet.used?.left ?? header.left;
  for (const row of titleRows) {
    for (let column = left; column <= header.right; column++) titles.push(...saidAt(sheet, { row, column }));
  }
  return { sheet, headers, titles, numbers: numbers.filter(({ row }) => isWordRow(sheet, header, row)) };
}

function saidAt(sheet: SheetSnapshot, cell: CellAddress): Said[] {
  const text = valueAt(sheet, cell);
  if (typeof text !== 'string') return [];
  const from: TextCell = { ...cell, text, isFormula: formulaAt(sheet, cell) !== null };
  // What is a Christian year was said already.
  return yearMentions(text)
    .filter(({ digits, year }) => digits === 2 || (!isChristian(year) && year < 3000))
    .map((mention) => ({ cell: from, mention }));
}

/** Years are words of a header; a row of mostly numbers is one of figures. */
function isWordRow(sheet: SheetSnapshot, { left, right }: RangeAddress, row: number): boolean {
  let numbers = 0;
  let words = 0;
  for (let column = left; column <= right; column++) {
    const value = valueAt(sheet, { row, column });
    if (typeof value === 'number') numbers += isChristian(value) || (value > 2400 && value < 2700) ? 0 : 1;
    else if (typeof value === 'string' && value.trim() !== '') words += 1;
  }
  return numbers === 0 && words > 0;
}

function* recognisedFaults(view: TableView, place: Place, fiscalYear: number): Generator<Fault> {
  const fits = (year: number): boolean => year === fiscalYear || year === fiscalYear - 1;
  for (const { cell, mention } of place.headers) {
    if (fits(mention.year) || sameCell(place.headers, cell).some(({ year }) => fits(year))) continue;
    const role = view.table.columns.find(({ column }) => column === cell.column)?.role ?? null;
    const meant = shortChristian(mention, fits);
    // Other columns may look further back.
    const isHistory = mention.year < fiscalYear && mention.year > fiscalYear - LONGEST_HISTORY;
    if (meant === null && isHistory && (role === 'other' || role === null)) continue;
    yield faultOf(cell, mention, fiscalYear, meant, meant);
  }
  for (const { cell, mention } of place.titles) {
    const here = sameCell(place.titles, cell);
    if (here.some(({ year }) => year === fiscalYear)) continue;
    const isFarOff = mention.year > fiscalYear + FAR || mention.year < fiscalYear - FAR;
    const meant = shortChristian(mention, (year) => year === fiscalYear);
    if (mention.isFiscal || (isFarOff && !mention.inDate) || meant !== null)
      yield faultOf(cell, mention, fiscalYear, meant ?? fiscalYear, meant);
  }
  for (const cell of place.numbers) {
    const fault = yearNumber(place.sheet, cell);
    if (fault) yield fault;
  }
}

const LONGEST_HISTORY = 15;
const FAR = 20;

/** Of a table that was not recognised: the odd one out. */
function* hiddenFaults(place: Place): Generator<Fault> {
  for (const cell of place.numbers) {
    const fault = yearNumber(place.sheet, cell);
    if (fault) yield fault;
  }
  const titles = place.titles.filter(({ mention }) => mention.isFiscal);
  const said = [...titles, ...place.headers];
  const years = said.map(({ mention }) => mention.year);
  const fiscalYear = agreedYear(
    titles.map(({ mention }) => mention.year),
    years,
  );
  if (fiscalYear === null) return;
  const fits = (year: number): boolean => year === fiscalYear || year === fiscalYear - 1;
  const headerYears = new Set(place.headers.map(({ mention }) => mention.year));
  for (const { cell, mention } of said) {
    if (fits(mention.year) || sameCell(said, cell).some(({ year }) => fits(year))) continue;
    const short = shortChristian(mention, fits);
    const missing = headerYears.has(fiscalYear - 1) ? fiscalYear : fiscalYear - 1;
    yield faultOf(cell, mention, fiscalYear, short ?? (mention.isFiscal ? fiscalYear : missing), short);
  }
}

/** The fiscal year that more of the years said fit than not; the title's where it is one of those. */
function agreedYear(titles: readonly number[], years: readonly number[]): number | null {
  const share = (fiscalYear: number): number =>
    years.filter((year) => year === fiscalYear || year === fiscalYear - 1).length;
  const candidates = [...titles, ...[...new Set(years)].sort((a, b) => b - a)];
  let best: number | null = null;
  for (const year of candidates) {
    if (share(year) * 2 > years.length && (best === null || share(year) > share(best))) best = year;
  }
  return best;
}

/** "ปี 18" for 2018: in the Buddhist calendar a year that fits. */
function shortChristian({ digits, year }: YearMention, fits: (year: number) => boolean): number | null {
  const christian = year - 500 + BUDDHIST_ERA;
  return digits === 2 && !fits(year) && fits(christian) ? christian : null;
}

function sameCell(said: readonly Said[], { row, column }: TextCell): YearMention[] {
  return said.filter(({ cell }) => cell.row === row && cell.column === column).map(({ mention }) => mention);
}

function faultOf(
  cell: TextCell,
  mention: YearMention,
  fiscalYear: number,
  meant: number | null,
  asChristian: number | null,
): Fault {
  const place = formatCell(cell);
  const written = cell.text.slice(mention.start, mention.end);
  const fix = meant === null ? null : textFix(cell, withYear(cell.text, mention, meant), false);
  const why =
    asChristian === null
      ? {
          th: `ไม่ตรงกับตารางนี้ ซึ่งใช้ปีงบประมาณ ${fiscalYear}`,
          en: `does not fit this table of fiscal year ${fiscalYear}`,
        }
      : {
          th: `น่าจะเป็น ค.ศ. ส่วนตารางนี้ใช้ พ.ศ.`,
          en: 'looks like a Christian year; this table counts by the Buddhist calendar',
        };
  const next =
    meant === null
      ? { th: 'ให้ตรวจว่าเป็นคอลัมน์ของปีใด แล้วแก้ปีให้ถูก', en: 'Check which year is meant and correct it.' }
      : { th: `ให้ตรวจกับต้นฉบับ น่าจะเป็น ${meant}`, en: `Check the source; it is probably ${meant}.` };
  return {
    range: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
    key: `${mention.start}`,
    message: {
      th: `เซลล์ ${place}: ปี "${written}" ${why.th} ${next.th}`,
      en: `Cell ${place}: the year "${written}" ${why.en}. ${next.en}`,
    },
    ...(meant === null ? {} : { suggestion: { th: String(meant), en: String(meant) } }),
    ...(fix ? { fix } : {}),
  };
}

/** Tables side by side share their titles. */
function* once(seen: Set<string>, sheet: SheetSnapshot, faults: Iterable<Fault>): Generator<Fault> {
  for (const fault of faults) {
    const id = `${sheet.name}!${formatCell({ row: fault.range.top, column: fault.range.left })} ${fault.key ?? ''}`;
    if (!seen.has(id)) yield { ...fault, sheet: sheet.name };
    seen.add(id);
  }
}
