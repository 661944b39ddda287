/** Bytes of a workbook to its scored tables. */
import { findIndicator } from '../scoring';
import { isCumulative, recogniseTables, scoreTables } from '../tables';
import type { ScoredTable, UnrecognisedTable } from '../tables';
import { openWorkbook, type OpenedFile } from './opened';

export interface ScoredFile extends OpenedFile {
  readonly tables: readonly ScoredTable[];
  readonly unrecognised: readonly UnrecognisedTable[];
}

/** `shown`: the file's name as it was given. */
export function scoreFile(bytes: Uint8Array, shown: string): ScoredFile {
  const opened = openWorkbook(bytes, shown);
  const { tables, unrecognised } = recogniseTables(opened.workbook, opened.choices);
  return {
    ...opened,
    tables: scoreTables(opened.file.snapshot, tables),
    unrecognised,
  };
}

/** At least one row holds a result, readable or not. A row that is exempt without one does not make a table reported. */
export function hasResults({ table, rows }: ScoredTable): boolean {
  const inputs = findIndicator(table.rubric, table.indicator)?.inputs ?? [];
  const given = new Set(inputs.flatMap(({ name, role }) => (role === 'given' ? [name] : [])));
  // Of a count that is held against a target.
  if (isCumulative(table.indicator, table.rubric)) given.add('target');
  return rows.some(
    (row) =>
      row.outcome.state === 'error' ||
      row.inputs.some(({ name, typed, value }) => !given.has(name) && (typed ?? value) !== null),
  );
}
