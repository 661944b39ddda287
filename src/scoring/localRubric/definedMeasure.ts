/** Faults of what a defined indicator, or a further figure of a level, measures: its inputs, rounding, rate and due date. */
import type { Measure } from '../indicator';
import type { InputSpec } from '../types';
import { serialIfDay } from '../day';
import type { DefinedInput, LocalFault } from './localRubric';

/** What is told of one indicator: `told(place, field, th, en)`. */
export type Tell = (
  place: Partial<Pick<LocalFault, 'level' | 'input' | 'cap' | 'part'>>,
  field: LocalFault['field'],
  th: string,
  en: string,
  severity?: LocalFault['severity'],
) => void;

const MOST_DECIMALS = 6;

type Kinds = readonly InputSpec['kind'][];

const ZERO_OR_MORE: Kinds = ['amount', 'count'];
const FIGURES: Kinds = ['amount', 'count', 'figure'];
const LISTED: Kinds = [...FIGURES, 'percentages'];

/** Inputs that a measure takes, each with the kinds that it may be of. */
function inputsOfMeasure(measure: Measure): readonly { readonly name: string; readonly kinds: Kinds }[] {
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
      return measure.values.map((name) => ({
        name,
        kinds: measure.least?.[name] === undefined ? ['tick'] : FIGURES,
      }));
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
  if (measure.kind === 'ticked' && Object.values(measure.least ?? {}).some((asked) => !(asked > 0)))
    tell(place, 'model', 'จำนวนที่ถือว่าทำแล้วต้องมากกว่า 0', 'What counts as done is more than 0');
  if (measure.kind === 'ratio' && !(measure.per > 0))
    tell(place, 'model', 'อัตราต้องต่อจำนวนที่มากกว่า 0', 'A rate is per a number above 0');
  if (measure.kind === 'daysLate' && typeof measure.due === 'object' && serialIfDay(measure.due.on) === null)
    tell(place, 'model', 'วันกำหนดไม่ใช่วันที่ในปฏิทิน', 'The due date is no day of the calendar');
}
