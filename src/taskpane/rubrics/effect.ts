/** What the rubric as typed would do to the formulas that name it. */
import { kpiCalls } from '../../formula/calls';
import { rubricEffect, type FormulaResult, type RubricEffect } from '../../plans/localRubric/effect';
import { formulasNaming, type FormulaPlace } from '../../plans/localRubric/use';
import { ruleEffect, scoreNotice } from '../../plans/scoreEffect';
import { formatNumber, formatScore } from '../../i18n';
import { rubricTexts, type RubricTexts } from '../../i18n/rubrics';
import type { Bilingual } from '../../scoring';
import type { LocalRubric } from '../../scoring/localRubric/localRubric';
import { buildLocalRubric } from '../../scoring/localRubric/build';
import type { WorkbookSnapshot } from '../../sheet/snapshot';
import { readEntries, unitsOf } from '../../tables/entries';
import { localRubricsOf } from '../../tables/localRubric/read';
import type { Model } from '../model';

/** `null`: no formula names it, or none of them gives anything yet. The rubric has no errors. */
export function effectOf(workbook: WorkbookSnapshot, rubric: LocalRubric): RubricEffect | null {
  const before = localRubricsOf(workbook).rubrics.find(({ id }) => id === rubric.id);
  const formulas = before ? formulasNaming(workbook, rubric.id) : [];
  if (!before || formulas.length === 0) return null;
  return rubricEffect(workbook, formulas, buildLocalRubric(before), buildLocalRubric(rubric));
}

/** What a formula gives, as its cell shows it; one that gives nothing is said to. */
export function resultText({ formula }: FormulaPlace, result: FormulaResult, texts: RubricTexts): string {
  if (result === null) return texts.noResult;
  return kpiCalls(formula).some(({ name }) => name === 'SCORE') ? formatScore(result) : formatNumber(result);
}

/** The scores on the scorecards of the workbook's units that the rubric as typed makes others. */
export function scoresNotice({ workbook, tables }: Model, rubric: LocalRubric): Bilingual | null {
  const before = localRubricsOf(workbook).rubrics.find(({ id }) => id === rubric.id);
  if (!before) return null;
  const own = tables.map(({ table }) => table);
  const units = unitsOf(workbook, own, readEntries(workbook));
  const request = { workbook, tables: own, rubric: buildLocalRubric(before), units };
  return scoreNotice(ruleEffect(request, buildLocalRubric(rubric)));
}

/** Said once more beside what is going to be written. */
export function effectNotice(workbook: WorkbookSnapshot, rubric: LocalRubric): Bilingual | null {
  const effect = effectOf(workbook, rubric);
  if (!effect) return null;
  const said = (texts: RubricTexts): string =>
    [texts.inUse(effect.formulas, rubric.id), ...effectLines(effect, texts)].join(' · ');
  return { th: said(rubricTexts('th')), en: said(rubricTexts('en')) };
}

export function effectLines({ changed, unknown, formulas }: RubricEffect, texts: RubricTexts): string[] {
  return [
    ...(formulas > unknown ? [texts.resultsChange(changed.length)] : []),
    ...(unknown > 0 ? [texts.resultsUnknown(unknown)] : []),
  ];
}
