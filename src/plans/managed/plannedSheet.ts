/** A sheet as it should be, cell by cell: added to the workbook, or brought onto an earlier one (`update.ts`). */
import type { CellAddress } from '../../sheet/address';
import type { CellContent, CellLook, SheetChange, SheetLayout } from '../../sheet/plan';
import type { CellValue, WorkbookSnapshot } from '../../sheet/snapshot';
import { BLANK } from '../cells';
import { freeName } from './names';

export interface PlannedCell {
  readonly cell: CellAddress;
  readonly after: CellContent;
  readonly shows?: CellValue;
  readonly numberFormat?: string;
  readonly look?: CellLook;
}

type More = Omit<PlannedCell, 'cell' | 'after'>;

export class PlannedSheet {
  readonly cells: PlannedCell[] = [];

  put(row: number, column: number, value: string | number | boolean | null, more: More = {}): void {
    this.cells.push({ cell: { row, column }, after: { kind: 'value', value }, ...more });
  }

  /** `shows`: what the pane works out for the same cell. */
  formula(row: number, column: number, formula: string, shows: CellValue, more: More = {}): void {
    this.cells.push({ cell: { row, column }, after: { kind: 'formula', formula }, shows, ...more });
  }
}

export interface SheetFrame {
  readonly widths: readonly number[];
  readonly layout: SheetLayout;
}

/** As a new sheet, never over one that is there. `also`: names given within the same plan. */
export function addedSheet(
  workbook: WorkbookSnapshot,
  planned: PlannedSheet,
  name: string,
  { widths, layout }: SheetFrame,
  also?: ReadonlySet<string>,
): SheetChange {
  return {
    sheet: freeName(workbook, name, also),
    create: true,
    cells: planned.cells.flatMap((cell) =>
      isBlankContent(cell.after) && !cell.look ? [] : [{ before: BLANK, ...cell }],
    ),
    tableResizes: [],
    columnWidths: widths.map((characters, column) => ({ column, characters })),
    layout,
  };
}

export function isBlankContent(content: CellContent): boolean {
  return content.kind === 'value' && content.value === null;
}
