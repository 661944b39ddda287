/** Where a workbook keeps rubrics of its own: tables known by their headers, wherever they stand, in either language. */
import type { LocalField } from '../../scoring/localRubric/localRubric';
import type { RangeAddress } from '../../sheet/address';
import { valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import { localFieldOf, TELLING_FIELDS } from './words';

/** Rows without this word, nearly all there are, need no closer look. */
const MAYBE_HEADER = /ต้นแบบ|model/i;

export interface LocalRubricBlock {
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<LocalField, number>;
  /** Rows that hold something, in order. */
  readonly rows: readonly number[];
}

export function localRubricBlocks(sheet: SheetSnapshot): LocalRubricBlock[] {
  const { used } = sheet;
  if (!used) return [];
  const blocks: LocalRubricBlock[] = [];
  let row = used.top;
  while (row <= used.bottom) {
    const columns = headerOf(sheet, row, used);
    if (!columns) {
      row += 1;
      continue;
    }
    const block = blockAt(sheet, row, columns, used);
    blocks.push(block);
    row = (block.rows.at(-1) ?? row) + 1;
  }
  return blocks;
}

function headerOf(sheet: SheetSnapshot, row: number, used: RangeAddress): Map<LocalField, number> | null {
  const values = sheet.values[row - used.top] ?? [];
  if (!values.some((value) => typeof value === 'string' && MAYBE_HEADER.test(value))) return null;
  const columns = new Map<LocalField, number>();
  for (const [index, value] of values.entries()) {
    if (typeof value !== 'string') continue;
    const field = localFieldOf(value);
    if (field && !columns.has(field)) columns.set(field, used.left + index);
  }
  return TELLING_FIELDS.every((field) => columns.has(field)) ? columns : null;
}

/** Down to the first blank row; inside a native Excel table blank rows are passed over. */
function blockAt(
  sheet: SheetSnapshot,
  headerRow: number,
  columns: ReadonlyMap<LocalField, number>,
  used: RangeAddress,
): LocalRubricBlock {
  const [first = 0] = columns.values();
  const native = sheet.tables.find(
    ({ range }) => range.top === headerRow && range.left <= first && first <= range.right,
  );
  const tableEnd = native ? native.range.bottom : headerRow;
  const total = native?.hasTotalRow ? native.range.bottom : null;
  const rows: number[] = [];
  for (let row = headerRow + 1; row <= used.bottom; row++) {
    if (row === total) break;
    const isBlank = [...columns.values()].every((column) => isBlankCell(sheet, row, column));
    if (!isBlank) rows.push(row);
    else if (row > tableEnd) break;
  }
  return { sheet, headerRow, columns, rows };
}

function isBlankCell(sheet: SheetSnapshot, row: number, column: number): boolean {
  const value = valueAt(sheet, { row, column });
  return value === null || (typeof value === 'string' && value.trim() === '');
}
