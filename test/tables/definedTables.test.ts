/** Tables of indicators that are defined in a workbook are known by what the definition says, and by nothing else. */
import { recogniseTables } from '../../src/tables';
import { partOf } from '../../src/tables/parts';
import { elderly, register } from './defined';
import { sheetOf, workbookOf, type Cells } from './build';

beforeAll(() => register('ตัวอย่าง', elderly));

const districts = ['กระสัง', 'คูเมือง', 'นางรอง'];
const rowsOf = (...figures: readonly (number | string | null)[]): Cells =>
  districts.map((name, i) => [i + 1, name, ...figures]);
const read = (cells: Cells, name = 'แผ่น1') => recogniseTables(workbookOf(sheetOf(cells, { name })), []);
const parts = (found: ReturnType<typeof read>) =>
  found.tables.map(
    ({ indicator, columns }) => `${indicator}: ${columns.map((one) => partOf(one) ?? '?').join(' ')}`,
  );

test.each<readonly [string, Cells, string]>([
  [
    'the labels, with units',
    [
      ['ร้อยละของผู้สูงอายุที่ได้รับการคัดกรองสุขภาพ ปี 2568'],
      ['ที่', 'อำเภอ', 'จำนวนผู้สูงอายุทั้งหมด (คน)', 'ผู้สูงอายุที่ได้รับการคัดกรอง (คน)', 'ร้อยละ'],
      ...rowsOf(100, 80, 80),
    ],
    'number unit target result percent',
  ],
  [
    'synonyms, Thai digits, the name by a synonym',
    [['ผลการคัดกรองผู้สูงอายุ ปี ๒๕๖๘'], ['ที่', 'อำเภอ', 'ประชากรสูงอายุ', 'คัดกรองแล้ว'], ...rowsOf(100, 80)],
    'number unit target result',
  ],
  [
    'the usual words under a title that names the indicator',
    [['คัดกรองผู้สูงอายุ'], ['ที่', 'อำเภอ', 'เป้าหมาย', 'ผลการดำเนินงาน'], ...rowsOf(100, 80)],
    'number unit target result',
  ],
  [
    'headers that speak of it, no title: the columns themselves name it',
    [
      ['ที่', 'อำเภอ', 'ผู้สูงอายุทั้งหมด', 'ผู้สูงอายุที่ได้รับการคัดกรอง', 'ผู้สูงอายุที่ยังไม่ได้รับการคัดกรอง'],
      ...rowsOf(100, 80, 20),
    ],
    'number unit target result ?',
  ],
  [
    'the longest words count',
    [
      ['คัดกรองผู้สูงอายุ'],
      ['ที่', 'อำเภอ', 'ผู้สูงอายุทั้งหมดในพื้นที่', 'ผลผู้สูงอายุที่ได้รับการคัดกรองสุขภาพแล้ว', 'ร้อยละผู้สูงอายุที่ได้รับการคัดกรอง'],
      ...rowsOf(100, 80, 80),
    ],
    'number unit target result percent',
  ],
])('%s', (_what, cells, expected) => {
  expect(parts(read(cells))).toEqual([`elderly-screening: ${expected}`]);
});
