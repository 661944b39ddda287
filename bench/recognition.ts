/**
 * Recognising and scoring the whole country: the four tables of the sample workbook, each with a row for every
 * district of the register, and the same with half and with double the rows.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../src/files';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../src/sheet/snapshot';
import { recogniseTables, scoreTable, type TargetTable } from '../src/tables';
import { districts } from '../src/thai';
import { fastest, heading, line, seconds } from './measure';

export const SAMPLE = join(__dirname, '..', 'samples', 'buriram-2561-results.xlsx');
const RUNS = 7;

export async function benchRecognition(): Promise<void> {
  const names = districts().map(({ th }) => th);
  const whole = names.length;
  heading(`Recognising and scoring ${whole} districts x 4 tables (no Excel in it: from snapshot to scores)`);
  const times: number[] = [];
  // The first runs warm the engine up; they are not shown.
  for (let run = 0; run < RUNS; run++) scoreEverything(makeWorkbook(names));
  for (const count of [whole / 2, whole, whole * 2, whole * 4]) {
    const workbook = makeWorkbook(Array.from({ length: count }, (_, i) => names[i % whole] ?? ''));
    let tables: readonly TargetTable[] = [];
    const recognising = await fastest(RUNS, () => {
      tables = recogniseTables(workbook, []).tables;
    });
    let rows = 0;
    const scoring = await fastest(RUNS, () => {
      rows = scoreAll(workbook, tables);
    });
    if (tables.length !== 4 || rows < 4 * count) {
      throw new Error(`only ${tables.length} tables with ${rows} rows were found, not 4 x ${count}`);
    }
    times.push(recognising + scoring);
    line(
      `${count} districts: ${rows} rows`,
      `recognised in ${seconds(recognising)}, scored in ${seconds(scoring)}`,
    );
  }
  const growth = times.slice(1).map((time, i) => (time / (times[i] ?? time)).toFixed(2));
  line('each doubling of the rows takes so many times as long', growth.join(', '));
}

function scoreEverything(workbook: WorkbookSnapshot): number {
  return scoreAll(workbook, recogniseTables(workbook, []).tables);
}

function scoreAll(workbook: WorkbookSnapshot, tables: readonly TargetTable[]): number {
  return tables.reduce((rows, table) => {
    const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
    return rows + (sheet ? scoreTable(table, sheet).rows.length : 0);
  }, 0);
}

/** The sample's four tables with other rows: the first district's row again and again, under another name. */
export function makeWorkbook(names: readonly string[]): WorkbookSnapshot {
  const { snapshot } = openXlsx(readFileSync(SAMPLE));
  const { tables } = recogniseTables(snapshot, []);
  return {
    ...snapshot,
    sheets: snapshot.sheets.flatMap((sheet) => {
      const table = tables.find((found) => found.sheet === sheet.name);
      return table ? [withRows(sheet, table, names)] : [];
    }),
  };
}

function withRows(sheet: SheetSnapshot, table: TargetTable, names: readonly string[]): SheetSnapshot {
  const { used } = sheet;
  const first = table.rows[0];
  const district = table.rows.find(({ kind }) => kind === 'district');
  const unit = table.columns.find(({ role }) => role === 'unit');
  if (!used || !first || !district || !unit) throw new Error(`no district row on ${sheet.name}`);
  const head = first.row - used.top;
  const template = district.row - used.top;
  const repeat = <T>(matrix: readonly (readonly T[])[]): (readonly T[])[] => [
    ...matrix.slice(0, head),
    ...names.map(() => matrix[template] ?? []),
  ];
  const values = repeat<CellValue>(sheet.values).map((cells, row) => {
    const name = names[row - head];
    if (name === undefined) return cells;
    return cells.map((value, column) => (column === unit.column - used.left ? name : value));
  });
  return {
    ...sheet,
    used: { ...used, bottom: used.top + head + names.length - 1 },
    values,
    formulas: repeat(sheet.formulas),
    numberFormats: repeat(sheet.numberFormats),
    tables: [],
    merges: [],
  };
}
