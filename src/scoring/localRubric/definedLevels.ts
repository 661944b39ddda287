/** Faults of a defined indicator's levels, deductions and caps: each level asks for more than the one below. */
import { boundOf, isNumbered } from '../conditions';
import type { Condition, Deduction, Measure, Threshold } from '../indicator';
import { measureFaults, type Tell } from './definedMeasure';
import { againstBelow } from './definedOrder';
import type { DefinedIndicator, DefinedInput, DefinedLevel } from './localRubric';

const LEVELS = [1, 2, 3, 4, 5] as const;
const FULL = 100;
const HIGHEST_CAP = 4;
const TARGET_KINDS = ['amount', 'count', 'figure'];

type Place = Parameters<Tell>[0];

export function definedLevelFaults(own: DefinedIndicator, tell: Tell): void {
  countFaults(own.levels, tell);
  const levels = [...own.levels].sort((a, b) => a.level - b.level);
  for (const { level, condition } of levels) conditionFaults(condition, { level }, own, tell);
  catchAllFaults(levels, tell);
  if (own.measure && levels.length > 0 && levels.every(({ condition }) => condition.threshold === undefined))
    tell(
      {},
      'model',
      'ไม่มีระดับใดเทียบตัวเลขที่วัด ใส่ค่าเกณฑ์ หรือเลือกรูปแบบ "ขั้นตอน"',
      'No level compares what is measured. Give thresholds, or choose the form "Steps"',
    );
  for (const [index, level] of levels.entries()) {
    const below = levels[index - 1];
    if (below && below.level < level.level) againstBelow(level, below, levels.slice(0, index), tell);
  }
  own.deductions.forEach((deduction, at) => {
    deductionFaults(deduction, own, own.deductions.slice(0, at), tell);
  });
  own.caps.forEach(({ level, unless, text }, cap) => {
    if (!(Number.isInteger(level) && level >= 0 && level <= HIGHEST_CAP))
      tell({ cap }, 'level', `เพดานเป็นระดับ 0–${HIGHEST_CAP}`, `A cap is level 0 to ${HIGHEST_CAP}`);
    if (text === '')
      tell(
        { cap },
        'text',
        'ระบุสิ่งที่ต้องมี เช่น เอกสารครบ',
        'Say what has to be there, such as complete documents',
      );
    conditionFaults(unless, { cap }, own, tell);
  });
}

function countFaults(levels: readonly DefinedLevel[], tell: Tell): void {
  for (const level of LEVELS) {
    const count = levels.filter((one) => one.level === level).length;
    if (count === 0) tell({}, 'level', `ไม่มีระดับ ${level}`, `Level ${level} is missing`);
    if (count > 1) tell({ level }, 'level', `ระดับ ${level} ซ้ำ`, `Level ${level} is there twice`);
  }
}

function conditionFaults(condition: Condition, place: Place, own: DefinedIndicator, tell: Tell): void {
  const { threshold, steps, ticks = [], also = [] } = condition;
  if (threshold === undefined && steps === undefined && ticks.length === 0 && also.length === 0)
    tell(
      place,
      'condition',
      'ยังไม่ได้ระบุสิ่งที่ต้องทำ ใส่ค่าเกณฑ์ ขั้น หรือสิ่งที่ต้องมี',
      'Nothing is asked for. Give a threshold, a step or what must be there',
    );
  if (threshold !== undefined) {
    if (own.measure) thresholdFaults(threshold, own.measure, place, own, tell);
    else
      tell(
        place,
        'condition',
        'ตัวชี้วัดนี้ดูเฉพาะขั้นหรือสิ่งที่ต้องมี ใช้เงื่อนไข "ทำตามขั้น"',
        'This indicator has steps or documents only. Use the condition "Steps"',
      );
    const needed = directionOfLevels(own.levels);
    if (needed && place.cap === undefined && !('catchAll' in threshold) && !(needed in threshold))
      tell(
        place,
        'condition',
        `ทุกระดับต้องเทียบไปทางเดียวกัน (${needed === 'atLeast' ? 'ไม่น้อยกว่า' : 'ไม่เกิน'})`,
        `All levels compare the same way (${needed === 'atLeast' ? 'at least' : 'at most'})`,
      );
  }
  stepFaults(steps, place, own.inputs, tell);
  for (const name of ticks) {
    const input = own.inputs.find((one) => one.name === name);
    if (input?.kind !== 'tick')
      tell(
        place,
        'tick',
        `"${input?.label ?? name}" ไม่ใช่ข้อมูลชนิดมี/ไม่มีในรายการข้อมูลที่ใช้`,
        `"${input?.label ?? name}" is no yes-or-no input of the list of inputs`,
      );
  }
  also.forEach(({ measure, threshold: of }, part) => {
    measureFaults(measure, own.inputs, { ...place, part }, tell);
    thresholdFaults(of, measure, { ...place, part }, own, tell);
  });
}

function stepFaults(
  steps: number | undefined,
  place: Place,
  inputs: readonly DefinedInput[],
  tell: Tell,
): void {
  if (steps === undefined) return;
  const max = inputs.find(({ kind }) => kind === 'steps')?.max ?? 0;
  if (max === 0) tell(place, 'steps', 'ยังไม่มีข้อมูลชนิดขั้นในรายการข้อมูลที่ใช้', 'The list of inputs has no steps yet');
  else if (!(Number.isInteger(steps) && steps >= 1 && steps <= max))
    tell(place, 'steps', `ขั้นเป็นเลข 1–${max}`, `Steps are 1 to ${max}`);
}

