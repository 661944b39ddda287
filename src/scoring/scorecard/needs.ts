/**
 * What a level still asks for, part by part: the figure in its own unit, steps with their documents, ticks, a second
 * percentage, counts. A way to a level is tried out by scoring it, so that it says nothing that scoring does not hold.
 */
import { evidenceOfLevel } from '../documents';
import { boundOf, classFor, isNumbered } from '../conditions';
import { criterionOf } from '../evaluate';
import type { Condition, FurtherPart, Indicator } from '../indicator';
import { inputNamed } from '../measure';
import type { Rational } from '../rational';
import {
  add,
  ceilTo,
  compare,
  divide,
  fromNumber,
  multiply,
  subtract,
  toNearestDouble,
  toNumberAbove,
  whole,
} from '../rational';
import { score } from '../score';
import { figureInputs, target } from '../target';
import type { Bilingual, InputSpec, InputValue, Level } from '../types';

/** One thing a level still asks for. */
export type Need =
  | {
      readonly kind: 'amount';
      readonly label: Bilingual;
      readonly amount: number;
      readonly unit: Bilingual;
      /** So many fewer instead of so many more. */
      readonly fewer: boolean;
    }
  | { readonly kind: 'steps'; readonly steps: readonly number[]; readonly documents: readonly Bilingual[] }
  | { readonly kind: 'tick'; readonly label: Bilingual }
  /** Percentage points that the mean of all projects lacks, to hundredths. */
  | { readonly kind: 'mean'; readonly points: number };

export interface Way {
  readonly needs: readonly Need[];
  /** Share still missing, 0 to 1: what is there of the whole is the product of what is there of each part. */
  readonly effort: number;
}

interface Part {
  readonly need: Need;
  readonly input: string;
  readonly value: InputValue;
  /** Share still missing of this part alone. */
  readonly missing: Rational;
}

type Given = ReadonlyMap<string, InputValue>;

const ZERO = whole(0n);
const ONE = whole(1n);
const HUNDRED = whole(100n);
const SATANG_DECIMALS = 2;

/** `null` where nothing that can still be done leads to this very level. Inputs in the order of the sheet. */
export function wayTo(indicator: Indicator, inputs: readonly InputValue[], level: Level): Way | null {
  const criterion = criterionOf(indicator, level);
  if (!criterion) return null;
  const given: Given = new Map(indicator.inputs.map(({ name }, i) => [name, inputs[i] ?? null]));
  const figure = figurePart(indicator, criterion.condition, level, given);
  if (figure === 'never') return null;
  const parts = [...(figure ? [figure] : []), ...otherParts(indicator, criterion.condition, given)];
  const changed = new Map(parts.map(({ input, value }) => [input, value]));
  const outcome = score(
    indicator,
    indicator.inputs.map(({ name }) => changed.get(name) ?? given.get(name) ?? null),
  );
  if (outcome.state !== 'scored' || outcome.level !== level) return null;
  const there = parts.reduce((product, { missing }) => multiply(product, subtract(ONE, missing)), ONE);
  return { needs: parts.map(({ need }) => need), effort: toNearestDouble(subtract(ONE, there)) };
}

function figurePart(
  indicator: Indicator,
  { threshold }: Condition,
  level: Level,
  given: Given,
): Part | 'never' | null {
  const { measure } = indicator;
  if (measure === null || !isNumbered(threshold)) return null;
  const bound = boundOf(threshold);
  if (typeof bound !== 'number') return null;
  const asked = fromNumber(bound);
  const fewer = 'atMost' in threshold;
  if (measure.kind === 'mean') return meanPart(measure.values[0] ?? '', asked, given);
  if (measure.kind === 'count') {
    const spec = inputNamed(indicator, measure.value);
    const counted = fromNumber(numberIn(given, measure.value));
    if (!fewer) return shortfall(spec, counted, asked);
    // What was counted stays counted.
    return compare(counted, asked) <= 0 ? null : 'never';
  }
  const figures = figureInputs(indicator);
  if (!figures) return null;
  const from = numberIn(given, figures.given.name);
  const goal = target(indicator, level, from);
  if (goal.state !== 'amount') return null;
  const actual = fromNumber(numberIn(given, figures.reported.name));
  const amount = fromNumber(goal.amount);
  return fewer
    ? surplus(figures.reported, actual, amount, fromNumber(from))
    : shortfall(figures.reported, actual, amount);
}

