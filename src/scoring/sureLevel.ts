/**
 * The level from doubles, where they leave no doubt: nearly every row of a long range stands far from every threshold,
 * and a few multiplications say on which side. It knows no rule of its own: the sheet's data say what is compared, and
 * where the answer is not certain (or there is none) it leaves it to the exact way.
 */
import type { Numbered } from './conditions';
import { boundOf, isNumbered } from './conditions';
import type { Condition, Indicator, Measure } from './indicator';
import { denominatorOf } from './measure';
import type { InputSpec, InputValue, Level } from './types';

/** `null`: not certain. Inputs in the order of the sheet. */
type SureLevel = (inputs: readonly InputValue[]) => Level | null;
/** Whether a part of a condition holds. */
type Test = (inputs: readonly InputValue[]) => boolean | null;
/** Whether a figure is at least so many percent. */
type Reaches = (inputs: readonly InputValue[], percent: number) => boolean | null;

/**
 * How far two products must lie apart, as a part of their sum, to be told apart. Read as 15 significant digits a double
 * moves by at most 5e-15 of itself, and each product or sum of doubles rounds by 1.2e-16: the figures, the threshold and
 * the operations of both sides lose less than 2e-14 together. The rest is room to spare.
 */
const RELATIVE_ERROR = 1e-12;
/** Within these bounds no product overflows or is denormal, and whole numbers are exact. */
const LEAST = 1e-3;
const MOST = 1e15;
/** One baht: what the whole-baht rule drops of a needed amount is less. */
const DROPPED_BAHT = 1;
const PERCENT = 100;

const compiled = new WeakMap<Indicator, SureLevel>();
const never: SureLevel = () => null;

/** The level that `score` would give, or `null` where only it can tell. */
export function sureLevel(indicator: Indicator, inputs: readonly InputValue[]): Level | null {
  let level = compiled.get(indicator);
  if (!level) {
    level = compile(indicator) ?? never;
    compiled.set(indicator, level);
  }
  return level(inputs);
}

/** `null` for an indicator whose levels are not a matter of growth or share with thresholds alone. */
function compile(indicator: Indicator): SureLevel | null {
  const { measure, inputs: specs, levels, caps, deductions } = indicator;
  const reaches = measure && comparison(measure, specs);
  if (!reaches || levels.length === 0 || caps.length > 0 || deductions.length > 0) return null;
  const tests: { readonly level: Level; readonly holds: Test }[] = [];
  for (const { level, condition } of levels) {
    const parts = partsOf(condition, { measure, reaches }, specs);
    if (parts === null) return null;
    tests.unshift({ level, holds: all(parts) });
  }
  const wholes = specs.map(({ noMoreThan }) =>
    noMoreThan === undefined ? undefined : specs.findIndex(({ name }) => name === noMoreThan),
  );
  const divisors = specs.map(({ name }) => isDivisor(indicator, name));
  return (inputs) => {
    if (inputs.length !== specs.length) return null;
    for (let i = 0; i < specs.length; i++) {
      const spec = specs[i];
      const value = inputs[i] ?? null;
      if (!spec || !isPlain(spec, value) || (divisors[i] && !value)) return null;
      const whole = wholes[i];
      if (whole !== undefined && !isWithin(value, inputs[whole])) return null;
    }
    for (const { level, holds } of tests) {
      const held = holds(inputs);
      if (held !== false) return held === null ? null : level;
    }
    return 0;
  };
}

/** Without it there is an exemption, an error or a part that is left aside. */
function isDivisor({ measure, levels }: Indicator, name: string): boolean {
  const measures = [
    measure,
    ...levels.flatMap(({ condition }) => (condition.also ?? []).map((part) => part.measure)),
  ];
  return measures.some((one) => one && denominatorOf(one) === name);
}

/** What reading would take as it stands. A blank that is needed, and whatever is near the edge of what is allowed, is not. */
function isPlain(spec: InputSpec, value: InputValue): boolean {
  if (value === null) return spec.optional;
  switch (spec.kind) {
    case 'amount':
    case 'figure':
      return isFigure(value) && value <= (spec.max ?? MOST);
    case 'count':
      return isFigure(value) && Number.isInteger(value) && value <= (spec.max ?? MOST);
    case 'steps':
      return isFigure(value) && Number.isInteger(value) && value <= (spec.max ?? 0);
    case 'tick':
      return typeof value === 'boolean';
    case 'date':
    case 'percentages':
      return false;
  }
}

