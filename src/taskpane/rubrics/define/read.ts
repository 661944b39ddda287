/** From the fields to the indicator that they say, and what is wrong with a field where that is no matter of the rules. */
import type { Bilingual, Level } from '../../../scoring';
import type { Bound, Condition, FurtherPart, Measure, Threshold } from '../../../scoring/indicator';
import { inputsOf } from '../../../scoring/measure';
import type {
  DefinedCap,
  DefinedIndicator,
  DefinedInput,
  DefinedLevel,
} from '../../../scoring/localRubric/localRubric';
import { dayFrom, figureFrom, isMessage } from '../typed';
import {
  LEVELS,
  MIDDLE,
  type DefineForm,
  type FieldKey,
  type FormCap,
  type FormFigure,
  type Word,
} from './form';

export interface FormFault {
  readonly key: FieldKey;
  readonly message: Bilingual;
}

export interface FormRead {
  readonly indicator: DefinedIndicator;
  readonly faults: readonly FormFault[];
}

/** Reads fields and keeps what is wrong with them. */
interface Reader {
  readonly faults: FormFault[];
  readonly figure: (key: FieldKey, text: string) => number | null;
  /** A figure that must be there. */
  readonly needed: (key: FieldKey, text: string) => number;
}

const MISSING: Bilingual = { th: 'ยังไม่มีตัวเลข', en: 'The figure is missing' };

function reader(): Reader {
  const faults: FormFault[] = [];
  const figure: Reader['figure'] = (key, text) => {
    const read = figureFrom(text);
    if (!isMessage(read)) return read;
    faults.push({ key, message: read });
    return null;
  };
  return {
    faults,
    figure,
    needed: (key, text) => {
      const known = faults.length;
      const read = figure(key, text);
      if (read === null && faults.length === known) faults.push({ key, message: MISSING });
      return read ?? 0;
    },
  };
}

export function readForm(form: DefineForm): FormRead {
  const read = reader();
  const thresholds = form.figure ? thresholdsOf(form.figure, 'figure', read) : [];
  const further = form.further.map((figure, at) => ({
    measure: measureOf(figure, `further.${at}`, read),
    thresholds: thresholdsOf(figure, `further.${at}`, read),
  }));
  const levels = LEVELS.map((level, at): DefinedLevel => {
    const { text = '', printed = '', evidence = '', steps = '' } = form.levels[at] ?? {};
    const threshold = thresholds[at];
    const done = read.figure(`level.${level}.steps`, steps);
    const ticks = form.ticks.filter(({ from }) => level >= from).map(({ input }) => input);
    const also = further.flatMap(({ measure, thresholds: of }): FurtherPart[] => {
      const one = of[at];
      return one && !('catchAll' in one) ? [{ measure, threshold: one }] : [];
    });
    const condition: Condition = {
      ...(threshold && { threshold }),
      ...(done !== null && { steps: done }),
      ...(ticks.length > 0 && { ticks }),
      ...(also.length > 0 && { also }),
    };
    return { level, condition, text: text.trim(), printed: printed.trim(), evidence: linesOf(evidence) };
  });
  const indicator: DefinedIndicator = {
    kind: 'defined',
    code: form.code,
    group: form.group.trim(),
    name: form.name.trim(),
    weight: read.figure('weight', form.weight),
    unit: form.unit.trim(),
    forWhom: form.forWhom.trim(),
    synonyms: form.synonyms,
    measure: form.figure && measureOf(form.figure, 'figure', read),
    inputs: [],
    levels,
    deductions: form.deductions.map(({ input, bands }, at) => ({
      input,
      bands: bands.map((band, b) => ({
        from: read.needed(`deduction.${at}.${b}.from`, band.from),
        levels: read.needed(`deduction.${at}.${b}.levels`, band.levels),
      })),
    })),
    caps: form.caps.map((cap, at) => capOf(cap, at, read)),
  };
  return { indicator: { ...indicator, inputs: usedInputs(form, indicator) }, faults: read.faults };
}

