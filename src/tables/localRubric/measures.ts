/**
 * What an indicator measures, in its cell: the form in words and the inputs it takes, "ร้อยละของเป้าหมาย: ผล; เป้าหมาย". The
 * result comes first, then what it is compared with. Without names, the only inputs that fit are meant.
 */
import type { Measure } from '../../scoring/indicator';
import type { DefinedInput } from '../../scoring/localRubric/localRubric';
import type { InputSpec } from '../../scoring/types';
import { normalise, parseNumber } from '../../thai';
import { dayText, parseDay } from '../../thai/days';
import type { CellRead } from '../readCell';
import { inputNamed, pieces, referencesText, referenceText, SEPARATOR } from './references';
import { meant, type Vocabulary } from './words';

type Form = Exclude<Measure['kind'], 'ratio'> | 'shareOfWhole' | 'restOfWhole' | 'steps';

const FORM_WORDS: Vocabulary<Form> = {
  share: { th: 'ร้อยละของเป้าหมาย', en: 'Percent of target', also: ['ร้อยละ', 'ร้อยละของแผน', 'percent', '%'] },
  shareOfWhole: {
    th: 'ร้อยละของทั้งหมด',
    en: 'Percent of the whole',
    also: [
      'คงเหลือร้อยละ',
      'ร้อยละคงเหลือ',
      'ร้อยละที่คงเหลือ',
      'เบิกจ่ายร้อยละ',
      'percent remaining',
      'percent of all',
    ],
  },
  restOfWhole: {
    th: 'ร้อยละที่ยังไม่ได้ทำ',
    en: 'Percent not done yet',
    also: ['ร้อยละของที่ยังไม่ได้ทำ', 'ร้อยละที่ยังไม่ทำ', 'percent not done'],
  },
  growth: {
    th: 'เพิ่มขึ้นร้อยละ',
    en: 'Growth in percent',
    also: ['ร้อยละที่เพิ่มขึ้น', 'เพิ่มร้อยละ', 'อัตราการเพิ่ม', 'growth'],
  },
  change: { th: 'ผลต่าง', en: 'Difference', also: ['เพิ่มขึ้น', 'เปลี่ยนแปลง', 'change'] },
  mean: { th: 'ค่าเฉลี่ย', en: 'Mean', also: ['เฉลี่ย', 'average'] },
  sum: { th: 'ผลรวม', en: 'Sum', also: ['รวม', 'total'] },
  count: { th: 'จำนวน', en: 'Number', also: ['จำนวนนับ', 'count'] },
  value: { th: 'ค่าของตัวเลข', en: 'Value', also: ['ค่า', 'ตัวเลข', 'figure'] },
  ticked: { th: 'รายการที่ครบ', en: 'Items there', also: ['จำนวนรายการที่ครบ', 'จำนวนรายการที่มี', 'checklist'] },
  daysLate: {
    th: 'วันที่แล้วเสร็จเทียบกำหนด',
    en: 'Days after the due date',
    also: ['วันแล้วเสร็จเทียบกำหนด', 'จำนวนวันที่ล่าช้า', 'days late'],
  },
  steps: { th: 'ขั้นตอน', en: 'Steps', also: ['ขั้น', 'ขั้นตอนการดำเนินงาน', 'milestones'] },
};

const RATE = { th: 'อัตราต่อ', en: 'Rate per' } as const;
const RATE_READ = /^(?:อัตราต่อ|อัตราส่วนต่อ|ต่อ|rate per|per)\s*([\d.,]+)$/i;

export function measureText(
  measure: Measure | null,
  inputs: readonly DefinedInput[],
  language: 'th' | 'en',
): string {
  if (measure === null) return FORM_WORDS.steps[language];
  const refs = (...names: readonly string[]): string => referencesText(names, inputs);
  if (measure.kind === 'ratio')
    return `${RATE[language]} ${measure.per}: ${refs(measure.part, measure.whole)}`;
  const form = formOfMeasure(measure);
  const say = (taken: string): string => `${FORM_WORDS[form][language]}: ${taken}`;
  switch (measure.kind) {
    case 'share':
      return say(refs(measure.part, measure.whole));
    case 'growth':
    case 'change':
      return say(refs(measure.value, measure.base));
    case 'mean':
    case 'sum':
      return say(refs(...measure.values));
    case 'ticked':
      return say(measure.values.map((name) => itemText(name, measure.least?.[name], inputs)).join(SEPARATOR));
    case 'count':
    case 'value':
      return say(refs(measure.value));
    case 'daysLate':
      return say(
        typeof measure.due === 'string'
          ? refs(measure.done, measure.due)
          : `${refs(measure.done)}${SEPARATOR}${dayText(measure.due.on, language)}`,
      );
  }
}

function formOfMeasure(measure: Exclude<Measure, { kind: 'ratio' }>): Form {
  if (measure.kind !== 'share' || measure.partOfWhole !== true) return measure.kind;
  return measure.rest ? 'restOfWhole' : 'shareOfWhole';
}

