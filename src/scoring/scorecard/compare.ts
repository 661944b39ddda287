/**
 * The time machine: the same inputs under another rubric. Inputs go over by the sheet's code and their own name. Steps
 * go over only where the other rubric asks for the same steps: step 2 of one year may be something else the next.
 */
import { evidenceOfLevel } from '../documents';
import type { Indicator, Rubric } from '../indicator';
import { fromNumber, subtract, toNearestDouble } from '../rational';
import type { OfficeWeight, Scorecard, ScorecardLine } from './scorecard';
import { scorecard } from './scorecard';
import type { Bilingual, InputSpec, InputValue } from '../types';

export interface ComparedLine {
  readonly code: string;
  readonly name: Bilingual;
  readonly here: ScorecardLine | null;
  readonly there: ScorecardLine | null;
  /** Score there less score here; above zero: the unit gains. */
  readonly difference: number | null;
  /** Why the two cannot be compared. */
  readonly why: Bilingual | null;
  /** What to keep in mind where they can: inputs under another name, or left out. */
  readonly notes: readonly Bilingual[];
}

/** The lines in the order of `here`, then what only the other rubric has. */
export function compareCards(
  here: Scorecard,
  there: Rubric,
  officeWeight?: OfficeWeight,
): { readonly there: Scorecard; readonly lines: readonly ComparedLine[] } {
  const ours = here.groups.flatMap(({ lines }) => lines);
  const ourLine = ({ code }: Indicator) => ours.find(({ indicator }) => indicator.code === code);
  const other = scorecard(
    there,
    here.unit,
    (indicator) => {
      const line = ourLine(indicator);
      return indicator.inputs.map((spec) => (line ? carried(line, indicator, spec) : null));
    },
    (indicator) => ourLine(indicator)?.partOfYear ?? null,
    officeWeight,
  );
  const theirs = other.groups.flatMap(({ lines }) => lines);
  const lines = ours.map((line) =>
    compared(line, theirs.find(({ indicator }) => indicator.code === line.indicator.code) ?? null),
  );
  const added = theirs
    .filter(({ indicator }) => ours.every((line) => line.indicator.code !== indicator.code))
    .map((line) => compared(null, line));
  return { there: other, lines: [...lines, ...added] };
}

function carried(line: ScorecardLine, there: Indicator, spec: InputSpec): InputValue {
  const { indicator, inputs } = line;
  const at = indicator.inputs.findIndex(({ name, kind }) => name === spec.name && kind === spec.kind);
  if (at < 0 || (spec.kind === 'steps' && !sameSteps(indicator, there))) return null;
  return inputs[at] ?? null;
}

/** As many steps, and asked for in the same words. */
function sameSteps(one: Indicator, other: Indicator): boolean {
  const asked = stepsAsked(one);
  return asked.join('\n') === stepsAsked(other).join('\n');
}

/** What the steps ask for, from the first level that needs each; without the level's figure, which is no step. */
function stepsAsked(indicator: Indicator): readonly string[] {
  const { inputs, levels } = indicator;
  const most = inputs.find(({ kind }) => kind === 'steps')?.max ?? 0;
  return Array.from({ length: most }, (_, i) => {
    const level = levels.find(({ condition }) => condition.steps === i + 1);
    const figure = level?.figure ? level.figure.th : '';
    return [
      level?.applied.th.slice(figure.length) ?? '',
      ...(level ? evidenceOfLevel(indicator, level.level).map(({ th }) => th) : []),
    ].join('\t');
  });
}

function compared(here: ScorecardLine | null, there: ScorecardLine | null): ComparedLine {
  const indicator = (here ?? there)?.indicator;
  const head = { code: indicator?.code ?? '', name: indicator?.name ?? { th: '', en: '' }, here, there };
  if (!here || !there) return { ...head, difference: null, why: told.onlyOne, notes: [] };
  const why = notComparable(here, there);
  const notes = why ? [] : notesOn(here, there);
  const [from, to] = [scoreOf(here), scoreOf(there)];
  if (why || from === null || to === null) return { ...head, difference: null, why, notes };
  return { ...head, difference: toNearestDouble(subtract(fromNumber(to), fromNumber(from))), why, notes };
}

