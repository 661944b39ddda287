/**
 * A figure typed where the rest of the column (or of the total row) is worked out: it stays as it is when the figures it
 * came from change, and nobody sees that it no longer follows them.
 */
import { movedFormula, relativeFormula } from '../../formula/move';
import { cellRange, columnName, formatCell, type CellAddress } from '../../sheet/address';
import type { TableColumn, TableRow } from '../../tables';
import type { CheckMeta, Fault, Faults, Fix, TableCheck, TableView } from '../types';
import { formulaChange, isBlankValue, shown, valueContent } from './helpers/cells';
import { endsStep } from '../../sheet/steps';

const meta: CheckMeta = {
  group: 'formulas',
  severity: 'warning',
  fixable: true,
  title: { th: 'พิมพ์ตัวเลขทับสูตร', en: 'Constant typed over a formula' },
  description: {
    th: 'เซลล์ที่พิมพ์ค่าตายตัวทับสูตร ทั้งที่เซลล์อื่นในคอลัมน์หรือแถวรวมเดียวกันเป็นสูตร',
    en: 'A value typed over a formula where the other cells of the column or of the total row are formulas.',
  },
};

export const constantOverFormula: TableCheck = { id: 'constant-over-formula', meta, checkTable };

function* checkTable(view: TableView): Faults {
  for (const column of view.table.columns) {
    if (column.role !== 'unit' && column.role !== 'note') yield* checkColumn(view, column);
  }
  for (const row of [...view.totals, ...(view.province ? [view.province] : [])]) yield* checkTotal(view, row);
}

interface FormulaAt {
  readonly cell: CellAddress;
  readonly formula: string;
  /** Equal for copies of one formula. */
  readonly key: string;
}

function* checkColumn(view: TableView, column: TableColumn): Faults {
  const formulas: FormulaAt[] = [];
  const constants: { readonly row: TableRow; readonly above: number }[] = [];
  for (const [n, row] of view.districts.entries()) {
    if (endsStep(n)) yield null;
    const formula = view.formula(row.row, column.column);
    if (formula !== null) formulas.push(formulaAt(formula, { row: row.row, column: column.column }));
    else if (!isBlankValue(view.value(row.row, column.column)))
      constants.push({ row, above: formulas.length - 1 });
  }
  // Two formulas at least, and more of them than constants: then it is a column of formulas.
  if (constants.length === 0 || formulas.length < 2 || formulas.length <= constants.length) return;
  const usual = usualKey(formulas);
  const copies = formulas.filter(({ key }) => key === usual.key);
  let next = 0;
  for (const [n, { row, above }] of constants.entries()) {
    if (endsStep(n)) yield null;
    const cell = { row: row.row, column: column.column };
    // Copies are in the order of the rows, and so are constants: the nearest one is found by going along.
    while (next + 1 < copies.length && nearer(copies[next + 1], copies[next], cell.row)) next += 1;
    const beside = [formulas[above], formulas[above + 1]].filter((one) => one !== undefined);
    const agree = usual.count * 2 > formulas.length && beside.every(({ key }) => key === usual.key);
    const source = copies[next];
    const formula = agree && source ? movedFormula(source.formula, cell.row - source.cell.row, 0) : null;
    yield columnFault(view, column, row, formulas.length, formula, usual.count === formulas.length);
  }
}

function nearer(a: FormulaAt | undefined, b: FormulaAt | undefined, row: number): boolean {
  return a !== undefined && b !== undefined && Math.abs(a.cell.row - row) <= Math.abs(b.cell.row - row);
}

function formulaAt(formula: string, cell: CellAddress): FormulaAt {
  return { cell, formula, key: relativeFormula(formula, cell) };
}

function usualKey(formulas: readonly FormulaAt[]): { readonly key: string; readonly count: number } {
  const counts = new Map<string, number>();
  let best = { key: '', count: 0 };
  for (const { key } of formulas) {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > best.count) best = { key, count };
  }
  return best;
}

