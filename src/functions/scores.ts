/** The logic of the functions that score: which sheet, which of its inputs, which figure of the outcome. */
import { functionMessages as say } from '../i18n/functions';
import {
  findIndicator,
  type Indicator,
  type InputSpec,
  type InputValue,
  level as levelBy,
  type Rubric,
  score,
} from '../scoring';
import type { FunctionEntry, Reads } from '../scoring/functions/catalogue';
import type { Implementation, Logic } from './define';
import { levelCell, type Naming, scoreCell } from './outcome';
import { Problem, wrongArgument } from './problem';
import { day, type Reader, readers, rubricOr } from './read';
import { type Argument, argument, type Cell, finished, listOf, oneResult, single, spill } from './spill';

/** An argument for the input of a sheet that has its name. */
interface InputArgument extends Argument<InputValue | undefined> {
  /** May be left out; whether a level needs it, the rubric says. */
  readonly optional?: boolean;
}

/** Of one indicator, whatever the rubric calls it to be that year. */
type LevelEntry = FunctionEntry & { readonly indicator: string; readonly defaultRubric: string };

function rubricAndInputs(entry: LevelEntry, given: readonly unknown[]): [Argument<Rubric>, InputArgument[]] {
  const place = entry.arguments.findIndex(({ role }) => role === 'rubric');
  const inputs = entry.arguments.flatMap(({ name, role, reads, optional }, i): InputArgument[] =>
    role === 'rubric' ? [] : [{ ...argument(name, given[i], inputReader(reads)), optional }],
  );
  return [argument('rubric', given[place], rubricOr(entry.defaultRubric)), inputs];
}

function inputReader(reads: Reads): Reader<InputValue | undefined> {
  return reads === 'tick' || reads === 'figureIfGiven' ? readers[reads] : readers.figure;
}

/** The level by one indicator's sheet. */
export function level(entry: LevelEntry): Implementation {
  return (given) => {
    const sheets = new Map<Rubric, Sheet | Problem>();
    const [rubric, args] = rubricAndInputs(entry, given);
    return spill<[Rubric, ...(InputValue | undefined)[]]>([rubric, ...args], ([of, ...values]) => {
      const sheet = sheets.get(of) ?? sheetFor(entry.indicator, of, args);
      sheets.set(of, sheet);
      return sheet instanceof Problem ? sheet : levelOn(sheet, args, values);
    });
  };
}

/** The same, where the one input is a whole range. */
export function levelOfRange(entry: LevelEntry): Implementation {
  return (given) => {
    const [rubric, args] = rubricAndInputs(entry, given);
    const of = single(rubric);
    if (of instanceof Problem) return oneResult(of);
    const [cells = argument('', undefined, readers.figure)] = args;
    const list = listOf(argument(cells.name, cells.given, readers.figure));
    if (list instanceof Problem) return oneResult(list);
    const sheet = sheetFor(entry.indicator, of, args);
    return oneResult(sheet instanceof Problem ? sheet : levelOn(sheet, args, [list]));
  };
}

/** A sheet, and for each of its inputs the place of its argument (-1: the function has none). */
interface Sheet {
  readonly indicator: Indicator;
  readonly places: readonly number[];
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
  return levelCell(levelBy(indicator, inputs));
}

type Figure = 'level' | 'score';

/** Any indicator, its inputs in the order of its sheet; `null` where a formula gives none. */
export function anyIndicator(pick: Figure): Logic<FunctionEntry> {
  return () =>
    ([code, rubric, rest]) => {
      const given = Array.isArray(rest) ? (rest as readonly unknown[]) : [];
      const named = [
        argument('indicator', code, readers.text),
        argument('rubric', rubric, readers.rubric),
      ] as const;
      const whole = wholeRange(pick, named, given);
      if (whole !== null) return finished([[whole]]);
      const inputs = given.map((cells, i) => argument(inputAt(i), cells, readers.asIs));
      return spill<[string, Rubric, ...unknown[]]>([...named, ...inputs], ([typed, of, ...cells]) => {
        const indicator = indicatorNamed(typed, of);
        return indicator instanceof Problem ? indicator : figureOn(pick, indicator, cells);
      });
    };
}

export function indicatorNamed(typed: string, { id }: Rubric): Indicator | Problem {
  if (typed === '') return wrongArgument('indicator', say.blank());
  return (
    findIndicator(id, typed.toLowerCase()) ?? wrongArgument('indicator', say.unknownIndicator(typed, id))
  );
}

/** A list of percentages is one input that takes a whole range; `null` for indicators without one. */
function wholeRange(
  pick: Figure,
  [codeArgument, rubricArgument]: readonly [Argument<string>, Argument<Rubric>],
  inputs: readonly unknown[],
): Cell | Problem | null {
  const typed = single(codeArgument);
  const of = single(rubricArgument);
  if (typed instanceof Problem || of instanceof Problem) return null;
  const indicator = indicatorNamed(typed, of);
  if (indicator instanceof Problem || indicator.inputs.every(({ kind }) => kind !== 'percentages'))
    return null;
  const values: InputValue[] = [];
  for (const [i, spec] of indicator.inputs.entries()) {
    const value =
      spec.kind === 'percentages'
        ? listOf(argument(inputAt(i), inputs[i], readers.figure))
        : single(argument(inputAt(i), inputs[i], (cell, name) => readInput(spec, cell, name)));
    if (value instanceof Problem) return value;
    if (value === undefined && !spec.optional)
      return wrongArgument(`${inputAt(i)} (${spec.name})`, say.needed(indicator.rubric));
    values.push(value ?? null);
  }
  // Nothing may stand behind them: scoring says so, naming what is one too many.
  const more = inputs.slice(values.length).map((given) => (given === null || given === undefined ? null : 0));
  return picked(pick, indicator, [...values, ...more]);
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
    ? levelCell(levelBy(indicator, inputs), naming)
    : scoreCell(score(indicator, inputs), naming);
}

/** `undefined`: left out of the formula. */
export function readInput(
  spec: InputSpec | null | undefined,
  cell: unknown,
  name: string,
): InputValue | undefined | Problem {
  if (cell === undefined) return undefined;
  if (spec?.kind === 'tick') return readers.tick(cell, name);
  if (spec?.kind === 'date') return day(cell, name);
  const value = readers.figure(cell, name);
  return spec?.kind === 'percentages' && !(value instanceof Problem) ? [value] : value;
}

function inputAt(i: number): string {
  return `input${String(i + 1)}`;
}

function namingOf(indicator: Indicator): Naming {
  return (input) => {
    const place = indicator.inputs.findIndex(({ name }) => name === input);
    return place === -1 ? input : inputAt(place);
  };
}
