/** Bytes of a workbook to its scored tables. */
import { recogniseTables, scoreTables } from '../tables';
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

/**
 * At least one row holds a result, readable or not. A row that is exempt without one does not make a table
 * reported. The result is the last of a row's inputs.
 */
export function hasResults({ rows }: ScoredTable): boolean {
  return rows.some(
    ({ inputs, outcome }) =>
      outcome.state === 'error' || (inputs.at(-1)?.typed ?? inputs.at(-1)?.value ?? null) !== null,
  );
}
