/**
 * What an indicator is begun from: a form of measuring with its inputs, words that headers use, and levels around level 3.
 * Whatever is not answered has a plain default, so that a name is enough to see levels; everything can be changed afterwards.
 */
import type { InputColumn, InputSpec } from '../types';
import type { Condition, Measure, PassedLevel } from '../indicator';
import type { DefinedIndicator, DefinedInput, DefinedLevel } from './localRubric';
import { STARTING_FORMS, type StartingForm, type StartingInput, type StartingKind } from './startingForms';

export { STARTING_KINDS, OTHER_KINDS, type StartingKind } from './startingForms';

export interface StartingAnswers {
  readonly code: string;
  readonly group: string;
  readonly name: string;
  readonly weight: number | null;
  /** Of the default words. */
  readonly language: 'th' | 'en';
  readonly forWhom?: string;
  /** Level 3, and how far one level is from the next. */
  readonly centre?: number;
  readonly step?: number;
  readonly lessIsBetter?: boolean;
  /** What is counted or measured: "ครัวเรือน", "บาท". */
  readonly counted?: string;
  /** The target, base, whole or due date, as headers call it. */
  readonly given?: string;
  /** The result, as headers call it. */
  readonly reported?: string;
  /** Milestones in order, the items of a list, or the parts of a sum. */
  readonly items?: readonly string[];
  /** What proves each milestone. */
  readonly evidence?: readonly (readonly string[])[];
  /** A rate per so many. */
  readonly per?: number;
  /** The same due date for all, "2026-03-31"; absent: a column of the table has it. */
  readonly due?: string;
  readonly reportedBy?: InputColumn['reportedBy'];
  readonly counts?: InputColumn['counts'];
}

/** What a form offers before anything is answered. */
export function startingDefaults(
  kind: StartingKind,
  language: 'th' | 'en',
): Required<Pick<StartingAnswers, 'centre' | 'step' | 'lessIsBetter' | 'counted' | 'items' | 'per'>> & {
  readonly given: string;
  readonly reported: string;
} {
  const form = STARTING_FORMS[kind];
  const { centre, step, lessIsBetter, given, reported } = form;
  return {
    centre,
    step,
    lessIsBetter,
    counted: form.counted[language],
    items: form.items[language],
    per: PER,
    given: given?.label[language] ?? '',
    reported: reported?.label[language] ?? '',
  };
}

export function startingPoint(kind: StartingKind, answers: StartingAnswers): DefinedIndicator {
  const form = STARTING_FORMS[kind];
  const { language, code, group, name, weight, forWhom = '' } = answers;
  const items = filled(answers.items) ?? form.items[language];
  const inputs = inputsOf(kind, form, answers, items);
  return {
    kind: 'defined',
    code,
    group,
    name,
    weight,
    unit: form.unit?.[language] ?? countedIn(form, answers),
    forWhom,
    synonyms: [],
    measure: measureOf(kind, answers, inputs),
    inputs,
    levels: levelsOf(kind, form, answers, items),
    deductions: [],
    caps: [],
  };
}

const PER = 1000;

/** Words left blank in the form are not answered. */
function filled(items: readonly string[] | undefined): readonly string[] | null {
  const left = items?.filter((item) => item.trim() !== '') ?? [];
  return left.length > 0 ? left : null;
}

function countedIn(form: StartingForm, { counted, language }: StartingAnswers): string {
  return counted?.trim() || form.counted[language];
}

function inputsOf(
  kind: StartingKind,
  form: StartingForm,
  answers: StartingAnswers,
  items: readonly string[],
): DefinedInput[] {
  const { given, reported } = form;
  if (kind === 'list') return items.map((label, at) => listed(`item${at + 1}`, label, 'tick', '', answers));
  if (kind === 'sum')
    return items.map((label, at) =>
      listed(
        `part${at + 1}`,
        label,
        kindOf('amount', countedIn(form, answers)),
        countedIn(form, answers),
        answers,
      ),
    );
  const asked = [
    ...(given && !(kind === 'date' && answers.due)
      ? [inputOf(given, 'given', answers.given, form, answers)]
      : []),
    ...(reported ? [inputOf(reported, 'reported', answers.reported, form, answers)] : []),
  ];
  return asked.map((input) => (input.kind === 'steps' ? { ...input, max: items.length } : input));
}

function listed(
  name: string,
  label: string,
  kind: InputSpec['kind'],
  unit: string,
  { reportedBy = 'district', counts = 'cumulative' }: StartingAnswers,
): DefinedInput {
  const column: InputColumn = { synonyms: [], reportedBy, counts: kind === 'tick' ? 'asOf' : counts };
  return { name, label, unit, kind, role: 'reported', optional: false, column };
}

