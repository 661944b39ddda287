/**
 * What the formulas of a workbook come to, with the add-in's own functions behind `KPI.`: so that a test compares what a
 * person would see with what the pane works out.
 */
import FormulaParser from 'fast-formula-parser';
import { formulaAt, isError, valueAt, type CellValue, type WorkbookSnapshot } from '../../src/sheet/snapshot';
import { call, OfficeError, registry } from '../functions/registry';
// After the registry, with which they register themselves.
import '../../src/functions';

interface Given {
  readonly value: unknown;
}

interface CellReference {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

interface RangeReference {
  readonly sheet: string;
  readonly from: CellReference;
  readonly to: CellReference;
}

const { FormulaError } = FormulaParser as unknown as {
  readonly FormulaError: new (name: string, details?: string) => Error;
};

/** Value of a cell: a number, text, a truth value, `null` for a blank, `{ error }`. */
export function evaluator(
  workbook: WorkbookSnapshot,
): (sheet: string, row: number, column: number) => CellValue {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const known = new Map<string, CellValue>();

  // The parser cannot be called from within itself: what a formula needs first is noted, worked out, and it starts again.
  let needed: (() => void)[] = [];
  let depth = 0;

  const at = (name: string, row: number, column: number): CellValue => {
    const key = `${name}!${row},${column}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (depth > 0) {
      needed.push(() => void at(name, row, column));
      return null;
    }
    const sheet = sheets.get(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    const formula = formulaAt(sheet, { row, column });
    const value = formula === null ? valueAt(sheet, { row, column }) : parsed(formula, name, row, column);
    known.set(key, value);
    return value;
  };

  const given = (value: CellValue): unknown => (isError(value) ? new FormulaError(value.error) : value);

  const own = Object.fromEntries(
    [...registry.keys()].map((id) => [
      `KPI.${id}`,
      (...args: readonly Given[]) => {
        const result = call(id, ...args.map(({ value }) => cellsOf(value)));
        return result instanceof OfficeError ? new FormulaError(result.code, result.message) : result;
      },
    ]),
  );
  const parser = new FormulaParser({
    functions: {
      ...own,
      IFERROR: (value: Given, otherwise: Given) =>
        value.value instanceof FormulaError ? otherwise.value : value.value,
      MATCH: (wanted: Given, list: Given) => {
        const place = flat(list).indexOf(wanted.value);
        return place < 0 ? new FormulaError('#N/A') : place + 1;
      },
      TRIM: ({ value }: Given) =>
        value instanceof FormulaError
          ? value
          : String(value ?? '')
              .trim()
              .replace(/ +/g, ' '),
      COUNTA: (...lists: readonly Given[]) => lists.flatMap(flat).filter((one) => one !== null).length,
      COUNTBLANK: (list: Given) => flat(list).filter((one) => one === null || one === '').length,
      COUNTIFS: (...pairs: readonly Given[]) => matching(pairs).length,
      SUMIFS: (sum: Given, ...pairs: readonly Given[]) => {
        const figures = flat(sum);
        return matching(pairs).reduce((total, at) => total + Number(figures[at]), 0);
      },
      RANK: (value: Given, list: Given) =>
        flat(list).filter((one) => typeof one === 'number' && one > Number(value.value)).length + 1,
    },
    onCell: ({ sheet, row, col }: CellReference) => given(at(sheet, row - 1, col - 1)),
    onRange: ({ sheet, from, to }: RangeReference) =>
      Array.from({ length: to.row - from.row + 1 }, (_row, down) =>
        Array.from({ length: to.col - from.col + 1 }, (_column, across) =>
          given(at(sheet, from.row - 1 + down, from.col - 1 + across)),
        ),
      ),
  } as never) as unknown as { parse(formula: string, position: CellReference): unknown };

  function parsed(formula: string, sheet: string, row: number, column: number): CellValue {
    for (;;) {
      needed = [];
      depth += 1;
      let value: unknown;
      try {
        value = parser.parse(formula.slice(1), { sheet, row: row + 1, col: column + 1 });
      } catch (error) {
        value = error;
      } finally {
        depth -= 1;
      }
      if (needed.length === 0) {
        if (value instanceof FormulaError) return { error: value.name };
        if (value instanceof Error) throw value;
        return value as CellValue;
      }
      for (const work of needed) work();
    }
  }

  return at;
}

/** Places at which every range holds a number that is at least 0; the only criterion that plans use. */
function matching(pairs: readonly Given[]): number[] {
  const ranges = pairs.filter((_pair, index) => index % 2 === 0).map(flat);
  const criteria = pairs.filter((_pair, index) => index % 2 === 1).map(({ value }) => value);
  if (criteria.some((one) => one !== '>=0')) throw new Error(`no criterion of ours: ${String(criteria)}`);
  return [...(ranges[0]?.keys() ?? [])].filter((at) =>
    ranges.every((range) => typeof range[at] === 'number' && range[at] >= 0),
  );
}

function flat({ value }: Given): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[][]).flat() : [value];
}

/** As Excel hands them over: errors as the host's error objects. */
function cellsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cellsOf);
  return value instanceof FormulaError ? new OfficeError(value.name) : value;
}
