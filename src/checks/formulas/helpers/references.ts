/** References inside formulas: what makes two formulas copies of each other, and a copy for another row or column. */
import {
  columnIndex,
  columnName,
  parseRange,
  type CellAddress,
  type RangeAddress,
} from '../../../sheet/address';

/** Texts, sheet names and structured references pass unread; "LOG10(" and "Q1!" are no cells. */
const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{M}\p{N}_.$\\?])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{M}\p{N}_.$(!])/gu;
const WHOLE_COLUMN = /(?<![\p{L}\p{N}_.])\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])/u;
const MOST_COLUMNS = 16384;
const MOST_ROWS = 1048576;

/** The same text for a formula and its copies in other cells. */
export function relativeFormula(formula: string, at: CellAddress): string {
  return formula.replace(
    REFERENCE,
    (found: string, fixedColumn?: string, column?: string, fixedRow?: string, row?: string) => {
      if (column === undefined || row === undefined) return found;
      const rows = fixedRow === '$' ? row : `[${Number(row) - 1 - at.row}]`;
      const columns = fixedColumn === '$' ? column : `[${columnIndex(column) - at.column}]`;
      return `R${rows}C${columns}`;
    },
  );
}

/** As when the cell is copied so far down and across; `null` where that leaves the sheet. */
export function movedFormula(formula: string, rows: number, columns: number): string | null {
  if (columns !== 0 && WHOLE_COLUMN.test(formula)) return null;
  let leaves = false;
  const moved = formula.replace(
    REFERENCE,
    (found: string, fixedColumn?: string, column?: string, fixedRow?: string, row?: string) => {
      if (column === undefined || row === undefined) return found;
      const toColumn = fixedColumn === '$' ? columnIndex(column) : columnIndex(column) + columns;
      const toRow = fixedRow === '$' ? Number(row) - 1 : Number(row) - 1 + rows;
      if (toColumn < 0 || toColumn >= MOST_COLUMNS || toRow < 0 || toRow >= MOST_ROWS) leaves = true;
      return `${fixedColumn}${columnName(Math.max(0, toColumn))}${fixedRow}${toRow + 1}`;
    },
  );
  return leaves ? null : moved;
}

export interface Place {
  readonly sheet: string;
  readonly range: RangeAddress;
}

const PLACE =
  /^(?:'((?:[^']|'')+)'!|([^'!"()+\-*/&=<>,]+)!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?)$/;

/** "J5", "C5:C27", "'OTOP 61'!J5"; `null` for anything else. */
export function referenceOf(argument: string, ownSheet: string): Place | null {
  const match = PLACE.exec(argument.trim());
  if (!match?.[3]) return null;
  const range = parseRange(match[3]);
  return range && { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? ownSheet, range };
}

export function isOneCell({ range }: Place): boolean {
  return range.top === range.bottom && range.left === range.right;
}
