/**
 * Printed targets against the percentage of the base that they stand for. Rounding is named once for each column; a
 * target that is off by more than rounding is named by itself, or, where all targets of a row agree on another base, the
 * base is.
 */
import type { TableRow } from '../../tables';
import type { Fault, Faults, TableCheck, TableView } from '../types';
import { at, cellList, cellName, figureAt, fixWith, rangeAt, titleOf, unitRows } from './helpers/cells';
import {
  absolute,
  compare,
  divide,
  equal,
  figureText,
  isWhole,
  roundHalfUp,
  subtract,
  type Exact,
} from './helpers/exact';
import { printedAt, type PercentColumn, type Printed } from './helpers/percentages';
import { roundedColumns, type RoundedColumn } from './helpers/rounded-columns';
import { isRounding, rounded } from './helpers/rounding';
import { patternFault } from './helpers/rounding-words';
import { sumOf, totalRows } from './helpers/totals';
import { endsStep } from '../../sheet/steps';

export const targetPercent: TableCheck = {
  id: 'target-percent',
  meta: {
    group: 'arithmetic',
    severity: 'warning',
    fixable: true,
    title: { th: 'เป้าหมายไม่ตรงกับร้อยละของยอดฐาน', en: 'Target is not its percentage of the base' },
    description: {
      th: 'คำนวณเป้าหมายใหม่จากยอดฐานและร้อยละของคอลัมน์ แล้วเทียบกับที่พิมพ์ไว้ พร้อมบอกวิธีปัดเศษของทั้งคอลัมน์',
      en: "Works each target out from the base and the column's percentage and says how the column was rounded.",
    },
  },
  checkTable,
};

/** A target column, and the totals in it that add up the districts' rounded targets instead. */
interface Target extends RoundedColumn {
  readonly sums: ReadonlySet<TableRow>;
}

function* checkTable(view: TableView): Faults {
  const targets: Target[] = [];
  const totals = totalRows(view);
  const off = new Set<TableRow>();
  for (const column of yield* roundedColumns(view)) {
    const sums = new Set<TableRow>();
    for (const { row, parts } of totals)
      if (column.off.has(row) && (yield* isSumOf(view, parts[0], row, column))) sums.add(row);
    for (const row of column.off) if (!sums.has(row)) off.add(row);
    targets.push({ ...column, sums });
  }
  const rows = unitRows(view);
  for (const [i, row] of rows.entries()) {
    if (off.has(row)) yield* faultsOfRow(view, row, targets);
    if (endsStep(i)) yield null;
  }
  for (const target of targets) {
    const fault = patternFault(view, target, target.pattern, rows);
    if (fault) yield fault;
    // A finding about a whole column is long to write down.
    yield null;
  }
}

/** A total row may add up the districts' rounded targets. */
function* isSumOf(
  view: TableView,
  districts: readonly TableRow[] | undefined,
  row: TableRow,
  { column }: PercentColumn,
): Generator<null, boolean> {
  const printed = districts && figureAt(view, row.row, column.column);
  if (!printed) return false;
  const sum = yield* sumOf(view, districts, column);
  return sum.state === 'sum' && equal(sum.sum, printed);
}

function* faultsOfRow(view: TableView, row: TableRow, targets: readonly Target[]): Iterable<Fault> {
  const known = targets.flatMap((target) => {
    const cell = target.sums.has(row) ? null : printedAt(view, row, target);
    return cell ? [{ target, cell }] : [];
  });
  const off = known.filter(({ cell }) => !isRounding(cell.printed, cell.exact));
  const base = known.length > 1 && off.length === known.length ? baseMeant(known) : null;
  if (base) {
    yield baseFault(view, row, known, base);
    return;
  }
  const agreeing = known.length - off.length;
  for (const { target, cell } of off) {
    // More than the percentage allows to remain has a check of its own.
    if (target.atMost && compare(cell.printed, cell.exact) > 0) continue;
    yield targetFault(view, row, target, cell, agreeing);
  }
}

interface Known {
  readonly target: Target;
  readonly cell: Printed;
}

/** The one base that all targets of the row are percentages of; `null` where they do not agree on one. */
function baseMeant(known: readonly Known[]): { readonly base: Exact; readonly certain: boolean } | null {
  const implied = known.map(({ target, cell }) => divide(cell.printed, target.factor));
  for (const decimals of [0, 2]) {
    for (const candidate of implied) {
      const base = roundHalfUp(candidate, decimals);
      const amounts = known.map(({ target, cell }) => ({
        target,
        cell,
        amount: { n: base.n * target.factor.n, d: base.d * target.factor.d },
      }));
      if (base.n <= 0n || !amounts.every(({ cell, amount }) => isRounding(cell.printed, amount))) continue;
      const followed = amounts.filter(({ target, cell, amount }) => follows(target, cell.printed, amount));
      const telling = followed.filter(({ target }) => target.pattern.rounding === 'exact');
      return { base, certain: followed.length === known.length && telling.length > 1 };
    }
  }
  return null;
}

