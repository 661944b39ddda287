import { unrecognisedHeader } from '../../../src/checks/structure/unrecognised-header';
import { findingsOf, planted, testCheck } from '../tester';
import { sample } from '../../tables/build';
import { capital, otop } from './tables';

testCheck(unrecognisedHeader, {
  valid: [
    { name: 'every header known', cells: capital },
    { name: 'five levels', cells: otop },
    { name: 'an unknown header over nothing', cells: planted(capital, { F2: 'ผู้ประสานงาน' }) },
    {
      name: 'a table without units',
      tables: 0,
      cells: [
        ['ขนาดจังหวัด', 'เป้าหมาย'],
        ['ใหญ่', 20],
        ['เล็ก', 10],
      ],
    },
    {
      name: 'two columns for one part belong to another check',
      tables: 0,
      cells: planted(capital, { C2: 'เป้าหมาย ปี 61' }),
    },
  ],
  invalid: [
    {
      name: 'an extra column is for information',
      cells: planted(capital, { F2: 'ผู้ประสานงาน', F3: 'สมชาย' }),
      finds: [{ cell: 'F2', severity: 'info', message: /ผู้ประสานงาน/, fixed: null }],
    },
    {
      name: 'figures where the table has no results may be the results',
      cells: planted(capital, { E2: 'ยอดล่าสุด', E3: 20 }),
      finds: [{ cell: 'E2', severity: 'warning', message: /has no column of results/, fixed: null }],
    },
    {
      name: 'figures before the target are no results',
      cells: planted(
        capital.map(([number, unit, ...rest]) => [number ?? null, unit ?? null, null, ...rest.slice(0, 2)]),
        { C2: 'เบอร์ห้อง', C3: 12 },
      ),
      finds: [{ cell: 'C2', severity: 'info' }],
    },
    {
      name: 'words are no results',
      cells: planted(capital, { E2: 'ยอดล่าสุด', E3: 'สมชาย', E4: 5 }),
      finds: [{ cell: 'E2', severity: 'info' }],
    },
    {
      name: 'a misspelt result',
      cells: planted(capital, { E2: 'ผลการดำเนิงาน ปี 61' }),
      finds: [
        {
          cell: 'E2',
          severity: 'warning',
          suggestion: /ผลการดำเนินงาน ปี 61/,
          certain: false,
          fixed: { E2: 'ผลการดำเนินงาน ปี 61' },
        },
      ],
    },
    {
      name: 'a level that does not say its percentage',
      cells: planted(otop, { F1: 'เป้า' }),
      finds: [{ cell: 'F1', severity: 'warning', message: /ระดับ/ }],
    },
    {
      name: 'the last level unnamed',
      cells: planted(otop, { H1: 'สูงสุด' }),
      finds: [{ cell: 'H1', severity: 'warning' }],
    },
    {
      name: 'no target because its header cannot be read',
      cells: planted(capital, { D2: 'ปป้าห' }),
      tables: 0,
      finds: [{ cell: 'D2', severity: 'error', message: /A2:F7.*เป้าหมาย/, suggestion: /D2 "ปป้าห"/ }],
    },
    {
      name: 'no base, and no column that might be it',
      cells: [['ยอดจำหน่ายสินค้า OTOP'], ...otop.map((row) => row.filter((_, column) => column !== 2))],
      tables: 0,
      finds: [{ cell: 'A2:G2', severity: 'error', message: /ยอดปีฐาน/ }],
    },
    {
      name: 'a table of another year',
      cells: planted(capital, {
        D2: 'จำนวนเป้าหมายที่ต้องบรรลุ ปี 65',
        E2: 'ผลการดำเนินงาน ปี 65',
      }),
      // Recognised, and asked about by another check.
      tables: 1,
      finds: [],
    },
    {
      name: 'a list of districts that is no table of indicators',
      tables: 0,
      cells: [
        ['อำเภอ', 'พัฒนาการอำเภอ', 'ห้อง'],
        ['กระสัง', 'ก', 'ข'],
        ['คูเมือง', 'ค', 'ง'],
      ],
      finds: [{ cell: 'A1:C1', severity: 'info' }],
    },
  ],
});

test('the printed tables have nothing that cannot be read', () => {
  expect(findingsOf(unrecognisedHeader, sample('buriram-2561'))).toEqual([]);
});
