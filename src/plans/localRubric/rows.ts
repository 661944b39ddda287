/**
 * A rubric of the users' own as the rows of its tables: one per indicator and level, further figure or cap, and one per input
 * of what is defined; every row whole, so that rows can be sorted and filtered.
 */
import type { Condition, FurtherPart, Measure, Threshold } from '../../scoring/indicator';
import {
  modelText,
  type CopiedIndicator,
  type DefinedIndicator,
  type DefinedInput,
  type LocalField,
  type LocalIndicator,
  type LocalLevel,
  type LocalRubric,
} from '../../scoring/localRubric/localRubric';
import { bandsText } from '../../tables/localRubric/bands';
import { boundText } from '../../tables/localRubric/bounds';
import { measureText } from '../../tables/localRubric/measures';
import { placeText } from '../../tables/localRubric/places';
import { referencesText, referenceText, SEPARATOR } from '../../tables/localRubric/references';
import {
  CONDITION_WORDS,
  COUNTS_WORDS,
  DEFINED_CONDITION_WORDS,
  KIND_WORDS,
  REPORTER_WORDS,
  ROLE_WORDS,
  TICK_WORDS,
  WHEN_ZERO_WORDS,
} from '../../tables/localRubric/words';
import type { RubricInputColumn } from '../../tables/managed/rubricInputs';
import { dayText } from '../../thai/days';

type Language = 'th' | 'en';
type LocalValue = string | number | null;

/** One row, known again by its key. */
export interface KeyedRow<Field extends string> {
  readonly key: string;
  /** Of its indicator. */
  readonly code: string;
  readonly values: Readonly<Record<Field, LocalValue>>;
}

export type LocalRow = KeyedRow<LocalField>;
export type RubricInputRow = KeyedRow<RubricInputColumn>;

export function rowKey(place: {
  readonly code: string;
  readonly level: number | null;
  readonly cap?: number;
  readonly part?: number;
}): string {
  const { code, level, cap, part } = place;
  const about = cap === undefined ? String(level ?? '') : `cap ${cap}`;
  return `${code} ${about}${part === undefined ? '' : ` part ${part}`}`;
}

export function rowsOf(rubric: LocalRubric, language: Language): LocalRow[] {
  return rubric.indicators.flatMap((own) =>
    own.kind === 'copied' ? copiedRows(rubric, own, language) : definedRows(rubric, own, language),
  );
}

function copiedRows(rubric: LocalRubric, own: CopiedIndicator, language: Language): LocalRow[] {
  const levels: readonly (LocalLevel | null)[] = own.levels.length > 0 ? own.levels : [null];
  return levels.map((level): LocalRow => ({
    key: rowKey({ code: own.code, level: level?.level ?? null }),
    code: own.code,
    values: {
      ...BLANK,
      ...headOf(rubric, own, language),
      model: modelText(own.model),
      level: level?.level ?? null,
      condition: level && CONDITION_WORDS[level.condition][language],
      threshold: level?.threshold ?? null,
      steps: level?.steps ?? null,
      tick: level?.tick ? TICK_WORDS[language] : null,
      text: level?.text || null,
      printed: level?.printed || null,
      evidence: level?.evidence.join('\n') || null,
    },
  }));
}

const BLANK: LocalRow['values'] = {
  id: null,
  from: null,
  to: null,
  round: null,
  group: null,
  code: null,
  name: null,
  weight: null,
  model: null,
  level: null,
  condition: null,
  threshold: null,
  steps: null,
  tick: null,
  text: null,
  printed: null,
  evidence: null,
  unit: null,
  forWhom: null,
  decimals: null,
  whenZero: null,
  synonyms: null,
};

function headOf(
  { id, from, to, round }: LocalRubric,
  { code, group, name, weight }: LocalIndicator,
  language: Language,
): Partial<LocalRow['values']> {
  return { id, from: dayText(from, language), to: dayText(to, language), round, group, code, name, weight };
}

