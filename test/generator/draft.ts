/** A sheet while it is being made: cells set one by one, read out as the snapshot that Excel or a file would give. */
import type { CellAddress, RangeAddress } from '../../src/sheet/address';
import type { CellContent } from '../../src/sheet/plan';
import type { CellValue, ExcelTable, SheetSnapshot, WorkbookSnapshot } from '../../src/sheet/snapshot';

export interface DraftCell {
  value: CellValue;
  formula: string | null;
  format: string;
}

export class DraftSheet {
  readonly rows = new Map<number, Map<number, DraftCell>>();
  readonly merges: RangeAddress[] = [];
  readonly tables: ExcelTable[] = [];
  readonly hiddenRows: number[] = [];
  isFiltered = false;
  reaches: RangeAddress | null = null;

  constructor(readonly name: string) {}

  put(row: number, column: number, value: CellValue, formula: string | null = null, format?: string): void {
    const cells = this.rows.get(row) ?? new Map<number, DraftCell>();
    this.rows.set(row, cells);
    cells.set(column, { value, formula, format: format ?? cells.get(column)?.format ?? 'General' });
  }

  at({ row, column }: CellAddress): DraftCell {
    return this.rows.get(row)?.get(column) ?? { value: null, formula: null, format: 'General' };
  }

  number(cell: CellAddress): number {
    const { value } = this.at(cell);
    if (typeof value !== 'number') throw new Error(`no number in row ${cell.row}, column ${cell.column}`);
    return value;
  }

  contentAt(cell: CellAddress): CellContent {
    const { value, formula } = this.at(cell);
    if (formula !== null) return { kind: 'formula', formula };
    return { kind: 'value', value: typeof value === 'object' ? (value?.error ?? null) : value };
  }

  /** Excel's own limits are far away: the used range is what has been put. */
  snapshot(): SheetSnapshot {
    const rows = [...this.rows.keys()];
    const columns = [...this.rows.values()].flatMap((cells) => [...cells.keys()]);
    const base = {
      name: this.name,
      visible: true,
      isProtected: false,
      isFiltered: this.isFiltered,
      tables: [...this.tables],
      merges: [...this.merges],
      hiddenRows: [...this.hiddenRows],
      hiddenColumns: [],
      ...(this.reaches && { reaches: this.reaches }),
    };
    if (rows.length === 0) return { ...base, used: null, values: [], formulas: [], numberFormats: [] };
    const used = {
      top: Math.min(...rows),
      bottom: Math.max(...rows),
      left: Math.min(...columns),
      right: Math.max(...columns),
    };
    const matrix = <T>(of: (cell: DraftCell) => T): T[][] =>
      Array.from({ length: used.bottom - used.top + 1 }, (_row, down) =>
        Array.from({ length: used.right - used.left + 1 }, (_column, across) =>
          of(this.at({ row: used.top + down, column: used.left + across })),
        ),
      );
    return {
      ...base,
      used,
      values: matrix(({ value }) => value),
      formulas: matrix(({ formula }) => formula),
      numberFormats: matrix(({ format }) => format),
    };
  }
}

export function snapshotOf(sheets: readonly DraftSheet[]): WorkbookSnapshot {
  return { sheets: sheets.map((sheet) => sheet.snapshot()), settingsXml: null };
}
