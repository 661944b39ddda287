/**
 * Faults of an indicator that says itself what it takes, measures and asks for: whatever would leave it without a level,
 * or give one that nobody meant. Its levels, deductions and caps: `definedLevels.ts`.
 */
import type { Measure } from '../indicator';
import type { InputSpec } from '../types';
import { definedLevelFaults } from './definedLevels';
import { isDay, type DefinedIndicator, type DefinedInput, type LocalFault } from './localRubric';

/** What is told of one indicator: `told(place, field, th, en)`. */
export type Tell = (
  place: Partial<Pick<LocalFault, 'level' | 'input' | 'cap' | 'part'>>,
  field: LocalFault['field'],
  th: string,
  en: string,
  severity?: LocalFault['severity'],
) => void;

export function definedFaults(own: DefinedIndicator): LocalFault[] {
  const faults: LocalFault[] = [];
  const tell: Tell = (place, field, th, en, severity = 'error') => {
    faults.push({ indicator: own.code, level: null, ...place, field, severity, message: { th, en } });
  };
  inputFaults(own.inputs, tell);
  if (own.measure) measureFaults(own.measure, own.inputs, {}, tell);
  definedLevelFaults(own, tell);
  unusedFaults(own, tell);
  return faults;
}

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,29}$/;
const STEPS = 'steps';
const MOST_DECIMALS = 6;

function inputFaults(inputs: readonly DefinedInput[], tell: Tell): void {
  if (inputs.length === 0)
    tell({}, 'model', 'ยังไม่มีข้อมูลที่ใช้ เพิ่มอย่างน้อย 1 รายการ', 'No inputs yet. Add at least one');
  const names = new Set<string>();
  const words = new Map<string, DefinedInput>();
  for (const input of inputs) {
    const { name, label, kind, max } = input;
    const at = { input: name };
    if (!NAME.test(name))
      tell(
        at,
        'input',
        'ชื่อย่อใช้ a-z และตัวเลข ขึ้นต้นด้วยตัวอักษร เช่น target',
        'A short name has letters a-z and figures and begins with a letter, such as target',
      );
    else if (names.has(name)) tell(at, 'input', 'ชื่อย่อซ้ำกับข้อมูลอื่น', 'Another input has the same short name');
    else if (kind === STEPS && inputs.find((one) => one.kind === STEPS) !== input)
      tell(at, 'kind', 'ข้อมูลชนิดขั้นมีได้รายการเดียว', 'There is one input of steps only');
    names.add(name);
    if (label === '') tell(at, 'label', 'ยังไม่มีชื่อข้อมูล', 'The input has no name');
    for (const word of [label, ...input.column.synonyms]) {
      const other = words.get(wordKey(word));
      if (word !== '' && other && other !== input)
        tell(
          at,
          word === label ? 'label' : 'headers',
          `"${word}" เป็นชื่อหรือคำอื่นของ "${other.label}" ด้วย ใช้คำที่ต่างกัน`,
          `"${word}" is also a name or word of "${other.label}". Use different words`,
        );
      else words.set(wordKey(word), input);
    }
    if (kind === STEPS && !(max !== undefined && Number.isInteger(max) && max >= 1))
      tell(at, 'max', 'ระบุจำนวนขั้นทั้งหมด', 'Name the number of steps there are');
    if (kind !== STEPS && max !== undefined && !((kind === 'amount' || kind === 'count') && max > 0))
      tell(at, 'max', 'เว้นว่าง หรือใส่เลขมากกว่า 0', 'Leave it blank or type a number above 0');
  }
}

/** Two headers that differ in spaces or capitals are one for whoever reads a table. */
export function wordKey(word: string): string {
  return word.replace(/\s/g, '').toLowerCase();
}

type Kinds = readonly InputSpec['kind'][];

const ZERO_OR_MORE: Kinds = ['amount', 'count'];
const FIGURES: Kinds = ['amount', 'count', 'figure'];
const LISTED: Kinds = [...FIGURES, 'percentages'];

/** Inputs that a measure takes, each with the kinds that it may be of. */
export function inputsOfMeasure(
  measure: Measure,
): readonly { readonly name: string; readonly kinds: Kinds }[] {
  const all = (kinds: Kinds, ...names: readonly string[]) => names.map((name) => ({ name, kinds }));
  switch (measure.kind) {
    case 'growth':
      return all(ZERO_OR_MORE, measure.base, measure.value);
    case 'share':
    case 'ratio':
      return all(ZERO_OR_MORE, measure.part, measure.whole);
    case 'change':
      return all(FIGURES, measure.base, measure.value);
    case 'mean':
    case 'sum':
      return all(measure.values.length === 1 ? LISTED : FIGURES, ...measure.values);
    case 'count':
      return all(['count'], measure.value);
    case 'value':
      return all(FIGURES, measure.value);
    case 'ticked':
      return all(['tick'], ...measure.values);
    case 'daysLate':
      return all(['date'], measure.done, ...(typeof measure.due === 'string' ? [measure.due] : []));
  }
}

