import { blankFigure } from '../../../src/checks/cells/blank-figure';
import { planted, testCheck } from '../tester';
import { otop, poverty } from './sheets';

const unreported = Object.fromEntries([3, 4, 5, 6, 7, 8, 9, 10, 11].map((row) => [`F${row}`, null]));

testCheck(blankFigure, {
  valid: [
    { name: 'all there', cells: otop },
    { name: 'nobody has reported yet', cells: planted(otop, unreported) },
    { name: 'zero and a dash are not blank', cells: planted(otop, { C5: 0, F5: '-' }) },
    { name: 'nothing to be done, nothing to be reported (row 11)', cells: poverty },
    {
      name: 'a province row that is only a heading',
      cells: planted(otop, { C3: null, D3: null, E3: null, F3: null }),
    },
  ],
  invalid: [
    {
      name: 'a base',
      cells: planted(otop, { C5: null }),
      finds: [{ cell: 'C5', severity: 'error', fixed: null, message: /ยังว่าง/ }],
    },
    {
      name: 'spaces only',
      cells: planted(poverty, { D6: '  ' }),
      finds: [{ cell: 'D6', severity: 'error' }],
    },
    {
      name: 'a row handed out without its figures',
      cells: planted(otop, { C5: null, D5: null, E5: null }),
      finds: [{ cell: 'C5:E5', severity: 'error', message: /อีก 2 คอลัมน์/ }],
    },
    {
      name: 'results that are still to come, together where they follow each other',
      cells: planted(otop, { F4: null, F6: null, F7: null }),
      finds: [
        { cell: 'F4', severity: 'info', message: /เมืองบุรีรัมย์/ },
        { cell: 'F6:F7', severity: 'info', message: /คูเมือง, แคนดง/ },
      ],
    },
  ],
});
