/**
 * An indicator while it is typed: every figure as its text, every part as the fields that hold it. `toForm` lays a defined
 * indicator out into fields, `read` makes one of what stands in them; together they change nothing (what the fields could
 * not hold is not offered to be edited here).
 */
import type { Measure, WhenZero } from '../../../scoring/indicator';
import type { DefinedInput } from '../../../scoring/localRubric/localRubric';
import type { StartingKind } from '../../../scoring/localRubric/startingPoints';

export type FigureKind = Measure['kind'];

/** How a level compares; `belowNext`: whatever does not reach the next level; `none`: no figure at this level. */
export type Word = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'belowNext' | 'none';

/** Level 3 and a step, each level by itself, the unit's own targets, or by the class of a size. */
export type BoundsBy = 'step' | 'each' | 'unit' | 'class';

export interface FormClass {
  readonly from: string;
  /** One for each level. */
  readonly bounds: readonly string[];
}

/** A figure and what each level asks of it. Of five (words, bounds, targets) the first is level 1's. */
export interface FormFigure {
  readonly kind: FigureKind;
  /** Which input plays which part, by its name. */
  readonly slots: Readonly<Record<string, string>>;
  /** Of mean, sum and ticked: the inputs, by name. */
  readonly values: readonly string[];
  readonly per: string;
  readonly decimals: string;
  readonly whenZero: WhenZero | '';
  readonly partOfWhole: boolean;
  /** What remains of the whole is compared. */
  readonly rest: boolean;
  /** Of ticked: from how many on an item is done, by the name of its input; '': it is ticked. */
  readonly least: Readonly<Record<string, string>>;
  readonly wholeBahtFrom: string;
  /** A due date that is the same for all, ISO or as typed; '': each unit's own. */
  readonly dueOn: string;
  readonly by: BoundsBy;
  readonly words: readonly Word[];
  readonly middle: string;
  readonly step: string;
  readonly bounds: readonly string[];
  /** Names of the inputs that hold the unit's own targets. */
  readonly targets: readonly string[];
  readonly size: string;
  readonly classes: readonly FormClass[];
}

export interface FormLevel {
  readonly text: string;
  readonly printed: string;
  /** One a line. */
  readonly evidence: string;
  /** Steps 1 to n. */
  readonly steps: string;
}

/** Something to confirm, asked for from a level on. */
export interface FormTick {
  readonly input: string;
  readonly from: number;
}

export interface FormBand {
  readonly from: string;
  readonly levels: string;
}

export interface FormDeduction {
  readonly input: string;
  readonly bands: readonly FormBand[];
}

/** No more than a level while something is not confirmed, or a figure is not reached. */
export interface FormCap {
  readonly level: string;
  readonly text: string;
  readonly unless:
    | { readonly kind: 'tick'; readonly input: string }
    | { readonly kind: 'steps'; readonly steps: string }
    | { readonly kind: 'figure'; readonly figure: FormFigure };
}

export interface DefineForm {
  /** What it was begun from; `null` where it was there before. */
  readonly start: StartingKind | null;
  /** '': made from the name. */
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly unit: string;
  readonly forWhom: string;
  readonly weight: string;
  readonly synonyms: readonly string[];
  readonly inputs: readonly DefinedInput[];
  /** `null`: steps and documents alone decide. */
  readonly figure: FormFigure | null;
  readonly further: readonly FormFigure[];
  readonly levels: readonly FormLevel[];
  readonly ticks: readonly FormTick[];
  readonly deductions: readonly FormDeduction[];
  readonly caps: readonly FormCap[];
}

export const LEVELS = [1, 2, 3, 4, 5] as const;
/** Position of level 3 among the five. */
export const MIDDLE = 2;

/** The parts that a kind of figure is worked out from, the given one first; lists have none. */
export const SLOTS: Readonly<Record<FigureKind, readonly string[]>> = {
  share: ['whole', 'part'],
  ratio: ['whole', 'part'],
  growth: ['base', 'value'],
  change: ['base', 'value'],
  count: ['value'],
  value: ['value'],
  daysLate: ['due', 'done'],
  mean: [],
  sum: [],
  ticked: [],
};

export function isList(kind: FigureKind): boolean {
  return SLOTS[kind].length === 0;
}

export function isPercent(kind: FigureKind): boolean {
  return kind === 'share' || kind === 'growth' || kind === 'mean';
}

/** What a fault or a field is about: `name`, `figure.bound.3`, `further.0.bound.5`. */
export type FieldKey = string;

export function inputOf(form: DefineForm, name: string | undefined): DefinedInput | null {
  return form.inputs.find((input) => input.name === name) ?? null;
}

/** "achieved", "achieved2", ...: a name that no input has. */
export function freeName(form: DefineForm, wished: string): string {
  const names = new Set(form.inputs.map(({ name }) => name));
  let name = wished;
  for (let number = 2; names.has(name); number++) name = `${wished}${number}`;
  return name;
}

export function withInput(form: DefineForm, name: string, change: Partial<DefinedInput>): DefineForm {
  return {
    ...form,
    inputs: form.inputs.map((input) => (input.name === name ? { ...input, ...change } : input)),
  };
}

export function placed<T>(items: readonly T[], at: number, item: T): readonly T[] {
  return items.map((one, index) => (index === at ? item : one));
}

export function without<T>(items: readonly T[], at: number): readonly T[] {
  return items.filter((_, index) => index !== at);
}
