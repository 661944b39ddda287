/** A total row stands for its province under every name it goes by, and says of how many districts it is the total. */
import { findRubric } from '../../src/scoring';
import { coverageOf, recogniseTables } from '../../src/tables';
import { gatherInputs, readEntries, unitWithCode } from '../../src/tables/entries';
import { districts } from '../../src/thai';
import { sheetOf, workbookOf } from './build';

const HEADER = ['ที่', 'อำเภอ', 'จำนวนเป้าหมายที่ต้องบรรลุ (แหล่งทุน) ปี 61', 'ผลการดำเนินงาน'];
const ALL = districts('31').map(({ th }) => th);

function read(names: readonly string[], total: string) {
  const sheet = sheetOf([
    HEADER,
    ...names.map((name, index) => [index + 1, name, 14, 10]),
    [null, total, 14 * names.length, 10 * names.length],
  ]);
  const workbook = workbookOf(sheet);
  const { tables } = recogniseTables(workbook, []);
  const [table] = tables;
  const row = table?.rows.at(-1);
  const rubric = findRubric('2561');
  const province = unitWithCode('31');
  if (!table || !row || !rubric || !province) throw new Error('no table');
  const gathered = gatherInputs(workbook, tables, readEntries(workbook), rubric, province);
  const inputs = gathered.find(({ indicator }) => indicator.code === 'capital-access')?.inputs ?? [];
  return { row, covers: coverageOf(table, row), inputs };
}

test.each(['รวม', 'รวมทั้งจังหวัด', 'รวมทั้งสิ้น', 'ยอดรวม', 'รวมทั้งหมด', 'ยอดรวมทั้งสิ้น', 'รวมจังหวัดบุรีรัมย์'])(
  '%s is the province',
  (name) => {
    const { row, covers, inputs } = read(ALL, name);
    expect(row).toMatchObject({ kind: 'total', code: '31' });
    expect(covers).toBeNull();
    expect(inputs.map(({ value }) => value)).toEqual([14 * ALL.length, 10 * ALL.length]);
    expect(inputs.every((input) => input.covers === undefined)).toBe(true);
  },
);

test('the total of some districts says of how many of how many', () => {
  const { covers, inputs } = read(ALL.slice(0, 4), 'รวม');
  expect(covers?.th).toContain('4 จาก 23 อำเภอ');
  expect(inputs).toMatchObject([
    { value: 56, covers },
    { value: 40, covers },
  ]);
});
