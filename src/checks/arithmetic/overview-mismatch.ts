/** The overview of the workbook against the tables it sums up: the same province, the same target, the same figure. */
import type { Bilingual, Indicator } from '../../scoring';
import { cellRange, formatCell } from '../../sheet/address';
import type { SheetSnapshot } from '../../sheet/snapshot';
import type { TableColumn } from '../../tables';
import type { CheckContext, Fault, Faults, TableView, WorkbookCheck } from '../types';
import { columnLetter, keyOf, shortened, titleOf } from './helpers/cells';
import {
  compare,
  distance,
  divide,
  equal,
  exact,
  figureText,
  isWhole,
  ONE,
  roundHalfUp,
  type Exact,
} from './helpers/exact';
import {
  figuresIn,
  indicatorNamed,
  overviewsOf,
  type OverviewCell,
  type OverviewRow,
} from './helpers/overview';
import { percentColumns } from './helpers/percentages';
import { roundIn } from './helpers/periods';
import { wholeOf, type Whole } from './helpers/totals';
import { remembered, rememberedSteps } from '../../sheet/remembered';

export const overviewMismatch: WorkbookCheck = {
  id: 'overview-mismatch',
  acrossSheets: true,
  meta: {
    group: 'arithmetic',
    severity: 'warning',
    fixable: false,
    title: { th: 'ภาพรวมไม่ตรงกับตารางรายตัวชี้วัด', en: 'Overview differs from the detail sheets' },
    description: {
      th: 'เทียบค่าเป้าหมายในแผ่นภาพรวมกับยอดจังหวัดหรือผลรวมรายอำเภอในตารางของตัวชี้วัดนั้น',
      en: "Compares the targets of the overview with the province's row or the districts' sum in each indicator's table.",
    },
  },
  checkWorkbook,
};

function* checkWorkbook(context: CheckContext): Faults {
  for (const row of yield* overviewsOf(context)) {
    const views = context.views.filter(({ indicator }) => indicator === row.indicator);
    const [view] = views;
    // Tables of several provinces: the overview may be any one's.
    if (view && new Set(views.map(({ table }) => table.province)).size === 1) {
      yield* faultsOfRow(row, view);
    } else if (views.length === 0) yield* faultsOfText(row, context);
  }
}

/** A column of the detail table and what it says of the whole province. */
interface Detail extends Whole {
  readonly column: TableColumn;
  readonly round: number | null;
}

function* faultsOfRow(row: OverviewRow, view: TableView): Faults {
  const details = yield* detailsOf(view);
  const final = finalOf(view, details);
  if (!final) return;
  for (const cell of row.cells) {
    const inRound = details.find(({ round }) => round !== null && round === cell.round);
    const expected = cell.isLast ? final : (inRound ?? null);
    for (const figure of cell.figures) {
      if (expected && says(expected, figure)) continue;
      yield figureFault({ row, cell, figure, view }, expected, details, final);
    }
    const percent = percentColumns(view).find(({ column }) => column === final.column);
    for (const stated of cell.isLast && percent ? cell.percents : []) {
      if (percent && !equal(stated, percent.percent))
        yield percentFault(row, cell, stated, percent.percent, view);
    }
    if (expected && inRound && isLeftOut(cell)) yield leftOutFault(row, cell, view, expected);
  }
}

const detailsOf = rememberedSteps(function* (view: TableView): Generator<null, readonly Detail[]> {
  const details: Detail[] = [];
  for (const column of view.figureColumns()) {
    if (column.role === 'result') continue;
    const whole = yield* wholeOf(view, column);
    if (!whole.printed && !whole.sum) continue;
    details.push({ ...whole, column, round: roundIn(keyOf(view, column)) ?? roundIn(column.header) });
  }
  return details;
});

/** What the year is measured by: the target of the highest level, or else the target. */
function finalOf(view: TableView, details: readonly Detail[]): Detail | null {
  const levels = details.filter(({ column }) => column.role === 'levelTarget');
  const [highest] = [...levels].sort((a, b) => (b.column.level ?? 0) - (a.column.level ?? 0));
  return highest ?? details.find(({ column }) => column === view.column('target')) ?? null;
}

function says({ printed, sum }: Whole, figure: Exact): boolean {
  return [printed, sum].some((all) => all !== null && (equal(all, figure) || isRounded(figure, all)));
}

