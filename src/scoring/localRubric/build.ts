/** From a copy to a rubric that scores, and from a rubric to a copy. The wording of what is applied follows from the conditions. */
import { documentOf, evidenceOfLevel } from '../documents';
import { boundOf, isNumbered } from '../conditions';
import type { Indicator, LevelCriterion, Rubric } from '../indicator';
import {
  fiscalYearOf,
  modelOf,
  modelRubricOf,
  type CopiedIndicator,
  type DefinedIndicator,
  type LocalCondition,
  type LocalLevel,
  type LocalRubric,
} from './localRubric';
import { buildRubric } from '../registry';
import { yearsMoved } from './years';
import type { LevelDefinition, IndicatorDefinition } from '../rubrics/build';
import type { Bilingual, InputSpec } from '../types';

type Language = 'th' | 'en';

function t(th: string, en: string): Bilingual {
  return { th, en };
}

/** The copy has no errors (`localFaults`): models exist and levels are whole. */
export function buildLocalRubric(own: LocalRubric): Rubric {
  const fiscalYear = fiscalYearOf(own.from);
  const head = {
    id: own.id,
    name: t(`เกณฑ์ ${own.id}`, `Rubric ${own.id}`),
    document: t(`เกณฑ์ ${own.id} ในไฟล์นี้`, `Rubric ${own.id} of this workbook`),
    fiscalYear,
    round: own.round,
  };
  return buildRubric(
    head,
    own.indicators.flatMap((indicator, i) => {
      if (indicator.kind === 'defined') return [definedSheet(indicator, i + 1)];
      const model = modelOf(indicator.model);
      return model ? [sheetOf(indicator, model, fiscalYear)] : [];
    }),
  );
}

function same(text: string): Bilingual {
  return t(text, text);
}

/** What somebody typed is the same in both languages. */
function definedSheet(own: DefinedIndicator, no: number): IndicatorDefinition {
  const { code, measure, deductions, weight } = own;
  return {
    code,
    no,
    group: same(own.group),
    name: same(own.name),
    synonyms: own.synonyms,
    unit: same(own.unit),
    ...(own.forWhom === '' ? {} : { variant: same(own.forWhom) }),
    inputs: own.inputs.map((input): InputSpec => ({
      ...input,
      label: same(input.label),
      unit: same(input.unit),
    })),
    ...(measure && { measure }),
    levels: own.levels.map(({ condition, text, printed }) => ({
      ...condition,
      ...(text === '' ? {} : { text: same(text), textSaysAll: false }),
      ...(printed === '' ? {} : { printed: same(printed) }),
    })),
    deductions,
    caps: own.caps.map((cap) => ({ ...cap, text: same(cap.text) })),
    document: {
      formula: null,
      dataSource: null,
      printedTarget: null,
      cutOffs: [],
      reading: null,
      notes: [],
      evidence: own.levels.map(({ evidence }) => evidence.map(same)),
    },
    ...(weight === null ? {} : { weight }),
  };
}

function sheetOf(own: CopiedIndicator, model: Indicator, fiscalYear: number): IndicatorDefinition {
  const years = fiscalYear - (modelRubricOf(model.rubric)?.fiscalYear ?? fiscalYear);
  return {
    code: own.code,
    no: model.no,
    group: inBoth(own.group, [model.group]),
    name: inBoth(own.name, [model.name, yearsOn(model.name, years)]),
    unit: model.unit,
    inputs: model.inputs.map((input): InputSpec => ({ ...input, label: yearsOn(input.label, years) })),
    scope: model.scope,
    levels: own.levels.map((level) => levelDraft(level, model)),
    document: {
      formula: null,
      dataSource: documentOf(model).dataSource,
      printedTarget: null,
      cutOffs: [],
      reading: null,
      notes: [
        t(
          `ข้อมูลและวิธีคำนวณตามตัวชี้วัด "${model.name.th}" ของเกณฑ์ ${model.rubric}`,
          `Figures and calculation as in "${model.name.en}" of rubric ${model.rubric}`,
        ),
      ],
      evidence: own.levels.map(({ level, evidence }) =>
        evidence.map((one) => inBoth(one, evidenceOfLevel(model, level))),
      ),
    },
    ...(own.levels.length === 0 && model.noCriteria ? { noCriteria: model.noCriteria } : {}),
    ...(own.weight === null ? {} : { weight: own.weight }),
    ...(model.measure && { measure: model.measure }),
    ...(model.variant && { variant: model.variant }),
  };
}