function inputOf(
  { name, kind, label, synonyms, unit, counts }: StartingInput,
  role: InputSpec['role'],
  typed: string | undefined,
  form: StartingForm,
  answers: StartingAnswers,
): DefinedInput {
  const { language, reportedBy = 'district' } = answers;
  const said = typed?.trim() || label[language];
  const counted = unit?.[language] ?? countedIn(form, answers);
  return {
    name,
    label: said,
    unit: counted,
    kind: unit ? kind : kindOf(kind, counted),
    role,
    optional: false,
    column: {
      synonyms: [label.th, label.en, ...synonyms].filter((word) => word !== said),
      reportedBy,
      counts: answers.counts ?? counts,
    },
  };
}

/** Half a household is a slip of the keys, half a baht or a rai is not. */
const WHOLE_THINGS =
  /^(?:คน|ราย|ครัวเรือน|หมู่บ้าน|ชุมชน|กลุ่ม|โครงการ|กิจกรรม|ครั้ง|แห่ง|ตำบล|อำเภอ|ผลิตภัณฑ์|รายการ|เรื่อง|ฉบับ|สัญญา|กองทุน|persons?|people|households?|villages?|groups?|projects?|activities|times|products?|items?|cases?|contracts?)$/i;

function kindOf(kind: InputSpec['kind'], counted: string): InputSpec['kind'] {
  return kind === 'amount' && WHOLE_THINGS.test(counted) ? 'count' : kind;
}

function measureOf(
  kind: StartingKind,
  { per = PER, due }: StartingAnswers,
  inputs: readonly DefinedInput[],
): Measure | null {
  switch (kind) {
    case 'percentOfTarget':
      return { kind: 'share', part: 'result', whole: 'target' };
    case 'growth':
      return { kind: 'growth', base: 'base', value: 'result' };
    case 'remaining':
      return { kind: 'share', part: 'remaining', whole: 'total', partOfWhole: true };
    case 'disbursement':
      return { kind: 'share', part: 'disbursed', whole: 'budget', partOfWhole: true };
    case 'milestones':
      return null;
    case 'list':
      return { kind: 'ticked', values: inputs.map(({ name }) => name) };
    case 'value':
      return { kind: 'value', value: 'result' };
    case 'count':
      return { kind: 'count', value: 'result' };
    case 'ratio':
      return { kind: 'ratio', part: 'cases', whole: 'population', per };
    case 'change':
      return { kind: 'change', base: 'base', value: 'result' };
    case 'date':
      return { kind: 'daysLate', done: 'done', due: due ? { on: due } : 'due' };
    case 'mean':
      return { kind: 'mean', values: ['percentages'] };
    case 'sum':
      return { kind: 'sum', values: inputs.map(({ name }) => name) };
  }
}

const LEVELS: readonly PassedLevel[] = [1, 2, 3, 4, 5];

function levelsOf(
  kind: StartingKind,
  form: StartingForm,
  answers: StartingAnswers,
  items: readonly string[],
): DefinedLevel[] {
  if (kind === 'milestones')
    return LEVELS.map((level) => {
      const steps = stepFor(level, items.length);
      const text = items.slice(stepFor(level - 1, items.length), steps).join(' · ');
      const evidence = (answers.evidence ?? []).slice(stepFor(level - 1, items.length), steps).flat();
      return levelOf(level, { steps }, text, evidence);
    });
  if (kind === 'list')
    return LEVELS.map((level) => levelOf(level, { threshold: { atLeast: itemsFor(level, items.length) } }));
  const { centre = form.centre, step = form.step, lessIsBetter = form.lessIsBetter } = answers;
  return thresholdsAround(centre, step, lessIsBetter).map((bound, at) =>
    levelOf(LEVELS[at] ?? 5, { threshold: lessIsBetter ? { atMost: bound } : { atLeast: bound } }),
  );
}

function levelOf(
  level: PassedLevel,
  condition: Condition,
  text = '',
  evidence: readonly string[] = [],
): DefinedLevel {
  return { level, condition, text, printed: '', evidence };
}

const DIGITS = 12;

/** Levels 1 to 5: level 3 minus or plus so much per level. */
export function thresholdsAround(centre: number, step: number, lessIsBetter: boolean): readonly number[] {
  const towards = Math.abs(step) * (lessIsBetter ? -1 : 1);
  // Tenths added up as doubles end in ...0000001.
  return LEVELS.map((level) => Number((centre + (level - 3) * towards).toPrecision(DIGITS)));
}

/** Level 5 is all steps; of more than five, the levels lie as evenly as whole steps allow. */
function stepFor(level: number, steps: number): number {
  return steps < 5 ? Math.max(0, Math.min(steps, level)) : Math.ceil((level * steps) / 5);
}

/** Whole items where there are five or more; of fewer, an even share, so that no two levels ask the same. */
function itemsFor(level: number, items: number): number {
  return items < 5 ? Number(((level * items) / 5).toPrecision(DIGITS)) : Math.ceil((level * items) / 5);
}