/** An overview leaves the satang out. */
function isRounded(figure: Exact, all: Exact): boolean {
  return isWhole(figure) && compare(distance(figure, all), ONE) < 0;
}

interface Place {
  readonly row: OverviewRow;
  readonly cell: OverviewCell;
  readonly figure: Exact;
  readonly view: TableView;
}

function figureFault(
  { row, cell, figure, view }: Place,
  expected: Detail | null,
  details: readonly Detail[],
  final: Detail,
): Fault {
  const name = formatCell(cell.cell);
  const shown = figureText(figure);
  const indicator = nameOf(row.indicator);
  const other = details.find((detail) => detail !== expected && says(detail, figure));
  const isHalf = [final.printed, final.sum].some((all) => all && isHalfOf(figure, all));
  const origin: Bilingual | null = other
    ? {
        th: `โดย ${shown} เท่ากับยอดของคอลัมน์ ${columnNamed(view, other.column)}`,
        en: `${shown} is what column ${columnNamed(view, other.column)} comes to.`,
      }
    : isHalf
      ? {
          th: `โดย ${shown} เท่ากับครึ่งหนึ่งของคอลัมน์ ${columnNamed(view, final.column)} (${detailText(final).th})`,
          en: `${shown} is half of column ${columnNamed(view, final.column)} (${detailText(final).en}).`,
        }
      : null;
  const base = { sheet: row.sheet, range: cellRange(cell.cell) };
  if (!expected) {
    const none = {
      th: `เซลล์ ${name}: ภาพรวมของตัวชี้วัด "${indicator.th}" รอบที่ ${cell.round ?? ''} คือ ${shown} แต่ตารางในแผ่น "${view.table.sheet}" ไม่มีคอลัมน์ของรอบนี้`,
      en: `${name}: the overview has ${shown} for "${indicator.en}" in round ${cell.round ?? ''}, but the table on sheet "${view.table.sheet}" has no column for that round.`,
    };
    return {
      ...base,
      severity: origin ? 'info' : 'warning',
      message: {
        th: `${none.th} ${origin ? `${origin.th} ตรวจว่าตั้งใจให้เป็นเช่นนั้น` : 'ตรวจที่มาของตัวเลข'}`,
        en: `${none.en} ${origin ? `${origin.en} Check that this is meant.` : 'Check where the figure comes from.'}`,
      },
    };
  }
  const right = detailText(expected);
  return {
    ...base,
    message: {
      th: `เซลล์ ${name}: ภาพรวมของตัวชี้วัด "${indicator.th}" คือ ${shown} แต่คอลัมน์ ${columnNamed(view, expected.column)} ในแผ่น "${view.table.sheet}" รวมเป็น ${right.th} ${origin ? `${origin.th} ` : ''}ตรวจว่าจะใช้ตัวเลขใด แล้วแก้ให้ตรงกัน`,
      en: `${name}: the overview has ${shown} for "${indicator.en}", but column ${columnNamed(view, expected.column)} on sheet "${view.table.sheet}" comes to ${right.en}. ${origin ? `${origin.en} ` : ''}Decide which figure counts and make both the same.`,
    },
    suggestion: right,
  };
}

function isHalfOf(figure: Exact, all: Exact): boolean {
  const half = divide(all, exact(2));
  return equal(figure, half) || equal(figure, roundHalfUp(half, 0));
}

function percentFault(
  row: OverviewRow,
  { cell }: OverviewCell,
  stated: Exact,
  percent: Exact,
  view: TableView,
): Fault {
  const name = formatCell(cell);
  const indicator = nameOf(row.indicator);
  return {
    sheet: row.sheet,
    range: cellRange(cell),
    message: {
      th: `เซลล์ ${name}: ภาพรวมของตัวชี้วัด "${indicator.th}" ใช้ร้อยละ ${figureText(stated)} แต่เป้าหมายในแผ่น "${view.table.sheet}" คิดจากร้อยละ ${figureText(percent)} แก้ให้ตรงกัน`,
      en: `${name}: the overview has ${figureText(stated)} % for "${indicator.en}", but the target on sheet "${view.table.sheet}" stands for ${figureText(percent)} %. Make both the same.`,
    },
    suggestion: { th: `ร้อยละ ${figureText(percent)}`, en: `${figureText(percent)} %` },
    key: 'percent',
  };
}

