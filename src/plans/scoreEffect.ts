/**
 * Which scores change with a write to the inputs, the register or a rubric, and from what to what: said before anything is
 * written. `rubricEffect.ts` says the same of formulas in cells.
 */
import { scoreEffectTexts, type ScoreEffectTexts } from '../i18n/scoreEffect';
import type { Bilingual, Indicator, Rubric } from '../scoring';
import type { Scorecard, ScorecardUnit } from '../scoring/scorecard/scorecard';
import { applied } from '../sheet/applied';
import type { WritePlan } from '../sheet/plan';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import type { TargetTable } from '../tables';
import { gatheredCard, gatherInputs, readEntries, unitWithCode, type Entries } from '../tables/entries';

export interface ChangedScore {
  readonly unit: ScorecardUnit;
  readonly indicator: Indicator;
  /** `null` where there is none. */
  readonly before: number | null;
  readonly after: number | null;
}

export interface EffectRequest {
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly TargetTable[];
  readonly rubric: Rubric;
  readonly units: readonly ScorecardUnit[];
}

/** Of these units and their provinces, whose figures may be the sum of theirs. The plan leaves target tables alone. */
export function planEffect(request: EffectRequest, plan: WritePlan): readonly ChangedScore[] {
  const { workbook, rubric } = request;
  if (plan.sheets.length === 0) return [];
  const after = applied(workbook, plan);
  const [then, now] = [readEntries(after), readEntries(workbook)];
  return withProvinces(request.units).flatMap((unit) =>
    changes(
      cardOf({ ...request, rubric }, now, unit),
      cardOf({ ...request, workbook: after, rubric }, then, unit),
    ),
  );
}

/** The same figures by the rubric as it is and as it will be. */
export function ruleEffect(request: EffectRequest, becomes: Rubric): readonly ChangedScore[] {
  const entries = readEntries(request.workbook);
  return request.units.flatMap((unit) =>
    changes(cardOf(request, entries, unit), cardOf({ ...request, rubric: becomes }, entries, unit)),
  );
}

/** So many are named; how many there are is said. */
const NAMED = 5;

/** `null` where no score changes. */
export function scoreNotice(changed: readonly ChangedScore[]): Bilingual | null {
  if (changed.length === 0) return null;
  const said = (language: 'th' | 'en'): string => {
    const texts: ScoreEffectTexts = scoreEffectTexts(language);
    const lines = changed
      .slice(0, NAMED)
      .map(({ unit, indicator, before, after }) =>
        texts.change(
          unit.name[language],
          indicator.no,
          indicator.name[language],
          texts.score(before),
          texts.score(after),
        ),
      );
    const more = changed.length - lines.length;
    return [texts.heading(changed.length), ...lines, ...(more > 0 ? [texts.more(more)] : [])].join(' · ');
  };
  return { th: said('th'), en: said('en') };
}

function withProvinces(units: readonly ScorecardUnit[]): readonly ScorecardUnit[] {
  const codes = new Set(units.flatMap(({ code }) => [code.slice(0, 2), code]));
  return [...codes].flatMap((code) => unitWithCode(code) ?? []);
}

function cardOf(
  { workbook, tables, rubric }: EffectRequest,
  entries: Entries,
  unit: ScorecardUnit,
): Scorecard {
  return gatheredCard(rubric, unit, gatherInputs(workbook, tables, entries, rubric, unit));
}

function changes(before: Scorecard, after: Scorecard): ChangedScore[] {
  const was = new Map(scoresOf(before).map(({ indicator, score }) => [indicator.code, { indicator, score }]));
  const becomes = new Map(
    scoresOf(after).map(({ indicator, score }) => [indicator.code, { indicator, score }]),
  );
  return [...new Set([...was.keys(), ...becomes.keys()])].flatMap((code): ChangedScore[] => {
    const [old, next] = [was.get(code), becomes.get(code)];
    const indicator = next?.indicator ?? old?.indicator;
    const [from, to] = [old?.score ?? null, next?.score ?? null];
    return indicator && from !== to ? [{ unit: before.unit, indicator, before: from, after: to }] : [];
  });
}

function scoresOf({ groups }: Scorecard): { readonly indicator: Indicator; readonly score: number | null }[] {
  return groups.flatMap(({ lines }) =>
    lines.map(({ indicator, outcome }) => ({
      indicator,
      score: outcome.state === 'scored' || outcome.state === 'exempt' ? outcome.score : null,
    })),
  );
}
