/**
 * Formulas of the add-in that Excel does not know: entered before its functions were there, they show #NAME? and stay so,
 * whatever is calculated. Entering the same formula again helps, and so does the value in its place.
 */
import { argumentText, callsKpi, kpiCalls } from '../formula/calls';
import { enteredFormula, isMisspelled } from '../formula/spelling';
import { placesOf } from '../scoring/functions/calls';
import { findFunction } from '../scoring/functions/catalogue';
import type { CellAddress } from '../sheet/address';
import type { StandingFormula } from '../sheet/gateway';
import type { CellChange, WritePlan } from '../sheet/plan';
import { isError, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot';
import { remembered } from '../sheet/remembered';

/** How many of a sheet. */
export interface UnknownFormulas {
  readonly sheet: string;
  readonly cells: number;
}

/** By sheet, sheets without any left out. What was counted of a sheet holds as long as the sheet is the same. */
export function unknownFormulas(workbook: WorkbookSnapshot): readonly UnknownFormulas[] {
  return workbook.sheets.flatMap((sheet) => {
    const cells = unknownOn(sheet);
    return cells > 0 ? [{ sheet: sheet.name, cells }] : [];
  });
}

const unknownOn = remembered((sheet: SheetSnapshot) => ownFormulas(sheet, isUnknown).length);

function isUnknown(formula: string, value: CellValue): boolean {
  return (isError(value) && value.error === '#NAME?') || isMisspelled(formula);
}

interface Own {
  readonly cell: CellAddress;
  readonly formula: string;
}

function ownFormulas(sheet: SheetSnapshot, isMeant: (formula: string, value: CellValue) => boolean): Own[] {
  const { used } = sheet;
  if (!used) return [];
  return sheet.formulas.flatMap((row, r) =>
    row.flatMap((formula, c) => {
      if (formula === null || !callsKpi(formula) || !isMeant(formula, sheet.values[r]?.[c] ?? null))
        return [];
      return [{ cell: { row: used.top + r, column: used.left + c }, formula }];
    }),
  );
}

/** Formulas of a rubric that show an error: it may have been unknown when they were worked out. */
export function failingFormulas(workbook: WorkbookSnapshot): readonly StandingFormula[] {
  const hasFailed = (formula: string, value: CellValue): boolean => isError(value) && namesRubric(formula);
  return workbook.sheets.flatMap((sheet) =>
    ownFormulas(sheet, hasFailed).map((own) => ({ sheet: sheet.name, ...own })),
  );
}

function namesRubric(formula: string): boolean {
  return kpiCalls(formula).some((call) => {
    const entry = findFunction(call.name);
    return entry !== null && argumentText(call, placesOf(entry).rubric) !== '';
  });
}

export interface Entering {
  readonly plan: WritePlan;
  /** Sheets with such formulas on which nothing can be written: those of the others are entered all the same. */
  readonly left: readonly { readonly sheet: string; readonly reason: 'protectedSheet' | 'filteredRows' }[];
}

/** Every formula of the add-in again, on one sheet or (`null`) on all. */
export function planEntering(workbook: WorkbookSnapshot, only: string | null): Entering {
  const left: Entering['left'][number][] = [];
  const sheets = workbook.sheets.flatMap((sheet) => {
    if (only !== null && sheet.name !== only) return [];
    const cells = ownFormulas(sheet, () => true).map(({ cell, formula }): CellChange => {
      const entered = enteredFormula(formula);
      return {
        cell,
        before: { kind: 'formula', formula },
        after: { kind: 'formula', formula: entered },
      };
    });
    if (cells.length === 0) return [];
    if (sheet.isProtected || sheet.isFiltered) {
      left.push({ sheet: sheet.name, reason: sheet.isProtected ? 'protectedSheet' : 'filteredRows' });
      return [];
    }
    return [{ sheet: sheet.name, create: false, cells, tableResizes: [], columnWidths: [] }];
  });
  return { plan: { sheets, basis: [] }, left };
}

/** The add-in's formulas of a plan as the values they would show; `null` where no value is known. */
export function planAsValues(plan: WritePlan): WritePlan | null {
  let isAny = false;
  const valued = (change: CellChange): CellChange => {
    const { after, shows, ...rest } = change;
    const isOwn = after.kind === 'formula' && callsKpi(after.formula);
    if (!isOwn || shows === undefined || isError(shows)) return change;
    isAny = true;
    return { ...rest, after: { kind: 'value', value: shows === '' ? null : shows } };
  };
  const sheets = plan.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(valued) }));
  return isAny ? { ...plan, sheets } : null;
}
