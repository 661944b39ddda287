/** Weights of a group of sheets: they should be known and sum to 100, for every province that a variant is meant for. */
import type { Indicator, Rubric } from '../indicator';
import type { Rational } from '../rational';
import { add, compare, fromNumber, toNearestDouble, whole } from '../rational';
import type { Bilingual } from '../types';
import type { XrayFinding } from './types';
import { told } from './messages';

const FULL = whole(100n);
const ZERO = whole(0n);

export function weightFindings({ indicators }: Rubric): XrayFinding[] {
  const groups = new Map<string, readonly Indicator[]>();
  for (const indicator of indicators) {
    if (indicator.levels.length === 0) continue;
    groups.set(indicator.group.th, [...(groups.get(indicator.group.th) ?? []), indicator]);
  }
  return [...groups.values()].flatMap(groupFindings);
}

function groupFindings(sheets: readonly Indicator[]): XrayFinding[] {
  const [first] = sheets;
  if (!first) return [];
  const without = sheets.filter(({ weightPercent }) => weightPercent === null);
  const sums = audiences(sheets).map((province) => sumFor(sheets, province));
  const wrong = sums.find((sum) => compare(sum, FULL) !== 0);
  if (!wrong && without.length === 0) return [];
  return [finding(told.weights(first.group, toNearestDouble(wrong ?? FULL), without))];
}

/** A province of its own for each one that a sheet names, and all the others. */
function audiences(sheets: readonly Indicator[]): readonly (string | null)[] {
  const named = sheets.flatMap(({ scope }) => [
    ...(scope.onlyProvinces ?? []),
    ...(scope.exceptProvinces ?? []),
  ]);
  return [null, ...new Set(named)];
}

function sumFor(sheets: readonly Indicator[], province: string | null): Rational {
  return sheets
    .filter(({ scope: { onlyProvinces, exceptProvinces } }) =>
      province === null
        ? onlyProvinces === undefined
        : onlyProvinces?.includes(province) !== false && exceptProvinces?.includes(province) !== true,
    )
    .reduce((sum, { weightPercent }) => add(sum, fromNumber(weightPercent ?? 0)), ZERO);
}

function finding(message: Bilingual): XrayFinding {
  return { kind: 'weights', indicator: null, levels: [], wording: 'applied', message };
}