/** The way most levels compare; the first that compares at all, where as many go one way as the other. */
function directionOfLevels(levels: readonly DefinedLevel[]): 'atLeast' | 'atMost' | null {
  const ways = levels.flatMap(({ condition: { threshold } }) =>
    isNumbered(threshold) ? ['atLeast' in threshold ? ('atLeast' as const) : ('atMost' as const)] : [],
  );
  const up = ways.filter((way) => way === 'atLeast').length;
  if (ways.length === 0) return null;
  return up * 2 === ways.length ? (ways[0] ?? null) : up * 2 > ways.length ? 'atLeast' : 'atMost';
}

function thresholdFaults(
  threshold: Threshold,
  measure: Measure,
  place: Place,
  { inputs }: DefinedIndicator,
  tell: Tell,
): void {
  if (!isNumbered(threshold)) return;
  const bound = boundOf(threshold);
  if (typeof bound === 'number') figureFault(bound, measure, place, tell);
  else if ('input' in bound) targetFault(bound.input, inputs, place, tell);
  else {
    targetFault(bound.size, inputs, place, tell);
    if (bound.classes.length === 0)
      tell(place, 'threshold', 'ระบุค่าเกณฑ์ของแต่ละขนาด', 'Give the threshold of each size');
    for (const [at, { bound: one, from }] of bound.classes.entries()) {
      figureFault(one, measure, place, tell);
      const before = bound.classes[at - 1];
      if (before && from <= before.from)
        tell(place, 'threshold', 'เรียงขนาดจากน้อยไปมาก', 'Sizes go from small to large');
    }
  }
}

function targetFault(name: string, inputs: readonly DefinedInput[], place: Place, tell: Tell): void {
  const input = inputs.find((one) => one.name === name);
  if (!input || !TARGET_KINDS.includes(input.kind))
    tell(
      place,
      'threshold',
      `"${input?.label ?? name}" ไม่ใช่ตัวเลขหรือข้อมูลชนิดตัวเลขในรายการข้อมูลที่ใช้`,
      `"${input?.label ?? name}" is neither a number nor a figure of the list of inputs`,
    );
}

function figureFault(threshold: number, measure: Measure, place: Place, tell: Tell): void {
  const { kind } = measure;
  const isLow =
    kind === 'growth'
      ? threshold <= -FULL
      : (kind === 'share' || kind === 'ratio' || kind === 'count' || kind === 'ticked') && threshold < 0;
  if (!Number.isFinite(threshold) || isLow)
    tell(place, 'threshold', 'ค่าเกณฑ์ต่ำเกินกว่าจะเป็นไปได้', 'The threshold is lower than can be');
  if (kind === 'share' && measure.partOfWhole === true && threshold > FULL)
    tell(place, 'threshold', 'ค่าเกณฑ์เกินร้อยละ 100 ไม่มีใครทำได้', 'Above 100%: nobody can reach it');
  if (kind === 'ticked' && threshold > measure.values.length)
    tell(
      place,
      'threshold',
      `มีเพียง ${measure.values.length} รายการ ไม่มีใครทำได้`,
      `There are only ${measure.values.length} items: nobody can reach it`,
    );
  if ((kind === 'count' || kind === 'daysLate') && !Number.isInteger(threshold))
    tell(place, 'threshold', 'ค่าเกณฑ์เป็นเลขจำนวนเต็ม', 'The threshold is a whole number');
}

/** Whatever does not reach the next level: only the lowest level that compares a figure can say so. */
function catchAllFaults(levels: readonly DefinedLevel[], tell: Tell): void {
  for (const [index, { level, condition }] of levels.entries()) {
    if (!condition.threshold || !('catchAll' in condition.threshold)) continue;
    const isLowest = levels.slice(0, index).every((one) => one.condition.threshold === undefined);
    const next = levels[index + 1]?.condition.threshold;
    if (!isLowest || !next || 'catchAll' in next)
      tell(
        { level },
        'condition',
        '"ไม่ถึงระดับถัดไป" ใช้ได้เฉพาะระดับแรกที่ดูตัวเลข',
        '"Below next" is for the lowest level with a figure',
      );
  }
}

function deductionFaults(
  { input: name, bands }: Deduction,
  { inputs }: DefinedIndicator,
  before: readonly Deduction[],
  tell: Tell,
): void {
  const at = { input: name };
  const input = inputs.find((one) => one.name === name);
  if (input?.kind !== 'count' && input?.kind !== 'amount')
    tell(at, 'deduction', 'การหักระดับใช้กับจำนวนนับ', 'Levels are deducted by a count');
  if (before.some((one) => one.input === name))
    tell(at, 'deduction', 'หักระดับจากข้อมูลเดียวกันซ้ำ', 'Levels are deducted twice for one input');
  if (bands.length === 0)
    tell(at, 'deduction', 'ระบุช่วงและจำนวนระดับที่หัก', 'Give bands and the levels taken off');
  for (const [index, { from, levels }] of bands.entries()) {
    const previous = bands[index - 1];
    if (!(from > 0))
      tell(
        at,
        'deduction',
        'ช่วงแรกเริ่มมากกว่า 0 เพราะไม่มีก็ไม่หัก',
        'The first band begins above 0: none is no deduction',
      );
    if (!(Number.isInteger(levels) && levels >= 1 && levels <= 5))
      tell(at, 'deduction', 'หักได้ 1–5 ระดับ เป็นจำนวนเต็ม', 'Whole levels are taken off, 1 to 5');
    if (previous && (from <= previous.from || levels <= previous.levels))
      tell(
        at,
        'deduction',
        'เรียงช่วงจากน้อยไปมาก และหักมากขึ้นตามช่วง',
        'Bands go from few to many, and each takes off more',
      );
  }
}
