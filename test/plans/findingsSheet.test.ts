/** The sheet of findings: every finding with its place, figures and state, never over another sheet. */
import { checkWorkbook } from '../../src/checks';
import { planFindingsSheet } from '../../src/plans/findings/sheet';
import { withoutManaged } from '../../src/tables/managed/without';
import { formatCell, formatRange } from '../../src/sheet/address';
import { applied, sample, sheetOf } from '../tables/build';

const workbook = sample('buriram-2561-results');
const findings = checkWorkbook(workbook, []);
const request = { workbook, findings, accepted: [], date: '2018-09-30' };

function valuesOf(plan: ReturnType<typeof planFindingsSheet>): Map<string, unknown> {
  const [sheet] = plan.sheets;
  return new Map(
    sheet?.cells.map(({ cell, after }) => [formatCell(cell), after.kind === 'value' ? after.value : after]),
  );
}

test.each([
  ['th', 'ผลการตรวจข้อมูล', '30 ก.ย. 2561'],
  ['en', 'Findings', '30 Sept 2018'],
] as const)('in %s: a row for each finding, in order', (language, name, date) => {
  const plan = planFindingsSheet({ ...request, language });
  expect(plan.sheets).toMatchObject([{ sheet: name, create: true }]);
  const values = valuesOf(plan);
  expect(values.get('A2')).toContain(date);
  expect(findings.length).toBeGreaterThan(20);
  findings.forEach((finding, index) => {
    const row = index + 4;
    expect([values.get(`A${row}`), values.get(`B${row}`), values.get(`C${row}`)]).toEqual([
      index + 1,
      finding.sheet,
      formatRange(finding.range),
    ]);
    expect(values.get(`E${row}`)).toContain(finding.message[language]);
  });
  expect(values.has(`A${findings.length + 4}`)).toBe(false);
});

test('fits a page of A4 laid across, its header on every page and in view, with lines around and texts that wrap', () => {
  const [sheet] = planFindingsSheet({ ...request, language: 'th' }).sheets;
  const characters = sheet?.columnWidths.reduce((sum, width) => sum + width.characters, 0) ?? 0;
  // A4 less Excel's margins of 0.7 inch is 10.29 inch; 96 pixels an inch, 7 a digit and 5 of padding a column.
  expect(characters * 7 + 6 * 5).toBeLessThanOrEqual(10.29 * 96);
  const header = sheet?.cells.filter(({ look }) => look?.fill !== undefined) ?? [];
  const rows = new Set(header.map(({ cell }) => cell.row));
  expect([header.length, [...rows]]).toEqual([6, [2]]);
  expect(sheet?.layout).toEqual({
    page: { orientation: 'landscape', repeatRows: { top: 2, bottom: 2 } },
    freezeRows: 3,
  });
  expect(sheet?.cells.filter(({ cell }) => cell.row > 2).every(({ look }) => look?.wrap && look.boxed)).toBe(
    true,
  );
});

test('an accepted finding says who let it stand, when and why', () => {
  const [first] = findings;
  const accepted = [{ id: first?.id ?? '', reason: 'ตรวจแล้ว', name: 'สมชาย', date: '2018-09-30' }];
  const values = valuesOf(planFindingsSheet({ ...request, accepted, language: 'th' }));
  expect(values.get('F4')).toBe('ยอมรับแล้ว\nเหตุผล: ตรวจแล้ว\nสมชาย · 30 ก.ย. 2561');
  expect(values.get('F5')).toBe('ยังไม่แก้');
});

test.each(['th', 'en'] as const)('in %s: once written it is neither a table nor checked', (language) => {
  const written = applied(workbook, planFindingsSheet({ ...request, language }));
  expect(written.sheets).toHaveLength(workbook.sheets.length + 1);
  expect(withoutManaged(written).sheets).toEqual(workbook.sheets);
});

test('an earlier sheet of findings stays as it is', () => {
  const earlier = { ...workbook, sheets: [...workbook.sheets, sheetOf([['x']], { name: 'ผลการตรวจข้อมูล' })] };
  const plan = planFindingsSheet({ ...request, workbook: earlier, language: 'th' });
  expect(plan.sheets[0]?.sheet).toBe('ผลการตรวจข้อมูล (2)');
});
