/**
 * What a level still asks for, part by part: the figure in its own unit, steps with their documents, ticks, further
 * figures, counts, and what a cap waits for. A way to a level is tried out by scoring it, so that it says nothing that
 * scoring does not hold.
 */
import { amountAsked, asksForFewer } from '../amount';
import { boundOf, classFor, exactBound, isNumbered, type Numbered, stepsInput } from '../conditions';
import { evidenceOfLevel } from '../documents';
import { criterionOf, levelsOff } from '../evaluate';
import type { Condition, Indicator, Measure, Threshold } from '../indicator';
import { figureOf, inputNamed, inputsOf, isDone, numberOf } from '../measure';
import type { Rational } from '../rational';
import {
  ceilTo,
  compare,
  divide,
  multiply,
  subtract,
  toNearestDouble,
  toNumberAbove,
  whole,
} from '../rational';
import type { Values } from '../read';
import { readInputs } from '../read';
import { score } from '../score';
import { amountUnit, mayFall, reportedAmount } from '../target';
import type { Bilingual, InputValue, Level } from '../types';
import { isPercent, unitOf } from '../unit';

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
  /** What a mean lacks, to hundredths: percentage points, or the unit of its figures. */
  | {
      readonly kind: 'mean';
      readonly label: Bilingual;
      readonly points: number;
      readonly unit: Bilingual;
    };

export interface Way {
  readonly needs: readonly Need[];
  /** Share still missing, 0 to 1: what is there of the whole is the product of what is there of each part. */
  readonly effort: number;
  /** The inputs that were changed to try it, by name. */
  readonly tried: Readonly<Record<string, InputValue>>;
}

interface Part {
  readonly need: Need;
  /** What is changed to meet it. */
  readonly changes: readonly (readonly [input: string, value: InputValue])[];
  /** Share still missing of this part alone. */
  readonly missing: Rational;
}

/** What a unit has, as it was given and as exact values. */
interface Standing {
  readonly indicator: Indicator;
  readonly given: ReadonlyMap<string, InputValue>;
  readonly values: Values;
}

const ZERO = whole(0n);
const ONE = whole(1n);

/** `null` where nothing that can still be done leads to this very level. Inputs in the order of the sheet. */
export function wayTo(indicator: Indicator, inputs: readonly InputValue[], level: Level): Way | null {
  const reading = readInputs(indicator, inputs);
  if (!reading.ok) return null;
  const { values } = reading;
  const given = new Map(indicator.inputs.map(({ name }, i) => [name, inputs[i] ?? null]));
  // What deductions take off has to be earned first, and what a cap waits for has to be there.
  const criterion = criterionOf(indicator, level + levelsOff(indicator, values));
  if (!criterion) return null;
  const caps = indicator.caps.filter((cap) => cap.level < criterion.level);
  const asked = [criterion.condition, ...caps.map(({ unless }) => unless)];
  const parts: Part[] = [];
  for (const condition of asked) {
    const own = partsOf(condition, { indicator, given, values });
    if (own === null) return null;
    parts.push(...own);
  }
  const needed = withoutLesser(parts);
  const tried = new Map(needed.flatMap(({ changes }) => changes));
  const outcome = score(
    indicator,
    indicator.inputs.map(({ name }) => tried.get(name) ?? given.get(name) ?? null),
  );
  if (outcome.state !== 'scored' || outcome.level !== level) return null;
  const there = needed.reduce((product, { missing }) => multiply(product, subtract(ONE, missing)), ONE);
  return {
    needs: needed.map(({ need }) => need),
    effort: toNearestDouble(subtract(ONE, there)),
    tried: Object.fromEntries(tried),
  };
}

/** Of two that change the same input, the one that asks for more. */
function withoutLesser(parts: readonly Part[]): Part[] {
  const inputOf = ({ changes: [first] }: Part): string => first?.[0] ?? '';
  return parts.filter((part, i) =>
    parts.every((other, j) => {
      if (i === j || inputOf(part) !== inputOf(other)) return true;
      const side = compare(part.missing, other.missing);
      return side > 0 || (side === 0 && i < j);
    }),
  );
}

/** `null`: something that cannot be done any more. */
function partsOf(condition: Condition, standing: Standing): Part[] | null {
  const { measure } = standing.indicator;
  const { threshold, steps = 0, ticks = [], also = [] } = condition;
  const parts = [
    measure && figurePart(measure, threshold, standing),
    stepsPart(steps, standing),
    ...ticks.map((name) => tickPart(name, standing)),
    ...also.map((part) => figurePart(part.measure, part.threshold, standing)),
    ...countParts(condition, standing),
  ];
  const possible = parts.filter((part) => part !== 'never');
  return possible.length < parts.length ? null : possible.flatMap((part) => part ?? []);
}

/** `null`: it is there, or was not given and is left aside, as scoring does. */
function figurePart(
  measure: Measure,
  threshold: Threshold | undefined,
  standing: Standing,
): Part | 'never' | null {
  const { indicator, values } = standing;
  if (!isNumbered(threshold)) return null;
  if (inputsOf(measure).some((name) => (values.get(name) ?? null) === null)) return null;
  if (measure.kind === 'mean') return meanPart(measure, threshold, standing);
  const goal = amountAsked(indicator, threshold, measure, values);
  if (goal === null) return null;
  const actual = reportedAmount(measure, values);
  const isFewer = asksForFewer(measure, threshold);
  const lacking = isFewer ? subtract(actual, goal) : subtract(goal, actual);
  if (compare(lacking, ZERO) <= 0) return null;
  if (isFewer && !mayFall(indicator, measure)) return 'never';
  const missing = isFewer ? shareOver(measure, lacking, goal, actual, values) : atMostOne(lacking, goal);
  return {
    need: {
      kind: 'amount',
      label: labelOf(indicator, measure),
      amount: toNumberAbove(lacking),
      unit: amountUnit(indicator, measure),
      fewer: isFewer,
    },
    changes: changesTo(goal, measure, standing),
    missing,
  };
}

