/**
 * Everything that is found in the printed tables of Buriram, and nothing else. Each line was checked against the printed
 * figures by hand: docs/findings-buriram-2561.md says how.
 */
import { checkWorkbook, type Finding } from '../../../src/checks';
import { formatRange } from '../../../src/sheet/address';
import { sample } from '../../tables/build';

const findings = checkWorkbook(sample('buriram-2561'), []);

/** Severity, check and cell, by sheet; in the order of the cells. */
const expected: Readonly<Record<string, readonly string[]>> = {
  ภาพรวม: [
    'warning impossible-date C5',
    'info overview-mismatch B8',
    'info overview-mismatch B12',
    'warning overview-mismatch C12',
  ],
  '1 รายได้เฉลี่ย': [],
  '2 ยอดจำหน่าย OTOP': [
    'info sum-mismatch D5',
    'info target-percent D5:D28',
    'info sum-mismatch F5',
    'info target-percent F5:F28',
    'info sum-mismatch G5',
    'info target-percent G5:G28',
    'error sum-mismatch H5',
    'info target-percent H5:H28',
    'warning target-percent H11',
    'error unknown-district B21',
    'error unknown-district B22',
    'error unknown-district B23',
  ],
  '3 ครัวเรือนยากจน': [
    'error classes-total C5',
    'warning sum-mismatch F5',
    'info target-percent F5:F28',
    'error sum-mismatch G5',
    'warning remaining-target F6',
    'warning remaining-target F8',
    'warning remaining-target F9',
    'error classes-total C10',
    'warning remaining-target F10',
    'warning classes-total C13',
    'warning remaining-target F14',
    'error classes-total C18',
    'warning remaining-target F18',
    'warning remaining-target F19',
    'warning remaining-target F23',
    'warning classes-total C25',
    'warning remaining-target F25',
  ],
  '4 การเข้าถึงแหล่งทุน': ['warning target-pattern G7', 'info row-order B8:B27'],
  '5 เศรษฐกิจฐานราก': [],
};

function brief({ severity, check, range }: Finding): string {
  return `${severity} ${check} ${formatRange(range)}`;
}

function at(sheet: string, check: string, cell: string): Finding {
  const found = findings.find(
    (one) => one.sheet.startsWith(sheet) && one.check === check && formatRange(one.range) === cell,
  );
  if (!found) throw new Error(`No ${check} at ${sheet} ${cell}`);
  return found;
}

test.each(Object.keys(expected))('%s: exactly what is wrong on paper', (sheet) => {
  expect(findings.filter((one) => one.sheet === sheet).map(brief)).toEqual(expected[sheet]);
});

test('every sheet of the sample is in the list', () => {
  expect(sample('buriram-2561').sheets.map(({ name }) => name)).toEqual(Object.keys(expected));
});

test.each([
  ['2', 'sum-mismatch', 'D5', /1,776,365,981 .* 1,776,365,980;.* 1 too high/],
  ['2', 'sum-mismatch', 'F5', /1,806,992,981 .* 1,806,992,980;.* 1 too high/],
  ['2', 'sum-mismatch', 'G5', /1,822,306,480\.96 .* 1,822,306,480\.16;.* 0\.8 too high/],
  ['2', 'sum-mismatch', 'H5', /1,837,619,981 .* 1,837,619,982;.* 1 too low\. Look at H11 first/],
  ['2', 'target-percent', 'D5:D28', /rounded half up to whole baht \(13 of the 13 /],
  ['2', 'target-percent', 'F5:F28', /rounded half up to whole baht \(13 of the 13 /],
  ['2', 'target-percent', 'G5:G28', /satang \(15 of the 17 .* G21 24,268,074 .* G28 29,584,804 /],
  ['2', 'target-percent', 'H5:H28', /satang in H6, H7, H20; up .* H5, H14; down .* H9\./],
  ['2', 'target-percent', 'H11', /21,913,883\.8 .* is 21,913,882\.8: 1 too high/],
  ['3', 'classes-total', 'C5', /565 \+ 1,202 \+ 23 = 1,790/],
  ['3', 'classes-total', 'C10', /34 \+ 101 \+ 0 = 135/],
  ['3', 'classes-total', 'C13', /0 \+ 64 \+ 0 = 64/],
  ['3', 'classes-total', 'C18', /25 \+ 79 \+ 0 = 104/],
  ['3', 'classes-total', 'C25', /63 \+ 135 \+ 1 = 199/],
  ['3', 'sum-mismatch', 'F5', /601 .* 605; the total is 4 too low/],
  ['3', 'sum-mismatch', 'G5', /23 .* 22; the total is 1 too high\. With 22 the classes/],
  ['3', 'target-percent', 'F5:F28', /9 of the 10 .*Except F27 20 \(exactly 20\.5\)/],
  ['ภาพรวม', 'overview-mismatch', 'B8', /918,809,991 is half of column H/],
  ['ภาพรวม', 'overview-mismatch', 'C12', /comes to 46\. 23 is what column C/],
  [
    '4',
    'target-pattern',
    'G7',
    /คูเมือง .* is 14 for 1 .*\(E7\), .*5\/6 districts with a figure under "เป้าหมาย ?จัดตั้งปี 60" have 13 each, which would give 13/,
  ],
])('%s %s %s says the printed figures', (sheet, check, cell, words) => {
  expect(at(sheet, check, cell).message.en).toMatch(words);
});

test.each([
  ['F6', 18, 35, '51.42', 3, 17],
  ['F8', 12, 23, '52.17', 2, 11],
  ['F9', 29, 57, '50.87', 4, 28],
  ['F10', 51, 101, '50.49', 4, 50],
  ['F14', 1, 1, '100', 0, 0],
  ['F18', 40, 79, '50.63', 4, 39],
  ['F19', 26, 51, '50.98', 4, 25],
  ['F23', 9, 17, '52.94', 2, 8],
  ['F25', 68, 135, '50.37', 4, 67],
])(
  'remaining target %s: %i of %i is %s %%, level %i, and %i would do',
  (cell, left, of, percent, level, most) => {
    const { message, suggestion } = at('3', 'remaining-target', cell);
    expect(message.en).toContain(`${left} of ${of} households remaining, ${percent} %`);
    expect(message.en).toContain(`earns level ${level}, not level 5`);
    expect(message.en).toContain('605 of 1,202 remaining: it gets 50.33 %, level 4');
    expect(suggestion?.en).toBe(`At most ${most}`);
  },
);

test('where two readings of the paper are possible no fix is called certain', () => {
  const arithmetic = [
    'sum-mismatch',
    'classes-total',
    'remaining-target',
    'target-pattern',
    'overview-mismatch',
  ];
  for (const { check, fix } of findings) {
    if (arithmetic.includes(check)) expect(fix?.certain ?? false).toBe(false);
  }
});
