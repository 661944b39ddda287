/**
 * The index of an evidence binder: every document that the rubric asks a unit for, with what the register says of it. A
 * list to print and put in front; each one is a sheet of its own, so that notes on an earlier one stay.
 */
import { scorecardSheetTexts, type ScorecardSheetTexts } from '../../i18n/scorecardSheet';
import { applicability, type Bilingual, type Indicator } from '../../scoring';
import { documentOf, evidenceOfLevel } from '../../scoring/documents';
import type { CellLook, WritePlan } from '../../sheet/plan';
import { evidenceOf, readEntries, unitText, type Entries, type EvidenceRow } from '../../tables/entries';
import { dayText } from '../../thai/days';
import { BINDER, type BinderColumn } from '../../tables/managed/binder';
import { BODY, frameOf, putHead, putRow, type PlannedRow } from '../managed/declared';
import { addedSheet, PlannedSheet } from '../managed/plannedSheet';
import type { BinderRequest, Language } from '../scorecard/requests';

const HEADING: CellLook = { ...BODY, bold: true, fill: '#F0F4F8' };
const LAST = BINDER.columns.length - 1;

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
  const planned = new PlannedSheet();
  const about = [texts.form.unit(unitText(unit, language))];
  putHead(planned, BINDER, language, rubric.name[language], about);
  const merges = [];
  let row = BINDER.headerRow + 1;
  for (const indicator of rubric.indicators) {
    if (applicability(indicator, { kind: unit.kind, province: unit.code.slice(0, 2) })) continue;
    const due = documentOf(indicator)
      .cutOffs.map((one) => one[language])
      .join(' · ');
    const name = `${indicator.group[language]} ${indicator.no}. ${indicator.name[language]}`;
    // A line each: Excel does not make room for a second line in merged cells.
    for (const heading of due === '' ? [name] : [name, binder.due(due)]) {
      planned.put(row, 0, heading, { look: HEADING });
      for (let column = 1; column <= LAST; column++) planned.put(row, column, null, { look: HEADING });
      merges.push({ top: row, bottom: row, left: 0, right: LAST });
      row += 1;
    }
    const lines = documentsOf(entries, indicator, unit, language, texts).map((document, index) => ({
      number: index + 1,
      ...lineOf(document, texts, language),
    }));
    for (const line of lines.length > 0 ? lines : [{ document: binder.noDocuments }]) {
      putRow(planned, BINDER, row, line);
      row += 1;
    }
  }
  return {
    sheets: [addedSheet(workbook, planned, BINDER.name[language], frameOf(BINDER, { merges }))],
    basis: [],
  };
}

function lineOf(
  { text, goesWith, row }: Document,
  { binder }: ScorecardSheetTexts,
  language: Language,
): PlannedRow<BinderColumn> {
  const have = row?.have === true ? binder.have : row?.have === false ? binder.haveNot : '';
  const day = row && ISO.test(row.date) ? dayText(row.date, language) : (row?.date ?? '');
  return {
    document: text,
    goesWith,
    have: have || null,
    date: day || null,
    link: row?.link || null,
    who: row?.who || null,
  };
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
