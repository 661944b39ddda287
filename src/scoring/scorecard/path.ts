/**
 * The way up: every step to a higher level with what it gains and what it still asks for, and the cheapest set of
 * steps to a total that somebody wishes for. Only lines with a score take part: what was not reported is not zero.
 * Whoever takes a step is taken to stand exactly on the level, never beyond it.
 */
import { weighted } from '../figures';
import type { Choice } from './optimum';
import { leastEffort, mostGain } from './optimum';
import type { Need, Way } from './needs';
import { wayTo } from './needs';
import type { Rational } from '../rational';
import { divide, fromNumber, multiply, subtract, toNearestDouble, whole } from '../rational';
import type { CountedLine, Scorecard, ScorecardLine } from './scorecard';
import { countedLines } from './scorecard';
import type { Bilingual, Level } from '../types';

export type { Need } from './needs';

export interface PathStep {
  readonly code: string;
  /** Index into `card.groups`. */
  readonly group: number;
  readonly fromLevel: Level;
  readonly toLevel: Level;
  /** Points of the group's total; 0 where the sheet has no weight. */
  readonly gain: number;
  readonly missing:
    | { readonly state: 'amount'; readonly amount: number; readonly unit: Bilingual }
    | { readonly state: 'steps'; readonly steps: number; readonly documents: readonly Bilingual[] }
    | { readonly state: 'reason'; readonly reason: Bilingual };
  /** Everything the level still asks for, part by part. */
  readonly needs: readonly Need[];
  /** Share still missing of what the level needs, 0 to 1. */
  readonly effort: number;
  /** The inputs that were changed to try it, by name. */
  readonly tried: Way['tried'];
}

/** What a step costs whoever takes it; below zero counts as zero, not finite as impossible. */
export type Efforts = (step: PathStep) => number;

export type Cheapest =
  | {
      readonly state: 'reached';
      readonly steps: readonly PathStep[];
      readonly total: number;
      readonly effort: number;
    }
  | { readonly state: 'already'; readonly total: number }
  | { readonly state: 'outOfReach'; readonly best: number };

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/** Line by line, the line whose next level gains most first; within a line from level to level. */
export function pathSteps(card: Scorecard): readonly PathStep[] {
  const lines = card.groups.flatMap((group, index) =>
    group.lines.map((line) => stepsOf(line, index, group.scoredPercent)),
  );
  return lines.sort((a, b) => (b[0]?.gain ?? 0) - (a[0]?.gain ?? 0)).flat();
}

function stepsOf(line: ScorecardLine, group: number, weights: number): PathStep[] {
  const { indicator, inputs, outcome, weightPercent } = line;
  if (outcome.state !== 'scored') return [];
  const { level, score } = outcome;
  return LEVELS.filter((to) => to > level).flatMap((to) => {
    const way = wayTo(indicator, inputs, to);
    if (!way) return [];
    const points = subtract(whole(BigInt(to)), fromNumber(score));
    const gain =
      weightPercent === null || weights === 0
        ? 0
        : toNearestDouble(divide(multiply(points, fromNumber(weightPercent)), fromNumber(weights)));
    const { needs, effort, tried } = way;
    return {
      code: indicator.code,
      group,
      fromLevel: level,
      toLevel: to,
      gain,
      missing: told(needs),
      needs,
      effort,
      tried,
    };
  });
}

function told(needs: readonly Need[]): PathStep['missing'] {
  const [only, ...more] = needs;
  if (only && more.length === 0) {
    if (only.kind === 'amount') return { state: 'amount', amount: only.amount, unit: only.unit };
    if (only.kind === 'steps') {
      return { state: 'steps', steps: only.steps.length, documents: only.documents };
    }
  }
  const parts = needs.map(needText);
  return {
    state: 'reason',
    reason: { th: parts.map(({ th }) => th).join(' และ'), en: parts.map(({ en }) => en).join(' and ') },
  };
}

