/**
 * A second opinion on whole scorecards that shares no line with the engine: levels and scores between levels as exact
 * fractions, read from the conditions of facts.json and from the rules in words.
 */
import { factsOf } from './facts';
import type { Fraction } from './oracle';
import { oracleLevel, rounded } from './oracle';

export type Given = number | boolean | null | readonly number[];

export interface Opinion {
  readonly state: 'scored' | 'exempt' | 'notReported' | 'noCriteria';
  readonly level: number | null;
  readonly score: Fraction | null;
}

interface Sheet {
  /** The figure that the thresholds name; `null` on sheets of steps. */
  readonly x: Fraction | null;
  readonly y?: Fraction;
  readonly steps?: number;
  readonly sara?: boolean;
  readonly gvh?: boolean;
  /** Growth in money: base and amount, for the whole-baht rule. */
  readonly money?: readonly [base: Fraction, actual: Fraction];
}

export function decimal(value: number): Fraction {
  const [whole = '0', digits = ''] = String(value).split('.');
  return [BigInt(whole + digits), 10n ** BigInt(digits.length)];
}

export const plus = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
export const times = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]];
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, [-b[0], b[1]]);
export const over = (a: Fraction, b: Fraction): Fraction => {
  const [n, d] = [a[0] * b[1], a[1] * b[0]];
  return d < 0n ? [-n, -d] : [n, d];
};
export const sign = (a: Fraction): number => (a[0] > 0n ? 1 : a[0] < 0n ? -1 : 0);
const percent = (part: Fraction, whole: Fraction): Fraction => times(over(part, whole), [100n, 1n]);