function levelDraft(own: LocalLevel, model: Indicator): LevelDefinition {
  const criterion = model.levels.find(({ level }) => level === own.level);
  const { also, sizeCounts } = criterion?.condition ?? {};
  const texts = model.levels.flatMap((one) => restOf(one) ?? []);
  const ticks = own.tick ? ticksOf(model) : [];
  return {
    ...thresholdPart(own),
    ...(own.steps === null ? {} : { steps: own.steps }),
    ...(ticks.length > 0 ? { ticks } : {}),
    ...(also && { also }),
    ...(sizeCounts && { sizeCounts }),
    ...(own.text === '' ? {} : { text: inBoth(own.text, texts) }),
    ...(own.printed === '' ? {} : { printed: inBoth(own.printed, criterion ? [criterion.printed] : []) }),
  };
}

function thresholdPart({ condition, threshold }: LocalLevel): Pick<LevelDefinition, 'threshold'> {
  if (condition === 'belowNext') return { threshold: { catchAll: true } };
  if (condition === 'steps' || threshold === null) return {};
  return { threshold: condition === 'atLeast' ? { atLeast: threshold } : { atMost: threshold } };
}

export function ticksOf({ inputs }: Indicator): string[] {
  return inputs.filter(({ kind }) => kind === 'tick').map(({ name }) => name);
}

/** A text that stands in the built-in data has its other language there; what somebody typed is the same in both. */
function inBoth(text: string, known: readonly Bilingual[]): Bilingual {
  return known.find(({ th, en }) => th === text || en === text) ?? t(text, text);
}

/** "ยอดจำหน่ายปี 2561" so many years later. */
function yearsOn({ th, en }: Bilingual, years: number): Bilingual {
  return t(yearsMoved(th, years), yearsMoved(en, years));
}

const JOINED: Readonly<Record<Language, string>> = { th: ' และ', en: ' and ' };

/** What a level asks for beside its figure; `null` where that is nothing. */
function restOf({ applied, figure }: LevelCriterion): Bilingual | null {
  if (figure === null) return applied;
  const rest = (language: Language): string =>
    applied[language].slice(figure[language].length + JOINED[language].length);
  return applied.th === figure.th ? null : t(rest('th'), rest('en'));
}

interface CopiedRubric extends LocalRubric {
  readonly indicators: readonly CopiedIndicator[];
}

/** A copy of a built-in rubric for other dates, its texts in one language, years in names moved on. */
export function copyOf(
  source: Rubric,
  head: Omit<LocalRubric, 'indicators'>,
  language: Language,
): CopiedRubric {
  const years = fiscalYearOf(head.from) - source.fiscalYear;
  return {
    ...head,
    indicators: source.indicators.map((model): CopiedIndicator => ({
      kind: 'copied',
      code: model.code,
      model: { rubric: model.rubric, code: model.code },
      group: model.group[language],
      name: yearsOn(model.name, years)[language],
      weight: model.weightPercent,
      levels: model.levels.map((criterion) => localLevel(criterion, model, language)),
    })),
  };
}

function localLevel(criterion: LevelCriterion, model: Indicator, language: Language): LocalLevel {
  const { threshold, steps = null, ticks = [] } = criterion.condition;
  const plain: LocalLevel = {
    level: criterion.level,
    condition: conditionOf(threshold),
    threshold: numberOf(threshold),
    steps,
    tick: ticks.length > 0,
    text: '',
    printed: '',
    evidence: evidenceOfLevel(model, criterion.level).map((one) => one[language]),
  };
  const text = restOf(criterion);
  return text === null || saysSteps(text, plain, model) ? plain : { ...plain, text: text[language] };
}

/** The wording that follows from the number of steps alone need not be kept: it would not follow a change. */
function saysSteps(text: Bilingual, plain: LocalLevel, model: Indicator): boolean {
  if (plain.steps === null) return false;
  const draft = { code: '', no: 0, group: model.group, name: model.name, levels: [{ steps: plain.steps }] };
  const head = { id: '', name: model.name, document: model.name, fiscalYear: 0, round: null };
  return buildRubric(head, [draft]).indicators[0]?.levels[0]?.applied.th === text.th;
}

function conditionOf(threshold: LevelCriterion['condition']['threshold']): LocalCondition {
  if (threshold === undefined) return 'steps';
  if ('catchAll' in threshold) return 'belowNext';
  return 'atLeast' in threshold ? 'atLeast' : 'atMost';
}

function numberOf(threshold: LevelCriterion['condition']['threshold']): number | null {
  const bound = isNumbered(threshold) ? boundOf(threshold) : null;
  return typeof bound === 'number' ? bound : null;
}
