import { unguardedBlank } from '../../../src/checks/formulas/unguarded-blank';
import { planted, sheet, testCheck } from '../tester';
import { otopRows } from './tables';

const bare = (row: number): string => `=KPI.OTOPLEVEL(C${row},F${row},"2561")`;
const guarded = (row: number): string => `=IF(ISBLANK(F${row}),"",KPI.OTOPLEVEL(C${row},F${row},"2561"))`;
const one = (formula: string) => planted(otopRows(), { H4: { formula, value: 3 } });

testCheck(unguardedBlank, {
  valid: [
    { name: 'as the add-in writes it', cells: otopRows() },
    { name: 'asked with =""', cells: one('=IF(F4="","",KPI.OTOPLEVEL(C4,F4))') },
    { name: 'asked with <>"" and absolute references', cells: one('=IF($F4<>"",KPI.OTOPLEVEL(C4,F4),"")') },
    { name: 'asked with ISNUMBER', cells: one('=IF(ISNUMBER(F4),KPI.OTOPLEVEL(C4,F4),"")') },
    { name: 'several cells asked at once', cells: one('=IF(COUNT(F4,C4)<2,"",KPI.OTOPLEVEL(C4,F4))') },
    { name: 'a cell with a formula is never blank', cells: one('=KPI.OTOPLEVEL(C4,E4)') },
    { name: 'a result that is worked out', cells: one('=KPI.OTOPLEVEL(C4,C4*1.2)') },
    { name: 'a range asked within the call', cells: one('=KPI.PLANLEVEL(IF(ISBLANK(F2:F7),"",F2:F7))') },
    { name: 'a range asked before', cells: one('=IF(COUNTBLANK(F2:F7)>0,"",KPI.PLANLEVEL(F2:F7))') },
    { name: 'a range of formulas is never blank', cells: one('=KPI.PLANLEVEL(E2:E7)') },
    { name: 'in a text, not called', cells: one('="KPI.OTOPLEVEL(C4,F4)"') },
    { name: 'functions that judge nothing', cells: one('=KPI.TARGET("otop-income","2561",5,C4)') },
  ],
  invalid: [
    {
      name: 'one formula, its result there',
      cells: one(bare(4)),
      finds: [{ cell: 'H4', severity: 'warning', message: /F4/, fixed: { H4: guarded(4) }, certain: true }],
    },
    {
      name: 'one formula, its result blank: it shows a level that nobody earned',
      cells: planted(one(bare(4)), { F4: null }),
      finds: [{ cell: 'H4', severity: 'error', message: /ขณะนี้ว่างอยู่ F4/, certain: true }],
    },
    {
      name: 'a whole column is one finding',
      cells: otopRows((row) => (row === 8 ? guarded(8) : bare(row))),
      finds: [
        {
          cell: 'H2:H7',
          fixed: Object.fromEntries([2, 3, 4, 5, 6, 7].map((row) => [`H${row}`, guarded(row)])),
          certain: true,
        },
      ],
    },
    {
      name: 'another cell is asked about',
      cells: one('=IF(ISBLANK(F5),"",KPI.OTOPLEVEL(C4,F4,"2561"))'),
      finds: [{ cell: 'H4', certain: false }],
    },
    {
      name: 'a target of nothing passes without a result',
      cells: one('=KPI.POVERTYLEVEL(C4,F4)'),
      finds: [
        {
          cell: 'H4',
          fixed: {
            H4: '=IF(AND(ISBLANK(F4),NOT(AND(ISNUMBER(C4),C4=0))),"",KPI.POVERTYLEVEL(C4,F4))',
          },
        },
      ],
    },
    {
      name: 'SCORE, GAP and GROWTH',
      cells: planted(otopRows(), {
        H2: { formula: '=KPI.SCORE("otop-income","2561",C2,F2)', value: 1 },
        H4: { formula: '=KPI.GAP("otop-income","2561",C4,F4)', value: 1 },
        H6: { formula: '=KPI.GROWTH(C6,F6)', value: 1 },
      }),
      finds: [
        { cell: 'H2' },
        { cell: 'H4' },
        { cell: 'H6', fixed: { H6: '=IF(ISBLANK(F6),"",KPI.GROWTH(C6,F6))' } },
      ],
    },
    {
      name: 'a range of which one level is made',
      cells: planted(one('=KPI.PLANLEVEL(F2:F7,"2562/1")'), { F5: null }),
      finds: [
        {
          cell: 'H4',
          severity: 'error',
          message: /F2:F7.*ขณะนี้ว่างอยู่ F5 /,
          fixed: { H4: '=KPI.PLANLEVEL(IF(ISBLANK(F2:F7),"",F2:F7),"2562/1")' },
          certain: true,
        },
      ],
    },
    {
      name: 'a range with a level for each row, and a mean of levels',
      cells: planted(otopRows(), {
        H2: { formula: '=KPI.OTOPLEVEL(C2:C7,F2:F7)', value: 3 },
        H5: { formula: '=ROUND(KPI.WEIGHTED(F2:F7,C2:C7),2)', value: 3 },
      }),
      finds: [
        { cell: 'H2', fixed: { H2: '=KPI.OTOPLEVEL(C2:C7,IF(ISBLANK(F2:F7),"",F2:F7))' }, certain: true },
        { cell: 'H5', fixed: { H5: '=ROUND(KPI.WEIGHTED(IF(ISBLANK(F2:F7),"",F2:F7),C2:C7),2)' } },
      ],
    },
    {
      name: 'the result stands on another sheet',
      sheets: [
        sheet(otopRows(), { name: 'ยอด' }),
        sheet([[{ formula: "=KPI.OTOPLEVEL('ยอด'!C4,'ยอด'!F4)", value: 3 }]], { name: 'สรุป' }),
      ],
      finds: [
        {
          cell: 'A1',
          sheet: 'สรุป',
          fixed: { A1: `=IF(ISBLANK('ยอด'!F4),"",KPI.OTOPLEVEL('ยอด'!C4,'ยอด'!F4))` },
        },
      ],
    },
  ],
});