/** To so many decimals, half up, as text; for non-negative fractions. */
export function text([n, d]: Fraction, decimals = 4): string {
  const scale = 10n ** BigInt(decimals);
  const digits = ((2n * n * scale + d) / (2n * d)).toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Inputs in the order of the rules. */
export function opinion(rubric: string, code: string, inputs: readonly Given[]): Opinion {
  const { conditions } = factsOf(rubric, code);
  if (conditions.length === 0) return { state: 'noCriteria', level: null, score: null };
  if (code === 'poverty-remaining' && inputs[0] === 0) return { state: 'exempt', level: 5, score: [5n, 1n] };
  const sheet = sheetOf(rubric, code, inputs);
  if (!sheet) return { state: 'notReported', level: null, score: null };
  const level = levelOf(rubric, code, sheet);
  return { state: 'scored', level, score: scoreOf(conditions, level, sheet) };
}

function sheetOf(rubric: string, code: string, inputs: readonly Given[]): Sheet | null {
  const share = (whole: number, part: number): Fraction | null => {
    const [w, p] = [inputs[whole], inputs[part]];
    return typeof w === 'number' && typeof p === 'number' ? percent(decimal(p), decimal(w)) : null;
  };
  const steps = (at: number): number | undefined => {
    const done = inputs[at];
    return typeof done === 'number' ? done : undefined;
  };
  const withX = (x: Fraction | null, rest: Partial<Sheet> = {}): Sheet | null => (x ? { x, ...rest } : null);
  const afterSteps = (x: Fraction | null, rest: Partial<Sheet> = {}): Sheet | null => {
    const done = steps(0);
    return x && done !== undefined ? { x, steps: done, ...rest } : null;
  };
  switch (`${rubric} ${code}`) {
    case '2561 otop-income':
    case '2562/1 otop-income':
    case '2562/2 otop-income': {
      const [base, actual] = inputs;
      if (typeof base !== 'number' || typeof actual !== 'number') return null;
      const money = [decimal(base), decimal(actual)] as const;
      return { x: percent(minus(money[1], money[0]), money[0]), money };
    }
    case '2561 poverty-remaining':
      return withX(share(0, 1), { steps: steps(2) ?? 5 });
    case '2562/1 bmn-collection': {
      const x = share(0, 1);
      return withX(x && rounded(x));
    }
    case '2562/1 plan-completion':
    case '2562/2 plan-completion': {
      const list = inputs[0];
      if (typeof list !== 'object' || list === null) return null;
      return { x: over(list.map(decimal).reduce(plus), [BigInt(list.length), 1n]) };
    }
    case '2562/1 hr-data':
    case '2562/1 bmn-collection-prachuap':
      return afterSteps(share(1, 2));
    case '2562/1 sufficiency-village':
      return afterSteps(share(1, 2), { gvh: inputs[3] === true });
    case '2562/1 womens-fund':
      return afterSteps(share(1, 2), { sara: inputs[3] === true });
    case '2562/2 hr-data':
      return afterSteps(typeof inputs[1] === 'number' ? decimal(inputs[1]) : null);
    case '2562/2 livelihood': {
      const y = share(2, 3);
      return y && withX(share(0, 1), { y });
    }
    case '2562/2 womens-fund':
      return withX(share(0, 1), { sara: inputs[2] === true });
    case '2561 grassroots-economy': {
      const done = steps(0);
      const [, groups, earning, districts] = inputs;
      if (done === undefined) return null;
      if (typeof groups !== 'number' || typeof earning !== 'number' || typeof districts !== 'number') {
        return { x: null, steps: done };
      }
      const [more, income] = districts < 10 ? [5, 2] : districts <= 20 ? [7, 3] : [8, 4];
      return { x: null, steps: groups >= more && earning >= income ? done : Math.min(done, 4) };
    }
    case '2562/1 grassroots-economy':
    case '2562/1 household-support':
    case '2562/2 grassroots-economy': {
      const done = steps(0);
      return done === undefined ? null : { x: null, steps: done };
    }
    default:
      return withX(share(0, 1));
  }
}

function levelOf(rubric: string, code: string, sheet: Sheet): number {
  const { conditions } = factsOf(rubric, code);
  if (sheet.x === null) return sheet.steps ?? 0;
  if (sheet.money) {
    const [base, actual] = sheet.money;
    const met = conditions.map((condition) => {
      const t = thresholdIn(condition);
      if (t === null) return true;
      const exact = over(times(base, plus([100n, 1n], t)), [100n, 1n]);
      const wholeBaht = sign(minus(base, [100_000n, 1n])) >= 0;
      const needed: Fraction = wholeBaht ? [exact[0] / exact[1], 1n] : exact;
      return sign(minus(actual, needed)) >= 0;
    });
    return met.lastIndexOf(true) + 1;
  }
  return oracleLevel(rubric, code, { ...sheet, x: sheet.x });
}

/** The number from which (or down to which) a level holds; `null` for a catch-all or a level of steps. */
function thresholdIn(condition: string): Fraction | null {
  const band = /^([\d.]+) <= x/.exec(condition)?.[1];
  if (band !== undefined) return decimal(Number(band));
  const [, , limit] = /\b([xe]) (?:>=|<=|=) ([\d.]+)/.exec(condition) ?? [];
  return limit === undefined || condition === 'x <= 99.41' ? null : decimal(Number(limit));
}

function scoreOf(conditions: readonly string[], level: number, sheet: Sheet): Fraction {
  const here: Fraction = [BigInt(level), 1n];
  const next = conditions[level];
  if (level === 0 || next === undefined || sheet.x === null || blocked(next, sheet)) return here;
  const end = thresholdIn(next);
  if (end === null) return here;
  const start = startOf(conditions, level, end);
  if (start === null) return here;
  const way = over(minus(sheet.x, start), minus(end, start));
  return sign(way) <= 0 ? here : plus(here, way);
}

/** A catch-all starts as far below the next threshold as the one after it lies above. */
function startOf(conditions: readonly string[], level: number, end: Fraction): Fraction | null {
  const own = conditions[level - 1] ?? '';
  const threshold = thresholdIn(own);
  if (threshold !== null) return threshold;
  if (!/\bx [<>]/.test(own)) return null;
  const after = thresholdIn(conditions[level + 1] ?? '');
  return after === null ? null : minus(end, minus(after, end));
}

/** Something beside the number keeps the next level back. */
function blocked(condition: string, { steps = 9, sara = true, gvh = true, y = [100n, 1n] }: Sheet): boolean {
  const needed = /steps ?>?= ?(\d)/.exec(condition)?.[1];
  const groups = /y >= ([\d.]+)/.exec(condition)?.[1];
  return (
    (needed !== undefined && steps < Number(needed)) ||
    (condition.includes('SARA') && !sara) ||
    (condition.includes('GVH') && !gvh) ||
    (groups !== undefined && sign(minus(y, decimal(Number(groups)))) < 0)
  );
}
