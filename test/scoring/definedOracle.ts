/**
 * A second opinion on indicators of every kind that shares no line with the engine: fractions of big integers, one rule
 * after the other as a clerk would work it out on paper.
 */

export type Fraction = readonly [numerator: bigint, denominator: bigint];
export type Given = Readonly<Record<string, number | boolean | null>>;

type FigureRule =
  | readonly ['growth', base: string, value: string]
  | readonly ['per', part: string, whole: string, per: number]
  | readonly ['minus', from: string, what: string]
  | readonly ['minusFixed', from: string, what: number]
  | readonly ['mean' | 'sum' | 'ticked', ...names: readonly string[]]
  | readonly ['is', name: string];

export interface Rule {
  readonly figure: FigureRule;
  /** Per level: a number, the name of an input, `steps` where only those are asked for, `null` for whatever is left. */
  readonly asked: readonly (number | string | null)[];
  readonly better: 'more' | 'less';
  readonly exclusive?: boolean;
  readonly exclusiveAt?: readonly number[];
  readonly decimals?: number;
  readonly zero?: 'exempt' | 'level0' | 'notApplicable';
  /** From this level on. */
  readonly also?: readonly {
    readonly from: number;
    readonly figure: FigureRule;
    readonly atLeast?: number;
    readonly below?: number;
  }[];
  /** From this size: asked x times + plus. */
  readonly bySize?: {
    readonly size: string;
    readonly classes: readonly (readonly [from: number, times: number, plus: number])[];
  };
  readonly caps?: readonly {
    readonly level: number;
    readonly unlessTicked?: string;
    readonly unlessAtLeast?: number;
  }[];
  readonly off?: readonly {
    readonly input: string;
    readonly bands: readonly (readonly [from: number, levels: number])[];
  }[];
}

export type Verdict =
  | { readonly level: number; readonly before: number; readonly score: Fraction }
  | 'exempt'
  | 'notApplicable'
  | 'divisionByZero';

/** Of a decimal as it is typed. */
function decimal(x: number): Fraction {
  const [digits = '0', places = ''] = x.toFixed(6).split('.');
  return [BigInt(digits + places), 1_000_000n];
}

