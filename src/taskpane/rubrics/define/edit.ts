/** What the fields do to the form: begun from a starting point, another kind of figure, further figures, items of a list. */
import type { Indicator } from '../../../scoring';
import type { Language } from '../../../i18n';
import { defineTexts } from '../../../i18n/define';
import { wordKey } from '../../../scoring/localRubric/definedFaults';
import type { DefinedIndicator, DefinedInput } from '../../../scoring/localRubric/localRubric';
import {
  startingDefaults,
  startingPoint,
  type StartingKind,
} from '../../../scoring/localRubric/startingPoints';
import {
  freeName,
  inputOf,
  isPercent,
  LEVELS,
  SLOTS,
  type DefineForm,
  type FigureKind,
  type FormFigure,
  type Word,
} from './form';
import { PLAIN_FIGURE, toForm } from './lay';

/** A starting point as fields; name, group and weight that are typed already stay. */
export function startForm(
  kind: StartingKind,
  language: Language,
  kept: Pick<DefineForm, 'name' | 'group' | 'weight'>,
): DefineForm {
  const { name, group, weight } = kept;
  const form = toForm(startingPoint(kind, { code: '', group, name, weight: null, language }));
  if (!form) throw new Error(`The fields cannot hold the starting point ${kind}.`);
  return { ...form, start: kind, weight };
}

/** An indicator of any rubric to begin from: what its document says in one language, under a code of its own. */
export function definedFrom(source: Indicator, language: Language): DefinedIndicator {
  const column = { synonyms: [], reportedBy: 'district', counts: 'cumulative' } as const;
  return {
    kind: 'defined',
    code: '',
    group: source.group[language],
    name: source.name[language],
    weight: source.weightPercent,
    unit: source.unit[language],
    forWhom: source.variant?.[language] ?? '',
    synonyms: [],
    measure: source.measure,
    inputs: source.inputs.map((input): DefinedInput => ({
      column,
      ...input,
      label: input.label[language],
      unit: input.unit[language],
    })),
    levels: source.levels.map(({ level, condition, printed, applied, figure }) => ({
      level,
      condition: withoutPrint(condition),
      text: condition.steps !== undefined && figure === null ? applied[language] : '',
      printed: printed.th === applied.th ? '' : printed[language],
      evidence: source.document?.evidence[level - 1]?.map((one) => one[language]) ?? [],
    })),
    deductions: source.deductions,
    caps: source.caps.map((cap) => ({ ...cap, text: cap.text[language] })),
  };
}

type Condition = DefinedIndicator['levels'][number]['condition'];

/** The upper ends that a document prints beside "at least" decide nothing. */
function withoutPrint(condition: Condition): Condition {
  const { threshold } = condition;
  if (!threshold || 'atMost' in threshold) return condition;
  if ('catchAll' in threshold) return { ...condition, threshold: { catchAll: true } };
  const { atLeast, exclusive } = threshold;
  return { ...condition, threshold: { atLeast, ...(exclusive && { exclusive }) } };
}

/** Of what a figure of this kind is in by itself; `null`: of what is counted. */
export function unitOfKind(kind: FigureKind, language: Language): string | null {
  const texts = defineTexts(language);
  if (isPercent(kind)) return texts.percent;
  if (kind === 'daysLate') return texts.days;
  return kind === 'ticked' ? texts.itemsUnit : null;
}

const NAMES: Readonly<Record<string, string>> = {
  whole: 'target',
  part: 'result',
  base: 'base',
  value: 'result',
  due: 'due',
  done: 'done',
};

export function newInput(
  form: DefineForm,
  wished: string,
  said: Partial<DefinedInput>,
): { readonly form: DefineForm; readonly name: string } {
  const name = freeName(form, wished);
  const { label = '' } = said;
  const input: DefinedInput = {
    name,
    unit: '',
    kind: 'amount',
    role: 'reported',
    optional: false,
    column: { synonyms: [], reportedBy: 'district', counts: 'cumulative' },
    ...said,
    label: freeLabel(form, label),
  };
  return { form: { ...form, inputs: [...form.inputs, input] }, name };
}

