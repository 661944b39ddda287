/**
 * A level in words, from its condition, so that what a person reads is what is scored. Thai as an office writes it:
 * "ไม่น้อยกว่าร้อยละ 80", "มากกว่า 90 คะแนน", "ช้าไม่เกิน 5 วัน".
 */
import { boundOf, isNumbered, type Numbered } from '../conditions';
import type { Bound, Condition, FurtherPart, Measure, PrintedThreshold, Threshold } from '../indicator';
import { inputNamed, inputsOf, type WithInputs } from '../measure';
import { isPercent, unitOf } from '../unit';
import type { Bilingual } from '../types';

function t(th: string, en: string): Bilingual {
  return { th, en };
}

type Relation = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';

const OPPOSITE: Readonly<Record<Relation, Relation>> = {
  atLeast: 'lessThan',
  moreThan: 'atMost',
  atMost: 'moreThan',
  lessThan: 'atLeast',
};

const WORDS: Readonly<Record<Relation, Bilingual>> = {
  atLeast: t('ไม่น้อยกว่า', 'at least '),
  moreThan: t('มากกว่า', 'more than '),
  atMost: t('ไม่เกิน', 'at most '),
  lessThan: t('น้อยกว่า', 'below '),
};

/** The same of a figure with its sign turned. */
const TURNED: Readonly<Record<Relation, Relation>> = {
  atLeast: 'atMost',
  moreThan: 'lessThan',
  atMost: 'atLeast',
  lessThan: 'moreThan',
};

const NO_CHANGE: Readonly<Record<Relation, Bilingual>> = {
  atLeast: t('ไม่ลดลง', 'no decrease'),
  moreThan: t('เพิ่มขึ้น', 'an increase'),
  atMost: t('ไม่เพิ่มขึ้น', 'no increase'),
  lessThan: t('ลดลง', 'a decrease'),
};

const DUE: Readonly<Record<Relation, Bilingual>> = {
  atLeast: t('ไม่ก่อนวันครบกำหนด', 'not before the due day'),
  moreThan: t('ช้ากว่ากำหนด', 'late'),
  atMost: t('ภายในกำหนด', 'on time'),
  lessThan: t('ก่อนวันครบกำหนด', 'before the due day'),
};

/** What a level asks of the figure of its indicator, or of another one. */
interface Asked {
  readonly indicator: WithInputs;
  readonly measure: Measure;
  /** Whose target an own one is. */
  readonly level: number;
}

/** `next`: what the level above asks for, which a catch-all stops short of. */
export function thresholdText(
  threshold: PrintedThreshold,
  next: Threshold | undefined,
  asked: Asked,
): Bilingual {
  if ('exactly' in threshold) return exactly(threshold.exactly, asked);
  if ('lessThan' in threshold) return related('lessThan', threshold.lessThan, asked);
  if ('catchAll' in threshold) {
    if (threshold.upTo !== undefined) return limited(WORDS.atMost, threshold.upTo, asked);
    if (!isNumbered(next)) return t('ทุกค่า', 'any figure');
    return related(OPPOSITE[relationOf(next)], boundOf(next), { ...asked, level: asked.level + 1 }, true);
  }
  if ('atLeast' in threshold && typeof threshold.atLeast === 'number') {
    const { atLeast: from, upTo, below } = threshold;
    if (upTo !== undefined) return upToText(from, upTo, asked);
    if (below !== undefined) return belowText(from, below, asked);
  }
  return related(relationOf(threshold), boundOf(threshold), asked);
}

function relationOf(threshold: Numbered): Relation {
  const { exclusive = false } = threshold;
  if ('atLeast' in threshold) return exclusive ? 'moreThan' : 'atLeast';
  return exclusive ? 'lessThan' : 'atMost';
}