function measureOf(figure: FormFigure, at: FieldKey, read: Reader): Measure {
  const decimals = read.figure(`${at}.decimals`, figure.decimals);
  const rounding = decimals === null ? {} : { roundedToDecimals: decimals };
  return { ...bareMeasure(figure, at, read), ...rounding };
}

function bareMeasure(figure: FormFigure, at: FieldKey, read: Reader): Measure {
  const slot = (name: string): string => figure.slots[name] ?? '';
  const zero = figure.whenZero === '' ? {} : { whenZero: figure.whenZero };
  switch (figure.kind) {
    case 'share':
      return {
        kind: 'share',
        part: slot('part'),
        whole: slot('whole'),
        ...(figure.partOfWhole && { partOfWhole: true }),
        ...(figure.rest && { rest: true as const }),
        ...zero,
      };
    case 'ratio':
      return {
        kind: 'ratio',
        per: read.needed(`${at}.per`, figure.per),
        part: slot('part'),
        whole: slot('whole'),
        ...zero,
      };
    case 'growth': {
      const from = read.figure(`${at}.wholeBahtFrom`, figure.wholeBahtFrom);
      return {
        kind: 'growth',
        base: slot('base'),
        value: slot('value'),
        ...(from !== null && { wholeBahtFromBase: from }),
        ...zero,
      };
    }
    case 'change':
      return { kind: 'change', base: slot('base'), value: slot('value') };
    case 'count':
    case 'value':
      return { kind: figure.kind, value: slot('value'), ...(figure.by === 'unit' && zero) };
    case 'sum':
      return { kind: 'sum', values: figure.values, ...(figure.by === 'unit' && zero) };
    case 'mean':
      return { kind: 'mean', values: figure.values };
    case 'ticked':
      return { kind: 'ticked', values: figure.values, ...leastOf(figure, at, read) };
    case 'daysLate':
      return { kind: 'daysLate', done: slot('done'), due: dueOf(figure, at, read) };
  }
}

function leastOf(
  { values, least }: FormFigure,
  at: FieldKey,
  read: Reader,
): { least?: Record<string, number> } {
  const said = values.flatMap((name): [string, number][] => {
    const asked = read.figure(`${at}.least.${name}`, least[name] ?? '');
    return asked === null ? [] : [[name, asked]];
  });
  return said.length > 0 ? { least: Object.fromEntries(said) } : {};
}

function dueOf(figure: FormFigure, at: FieldKey, read: Reader): string | { readonly on: string } {
  if (figure.dueOn.trim() === '') return figure.slots.due ?? '';
  const on = dayFrom(figure.dueOn);
  if (!isMessage(on)) return { on };
  read.faults.push({ key: `${at}.dueOn`, message: on });
  return { on: '' };
}

/** Up to the digits that a double keeps of what was typed. */
const DIGITS = 12;

export function boundByStep(middle: number, step: number, at: number, words: readonly Word[]): number {
  const steps = (at - MIDDLE) * (isDown(words) ? -1 : 1);
  return Number((middle + steps * step).toPrecision(DIGITS));
}

/** Fewer is better. */
export function isDown(words: readonly Word[]): boolean {
  return words.some((word) => word === 'atMost' || word === 'lessThan');
}

function thresholdsOf(figure: FormFigure, at: FieldKey, read: Reader): (Threshold | undefined)[] {
  const bounds = boundsOf(figure, at, read);
  return figure.words.map((word, index) => thresholdOf(word, bounds[index] ?? 0));
}

function thresholdOf(word: Word, bound: Bound): Threshold | undefined {
  switch (word) {
    case 'none':
      return undefined;
    case 'belowNext':
      return { catchAll: true };
    case 'atLeast':
      return { atLeast: bound };
    case 'moreThan':
      return { atLeast: bound, exclusive: true };
    case 'atMost':
      return { atMost: bound };
    case 'lessThan':
      return { atMost: bound, exclusive: true };
  }
}

export function hasBound(word: Word | undefined): boolean {
  return word !== undefined && word !== 'none' && word !== 'belowNext';
}