function isLeftOut({ text, figures, percents }: OverviewCell): boolean {
  return figures.length === 0 && percents.length === 0 && /^[-–—\s]*$/.test(text);
}

function leftOutFault(row: OverviewRow, cell: OverviewCell, view: TableView, expected: Detail): Fault {
  const name = formatCell(cell.cell);
  const indicator = nameOf(row.indicator);
  const right = detailText(expected);
  return {
    sheet: row.sheet,
    range: cellRange(cell.cell),
    severity: 'info',
    message: {
      th: `เซลล์ ${name}: ภาพรวมไม่มีค่าเป้าหมายรอบที่ ${cell.round ?? ''} ของตัวชี้วัด "${indicator.th}" แต่คอลัมน์ ${columnNamed(view, expected.column)} ในแผ่น "${view.table.sheet}" รวมเป็น ${right.th} ตรวจว่าควรใส่ในภาพรวมด้วยหรือไม่`,
      en: `${name}: the overview has no target of round ${cell.round ?? ''} for "${indicator.en}", but column ${columnNamed(view, expected.column)} on sheet "${view.table.sheet}" comes to ${right.en}. Check whether the overview should say so too.`,
    },
    suggestion: right,
  };
}

/** An indicator without a table of units: its sheet, found by its title, must show the figure somewhere. */
function* faultsOfText(row: OverviewRow, { workbook }: CheckContext): Faults {
  const sheet = workbook.sheets.find((one) => one.name !== row.sheet && isAbout(one, row.indicator));
  if (!sheet) return;
  const figures = figuresOn(sheet);
  yield null;
  if (figures.length === 0) return;
  for (const cell of row.cells) {
    for (const figure of cell.figures) {
      if (figures.some((other) => equal(other, figure))) continue;
      const name = formatCell(cell.cell);
      const all = [...new Set(figures.map(figureText))];
      const found = all.slice(0, MOST_SHOWN).join(', ') + (all.length > MOST_SHOWN ? ' …' : '');
      const indicator = nameOf(row.indicator);
      yield {
        sheet: row.sheet,
        range: cellRange(cell.cell),
        message: {
          th: `เซลล์ ${name}: ภาพรวมของตัวชี้วัด "${indicator.th}" คือ ${figureText(figure)} แต่แผ่น "${sheet.name}" มีเพียง ${found} ตรวจว่าจะใช้ตัวเลขใด แล้วแก้ให้ตรงกัน`,
          en: `${name}: the overview has ${figureText(figure)} for "${indicator.en}", but sheet "${sheet.name}" shows only ${found}. Decide which figure counts and make both the same.`,
        },
        suggestion: { th: found, en: found },
      };
    }
  }
}

const TITLE_ROWS = 6;
/** A sheet of text is short; further down there is another table. */
const TEXT_ROWS = 60;
const MOST_SHOWN = 5;

/** One of its titles is the indicator's name. */
function isAbout(sheet: SheetSnapshot, indicator: Indicator): boolean {
  return isAboutIn(sheet)(indicator);
}

const isAboutIn = remembered((sheet: SheetSnapshot) => {
  const titles = sheet.values.slice(0, TITLE_ROWS).flat();
  return remembered((indicator: Indicator) =>
    titles.some((value) => typeof value === 'string' && indicatorNamed(value, [indicator])),
  );
});

const figuresOn = remembered((sheet: SheetSnapshot): readonly Exact[] => {
  const cells = sheet.values.slice(0, TEXT_ROWS).flat();
  return cells.flatMap((value) => (value === null ? [] : figuresIn(String(value)).figures));
});

function nameOf({ name }: Indicator): Bilingual {
  return { th: shortened(name.th), en: shortened(name.en) };
}

function columnNamed(view: TableView, column: TableColumn): string {
  return `${columnLetter(column)} "${titleOf(view, column)}"`;
}

/** Both figures where the province's row and the districts differ. */
function detailText({ printed, sum }: Whole): Bilingual {
  if (printed && sum && !equal(printed, sum)) {
    const [own, added] = [figureText(printed), figureText(sum)];
    return {
      th: `แถวจังหวัด ${own} รวมรายอำเภอ ${added}`,
      en: `${own} in the province's row, ${added} by district`,
    };
  }
  const figure = printed ?? sum;
  return figure ? { th: figureText(figure), en: figureText(figure) } : { th: '', en: '' };
}
