/**
 * The index of an evidence binder: every document that the rubric asks a unit for, with what the register says of it. A
 * list to print and put in front; each one is a sheet of its own, so that notes on an earlier one stay.
 */
import { scorecardSheetTexts, type ScorecardSheetTexts } from '../../i18n/scorecardSheet';
import { applicability, type Bilingual, type Indicator } from '../../scoring';
import { documentOf, evidenceOfLevel } from '../../scoring/documents';
import type { CellChange, CellLook, WritePlan } from '../../sheet/plan';
import { evidenceOf, readEntries, unitText, type Entries, type EvidenceRow } from '../../tables/entries';
import { dayText } from '../../thai/days';
import { BLANK } from '../cells';
import { BINDER_HEADER_ROW } from '../managed/sheets';
import type { BinderRequest, Language } from '../scorecard/requests';
import { freeName } from '../managed/names';

/** In characters; with the orientation below one page of A4 across. */
const WIDTHS = [5, 52, 14, 10, 14, 32, 22] as const;
const TITLE: CellLook = { bold: true, size: 14 };
const HEADER: CellLook = { bold: true, wrap: true, boxed: true, fill: '#D9E2EC', align: 'center' };
const HEADING: CellLook = { bold: true, wrap: true, boxed: true, fill: '#F0F4F8' };
const BODY: CellLook = { wrap: true, boxed: true };
const LAST = WIDTHS.length - 1;

/** A day of the register; whatever else was typed there stands as it is. */
const ISO = /^\d{4}-\d{2}-\d{2}$/;

interface Document {
  readonly text: string;
  readonly goesWith: string;
  readonly row: EvidenceRow | null;
}

export function planBinderIndex({ workbook, rubric, unit, language }: BinderRequest): WritePlan {
  const texts = scorecardSheetTexts(language);
  const entries = readEntries(workbook);
  const { binder } = texts;
  const cells = [
    cell(0, 0, binder.title(rubric.name[language]), TITLE),
    cell(1, 0, texts.form.unit(unitText(unit, language))),
    ...binder.headers.map((header, column) => cell(BINDER_HEADER_ROW, column, header, HEADER)),
  ];
  const merges = [];
  let row = BINDER_HEADER_ROW + 1;
  for (const indicator of rubric.indicators) {
    if (applicability(indicator, { kind: unit.kind, province: unit.code.slice(0, 2) })) continue;
    const due = documentOf(indicator)
      .cutOffs.map((one) => one[language])
      .join(' · ');
    const name = `${indicator.group[language]} ${indicator.no}. ${indicator.name[language]}`;
    // A line each: Excel does not make room for a second line in merged cells.
    for (const heading of due === '' ? [name] : [name, binder.due(due)]) {
      cells.push(cell(row, 0, heading, HEADING));
      for (let column = 1; column <= LAST; column++) cells.push(cell(row, column, null, HEADING));
      merges.push({ top: row, bottom: row, left: 0, right: LAST });
      row += 1;
    }
    const documents = documentsOf(entries, indicator, unit, language, texts);
    const lines: (readonly (string | number)[])[] = documents.map((document, index) => [
      index + 1,
      ...lineOf(document, texts, language),
    ]);
    for (const values of lines.length > 0 ? lines : [['', binder.noDocuments, '', '', '', '', '']]) {
      cells.push(...values.map((value, column) => cell(row, column, value === '' ? null : value, BODY)));
      row += 1;
    }
  }
  const sheet = {
    sheet: freeName(workbook, binder.sheet),
    create: true,
    cells,
    tableResizes: [],
    columnWidths: WIDTHS.map((characters, column) => ({ column, characters })),
    layout: {
      page: {
        orientation: 'landscape' as const,
        repeatRows: { top: BINDER_HEADER_ROW, bottom: BINDER_HEADER_ROW },
      },
      freezeRows: BINDER_HEADER_ROW + 1,
      merges,
    },
  };
  return { sheets: [sheet], basis: [] };
}

function lineOf(
  { text, goesWith, row }: Document,
  { binder }: ScorecardSheetTexts,
  language: Language,
): string[] {
  const have = row?.have === true ? binder.have : row?.have === false ? binder.haveNot : '';
  const day = row && ISO.test(row.date) ? dayText(row.date, language) : (row?.date ?? '');
  return [text, goesWith, have, day, row?.link ?? '', row?.who ?? ''];
}

/** Those of the steps first, each with its row of the register; then what the levels above them ask for. */
function documentsOf(
  entries: Entries,
  indicator: Indicator,
  unit: BinderRequest['unit'],
  language: Language,
  { binder }: ScorecardSheetTexts,
): readonly Document[] {
  const ofSteps = (evidenceOf(entries, indicator, unit)?.steps ?? []).flatMap(({ step, documents }) =>
    documents.map(({ text, row }) => ({ text, goesWith: binder.step(step), row })),
  );
  const known = new Set(ofSteps.map(({ text }) => text.th));
  const levels = new Map<string, { readonly text: Bilingual; readonly levels: number[] }>();
  for (const { level } of indicator.levels) {
    for (const text of evidenceOfLevel(indicator, level)) {
      if (known.has(text.th)) continue;
      const entry = levels.get(text.th) ?? { text, levels: [] };
      entry.levels.push(level);
      levels.set(text.th, entry);
    }
  }
  return [
    ...ofSteps.map((document) => ({ ...document, text: document.text[language] })),
    ...[...levels.values()].map((entry) => ({
      text: entry.text[language],
      goesWith: binder.levels(entry.levels),
      row: null,
    })),
  ];
}

function cell(row: number, column: number, value: string | number | null, look?: CellLook): CellChange {
  return {
    cell: { row, column },
    before: BLANK,
    after: { kind: 'value', value },
    ...(look ? { look } : {}),
  };
}