/** `isRest`: of a level that takes what does not reach the next one. */
function related(relation: Relation, bound: Bound, asked: Asked, isRest = false): Bilingual {
  const { measure } = asked;
  if (typeof bound === 'number') {
    if (measure.kind === 'daysLate') return daysText(relation, bound);
    if (measure.kind === 'ticked') return tickedText(relation, bound, measure.values.length);
    if (measure.kind === 'count' && relation === 'atMost' && bound === 0) {
      const { th, en } = boundText(0, asked);
      return t(th.trim(), en);
    }
    if (changes(measure) && bound <= 0) return fallText(relation, -bound, asked);
  }
  const isOver = isRest && relation === 'moreThan';
  const isGrowthAtMost = measure.kind === 'growth' && relation === 'atMost';
  const { th, en } = WORDS[relation];
  const words = t(isOver ? 'เกิน' : th, isOver ? 'over ' : isGrowthAtMost ? 'not over ' : en);
  return ofWhat(limited(words, bound, asked), asked);
}

function limited({ th, en }: Bilingual, bound: Bound, asked: Asked): Bilingual {
  const limit = boundText(bound, asked);
  return t(`${th}${limit.th}`, `${en}${limit.en}`);
}

function changes({ kind }: Measure): boolean {
  return kind === 'growth' || kind === 'change';
}

/** That a figure grows, that something is left or wrong: without it the same words would say the contrary. */
function ofWhat({ th, en }: Bilingual, { measure, indicator }: Asked): Bilingual {
  if (changes(measure)) return t(`เพิ่มขึ้น${th}`, `${measure.kind === 'growth' ? 'growth' : 'increase'} ${en}`);
  if (measure.kind === 'share' && (measure.rest || measure.part === 'remaining'))
    return t(`คงเหลือ${th}`, `${en} remaining`);
  if (measure.kind !== 'count' || measure.value !== 'errors') return t(th, en);
  return t(`ผิด${th}`, en.replace(new RegExp(`${unitOf(indicator, measure).en}$`), 'errors'));
}

/** A change below zero is a fall, and at least so much less is at most so large a fall. */
function fallText(relation: Relation, by: number, asked: Asked): Bilingual {
  if (by === 0) return NO_CHANGE[relation];
  const { th, en } = limited(WORDS[TURNED[relation]], by, asked);
  return t(`ลดลง${th}`, `decrease ${en}`);
}

/** "ครบ 5 รายการ", "ไม่น้อยกว่า 3 จาก 5 รายการ" */
function tickedText(relation: Relation, count: number, all: number): Bilingual {
  if (relation === 'atLeast' && count === all) return t(`ครบ ${all} รายการ`, `all ${all} items`);
  const { th, en } = WORDS[relation];
  return t(`${th} ${numberText(count)} จาก ${all} รายการ`, `${en}${numberText(count)} of ${all} items`);
}

/** So many days early at least is so many days late at most, less than none. */
function daysText(relation: Relation, days: number): Bilingual {
  if (days === 0) return DUE[relation];
  const amount = numberText(Math.abs(days));
  const said = days < 0 ? TURNED[relation] : relation;
  const th = WORDS[said].th;
  const en = said === 'lessThan' ? 'less than ' : WORDS[said].en;
  const enDays = `${en}${amount} ${amount === '1' ? 'day' : 'days'}`;
  return days < 0
    ? t(`ก่อนกำหนด${th} ${amount} วัน`, `${enDays} early`)
    : t(`ช้า${th} ${amount} วัน`, `${enDays} late`);
}

function exactly(figure: number, asked: Asked): Bilingual {
  const { th, en } = boundText(figure, asked);
  if (asked.measure.kind !== 'growth') return t(th.trim(), en);
  return t(`เพิ่มขึ้น${th}`, `growth of ${en}`);
}

function upToText(from: number, to: number, asked: Asked): Bilingual {
  const low = boundText(from, asked);
  const high = figureText(to, asked.measure);
  return t(`${low.th.trim()}–${high}`, `${figureText(from, asked.measure)}–${boundText(to, asked).en}`);
}

function belowText(from: number, below: number, asked: Asked): Bilingual {
  const [low, high] = [boundText(from, asked), boundText(below, asked)];
  const bare = figureText(below, asked.measure);
  return t(`${low.th.trim()} ขึ้นไปแต่ไม่ถึง ${bare}`, `${low.en} or more but below ${high.en}`);
}