/** A part that is more than its whole is wrong. */
function isWithin(part: InputValue, whole: InputValue | undefined): boolean {
  return typeof part === 'number' && typeof whole === 'number' && part <= whole;
}

function isFigure(value: InputValue): value is number {
  return typeof value === 'number' && (value === 0 || (value >= LEAST && value <= MOST));
}

/** Whether the measure is at least so many percent; `null` for another measure. */
function comparison(measure: Measure, specs: readonly InputSpec[]): Reaches | null {
  switch (measure.kind) {
    case 'growth':
      if (measure.roundedToDecimals !== undefined) return null;
      return quotient(specs, measure.value, measure.base, PERCENT, () => DROPPED_BAHT * PERCENT);
    case 'share': {
      const { roundedToDecimals: decimals, rest = false } = measure;
      if (rest) return null;
      // Rounding moves a percentage by half of the last decimal at most.
      const moved = decimals === undefined ? 0 : 10 ** -decimals;
      return quotient(specs, measure.part, measure.whole, 0, (whole) => moved * whole);
    }
    default:
      return null;
  }
}

/** Whether part / whole x 100 is at least so many percent over `from`; `slack`: how far rules may move a needed part x 100. */
function quotient(
  specs: readonly InputSpec[],
  partName: string,
  wholeName: string,
  from: number,
  slack: (whole: number) => number,
): Reaches {
  const partAt = specs.findIndex(({ name }) => name === partName);
  const wholeAt = specs.findIndex(({ name }) => name === wholeName);
  return (inputs, percent) => {
    const part = inputs[partAt];
    const whole = inputs[wholeAt];
    if (typeof part !== 'number' || typeof whole !== 'number') return null;
    const had = part * PERCENT;
    const needed = whole * (from + percent);
    const uncertain = RELATIVE_ERROR * (had + Math.abs(needed) + whole * from) + slack(whole);
    const beyond = had - needed;
    return Math.abs(beyond) > uncertain ? beyond > 0 : null;
  };
}

/** `null`: something that is not decided here. */
function partsOf(
  condition: Condition,
  { measure, reaches }: { readonly measure: Measure; readonly reaches: Reaches },
  specs: readonly InputSpec[],
): Test[] | null {
  const { threshold, steps, ticks = [], also = [], sizeCounts } = condition;
  if (sizeCounts) return null;
  const at = (name: string): number => specs.findIndex((spec) => spec.name === name);
  const parts: Test[] = [];
  if (steps !== undefined)
    parts.push(
      stepsTest(
        specs.findIndex(({ kind }) => kind === 'steps'),
        steps,
      ),
    );
  for (const place of ticks.map(at)) parts.push((inputs) => inputs[place] === true);
  const figures = also.map((part) => ({ ...part, reaches: comparison(part.measure, specs) }));
  if (isNumbered(threshold)) figures.push({ threshold, reaches, measure });
  for (const figure of figures) {
    const test = figure.reaches && thresholdTest(figure.threshold, figure.reaches);
    if (!test) return null;
    parts.push(test);
  }
  return parts;
}

/** Steps that were not given at all (optional) leave the rest of the condition to decide. */
function stepsTest(place: number, steps: number): Test {
  return (inputs) => {
    const done = inputs[place];
    return typeof done !== 'number' || done >= steps;
  };
}

/** On the threshold itself nothing is certain, so that it does not matter here whether that is enough. */
function thresholdTest(threshold: Numbered, reaches: Reaches): Test | null {
  const bound = boundOf(threshold);
  if (typeof bound !== 'number') return null;
  if ('atLeast' in threshold) return (inputs) => reaches(inputs, bound);
  return (inputs) => {
    const over = reaches(inputs, bound);
    return over === null ? null : !over;
  };
}

/** One part that fails decides, however uncertain the others are. */
function all(parts: readonly Test[]): Test {
  return (inputs) => {
    let held: boolean | null = true;
    for (const part of parts) {
      const one = part(inputs);
      if (one === false) return false;
      if (one === null) held = null;
    }
    return held;
  };
}
