/**
 * Steps and their documents. A step counts when every document that the rubric asks for it is in the register, and only
 * when the steps before it count (rules.md: milestones are cumulative). Nothing entered is not zero done: before the first
 * tick of a unit the register says nothing of it, from then on a blank tick is a step not done.
 */
import type { Bilingual, Indicator } from '../../scoring';
import { evidenceOfLevel } from '../../scoring/documents';
import type { ScorecardUnit } from '../../scoring/scorecard/scorecard';
import { headerKey } from '../text';
import { evidenceFor, evidenceOfUnit } from './lookup';
import type { Entries, EvidenceRow, StepEvidence, UnitEvidence } from './types';

export interface AskedStep {
  readonly step: number;
  readonly asked: Bilingual;
  /** Never empty: where the rubric names no document, what the step asks for stands for it. */
  readonly documents: readonly Bilingual[];
}

/** Empty where the sheet is none of steps. The first level that asks for a step says what it takes. */
export function askedSteps(indicator: Indicator): readonly AskedStep[] {
  const max = indicator.inputs.find(({ kind }) => kind === 'steps')?.max ?? 0;
  return Array.from({ length: max }, (_unused, index): AskedStep => {
    const step = index + 1;
    const criterion = indicator.levels.find(({ condition }) => condition.steps === step);
    const numbered: Bilingual = { th: `ขั้นที่ ${step}`, en: `Step ${step}` };
    const asked = criterion?.figure === null ? criterion.applied : numbered;
    const documents = criterion ? evidenceOfLevel(indicator, criterion.level) : [];
    return { step, asked, documents: documents.length > 0 ? documents : [asked] };
  });
}

/** `null`: the sheet is none of steps. */
export function evidenceOf(entries: Entries, indicator: Indicator, unit: ScorecardUnit): UnitEvidence | null {
  const asked = askedSteps(indicator);
  if (asked.length === 0) return null;
  const rows = evidenceFor(entries, indicator, unit.code);
  const steps = asked.map((step) =>
    stepOf(
      step,
      rows.filter((row) => row.step === step.step),
    ),
  );
  const open = steps.find(({ complete }) => !complete) ?? null;
  const missing = open?.documents.flatMap(({ text, row }) => (row?.have === true ? [] : [text])) ?? [];
  const unitRows = evidenceOfUnit(entries, indicator.rubric, unit.code);
  const isEntered = ({ entered }: EvidenceRow): boolean => entered;
  return {
    steps,
    done: open ? open.step - 1 : steps.length,
    missing,
    entered: rows.some(isEntered) ? 'sheet' : unitRows.some(isEntered) ? 'unit' : 'none',
    rows,
    unitRows,
  };
}

function stepOf({ step, asked, documents }: AskedStep, rows: readonly EvidenceRow[]): StepEvidence {
  const found = assign(documents, rows);
  return {
    step,
    asked,
    documents: documents.map((text, index) => ({ text, row: found[index] ?? null })),
    complete: documents.every((_text, index) => found[index]?.have === true),
  };
}

/**
 * Rows by their wording; staff may have put a document in their own words, so what is left over goes together in order.
 * Rows beyond those that the rubric asks for are the office's own and decide nothing.
 */
function assign(documents: readonly Bilingual[], rows: readonly EvidenceRow[]): (EvidenceRow | null)[] {
  const free = new Set(rows);
  const take = (wanted: (row: EvidenceRow) => boolean): EvidenceRow | null => {
    const found = [...free].find(wanted) ?? null;
    if (found) free.delete(found);
    return found;
  };
  const byWords = documents.map((text) => take((row) => isSame(row.document, text)));
  return byWords.map((row) => row ?? take(() => true));
}

function isSame(document: string, { th, en }: Bilingual): boolean {
  const key = headerKey(document);
  return key === headerKey(th) || key === headerKey(en);
}
