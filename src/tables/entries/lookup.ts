/** Entries and table rows by what they are about, made once for one reading: scorecards ask for hundreds of units. */
import { columnOf } from '../parts';
import { partOfInput } from '../inputs';
import { isCumulative } from '../knowledge';
import type { TableRow, TargetTable } from '../types';
import type { Indicator } from '../../scoring';
import type { Entries, EntryRow, EvidenceRow } from './types';
import { remembered } from '../../sheet/remembered';

interface Lookup {
  readonly inputs: ReadonlyMap<string, readonly EntryRow[]>;
  readonly evidence: ReadonlyMap<string, readonly EvidenceRow[]>;
  readonly unitEvidence: ReadonlyMap<string, readonly EvidenceRow[]>;
}

const lookupOf = remembered(({ inputs, evidence }: Entries): Lookup => ({
  inputs: grouped(inputs, (row) => key(row.rubric, row.unit, row.indicator, row.input)),
  evidence: grouped(evidence, (row) => key(row.rubric, row.unit, row.indicator)),
  unitEvidence: grouped(evidence, (row) => key(row.rubric, row.unit)),
}));

function key(...parts: readonly string[]): string {
  return parts.join('|');
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) {
    const list = map.get(keyOf(item));
    if (list) list.push(item);
    else map.set(keyOf(item), [item]);
  }
  return map;
}

export function entriesFor(
  entries: Entries,
  { rubric, code }: Indicator,
  unit: string,
  input: string,
): readonly EntryRow[] {
  return lookupOf(entries).inputs.get(key(rubric, unit, code, input)) ?? [];
}

export function evidenceFor(
  entries: Entries,
  { rubric, code }: Indicator,
  unit: string,
): readonly EvidenceRow[] {
  return lookupOf(entries).evidence.get(key(rubric, unit, code)) ?? [];
}

/** Documents of every sheet of the rubric. */
export function evidenceOfUnit(entries: Entries, rubric: string, unit: string): readonly EvidenceRow[] {
  return lookupOf(entries).unitEvidence.get(key(rubric, unit)) ?? [];
}

/** The rows of this unit, among them the total that stands for a province. */
export function tableRows(table: TargetTable, unit: string): readonly TableRow[] {
  return rowsByCode(table).get(unit) ?? [];
}

const rowsByCode = remembered(({ rows }: TargetTable) =>
  grouped(
    rows.filter(({ kind, code }) => code !== null && kind !== 'other'),
    ({ code }) => code ?? '',
  ),
);

/** The column of an input in a table of its indicator; `null` where the table does not hold it. */
export function inputColumn(table: TargetTable, indicator: Indicator, input: string): number | null {
  if (isCumulative(table.indicator, table.rubric)) return null;
  const part = partOfInput(indicator, input);
  return part === null ? null : columnOf(table.columns, part);
}

/** Whether this is the figure that staff report for such a table. */
export function isResult(table: TargetTable, indicator: Indicator, input: string): boolean {
  return !isCumulative(table.indicator, table.rubric) && partOfInput(indicator, input) === 'result';
}
