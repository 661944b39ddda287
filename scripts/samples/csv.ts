/** The printed target tables as CSV (`samples/tables`), read cell by cell with their misprints. */
import { readFileSync } from 'node:fs';

export type CsvRows = readonly (readonly string[])[];

const CELL = /("(?:[^"]|"")*"|[^,]*)(,|$)/y;

function parseLine(line: string): string[] {
  const cells: string[] = [];
  CELL.lastIndex = 0;
  for (;;) {
    const match = CELL.exec(line);
    if (!match) throw new Error(`Not a CSV line: ${line}`);
    const raw = match[1] ?? '';
    cells.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (match[2] !== ',') return cells;
  }
}

/** No cell of these tables holds a line break, so a line is a row. */
export function readCsv(path: URL): CsvRows {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map(parseLine);
}

const NUMBER = /^\d{1,3}(,?\d{3})*(\.\d+)?$/;

/** A printed figure as a number with the format that shows it as printed; `null` for text. */
export function printedNumber(text: string): { readonly value: number; readonly format: string } | null {
  if (!NUMBER.test(text)) return null;
  const decimals = text.split('.')[1]?.length ?? 0;
  return {
    value: Number(text.replaceAll(',', '')),
    format: decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0',
  };
}
