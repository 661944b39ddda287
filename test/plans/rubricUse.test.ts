/** Formulas that name a rubric, and the sheets among theirs that are about another year. */
import { formulasNaming, sheetsOfOtherYear } from '../../src/plans/localRubric/use';
import { formatCell } from '../../src/sheet/address';
import { sheetOf, workbookOf } from '../tables/build';

const formula = '=KPI.OTOPLEVEL(A3,B3,"2563/1")';

function sheet(name: string, title: string, header: string, call = formula) {
  return sheetOf([[title], [header, 'ผล', 'ระดับ'], [100, 120, call], [100, 120, call]], { name });
}

test('the name is found in the formula, in a cell and in Thai digits, and only there', () => {
  const workbook = workbookOf(
    sheetOf(
      [
        ['๒๕๖๓/1', '=KPI.LEVEL("otop-income",A1,1,2)'],
        ['2562/1', '=KPI.LEVEL("otop-income",A2,1,2)'],
        [null, '=KPI.OTOPLEVEL(1,2,"2563/1")'],
        [null, '=KPI.OTOPLEVEL(1,2)'],
        [null, '="2563/1"'],
      ],
      { name: 'ก' },
    ),
  );
  expect(formulasNaming(workbook, '2563/1').map(({ cell }) => formatCell(cell))).toEqual(['B1', 'B3']);
});

test('sheets of another year are told, by the latest year that title and headers speak of', () => {
  const workbook = workbookOf(
    sheet('ตรงปี', 'ปีงบประมาณ พ.ศ. ๒๕๖๓', 'ยอดปี 2562'),
    sheet('ปีก่อน', 'ปีงบประมาณ 2562', 'ยอดปี 2561'),
    sheet('ไม่บอกปี', 'ยอดจำหน่าย', 'ยอด'),
    sheet('เกณฑ์อื่น', 'ปีงบประมาณ 2561', 'ยอด', '=KPI.OTOPLEVEL(A3,B3,"2562/1")'),
  );
  const others = sheetsOfOtherYear(workbook, formulasNaming(workbook, '2563/1'), 2563);
  expect(others).toEqual([{ sheet: 'ปีก่อน', cell: { row: 2, column: 2 }, year: 2562 }]);
});
