/** พระนครศรีอยุธยา is a province and one of its own districts. */
import { only, sheetOf, workbookOf, type Cells } from './build';

const NAME = 'พระนครศรีอยุธยา';
const HEADER = ['ที่', 'จังหวัด/อำเภอ', 'จำนวนเป้าหมายที่ต้องบรรลุ ปี 61', 'จำนวนสถาบัน'];
const others = ['ท่าเรือ', 'นครหลวง', 'บางไทร'];

function kinds(rows: Cells): string[] {
  const { rows: read } = only(workbookOf(sheetOf([['การเข้าถึงแหล่งทุน'], HEADER, ...rows])));
  return read.flatMap(({ kind, name, code }) => (name.includes(NAME) ? [`${kind} ${code ?? ''}`] : []));
}

const numbered = (names: readonly string[]): Cells => names.map((name, i) => [i + 1, name, 5, 9]);
const plain = (names: readonly string[]): Cells => names.map((name) => [null, name, 5, 9]);

test.each<[string, Cells, string[]]>([
  ['the district alone', numbered([NAME, ...others]), ['district 1401']],
  [
    'the district alone, above a total',
    [...plain([NAME, ...others]), [null, 'รวม', 20, 36]],
    ['district 1401'],
  ],
  [
    'the province above',
    [[null, NAME, 20, 36], ...numbered([NAME, ...others])],
    ['province 14', 'district 1401'],
  ],
  [
    'the province below',
    [...numbered([NAME, ...others]), [null, NAME, 20, 36]],
    ['district 1401', 'province 14'],
  ],
  ['above, without numbers', plain([NAME, NAME, ...others]), ['province 14', 'district 1401']],
  ['below, without numbers', plain([NAME, ...others, NAME]), ['district 1401', 'province 14']],
  ['the province alone, without its number', [[null, NAME, 15, 27], ...numbered(others)], ['province 14']],
  [
    'told by their first words',
    plain([...others, `อำเภอ${NAME}`, `จังหวัด${NAME}`]),
    ['district 1401', 'province 14'],
  ],
])('%s', (_name, rows, expected) => {
  expect(kinds(rows)).toEqual(expected);
});