/** Begins with a space in Thai where a figure stands first: "ไม่น้อยกว่า 80 คะแนน" but "ไม่น้อยกว่าร้อยละ 80". */
function boundText(bound: Bound, asked: Asked): Bilingual {
  if (typeof bound === 'number') return quantity([bound], asked);
  if ('input' in bound)
    return t(`เป้าหมายระดับ ${asked.level} ของหน่วยงาน`, `the unit’s own target of level ${asked.level}`);
  const { label, unit } = inputNamed(asked.indicator, bound.size);
  const { th, en } = quantity(
    bound.classes.map((one) => one.bound),
    asked,
  );
  if (bound.classes.length === 1) return t(th, en);
  const from = bound.classes.map((one) => numberText(one.from)).join(', ');
  return t(
    `${th} เมื่อ${spaced(label.th, `ตั้งแต่ ${from} ${unit.th}`)} ตามลำดับ`,
    `${en} for ${label.en} from ${from} ${unit.en}, respectively`,
  );
}

function quantity(figures: readonly number[], { indicator, measure }: Asked): Bilingual {
  const listed = figures.map((figure) => figureText(figure, measure)).join(', ');
  if (isPercent(indicator, measure)) return t(`ร้อยละ ${listed}`, `${listed}%`);
  const { th, en } = unitOf(indicator, measure);
  return t(` ${listed} ${th}`.trimEnd(), `${listed} ${en}`.trimEnd());
}

/** With the decimals of the indicator, where its figure is rounded. */
function figureText(figure: number, { roundedToDecimals: decimals }: Measure): string {
  return decimals === undefined || figure % 1 === 0 ? numberText(figure) : figure.toFixed(decimals);
}

export function numberText(figure: number): string {
  return figure.toLocaleString('en-US', { maximumFractionDigits: 10 });
}

/** What a level asks for beside its own figure, where the document has no words for it. */
export function restText(
  { steps, ticks = [], also = [] }: Condition,
  indicator: WithInputs,
  level: number,
): Bilingual[] {
  return [
    ...(steps === undefined ? [] : [stepsText(steps)]),
    ...ticks.map((name) => inputNamed(indicator, name).label),
    ...also.map((part) => partText(part, indicator, level)),
  ];
}

export function partText(
  { measure, threshold }: FurtherPart,
  indicator: WithInputs,
  level: number,
): Bilingual {
  const text = thresholdText(threshold, undefined, { indicator, measure, level });
  const [label, of] = [nameOf(measure, indicator), wholeOf(measure, indicator)];
  return t(`${spaced(label.th, text.th)}${of.th}`, `${label.en}: ${text.en}${of.en}`);
}

/** Thai words stand together; after others there is a space. */
function spaced(label: string, text: string): string {
  return /[\u0e00-\u0e7f]$/.test(label) ? `${label}${text}` : `${label} ${text.trimStart()}`;
}

/** What is measured, named by its inputs. */
function nameOf(measure: Measure, indicator: WithInputs): Bilingual {
  if (measure.kind === 'ticked') return t('ทำแล้ว', 'done');
  if (measure.kind === 'share' && measure.rest) return t('ที่ยังเหลือ', 'what remains');
  const labels = inputsOf(measure).map((name) => inputNamed(indicator, name).label);
  if (measure.kind !== 'sum' && measure.kind !== 'mean') return labels.at(-1) ?? t('', '');
  if (labels.length === 1) return labels[0] ?? t('', '');
  const listed = t(labels.map(({ th }) => th).join(', '), labels.map(({ en }) => en).join(', '));
  return measure.kind === 'sum'
    ? t(`ผลรวมของ${listed.th}`, `Sum of ${listed.en}`)
    : t(`ค่าเฉลี่ยของ${listed.th}`, `Mean of ${listed.en}`);
}

/** "ของหมู่บ้านเป้าหมาย": of a percentage beside the indicator's own. */
function wholeOf(measure: Measure, indicator: WithInputs): Bilingual {
  if (measure.kind !== 'share') return t('', '');
  const { th, en } = inputNamed(indicator, measure.whole).label;
  return t(` ของ${th}`, ` of ${en}`);
}

function stepsText(n: number): Bilingual {
  return n === 1 ? t('ทำขั้นที่ 1 แล้ว', 'step 1 done') : t(`ทำครบขั้นที่ 1–${n}`, `steps 1–${n} done`);
}
