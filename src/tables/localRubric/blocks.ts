/** Where a workbook keeps rubrics of its own: tables known by their headers, wherever they stand, in either language. */
import type { LocalField } from '../../scoring/localRubric/localRubric';
import { valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import { isBlank } from '../grid';
import { listsOf } from '../managed/found';
import { LOCAL_RUBRIC } from '../managed/localRubric';

export interface LocalRubricBlock {
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<LocalField, number>;
  /** Rows that hold something, in order. */
  readonly rows: readonly number[];
}

export function localRubricBlocks(sheet: SheetSnapshot): LocalRubricBlock[] {
  return listsOf(sheet, LOCAL_RUBRIC).map(({ range, columns: found }) => {
    const columns = new Map(Object.entries(found) as [LocalField, number][]);
    const holds = (row: number): boolean =>
      [...columns.values()].some((column) => !isBlank(valueAt(sheet, { row, column })));
    const all = Array.from({ length: range.bottom - range.top }, (_unused, index) => range.top + 1 + index);
    return { sheet, headerRow: range.top, columns, rows: all.filter(holds) };
  });
}
