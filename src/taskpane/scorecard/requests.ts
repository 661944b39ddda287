/** What the card asks to be written; the plans load when they are asked for. */
import { findRubric, type Rubric } from '../../scoring';
import type { ScorecardUnit } from '../../scoring/scorecard/scorecard';
import { unitWithCode } from '../../tables/entries';
import { districts } from '../../thai';
import type { Model } from '../model';
import type { PlanRequest } from '../requests';
import type { CardData } from './data';
import type { ScorecardSelection } from './selection';
import type { Trial } from './trials';

/** A plan asked for on this screen. */
export function fromCard(selection: ScorecardSelection, make: PlanRequest['make']): PlanRequest {
  return { from: { name: 'scorecard', selection }, make };
}

/** The results tried out, into the input sheet. */
export function entriesRequest(
  { rubric, unit }: CardData,
  selection: ScorecardSelection,
  trials: readonly Trial[],
): PlanRequest {
  const values = trials.map(({ indicator, input, value }) => ({ indicator, input: input.spec.name, value }));
  return fromCard(selection, async (model, language) => {
    const [{ planEntries }, { planEffect, scoreNotice }] = await Promise.all([
      import('../../plans/entries/entries'),
      import('../../plans/scoreEffect'),
    ]);
    const { workbook } = model;
    const plan = planEntries({ workbook, rubric, unit, values, language });
    const notice = scoreNotice(planEffect(effectRequest(model, rubric, unit), plan));
    return { plan, refusals: [], ...(notice && { notices: [notice] }) };
  });
}

export function effectRequest({ workbook, tables }: Model, rubric: Rubric, unit: ScorecardUnit) {
  return { workbook, tables: tables.map(({ table }) => table), rubric, units: [unit] };
}

/** The scorecard as a sheet, or one for each unit with an overview of them. */
export function sheetRequest(
  rubric: Rubric,
  units: readonly ScorecardUnit[],
  selection: ScorecardSelection,
  anew = false,
): PlanRequest {
  return fromCard(selection, async ({ workbook, tables }, language) => {
    const [{ planScorecardSheet }, { writingTexts }] = await Promise.all([
      import('../../plans/scorecard/sheet'),
      import('../../i18n/writing'),
    ]);
    const plan = planScorecardSheet({
      workbook,
      tables: tables.map(({ table }) => table),
      // It may have been changed since it was chosen.
      rubric: findRubric(rubric.id) ?? rubric,
      units,
      language,
      anew,
    });
    const { earlier, outgrown } = plan;
    const again = { sheets: earlier, anew: sheetRequest(rubric, units, selection, true) };
    const stays = {
      th: writingTexts('th').outgrown(outgrown.join(', ')),
      en: writingTexts('en').outgrown(outgrown.join(', ')),
    };
    return {
      plan,
      refusals: [],
      ...(earlier.length > 0 ? { again } : {}),
      ...(outgrown.length > 0 ? { notices: [stays] } : {}),
    };
  });
}

/** The unit's province and all its districts. */
export function sheetUnits({ code }: ScorecardUnit): readonly ScorecardUnit[] {
  const province = code.slice(0, 2);
  return [province, ...districts(province).map((district) => district.code)].flatMap(
    (one) => unitWithCode(one) ?? [],
  );
}
