/** `kpi score` and `kpi check` on a workbook that keeps a rubric of its own, and tables that are scored by it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx, patchXlsx, planToPatch } from '../../src/files';
import { planRubricSheet } from '../../src/plans/localRubric/sheet';
import { findRubric } from '../../src/scoring';
import type { LocalRubric } from '../../src/scoring/localRubric/localRubric';
import { copyOf } from '../../src/scoring/localRubric/build';
import { registerLocalRubrics } from '../../src/scoring/localRubric/loaded';
import { recogniseTables, writeSettings } from '../../src/tables';
import { runIn } from './command';

const OTOP = '2 ยอดจำหน่าย OTOP';
let directory = '';

beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'kpi-'))));
afterEach(() => {
  rmSync(directory, { recursive: true });
  registerLocalRubrics([]);
});

const kpi = (...argv: string[]) => runIn(directory, argv);

/** The criteria of 2561 for the same year, with sales a percent harder at every level. */
function harder(by = 1, fifth = 20): LocalRubric {
  const source = findRubric('2561');
  if (!source) throw new Error('2561');
  const own = copyOf(source, { id: '2561/ก', from: '2017-10-01', to: '2018-09-30', round: null }, 'th');
  const indicators = own.indicators.map((one) =>
    one.kind === 'copied' && one.code === 'otop-income'
      ? {
          ...one,
          levels: one.levels.map((level) => ({
            ...level,
            threshold: (level.level === 5 ? fifth : (level.threshold ?? 0)) + by,
          })),
        }
      : one,
  );
  return { ...own, indicators };
}

/** The sample with results, the rubric on a sheet of its own, and sales scored by it. */
function write(name: string, own: LocalRubric): void {
  const file = openXlsx(new Uint8Array(readFileSync('samples/buriram-2561-results.xlsx')));
  const plan = planRubricSheet({ workbook: file.snapshot, rubric: own, language: 'th' });
  const table = recogniseTables(file.snapshot, []).tables.find(({ sheet }) => sheet === OTOP);
  if (!plan || !table) throw new Error('sample');
  const choices = [{ tableId: table.id, indicator: 'otop-income', rubric: own.id, roles: {} }];
  const patch = { ...planToPatch(plan), settingsXml: writeSettings({ choices }) };
  writeFileSync(join(directory, name), patchXlsx(file, patch));
}

interface Scored {
  readonly tables: readonly { sheet: string; rubric: string; rows: readonly { level: number | null }[] }[];
}

function sales(name: string) {
  const { status, out } = kpi('score', name, '--json');
  expect(status).toBe(0);
  return (JSON.parse(out) as Scored).tables.find(({ sheet }) => sheet === OTOP);
}

test('a table that names it is scored by it, and its own table is no table of results', () => {
  write('own.xlsx', harder());
  write('same.xlsx', harder(0));
  const [own, same] = [sales('own.xlsx'), sales('same.xlsx')];
  expect([own?.rubric, same?.rubric]).toEqual(['2561/ก', '2561/ก']);
  const levels = (of: typeof own) => of?.rows.flatMap(({ level }) => level ?? []) ?? [];
  expect(levels(own).length).toBe(levels(same).length);
  expect(levels(own).every((level, index) => level <= (levels(same)[index] ?? 0))).toBe(true);
  expect(levels(own)).not.toEqual(levels(same));
  const { tables } = JSON.parse(kpi('score', 'own.xlsx', '--json').out) as Scored;
  expect(tables.map(({ sheet }) => sheet)).toEqual([
    OTOP,
    '3 ครัวเรือนยากจน',
    '4 การเข้าถึงแหล่งทุน',
    '5 เศรษฐกิจฐานราก',
  ]);
});

test('one file after the other: the rubric of the first is not known to the second', () => {
  write('own.xlsx', harder());
  writeFileSync(join(directory, 'plain.xlsx'), readFileSync('samples/buriram-2561-results.xlsx'));
  const { out } = kpi('check', 'own.xlsx', 'plain.xlsx', '--json');
  const { files } = JSON.parse(out) as { files: readonly { tables: readonly { rubric: string }[] }[] };
  expect(files.map(({ tables }) => [...new Set(tables.map(({ rubric }) => rubric))])).toEqual([
    ['2561/ก', '2561'],
    ['2561'],
  ]);
  expect(findRubric('2561/ก')).toBeNull();
});

describe('a rubric with a fault', () => {
  const said = 'ต้องมากกว่าระดับ 4 (19) (เกณฑ์ 2561/ก จึงไม่ถูกใช้)';
  beforeEach(() => write('broken.xlsx', harder(0, 15)));

  test('score names its cell, and does not score by half a rubric', () => {
    const { status, out, err } = kpi('score', 'broken.xlsx', '--json');
    expect(status).toBe(0);
    expect(err).toContain(`เกณฑ์ 2561-ก!L9: ${said}`);
    expect((JSON.parse(out) as Scored).tables.some(({ sheet }) => sheet === OTOP)).toBe(false);
  });

  test('check gives it as a finding among the others, and ends with 1', () => {
    const { status, out } = kpi('check', 'broken.xlsx', '--json');
    expect(status).toBe(1);
    const { files } = JSON.parse(out) as { files: readonly { findings: readonly { check: string }[] }[] };
    const found = files[0]?.findings.filter(({ check }) => check === 'own-rubric') ?? [];
    expect(found[0]).toEqual({
      id: 'own-rubric|เกณฑ์ 2561-ก|L9|2561/ก',
      check: 'own-rubric',
      severity: 'error',
      sheet: 'เกณฑ์ 2561-ก',
      cell: 'L9',
      message: said,
      suggestion: null,
    });
    expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(found.length);
    expect(kpi('check', 'broken.xlsx').out).toContain(said);
  });
});