/** The column has one pattern without exceptions, and this cell follows it too. */
function follows({ pattern }: Target, printed: Exact, amount: Exact): boolean {
  const { rounding, breaks } = pattern;
  return rounding !== null && breaks.count === 0 && equal(printed, rounded(amount, rounding));
}

function baseFault(
  view: TableView,
  row: TableRow,
  known: readonly Known[],
  meant: { readonly base: Exact; readonly certain: boolean },
): Fault {
  const [{ target }] = known as readonly [Known, ...Known[]];
  const cell = cellName(row, target.given);
  const printed = figureAt(view, row.row, target.given.column);
  const shown = printed ? figureText(printed) : '';
  const base = figureText(meant.base);
  const cells = known.map((one) => cellName(row, one.target.column));
  const fix = fixWith(
    view,
    at(row, target.given),
    meant.base,
    { th: `เปลี่ยน ${cell} เป็น ${base}`, en: `Change ${cell} to ${base}` },
    meant.certain,
  );
  return {
    range: rangeAt(row, target.given),
    message: {
      th: `เซลล์ ${cell}: ยอดฐานของ${row.name}คือ ${shown} แต่เป้าหมายทั้ง ${cells.length} เซลล์ของแถว (${cellList(cells)}) คิดมาจากยอดฐาน ${base} ตรวจยอดฐานกับเอกสารต้นทาง`,
      en: `${cell}: the base of ${row.name} is ${shown}, but all ${cells.length} targets of the row (${cellList(cells)}) are percentages of ${base}. Check the base against the source.`,
    },
    suggestion: { th: base, en: base },
    ...(fix ? { fix } : {}),
  };
}

function targetFault(
  view: TableView,
  row: TableRow,
  target: Target,
  { printed, exact }: Printed,
  agreeing: number,
): Fault {
  const cell = cellName(row, target.column);
  const baseCell = cellName(row, target.given);
  const base = figureAt(view, row.row, target.given.column);
  const difference = subtract(printed, exact);
  const more = difference.n > 0n;
  const { rounding, breaks, telling } = target.pattern;
  const right = rounded(exact, rounding ?? 'exact');
  const patternIsSure = isWhole(exact) || (rounding !== null && breaks.count === 0 && telling > 2);
  const fix = fixWith(
    view,
    at(row, target.column),
    right,
    { th: `เปลี่ยน ${cell} เป็น ${figureText(right)}`, en: `Change ${cell} to ${figureText(right)}` },
    patternIsSure && agreeing > 0,
  );
  const unit = target.unit;
  const percent = figureText(target.percent);
  const grows = compare(target.factor, divide(target.percent, { n: 100n, d: 1n })) !== 0;
  const of = {
    th: `${grows ? 'เพิ่มขึ้น' : ''}ร้อยละ ${percent} ของ ${baseCell} (${base ? figureText(base) : ''})`,
    en: `${grows ? '+' : ''}${percent} % of ${baseCell} (${base ? figureText(base) : ''})`,
  };
  const others =
    agreeing > 0
      ? {
          th: ' เป้าหมายในคอลัมน์อื่นของแถวตรงกับยอดฐาน จึงน่าจะพิมพ์ผิดที่เซลล์นี้',
          en: ' The other targets of the row fit the base, so this cell is likely the misprint.',
        }
      : {
          th: ` ตรวจทั้ง ${cell} และ ${baseCell} กับเอกสารต้นทาง`,
          en: ` Check ${cell} and ${baseCell} against the source.`,
        };
  return {
    range: rangeAt(row, target.column),
    message: {
      th: `เซลล์ ${cell}: เป้าหมายของ${row.name}ในคอลัมน์ "${titleOf(view, target.column)}" คือ ${figureText(printed)} ${unit.th} แต่${of.th} คือ ${figureText(exact)} ${more ? 'มากไป' : 'น้อยไป'} ${figureText(absolute(difference))} ซึ่งเกินกว่าการปัดเศษ${others.th}`,
      en: `${cell}: the target of ${row.name} under "${titleOf(view, target.column)}" is ${figureText(printed)} ${unit.en}, but ${of.en} is ${figureText(exact)}: ${figureText(absolute(difference))} too ${more ? 'high' : 'low'}, more than rounding.${others.en}`,
    },
    suggestion: { th: figureText(right), en: figureText(right) },
    ...(fix ? { fix } : {}),
  };
}
