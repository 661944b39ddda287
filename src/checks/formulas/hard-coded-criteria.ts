/**
 * Criteria typed into a formula that are not the rubric's: a nest of IFs with a threshold of another year, or with ">"
 * where the rubric says "not less than". The thresholds are read from the rubric, none stands here.
 */
import { kpiCalls } from '../../formula/calls';
import { relativeFormula } from '../../formula/move';
import { formatNumber } from '../../i18n/numbers';
import type { Indicator } from '../../scoring';
import { isPercent } from '../../scoring/unit';
import { findFunction, type Gives } from '../../scoring/functions/catalogue';
import { formatCell, formatRange } from '../../sheet/address';
import { isDefined } from '../../tables';
import type { CheckMeta, Fault, Faults, TableCheck, TableView } from '../types';
import { rewritten, type Run } from './helpers/cells';
import { readNest, type Nest, type Step } from './helpers/nests';
import { endsStep } from '../../sheet/steps';

const meta: CheckMeta = {
  group: 'formulas',
  severity: 'error',
  fixable: true,
  title: { th: 'เกณฑ์ที่พิมพ์ไว้ในสูตรไม่ตรงกับเกณฑ์จริง', en: 'Criteria in a formula differ from the rubric' },
  description: {
    th: 'สูตร IF ที่พิมพ์เกณฑ์ของแต่ละระดับไว้เอง ซึ่งไม่ตรงกับเกณฑ์ของตัวชี้วัด',
    en: "An IF formula with its own thresholds for the levels, which are not the indicator's.",
  },
};

export const hardCodedCriteria: TableCheck = { id: 'hard-coded-criteria', meta, checkTable };

