/**
 * Formulas that nobody has worked out. openpyxl and others store no value with a formula; XlsxWriter and POI store 0 with
 * every one and ask for calculation on opening. Read as a value, either would pass for blank or for zero.
 */
import { NOT_CALCULATED, type CellValue, type SheetSnapshot } from '../sheet/snapshot';

type Holds = (value: CellValue) => boolean;

const nothing: Holds = (value) => value === null;
const nothingOrZero: Holds = (value) => value === null || value === 0;

/** `recalculates`: the file asks for everything to be calculated when it is opened. */
export function withNotCalculated(
  sheets: readonly SheetSnapshot[],
  recalculates: boolean,
): readonly SheetSnapshot[] {
  const isPlaceholder = recalculates && !sheets.some(holdsResult) ? nothingOrZero : nothing;
  return sheets.map((sheet) => marked(sheet, isPlaceholder));
}

/** A formula here has a value that no program puts in for want of one. */
function holdsResult({ values, formulas }: SheetSnapshot): boolean {
  return formulas.some((row, down) =>
    row.some((formula, across) => formula !== null && !nothingOrZero(values[down]?.[across] ?? null)),
  );
}

function marked(sheet: SheetSnapshot, isPlaceholder: Holds): SheetSnapshot {
  let hasAny = false;
  const values = sheet.values.map((row, down) => {
    const formulas = sheet.formulas[down] ?? [];
    const isMarked = (value: CellValue, across: number): boolean =>
      (formulas[across] ?? null) !== null && isPlaceholder(value);
    if (!row.some(isMarked)) return row;
    hasAny = true;
    return row.map((value, across) => (isMarked(value, across) ? NOT_CALCULATED : value));
  });
  return hasAny ? { ...sheet, values } : sheet;
}
