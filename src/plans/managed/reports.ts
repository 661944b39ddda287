/**
 * Managed reports of one plan: an earlier one of the same subject is brought up to date in place, whatever stands on it
 * by now; a second is added where that is asked for, or where charts and colours of the earlier one would miss the cells.
 */
import type { CellContent, PlanBasis, SheetChange } from '../../sheet/plan';
import type { SheetSnapshot, WorkbookSnapshot } from '../../sheet/snapshot';
import { isReport } from '../../tables/managed/reports';
import type { ManagedReport } from '../../tables/managed/types';
import { partOf } from '../cells';
import { earlierOf, type Marks } from './earlier';
import { addedSheet, type PlannedSheet, type SheetFrame } from './plannedSheet';
import { updatedSheet } from './update';

export interface PlannedReport {
  readonly planned: PlannedSheet;
  readonly frame: SheetFrame;
  readonly marks: Marks;
}

export class ReportWriter {
  readonly changes: SheetChange[] = [];
  readonly landmarks: PlanBasis[] = [];
  readonly earlier: string[] = [];
  readonly outgrown: string[] = [];
  private readonly names = new Set<string>();

  constructor(
    private readonly workbook: WorkbookSnapshot,
    /** What only the add-in writes on such a sheet. */
    private readonly isOurs: (planned: PlannedSheet) => (content: CellContent) => boolean,
    private readonly anew: boolean,
  ) {}

  /** Gives the name of the sheet, which is there already or will be. */
  write({ planned, frame, marks }: PlannedReport, report: ManagedReport, wanted: string): string {
    const { sheets } = this.workbook;
    const same = this.anew
      ? null
      : earlierOf(
          sheets.filter((sheet) => isReport(report, sheet)),
          marks,
        );
    const earlier = same?.isSameFrame ? same.sheet : null;
    if (same) (earlier ? this.earlier : this.outgrown).push(same.sheet.name);
    const change = earlier
      ? updatedSheet(planned, earlier, this.isOurs(planned))
      : addedSheet(this.workbook, planned, wanted, frame, this.names);
    this.names.add(change.sheet);
    if (change.cells.length > 0) this.changes.push(change);
    if (earlier && change.cells.length > 0) this.landmarks.push(...namesOn(earlier, change));
    return change.sheet;
  }
}

/** The first two columns, down to where something in them changes. */
function namesOn(sheet: SheetSnapshot, { cells }: SheetChange): PlanBasis[] {
  const changed = cells.flatMap(({ cell }) => (cell.column <= 1 ? [cell.row] : []));
  const live = rowsWithFormulas(sheet);
  const bottom = Math.min(sheet.used?.bottom ?? 0, ...[...changed, ...live].map((row) => row - 1));
  return bottom < 0 ? [] : [partOf(sheet, { top: 0, bottom, left: 0, right: 1 })];
}

/** Formulas in those columns may come to something else by then. */
function rowsWithFormulas(sheet: SheetSnapshot): number[] {
  const { used, formulas } = sheet;
  if (!used) return [];
  const columns = [0, 1].map((column) => column - used.left);
  return formulas.flatMap((row, at) =>
    columns.some((column) => (row[column] ?? null) !== null) ? [used.top + at] : [],
  );
}
