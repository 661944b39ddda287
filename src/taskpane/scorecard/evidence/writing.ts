/** What is written on the word of this view: the register, a document's row, the binder index. */
import { planBinderIndex } from '../../../plans/entries/binder';
import { planEvidence, planEvidenceTick } from '../../../plans/entries/evidence';
import { scoreNotice, planEffect } from '../../../plans/scoreEffect';
import type { Rubric } from '../../../scoring';
import type { ScorecardUnit } from '../../../scoring/scorecard/scorecard';
import type { WritePlan } from '../../../sheet/plan';
import type { EvidenceRow } from '../../../tables/entries';
import type { Model } from '../../model';
import type { Planned, PlanRequest } from '../../requests';
import { entriesOf, type CardData } from '../data';
import { effectRequest, fromCard } from '../requests';
import type { ScorecardSelection } from '../selection';

/** What staff say of a document; what is left out stays as it is. */
export interface Told {
  readonly have: boolean;
  readonly date?: string;
  readonly link?: string;
  readonly who?: string;
}

export function registerRequest(
  selection: ScorecardSelection,
  rubric: Rubric,
  unit: ScorecardUnit,
): PlanRequest {
  return fromCard(selection, async (model, language) =>
    withEffect(
      model,
      rubric,
      unit,
      planEvidence({ workbook: model.workbook, rubric, units: [unit], language }),
    ),
  );
}

/** A list to print and put in front of the documents. */
export function binderRequest(
  selection: ScorecardSelection,
  rubric: Rubric,
  unit: ScorecardUnit,
): PlanRequest {
  return fromCard(selection, async ({ workbook }, language) => ({
    plan: planBinderIndex({ workbook, rubric, unit, language }),
    refusals: [],
  }));
}

/** The row is found again in the workbook as it is then: rows may have moved since it was drawn. */
export function tellRequest(
  selection: ScorecardSelection,
  { rubric, unit }: Pick<CardData, 'rubric' | 'unit'>,
  row: EvidenceRow,
  told: Told,
): PlanRequest {
  return fromCard(selection, async (model) => withEffect(model, rubric, unit, tellPlan(model, row, told)));
}

/** The plan with the scores that it changes. */
function withEffect(model: Model, rubric: Rubric, unit: ScorecardUnit, plan: WritePlan): Planned {
  const notice = scoreNotice(planEffect(effectRequest(model, rubric, unit), plan));
  return { plan, refusals: [], ...(notice && { notices: [notice] }) };
}

/**
 * A tick that changes the score of its own sheet is seen there at once. One that changes others (the first of a unit makes
 * the blank ticks of its other sheets steps that are not done) is shown before it is written.
 */
export function changesOtherSheets(
  model: Model,
  { rubric, unit }: Pick<CardData, 'rubric' | 'unit'>,
  row: EvidenceRow,
  told: Told,
): boolean {
  const changed = planEffect(effectRequest(model, rubric, unit), tellPlan(model, row, told));
  return changed.some((one) => one.indicator.code !== row.indicator || one.unit.code !== row.unit);
}

function tellPlan(model: Model, row: EvidenceRow, told: Told): WritePlan {
  const now = entriesOf(model).evidence.find((one) => isSameDocument(one, row));
  const rows = now ? [{ row: now, ...told }] : [];
  return planEvidenceTick({ workbook: model.workbook, rows });
}

function isSameDocument(a: EvidenceRow, b: EvidenceRow): boolean {
  return (
    a.sheet === b.sheet &&
    a.rubric === b.rubric &&
    a.unit === b.unit &&
    a.indicator === b.indicator &&
    a.step === b.step &&
    a.document === b.document
  );
}