/** Two inputs that are called alike could not be told apart in a table. */
function freeLabel({ inputs }: DefineForm, wished: string): string {
  const taken = new Set(inputs.flatMap(({ label, column }) => [label, ...column.synonyms].map(wordKey)));
  let label = wished;
  for (let number = 2; wished !== '' && taken.has(wordKey(label)); number++) label = `${wished} ${number}`;
  return label;
}

const BEGUN: Readonly<Record<FigureKind, StartingKind>> = {
  share: 'percentOfTarget',
  growth: 'growth',
  ratio: 'ratio',
  change: 'change',
  mean: 'mean',
  sum: 'sum',
  count: 'count',
  value: 'value',
  ticked: 'list',
  daysLate: 'date',
};

function kindOfSlot(kind: FigureKind): DefinedInput['kind'] {
  if (kind === 'daysLate') return 'date';
  if (kind === 'count') return 'count';
  return kind === 'value' || kind === 'change' ? 'figure' : 'amount';
}

/** A figure of a kind with inputs of its own. */
export function newFigure(
  form: DefineForm,
  kind: FigureKind,
  language: Language,
): { readonly form: DefineForm; readonly figure: FormFigure } {
  const texts = defineTexts(language);
  let next = form;
  const take = (wished: string, said: Partial<DefinedInput>): string => {
    const made = newInput(next, wished, said);
    next = made.form;
    return made.name;
  };
  const slots = Object.fromEntries(
    SLOTS[kind].map((slot, at): [string, string] => {
      const isGiven = at === 0 && SLOTS[kind].length > 1;
      const label = texts.slots[kind]?.[slot] ?? '';
      return [
        slot,
        take(NAMES[slot] ?? slot, { label, kind: kindOfSlot(kind), role: isGiven ? 'given' : 'reported' }),
      ];
    }),
  );
  const values =
    kind === 'mean'
      ? [take('percentages', { label: texts.meanList, kind: 'percentages', unit: texts.percent })]
      : kind === 'ticked'
        ? texts.itemsSample.map((label) => take('item', { label, kind: 'tick' }))
        : kind === 'sum'
          ? [1, 2].map((number) => take('part', { label: texts.partOf(number) }))
          : [];
  const { centre, step, lessIsBetter, per } = startingDefaults(BEGUN[kind], language);
  const figure: FormFigure = {
    ...PLAIN_FIGURE,
    kind,
    slots,
    values,
    per: kind === 'ratio' ? String(per) : '',
    middle: String(centre),
    step: String(step),
  };
  return { form: next, figure: withWords(figure, lessIsBetter ? 'atMost' : 'atLeast') };
}

/** Lines of a field as the inputs of a list: a line that is changed is the same input under another name. */
export function withLines(
  form: DefineForm,
  names: readonly string[],
  lines: readonly string[],
  made: Partial<DefinedInput>,
  wished: string,
) {
  let next = form;
  const labels = names.map((name) => inputOf(form, name)?.label ?? '');
  const moved = lines.length !== names.length;
  const taken = new Set<string>();
  const values = lines.map((label, at) => {
    const same = names.find((name, index) => labels[index] === label && !taken.has(name));
    const known = same ?? (moved ? undefined : names[at]);
    if (known !== undefined && !taken.has(known)) {
      taken.add(known);
      next = {
        ...next,
        inputs: next.inputs.map((input) => (input.name === known ? { ...input, label } : input)),
      };
      return known;
    }
    const added = newInput(next, wished, { ...made, label });
    next = added.form;
    return added.name;
  });
  return { form: next, values };
}

export function withWords(figure: FormFigure, word: Word): FormFigure {
  return { ...figure, words: LEVELS.map(() => word) };
}
