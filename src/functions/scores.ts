/** One line of logic for the functions that score: which sheet, which of its inputs, which figure of the outcome. */
import { functionMessages as say } from '../i18n/functions';
import {
  findIndicator,
  type Indicator,
  type InputSpec,
  type InputValue,
  level,
  type Rubric,
  score,
} from '../scoring';
import { levelCell, type Naming, scoreCell } from './outcome';
import { Problem, wrongArgument } from './problem';
import { figure, type Reader, rubric as rubricReader, rubricOr, text, tick } from './read';
import { type Argument, argument, type Cell, finished, listOf, single, spill } from './spill';

/** An argument for the input of a sheet that has its name. */
export interface InputArgument extends Argument<InputValue | undefined> {
  /** May be left out; whether a level needs it, the rubric says. */
  readonly optional?: boolean;
}

/** The two figures of most sheets, named as the function names them. */
export function figures(given: Readonly<Record<string, unknown>>): InputArgument[] {
  return Object.entries(given).map(([name, cells]) => argument(name, cells, figure));
}

/** The level by one indicator's sheet, whatever the rubric calls it to be that year. */
export function levels(
  code: string,
  defaultRubric: string,
  args: readonly InputArgument[],
  rubric: unknown,
): unknown[][] {
  const sheets = new Map<Rubric, Sheet | Problem>();
  return spill<[Rubric, ...(InputValue | undefined)[]]>(
    [argument('rubric', rubric, rubricOr(defaultRubric)), ...args],
    ([of, ...values]) => {
      const sheet = sheets.get(of) ?? sheetFor(code, of, args);
      sheets.set(of, sheet);
      return sheet instanceof Problem ? sheet : levelOn(sheet, args, values);
    },
  );
}

/** A sheet, and for each of its inputs the place of its argument (-1: the function has none). */
interface Sheet {
  readonly indicator: Indicator;
  readonly places: readonly number[];
}

/** One level, from values that are read already. */
export function levelOf(
  code: string,
  of: Rubric,
  args: readonly InputArgument[],
  values: readonly InputValue[],
): Cell | Problem {
  const sheet = sheetFor(code, of, args);
  return sheet instanceof Problem ? sheet : levelOn(sheet, args, values);
}

function sheetFor(code: string, { id }: Rubric, args: readonly InputArgument[]): Sheet | Problem {
  const indicator = findIndicator(id, code);
  if (!indicator) return wrongArgument('rubric', say.notInRubric(id));
  const { inputs } = indicator;
  const places = inputs.map((spec) => args.findIndex((arg) => arg.name === spec.name));
  const takesAll = inputs.every((spec, i) => spec.optional || places[i] !== -1);
  const usesAll = args.every((arg, place) => arg.optional || places.includes(place));
  if (indicator.levels.length > 0 && !(takesAll && usesAll)) {
    return wrongArgument('rubric', say.otherInputs(id, inputs.map(({ name }) => name).join(', ')));
  }
  return { indicator, places };
}

function levelOn(
  { indicator, places }: Sheet,
  args: readonly InputArgument[],
  values: readonly (InputValue | undefined)[],
): Cell | Problem {
  const leftOut = indicator.inputs.findIndex(
    (spec, i) => !spec.optional && values[places[i] ?? -1] === undefined,
  );
  if (leftOut !== -1) {
    return wrongArgument(args[places[leftOut] ?? -1]?.name ?? '', say.needed(indicator.rubric));
  }
  const inputs = places.map((place) => values[place] ?? null);
  return levelCell(level(indicator, inputs));
}

export type Figure = 'level' | 'score';

/** LEVEL and SCORE: any indicator, its inputs in the order of its sheet; `null` where a formula gives none. */
export function anyIndicator(
  pick: Figure,
  code: unknown,
  rubric: unknown,
  given: readonly unknown[] | null,
): unknown[][] {
  const inputs = given ?? [];
  const whole = wholeRange(pick, code, rubric, inputs);
  if (whole !== null) return finished([[whole]]);
  return spill<[string, Rubric, ...unknown[]]>(
    [...indicatorArguments(code, rubric), ...inputs.map((given, i) => argument(inputAt(i), given, asIs))],
    ([typed, of, ...cells]) => {
      const indicator = indicatorNamed(typed, of);
      return indicator instanceof Problem ? indicator : figureOn(pick, indicator, cells);
    },
  );
}

export function indicatorArguments(code: unknown, rubric: unknown): [Argument<string>, Argument<Rubric>] {
  return [argument('indicator', code, text), argument('rubric', rubric, rubricReader)];
}

export function indicatorNamed(typed: string, { id }: Rubric): Indicator | Problem {
  if (typed === '') return wrongArgument('indicator', say.blank());
  return (
    findIndicator(id, typed.toLowerCase()) ?? wrongArgument('indicator', say.unknownIndicator(typed, id))
  );
}

/** Completion percentages are one input that takes a whole range; `null` for every other indicator. */
function wholeRange(
  pick: Figure,
  code: unknown,
  rubric: unknown,
  inputs: readonly unknown[],
): Cell | Problem | null {
  const [codeArgument, rubricArgument] = indicatorArguments(code, rubric);
  const typed = single(codeArgument);
  const of = single(rubricArgument);
  if (typed instanceof Problem || of instanceof Problem) return null;
  const indicator = indicatorNamed(typed, of);
  if (indicator instanceof Problem || indicator.inputs[0]?.kind !== 'percentages') return null;
  const percentages = listOf(argument(inputAt(0), inputs[0], figure));
  if (percentages instanceof Problem) return percentages;
  // Nothing may stand after the range: scoring says so, naming what is one too many.
  const others = inputs.slice(1).map((given) => (given === null || given === undefined ? null : 0));
  return picked(pick, indicator, [percentages, ...others]);
}

function figureOn(pick: Figure, indicator: Indicator, cells: readonly unknown[]): Cell | Problem {
  const values: InputValue[] = [];
  // Without criteria the inputs do not matter; else those of the sheet do, and what stands behind them is one too many.
  const count = indicator.levels.length === 0 ? 0 : Math.max(cells.length, indicator.inputs.length);
  for (let i = 0; i < count; i++) {
    const spec = indicator.inputs[i];
    const value = readInput(spec, cells[i], inputAt(i));
    if (value instanceof Problem) return value;
    if (value === undefined && spec && !spec.optional) {
      return wrongArgument(`${inputAt(i)} (${spec.name})`, say.needed(indicator.rubric));
    }
    values.push(value ?? null);
  }
  return picked(pick, indicator, values);
}

function picked(pick: Figure, indicator: Indicator, inputs: readonly InputValue[]): Cell | Problem {
  const naming = namingOf(indicator);
  return pick === 'level'
    ? levelCell(level(indicator, inputs), naming)
    : scoreCell(score(indicator, inputs), naming);
}

function readInput(
  spec: InputSpec | undefined,
  cell: unknown,
  name: string,
): InputValue | undefined | Problem {
  if (cell === undefined) return undefined;
  if (spec?.kind === 'tick') return tick(cell, name);
  const value = figure(cell, name);
  return spec?.kind === 'percentages' && !(value instanceof Problem) ? [value] : value;
}

const asIs: Reader<unknown> = (cell) => cell;

function inputAt(i: number): string {
  return `input${String(i + 1)}`;
}

function namingOf(indicator: Indicator): Naming {
  return (input) => {
    const place = indicator.inputs.findIndex(({ name }) => name === input);
    return place === -1 ? input : inputAt(place);
  };
}