function needText(need: Need): Bilingual {
  switch (need.kind) {
    case 'amount': {
      const { label, unit, fewer } = need;
      const amount = figureText(need.amount);
      return {
        th: `${label.th}${fewer ? 'ลดลง' : 'เพิ่มอีก'} ${amount} ${unit.th}`,
        en: `${label.en}: ${amount} ${unit.en} ${fewer ? 'fewer' : 'more'}`,
      };
    }
    case 'steps': {
      const [first = 0, last = first] = [need.steps[0], need.steps.at(-1)];
      return first === last
        ? { th: `ทำขั้นที่ ${first}`, en: `step ${first}` }
        : { th: `ทำขั้นที่ ${first}–${last}`, en: `steps ${first}–${last}` };
    }
    case 'tick':
      return { th: `ให้${need.label.th}`, en: need.label.en };
    case 'mean': {
      const points = figureText(need.points);
      return {
        th: `${need.label.th}เพิ่มอีก ${points} ${need.unit.th}`,
        en: `${need.label.en} ${points} ${need.unit.en} higher`,
      };
    }
  }
}

function figureText(amount: number): string {
  return amount.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

/**
 * The exact optimum over all sets of steps, at most one per line: least effort, then fewest steps, then the higher
 * total. Totals are compared as fractions: a wish that is hit exactly is reached.
 */
export function cheapest(
  card: Scorecard,
  group: number,
  wished: number,
  effortOf: Efforts = ({ effort }) => effort,
): Cheapest {
  const total = card.groups[group];
  const lines = total ? countedLines(total).filter(({ weightPercent }) => weightPercent > 0) : [];
  if (lines.length === 0 || !Number.isFinite(wished)) return { state: 'outOfReach', best: total?.soFar ?? 0 };

  const steps = lines.flatMap((line) => stepsOf(line, group, total?.scoredPercent ?? 0));
  const costed = steps.map((step) => ({ step, cost: effortOf(step) }));
  const { need, options } = inWholeNumbers(lines, costed, wished);
  if (need <= 0n) return { state: 'already', total: totalWith(lines, []) };

  const chosen = leastEffort(options, need);
  if (!chosen) return { state: 'outOfReach', best: totalWith(lines, mostGain(options)) };
  const effort = chosen.reduce((sum, { step }) => sum + Math.max(0, effortOf(step)), 0);
  return { state: 'reached', steps: chosen.map(({ step }) => step), total: totalWith(lines, chosen), effort };
}

interface StepChoice extends Choice {
  readonly step: PathStep;
}

/** Gains and efforts as whole numbers of one common (decimal) unit each, the choices line by line. */
function inWholeNumbers(
  lines: readonly CountedLine[],
  costed: readonly { readonly step: PathStep; readonly cost: number }[],
  wished: number,
): { readonly need: bigint; readonly options: readonly (readonly StepChoice[])[] } {
  const goal = fromNumber(wished);
  const now = lines.map(({ outcome }) => fromNumber(outcome.score));
  const weights = lines.map(({ weightPercent }) => fromNumber(weightPercent));
  const possible = costed.filter(({ cost }) => Number.isFinite(cost));
  const costs = possible.map(({ cost }) => fromNumber(Math.max(0, cost)));
  const score = unitOf([...now, goal]);
  const weight = unitOf(weights);
  const effort = unitOf(costs);

  let need = 0n;
  const options = lines.map(({ indicator }, i) => {
    const heavy = scaled(weights[i], weight);
    const from = scaled(now[i], score);
    need += heavy * (scaled(goal, score) - from);
    return possible.flatMap(({ step }, at) =>
      step.code === indicator.code
        ? { gain: heavy * (BigInt(step.toLevel) * score - from), effort: scaled(costs[at], effort), step }
        : [],
    );
  });
  return { need, options };
}

/** What KPI.WEIGHTED gives once these steps are taken. */
function totalWith(lines: readonly CountedLine[], chosen: readonly StepChoice[]): number {
  const figure = weighted(
    lines.map(({ indicator, outcome }) => {
      return chosen.find(({ step }) => step.code === indicator.code)?.step.toLevel ?? outcome.score;
    }),
    lines.map(({ weightPercent }) => weightPercent),
  );
  return figure.state === 'amount' ? figure.amount : 0;
}

/** The denominators of decimals are powers of ten, so the largest is common to all. */
function unitOf(decimals: readonly Rational[]): bigint {
  return decimals.reduce((largest, { d }) => (d > largest ? d : largest), 1n);
}

function scaled(decimal: Rational | undefined, unit: bigint): bigint {
  return decimal ? decimal.n * (unit / decimal.d) : 0n;
}
