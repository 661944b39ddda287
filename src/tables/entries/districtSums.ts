/**
 * A province that no row speaks of: its part is the sum of its districts' parts and its whole that of their wholes, over the
 * districts that have both. Only amounts and counts are added; a percentage or a level never is, nor a mean made of them.
 */
import type { Indicator, InputSpec } from '../../scoring';
import { add, fromNumber, toNearestDouble, whole } from '../../scoring/rational';
import type { ScorecardUnit } from '../../scoring/scorecard/scorecard';
import { districts } from '../../thai';
import { figureColumns } from '../inputs';
import type { TargetTable } from '../types';
import { tableRows } from './lookup';
import type { DistrictSum, GatheredInput, SummedDistrict } from './types';
import { unitWithCode } from './units';

export type FigureOf = (spec: InputSpec, district: ScorecardUnit) => GatheredInput | null;

const ADDED: ReadonlySet<InputSpec['kind']> = new Set(['amount', 'count']);

export function sumOfDistricts(
  indicator: Indicator,
  spec: InputSpec,
  { kind, code }: ScorecardUnit,
  tables: readonly TargetTable[],
  figureOf: FigureOf,
): GatheredInput | null {
  const figures = figureColumns(indicator);
  if (kind !== 'province' || !figures || !ADDED.has(spec.kind)) return null;
  const given = figures.given.input;
  const reported = figures.reported.input;
  if (spec !== given && spec !== reported) return null;
  if (tables.some((table) => tableRows(table, code).length > 0)) return null;
  const all = districts(code);
  const listed = all.flatMap((district): SummedDistrict[] => {
    const unit = unitWithCode(district.code);
    if (!unit || !tables.some((table) => tableRows(table, district.code).length > 0)) return [];
    return [{ unit, given: figureOf(given, unit), reported: figureOf(reported, unit) }];
  });
  if (listed.length === 0) return null;
  const counted = listed.filter((one) => isNumber(one.given) && isNumber(one.reported));
  const sum: DistrictSum = { given, reported, districts: listed, counted: counted.length, of: all.length };
  const own = ({ given: whole, reported: part }: SummedDistrict): GatheredInput | null =>
    spec === given ? whole : part;
  const found = listed.flatMap((one) => own(one) ?? []);
  // Before anything is reported the wholes are those of all.
  const added = (counted.length > 0 ? counted : listed).flatMap((one) => {
    const value = own(one)?.value;
    return typeof value === 'number' ? [value] : [];
  });
  const problem = found.find((one) => one.problem !== null)?.problem ?? null;
  const soFar = found.find((one) => one.soFar)?.soFar;
  return {
    spec,
    value: problem !== null || added.length === 0 ? null : total(added),
    source: 'table',
    places: found.flatMap(({ places }) => places),
    problem,
    ...(found.some(({ waiting }) => waiting) ? { waiting: true } : {}),
    ...(soFar ? { soFar } : {}),
    sum,
  };
}

function isNumber(input: GatheredInput | null): boolean {
  return typeof input?.value === 'number';
}

function total(figures: readonly number[]): number {
  return toNearestDouble(figures.reduce((sum, figure) => add(sum, fromNumber(figure)), whole(0n)));
}
