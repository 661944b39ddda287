/** Rows of a scored table, grouped by what can be said of them. */
import type { ScoredRow } from '../tables';

/** `none`: no level by the rules (no criteria, not this unit's). */
export type RowGroup = 'scored' | 'soFar' | 'met' | 'short' | 'notReported' | 'asked' | 'error' | 'none';

export const ROW_GROUPS: readonly RowGroup[] = [
  'scored',
  'soFar',
  'met',
  'short',
  'notReported',
  'asked',
  'error',
  'none',
];

export function rowGroup({ outcome }: ScoredRow): RowGroup {
  switch (outcome.state) {
    case 'scored':
    case 'exempt':
      return 'scored';
    case 'cumulative':
      return outcome.met ? 'met' : 'short';
    case 'notReported':
    case 'asked':
    case 'soFar':
    case 'error':
      return outcome.state;
    case 'noCriteria':
    case 'notApplicable':
      return 'none';
  }
}

export function countGroups(rows: readonly ScoredRow[]): ReadonlyMap<RowGroup, number> {
  const counts = new Map<RowGroup, number>();
  for (const row of rows) counts.set(rowGroup(row), (counts.get(rowGroup(row)) ?? 0) + 1);
  return counts;
}
