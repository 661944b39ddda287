/** A KPI formula, a title or a header that speaks of another year's criteria than the table it belongs to. */
import { kpiCalls, literal, mayCallKpi, type Call, type Piece } from '../../formula/calls';
import { placeIn } from '../../formula/references';
import { findIndicator, findRubric } from '../../scoring';
import { placesOf } from '../../scoring/functions/calls';
import { findFunction } from '../../scoring/functions/catalogue';
import {
  cellRange,
  formatCell,
  rangesOverlap,
  type CellAddress,
  type RangeAddress,
} from '../../sheet/address';
import type { RowIndex } from '../../sheet/rowIndex';
import { valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import { headerKey, yearsIn } from '../../tables/text';
import { toArabicDigits } from '../../thai';
import { titleRowsAbove } from '../titles';
import type { CheckContext, CheckMeta, Fault, Faults, TableView, WorkbookCheck } from '../types';
import { rewritten, runName, type Run } from './helpers/cells';
import { runsOf, type Seen } from './helpers/runs';

const meta: CheckMeta = {
  group: 'formulas',
  severity: 'error',
  fixable: true,
  title: { th: 'เกณฑ์ไม่ตรงกับปีของตาราง', en: 'Rubric does not fit the year of the table' },
  description: {
    th: 'สูตร KPI หัวคอลัมน์ หรือชื่อตารางที่ใช้เกณฑ์ของปีอื่น คะแนนที่ได้จึงเทียบกับเกณฑ์ผิดปี',
    en: "A KPI formula, header or title that speaks of another year, so the level is read off another year's criteria.",
  },
};

export const wrongRubric: WorkbookCheck = { id: 'wrong-rubric', meta, acrossSheets: true, checkWorkbook };

function* checkWorkbook(context: CheckContext): Faults {
  for (const sheet of context.workbook.sheets) {
    yield* checkFormulas(sheet, context);
    yield* checkTitles(sheet, context);
  }
}

interface Wrong extends Seen {
  readonly rubric: string;
  readonly isDefault: boolean;
  readonly view: TableView;
  /** Formula and argument of the first cell. */
  readonly call: Call;
}

function* checkFormulas(sheet: SheetSnapshot, context: CheckContext): Faults {
  const { workbook } = context;
  const cellText = (cell: CellAddress, name: string): string | null => {
    const source = workbook.sheets.find((one) => one.name === name);
    const value = source ? valueAt(source, cell) : null;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
  const right = new Map<TableView, number>();
  const wrong: (Run & { readonly seen: Wrong })[] = [];
  const look = (formula: string, cell: CellAddress): Wrong | null => {
    for (const call of kpiCalls(formula)) {
      const used = rubricOf(call, sheet.name, cellText);
      const view = used && viewOf(call, cell, sheet.name, context);
      if (!used || !view) continue;
      if (fits(used.rubric, view)) right.set(view, (right.get(view) ?? 0) + 1);
      else return { key: `${call.name} ${used.rubric}`, ...used, view, call };
    }
    return null;
  };
  for (const run of runsOf(sheet, mayCallKpi, look)) {
    if (run) wrong.push(run);
    else yield null;
  }
  for (const run of wrong)
    yield yield* formulaFault(run, sheet, (right.get(run.seen.view) ?? 0) > run.formulas.length);
}

interface Used {
  readonly rubric: string;
  /** The argument is left out: the function's own default counts. */
  readonly isDefault: boolean;
}

function rubricOf(
  call: Call,
  sheet: string,
  cellText: (cell: CellAddress, sheet: string) => string | null,
): Used | null {
  const entry = findFunction(call.name);
  const place = entry && placesOf(entry).rubric;
  if (place === null) return null;
  const argument = call.arguments[place];
  if (!argument || argument.text === '') {
    const rubric = entry?.defaultRubric;
    return rubric === undefined ? null : { rubric, isDefault: true };
  }
  const named = placeIn(argument.text, sheet);
  const text =
    literal(argument.text) ??
    (named && cellText({ row: named.range.top, column: named.range.left }, named.sheet));
  return text === null ? null : { rubric: toArabicDigits(text).trim(), isDefault: false };
}

/** The table that the formula's figures stand in, or that it stands in itself. */
function viewOf(call: Call, cell: CellAddress, sheet: string, context: CheckContext): TableView | null {
  const viewIn = (name: string, range: RangeAddress): TableView | undefined =>
    context
      .on(name)
      .views.within(range.top, range.bottom)
      .find(({ table }) => rangesOverlap(table.range, range));
  for (const argument of call.arguments) {
    const place = placeIn(argument.text, sheet);
    const view = place && viewIn(place.sheet, place.range);
    if (view) return view;
  }
  return viewIn(sheet, cellRange(cell)) ?? null;
}

/** A later round of the same year counts as another rubric: its criteria differ. */
function fits(rubric: string, { table }: TableView): boolean {
  return rubric === table.rubric;
}

function* formulaFault(
  run: Run & { readonly seen: Wrong },
  sheet: SheetSnapshot,
  othersAreRight: boolean,
): Generator<null, Fault> {
  const { seen } = run;
  const { table } = seen.view;
  const cells = runName(run);
  const known = findIndicator(table.rubric, table.indicator) !== null;
  const formula = corrected(run.formulas[0] ?? '', table.rubric);
  const left = seen.isDefault
    ? { th: ' (ไม่ได้ระบุเกณฑ์ในสูตร)', en: ' (the formula names none)' }
    : { th: '', en: '' };
  return {
    sheet: sheet.name,
    range: run.range,
    message: {
      th: `สูตรในเซลล์ ${cells} ใช้เกณฑ์ ${seen.rubric}${left.th} แต่ตารางนี้เป็นของเกณฑ์ ${table.rubric} ให้เปลี่ยนเกณฑ์ในสูตรเป็น "${table.rubric}"`,
      en: `The formula in ${cells} uses rubric ${seen.rubric}${left.en}, but the table belongs to ${table.rubric}. Change the rubric in the formula to "${table.rubric}".`,
    },
    suggestion: { th: formula, en: formula },
    ...(known && {
      fix: {
        // The other formulas of the table have the right one, so this is a slip.
        certain: othersAreRight && !seen.isDefault,
        label: { th: `ใช้เกณฑ์ ${table.rubric}`, en: `Use rubric ${table.rubric}` },
        changes: yield* rewritten(run, (one) => corrected(one, table.rubric)),
      },
    }),
  };
}

/** Every KPI call of the formula with this rubric. */
function corrected(formula: string, rubric: string): string {
  let text = formula;
  for (const call of [...kpiCalls(formula)].reverse()) {
    const entry = findFunction(call.name);
    const place = entry && placesOf(entry).rubric;
    if (place === null) continue;
    const argument: Piece | undefined = call.arguments[place];
    const [start, end] = argument ? [argument.start, argument.end] : [call.end - 1, call.end - 1];
    text = `${text.slice(0, start)}${argument ? '' : ','}"${rubric}"${text.slice(end)}`;
  }
  return text;
}

const FISCAL_YEAR = /(?:ปีงบประมาณ|ปีงบ|fiscalyear|fy)(?:พ\.?ศ\.?)?(25[5-9]\d|[5-9]\d)(?!\d)/;

/** Fiscal years in the titles above a table, and other years in the headers of one that was not recognised for them. */
function* checkTitles(sheet: SheetSnapshot, context: CheckContext): Faults {
  const { views, unrecognised } = context;
  const tables = context.on(sheet.name).views;
  const own = views.filter(({ table }) => table.sheet === sheet.name);
  for (const { table } of own) {
    const year = findRubric(table.rubric)?.fiscalYear;
    if (year === undefined) continue;
    for (const title of titlesAbove(sheet, table.range.top, tables)) {
      if (title.year !== year) yield titleFault(sheet, title, year);
    }
  }
  const years = new Set(
    (own.length > 0 ? own : views).flatMap(({ table }) => findRubric(table.rubric)?.fiscalYear ?? []),
  );
  for (const table of unrecognised) {
    const isOther = table.reason === 'ambiguousIndicator' || table.reason === 'otherYear';
    if (table.sheet !== sheet.name || !isOther) continue;
    const titles = titlesAbove(sheet, table.range.top, tables);
    const [said] = titles;
    if (said && years.size === 1 && !years.has(said.year)) {
      const [year] = years;
      if (year !== undefined) yield titleFault(sheet, said, year);
      continue;
    }
    const year = said?.year ?? (years.size === 1 ? [...years][0] : undefined);
    if (year === undefined) continue;
    yield* headerFaults(sheet, table.range.top, table.range.left, table.range.right, year);
  }
}

interface Title {
  readonly cell: CellAddress;
  readonly text: string;
  readonly year: number;
}

function titlesAbove(sheet: SheetSnapshot, top: number, tables: RowIndex<TableView>): Title[] {
  const { used } = sheet;
  const titles: Title[] = [];
  if (!used) return titles;
  for (const row of titleRowsAbove(top, tables)) {
    for (let column = used.left; column <= used.right; column++) {
      const text = valueAt(sheet, { row, column });
      if (typeof text !== 'string') continue;
      const found = FISCAL_YEAR.exec(headerKey(text))?.[1];
      if (found !== undefined)
        titles.push({ cell: { row, column }, text, year: 2500 + (Number(found) % 100) });
    }
  }
  return titles;
}

function titleFault(sheet: SheetSnapshot, { cell, year: said }: Title, year: number): Fault {
  const place = formatCell(cell);
  return {
    sheet: sheet.name,
    severity: 'warning',
    range: cellRange(cell),
    message: {
      th: `เซลล์ ${place} บอกว่าเป็นปีงบประมาณ ${said} แต่ตารางเป็นของปีงบประมาณ ${year} ตรวจว่าปีใดถูก แล้วแก้ให้ตรงกัน`,
      en: `Cell ${place} says fiscal year ${said}, but the table is of fiscal year ${year}. See which is right and make them agree.`,
    },
    suggestion: { th: `ปีงบประมาณ ${year}`, en: `Fiscal year ${year}` },
  };
}

const HEADER_ROWS = 3;

/** A table speaks of its own year and the one before. */
function* headerFaults(sheet: SheetSnapshot, top: number, left: number, right: number, year: number): Faults {
  for (let row = top; row < top + HEADER_ROWS; row++) {
    for (let column = left; column <= right; column++) {
      const text = valueAt(sheet, { row, column });
      if (typeof text !== 'string') continue;
      const strange = yearsIn(headerKey(text)).find((one) => one !== year && one !== year - 1);
      if (strange === undefined) continue;
      const place = formatCell({ row, column });
      yield {
        sheet: sheet.name,
        severity: 'warning',
        range: cellRange({ row, column }),
        message: {
          th: `หัวคอลัมน์ในเซลล์ ${place} พูดถึงปี ${strange} แต่ตารางเป็นของปีงบประมาณ ${year} แก้ปีในหัวคอลัมน์ หรือแยกเป็นตารางของปีนั้น`,
          en: `The header in ${place} speaks of ${strange}, but the table is of fiscal year ${year}. Correct the year, or keep that year in a table of its own.`,
        },
        suggestion: { th: `ปี ${year} หรือ ${year - 1}`, en: `${year} or ${year - 1}` },
      };
    }
  }
}