const KIND_NAMES: Readonly<Record<InputSpec['kind'], readonly [th: string, en: string]>> = {
  amount: ['จำนวนเงินหรือปริมาณ', 'an amount'],
  count: ['จำนวนนับ', 'a count'],
  figure: ['ตัวเลข', 'a figure'],
  date: ['วันที่', 'a date'],
  steps: ['ขั้น', 'steps'],
  tick: ['มี/ไม่มี', 'yes or no'],
  percentages: ['ร้อยละหลายค่า', 'percentages'],
};

/** `place`: the level, cap or further part whose measure it is. */
export function measureFaults(
  measure: Measure,
  inputs: readonly DefinedInput[],
  place: Parameters<Tell>[0],
  tell: Tell,
): void {
  const taken = inputsOfMeasure(measure);
  const names = taken.map(({ name }) => name);
  if (taken.length === 0) tell(place, 'model', 'ระบุข้อมูลที่นำมาคิด', 'Name the inputs that are measured');
  if (new Set(names).size < names.length)
    tell(
      place,
      'model',
      'ใช้ข้อมูลเดียวกันซ้ำ ระบุข้อมูลคนละรายการ',
      'One input stands there twice. Name different ones',
    );
  for (const { name, kinds } of taken) {
    const input = inputs.find((one) => one.name === name);
    if (!input) {
      const asked = name === '' ? ['ระบุข้อมูลที่นำมาคิดให้ครบ', 'Name all inputs that are measured'] : null;
      tell(
        place,
        'model',
        asked?.[0] ?? `ไม่มีข้อมูล "${name}" ในรายการข้อมูลที่ใช้`,
        asked?.[1] ?? `There is no input "${name}" in the list of inputs`,
      );
    } else if (!kinds.includes(input.kind)) {
      const wanted = kinds.map((kind) => KIND_NAMES[kind]);
      tell(
        place,
        'model',
        `"${input.label}" ต้องเป็นชนิด${wanted.map(([th]) => th).join(' หรือ')}`,
        `"${input.label}" must be ${wanted.map(([, en]) => en).join(' or ')}`,
      );
    }
  }
  const { roundedToDecimals: decimals } = measure;
  if (decimals !== undefined && !(Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DECIMALS))
    tell(place, 'decimals', `ทศนิยมเป็นเลข 0–${MOST_DECIMALS}`, `Decimals are 0 to ${MOST_DECIMALS}`);
  if (measure.kind === 'ratio' && !(measure.per > 0))
    tell(place, 'model', 'อัตราต้องต่อจำนวนที่มากกว่า 0', 'A rate is per a number above 0');
  if (measure.kind === 'daysLate' && typeof measure.due === 'object' && !isDay(measure.due.on))
    tell(place, 'model', 'วันกำหนดไม่ใช่วันที่ในปฏิทิน', 'The due date is no day of the calendar');
}

/** An input that decides nothing is asked for in vain, and left blank it would keep the level back. */
function unusedFaults(own: DefinedIndicator, tell: Tell): void {
  const used = new Set(usedInputs(own));
  for (const { name, label, optional } of own.inputs)
    if (!used.has(name) && !optional)
      tell(
        { input: name },
        'input',
        `"${label}" ไม่ได้ใช้ในการคิดคะแนน ลบแถวนี้ หรือระบุว่าไม่บังคับ`,
        `"${label}" is not used in scoring. Delete its row, or say that it is optional`,
        'warning',
      );
}

export function usedInputs({ measure, inputs, levels, deductions, caps }: DefinedIndicator): string[] {
  const ofBound = (bound: unknown): string[] =>
    typeof bound !== 'object' || bound === null
      ? []
      : 'input' in bound
        ? [String(bound.input)]
        : 'size' in bound
          ? [String(bound.size)]
          : [];
  const ofMeasure = (one: Measure | null): string[] =>
    one ? inputsOfMeasure(one).map(({ name }) => name) : [];
  const ofThreshold = (threshold: DefinedIndicator['levels'][number]['condition']['threshold']): string[] => {
    if (!threshold || 'catchAll' in threshold) return [];
    return ofBound('atLeast' in threshold ? threshold.atLeast : threshold.atMost);
  };
  const conditions = [...levels.map(({ condition }) => condition), ...caps.map(({ unless }) => unless)];
  const steps = inputs.flatMap(({ kind, name }) => (kind === STEPS ? [name] : []));
  return [
    ...ofMeasure(measure),
    ...deductions.map(({ input }) => input),
    ...conditions.flatMap((condition) => [
      ...ofThreshold(condition.threshold),
      ...(condition.ticks ?? []),
      ...(condition.steps === undefined ? [] : steps),
      ...(condition.also ?? []).flatMap((part) => [
        ...ofMeasure(part.measure),
        ...ofThreshold(part.threshold),
      ]),
    ]),
  ];
}
