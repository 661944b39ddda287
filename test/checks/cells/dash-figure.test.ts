import { dashFigure } from '../../../src/checks/cells/dash-figure';
import { planted, testCheck } from '../tester';
import { capital, otop } from './sheets';

testCheck(dashFigure, {
  valid: [
    { name: 'figures', cells: otop },
    { name: 'blank and zero are other states', cells: planted(otop, { F5: null, F6: 0 }) },
    { name: 'a negative figure is no dash', cells: planted(otop, { F5: '-5' }) },
    { name: 'a dash among the notes', cells: planted(otop, { G5: '-' }) },
  ],
  invalid: [
    {
      name: 'given and reported',
      cells: planted(otop, { C5: '-', F6: '–', F7: '-ไม่มี-' }),
      finds: [
        { cell: 'C5', severity: 'warning', fixed: { C5: 0 }, certain: false, message: /ถ้ายังไม่มีข้อมูลให้เว้นว่าง/ },
        { cell: 'F6', severity: 'warning', fixed: { F6: 0 }, certain: false },
        { cell: 'F7', severity: 'warning', fixed: { F7: 0 }, certain: false },
      ],
    },
    {
      name: 'columns that are not scored',
      cells: planted(capital, { C5: '-' }),
      finds: [{ cell: 'C5', severity: 'info', fixed: { C5: 0 }, certain: false }],
    },
  ],
});
