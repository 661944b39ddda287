/** Bytes of a workbook to its scored tables. */
import { openXlsx } from '../files';
import type { XlsxFile } from '../files';
import { withoutOwnSheets } from '../plans/ownSheets';
import { registerOwn } from '../scoring/ownLoaded';
import { findSheet } from '../sheet/snapshot';
import { readSettings, recogniseTables, scoreTable } from '../tables';
import type { ScoredTable, UnrecognisedTable } from '../tables';
import { ownRubricsOf, withoutOwnRubrics } from '../tables/own';

export interface ScoredFile {
  readonly file: XlsxFile;
  readonly tables: readonly ScoredTable[];
  readonly unrecognised: readonly UnrecognisedTable[];
  /** The columns chosen by hand could not be read. */
  readonly settingsDamaged: boolean;
}

export function scoreFile(bytes: Uint8Array): ScoredFile {
  const file = openXlsx(bytes);
  const settings = readSettings(file.snapshot.settingsXml);
  registerOwn(ownRubricsOf(file.snapshot).rubrics);
  const { tables, unrecognised } = recogniseTables(
    withoutOwnRubrics(withoutOwnSheets(file.snapshot)),
    settings.choices,
  );
  return {
    file,
    tables: tables.flatMap((table) => {
      const sheet = findSheet(file.snapshot, table.sheet);
      return sheet ? [scoreTable(table, sheet)] : [];
    }),
    unrecognised,
    settingsDamaged: settings.damaged === true,
  };
}

/**
 * At least one row holds a result, readable or not. A row that is exempt without one does not make a table
 * reported. The result is the last of a row's inputs.
 */
export function hasResults({ rows }: ScoredTable): boolean {
  return rows.some(
    ({ inputs, outcome }) => outcome.state === 'error' || (inputs.at(-1)?.value ?? null) !== null,
  );
}
