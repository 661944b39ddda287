/**
 * What was found, as a sheet of its own to print and pass on: the widths make one page of A4 laid across, long texts wrap,
 * and the header stands on every page and stays in view.
 * Accepted findings are on it too, with who let them stand and why.
 */
import { type Finding, keptUnder } from '../../checks';
import { formatRange } from '../../sheet/address';
import type { WritePlan } from '../../sheet/plan';
import type { WorkbookSnapshot } from '../../sheet/snapshot';
import type { AcceptedFinding } from '../../tables';
import { FINDINGS, type FindingColumn } from '../../tables/managed/findings';
import { findingTexts, type FindingTexts } from '../../i18n/findings';
import { frameOf, putHead, putRow, type PlannedRow } from '../managed/declared';
import { addedSheet, PlannedSheet } from '../managed/plannedSheet';

export interface FindingsSheetRequest {
  readonly workbook: WorkbookSnapshot;
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly language: 'th' | 'en';
  /** "2018-09-30". */
  readonly date: string;
}

export function planFindingsSheet(request: FindingsSheetRequest): WritePlan {
  const { workbook, findings, accepted, language, date } = request;
  const texts = findingTexts(language);
  const reasons = new Map(accepted.map((one) => [one.id, one]));
  const settled = findings.filter((finding) => keptUnder(finding, reasons)).length;
  const planned = new PlannedSheet();
  putHead(planned, FINDINGS, language, '', [texts.sheet.checkedOn(date, findings.length - settled, settled)]);
  findings.forEach((finding, index) => {
    const row = rowOf(finding, index + 1, keptUnder(finding, reasons), texts, language);
    putRow(planned, FINDINGS, FINDINGS.headerRow + 1 + index, row);
  });
  // Never written over: the one before may have notes of the reader's.
  return {
    sheets: [addedSheet(workbook, planned, FINDINGS.name[language], frameOf(FINDINGS))],
    basis: [],
  };
}

function rowOf(
  { sheet, range, severity, message, suggestion, fix }: Finding,
  number: number,
  accepted: AcceptedFinding | null,
  texts: FindingTexts,
  language: 'th' | 'en',
): PlannedRow<FindingColumn> {
  const advice = (fix?.label ?? suggestion)?.[language];
  const what = advice ? `${message[language]}\n${texts.suggestion}: ${advice}` : message[language];
  const state = accepted
    ? `${texts.sheet.accepted}\n${texts.acceptedBecause(accepted.reason)}\n${texts.acceptedBy(accepted.name, accepted.date)}`
    : texts.sheet.open;
  return {
    number,
    sheet,
    cell: formatRange(range),
    severity: texts.severity[severity],
    what,
    state,
  };
}
