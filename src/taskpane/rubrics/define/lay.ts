/** A defined indicator laid out into fields; `null` where they could not hold all of it, so that nothing is lost by editing. */
import type { Bound, Condition, Measure, Threshold } from '../../../scoring/indicator';
import type { DefinedCap, DefinedIndicator } from '../../../scoring/localRubric/localRubric';
import { stable } from '../draft';
import { figureText } from '../typed';
import {
  LEVELS,
  MIDDLE,
  SLOTS,
  type DefineForm,
  type FormCap,
  type FormFigure,
  type FormTick,
  type Word,
} from './form';
import { boundByStep, hasBound, readForm } from './read';

export function toForm(indicator: DefinedIndicator): DefineForm | null {
  const form = laidOut(indicator);
  return form && same(readForm(form).indicator, indicator) ? form : null;
}

function laidOut(indicator: DefinedIndicator): DefineForm | null {
  const { code, name, group, unit, forWhom, weight, synonyms, inputs, measure, deductions } = indicator;
  const conditions = LEVELS.map(
    (level) => indicator.levels.find((one) => one.level === level)?.condition ?? {},
  );
  const figure =
    measure &&
    figureOf(
      measure,
      conditions.map(({ threshold }) => threshold),
    );
  const further = furtherOf(conditions);
  const caps = indicator.caps.map(capOf);
  if (measure && !figure) return null;
  return {
    start: null,
    code,
    name,
    group,
    unit,
    forWhom,
    weight: figureText(weight),
    synonyms,
    inputs,
    figure,
    further,
    levels: LEVELS.map((level, at) => {
      const one = indicator.levels.find((of) => of.level === level);
      return {
        text: one?.text ?? '',
        printed: one?.printed ?? '',
        evidence: one?.evidence.join('\n') ?? '',
        steps: figureText(conditions[at]?.steps),
      };
    }),
    ticks: ticksOf(conditions),
    deductions: deductions.map(({ input, bands }) => ({
      input,
      bands: bands.map((band) => ({ from: String(band.from), levels: String(band.levels) })),
    })),
    caps: caps.filter((cap) => cap !== null),
  };
}

function ticksOf(conditions: readonly Condition[]): FormTick[] {
  const from = new Map<string, number>();
  conditions.forEach(({ ticks = [] }, at) => {
    for (const input of ticks) if (!from.has(input)) from.set(input, at + 1);
  });
  return [...from].map(([input, level]) => ({ input, from: level }));
}

/** The same figure on several levels is one with a bound for each. */
function furtherOf(conditions: readonly Condition[]): FormFigure[] {
  const measures = new Map<string, Measure>();
  for (const { also = [] } of conditions)
    for (const { measure } of also) measures.set(stable(measure), measure);
  return [...measures].flatMap(([key, measure]) => {
    const thresholds = conditions.map(
      ({ also = [] }) => also.find((part) => stable(part.measure) === key)?.threshold,
    );
    return figureOf(measure, thresholds) ?? [];
  });
}

function capOf({ level, text, unless }: DefinedCap): FormCap | null {
  const { ticks: [tick] = [], steps, also: [part] = [] } = unless;
  const head = { level: String(level), text };
  if (tick !== undefined) return { ...head, unless: { kind: 'tick', input: tick } };
  if (steps !== undefined) return { ...head, unless: { kind: 'steps', steps: String(steps) } };
  const once = LEVELS.map((_, at) => (at === LEVELS.length - 1 ? part?.threshold : undefined));
  const figure = part ? figureOf(part.measure, once) : null;
  return figure && { ...head, unless: { kind: 'figure', figure } };
}

const BLANK = LEVELS.map(() => '');

export const PLAIN_FIGURE: Omit<FormFigure, 'kind'> = {
  slots: {},
  values: [],
  per: '',
  decimals: '',
  whenZero: '',
  partOfWhole: false,
  rest: false,
  least: {},
  wholeBahtFrom: '',
  dueOn: '',
  by: 'step',
  words: LEVELS.map((): Word => 'atLeast'),
  middle: '',
  step: '',
  bounds: BLANK,
  targets: BLANK,
  size: '',
  classes: [],
};

