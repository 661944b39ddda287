/** Print areas that leave out what is written beside a table: read, extended by the plan, and patched alone. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx, patchXlsx, planToPatch } from '../../src/files';
import { readPrintAreas } from '../../src/files/printAreas';
import { planScores } from '../../src/plans';
import { formatRange, parseRange, type RangeAddress } from '../../src/sheet/address';
import { extendedAreas } from '../../src/sheet/printAreas';
import { recogniseTables, scoreTables } from '../../src/tables';
import { capital } from '../checks/structure/tables';
import { runIn } from '../cli/command';
import { book, changedParts, text, worksheet } from './package';

const range = (address: string): RangeAddress =>
  parseRange(address) ?? { top: 0, bottom: 0, left: 0, right: 0 };

test.each<[what: string, areas: string[], becomes: string[] | null]>([
  ['the table alone', ['A1:F7'], ['A1:J7']],
  ['a part of its columns', ['A1:D30'], ['A1:J30']],
  ['beyond what is written', ['A1:K7'], null],
  ['as far as it', ['A1:J7'], null],
  ['other rows of the sheet', ['A1:F1', 'A12:F20'], null],
  ['a table further right', ['M1:Q7'], null],
  ['page by page', ['A1:F4', 'A5:F7', 'A9:F20'], ['A1:J4', 'A5:J7', 'A9:F20']],
  ['what is written on a page of its own', ['A1:F7', 'G1:J7'], null],
])('%s: %j becomes %j', (_what, areas, becomes) => {
  const extended = extendedAreas(areas.map(range), range('A2:F7'), 9);
  expect(extended?.map(formatRange) ?? null).toEqual(becomes);
});

test.each<[string, string[] | null]>([
  ["'OTOP 61'!$A$1:$F$30", ['A1:F30']],
  ["'ของ ''ก'', ข'!$A$1:$F$30,'ของ ''ก'', ข'!$H$1:$J$2", ['A1:F30', 'H1:J2']],
  ['OTOP!$B:$D', ['B1:D1048576']],
  ['OTOP!$1:$3', ['A1:XFD3']],
  ['OFFSET(OTOP!$A$1,0,0,5,5)', null],
  ['#REF!', null],
  ['เป้า', null],
  ['', null],
])('%s is read as %j', (place, areas) => {
  expect(readPrintAreas(place)?.map(formatRange) ?? null).toEqual(areas);
});

const SHEETS = ["ตาราง 'ก'", 'อื่น'];

/** Two sheets of the same table, with names of the workbook around them. */
function printed(areas: string): Uint8Array {
  const cells = capital
    .map((row, r) => {
      const inner = row.map((value, c) => {
        const at = `r="${String.fromCharCode(65 + c)}${r + 1}"`;
        if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
        return typeof value === 'string' ? `<c ${at} t="inlineStr"><is><t>${value}</t></is></c>` : '';
      });
      return `<row r="${r + 1}">${inner.join('')}</row>`;
    })
    .join('');
  const sheet = worksheet(`<sheetData>${cells}</sheetData>`);
  const names =
    `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">อื่น!$A$1:$D$7</definedName>` +
    `<definedName name="_xlnm.Print_Area" localSheetId="0">${areas}</definedName>` +
    `<definedName name="เป้า">อื่น!$D$3</definedName></definedNames>`;
  return book(
    SHEETS.map((name) => ({ name, xml: sheet })),
    { after: names },
  );
}

test('scores beside a table are printed with it; no other name changes', () => {
  const before = printed(`'ตาราง ''ก'''!$A$1:$F$7,'ตาราง ''ก'''!$A$20:$F$30`);
  const file = openXlsx(before);
  const workbook = file.snapshot;
  const tables = recogniseTables(workbook, []).tables.filter(({ sheet }) => sheet === SHEETS[0]);
  const { plan } = planScores({
    workbook,
    tables: scoreTables(workbook, tables),
    mode: 'formulas',
    place: 'adjacent',
    language: 'th',
  });
  const after = patchXlsx(file, planToPatch(plan));
  expect(plan.sheets[0]?.printAreas?.to.map(formatRange)).toEqual(['A1:J7', 'A20:F30']);
  const names = /<definedNames>.*<\/definedNames>/.exec(text(after, 'xl/workbook.xml'))?.[0];
  expect(names).toBe(
    /<definedNames>.*<\/definedNames>/
      .exec(text(before, 'xl/workbook.xml'))?.[0]
      .replace('$A$1:$F$7,', '$A$1:$J$7,'),
  );
  expect(openXlsx(after).snapshot.sheets[0]?.printAreas?.map(formatRange)).toEqual(['A1:J7', 'A20:F30']);
  expect(changedParts(before, after)).not.toContain('xl/worksheets/sheet2.xml');
});

test('an area that a formula gives stays', () => {
  const workbook = openXlsx(printed('OFFSET(อื่น!$A$1,0,0,7,6)')).snapshot;
  expect(workbook.sheets[0]).not.toHaveProperty('printAreas');
});

test('the command line says so', () => {
  const directory = mkdtempSync(join(tmpdir(), 'kpi-'));
  try {
    writeFileSync(join(directory, 'in.xlsx'), printed(`'ตาราง ''ก'''!$A$1:$F$7`));
    const { err, out } = runIn(directory, ['score', 'in.xlsx', '--out', 'out.xlsx']);
    expect(out + err).toContain(`แผ่นงาน “${SHEETS[0]}”: ขยายพื้นที่พิมพ์เป็น A1:J7`);
    const { sheets } = openXlsx(readFileSync(join(directory, 'out.xlsx'))).snapshot;
    expect(sheets.map(({ printAreas }) => printAreas?.map(formatRange))).toEqual([['A1:J7'], ['A1:J7']]);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
