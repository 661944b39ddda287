/** The sample workbooks are what the script makes of the printed tables, misprints kept, nothing personal in them. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { printedNumber, readCsv } from '../../scripts/samples/csv';
import { sampleBytes } from '../../scripts/samples/workbook';
import { valueAt } from '../../src/sheet/snapshot';
import { sample } from './build';

const root = new URL('../../samples/', `file://${__filename}`);

test.each([
  ['buriram-2561.xlsx', false],
  ['buriram-2561-results.xlsx', true],
])('%s is made anew byte for byte', async (file, withResults) => {
  const stored = readFileSync(new URL(file, root));
  expect(Buffer.compare(stored, Buffer.from(await sampleBytes(withResults)))).toBe(0);
  expect(
    Object.keys(unzipSync(new Uint8Array(stored))).filter((part) => part.startsWith('docProps')),
  ).toEqual([]);
});

test.each([
  ['fy2561-kpi2-otop', '2 ยอดจำหน่าย OTOP', 1],
  ['fy2561-kpi3-poverty', '3 ครัวเรือนยากจน', 2],
  ['fy2561-kpi4-capital', '4 การเข้าถึงแหล่งทุน', 1],
  ['fy2561-kpi5-grassroots', '5 เศรษฐกิจฐานราก', 2],
])('every printed cell of %s stands on its sheet from row 5', (csv, name, headerRows) => {
  const sheet = sample('buriram-2561').sheets.find((one) => one.name === name);
  const printed = readCsv(new URL(`tables/${csv}.csv`, root)).slice(headerRows);
  const expected = printed.map((row) => row.map((text) => printedNumber(text)?.value ?? (text || null)));
  const stored = printed.map((row, down) =>
    row.map((_text, column) => (sheet ? valueAt(sheet, { row: 4 + down, column }) : undefined)),
  );
  expect(stored).toEqual(expected);
});

test('invented results say so above their column and in its header', () => {
  for (const sheet of sample('buriram-2561-results').sheets.slice(2)) {
    const texts = sheet.values.slice(0, 4).flat();
    expect(texts.some((text) => typeof text === 'string' && text.includes('ตัวเลขผลงานสมมติ'))).toBe(true);
    expect(texts.some((text) => typeof text === 'string' && text.includes('(สมมติ)'))).toBe(true);
  }
});