function figureOf(measure: Measure, thresholds: readonly (Threshold | undefined)[]): FormFigure | null {
  const compared = comparedOf(thresholds);
  if (!compared) return null;
  return {
    ...PLAIN_FIGURE,
    kind: measure.kind,
    slots: slotsOf(measure),
    values: 'values' in measure ? measure.values : [],
    per: measure.kind === 'ratio' ? String(measure.per) : '',
    decimals: figureText(measure.roundedToDecimals),
    whenZero: 'whenZero' in measure ? (measure.whenZero ?? '') : '',
    partOfWhole: measure.kind === 'share' && measure.partOfWhole === true,
    rest: measure.kind === 'share' && measure.rest === true,
    least: measure.kind === 'ticked' ? textsOf(measure.least) : {},
    wholeBahtFrom: measure.kind === 'growth' ? figureText(measure.wholeBahtFromBase) : '',
    dueOn: measure.kind === 'daysLate' && typeof measure.due !== 'string' ? measure.due.on : '',
    ...compared,
  };
}

function textsOf(least: Readonly<Record<string, number>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(least).map(([name, figure]) => [name, String(figure)]));
}

function slotsOf(measure: Measure): Record<string, string> {
  const named: Readonly<Record<string, unknown>> = { ...measure };
  return Object.fromEntries(
    SLOTS[measure.kind].flatMap((slot) => {
      const name = named[slot];
      return typeof name === 'string' ? [[slot, name]] : [];
    }),
  );
}

function wordOf(threshold: Threshold | undefined): Word {
  if (!threshold) return 'none';
  if ('catchAll' in threshold) return 'belowNext';
  if ('atLeast' in threshold) return threshold.exclusive ? 'moreThan' : 'atLeast';
  return threshold.exclusive ? 'lessThan' : 'atMost';
}

function boundIn(threshold: Threshold | undefined): Bound | null {
  if (!threshold || 'catchAll' in threshold) return null;
  return 'atLeast' in threshold ? threshold.atLeast : threshold.atMost;
}

function comparedOf(thresholds: readonly (Threshold | undefined)[]): Partial<FormFigure> | null {
  const words = thresholds.map(wordOf);
  const bounds = thresholds.map(boundIn);
  const said = bounds.filter((bound) => bound !== null);
  const numbers = said.filter((bound) => typeof bound === 'number');
  if (numbers.length === said.length) return { words, ...numbersOf(words, bounds) };
  const targets = bounds.map((bound) =>
    typeof bound === 'object' && bound && 'input' in bound ? bound.input : '',
  );
  if (said.every((bound) => typeof bound === 'object' && 'input' in bound))
    return { words, by: 'unit', targets };
  const sizes = said.flatMap((bound) => (typeof bound === 'object' && 'size' in bound ? [bound] : []));
  const [first] = sizes;
  if (!first || sizes.length < said.length) return null;
  return {
    words,
    by: 'class',
    size: first.size,
    classes: first.classes.map(({ from }, index) => ({
      from: String(from),
      bounds: bounds.map((bound) =>
        typeof bound === 'object' && bound && 'size' in bound ? figureText(bound.classes[index]?.bound) : '',
      ),
    })),
  };
}

/** Five figures at equal distances are level 3 and a step. */
function numbersOf(words: readonly Word[], bounds: readonly (Bound | null)[]): Partial<FormFigure> {
  const numbers = bounds.map((bound) => (typeof bound === 'number' ? bound : null));
  const [middle = null, next = null] = numbers.slice(MIDDLE);
  const texts = { bounds: numbers.map(figureText), middle: figureText(middle) };
  if (middle === null || next === null) return { ...texts, by: 'each' };
  const step = Number(Math.abs(next - middle).toPrecision(12));
  const isStepped =
    words.every((word) => word === words[0] && hasBound(word)) &&
    numbers.every((number, at) => number === boundByStep(middle, step, at, words));
  return { ...texts, step: String(step), by: isStepped ? 'step' : 'each' };
}

function same(a: DefinedIndicator, b: DefinedIndicator): boolean {
  return stable(a) === stable(b);
}