function scoreOf({ outcome }: ScorecardLine): number | null {
  return outcome.state === 'scored' || outcome.state === 'exempt' ? outcome.score : null;
}

function notComparable(here: ScorecardLine, there: ScorecardLine): Bilingual | null {
  const states = [here.outcome.state, there.outcome.state];
  if (states.includes('notApplicable')) return told.notThisUnit;
  if (states.includes('noCriteria')) return told.noCriteria;
  if (scoreOf(here) === null) return told.noScoreHere;
  if (scoreOf(there) !== null) return null;
  const { inputs } = there.indicator;
  const stepsDiffer = inputs.some(
    ({ kind, optional }, i) => kind === 'steps' && !optional && (there.inputs[i] ?? null) === null,
  );
  if (stepsDiffer && here.indicator.inputs.some(({ kind }) => kind === 'steps')) return told.otherSteps;
  return told.otherInputs(
    inputs.filter(({ optional }, i) => !optional && (there.inputs[i] ?? null) === null),
  );
}

function notesOn(here: ScorecardLine, there: ScorecardLine): Bilingual[] {
  const theirs = there.indicator.inputs;
  const valueThere = (name: string): InputValue =>
    there.inputs[theirs.findIndex((spec) => spec.name === name)] ?? null;
  const left = here.indicator.inputs.filter(
    ({ name }, i) => here.inputs[i] !== null && valueThere(name) === null,
  );
  const renamed = here.indicator.inputs.flatMap((spec) => {
    const other = theirs.find(({ name }) => name === spec.name);
    return other && withoutYear(other.label) !== withoutYear(spec.label) ? told.renamed(spec, other) : [];
  });
  return [...renamed, ...(left.length > 0 ? [told.leftOut(left)] : [])];
}

/** "Sales FY2561" and "Sales FY2562" are the same figure of another year. */
function withoutYear({ th }: Bilingual): string {
  return th.replace(/25\d\d/g, '');
}

function listed(inputs: readonly InputSpec[]): Bilingual {
  return {
    th: inputs.map(({ label }) => label.th).join(', '),
    en: inputs.map(({ label }) => label.en).join(', '),
  };
}

const told = {
  onlyOne: { th: 'มีเฉพาะในเกณฑ์เดียว', en: 'Only one of the rubrics has this indicator' },
  notThisUnit: { th: 'ไม่ใช่ตัวชี้วัดของหน่วยงานนี้', en: 'Not an indicator of this unit' },
  noCriteria: { th: 'ไม่มีเกณฑ์การให้คะแนน', en: 'Without scoring criteria' },
  noScoreHere: { th: 'ยังไม่มีคะแนนให้เทียบ', en: 'There is no score yet to compare' },
  otherSteps: {
    th: 'ขั้นตอนของสองเกณฑ์ไม่เหมือนกัน จึงเทียบไม่ได้',
    en: 'The two rubrics ask for different steps',
  },
  otherInputs: (inputs: readonly InputSpec[]): Bilingual => {
    const { th, en } = listed(inputs);
    return inputs.length === 0
      ? { th: 'ข้อมูลใช้กับอีกเกณฑ์ไม่ได้', en: 'The inputs do not work under the other rubric' }
      : { th: `อีกเกณฑ์ต้องใช้ข้อมูลเพิ่ม: ${th}`, en: `The other rubric needs more: ${en}` };
  },
  renamed: (here: InputSpec, there: InputSpec): Bilingual => ({
    th: `"${here.label.th}" ใช้แทน "${there.label.th}"`,
    en: `"${here.label.en}" stands for "${there.label.en}"`,
  }),
  leftOut: (inputs: readonly InputSpec[]): Bilingual => {
    const { th, en } = listed(inputs);
    return { th: `อีกเกณฑ์ไม่ใช้: ${th}`, en: `Not used by the other rubric: ${en}` };
  },
};