function columnFault(
  view: TableView,
  column: TableColumn,
  row: TableRow,
  count: number,
  formula: string | null,
  certain: boolean,
): Fault {
  const cell = { row: row.row, column: column.column };
  const [place, letter, value] = [
    formatCell(cell),
    columnName(column.column),
    shown(view.value(cell.row, cell.column)),
  ];
  const put = formula === null ? ['', ''] : [` ใส่สูตร ${formula} แทน`, ` Put ${formula} back.`];
  return {
    range: cellRange(cell),
    message: {
      th: `เซลล์ ${place} (${row.name}) พิมพ์ ${value} ทับสูตร เซลล์อื่นในคอลัมน์ ${letter} เป็นสูตร ${count} เซลล์ เซลล์นี้จึงไม่เปลี่ยนตามตัวเลขในแถว${put[0]}`,
      en: `Cell ${place} (${row.name}) holds ${value}, typed over a formula: ${count} other cells of column ${letter} are formulas, so this one does not follow its row.${put[1]}`,
    },
    ...fixOf(view, cell, formula, certain),
  };
}

function fixOf(
  view: TableView,
  cell: CellAddress,
  formula: string | null,
  certain: boolean,
): { readonly fix?: Fix; readonly suggestion?: { readonly th: string; readonly en: string } } {
  if (formula === null) return {};
  const before = valueContent(view.value(cell.row, cell.column));
  return {
    suggestion: { th: formula, en: formula },
    fix: {
      certain,
      label: { th: `ใส่สูตร ${formula}`, en: `Put ${formula}` },
      changes: [formulaChange(cell, before, formula)],
    },
  };
}

/** The other totals of the row are formulas, and this one was typed. */
function* checkTotal(view: TableView, row: TableRow): Faults {
  const formulas: FormulaAt[] = [];
  const constants: TableColumn[] = [];
  for (const column of view.figureColumns()) {
    const formula = view.formula(row.row, column.column);
    if (formula !== null) formulas.push(formulaAt(formula, { row: row.row, column: column.column }));
    else if (typeof view.value(row.row, column.column) === 'number') constants.push(column);
  }
  if (formulas.length < 2 || formulas.length <= constants.length) return;
  const usual = usualKey(formulas);
  const source = formulas.find(({ key }) => key === usual.key);
  for (const column of constants) {
    const cell = { row: row.row, column: column.column };
    const agree = usual.count * 2 > formulas.length && source;
    const formula = agree ? movedFormula(source.formula, 0, cell.column - source.cell.column) : null;
    const place = formatCell(cell);
    const value = shown(view.value(cell.row, cell.column));
    const put = formula === null ? ['', ''] : [` ใส่สูตร ${formula} แทน`, ` Put ${formula} back.`];
    // A total that differs from its sum may be right, and a district wrong: then a person has to look.
    const certain = usual.count === formulas.length && equalsSum(view, cell);
    yield {
      range: cellRange(cell),
      message: {
        th: `เซลล์ ${place} (${row.name}) พิมพ์ ${value} ไว้ตายตัว ยอดรวมอื่นในแถวเดียวกันเป็นสูตร ${formulas.length} เซลล์ ถ้าแก้ตัวเลขของอำเภอ ยอดนี้จะไม่เปลี่ยนตาม${put[0]}`,
        en: `Cell ${place} (${row.name}) holds ${value}, typed in, while ${formulas.length} other totals of the row are formulas: it will not follow when a district is corrected.${put[1]}`,
      },
      ...fixOf(view, cell, formula, certain),
    };
  }
}

function equalsSum(view: TableView, { row, column }: CellAddress): boolean {
  let satang = 0;
  for (const district of view.districts) {
    const figure = view.figure(district.row, column);
    if (figure.state === 'number') satang += Math.round(figure.value * 100);
  }
  const total = view.figure(row, column);
  return total.state === 'number' && Math.round(total.value * 100) === satang;
}
