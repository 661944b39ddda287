/** Which columns an indicator's inputs are read from. */
import {
  figureInputs,
  findIndicator,
  score,
  type Bilingual,
  type Indicator,
  type InputSpec,
} from '../scoring';
import { wordsOf } from './knowledge/words';
import { columnOf, inputPart, partOf } from './parts';
import type { ColumnPart, TableColumn, TargetTable } from './types';

export interface FigureColumns {
  readonly given: { readonly input: InputSpec; readonly role: 'base' | 'target' };
  readonly reported: { readonly input: InputSpec; readonly role: 'result' };
}

/** The given figure and the reported one that are compared; `null` where the sheet does not turn on two. */
export function figureColumns(indicator: Indicator): FigureColumns | null {
  const figures = figureInputs(indicator);
  if (!figures) return null;
  const kind = indicator.measure?.kind;
  const role = kind === 'growth' || kind === 'change' ? 'base' : 'target';
  return { given: { input: figures.given, role }, reported: { input: figures.reported, role: 'result' } };
}

export interface InputPart {
  readonly input: InputSpec;
  readonly part: ColumnPart;
}

/** It is known by words which columns are its inputs': it says so itself, or offices' words for its sheet are known. */
export function isDefined(indicator: Indicator): boolean {
  return definesItself(indicator) || wordsOf(indicator) !== null;
}

/** Of an indicator that a workbook defines. */
export function definesItself({ inputs }: Indicator): boolean {
  return inputs.some(({ column }) => column !== undefined);
}

/** A column that is called the result alone would not be a list of percentages, nor steps. */
const NO_RESULT: ReadonlySet<InputSpec['kind']> = new Set(['percentages', 'steps']);

/**
 * The part of each input that tables hold, in the order of the sheet. Those of the built-in sheets hold the two figures; of an
 * indicator that says what its columns are called every input may have one. The one figure that is reported is the result.
 */
export function inputParts(indicator: Indicator): readonly InputPart[] {
  const figures = figureColumns(indicator);
  const compared: readonly InputPart[] = figures
    ? [figures.given, figures.reported].map(({ input, role }) => ({ input, part: role }))
    : [];
  if (!isDefined(indicator)) return compared;
  const reported = indicator.inputs.filter(({ role, optional }) => role === 'reported' && !optional);
  const [only] = reported;
  const result =
    !figures && reported.length === 1 && only && !NO_RESULT.has(only.kind) ? only.name : undefined;
  return indicator.inputs.map(
    (input) =>
      compared.find((one) => one.input.name === input.name) ?? {
        input,
        part: input.name === result ? 'result' : inputPart(input.name),
      },
  );
}

export function partOfInput(indicator: Indicator, name: string): ColumnPart | null {
  return inputParts(indicator).find(({ input }) => input.name === name)?.part ?? null;
}

/** What a part is called by an indicator that names its inputs itself; `null`: by its role. */
export function partLabel(indicator: Indicator | null, part: ColumnPart): Bilingual | null {
  if (!indicator || !isDefined(indicator)) return null;
  return inputParts(indicator).find((one) => one.part === part)?.input.label ?? null;
}

/** The input that a column holds the figures of. */
export function inputOfColumn(indicator: Indicator, column: TableColumn): InputSpec | null {
  const part = partOf(column);
  return part === null ? null : (inputParts(indicator).find((one) => one.part === part)?.input ?? null);
}

const needed = new WeakMap<Indicator, readonly string[]>();

/** Inputs that are not reported while they are blank: asked of scoring, with nothing given. */
export function neededInputs(indicator: Indicator): readonly string[] {
  let names = needed.get(indicator);
  if (!names) {
    const outcome = score(indicator, []);
    needed.set(indicator, (names = outcome.state === 'notReported' ? outcome.missing : []));
  }
  return names;
}

/** Columns without which rows have no level; a result that alone is missing can still be typed in beside the table. */
export function neededParts(indicator: Indicator): ColumnPart[] {
  const names = neededInputs(indicator);
  const parts = inputParts(indicator).flatMap(({ input, part }) =>
    !input.optional || names.includes(input.name) ? [part] : [],
  );
  const others = parts.filter((part) => part !== 'result');
  // Of ticks alone each may be left blank, but the table has a column for every one.
  if (parts.length === 0)
    return isDefined(indicator) ? inputParts(indicator).map(({ part }) => part) : ['target'];
  return others.length > 0 ? others : parts;
}

/** Results stand elsewhere, or nowhere yet. */
export function lacksResult({ rubric, indicator, columns }: TargetTable): boolean {
  const known = findIndicator(rubric, indicator);
  const takesOne = !known || !isDefined(known) || inputParts(known).some(({ part }) => part === 'result');
  return takesOne && columnOf(columns, 'result') === null;
}

/** Of one indicator's table: where each input that has a column stands. */
export function placesOfInputs(
  indicator: Indicator,
  columns: readonly TableColumn[],
): readonly (InputPart & { readonly column: number | null })[] {
  return inputParts(indicator).map((one) => ({ ...one, column: columnOf(columns, one.part) }));
}