function definedRows(rubric: LocalRubric, own: DefinedIndicator, language: Language): LocalRow[] {
  const head = {
    ...BLANK,
    ...headOf(rubric, own, language),
    unit: own.unit || null,
    forWhom: own.forWhom || null,
    synonyms: own.synonyms.join(SEPARATOR) || null,
  };
  const { code, inputs, measure } = own;
  const row = (place: Parameters<typeof rowKey>[0], values: Partial<LocalRow['values']>): LocalRow => ({
    key: rowKey(place),
    code,
    values: { ...head, ...values },
  });
  const further = (
    place: Parameters<typeof rowKey>[0],
    kind: 'level' | 'cap',
    level: number,
    also: readonly FurtherPart[] = [],
  ): LocalRow[] =>
    also.map((one, part) =>
      row(
        { ...place, part },
        {
          ...measuredValues(one.measure, inputs, language),
          ...thresholdValues(one.threshold, inputs, language),
          level: placeText({ kind, level, isFurther: true }, language),
        },
      ),
    );
  const asked = (condition: Condition): Partial<LocalRow['values']> => ({
    ...measuredValues(measure, inputs, language),
    ...conditionValues(condition, inputs, language),
  });
  if (own.levels.length === 0) return [row({ code, level: null }, measuredValues(measure, inputs, language))];
  return [
    ...own.levels.flatMap(({ level, condition, text, printed, evidence }) => [
      row(
        { code, level },
        {
          ...asked(condition),
          level,
          text: text || null,
          printed: printed || null,
          evidence: evidence.join('\n') || null,
        },
      ),
      ...further({ code, level }, 'level', level, condition.also),
    ]),
    ...own.caps.flatMap(({ level, unless, text }, cap) => [
      row(
        { code, level: null, cap },
        {
          ...asked(unless),
          level: placeText({ kind: 'cap', level, isFurther: false }, language),
          text: text || null,
        },
      ),
      ...further({ code, level: null, cap }, 'cap', level, unless.also),
    ]),
  ];
}

function measuredValues(
  measure: Measure | null,
  inputs: readonly DefinedInput[],
  language: Language,
): Partial<LocalRow['values']> {
  const whenZero = measure && 'whenZero' in measure ? measure.whenZero : undefined;
  return {
    model: measureText(measure, inputs, language),
    decimals: measure?.roundedToDecimals ?? null,
    whenZero: whenZero ? WHEN_ZERO_WORDS[whenZero][language] : null,
  };
}

function conditionValues(
  { threshold, steps, ticks }: Condition,
  inputs: readonly DefinedInput[],
  language: Language,
): Partial<LocalRow['values']> {
  return {
    ...thresholdValues(threshold, inputs, language),
    steps: steps ?? null,
    tick: ticks ? referencesText(ticks, inputs) : null,
  };
}

function thresholdValues(
  threshold: Threshold | undefined,
  inputs: readonly DefinedInput[],
  language: Language,
): Pick<LocalRow['values'], 'condition' | 'threshold'> {
  const say = (word: keyof typeof DEFINED_CONDITION_WORDS): string => DEFINED_CONDITION_WORDS[word][language];
  if (!threshold) return { condition: say('steps'), threshold: null };
  if ('catchAll' in threshold) return { condition: say('belowNext'), threshold: null };
  const { exclusive = false } = threshold;
  return 'atLeast' in threshold
    ? {
        condition: say(exclusive ? 'moreThan' : 'atLeast'),
        threshold: boundText(threshold.atLeast, inputs, language),
      }
    : {
        condition: say(exclusive ? 'lessThan' : 'atMost'),
        threshold: boundText(threshold.atMost, inputs, language),
      };
}

export function inputRowsOf(rubric: LocalRubric, language: Language): RubricInputRow[] {
  return rubric.indicators.flatMap((own) =>
    own.kind === 'defined' ? own.inputs.map((input) => inputRow(rubric.id, own, input, language)) : [],
  );
}

export function inputKey(code: string, name: string): string {
  return `${code} ${name}`;
}

function inputRow(
  id: string,
  { code, deductions, inputs }: DefinedIndicator,
  input: DefinedInput,
  language: Language,
): RubricInputRow {
  const { name, label, unit, kind, role, optional, max = null, noMoreThan, column } = input;
  const deduction = deductions.find((one) => one.input === name);
  const bands = deduction?.bands.map(({ from, levels }) => ({ from, figure: levels }));
  return {
    key: inputKey(code, name),
    code,
    values: {
      id,
      code,
      input: name,
      label,
      counted: unit || null,
      kind: KIND_WORDS[kind][language],
      role: ROLE_WORDS[role][language],
      optional: optional ? TICK_WORDS[language] : null,
      max: noMoreThan === undefined ? max : referenceText(noMoreThan, inputs),
      headers: column.synonyms.join(SEPARATOR) || null,
      reportedBy: REPORTER_WORDS[column.reportedBy][language],
      counts: COUNTS_WORDS[column.counts][language],
      deduction: bands ? bandsText(bands, language) : null,
    },
  };
}

/** Fields in which two rows differ, whatever the language or manner in which they are written. */
export function changedFields<Field extends string>(
  before: KeyedRow<Field>,
  after: KeyedRow<Field>,
): Field[] {
  return (Object.keys(after.values) as Field[]).filter(
    (field) => before.values[field] !== after.values[field],
  );
}
