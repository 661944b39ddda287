/**
 * The add-in's own sheets around findings and scorecards. They list units and figures, but are about the data and none
 * of them: they are neither read as target tables nor checked.
 */
import { scorecardSheetTexts } from '../../i18n/scorecardSheet';
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet/snapshot';
import { withoutEntries } from '../../tables/entries/blocks';
import { withoutFindingsSheets } from '../findings/sheet';

const LANGUAGES = ['th', 'en'] as const;

/** Rows of the header on a form, a binder index and an overview. */
export const FORM_HEADER_ROW = 3;
export const BINDER_HEADER_ROW = 3;
export const OVERVIEW_HEADER_ROW = 4;

export function withoutManagedSheets(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const { sheets, ...rest } = withoutEntries(withoutFindingsSheets(workbook));
  return {
    ...rest,
    sheets: sheets.filter((sheet) => !isForm(sheet) && !isBinderIndex(sheet) && !isOverview(sheet)),
  };
}

export function isForm(sheet: SheetSnapshot): boolean {
  return LANGUAGES.some((language) => {
    const { titleBegins, headers } = scorecardSheetTexts(language).form;
    return begins(sheet, titleBegins) && hasHeaders(sheet, FORM_HEADER_ROW, headers);
  });
}

function isBinderIndex(sheet: SheetSnapshot): boolean {
  return LANGUAGES.some((language) => {
    const { titleBegins, headers } = scorecardSheetTexts(language).binder;
    return begins(sheet, titleBegins) && hasHeaders(sheet, BINDER_HEADER_ROW, headers);
  });
}

export function isOverview(sheet: SheetSnapshot): boolean {
  return LANGUAGES.some((language) => {
    const { titleBegins, number, unit } = scorecardSheetTexts(language).overview;
    return begins(sheet, titleBegins) && hasHeaders(sheet, OVERVIEW_HEADER_ROW, [number, unit]);
  });
}

function begins(sheet: SheetSnapshot, text: string): boolean {
  const title = valueAt(sheet, { row: 0, column: 0 });
  return typeof title === 'string' && title.startsWith(text);
}

function hasHeaders(sheet: SheetSnapshot, row: number, headers: readonly string[]): boolean {
  return headers.every((header, column) => valueAt(sheet, { row, column }) === header);
}
