/**
 * What is known of the tables of an indicator that is defined in a workbook: made from what the definition says, its name and
 * synonyms, the labels and synonyms of its inputs, the levels that have targets of the unit's own. A header that is an input's
 * words, but for units, years and "number of", names it; one that holds them among others speaks of it, unless it also says
 * what the input is not (a percentage, a target of what is reported, what is not done).
 */
import type { Indicator, InputSpec } from '../../scoring';
import type { Header } from '../header';
import { inputParts, neededParts } from '../inputs';
import { partOf, playing } from '../parts';
import { NOT_DONE } from '../questions/words';
import { headerKey, withoutPartOfYear } from '../text';
import { levelOfTarget } from './ownTargets';
import type { HeaderPattern, TableKnowledge } from './types';
import { wordsOf } from './words';

const PERCENT = /ร้อยละ|%|เปอร์เซ็นต์|percent|อัตรา|สัดส่วน|เฉลี่ย|average|rate/;
const DIFFERENCE = /ขาด|เทียบ|ส่วนต่าง|ผลต่าง|gap|difference/;
const ASKED_FOR = /เป้า|แผน|ควร|target|planned/;
const RESULT = /(?<!ติดตาม)ผล(?!ิต)|จริง|ทำได้|สำเร็จ|result|actual|achieved/;

const known = new WeakMap<Indicator, TableKnowledge>();

export function knowledgeOfDefinition(indicator: Indicator): TableKnowledge {
  let knowledge = known.get(indicator);
  if (!knowledge) known.set(indicator, (knowledge = made(indicator)));
  return knowledge;
}

function made(indicator: Indicator): TableKnowledge {
  const parts = inputParts(indicator);
  const words = wordsOfInputs(indicator);
  const named: HeaderPattern[] = [];
  const spoken: HeaderPattern[] = [];
  for (const { input, part } of parts) {
    const plays = playing(part);
    const level = levelOfTarget(indicator, input.name);
    if (level !== null) named.push({ ...plays, all: [headerOfLevel(level)] });
    for (const { text, year } of words.get(input.name) ?? []) {
      const pattern = { ...plays, none: deniedBy(input, text), words: text, ...(year ? { year } : {}) };
      named.push({ ...pattern, all: [nameOf(input, text)] });
      if (text.length >= SHORTEST_SPOKEN) spoken.push({ ...pattern, all: [literal(text)] });
    }
  }
  const byLength = (a: HeaderPattern, b: HeaderPattern): number =>
    (b.words?.length ?? 0) - (a.words?.length ?? 0);
  const usual = parts.flatMap(({ part }) => USUAL.filter(({ role }) => role === part));
  const all = [...words.values()].flatMap((list) => list.map(({ text }) => text));
  return {
    indicator: indicator.code,
    rubric: indicator.rubric,
    signature: { ...signatureOf(indicator, words), about: [...namesOf(indicator), ...all] },
    required: neededParts(indicator),
    named: named.sort(byLength),
    columns: [...spoken.sort(byLength), ...usual],
    ...(parts.some(({ part }) => part === 'result') ? {} : { withoutResult: true }),
  };
}

/** The header is one of the input's own words and nothing else, so that the definition says what its figures are. */
export function namesInput(
  indicator: Indicator,
  input: string,
  { own: lowest, joined, lower }: Pick<Header, 'own' | 'joined' | 'lower'>,
): boolean {
  const part = inputParts(indicator).find((one) => one.input.name === input)?.part;
  const keys = [joined, lowest, ...lower].map((text) => headerKey(withoutPartOfYear(text)));
  return (knowledgeOfDefinition(indicator).named ?? []).some(
    (pattern) =>
      partOf(pattern) === part && keys.some((key) => pattern.all.every((words) => words.test(key))),
  );
}

