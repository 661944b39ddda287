/** Where each district stands: how much was found in its rows, and how far its results have come. */
import type { Finding } from '../../checks';
import type { RangeAddress } from '../../sheet/address';
import { lacksResult } from '../../tables';
import type { TableModel } from '../model';

/** `none`: no table has a column of results yet. */
type Submission = 'complete' | 'partly' | 'missing' | 'none';

export interface DistrictStatus {
  readonly key: string;
  readonly name: string;
  /** Its first row, to go to. */
  readonly sheet: string;
  readonly range: RangeAddress;
  readonly findings: number;
  readonly submission: Submission;
  readonly submitted: number;
  readonly due: number;
}

interface Tally {
  readonly name: string;
  readonly sheet: string;
  readonly range: RangeAddress;
  findings: number;
  submitted: number;
  due: number;
}

/** Notes do not count: nothing has to be done about them. */
export function districtStatuses(
  tables: readonly TableModel[],
  findings: readonly Finding[],
): DistrictStatus[] {
  const serious = findingsByRow(findings.filter(({ severity }) => severity !== 'info'));
  const tallies = new Map<string, Tally>();
  for (const { table, scored } of tables) {
    const isDue = !lacksResult(table);
    const unknown = new Map<string, number>();
    for (const { row, outcome } of scored.rows) {
      if (row.kind !== 'district') continue;
      // A name that is no district's may stand for two: each of its rows is a line, and the first, second … of one table
      // go with those of the others.
      const nth = unknown.get(row.name) ?? 1;
      if (row.code === null) unknown.set(row.name, nth + 1);
      const key = row.code ?? `${row.name} ${nth}`;
      const range = { ...table.range, top: row.row, bottom: row.row };
      const tally = tallies.get(key) ?? {
        name: row.name,
        sheet: table.sheet,
        range,
        findings: 0,
        submitted: 0,
        due: 0,
      };
      tallies.set(key, tally);
      for (const { range: found } of serious.get(table.sheet)?.get(row.row) ?? [])
        if (found.left <= range.right && range.left <= found.right) tally.findings += 1;
      if (!isDue) continue;
      tally.due += 1;
      if (outcome.state !== 'notReported') tally.submitted += 1;
    }
  }
  return [...tallies].map(([key, tally]) => ({ key, ...tally, submission: submissionOf(tally) }));
}

function submissionOf({ submitted, due }: Tally): Submission {
  if (due === 0) return 'none';
  if (submitted === 0) return 'missing';
  return submitted === due ? 'complete' : 'partly';
}

/** By sheet and row. A finding over several rows (a whole column) is about the table and no one district. */
function findingsByRow(findings: readonly Finding[]): Map<string, Map<number, Finding[]>> {
  const sheets = new Map<string, Map<number, Finding[]>>();
  for (const finding of findings) {
    const { sheet, range } = finding;
    if (range.top !== range.bottom) continue;
    const rows = sheets.get(sheet) ?? new Map<number, Finding[]>();
    sheets.set(sheet, rows);
    rows.set(range.top, [...(rows.get(range.top) ?? []), finding]);
  }
  return sheets;
}
