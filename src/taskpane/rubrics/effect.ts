/** What the rubric as typed would do to the formulas that name it. */
import { rubricEffect, type FormulaResult, type RubricEffect } from '../../plans/rubricEffect';
import { formulasNaming } from '../../plans/rubricUse';
import { rubricTexts, type RubricTexts } from '../../i18n/rubrics';
import type { Bilingual } from '../../scoring';
import type { OwnRubric } from '../../scoring/own';
import { buildOwn } from '../../scoring/ownBuild';
import type { WorkbookSnapshot } from '../../sheet/snapshot';
import { ownRubricsOf } from '../../tables/own';

/** `null`: no formula names it, or none of them gives anything yet. The rubric has no errors. */
export function effectOf(workbook: WorkbookSnapshot, rubric: OwnRubric): RubricEffect | null {
  const before = ownRubricsOf(workbook).rubrics.find(({ id }) => id === rubric.id);
  const formulas = before ? formulasNaming(workbook, rubric.id) : [];
  if (!before || formulas.length === 0) return null;
  return rubricEffect(workbook, formulas, buildOwn(before), buildOwn(rubric));
}

/** "2 → 1"; a formula that gives none is said to. */
export function resultText(result: FormulaResult, texts: RubricTexts): string {
  return result === null ? texts.noResult : String(Number(result.toFixed(4)));
}

/** Said once more beside what is going to be written. */
export function effectNotice(workbook: WorkbookSnapshot, rubric: OwnRubric): Bilingual | null {
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
