/** What a call of the add-in's functions has at which argument, for whoever reads formulas or writes them. */
import type { Indicator } from '../indicator';
import {
  type Catalogue,
  type FunctionEntry,
  type FunctionName,
  functionNames,
  functionOf,
  type Role,
} from './catalogue';

export interface Places {
  /** Of the base or target; `null` where the function has none, as below. */
  readonly given: number | null;
  /** Of the one figure that is reported; a function of all inputs may have more behind it. */
  readonly reported: number | null;
  /** Of the figure or the range of figures that may be blank: nothing may be made of it then. */
  readonly mayBeBlank: number | null;
  readonly rubric: number | null;
  /** Of the first of all inputs of an indicator. */
  readonly inputs: number | null;
}

export function placesOf(entry: FunctionEntry): Places {
  const at = (wanted: Role): number | null => {
    const place = entry.arguments.findIndex(({ role }) => role === wanted);
    return place < 0 ? null : place;
  };
  const inputs = at('inputs');
  const reported = at('reported') ?? (inputs === null ? null : inputs + 1);
  return {
    given: at('given') ?? inputs,
    reported,
    mayBeBlank: reported ?? at('reportedList'),
    rubric: at('rubric'),
    inputs,
  };
}

type ArgumentOf<N extends FunctionName> = Catalogue[N]['arguments'][number];
type Optional = { readonly optional: true };
type Given<N extends FunctionName> = {
  readonly [A in Exclude<ArgumentOf<N>, Optional> as A['name']]: string;
} & { readonly [A in Extract<ArgumentOf<N>, Optional> as A['name']]?: string };

/** A call as it is written into a formula: its arguments by their names, each an expression, in the order declared. */
export function kpiCall<N extends FunctionName>(name: N, given: Given<N>): string {
  const expressions: Readonly<Record<string, string | undefined>> = given;
  const list = functionOf(name).arguments.map((argument) => expressions[argument.name] ?? '');
  return `KPI.${name}(${list.join(',').replace(/,+$/, '')})`;
}

/** The function of two figures and a rubric that scores this sheet; `null` where only LEVEL does. */
export function levelFunctionOf({ code, inputs }: Indicator): FunctionName | null {
  const needed = inputs.filter(({ optional }) => !optional).map(({ name }) => name);
  const fits = ({ indicator, arguments: list }: FunctionEntry): boolean =>
    indicator === code &&
    list.map(({ role }) => role).join() === 'given,reported,rubric' &&
    needed.join() === `${list[0]?.name},${list[1]?.name}`;
  return functionNames.find((name) => fits(functionOf(name))) ?? null;
}
