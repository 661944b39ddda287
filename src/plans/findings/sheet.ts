/**
 * What was found, as a sheet of its own to print and pass on: the widths make one page of A4 laid across, long texts wrap,
 * and the header stands on every page and stays in view.
 * Accepted findings are on it too, with who let them stand and why.
 */
import { type Finding, keptUnder } from '../../checks';
import { formatRange } from '../../sheet/address';
import type { CellChange, CellLook, WritePlan } from '../../sheet/plan';
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet/snapshot';
import type { AcceptedFinding } from '../../tables';
import { BLANK } from '../cells';
import { findingTexts, type FindingTexts } from '../../i18n/findings';
import { freeName } from '../managed/names';

/** A report is about the data and none of them: it is neither read as a table nor checked. */
function isFindingsSheet(sheet: SheetSnapshot): boolean {
  return (['th', 'en'] as const).some((language) => {
    const { title, headers } = findingTexts(language).sheet;
    return (
      valueAt(sheet, { row: 0, column: 0 }) === title &&
      headers.every((header, column) => valueAt(sheet, { row: HEADER_ROW, column }) === header)
    );
  });
}

export function withoutFindingsSheets(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => !isFindingsSheet(sheet)) };
}

export interface FindingsSheetRequest {
  readonly workbook: WorkbookSnapshot;
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly language: 'th' | 'en';
  /** "2018-09-30". */
  readonly date: string;
}

/** In characters; together as wide as A4 laid across with Excel's own margins. */
const WIDTHS = [5, 20, 12, 11, 62, 26] as const;
const HEADER_ROW = 2;

const TITLE: CellLook = { bold: true, size: 14 };
const HEADER: CellLook = { bold: true, wrap: true, boxed: true, align: 'center', fill: '#D9E2EC' };
const BODY: CellLook = { wrap: true, boxed: true };

export function planFindingsSheet(request: FindingsSheetRequest): WritePlan {
  const { workbook, findings, accepted, language, date } = request;
  const texts = findingTexts(language);
  const reasons = new Map(accepted.map((one) => [one.id, one]));
  const settled = findings.filter((finding) => keptUnder(finding, reasons)).length;
  const rows = findings.map((finding, index) =>
    rowOf(finding, index + 1, keptUnder(finding, reasons), texts, language),
  );
  const cells = [
    cell(0, 0, texts.sheet.title, TITLE),
    cell(1, 0, texts.sheet.made(date, findings.length - settled, settled)),
    ...texts.sheet.headers.map((header, column) => cell(HEADER_ROW, column, header, HEADER)),
    ...rows.flatMap((values, index) =>
      values.map((value, column) => cell(HEADER_ROW + 1 + index, column, value, BODY)),
    ),
  ];
  const sheet = {
    // Never written over: the one before may have notes of the reader's.
    sheet: freeName(workbook, texts.sheet.name),
    create: true,
    cells,
    tableResizes: [],
    columnWidths: WIDTHS.map((characters, column) => ({ column, characters })),
    layout: {
      page: { orientation: 'landscape', repeatRows: { top: HEADER_ROW, bottom: HEADER_ROW } },
      freezeRows: HEADER_ROW + 1,
    },
  } as const;
  return { sheets: [sheet], basis: [] };
}

function rowOf(
  { sheet, range, severity, message, suggestion, fix }: Finding,
  number: number,
  accepted: AcceptedFinding | null,
  texts: FindingTexts,
  language: 'th' | 'en',
): (string | number)[] {
  const advice = (fix?.label ?? suggestion)?.[language];
  const what = advice ? `${message[language]}\n${texts.suggestion}: ${advice}` : message[language];
  const state = accepted
    ? `${texts.sheet.accepted}\n${texts.acceptedBecause(accepted.reason)}\n${texts.acceptedBy(accepted.name, accepted.date)}`
    : texts.sheet.open;
  return [number, sheet, formatRange(range), texts.severity[severity], what, state];
}

function cell(row: number, column: number, value: string | number, look?: CellLook): CellChange {
  return {
    cell: { row, column },
    before: BLANK,
    after: { kind: 'value', value },
    ...(look ? { look } : {}),
  };
}
