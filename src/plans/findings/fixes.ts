/**
 * The fixes of findings as one plan. Each is taken whole or left: where two want one cell, the graver finding goes
 * first and the other is looked at again on the next run, which sees the sheet as it is by then.
 */
import type { Finding, Fix, FixChange, Severity } from '../../checks';
import {
  formatCell,
  rangeContains,
  rangesOverlap,
  type CellAddress,
  type RangeAddress,
} from '../../sheet/address';
import type { CellChange, CellContent, PlanBasis, SheetChange, WritePlan } from '../../sheet/plan';
import {
  findSheet,
  numberFormatAt,
  valueAt,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../sheet/snapshot';
import { readSettings, recogniseSteps, type RecognitionMemory, type TargetTable } from '../../tables';
import { basisOf, contentAt, landmarksOf, sameContent, valuesOf } from '../cells';
import { sumShown } from '../scores/sums';

type LeftReason =
  /** A graver finding, or an earlier one, changes one of its cells. */
  | 'conflict'
  /** The cell no longer holds what was found. */
  | 'changed'
  | 'protectedSheet'
  | 'filteredRows'
  | 'mergedCells'
  /** Text that looks like a formula never becomes one. */
  | 'formulaFromText';

export interface FixPlan {
  readonly plan: WritePlan;
  readonly taken: readonly Finding[];
  /** Findings with a fix that is not in the plan. */
  readonly left: readonly { readonly finding: Finding; readonly reason: LeftReason }[];
}

export function fixesToPlan(workbook: WorkbookSnapshot, findings: readonly Finding[]): WritePlan {
  return planFixes(workbook, findings).plan;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function planFixes(workbook: WorkbookSnapshot, findings: readonly Finding[]): FixPlan {
  const steps = fixSteps(workbook, findings);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same in steps, so that a host can let others work in between. */
export function* fixSteps(
  workbook: WorkbookSnapshot,
  findings: readonly Finding[],
  memory?: RecognitionMemory,
): Generator<void, FixPlan> {
  const taken: Finding[] = [];
  const left: { finding: Finding; reason: LeftReason }[] = [];
  const writes = new Map<string, Map<string, CellChange>>();
  // Sorting is stable: findings of one severity keep their order.
  const ordered = [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  for (const finding of ordered) {
    const { fix, sheet: name } = finding;
    if (!fix) continue;
    yield;
    const sheet = findSheet(workbook, name);
    const cells = writes.get(name) ?? new Map<string, CellChange>();
    const reason = sheet ? refusal(sheet, fix, cells) : 'changed';
    if (reason || !sheet) {
      left.push({ finding, reason: reason ?? 'changed' });
      continue;
    }
    taken.push(finding);
    writes.set(name, cells);
    for (const change of fix.changes) {
      const cell = cellChange(sheet, change);
      if (cell) cells.set(formatCell(change.cell), cell);
    }
  }
  return { plan: yield* planSteps(workbook, writes, taken, memory), taken, left };
}

function refusal(sheet: SheetSnapshot, fix: Fix, cells: ReadonlyMap<string, CellChange>): LeftReason | null {
  if (sheet.isProtected) return 'protectedSheet';
  if (sheet.isFiltered) return 'filteredRows';
  const merges = sheet.merges ?? [];
  for (const { cell, before, after } of fix.changes) {
    const now = contentAt(sheet, cell);
    if (!sameContent(now, before)) return 'changed';
    if (after.kind === 'formula' && isFormulaText(now)) return 'formulaFromText';
    const other = cells.get(formatCell(cell));
    if (other && !sameContent(other.after, after)) return 'conflict';
    if (merges.some((merge) => rangeContains(merge, cell))) return 'mergedCells';
  }
  return null;
}

/** What a program might run if it were typed in: stays the text it is. */
function isFormulaText(content: CellContent): boolean {
  return (
    content.kind === 'value' && typeof content.value === 'string' && /^\s*['"]?\s*[=+@-]/.test(content.value)
  );
}

function cellChange(sheet: SheetSnapshot, { cell, after }: FixChange): CellChange | null {
  const before = contentAt(sheet, cell);
  if (sameContent(before, after)) return null;
  const numberFormat = figureFormat(sheet, cell, before, after);
  return {
    cell,
    before,
    after,
    ...(after.kind === 'formula' ? { shows: sumShown(sheet, after.formula) ?? valueAt(sheet, cell) } : {}),
    ...(numberFormat === null ? {} : { numberFormat }),
  };
}

const TEXT_FORMAT = '@';
const GENERAL = 'General';
const ROWS_LOOKED_AT = 20;

/**
 * What was text and becomes a figure shows as its column does: it takes the format of the nearest figure where its own
 * cell has none. In one formatted as text any figure does, or it would become text again as soon as it is edited.
 */
function figureFormat(
  sheet: SheetSnapshot,
  cell: CellAddress,
  before: CellContent,
  after: CellContent,
): string | null {
  const own = numberFormatAt(sheet, cell);
  const wasText = before.kind === 'value' && typeof before.value === 'string';
  if (own !== TEXT_FORMAT && !(own === GENERAL && wasText)) return null;
  if (after.kind === 'value' && typeof after.value !== 'number') return null;
  const format = nearestFormat(sheet, cell);
  // A figure that was not typed as a percentage would show a hundred times as large.
  const shown = own === GENERAL && format.includes('%') ? GENERAL : format;
  return shown === own ? null : shown;
}

/** Rows below first: above the first figure of a column stands its header, which may be a year. */
function nearestFormat(sheet: SheetSnapshot, { row, column }: CellAddress): string {
  for (let away = 1; away <= ROWS_LOOKED_AT; away++) {
    for (const near of [row + away, row - away].map((each) => ({ row: each, column }))) {
      const format = numberFormatAt(sheet, near);
      if (typeof valueAt(sheet, near) === 'number' && format !== TEXT_FORMAT) return format;
    }
  }
  return GENERAL;
}

function* planSteps(
  workbook: WorkbookSnapshot,
  writes: ReadonlyMap<string, ReadonlyMap<string, CellChange>>,
  taken: readonly Finding[],
  memory?: RecognitionMemory,
): Generator<void, WritePlan> {
  const { choices } = readSettings(workbook.settingsXml);
  const sheets: SheetChange[] = [];
  const basis: PlanBasis[] = [];
  const landmarks: PlanBasis[] = [];
  for (const sheet of workbook.sheets) {
    const cells = [...(writes.get(sheet.name)?.values() ?? [])];
    if (cells.length === 0) continue;
    cells.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
    sheets.push({ sheet: sheet.name, create: false, cells, tableResizes: [], columnWidths: [] });
    const written = new Set(cells.map(({ cell }) => formatCell(cell)));
    const { tables } = yield* recogniseSteps({ ...workbook, sheets: [sheet] }, choices, memory);
    const touched = tables.filter(({ range }) => cells.some(({ cell }) => rangeContains(range, cell)));
    for (const table of touched) {
      basis.push(...basisOf(table, sheet));
      for (const part of landmarksOf(table, sheet)) landmarks.push(...unwritten(part, sheet, written));
    }
    basis.push(...elsewhere(sheet, taken, touched));
  }
  return { sheets, basis, landmarks };
}

/** Findings beside the tables: the cells they speak of. */
function elsewhere(
  sheet: SheetSnapshot,
  taken: readonly Finding[],
  tables: readonly TargetTable[],
): PlanBasis[] {
  return taken.flatMap(({ sheet: name, range }): PlanBasis[] => {
    if (name !== sheet.name || tables.some((table) => rangesOverlap(table.range, range))) return [];
    return [{ sheet: name, range, values: valuesOf(sheet, range) }];
  });
}

/** A name that is put right is no landmark: it reads differently once the plan is written. */
function unwritten(part: PlanBasis, sheet: SheetSnapshot, written: ReadonlySet<string>): PlanBasis[] {
  const { top, bottom, left, right } = part.range;
  const parts: PlanBasis[] = [];
  const keep = (range: RangeAddress): void => {
    if (range.top > range.bottom || range.left > range.right) return;
    parts.push({ sheet: part.sheet, range, values: valuesOf(sheet, range) });
  };
  let start = top;
  for (let row = top; row <= bottom; row++) {
    const columns: number[] = [];
    for (let column = left; column <= right; column++)
      if (written.has(formatCell({ row, column }))) columns.push(column);
    if (columns.length === 0) continue;
    keep({ top: start, bottom: row - 1, left, right });
    let from = left;
    for (const column of columns) {
      keep({ top: row, bottom: row, left: from, right: column - 1 });
      from = column + 1;
    }
    keep({ top: row, bottom: row, left: from, right });
    start = row + 1;
  }
  keep({ top: start, bottom, left, right });
  return parts;
}
