import { unitInCell } from '../../../src/checks/cells/unit-in-cell';
import { planted, testCheck, type Cell } from '../tester';
import { capital, otop, poverty } from './sheets';

const percent = (value: number): Cell => ({ value, numberFormat: '0.0%' });

testCheck(unitInCell, {
  valid: [
    { name: 'figures alone', cells: otop },
    { name: 'a unit in a header or a note', cells: planted(poverty, { G2: 'ร้อยละ (%)' }) },
    { name: 'millions are a question of the amount', cells: planted(otop, { F5: '1.5 ล้านบาท' }) },
  ],
  invalid: [
    {
      name: 'baht',
      cells: planted(otop, { C5: '146,318,107 บาท', F6: '฿68,531,260', F7: '25,290,440.-' }),
      finds: [
        { cell: 'C5', fixed: { C5: 146318107 }, certain: true, message: /"บาท"/ },
        { cell: 'F6', fixed: { F6: 68531260 }, certain: true },
        { cell: 'F7', fixed: { F7: 25290440 }, certain: true },
      ],
    },
    {
      name: 'households in Thai digits: the scores cannot read them',
      cells: planted(poverty, { D5: '๗๘ ครัวเรือน', F5: 'จำนวน 30 ครัวเรือน' }),
      finds: [
        { cell: 'D5', severity: 'error', fixed: { D5: 78 }, certain: true },
        { cell: 'F5', severity: 'error', fixed: { F5: 30 }, certain: true },
      ],
    },
    {
      name: 'persons and groups',
      cells: planted(capital, { E4: '3 ราย', D5: '14กลุ่ม' }),
      finds: [
        { cell: 'E4', severity: 'error', fixed: { E4: 3 }, certain: true },
        { cell: 'D5', severity: 'error', fixed: { D5: 14 }, certain: true },
      ],
    },
    {
      name: 'a percentage in a column of percentages',
      cells: planted(poverty, { G5: '38.5%' }),
      finds: [{ cell: 'G5', fixed: { G5: 38.5 }, certain: true }],
    },
    {
      name: 'a percentage among fractions shown as percent keeps its size',
      cells: planted(poverty, { G3: percent(0.444), G4: percent(0.51), G5: '17.3%' }),
      finds: [{ cell: 'G5', fixed: { G5: 0.173 }, certain: true }],
    },
    {
      name: "a unit that is not the column's",
      cells: planted(poverty, { F5: '50%', D6: '23 บาท' }),
      finds: [
        { cell: 'F5', severity: 'error', certain: false, message: /ไม่ใช่หน่วยของคอลัมน์/ },
        { cell: 'D6', severity: 'error', certain: false },
      ],
    },
  ],
});
