/**
 * The scorecard of one unit: every sheet of a rubric with its level, score and weight, in the groups of the document,
 * and the total of each group. A total speaks of the lines that count: the sheet has criteria, is this unit's, and its
 * weight is known, from the document or else the office's own. A sheet with criteria but no weight (all but one of 2561,
 * where the office gives none) is scored, left out of the total and named.
 */
import { weighted } from '../figures';
import type { Indicator, Rubric } from '../indicator';
import { add, fromNumber, toNearestDouble, whole } from '../rational';
import { applicability, score } from '../score';
import { gap } from '../target';
import type { Bilingual, Gap, InputValue, Outcome } from '../types';

export interface ScorecardUnit {
  readonly kind: 'province' | 'district';
  /** Register code: two digits of a province, four of a district. */
  readonly code: string;
  readonly name: Bilingual;
}

export interface ScorecardLine {
  readonly indicator: Indicator;
  /** In the order of `indicator.inputs`, `null` where blank. */
  readonly inputs: readonly InputValue[];
  readonly outcome: Outcome;
  /** `null` where the sheet is not this unit's. */
  readonly gap: Gap | null;
  readonly weightPercent: number | null;
  /** The weight is not the document's but the office's own. */
  readonly isOfficeWeight: boolean;
  /** Exactly what `=score*weight/100` gives in Excel; `null` without a score or a weight. */
  readonly weighted: number | null;
  /** Why the level is none of the year yet: its result is that of a part of it. `null` too where there is no level. */
  readonly partOfYear: Bilingual | null;
}

export interface GroupTotal {
  readonly group: Bilingual;
  readonly lines: readonly ScorecardLine[];
  /** The weights of the lines that count, added up. */
  readonly weightPercent: number;
  /** Of these, the weights of the lines that have a score. */
  readonly scoredPercent: number;
  /** What KPI.WEIGHTED gives over the scores and weights; `null` until every line that counts has a score. */
  readonly total: number | null;
  /** The same over the lines scored so far; `null` before the first. */
  readonly soFar: number | null;
  /** Codes of the sheets that have criteria and are this unit's, but carry no weight. */
  readonly withoutWeight: readonly string[];
  /** Codes of the sheets whose weights are the office's own. */
  readonly officeWeight: readonly string[];
  /** Codes of the sheets in the total whose results are those of a part of the year. */
  readonly partOfYear: readonly string[];
}

export interface Scorecard {
  readonly rubric: Rubric;
  readonly unit: ScorecardUnit;
  /** In the order of the document. */
  readonly groups: readonly GroupTotal[];
}

export type InputsOf = (indicator: Indicator) => readonly InputValue[];

/** In which words the workbook says that a result is that of a part of the year. */
export type PartOfYear = (indicator: Indicator) => Bilingual | null;

/** The office's own weight of a sheet; asked where the rubric has none. */
export type OfficeWeight = (indicator: Indicator) => number | null;

const NO_WEIGHT: OfficeWeight = () => null;

const WHOLE_YEAR: PartOfYear = () => null;

/** A line that has a score and a weight. */
export interface CountedLine extends ScorecardLine {
  readonly outcome: Extract<Outcome, { state: 'scored' | 'exempt' }>;
  readonly weightPercent: number;
}

export function scorecard(
  rubric: Rubric,
  unit: ScorecardUnit,
  inputsOf: InputsOf,
  partOfYear: PartOfYear = WHOLE_YEAR,
  officeWeight: OfficeWeight = NO_WEIGHT,
): Scorecard {
  const byGroup = new Map<string, { readonly group: Bilingual; readonly lines: ScorecardLine[] }>();
  for (const indicator of rubric.indicators) {
    const { group } = indicator;
    const entry = byGroup.get(group.th) ?? { group, lines: [] };
    entry.lines.push(lineOf(indicator, unit, inputsOf, partOfYear, officeWeight));
    byGroup.set(group.th, entry);
  }
  return { rubric, unit, groups: [...byGroup.values()].map(({ group, lines }) => totalOf(group, lines)) };
}

/** The lines that have both a score and a weight: what a group's total so far is made of. */
export function countedLines(group: GroupTotal): readonly CountedLine[] {
  return group.lines.filter(isCounted);
}

function lineOf(
  indicator: Indicator,
  unit: ScorecardUnit,
  inputsOf: InputsOf,
  partOfYear: PartOfYear,
  officeWeight: OfficeWeight,
): ScorecardLine {
  const own = indicator.weightPercent === null ? officeWeight(indicator) : null;
  const weightPercent = indicator.weightPercent ?? own;
  const others = applicability(indicator, { kind: unit.kind, province: unit.code.slice(0, 2) });
  const given = inputsOf(indicator);
  const blanks = Array.from({ length: Math.max(0, indicator.inputs.length - given.length) }, () => null);
  const inputs = [...given, ...blanks];
  const outcome = others ?? score(indicator, inputs);
  return {
    indicator,
    inputs,
    outcome,
    gap: others ? null : gap(indicator, inputs),
    weightPercent,
    isOfficeWeight: own !== null,
    weighted: hasScore(outcome) && weightPercent !== null ? (outcome.score * weightPercent) / 100 : null,
    partOfYear: outcome.state === 'scored' ? partOfYear(indicator) : null,
  };
}

function totalOf(group: Bilingual, lines: readonly ScorecardLine[]): GroupTotal {
  const mayCount = lines.filter(
    ({ outcome: { state } }) => state !== 'noCriteria' && state !== 'notApplicable',
  );
  const counting = mayCount.filter(({ weightPercent }) => weightPercent !== null);
  const counted = counting.filter(isCounted);
  const soFar = weightedTotal(counted);
  return {
    group,
    lines,
    weightPercent: sumOfWeights(counting),
    scoredPercent: sumOfWeights(counted),
    total: counted.length === counting.length ? soFar : null,
    soFar,
    withoutWeight: codesOf(mayCount.filter(({ weightPercent }) => weightPercent === null)),
    officeWeight: codesOf(counting.filter(({ isOfficeWeight }) => isOfficeWeight)),
    partOfYear: codesOf(counted.filter((line) => line.partOfYear !== null)),
  };
}

function codesOf(lines: readonly ScorecardLine[]): readonly string[] {
  return lines.map(({ indicator }) => indicator.code);
}

function weightedTotal(lines: readonly CountedLine[]): number | null {
  const figure = weighted(
    lines.map(({ outcome }) => outcome.score),
    lines.map(({ weightPercent }) => weightPercent),
  );
  return figure.state === 'amount' ? figure.amount : null;
}

/** As decimals: 0.1 and 0.2 make 0.3. */
function sumOfWeights(lines: readonly ScorecardLine[]): number {
  const sum = lines.reduce(
    (total, { weightPercent }) => add(total, fromNumber(weightPercent ?? 0)),
    whole(0n),
  );
  return toNearestDouble(sum);
}

function isCounted(line: ScorecardLine): line is CountedLine {
  return hasScore(line.outcome) && line.weightPercent !== null;
}

function hasScore(outcome: Outcome): outcome is CountedLine['outcome'] {
  return outcome.state === 'scored' || outcome.state === 'exempt';
}
