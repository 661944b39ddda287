/**
 * A large .xlsx: opening it, and writing one more column into it with everything else kept, against LibreOffice
 * opening and saving the same file, and against half the rows.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { NODE_COMPRESSION } from '../src/cli/compression';
import { OPEN_LIMITS, openXlsx, patchXlsx, planToPatch } from '../src/files';
import type { WritePlan } from '../src/sheet/plan';
import { tally } from '../test/files/mutants';
import { soffice } from './libreoffice';
import { against, fastest, heading, line, repeatableRandom, seconds } from './measure';

const ROWS = 75_000;
const COLUMNS = 20;
const SHEET = 'A';

export async function benchFiles(): Promise<void> {
  heading(`An .xlsx of ${ROWS.toLocaleString('en')} rows x ${COLUMNS} columns`);
  const half = await openAndPatch(await makeFile(ROWS / 2), ROWS / 2);
  const bytes = await makeFile(ROWS);
  const whole = await openAndPatch(bytes, ROWS);
  line(`opened (${(bytes.length / 2 ** 20).toFixed(1)} MB)`, seconds(whole.open));
  line('a column of levels written into it', seconds(whole.patch));
  const total = whole.open + whole.patch;
  line('  both, against half the rows', `${(total / (half.open + half.patch)).toFixed(2)} times as long`);
  const other = await convertWithLibreOffice(bytes);
  if (other === null) {
    line('opened and saved by LibreOffice', 'not measured: LibreOffice is not installed');
    return;
  }
  line('opened and saved by LibreOffice (its start taken off)', seconds(other));
  line('  both, against it', against(total, other));
}

const MUTANTS = 5_000;
/** `npm test` has the first few hundred. */
const FIRST_MUTANT = 1_001;

export function benchMutants(): void {
  heading(
    `${MUTANTS.toLocaleString('en')} spoilt workbooks (bytes and XML), opened, scored, written and opened again`,
  );
  const start = performance.now();
  const { outcomes, failures } = tally(FIRST_MUTANT, MUTANTS);
  for (const [outcome, count] of Object.entries(outcomes)) line(outcome, String(count));
  line('anything else', `${failures.length} (in all ${seconds(performance.now() - start)})`);
  if (failures.length > 0) throw new Error(failures.slice(0, 3).join('\n'));
}

async function makeFile(rows: number): Promise<Uint8Array> {
  const random = repeatableRandom();
  const data = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: COLUMNS }, (__, column) =>
      column === 0
        ? { value: `อำเภอที่ ${row + 1}`, type: String }
        : { value: Math.floor(random() * 1e8) / 100, type: Number, format: '#,##0.00' },
    ),
  );
  return new Uint8Array(await writeExcelFile(data, { sheet: SHEET }).toBuffer());
}

async function openAndPatch(bytes: Uint8Array, rows: number): Promise<{ open: number; patch: number }> {
  let file = openXlsx(bytes, OPEN_LIMITS, NODE_COMPRESSION);
  const open = await fastest(1, () => {
    file = openXlsx(bytes, OPEN_LIMITS, NODE_COMPRESSION);
  });
  const plan: WritePlan = {
    basis: [],
    sheets: [
      {
        sheet: SHEET,
        create: false,
        cells: Array.from({ length: rows }, (_, row) => ({
          cell: { row, column: COLUMNS },
          before: { kind: 'value', value: null },
          after: { kind: 'value', value: row % 6 },
          formatLike: { row, column: COLUMNS - 1 },
          numberFormat: '0',
        })),
        tableResizes: [],
        columnWidths: [],
      },
    ],
  };
  let patched = bytes;
  const patch = await fastest(1, () => {
    patched = patchXlsx(file, planToPatch(plan));
  });
  const written = openXlsx(patched).snapshot.sheets[0]?.values[rows - 1]?.[COLUMNS];
  if (written !== (rows - 1) % 6) throw new Error(`the last level reads ${String(written)}`);
  return { open, patch };
}

async function convertWithLibreOffice(bytes: Uint8Array): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), 'kpi-bench-'));
  try {
    const profile = join(folder, 'profile');
    if (!soffice(profile, ['--terminate_after_init'])) return null;
    const source = join(folder, 'large.xlsx');
    writeFileSync(source, bytes);
    const start = await fastest(2, () => soffice(profile, ['--terminate_after_init']));
    const saved = await fastest(1, () =>
      soffice(profile, ['--convert-to', 'xlsx', '--outdir', join(folder, 'out'), source]),
    );
    return saved - start;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
