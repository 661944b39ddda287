/** What can go wrong with a file, as codes: the callers turn them into sentences in the reader's language. */

export type XlsxErrorCode =
  /** Not an .xlsx/.xlsm package at all (old .xls, .ods, .docx, a picture, an empty file). */
  | 'notAWorkbook'
  /** A workbook in Excel's binary form (.xlsb). */
  | 'binary'
  /** A workbook locked with a password. */
  | 'encrypted'
  /** Begins as a workbook, but parts are missing, cut off or not readable. */
  | 'damaged'
  /** Unpacks to more than the limits allow. */
  | 'tooLarge';

export class XlsxError extends Error {
  constructor(
    readonly code: XlsxErrorCode,
    /** For the log and for whoever repairs the file: part name or what was found. */
    readonly detail = '',
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'XlsxError';
  }
}

export type PatchErrorCode =
  | 'missingSheet'
  | 'sheetExists'
  | 'invalidSheetName'
  | 'missingTable'
  /** A table may only grow or shrink at its right and lower edge. */
  | 'tableMoved'
  /** A table needs its header and at least one row below it. */
  | 'tableTooSmall'
  /** Page, frozen rows, tables and charts can be given to added sheets only. */
  | 'layoutOfKnownSheet'
  /** Part of an array formula or of a what-if table: Excel itself refuses to change one cell of it. */
  | 'arrayPart'
  /** Cell outside the grid, number that is not finite, text beyond what a cell holds. */
  | 'invalidCell'
  /** A part would come out as something that Excel does not open. */
  | 'wouldNotOpen';

/** The patch asks for something that cannot be done to this file; nothing was made. */
export class PatchError extends Error {
  constructor(
    readonly code: PatchErrorCode,
    /** Its name; of `wouldNotOpen` that of the part, with what is wrong in it. */
    readonly sheet: string,
    readonly address = '',
  ) {
    super(`${code} ${sheet}${address ? `!${address}` : ''}`);
    this.name = 'PatchError';
  }
}