interface Difference {
  readonly th: string;
  readonly en: string;
  /** What to write over which characters of the formula; none where a step is missing altogether. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

function* checkTable(view: TableView): Faults {
  const criteria = criteriaOf(view.indicator);
  if (!criteria) return;
  const seen = new Map<string, readonly Difference[]>();
  const differences = (formula: string, key: string): readonly Difference[] => {
    const known = seen.get(key);
    if (known) return known;
    const nest = readsRubric(formula) ? null : readNest(formula);
    const found = nest ? compare(nest, criteria) : [];
    seen.set(key, found);
    return found;
  };
  for (const { column } of view.table.columns) {
    let run: { readonly key: string; readonly found: readonly Difference[]; readonly run: OpenRun } | null =
      null;
    for (const [n, { row }] of view.table.rows.entries()) {
      if (endsStep(n)) yield null;
      const formula = view.formula(row, column);
      const key = formula === null ? '' : relativeFormula(formula, { row, column });
      const found = formula === null ? [] : differences(formula, key);
      if (run && formula !== null && run.key === key && run.run.top + run.run.formulas.length === row) {
        run.run.formulas.push(formula);
        continue;
      }
      if (run) yield yield* faultOf(view, closed(run.run), run.found);
      run =
        found.length > 0 && formula !== null
          ? { key, found, run: { top: row, column, formulas: [formula] } }
          : null;
    }
    if (run) yield yield* faultOf(view, closed(run.run), run.found);
  }
}

/** These only read or work out a figure; whatever is compared with it stands in the formula. */
const FIGURES_ONLY: ReadonlySet<Gives | undefined> = new Set(['percent', 'number']);

/** A level, score, target or criterion of the rubric is in it, so the thresholds need not be its own. */
function readsRubric(formula: string): boolean {
  return kpiCalls(formula).some(({ name }) => !FIGURES_ONLY.has(findFunction(name)?.gives));
}

interface OpenRun {
  readonly top: number;
  readonly column: number;
  readonly formulas: string[];
}

function closed({ top, column, formulas }: OpenRun): Run {
  return { formulas, range: { top, bottom: top + formulas.length - 1, left: column, right: column } };
}

interface Criteria {
  readonly direction: 'atLeast' | 'atMost';
  readonly isGrowth: boolean;
  readonly isPercent: boolean;
  /** Threshold in percent by level; a level that takes whatever is left has none. */
  readonly thresholds: ReadonlyMap<number, number>;
  /** Level of what reaches no threshold. */
  readonly otherwise: number;
}

/** `null` where levels ask for more than the one figure. */
function criteriaOf(indicator: Indicator): Criteria | null {
  const { levels, measure, caps, deductions } = indicator;
  if (caps.length > 0 || deductions.length > 0 || !measure) return null;
  // Errors that are counted stand in no formula of the documents' tables.
  if (measure.kind === 'count' && !isDefined(indicator)) return null;
  const thresholds = new Map<number, number>();
  let direction: Criteria['direction'] = 'atLeast';
  let otherwise = 0;
  for (const { level, condition } of levels) {
    const { threshold } = condition;
    if (!threshold || condition.ticks || condition.also || condition.sizeCounts) return null;
    if ('catchAll' in threshold) {
      otherwise = level;
      continue;
    }
    const bound = 'atLeast' in threshold ? threshold.atLeast : threshold.atMost;
    if (typeof bound !== 'number' || threshold.exclusive) return null;
    thresholds.set(level, bound);
    if ('atMost' in threshold) direction = 'atMost';
  }
  return thresholds.size === 0
    ? null
    : {
        direction,
        isGrowth: measure.kind === 'growth',
        isPercent: isPercent(indicator, measure),
        thresholds,
        otherwise,
      };
}

/** How a percentage is written in a formula: 17, 0.17, and for growth 1.17 or 117. */
interface Scale {
  readonly write: (percent: number) => number;
}

function scaleOf(steps: readonly Step[], { isGrowth, isPercent: inPercent, thresholds }: Criteria): Scale {
  const asIs: Scale = { write: (figure) => figure };
  if (!inPercent) return asIs;
  const scales: Scale[] = [
    asIs,
    { write: (percent) => rounded(percent / 100) },
    ...(isGrowth
      ? [
          { write: (percent: number) => rounded(1 + percent / 100) },
          { write: (percent: number) => 100 + percent },
        ]
      : []),
  ];
  const distance = ({ write }: Scale): number =>
    steps.reduce((sum, { level, threshold }) => {
      const percent = thresholds.get(level);
      if (percent === undefined) return sum;
      return sum + Math.abs(threshold - write(percent)) / write(percent);
    }, 0);
  return scales.reduce((best, scale) => (distance(scale) < distance(best) ? scale : best));
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function compare(nest: Nest, criteria: Criteria): Difference[] {
  const { direction, thresholds, otherwise } = criteria;
  const steps = nest.steps.filter(({ level }) => thresholds.has(level));
  if (steps.length === 0 || steps.some((step) => step.direction !== direction)) return [];
  const scale = scaleOf(steps, criteria);
  const found = steps.flatMap((step) => stepDifference(step, scale, criteria));
  const missing = [...thresholds].filter(([level]) => !steps.some((step) => step.level === level));
  for (const [level, percent] of missing) {
    const asked = asks(criteria, percent);
    found.push({
      th: `ระดับ ${level} เกณฑ์คือ${asked.th} แต่สูตรไม่มีเงื่อนไขของระดับนี้`,
      en: `level ${level} asks for ${asked.en}, but the formula has no condition for it`,
      edits: [],
    });
  }
  if (missing.length === 0 && nest.otherwise !== null && nest.otherwise !== otherwise) {
    found.push({
      th: `ผลที่ไม่ถึงเกณฑ์ใดได้ระดับ ${otherwise} แต่สูตรให้ ${nest.otherwise}`,
      en: `what reaches no threshold is level ${otherwise}, but the formula gives ${nest.otherwise}`,
      edits: [],
    });
  }
  return found;
}

function stepDifference(step: Step, scale: Scale, criteria: Criteria): Difference[] {
  const percent = criteria.thresholds.get(step.level) ?? 0;
  const right = scale.write(percent);
  const sameNumber = rounded(step.threshold) === rounded(right);
  if (sameNumber && step.inclusive) return [];
  const asked = asks(criteria, percent);
  const used = `${step.sign?.text ?? ''}${step.number.text}`;
  const written = step.number.text.endsWith('%') ? `${rounded(right * 100)}%` : String(right);
  const { sign } = step;
  return [
    {
      th: `ระดับ ${step.level} เกณฑ์คือ${asked.th} แต่สูตรใช้ ${used}`,
      en: `level ${step.level} asks for ${asked.en}, but the formula has ${used}`,
      edits: [
        ...(sameNumber ? [] : [{ start: step.number.start, end: step.number.end, text: written }]),
        ...(step.inclusive || !sign
          ? []
          : [{ start: sign.start, end: sign.end, text: otherSign(sign, step) }]),
      ],
    },
  ];
}

/** The sign that takes the threshold in, or, on the other side, leaves it out; mirrored where the number stands first. */
function otherSign(sign: Step['number'], { direction, reversed, number }: Step): string {
  const greater = (direction === 'atLeast') !== reversed;
  const facing = number.start < sign.start ? !greater : greater;
  return `${facing ? '>' : '<'}${reversed ? '' : '='}`;
}

function asks(
  { direction, isPercent: inPercent }: Criteria,
  threshold: number,
): { readonly th: string; readonly en: string } {
  const figure = formatNumber(threshold);
  const said = inPercent ? { th: `ร้อยละ ${figure}`, en: `${figure}%` } : { th: ` ${figure}`, en: figure };
  return direction === 'atLeast'
    ? { th: `ไม่น้อยกว่า${said.th}`, en: `at least ${said.en}` }
    : { th: `ไม่เกิน${said.th}`, en: `at most ${said.en}` };
}

function* faultOf(
  { table }: TableView,
  run: Run,
  differences: readonly Difference[],
): Generator<null, Fault> {
  const cells =
    run.formulas.length === 1
      ? formatCell({ row: run.range.top, column: run.range.left })
      : formatRange(run.range);
  const mendable = differences.every(({ edits }) => edits.length > 0);
  const [first = ''] = run.formulas;
  const rewrite = (formula: string): string => edited(formula, first, differences);
  const say = (language: 'th' | 'en'): string =>
    differences.map((one) => one[language]).join(language === 'th' ? ' และ' : '; ');
  return {
    range: run.range,
    message: {
      th: `สูตรในเซลล์ ${cells} ไม่ตรงกับเกณฑ์ ${table.rubric}: ${say('th')} ให้แก้สูตร หรือใช้ฟังก์ชัน KPI ซึ่งอ่านเกณฑ์ให้เอง`,
      en: `The formula in ${cells} is not the ${table.rubric} rubric: ${say('en')}. Correct it, or use a KPI function, which reads the rubric.`,
    },
    ...(mendable && {
      suggestion: { th: rewrite(first), en: rewrite(first) },
      fix: {
        // Somebody may have meant other criteria: a person has to look.
        certain: false,
        label: { th: 'แก้เกณฑ์ในสูตร', en: 'Correct the criteria in the formula' },
        changes: yield* rewritten(run, rewrite),
      },
    }),
  };
}

/** Copies have other row numbers, so their thresholds stand elsewhere: each formula is read by itself. */
function edited(formula: string, first: string, differences: readonly Difference[]): string {
  const own = formula === first ? differences : null;
  const edits = (own ?? shifted(formula, first, differences)).flatMap(({ edits: list }) => list);
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => `${text.slice(0, start)}${put}${text.slice(end)}`, formula);
}

/** The same numbers and signs, found again by their order. */
function shifted(formula: string, first: string, differences: readonly Difference[]): readonly Difference[] {
  const [from, to] = [readNest(first), readNest(formula)];
  const places = (nest: Nest | null): readonly { readonly start: number; readonly end: number }[] =>
    nest?.steps.flatMap(({ number, sign }) => (sign ? [number, sign] : [number])) ?? [];
  const [old, now] = [places(from), places(to)];
  return differences.map((difference) => ({
    ...difference,
    edits: difference.edits.map((edit) => {
      const place = now[old.findIndex(({ start }) => start === edit.start)];
      return place ? { ...edit, start: place.start, end: place.end } : edit;
    }),
  }));
}