function meanPart(input: string, asked: Rational, given: Given): Part | null {
  const value = given.get(input);
  const list = typeof value === 'object' && value !== null ? value : [];
  const sum = list.reduce((total, item) => add(total, fromNumber(item ?? 0)), ZERO);
  const points = list.length === 0 ? ZERO : subtract(asked, divide(sum, whole(BigInt(list.length))));
  if (compare(points, ZERO) <= 0) return null;
  return {
    need: { kind: 'mean', points: toNumberAbove(ceilTo(points, 2)) },
    input,
    value: list.map(() => toNearestDouble(asked)),
    missing: divide(points, asked),
  };
}

function otherParts(indicator: Indicator, condition: Condition, given: Given): Part[] {
  const { steps = 0, ticks = [], also = [], sizeCounts } = condition;
  const parts: (Part | null)[] = [stepsPart(indicator, steps, given)];
  for (const name of ticks) {
    const value = given.get(name);
    if (value === true || value === 1) continue;
    const { label } = inputNamed(indicator, name);
    parts.push({ need: { kind: 'tick', label }, input: name, value: true, missing: ONE });
  }
  for (const part of also) parts.push(sharePart(indicator, part, given));
  if (sizeCounts && typeof given.get(sizeCounts.size) === 'number') {
    const needs = classFor(sizeCounts.classes, fromNumber(numberIn(given, sizeCounts.size)))?.needs ?? [];
    sizeCounts.counts.forEach((name, i) => {
      parts.push(shortfallOf(inputNamed(indicator, name), given, fromNumber(needs[i] ?? 0)));
    });
  }
  return parts.flatMap((part) => part ?? []);
}

function sharePart(indicator: Indicator, { measure, threshold }: FurtherPart, given: Given): Part | null {
  const bound = boundOf(threshold);
  if (measure.kind !== 'share' || typeof bound !== 'number' || 'atMost' in threshold) return null;
  const spec = inputNamed(indicator, measure.part);
  const total = fromNumber(numberIn(given, measure.whole));
  const exact = divide(multiply(total, fromNumber(bound)), HUNDRED);
  return shortfallOf(spec, given, ceilTo(exact, spec.kind === 'count' ? 0 : SATANG_DECIMALS));
}

function stepsPart(indicator: Indicator, asked: number, given: Given): Part | null {
  const done = given.get('steps');
  if (typeof done !== 'number' || done >= asked) return null;
  const steps = Array.from({ length: asked - done }, (_, i) => done + 1 + i);
  const all = inputNamed(indicator, 'steps').max ?? asked;
  return {
    need: { kind: 'steps', steps, documents: steps.flatMap((step) => documentsOf(indicator, step)) },
    input: 'steps',
    value: asked,
    missing: { n: BigInt(asked - done), d: BigInt(all) },
  };
}

/** What is asked for in writing with a step: the evidence of the first level that needs it. */
function documentsOf(indicator: Indicator, step: number): readonly Bilingual[] {
  const first = indicator.levels.find(({ condition }) => condition.steps === step);
  return first ? evidenceOfLevel(indicator, first.level) : [];
}

/** A figure that was not given is left aside, as scoring does. */
function shortfallOf(spec: InputSpec, given: Given, goal: Rational): Part | null {
  const value = given.get(spec.name);
  return typeof value === 'number' ? shortfall(spec, fromNumber(value), goal) : null;
}

function shortfall(spec: InputSpec, actual: Rational, goal: Rational): Part | null {
  const lacking = subtract(goal, actual);
  return compare(lacking, ZERO) <= 0 ? null : amountPart(spec, lacking, goal, divide(lacking, goal), false);
}

/** Of the way from the whole target down to what may remain. */
function surplus(spec: InputSpec, actual: Rational, goal: Rational, from: Rational): Part | null {
  const over = subtract(actual, goal);
  if (compare(over, ZERO) <= 0) return null;
  const way = subtract(from, goal);
  const missing = compare(over, way) >= 0 ? ONE : divide(over, way);
  return amountPart(spec, over, goal, missing, true);
}

function amountPart(
  { name, label, unit }: InputSpec,
  lacking: Rational,
  goal: Rational,
  missing: Rational,
  fewer: boolean,
): Part {
  const amount = toNumberAbove(lacking);
  const need: Need = { kind: 'amount', label, amount, unit, fewer };
  return { need, input: name, value: toNumberAbove(goal), missing };
}

function numberIn(given: Given, name: string): number {
  const value = given.get(name);
  return typeof value === 'number' ? value : 0;
}