const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d - c * b, b * d];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
function over([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return c < 0n ? [-a * d, -b * c] : [a * d, b * c];
}
function side(a: Fraction, b: Fraction): number {
  const [n] = minus(a, b);
  return n < 0n ? -1 : n > 0n ? 1 : 0;
}

/** Half up: the whole number that is not above the figure and a half. */
function rounded([n, d]: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  const twice = 2n * n * scale + d;
  const whole = twice / (2n * d);
  return [twice < 0n && whole * 2n * d !== twice ? whole - 1n : whole, scale];
}

const at = (given: Given, name: string): Fraction => decimal(Number(given[name] ?? 0));

/** `null`: divided by zero. */
function figureOf(rule: FigureRule, given: Given): Fraction | null {
  switch (rule[0]) {
    case 'growth': {
      const [base, value] = [at(given, rule[1]), at(given, rule[2])];
      return base[0] === 0n ? null : times(over(minus(value, base), base), [100n, 1n]);
    }
    case 'per': {
      const [part, whole] = [at(given, rule[1]), at(given, rule[2])];
      return whole[0] === 0n ? null : times(over(part, whole), decimal(rule[3]));
    }
    case 'minus':
      return minus(at(given, rule[1]), at(given, rule[2]));
    case 'minusFixed':
      return minus(at(given, rule[1]), decimal(rule[2]));
    case 'is':
      return at(given, rule[1]);
    case 'ticked':
      return [BigInt(rule.slice(1).filter((name) => given[name] === true).length), 1n];
    default: {
      const names = rule.slice(1);
      const sum = names.map((name) => at(given, name)).reduce(plus);
      return rule[0] === 'sum' ? sum : over(sum, [BigInt(names.length), 1n]);
    }
  }
}

export function verdictOf(rule: Rule, given: Given): Verdict {
  const exact = figureOf(rule.figure, given);
  if (exact === null) {
    if (rule.zero === 'level0') return { level: 0, before: 0, score: [0n, 1n] };
    return rule.zero ?? 'divisionByZero';
  }
  const figure = rule.decimals === undefined ? exact : rounded(exact, rule.decimals);
  const asked = rule.asked.map((one) => {
    if (one === null || one === 'steps') return null;
    return sized(rule, typeof one === 'number' ? decimal(one) : at(given, one), given);
  });

  let before = 0;
  for (let level = 1; level <= 5; level++) {
    if (figureHolds(rule, level, asked[level - 1] ?? null, figure) && restHolds(rule, level, given))
      before = level;
  }

  let level = before;
  let isHeld = false;
  for (const cap of rule.caps ?? []) {
    const ticked = cap.unlessTicked === undefined || given[cap.unlessTicked] === true;
    const reached = cap.unlessAtLeast === undefined || side(figure, decimal(cap.unlessAtLeast)) >= 0;
    if ((ticked && reached) || level < cap.level) continue;
    level = cap.level;
    isHeld = true;
  }
  for (const { input, bands } of rule.off ?? []) {
    const count = Number(given[input] ?? 0);
    const off = bands.filter(([from]) => count >= from).at(-1)?.[1] ?? 0;
    level = Math.max(0, level - off);
    isHeld ||= off > 0;
  }
  if (isHeld) return { level, before, score: [BigInt(level), 1n] };
  return { level, before, score: between(rule, level, asked, figure, given) };
}

function sized(rule: Rule, asked: Fraction, given: Given): Fraction {
  const { bySize } = rule;
  if (!bySize) return asked;
  const size = Number(given[bySize.size]);
  const [, by, more] = bySize.classes.filter(([from]) => size >= from).at(-1) ?? [0, 0, 0];
  return plus(times(asked, decimal(by)), decimal(more));
}

function figureHolds(rule: Rule, level: number, asked: Fraction | null, figure: Fraction): boolean {
  if (asked === null) return true;
  const where = rule.better === 'more' ? side(figure, asked) : -side(figure, asked);
  const isExclusive = rule.exclusive === true || rule.exclusiveAt?.includes(level) === true;
  return isExclusive ? where > 0 : where >= 0;
}

function restHolds(rule: Rule, level: number, given: Given): boolean {
  const stepsAsked = rule.asked.includes('steps')
    ? Math.min(level, rule.asked.filter((one) => one === 'steps').length)
    : 0;
  if (Number(given['steps'] ?? 0) < stepsAsked) return false;
  return (rule.also ?? []).every((one) => {
    if (level < one.from) return true;
    const figure = figureOf(one.figure, given);
    if (figure === null) return false;
    const enough = one.atLeast === undefined || side(figure, decimal(one.atLeast)) >= 0;
    return enough && (one.below === undefined || side(figure, decimal(one.below)) < 0);
  });
}

/** The way from this level's figure to the next one's; a level of what is left begins one such way before. */
function between(
  rule: Rule,
  level: number,
  asked: readonly (Fraction | null)[],
  figure: Fraction,
  given: Given,
): Fraction {
  const base: Fraction = [BigInt(level), 1n];
  const end = asked[level] ?? null;
  if (level === 0 || level === 5 || end === null || rule.asked[level - 1] === 'steps') return base;
  if (!restHolds(rule, level + 1, given)) return base;
  const after = asked[level + 1] ?? null;
  const start = asked[level - 1] ?? (after === null ? null : minus(end, minus(after, end)));
  if (start === null || side(start, end) === 0) return base;
  const way = over(minus(figure, start), minus(end, start));
  if (side(way, [0n, 1n]) <= 0) return base;
  return side(way, [1n, 1n]) >= 0 ? [BigInt(level + 1) * 10n ** 14n - 1n, 10n ** 14n] : plus(base, way);
}