/** "ประชุม ≥ 2": done from so many on. */
function itemText(name: string, least: number | undefined, inputs: readonly DefinedInput[]): string {
  const item = referenceText(name, inputs);
  return least === undefined ? item : `${item} ≥ ${least}`;
}

const FROM = /^(.*?)\s*(?:≥|>=)\s*([\d.,]+)$/;

function readItems(refs: readonly string[], inputs: readonly DefinedInput[]): Measure {
  const least: Record<string, number> = {};
  const values = refs.map((ref) => {
    const [, item = '', asked = ''] = FROM.exec(normalise(ref)) ?? [];
    const from = parseNumber(asked);
    const name = inputNamed(from.state === 'number' ? item : ref, inputs);
    if (from.state === 'number') least[name] = from.value;
    return name;
  });
  return { kind: 'ticked', values, ...(Object.keys(least).length > 0 && { least }) };
}

/** Else the cell names a built-in sheet. */
export function isForm(text: string): boolean {
  return formOf(text) !== null;
}

interface Said {
  readonly form: Form | { readonly per: number };
  readonly refs: readonly string[];
}

function formOf(text: string): Said | null {
  const [head = '', ...rest] = text.split(/[:：]/);
  const refs = pieces(rest.join(':'));
  const form = meant(FORM_WORDS, head);
  if (form) return { form, refs };
  const per = parseNumber(RATE_READ.exec(normalise(head))?.[1] ?? '');
  return per.state === 'number' ? { form: { per: per.value }, refs } : null;
}

export function readMeasure(text: string, inputs: readonly DefinedInput[]): CellRead<Measure | null> {
  const said = formOf(text);
  if (!said) return { problem: unknownForm(text) };
  const { form, refs } = said;
  const fits = (kinds: readonly InputSpec['kind'][], role?: InputSpec['role']): string[] =>
    inputs.flatMap((input) =>
      kinds.includes(input.kind) && (role === undefined || input.role === role) ? [input.name] : [],
    );
  const named = refs.map((ref) => inputNamed(ref, inputs));
  const only = (names: readonly string[]): string => (names.length === 1 ? (names[0] ?? '') : '');
  const most = typeof form === 'object' ? 2 : MOST_TAKEN[form];
  if (refs.length > most) return { problem: tooMany(most) };
  const [first, second] = named;
  const isBare = refs.length === 0;
  const numeric: readonly InputSpec['kind'][] = ['amount', 'count', 'figure'];
  const result = first ?? only(fits(numeric, 'reported'));
  const against = second ?? (isBare ? only(fits(numeric, 'given')) : '');
  if (typeof form === 'object')
    return { value: { kind: 'ratio', part: result, whole: against, per: form.per } };
  switch (form) {
    case 'steps':
      return { value: null };
    case 'share':
      return { value: { kind: 'share', part: result, whole: against } };
    case 'shareOfWhole':
      return { value: { kind: 'share', part: result, whole: against, partOfWhole: true } };
    case 'restOfWhole':
      return { value: { kind: 'share', part: result, whole: against, partOfWhole: true, rest: true } };
    case 'growth':
    case 'change':
      return { value: { kind: form, value: result, base: against } };
    case 'mean':
    case 'sum':
      return {
        value: { kind: form, values: isBare ? fits([...numeric, 'percentages'], 'reported') : named },
      };
    case 'ticked':
      return { value: isBare ? { kind: 'ticked', values: fits(['tick']) } : readItems(refs, inputs) };
    case 'count':
    case 'value':
      return { value: { kind: form, value: result } };
    case 'daysLate': {
      const day = parseDay(refs[1] ?? '');
      const due = second ?? (isBare ? only(fits(['date'], 'given')) : '');
      return {
        value: {
          kind: 'daysLate',
          done: first ?? only(fits(['date'], 'reported')),
          due: day === null ? due : { on: day },
        },
      };
    }
  }
}

const MOST_TAKEN: Readonly<Record<Form, number>> = {
  share: 2,
  shareOfWhole: 2,
  restOfWhole: 2,
  growth: 2,
  change: 2,
  mean: 50,
  sum: 50,
  count: 1,
  value: 1,
  ticked: 50,
  daysLate: 2,
  steps: 0,
};

function tooMany(most: number): { th: string; en: string } {
  return most === 0
    ? { th: 'รูปแบบ "ขั้นตอน" ไม่ต้องระบุข้อมูล', en: 'The form "Steps" takes no inputs' }
    : { th: `รูปแบบนี้ใช้ข้อมูล ${most} รายการ`, en: `This form takes ${most} inputs` };
}

function unknownForm(text: string): { th: string; en: string } {
  const forms = Object.values(FORM_WORDS);
  return {
    th: `ไม่รู้จักรูปแบบการวัด "${text}" ใช้ ${forms.map(({ th }) => th).join(' · ')} · ${RATE.th} 1,000`,
    en: `Unknown form of measuring "${text}". Use ${forms.map(({ en }) => en).join(' · ')} · ${RATE.en} 1,000`,
  };
}