function boundsOf(figure: FormFigure, at: FieldKey, read: Reader): Bound[] {
  const { by, words, classes, size } = figure;
  switch (by) {
    case 'step': {
      const middle = read.needed(`${at}.middle`, figure.middle);
      const step = read.needed(`${at}.step`, figure.step);
      return words.map((_, index) => boundByStep(middle, step, index, words));
    }
    case 'each':
      return words.map((word, index) =>
        hasBound(word) ? read.needed(`${at}.bound.${index + 1}`, figure.bounds[index] ?? '') : 0,
      );
    case 'unit':
      return words.map((_, index) => ({ input: figure.targets[index] ?? '' }));
    case 'class': {
      const from = classes.map((one, index) => read.needed(`${at}.class.${index}.from`, one.from));
      return words.map((word, level) => ({
        size,
        classes: classes.map((one, index) => ({
          from: from[index] ?? 0,
          bound: hasBound(word)
            ? read.needed(`${at}.class.${index}.bound.${level + 1}`, one.bounds[level] ?? '')
            : 0,
        })),
      }));
    }
  }
}

function capOf({ level, text, unless }: FormCap, at: number, read: Reader): DefinedCap {
  return {
    level: (Number(level) || 0) as Exclude<Level, 5>,
    text: text.trim(),
    unless: unlessOf(unless, at, read),
  };
}

/** A cap asks once, in the words of level 5. */
const ONCE = LEVELS.length - 1;

function unlessOf(unless: FormCap['unless'], at: number, read: Reader): Condition {
  if (unless.kind === 'tick') return { ticks: [unless.input] };
  if (unless.kind === 'steps') return { steps: read.needed(`cap.${at}.steps`, unless.steps) };
  const threshold = thresholdsOf(unless.figure, `cap.${at}`, read)[ONCE];
  const measure = measureOf(unless.figure, `cap.${at}`, read);
  return threshold && !('catchAll' in threshold) ? { also: [{ measure, threshold }] } : {};
}

/** Without the inputs that nothing asks for any more: their names are free again. */
export function pruned(form: DefineForm): DefineForm {
  return { ...form, inputs: readForm(form).indicator.inputs };
}

/** Inputs that nothing asks for any more go. */
function usedInputs(form: DefineForm, indicator: DefinedIndicator): DefinedInput[] {
  const names = new Set(namesIn(form, indicator));
  const highest = highestStep(indicator);
  return form.inputs
    .filter(({ name }) => names.has(name))
    .map((input) => (input.kind === 'steps' ? { ...input, max: Math.max(input.max ?? 0, highest) } : input))
    .map(({ noMoreThan, ...input }) =>
      noMoreThan !== undefined && names.has(noMoreThan) ? { ...input, noMoreThan } : input,
    );
}

function conditionsOf({ levels, caps }: DefinedIndicator): Condition[] {
  return [...levels.map(({ condition }) => condition), ...caps.map(({ unless }) => unless)];
}

function highestStep(indicator: DefinedIndicator): number {
  return Math.max(0, ...conditionsOf(indicator).map(({ steps = 0 }) => steps));
}

function namesIn(form: DefineForm, indicator: DefinedIndicator): string[] {
  const conditions = conditionsOf(indicator);
  const steps = conditions.some((condition) => condition.steps !== undefined)
    ? form.inputs.filter(({ kind }) => kind === 'steps').map(({ name }) => name)
    : [];
  return [
    ...(indicator.measure ? inputsOf(indicator.measure) : []),
    ...conditions.flatMap(({ threshold, ticks = [], also = [] }) => [
      ...(threshold ? namesInThreshold(threshold) : []),
      ...ticks,
      ...also.flatMap((part) => [...inputsOf(part.measure), ...namesInThreshold(part.threshold)]),
    ]),
    ...steps,
    ...indicator.deductions.map(({ input }) => input),
  ];
}

function namesInThreshold(threshold: Threshold): string[] {
  if ('catchAll' in threshold) return [];
  const bound = 'atLeast' in threshold ? threshold.atLeast : threshold.atMost;
  if (typeof bound === 'number') return [];
  return 'input' in bound ? [bound.input] : [bound.size];
}

export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
