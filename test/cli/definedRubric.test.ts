/** `kpi score` and `kpi check` on a workbook that keeps an indicator it defines itself, and the table that is scored by it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx, patchXlsx, planToPatch } from '../../src/files';
import { planRubricSheet } from '../../src/plans/localRubric/sheet';
import { registerLocalRubrics } from '../../src/scoring/localRubric/loaded';
import type { DefinedInput, LocalRubric } from '../../src/scoring/localRubric/localRubric';
import type { CellValue } from '../../src/sheet/snapshot';
import { runIn } from './command';

const SHEET = 'ตรวจบ้าน';
let directory = '';

beforeAll(() => (directory = mkdtempSync(join(tmpdir(), 'kpi-'))));
afterAll(() => {
  rmSync(directory, { recursive: true });
  registerLocalRubrics([]);
});

const input = (name: string, label: string, rest: Partial<DefinedInput> = {}): DefinedInput => ({
  name,
  label,
  unit: 'หลัง',
  kind: 'count',
  role: 'reported',
  optional: false,
  column: { synonyms: [], reportedBy: 'district', counts: 'cumulative' },
  ...rest,
});

const rubric: LocalRubric = {
  id: '2568/ค',
  from: '2024-10-01',
  to: '2025-09-30',
  round: null,
  indicators: [
    {
      kind: 'defined',
      code: 'homes',
      group: 'รายบุคคล',
      name: 'ร้อยละของบ้านเรือนที่ได้รับการตรวจ',
      weight: 100,
      unit: 'ร้อยละ',
      forWhom: '',
      synonyms: ['ตรวจบ้านเรือน'],
      measure: { kind: 'share', part: 'checked', whole: 'homes', partOfWhole: true },
      inputs: [
        input('homes', 'บ้านเรือนทั้งหมดในพื้นที่', { role: 'given' }),
        input('checked', 'บ้านเรือนที่ได้รับการตรวจ'),
        input('late', 'รายงานล่าช้า', { unit: 'ครั้ง' }),
        input('photo', 'มีภาพถ่าย', { kind: 'tick', unit: '', optional: true }),
      ],
      levels: ([60, 70, 80, 90, 100] as const).map((atLeast, i) => ({
        level: ([1, 2, 3, 4, 5] as const)[i] ?? 1,
        condition: { threshold: { atLeast } },
        text: '',
        printed: '',
        evidence: [],
      })),
      deductions: [{ input: 'late', bands: [{ from: 2, levels: 1 }] }],
      caps: [{ level: 4, unless: { ticks: ['photo'] }, text: 'มีภาพถ่าย' }],
    },
  ],
};

const rows: readonly (readonly CellValue[])[] = [
  ['ตรวจบ้านเรือน ปี 2568'],
  ['ที่', 'อำเภอ', 'บ้านเรือนทั้งหมดในพื้นที่', 'บ้านเรือนที่ได้รับการตรวจ', 'รายงานล่าช้า', 'มีภาพถ่าย'],
  [1, 'กระสัง', 1000, 1000, 0, 'มี'],
  [2, 'คูเมือง', 1000, 1000, 0, null],
  [3, 'นางรอง', 1000, 850, 2, 'มี'],
  [4, 'ปะคำ', 1000, null, null, null],
];

function write(name: string): void {
  const file = openXlsx(new Uint8Array(readFileSync('samples/buriram-2561.xlsx')));
  const plan = planRubricSheet({ workbook: file.snapshot, rubric, language: 'th' });
  if (!plan) throw new Error('no sheet');
  const before = { kind: 'value', value: null } as const;
  const cells = rows.flatMap((row, at) =>
    row.map((value, column) => ({
      cell: { row: at, column },
      before,
      after: { kind: 'value', value: typeof value === 'object' ? null : value } as const,
    })),
  );
  const sheet = { sheet: SHEET, create: true, cells, tableResizes: [], columnWidths: [] };
  const patch = planToPatch({ ...plan, sheets: [...plan.sheets, sheet] });
  writeFileSync(join(directory, name), patchXlsx(file, patch));
}

test('its table is scored with all inputs, in words and as data, and nothing is wrong with it', () => {
  write('own.xlsx');
  const { status, out } = runIn(directory, ['score', 'own.xlsx', '--json']);
  expect(status).toBe(0);
  const { tables } = JSON.parse(out) as {
    tables: {
      sheet: string;
      rows: { unit: string; inputs: object; level: number | null; state: string }[];
    }[];
  };
  const table = tables.find(({ sheet }) => sheet === SHEET);
  expect(table?.rows.map(({ unit, level, state }) => [unit, level ?? state])).toEqual([
    ['กระสัง', 5],
    ['คูเมือง', 4],
    ['นางรอง', 2],
    ['ปะคำ', 'notReported'],
  ]);
  expect(table?.rows[0]?.inputs).toEqual({ homes: 1000, checked: 1000, late: 0, photo: true });
  const said = runIn(directory, ['score', 'own.xlsx']).out;
  expect(said).toMatch(/รายงานล่าช้า +มีภาพถ่าย/);
  expect(said).toMatch(/กระสัง +1,000 +1,000 +0 +มี +100 +5/);
  const found = JSON.parse(runIn(directory, ['check', 'own.xlsx', '--json']).out) as {
    files: { findings: { sheet: string; check: string; severity: string }[] }[];
  };
  const own = found.files
    .flatMap(({ findings }) => findings)
    .filter(({ sheet, severity }) => sheet === SHEET && severity === 'error');
  expect(own.map(({ check }) => check)).toEqual([]);
});
