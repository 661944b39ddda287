/**
 * A province that no row speaks of: its part is the sum of its districts' parts and its whole that of their wholes, over the
 * districts that have all of them. Only amounts and counts are added; a percentage or a level never is, nor a mean made of them.
 */
import type { Bilingual, Indicator, InputSpec } from '../../scoring';
import { add, fromNumber, toNearestDouble, whole } from '../../scoring/rational';
import type { ScorecardUnit } from '../../scoring/scorecard/scorecard';
import { districts } from '../../thai';
import { canBeAdded, isAdded } from '../additive';
import { inputParts, neededInputs } from '../inputs';
import type { TargetTable } from '../types';
import { inputColumn, isResult, tableRows } from './lookup';
import type { DistrictSum, GatheredInput, SummedDistrict } from './types';
import { unitWithCode } from './units';

export type FigureOf = (spec: InputSpec, district: ScorecardUnit) => GatheredInput | null;

export function sumOfDistricts(
  indicator: Indicator,
  spec: InputSpec,
  { kind, code }: ScorecardUnit,
  tables: readonly TargetTable[],
  figureOf: FigureOf,
): GatheredInput | null {
  const held = inputParts(indicator).filter(({ input }) =>
    tables.some(
      (table) => inputColumn(table, indicator, input.name) !== null || isResult(table, indicator, input.name),
    ),
  );
  if (kind !== 'province' || !held.some(({ input }) => input === spec)) return null;
  if (
    tables.some((table) =>
      tableRows(table, code).some((row) => row.kind !== 'total' || canBeAdded(indicator)),
    )
  )
    return null;
  const all = districts(code);
  const listed = all.flatMap(({ code: district }) => {
    const unit = unitWithCode(district);
    return unit && tables.some((table) => tableRows(table, district).length > 0) ? [unit] : [];
  });
  if (listed.length === 0) return null;
  const nothing = { spec, value: null, source: 'none', places: [], problem: null } as const;
  if (!canBeAdded(indicator)) return { ...nothing, notAdded: ONLY_ITS_OWN };
  const names = neededInputs(indicator);
  const isNeeded = ({ name, optional }: InputSpec): boolean => !optional || names.includes(name);
  const added = held.flatMap(({ input }) => (isNeeded(input) || isAdded(input) ? [input] : []));
  if (!added.includes(spec)) return null;
  const needed = added.filter(isNeeded);
  const units = listed.map((unit): SummedDistrict => ({
    unit,
    figures: new Map(added.map((input) => [input.name, figureOf(input, unit)])),
  }));
  const counted = units.filter(({ figures }) =>
    needed.every(({ name }) => typeof figures.get(name)?.value === 'number'),
  );
  const sum: DistrictSum = {
    needed,
    others: added.filter((input) => !needed.includes(input)),
    districts: units,
    counted: counted.length,
    of: all.length,
  };
  const own = ({ figures }: SummedDistrict): GatheredInput | null => figures.get(spec.name) ?? null;
  const found = units.flatMap((one) => own(one) ?? []);
  // Before anything is reported the wholes are those of all.
  const figures = (counted.length > 0 ? counted : units).flatMap((one) => {
    const value = own(one)?.value;
    return typeof value === 'number' ? [value] : [];
  });
  const problem = found.find((one) => one.problem !== null)?.problem ?? null;
  const soFar = found.find((one) => one.soFar)?.soFar;
  return {
    spec,
    value: problem !== null || figures.length === 0 ? null : total(figures),
    source: 'table',
    places: found.flatMap(({ places }) => places),
    problem,
    ...(found.some(({ waiting }) => waiting) ? { waiting: true } : {}),
    ...(soFar ? { soFar } : {}),
    sum,
  };
}

const ONLY_ITS_OWN: Bilingual = {
  th: 'ค่าของอำเภอรวมกันเป็นของจังหวัดไม่ได้ ต้องมีแถวของจังหวัดเอง',
  en: "districts' figures cannot be added up: the province needs a row of its own",
};

function total(figures: readonly number[]): number {
  return toNearestDouble(figures.reduce((sum, figure) => add(sum, fromNumber(figure)), whole(0n)));
}
