/** A total whose sum leaves districts out, or adds up another total with them. */
import { callsIn } from '../../formula/calls';
import { readSum, type Sum } from '../../formula/sums';
import { cellRange, columnName, formatCell, formatRange, type RangeAddress } from '../../sheet/address';
import type { TableColumn, TableRow } from '../../tables';
import type { CheckMeta, Fault, Faults, TableCheck, TableView } from '../types';
import { formulaChange } from './helpers/cells';

const meta: CheckMeta = {
  group: 'formulas',
  severity: 'error',
  fixable: true,
  title: { th: 'ยอดรวมบวกไม่ครบแถว', en: 'Total leaves rows out' },
  description: {
    th: 'สูตรยอดรวมที่บวกไม่ครบทุกอำเภอ หรือบวกแถวรวมอื่นซ้ำเข้าไปด้วย',
    en: 'A total whose formula leaves districts out, or adds another total to them.',
  },
};

export const totalMissesRows: TableCheck = { id: 'total-misses-rows', meta, checkTable };

function* checkTable(view: TableView): Faults {
  const blocks = blocksOf(view);
  const totals = view.table.rows.filter(({ kind }) => kind === 'total' || kind === 'province');
  for (const row of totals) {
    for (const column of view.table.columns) {
      if (column.role === 'number' || column.role === 'unit' || column.role === 'note') continue;
      const formula = view.formula(row.row, column.column);
      const sum = formula === null ? null : sumOf(formula, column, view.table.sheet);
      const fault =
        formula !== null && sum ? faultOf({ view, blocks, totals, row, column, formula, sum }) : null;
      if (fault) yield fault;
    }
    yield null;
  }
}

/** Districts that stand together: a subtotal speaks of one such block only. */
type Block = readonly TableRow[];

function blocksOf({ table }: TableView): Block[] {
  const blocks: TableRow[][] = [];
  let block: TableRow[] = [];
  for (const row of table.rows) {
    if (row.kind === 'district') block.push(row);
    else if (row.kind !== 'other' && block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  return block.length > 0 ? [...blocks, block] : blocks;
}

interface ColumnSum extends Sum {
  readonly ranges: readonly RangeAddress[];
}

/** What adds up cells of the own column; `null` for anything else. */
function sumOf(formula: string, { column }: TableColumn, sheet: string): ColumnSum | null {
  const sum = readSum(formula);
  const isOwn = sum?.parts.every(
    ({ reference: { range, whole, sheet: on } }) =>
      !whole && (on ?? sheet) === sheet && range.left === column && range.right === column,
  );
  return sum && isOwn ? { ...sum, ranges: sum.parts.map(({ reference }) => reference.range) } : null;
}

/** The only range of a call, where nothing of it is fixed: it can be written anew. */
function onlyRange({ by, parts: [part, ...others] }: Sum): Sum['parts'][number] | null {
  const isFixed = part?.reference.corners.some(({ fixedColumn, fixedRow }) => fixedColumn || fixedRow);
  return part && others.length === 0 && by !== '+' && !isFixed ? part : null;
}

interface Total {
  readonly view: TableView;
  readonly blocks: readonly Block[];
  readonly totals: readonly TableRow[];
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly formula: string;
  readonly sum: ColumnSum;
}

function faultOf(total: Total): Fault | null {
  const { view, blocks, totals, row, column, sum } = total;
  const covers = (one: TableRow): boolean =>
    sum.ranges.some(({ top, bottom }) => one.row >= top && one.row <= bottom);
  const meant = blocks.filter((block) => block.some(covers));
  // Of subtotals only, or of something else altogether.
  if (meant.length === 0) return null;
  const missed = meant.flat().filter((one) => !covers(one));
  const twice = totals.filter(
    (one) => one !== row && covers(one) && !(sum.by === 'SUBTOTAL' && isSubtotal(view, one, column)),
  );
  if (missed.length === 0 && twice.length === 0) return null;
  const cell = { row: row.row, column: column.column };
  const place = formatCell(cell);
  const letter = columnName(column.column);
  const rows = meant.flat();
  const all = {
    top: rows[0]?.row ?? 0,
    bottom: rows.at(-1)?.row ?? 0,
    left: column.column,
    right: column.column,
  };
  const formula = repaired(total, all);
  const list = (some: readonly TableRow[]): string => {
    const names = some.slice(0, MOST_NAMED).map(({ name, row: at }) => `${letter}${at + 1} ${name}`);
    return some.length > MOST_NAMED ? `${names.join(', ')}, …` : names.join(', ');
  };
  const left =
    missed.length === 0
      ? { th: '', en: '' }
      : {
          th: ` บวกไม่ครบ ขาด ${missed.length} จาก ${rows.length} อำเภอ (${list(missed)})`,
          en: ` leaves out ${missed.length} of ${rows.length} districts (${list(missed)})`,
        };
  const doubled =
    twice.length === 0
      ? { th: '', en: '' }
      : { th: ` บวกแถวรวมซ้ำเข้าไปด้วย (${list(twice)})`, en: ` adds a total as well (${list(twice)})` };
  const and = left.en !== '' && doubled.en !== '' ? ' and' : '';
  return {
    range: cellRange(cell),
    message: {
      th: `สูตรยอดรวมเซลล์ ${place} (${total.formula})${left.th}${doubled.th} ให้บวก ${formatRange(all)}`,
      en: `The total in ${place} (${total.formula})${left.en}${and}${doubled.en}. It should add up ${formatRange(all)}.`,
    },
    suggestion:
      formula === null ? { th: formatRange(all), en: formatRange(all) } : { th: formula, en: formula },
    ...(formula !== null && {
      fix: {
        // Several blocks may be meant to be added or not: a person has to say.
        certain: onlyRange(sum) !== null && blocks.length === 1,
        label: { th: `แก้สูตรเป็น ${formula}`, en: `Change to ${formula}` },
        changes: [formulaChange(cell, { kind: 'formula', formula: total.formula }, formula)],
      },
    }),
  };
}

const MOST_NAMED = 5;

/** The same function over all the districts; `null` where other totals stand between them. */
function repaired({ totals, row, formula, sum }: Total, all: RangeAddress): string | null {
  if (totals.some((one) => one.row >= all.top && one.row <= all.bottom)) return null;
  if (row.row >= all.top && row.row <= all.bottom) return null;
  const only = onlyRange(sum);
  if (!only) return `=SUM(${formatRange(all)})`;
  return `${formula.slice(0, only.start)}${formatRange(all)}${formula.slice(only.end)}`;
}

function isSubtotal(view: TableView, row: TableRow, { column }: TableColumn): boolean {
  const [first] = callsIn(view.formula(row.row, column) ?? '');
  return first?.name === 'SUBTOTAL' && first.start === 1;
}