/** Said of no input in particular, where the definition's own words are not found. */
const USUAL: readonly HeaderPattern[] = [
  {
    role: 'target',
    all: [/^(?:แผน|เป้า|(?:ค่า|จำนวน)?เป้าหมาย)(?:[(\[].*|จำนวน|ทั้งหมด|ทั้งสิ้น|ทั้งปี|ปี.*)?$|^targets?(?:\(.*)?$/],
    none: [PERCENT],
    year: 'fiscalOrNone',
  },
  { role: 'base', all: [/^(?:ค่า|ข้อมูล|ยอด)?(?:ปี)?ฐาน(?:เดิม)?(?:[(\[].*|ปี.*)?$|^base(?:line)?(?:\(.*)?$/] },
];

const SHORTEST_SPOKEN = 4;

interface Words {
  /** As `headerKey` gives it. */
  readonly text: string;
  readonly year: HeaderPattern['year'];
}

/** The words of each input. What two inputs are called alike tells neither. */
function wordsOfInputs(indicator: Indicator): ReadonlyMap<string, readonly Words[]> {
  const all = indicator.inputs.map(
    (input) => [input.name, [...own(indicator, input), ...ofYears(indicator, input)]] as const,
  );
  const isOthers = (name: string, { text, year }: Words): boolean =>
    all.some(([other, list]) => other !== name && list.some((one) => one.text === text && one.year === year));
  return new Map(all.map(([name, list]) => [name, list.filter((one) => !isOthers(name, one))]));
}

function textsOf(indicator: Indicator, { name, label, column }: InputSpec): string[] {
  const synonyms = column?.synonyms ?? wordsOf(indicator)?.inputs[name] ?? [];
  const texts = [label.th, label.en, ...synonyms].map(headerKey);
  return [...new Set(texts.filter((text) => text !== ''))];
}

function own(indicator: Indicator, input: InputSpec): Words[] {
  const { measure } = indicator;
  const isBase = measure && 'base' in measure && measure.base === input.name;
  return textsOf(indicator, input).map((text) => ({
    text,
    year: isBase || yearWords(text) !== null ? undefined : 'fiscalOrNone',
  }));
}

const YEAR_WORDS =
  /(?:ใน|ของ)?(?:ปี|พ\.?ศ\.?)(?:งบประมาณ)?(?:พ\.?ศ\.?)?(?:ก่อนหน้า|ก่อน|ที่แล้ว|ที่ผ่านมา|ฐาน|นี้|ปัจจุบัน|(?:25)?\d\d)/;

/** The rest of words that say a year; `null` where they say none. */
function yearWords(text: string): string | null {
  const rest = text.replace(YEAR_WORDS, '').replace(/\(\)|\[\]/g, '');
  return rest === text ? null : rest;
}

/** "ยอดขายปีก่อน" is the sales of the year before the rubric's, whatever number that year has. */
function ofYears(indicator: Indicator, input: InputSpec): Words[] {
  const { measure } = indicator;
  if (measure?.kind !== 'growth' && measure?.kind !== 'change') return [];
  if (input.name !== measure.base && input.name !== measure.value) return [];
  const year = input.name === measure.base ? 'before' : 'fiscal';
  return textsOf(indicator, input).flatMap((text): Words[] => {
    const rest = yearWords(text);
    return rest === null || rest.length < SHORTEST_SPOKEN ? [] : [{ text: rest, year }];
  });
}

function literal(text: string): RegExp {
  return new RegExp(escaped(text));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const BEFORE = '(?:จำนวน|ยอด|รวม|number(?:of)?|totals?(?:of)?)';
const BEHIND =
  '(?:[(\\[][^()\\[\\]]*[)\\]]|(?:ใน)?(?:ปี|พ\\.?ศ\\.?)(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?(?:25)?\\d\\d|จำนวน|ทั้งหมด|ทั้งสิ้น|รวม|สะสม)';

/** The words and nothing else but what says no other thing: "จำนวน … (คน)". */
function nameOf({ unit }: InputSpec, text: string): RegExp {
  const unitKey = headerKey(unit.th);
  const percent = PERCENT.test(unitKey) ? '(?:ร้อยละ(?:ของ)?)?' : '';
  const behind = unitKey === '' ? BEHIND : `(?:${BEHIND}|${escaped(unitKey)})`;
  return new RegExp(`^${percent}${BEFORE}*${escaped(text)}${behind}*$`);
}

/** "เป้าหมายระดับ 3", "ค่าเป้าหมายตามระดับคะแนน 3", "level 3". */
function headerOfLevel(level: number): RegExp {
  const { th, en } = {
    th: `(?:ค่า|ตัวเลข)?(?:เป้าหมาย|เกณฑ์)?(?:การให้คะแนน)?(?:ตาม|ของ|ที่|ณ)?(?:ค่า)?(?:คะแนน)?ระดับ(?:คะแนน|ที่)*${level}(?:คะแนน)?`,
    en: `(?:target)?(?:of|for|at)?level${level}(?:target)?`,
  };
  return new RegExp(`^(?:${th}|${en})${BEHIND}*$`);
}

/** What a header must not say beside the words of this input, as far as those do not say it themselves. */
function deniedBy({ role, unit }: InputSpec, text: string): RegExp[] {
  const denied = [DIFFERENCE, NOT_DONE, role === 'reported' ? ASKED_FOR : RESULT];
  if (!PERCENT.test(headerKey(unit.th))) denied.push(PERCENT);
  return denied.filter((words) => !words.test(text));
}

const HEAD = /^(?:ร้อยละ|จำนวน|อัตรา|สัดส่วน|ระดับความสำเร็จ|ร้อยละความสำเร็จ)(?:ของ|ในการ|การ)*/;
const LONG_ENOUGH = 12;
const SHORTEST_NAME = 3;

function namesOf(indicator: Indicator): string[] {
  const { name, synonyms = [] } = indicator;
  const called = wordsOf(indicator)?.called ?? [];
  const keys = [name.th, name.en, ...synonyms, ...called].map(headerKey);
  const bare = keys.map((key) => key.replace(HEAD, '')).filter((key) => key.length >= LONG_ENOUGH);
  return [...new Set([...keys, ...bare])].filter((key) => key.length >= SHORTEST_NAME);
}

/** Its name says whose table it is; so do the names of all columns that it needs, where they are no common words. */
function signatureOf(
  indicator: Indicator,
  words: ReadonlyMap<string, readonly Words[]>,
): Pick<TableKnowledge['signature'], 'says' | 'together' | 'not'> {
  const { says: others = [], not = [] } = wordsOf(indicator) ?? {};
  const says = [...namesOf(indicator).map(literal), ...others];
  const telling = indicator.inputs.filter(
    ({ name, optional }) => !optional && levelOfTarget(indicator, name) === null,
  );
  const named = telling.map((input) => {
    const texts = (words.get(input.name) ?? []).filter(({ text }) => text.length >= LONG_ENOUGH);
    return texts.map(({ text }) => nameOf(input, text).source).join('|');
  });
  const tell = named.length > 0 && named.every((source) => source !== '');
  return { says, not, ...(tell ? { together: [named.map((source) => new RegExp(source))] } : {}) };
}
