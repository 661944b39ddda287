/**
 * Makes `samples/buriram-2561.xlsx` (the printed target tables) and `samples/buriram-2561-results.xlsx` (the same with
 * invented results) from `samples/tables/*.csv`.
 */
import { writeFileSync } from 'node:fs';
import { sampleBytes } from './samples/workbook';

async function make(file: string, withResults: boolean): Promise<void> {
  const bytes = await sampleBytes(withResults);
  writeFileSync(new URL(`../samples/${file}`, import.meta.url), bytes);
  console.log(`${file}: ${bytes.length} bytes`);
}

void Promise.all([make('buriram-2561.xlsx', false), make('buriram-2561-results.xlsx', true)]);
