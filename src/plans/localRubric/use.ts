/**
 * Formulas of a workbook that name a rubric: a change of the rubric changes what they give. The name may stand in the
 * formula or in a cell that it refers to; a formula that names none keeps its own default for ever.
 */
import { kpiCalls, literal } from '../../formula/calls';
import { readReference } from '../../formula/references';
import { tokensOf } from '../../formula/tokens';
import type { CellAddress, RangeAddress } from '../../sheet/address';
import { findSheet, valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet/snapshot';
import { headerKey, yearsIn } from '../../tables/text';

export interface FormulaPlace {
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly formula: string;
}

/** Names stand in a cell or a short list, not in a column of figures. */
const MOST_CELLS = 2000;

export function formulasNaming(workbook: WorkbookSnapshot, id: string): FormulaPlace[] {
  const places: FormulaPlace[] = [];
  for (const sheet of workbook.sheets) {
    const { used } = sheet;
    if (!used) continue;
    for (const [down, formulas] of sheet.formulas.entries())
      for (const [across, formula] of formulas.entries())
        if (formula !== null && kpiCalls(formula).length > 0 && names(formula, id, sheet, workbook))
          places.push({
            sheet: sheet.name,
            cell: { row: used.top + down, column: used.left + across },
            formula,
          });
  }
  return places;
}

export interface OtherYear {
  readonly sheet: string;
  readonly cell: CellAddress;
  /** Of the Buddhist era, the latest that the sheet's title and headers speak of. */
  readonly year: number;
}

/** Titles and headers stand in the first rows. */
const TITLE_ROWS = 8;

/** Sheets with such formulas that are about another year than the rubric's, each with the first formula. */
export function sheetsOfOtherYear(
  workbook: WorkbookSnapshot,
  formulas: readonly FormulaPlace[],
  fiscalYear: number,
): OtherYear[] {
  const first = new Map<string, FormulaPlace>();
  for (const place of formulas) if (!first.has(place.sheet)) first.set(place.sheet, place);
  return [...first.values()].flatMap(({ sheet, cell }): OtherYear[] => {
    const rows = findSheet(workbook, sheet)?.values.slice(0, TITLE_ROWS) ?? [];
    const texts = rows.flat().filter((value) => typeof value === 'string');
    const year = Math.max(...texts.flatMap((text) => yearsIn(headerKey(text))));
    return Number.isFinite(year) && year !== fiscalYear ? [{ sheet, cell, year }] : [];
  });
}

function names(formula: string, id: string, sheet: SheetSnapshot, workbook: WorkbookSnapshot): boolean {
  return tokensOf(formula).some((token) => {
    const text = token.kind === 'text' ? literal(token.text) : null;
    if (text !== null) return isId(text, id);
    const reference = readReference(token);
    const on = reference && (reference.sheet === null ? sheet : findSheet(workbook, reference.sheet));
    return reference && on ? holds(on, reference.range, id) : false;
  });
}

function holds(sheet: SheetSnapshot, range: RangeAddress, id: string): boolean {
  if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > MOST_CELLS) return false;
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++) {
      const value = valueAt(sheet, { row, column });
      if (typeof value === 'string' ? isId(value, id) : typeof value === 'number' && String(value) === id)
        return true;
    }
  return false;
}

const THAI_ZERO = 0x0e50;

/** As the functions read a name: Thai digits as figures, spaces left out. */
function isId(text: string, id: string): boolean {
  const digits = text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
  return digits.replace(/\s/g, '') === id;
}
