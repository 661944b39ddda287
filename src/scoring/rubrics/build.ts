/**
 * Short forms in which the rubric files are written. A level's wording follows from its condition, so that what a
 * person reads is what is scored; steps bring their own words.
 */
import type {
  Cap,
  Condition,
  Deduction,
  Indicator,
  IndicatorDocument,
  LevelCriterion,
  Measure,
  PassedLevel,
  PrintedThreshold,
  Rubric,
  Scope,
} from '../indicator';
import type { WithInputs } from '../measure';
import type { Bilingual, InputSpec } from '../types';
import { restText, thresholdText } from './wording';

export function t(th: string, en: string): Bilingual {
  return { th, en };
}

const UNITS = {
  baht: t('บาท', 'baht'),
  households: t('ครัวเรือน', 'households'),
  persons: t('คน', 'persons'),
  villages: t('หมู่บ้าน', 'villages'),
  groups: t('กลุ่ม', 'groups'),
  products: t('ผลิตภัณฑ์', 'products'),
  activities: t('กิจกรรม', 'activities'),
  times: t('ครั้ง', 'times'),
  districts: t('อำเภอ', 'districts'),
  steps: t('ขั้น', 'steps'),
  percent: t('ร้อยละ', '%'),
  none: t('', ''),
};

export const PERCENT = UNITS.percent;
export const NUMBER = t('จำนวน', 'number');
export const LEVEL = t('ระดับ', 'level');

type Unit = keyof typeof UNITS;
type Rest = Partial<Pick<InputSpec, 'optional' | 'max'>>;

function input(
  kind: InputSpec['kind'],
  role: InputSpec['role'],
  name: string,
  unit: Unit,
  th: string,
  en: string,
  rest: Rest = {},
): InputSpec {
  return { name, label: t(th, en), unit: UNITS[unit], kind, role, optional: false, ...rest };
}

/** Given beforehand: a base, a target, a budget. */
export function given(name: string, unit: Unit, th: string, en: string, rest?: Rest): InputSpec {
  return input(unit === 'baht' ? 'amount' : 'count', 'given', name, unit, th, en, rest);
}

/** Reported as the result. */
export function reported(name: string, unit: Unit, th: string, en: string, rest?: Rest): InputSpec {
  return input(unit === 'baht' ? 'amount' : 'count', 'reported', name, unit, th, en, rest);
}

export function steps(max: number, optional = false): InputSpec {
  return input('steps', 'reported', 'steps', 'steps', 'ขั้นที่ทำเสร็จ', 'Steps done', { max, optional });
}

export function tick(name: string, th: string, en: string): InputSpec {
  return input('tick', 'reported', name, 'none', th, en, { optional: true });
}

export const percentages = input(
  'percentages',
  'reported',
  'percentages',
  'percent',
  'ร้อยละความสำเร็จของแต่ละโครงการ/กิจกรรมในรอบการประเมิน',
  'Completion of every project or activity of the round',
);

export interface LevelDefinition extends Condition {
  /** What a step asks for. */
  readonly text?: Bilingual;
  /** False where the text leaves the further figures (`also`) to be said. */
  readonly textSaysAll?: boolean;
  /** Where the print's figure differs from what is applied. */
  readonly printedThreshold?: PrintedThreshold;
  /** Where its words do. */
  readonly printed?: Bilingual;
}

/** "At least" of each level; `null` for a catch-all below the next one. A full hundred is printed bare. */
export function atLeast(...percents: readonly (number | null)[]): LevelDefinition[] {
  return percents.map((percent) => ({
    threshold: percent === null ? { catchAll: true } : { atLeast: percent },
    ...(percent === 100 && { printedThreshold: { exactly: 100 } }),
  }));
}

export function atMost(...percents: readonly (number | null)[]): LevelDefinition[] {
  return percents.map((percent) => ({
    threshold: percent === null ? { catchAll: true } : { atMost: percent },
  }));
}

/** Step n earns level n. */
export function step(steps: number, th: string, en: string): LevelDefinition {
  return { steps, text: t(th, en) };
}

export interface IndicatorDefinition {
  readonly code: string;
  readonly no: number;
  readonly group: Bilingual;
  readonly variant?: Bilingual;
  readonly name: Bilingual;
  readonly synonyms?: readonly string[];
  readonly unit?: Bilingual;
  readonly weight?: number;
  readonly inputs?: readonly InputSpec[];
  readonly measure?: Measure;
  readonly levels?: readonly LevelDefinition[];
  readonly deductions?: readonly Deduction[];
  readonly caps?: readonly Cap[];
  readonly scope?: Scope;
  readonly noCriteria?: Bilingual;
  readonly document?: IndicatorDocument;
}

export function rubric(head: Omit<Rubric, 'indicators'>, sheets: readonly IndicatorDefinition[]): Rubric {
  return { ...head, indicators: sheets.map((sheet) => indicator(head, sheet)) };
}

function indicator({ id, document }: Omit<Rubric, 'indicators'>, sheet: IndicatorDefinition): Indicator {
  const { weight = null, measure = null, inputs = [], levels = [], ...rest } = sheet;
  const named = { rubric: id, code: sheet.code, inputs };
  return {
    variant: null,
    unit: UNITS.none,
    scope: {},
    noCriteria: null,
    document: null,
    deductions: [],
    caps: [],
    ...rest,
    ...named,
    weightPercent: weight,
    measure,
    source: t(
      `${document.th} ${sheet.group.th} ตัวชี้วัดที่ ${sheet.no}`,
      `${document.en}, ${sheet.group.en}, indicator ${sheet.no}`,
    ),
    levels: levels.map((draft, i) => criterion(draft, i, levels, measure, named)),
  };
}

function criterion(
  draft: LevelDefinition,
  i: number,
  all: readonly LevelDefinition[],
  measure: Measure | null,
  inputs: WithInputs,
): LevelCriterion {
  const { text, textSaysAll = true, printed, printedThreshold, ...condition } = draft;
  const level = (i + 1) as PassedLevel;
  const say = (threshold: PrintedThreshold | undefined): Bilingual | undefined =>
    threshold && measure
      ? thresholdText(threshold, all[i + 1]?.threshold, { indicator: inputs, measure, level })
      : undefined;
  const figure = say(condition.threshold);
  const said = text && textSaysAll ? {} : text ? figuresOf(condition) : condition;
  const rest = [...(text ? [text] : []), ...restText(said, inputs, level)];
  const applied = both(figure, ...rest);
  return {
    level,
    applied,
    figure: figure ?? null,
    printed: printed ?? (printedThreshold ? both(say(printedThreshold), ...rest) : applied),
    ...(printedThreshold && { printedThreshold }),
    condition,
  };
}

/** What no step or document stands for. */
function figuresOf({ also }: Condition): Condition {
  return also ? { also } : {};
}

function both(...texts: readonly (Bilingual | undefined)[]): Bilingual {
  const parts = texts.flatMap((text) => text ?? []);
  return t(parts.map(({ th }) => th).join(' และ'), parts.map(({ en }) => en).join(' and '));
}
