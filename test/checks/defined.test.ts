/** Checks hold for tables of indicators that a workbook defines, by what the definition says; good tables raise nothing. */
import { checks, stepsOf, type Finding } from '../../src/checks';
import { drain } from '../../src/checks/run';
import { formatRange } from '../../src/sheet/address';
import { atLeast, given, input, register } from '../tables/defined';
import { sheetOf, workbookOf, type Cells } from '../tables/build';
import type { CellValue } from '../../src/sheet/snapshot';

const levels = [1, 2, 3, 4, 5] as const;
const named = ['กระสัง', 'คูเมือง', 'นางรอง', 'ปะคำ'];

beforeAll(() =>
  register(
    '2568/ข',
    {
      code: 'green',
      name: 'พื้นที่สีเขียวที่เพิ่มขึ้น',
      inputs: [
        ...levels.map((level) => given(`t${level}`, `เป้าหมายระดับ ${level}`, 'ไร่', { kind: 'amount' })),
        input('area', 'พื้นที่สีเขียวที่ทำได้', 'ไร่', { kind: 'amount' }),
      ],
      measure: { kind: 'value', value: 'area' },
      levels: levels.map((level) => ({ threshold: { atLeast: { input: `t${level}` } } })),
    },
    {
      code: 'homes',
      name: 'ร้อยละของบ้านเรือนที่ได้รับการตรวจ',
      inputs: [
        given('homes', 'บ้านเรือนทั้งหมดในพื้นที่', 'หลัง'),
        input('checked', 'บ้านเรือนที่ได้รับการตรวจ', 'หลัง'),
        input('last', 'วันที่ตรวจครั้งสุดท้าย', '', { kind: 'date', optional: true }),
        input('photo', 'มีภาพถ่าย', '', { kind: 'tick', optional: true }),
      ],
      measure: { kind: 'share', part: 'checked', whole: 'homes', partOfWhole: true },
      levels: atLeast(60, 70, 80, 90, 100),
    },
    {
      code: 'balance',
      name: 'ดุลบัญชีกองทุนชุมชน',
      inputs: [input('balance', 'ดุลบัญชีปลายปี', 'บาท', { kind: 'figure' })],
      measure: { kind: 'value', value: 'balance' },
      levels: atLeast(-100, 0, 100, 200, 300),
    },
  ),
);

type Table = readonly [title: string, headers: readonly string[], rows: readonly (readonly CellValue[])[]];

const green: Table = [
  'พื้นที่สีเขียวที่เพิ่มขึ้น',
  ['ระดับ 1', 'ระดับ 2', 'ระดับ 3', 'ระดับ 4', 'ระดับ 5', 'พื้นที่สีเขียวที่ทำได้'],
  named.map((_, i) => [10 + i, 20 + i, 30 + i, 40 + i, 50 + i, 45 + i]),
];
const homes: Table = [
  'ร้อยละของบ้านเรือนที่ได้รับการตรวจ',
  ['บ้านเรือนทั้งหมดในพื้นที่', 'บ้านเรือนที่ได้รับการตรวจ', 'วันที่ตรวจครั้งสุดท้าย', 'มีภาพถ่าย', 'ระดับ'],
  named.map((_, i) => [1000 + i * 10, 850 + i * 9, 45_900 + i, 'มี', 3]),
];
const balance: Table = ['ดุลบัญชีกองทุนชุมชน', ['ดุลบัญชีปลายปี'], [[-50], [120], [0], [310]]];

function found(
  [title, headers, rows]: Table,
  put: Readonly<Record<string, CellValue>> = {},
): readonly Finding[] {
  const cells: CellValue[][] = [
    [title],
    ['ที่', 'อำเภอ', ...headers],
    ...rows.map((row, i): CellValue[] => [i + 1, named[i] ?? '', ...row]),
  ];
  for (const [place, value] of Object.entries(put)) {
    const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(place) ?? [];
    (cells[Number(row) - 1] ??= [])[letter.charCodeAt(0) - 65] = value;
  }
  return drain(stepsOf(checks, workbookOf(sheetOf(cells as Cells)), []));
}

const said = (findings: readonly Finding[]) =>
  findings
    // Four districts of a province are no table of the province, on purpose.
    .filter(({ check }) => check !== 'missing-district')
    .map(({ check, severity, range }) => `${check} ${severity} ${formatRange(range)}`);

test.each([
  ['own targets', green],
  ['a share with a day and a tick', homes],
  ['figures below zero', balance],
])('nothing is said of a good table: %s', (_what, table) => {
  expect(said(found(table))).toEqual([]);
});

test.each<readonly [string, Table, Readonly<Record<string, CellValue>>, string]>([
  ['a target that is left blank', green, { E4: null }, 'blank-figure error E4'],
  ['targets out of order', green, { E4: 12 }, 'row-disagrees error E4'],
  ['text among figures', green, { H4: 'ประมาณห้าสิบ' }, 'number-as-text error H4'],
  ['an area below zero', green, { H4: -45 }, 'negative-figure error H4'],
  ['a part of a house', homes, { D4: 859.5 }, 'fraction-of-count error D4'],
  ['more than the whole', homes, { D4: 1200 }, 'part-over-whole error D4'],
  ['a result that is not there yet', homes, { D4: null }, 'blank-figure info D4'],
  ['a day that is none', homes, { E4: 'เร็ว ๆ นี้' }, 'number-as-text error E4'],
  ['a day that no calendar has', homes, { E4: '31 ก.ย. 2568' }, 'impossible-date warning E4'],
  ['a tick that says nothing', homes, { F4: 'บางส่วน' }, 'number-as-text error F4'],
  ['a level that the row does not earn', homes, { G4: 5 }, 'row-disagrees warning G4'],
  [
    'a formula that scores what may be blank',
    homes,
    { G4: '=KPI.LEVEL("homes","2568/ข",C4,D4)' },
    'unguarded-blank warning G4',
  ],
  [
    'one of a single input',
    balance,
    { D4: '=KPI.LEVEL("balance","2568/ข",C4)' },
    'unguarded-blank warning D4',
  ],
  [
    'criteria of its own',
    homes,
    {
      G4: '=IF(D4/C4*100>=100,5,IF(D4/C4*100>=95,4,IF(D4/C4*100>=80,3,IF(D4/C4*100>=70,2,IF(D4/C4*100>=60,1,0)))))',
    },
    'hard-coded-criteria error G4',
  ],
])('%s', (_what, table, put, expected) => {
  expect(said(found(table, put))).toContain(expected);
});
