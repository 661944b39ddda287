import { hiddenRows } from '../../../src/checks/structure/hidden-rows';
import { planted, testCheck } from '../tester';
import { capital } from './tables';

testCheck(hiddenRows, {
  valid: [
    { name: 'nothing hidden', cells: capital, options: { hiddenRows: [], hiddenColumns: [] } },
    { name: 'a host that does not tell', cells: capital },
    { name: 'hidden above the table', cells: capital, options: { hiddenRows: [0] } },
    {
      name: 'hidden and empty',
      cells: capital,
      options: { hiddenColumns: [5], hiddenRows: [] },
    },
    {
      name: 'a filter that hides no row of the table',
      cells: capital,
      options: { isFiltered: true, hiddenRows: [], hiddenColumns: [] },
    },
  ],
  invalid: [
    {
      name: 'two rows together and one apart',
      cells: capital,
      options: { hiddenRows: [2, 3, 5] },
      finds: [
        { cell: 'A3:F4', message: /แถว 3-4 \(เมืองบุรีรัมย์, กระสัง\)/ },
        { cell: 'A6:F6', message: /Row 6 \(นางรอง\)/ },
      ],
    },
    {
      name: 'filtered rows',
      cells: capital,
      options: { isFiltered: true, hiddenRows: [3] },
      finds: [{ cell: 'A4:F4', message: /ถูกกรอง/ }],
    },
    {
      name: 'a filter of which only that it is on is known',
      cells: capital,
      options: { isFiltered: true },
      finds: [{ cell: 'A2:F7', message: /ตัวกรอง/ }],
    },
    {
      name: 'the column of targets',
      cells: capital,
      options: { hiddenColumns: [3], hiddenRows: [] },
      finds: [{ cell: 'D2:D7', severity: 'warning', message: /คอลัมน์ D/ }],
    },
    {
      name: 'a note nobody sees',
      cells: planted(capital, { F4: 'ตกลงกันแล้ว' }),
      options: { hiddenColumns: [5], hiddenRows: [] },
      finds: [{ cell: 'F2:F7', severity: 'info' }],
    },
    {
      name: 'a hidden sheet',
      cells: capital,
      options: { visible: false, hiddenRows: [], hiddenColumns: [] },
      finds: [{ cell: 'A2:F7', severity: 'info', message: /แผ่นงานที่ซ่อน/ }],
    },
  ],
});