/** Of the way from the whole target, or else from what is there, down to what may remain. */
function shareOver(
  measure: Measure,
  over: Rational,
  goal: Rational,
  actual: Rational,
  values: Values,
): Rational {
  return measure.kind === 'share'
    ? atMostOne(over, subtract(numberOf(values, measure.whole), goal))
    : atMostOne(over, actual);
}

function atMostOne(part: Rational, of: Rational): Rational {
  return compare(of, ZERO) <= 0 || compare(part, of) >= 0 ? ONE : divide(part, of);
}

/** Of several figures added up, the last one makes up for all; of items, the first that are not ticked. */
function changesTo(goal: Rational, measure: Measure, { values }: Standing): Part['changes'] {
  const [last = ''] = inputsOf(measure).slice(-1);
  if (measure.kind === 'ticked') {
    const { least = {} } = measure;
    const open = measure.values.filter((name) => !isDone(measure, name, values));
    const more = toNumberAbove(subtract(goal, reportedAmount(measure, values)));
    return open.slice(0, more).map((name) => [name, least[name] ?? true] as const);
  }
  if (measure.kind !== 'sum') return [[last, toNumberAbove(goal)]];
  const rest = subtract(reportedAmount(measure, values), numberOf(values, last));
  return [[last, toNumberAbove(subtract(goal, rest))]];
}

const ITEMS: Bilingual = { th: 'รายการที่ทำแล้ว', en: 'Items done' };
const TOTAL: Bilingual = { th: 'ผลรวม', en: 'Total' };

function labelOf(indicator: Indicator, measure: Measure): Bilingual {
  if (measure.kind === 'ticked') return ITEMS;
  const names = inputsOf(measure);
  if (measure.kind === 'sum' && names.length > 1) return TOTAL;
  return inputNamed(indicator, names.at(-1) ?? '').label;
}

/** As if every one stood on what is asked. */
function meanPart(
  measure: Measure & { kind: 'mean' },
  threshold: Numbered,
  { indicator, given, values }: Standing,
): Part | 'never' | null {
  const asked = exactBound(boundOf(threshold), values);
  const points = subtract(asked, figureOf(measure, values));
  if ('atMost' in threshold) return compare(points, ZERO) < 0 ? 'never' : null;
  if (compare(points, ZERO) <= 0) return null;
  const value = toNearestDouble(asked);
  return {
    need: {
      kind: 'mean',
      label: measure.values.length === 1 ? MEAN_OF_PROJECTS : MEAN,
      points: toNumberAbove(ceilTo(points, 2)),
      unit: pointsOf(indicator, measure),
    },
    changes: measure.values.map((name) => {
      const list = given.get(name);
      return [name, typeof list === 'object' && list !== null ? list.map(() => value) : value] as const;
    }),
    missing: atMostOne(points, asked),
  };
}

const MEAN: Bilingual = { th: 'ค่าเฉลี่ย', en: 'the mean' };
const MEAN_OF_PROJECTS: Bilingual = { th: 'ค่าเฉลี่ยของทุกโครงการ', en: 'the mean of all projects' };
const POINTS: Bilingual = { th: 'จุดร้อยละ', en: 'percentage points' };

function pointsOf(indicator: Indicator, measure: Measure): Bilingual {
  return isPercent(indicator, measure) ? POINTS : unitOf(indicator, measure);
}

function countParts({ sizeCounts }: Condition, standing: Standing): (Part | 'never' | null)[] {
  if (!sizeCounts || (standing.values.get(sizeCounts.size) ?? null) === null) return [];
  const needs = classFor(sizeCounts.classes, numberOf(standing.values, sizeCounts.size))?.needs ?? [];
  return sizeCounts.counts.map((name, i) =>
    figurePart({ kind: 'count', value: name }, { atLeast: needs[i] ?? 0 }, standing),
  );
}

function tickPart(name: string, { indicator, values }: Standing): Part | null {
  if (values.get(name) === true) return null;
  const { label } = inputNamed(indicator, name);
  return { need: { kind: 'tick', label }, changes: [[name, true]], missing: ONE };
}

function stepsPart(asked: number, { indicator, given }: Standing): Part | null {
  const name = stepsInput(indicator);
  const done = given.get(name);
  if (typeof done !== 'number' || done >= asked) return null;
  const steps = Array.from({ length: asked - done }, (_, i) => done + 1 + i);
  const all = inputNamed(indicator, name).max ?? asked;
  return {
    need: { kind: 'steps', steps, documents: steps.flatMap((step) => documentsOf(indicator, step)) },
    changes: [[name, asked]],
    missing: { n: BigInt(asked - done), d: BigInt(all) },
  };
}

/** What is asked for in writing with a step: the evidence of the first level that needs it. */
function documentsOf(indicator: Indicator, step: number): readonly Bilingual[] {
  const first = indicator.levels.find(({ condition }) => condition.steps === step);
  return first ? evidenceOfLevel(indicator, first.level) : [];
}
