/** From what cells and forms give to exact values, or to the reason why not. Blank is never zero. */
import { isDay } from './day';
import type { Indicator } from './indicator';
import { wrong } from './messages';
import type { Rational } from './rational';
import { compare, fromNumber, isWhole, whole } from './rational';
import type { InputSpec, InputValue, ScoringError } from './types';

export type Exact = Rational | boolean | readonly Rational[] | null;

/** Exact values by input name. */
export type Values = ReadonlyMap<string, Exact>;

export type Reading =
  { readonly ok: true; readonly values: Values } | { readonly ok: false; readonly error: ScoringError };

const ZERO = whole(0n);
const ONE = whole(1n);
const HUNDRED = whole(100n);

export function readInputs(indicator: Indicator, inputs: readonly InputValue[]): Reading {
  const surplus = inputs.findIndex((input, i) => i >= indicator.inputs.length && input !== null);
  if (surplus >= 0) return { ok: false, error: wrong.unexpected(surplus + 1) };
  const values = new Map<string, Exact>();
  for (const [i, spec] of indicator.inputs.entries()) {
    const read = readInput(spec, inputs[i] ?? null);
    if (isError(read)) return { ok: false, error: read };
    values.set(spec.name, read);
  }
  const error = partError(indicator, values);
  return error ? { ok: false, error } : { ok: true, values };
}

/** A part that is more than its whole: one of the two is mistyped. */
function partError({ inputs }: Indicator, values: Values): ScoringError | null {
  for (const spec of inputs) {
    const whole = inputs.find(({ name }) => name === spec.noMoreThan);
    if (!whole) continue;
    const [part, most] = [values.get(spec.name), values.get(whole.name)];
    if (isNumber(part) && isNumber(most) && compare(part, most) > 0) return wrong.moreThan(spec, whole);
  }
  return null;
}

function isNumber(value: Exact | undefined): value is Rational {
  return typeof value === 'object' && value !== null && 'n' in value;
}

/** A figure on its own (a base, a target) as the sheet's input of that name. */
export function readFigure(spec: InputSpec, input: number): Rational | ScoringError {
  if (typeof input !== 'number' || !Number.isFinite(input)) return wrong.notANumber(spec);
  const read = fromNumber(input);
  switch (spec.kind) {
    case 'steps': {
      const max = spec.max ?? 0;
      if (isWhole(read) && compare(read, ZERO) >= 0 && compare(read, fromNumber(max)) <= 0) return read;
      return wrong.notWholeInRange(spec, 0, max);
    }
    case 'count':
      if (compare(read, ZERO) < 0) return wrong.negative(spec);
      if (!isWhole(read)) return wrong.notWhole(spec);
      return isOver(spec, read) ? wrong.outOfRange(spec, 0, spec.max ?? 0) : read;
    case 'date':
      // A day with an hour is that day.
      return isDay(input) ? whole(BigInt(Math.floor(input))) : wrong.notADay(spec);
    case 'percentages':
      if (compare(read, ZERO) < 0 || compare(read, HUNDRED) > 0) return wrong.outOfRange(spec, 0, 100);
      return read;
    default:
      if (isOver(spec, read)) return wrong.outOfRange(spec, 0, spec.max ?? 0);
      return spec.kind !== 'figure' && compare(read, ZERO) < 0 ? wrong.negative(spec) : read;
  }
}

function isOver({ max }: InputSpec, read: Rational): boolean {
  return max !== undefined && compare(read, fromNumber(max)) > 0;
}

export function isError(read: Exact | ScoringError): read is ScoringError {
  return typeof read === 'object' && read !== null && 'kind' in read;
}

function readInput(spec: InputSpec, input: InputValue): Exact | ScoringError {
  if (spec.kind === 'tick') return readTick(spec, input);
  if (spec.kind === 'percentages') return readPercentages(spec, input);
  if (input === null) return null;
  return typeof input === 'number' ? readFigure(spec, input) : wrong.notANumber(spec);
}

/** A blank tick is a document that is not there. */
function readTick(spec: InputSpec, input: InputValue): boolean | ScoringError {
  if (input === null || input === 0) return false;
  if (input === 1) return true;
  return typeof input === 'boolean' ? input : wrong.notATick(spec);
}

/** One blank project leaves the mean open: skipping it would raise the result. */
function readPercentages(spec: InputSpec, input: InputValue): readonly Rational[] | null | ScoringError {
  if (typeof input === 'boolean') return wrong.notAList(spec);
  const list = typeof input === 'object' ? (input ?? []) : [input];
  const percentages: Rational[] = [];
  for (const item of list) {
    if (item === null) continue;
    const read = readFigure(spec, item);
    if (isError(read)) return read;
    percentages.push(read);
  }
  if (percentages.length < list.length || list.length === 0) return null;
  return percentages.every((p) => compare(p, ONE) <= 0) ? wrong.fractions(spec) : percentages;
}
