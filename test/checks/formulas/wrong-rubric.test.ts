import { wrongRubric } from '../../../src/checks/formulas/wrong-rubric';
import { planted, sheet, testCheck } from '../tester';
import { otopRows } from './tables';

const formula = (rubric: string, row = 4): string =>
  `=IF(ISBLANK(F${row}),"",KPI.OTOPLEVEL(C${row},F${row}${rubric}))`;
const one = (text: string) => planted(otopRows(), { H4: { formula: text, value: 3 } });
const titled = (title: string) => [[title], ...otopRows()];

testCheck(wrongRubric, {
  valid: [
    { name: "the table's own rubric", cells: otopRows() },
    { name: 'left out, and the default is right', cells: one(formula('')) },
    { name: 'TARGET of the own rubric', cells: one('=KPI.TARGET("otop-income","2561",5,C4)') },
    { name: 'CRITERIA of the own rubric', cells: one('=KPI.CRITERIA("otop-income","2561")') },
    { name: 'as a number', cells: one(formula(',2561')) },
    { name: 'in a cell', cells: planted(one(formula(',$K$1')), { K1: '๒๕๖๑' }) },
    { name: 'title of the same year', cells: titled('ประจำปีงบประมาณ พ.ศ. ๒๕๖๑') },
    { name: 'a year that is no fiscal year', cells: titled('พิมพ์เมื่อปี 2563') },
  ],
  invalid: [
    {
      name: 'another year in one formula',
      cells: one(formula(',"2562/1"')),
      finds: [
        {
          cell: 'H4',
          severity: 'error',
          message: /2562\/1.*เกณฑ์ 2561/,
          fixed: { H4: formula(',"2561"') },
          certain: true,
        },
      ],
    },
    {
      name: 'another year in the whole column: may be meant',
      cells: otopRows((row) => formula(',"2562/1"', row)),
      finds: [{ cell: 'H2:H8', certain: false }],
    },
    {
      name: 'in a cell that says another year',
      cells: planted(one(formula(',$K$1')), { K1: '2562/2' }),
      finds: [{ cell: 'H4', fixed: { H4: formula(',"2561"') } }],
    },
    {
      name: 'a rubric that does not exist',
      cells: one(formula(',"2560"')),
      finds: [{ cell: 'H4', message: /2560/ }],
    },
    {
      name: 'left out, and the default is another year',
      cells: one('=IF(ISBLANK(F4),"",KPI.BUDGETLEVEL(C4,F4))'),
      finds: [
        {
          cell: 'H4',
          message: /ไม่ได้ระบุเกณฑ์/,
          fixed: { H4: '=IF(ISBLANK(F4),"",KPI.BUDGETLEVEL(C4,F4,"2561"))' },
          certain: false,
        },
      ],
    },
    {
      name: 'LEVEL and SCORE name the rubric second',
      cells: one('=IF(ISBLANK(F4),"",KPI.SCORE("otop-income","2562/2",C4,F4))'),
      finds: [{ cell: 'H4', fixed: { H4: '=IF(ISBLANK(F4),"",KPI.SCORE("otop-income","2561",C4,F4))' } }],
    },
    {
      name: 'TARGET names the rubric second',
      cells: one('=KPI.TARGET("otop-income","2562/2",5,C4)'),
      finds: [{ cell: 'H4', severity: 'error', fixed: { H4: '=KPI.TARGET("otop-income","2561",5,C4)' } }],
    },
    {
      name: 'so does CRITERIA',
      cells: one('=KPI.CRITERIA("otop-income","2562/1","th")'),
      finds: [{ cell: 'H4', severity: 'error', fixed: { H4: '=KPI.CRITERIA("otop-income","2561","th")' } }],
    },
    {
      name: 'PLANLEVEL of another year, also by its default',
      cells: one('=KPI.PLANLEVEL(F2:F8)'),
      finds: [
        { cell: 'H4', message: /ไม่ได้ระบุเกณฑ์/, fixed: { H4: '=KPI.PLANLEVEL(F2:F8,"2561")' }, certain: false },
      ],
    },
    {
      name: 'a title of another year',
      cells: titled('ประจำปีงบประมาณ พ.ศ. 2562'),
      finds: [{ cell: 'A1', severity: 'warning', message: /2562.*2561/, fixed: null }],
    },
    {
      name: 'a header of another year, for which the table is not recognised',
      sheets: [
        sheet([
          ['ประจำปีงบประมาณ พ.ศ. 2561'],
          ...planted(otopRows(), { E1: 'ยอดจำหน่าย OTOP ปี 62 เพิ่มขึ้น 20%' }),
        ]),
      ],
      tables: 0,
      finds: [{ cell: 'E2', severity: 'warning', message: /2562.*2561/ }],
    },
  ],
});
