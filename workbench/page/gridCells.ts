/** What stands in the cells of one sheet of the grid: their own content, and what formulas of their neighbours put there. */
import type { ICellData, Nullable, Worksheet } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/preset-sheets-core';
import { formatCell, type RangeAddress } from '../../src/sheet/address';
import { hasFormula, isWaiting, toCellValue } from './cellContent';
import { fromGridRange } from './gridRange';

export class GridCells {
  constructor(
    private readonly sheet: Worksheet,
    private readonly formulaModel: FormulaDataModel,
  ) {}

  /** Results that a formula spilled into cells of its neighbourhood. */
  private spilled() {
    return this.formulaModel.getArrayFormulaCellData()[this.sheet.getUnitId()]?.[this.sheet.getSheetId()];
  }

  /** A cell that a formula spilled into shows the formula's result, so long as nothing else stands in it. */
  each(visit: (row: number, column: number, cell: ICellData) => void): void {
    const spilled = this.spilled() ?? {};
    this.sheet.getCellMatrix().forValue((row, column) => {
      const cell = this.cell(row, column);
      if (cell) visit(row, column, cell);
    });
    for (const [row, cells] of Object.entries(spilled)) {
      for (const [column, cell] of Object.entries<Nullable<ICellData>>(cells ?? {})) {
        const own = this.sheet.getCellMatrix().getValue(Number(row), Number(column));
        if (!own && cell) visit(Number(row), Number(column), cell);
      }
    }
  }

  /** The block that its formula fills, where that is more than the cell itself. */
  filledBy(row: number, column: number): RangeAddress | null {
    const fills =
      this.formulaModel.getArrayFormulaRange()[this.sheet.getUnitId()]?.[this.sheet.getSheetId()]?.[row]?.[
        column
      ];
    if (!fills || (fills.startRow === fills.endRow && fills.startColumn === fills.endColumn)) return null;
    return fromGridRange(fills);
  }

  cell(row: number, column: number): Nullable<ICellData> {
    const own = this.sheet.getCellMatrix().getValue(row, column);
    if (own && (hasFormula(own) || toCellValue(own) !== null)) return own;
    const spilled = this.spilled()?.[row]?.[column];
    return spilled ? { ...own, v: spilled.v ?? null, t: spilled.t ?? null } : own;
  }

  formula(row: number, column: number): string | null {
    const cell = this.sheet.getCellMatrix().getValue(row, column);
    if (!hasFormula(cell)) return null;
    const unit = this.sheet.getUnitId();
    return (
      this.formulaModel.getFormulaStringByCell(row, column, this.sheet.getSheetId(), unit) ?? cell?.f ?? null
    );
  }

  waitingFormulas(): readonly string[] {
    const found: string[] = [];
    this.sheet.getCellMatrix().forValue((row, column, cell) => {
      if (!hasFormula(cell) || !isWaiting(cell)) return;
      found.push(`${formatCell({ row, column })}${this.formula(row, column) ?? ''}`);
    });
    return found;
  }
}
