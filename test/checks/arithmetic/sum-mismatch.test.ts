import { sumMismatch } from '../../../src/checks/arithmetic/sum-mismatch';
import { planted, testCheck, type Rows } from '../tester';
import { capital, otop, poverty } from './tables';

/** Targets rounded to the baht: the districts' roundings add up to one baht. */
const roundedTargets: Rows = planted(otop, {
  C2: 1500002,
  C3: 100001,
  C4: 200001,
  D2: 1740002, // 1,740,002.32
  D3: 116001, // 116,001.16
  D4: 232001, // 232,001.16
  E2: 1755002.34,
  E3: 117001.17,
  E4: 234001.17,
  F2: 1800002.4,
  F3: 120001.2,
  F4: 240001.2,
});

const TOTAL_NAMES = ['รวมทั้งจังหวัด', 'รวมทั้งสิ้น', 'ยอดรวม', 'รวมทั้งหมด', 'รวมจังหวัดบุรีรัมย์'];

testCheck(sumMismatch, {
  valid: [
    { name: 'every column adds up', cells: otop },
    { name: 'classes and a total row add up, blanks being none', cells: capital },
    {
      name: 'satang that floating sums would lose',
      cells: planted(poverty, { C3: 20.1, C4: 20.2, C2: 240.3 }),
    },
    { name: 'roundings that cancel out', cells: roundedTargets },
    {
      name: 'a missing district figure says nothing of the sum',
      cells: planted(otop, { C3: null, D3: null, E3: null, F3: null }),
    },
    {
      name: 'what cannot be read says nothing of the sum',
      cells: planted(otop, { C3: 'รอข้อมูล', D3: { error: '#N/A' } }),
    },
    {
      name: 'percentages are not added up',
      cells: capital.map((row, i) => [...row, i === 0 ? 'ร้อยละ' : i === 13 ? 100 : 50]),
    },
    {
      name: 'subtotals and a grand total',
      cells: [
        ['ที่', 'อำเภอ', 'จำนวนเป้าหมายที่ต้องบรรลุ (แหล่งทุน) ปี 61'],
        [1, 'กระสัง', 14],
        [2, 'คูเมือง', 28],
        [null, 'รวม', 42],
        [3, 'นางรอง', 14],
        [4, 'สตึก', 14],
        [null, 'รวม', 28],
        [null, 'รวมทั้งสิ้น', 70],
      ],
    },
    {
      name: 'a file of a few districts beside the figure of the whole province',
      cells: otop.slice(0, 4),
    },
    {
      name: 'a result that no district has reported yet',
      cells: otop.map((row, i) => [...row, i ? null : 'ผลงาน']),
    },
  ],
  invalid: [
    {
      name: 'the province is a baht too high',
      cells: planted(otop, { C2: 1500001, D2: 1740001 }),
      finds: [
        {
          cell: 'C2',
          severity: 'error',
          message: /1,500,001.*12 อำเภอ \(C3:C14\) รวมได้ 1,500,000 ยอดรวมมากกว่าอยู่ 1/,
          suggestion: /1,500,000/,
          fixed: { C2: 1500000 },
          certain: false,
        },
        { cell: 'D2', severity: 'error', message: /1 too high/ },
      ],
    },
    {
      name: 'a difference of satang, exactly',
      cells: planted(otop, { C3: 100000.1, C4: 200000.2 }),
      finds: [{ cell: 'C2', message: /1,500,000\.3; the total is 0\.3 too low/, fixed: { C2: 1500000.3 } }],
    },
    {
      name: 'nothing but rounding is information',
      cells: planted(roundedTargets, { D2: 1740003 }),
      finds: [{ cell: 'D2', severity: 'info', message: /การปัดเศษของแต่ละแถวเท่านั้น/ }],
    },
    {
      name: 'a target that is off is named as the one to look at',
      cells: planted(otop, { F5: 360009 }),
      finds: [{ cell: 'F2', severity: 'error', message: /Look at F5 first/ }],
    },
    {
      name: 'households rounded up by district are a warning',
      cells: planted(poverty, { E3: 13, F3: 7, E4: 11, F4: 6 }),
      finds: [{ cell: 'F2', severity: 'warning', message: /73.*1 too low.*rounding each district/s }],
    },
    {
      name: 'the same correction mends the classes of the row',
      cells: planted(poverty, { G2: 25 }),
      finds: [
        { cell: 'G2', message: /With 24 the classes of this row would add up as well/, fixed: { G2: 24 } },
      ],
    },
    {
      name: 'a total row at the bottom, blanks being none',
      cells: planted(capital, { F14: 250 }),
      finds: [{ cell: 'F14', message: /2 too low/, fixed: { F14: 252 } }],
    },
    {
      name: 'a total that is a formula is not written over',
      cells: planted(capital, { F14: { formula: '=SUM(F2:F12)', value: 238 } }),
      finds: [{ cell: 'F14', message: /238/, fixed: null }],
    },
    {
      name: 'figures typed as text and dashes count',
      cells: planted(otop, { C3: '๑๐๐,๐๐๐ บาท', C8: '-', C2: 1500010 }),
      finds: [{ cell: 'C2', message: /10 too high/ }],
    },
    {
      name: 'some districts have not reported: a higher total may be known elsewhere, a lower one cannot be right',
      cells: otop.map((row, i) => [
        ...row,
        ['ผลการดำเนินงาน', 700, 300, 200][i] ?? null,
        ['หมายเหตุ'][i] ?? null,
      ]),
      finds: [{ cell: 'G2', severity: 'info', message: /10 districts have no figure yet/ }],
    },
    {
      name: 'reported results alone exceed the total',
      cells: otop.map((row, i) => [...row, ['ผลการดำเนินงาน', 400, 300, 200][i] ?? null]),
      finds: [{ cell: 'G2', severity: 'error', message: /100 too low/ }],
    },
    ...TOTAL_NAMES.map((total) => ({
      name: `a total named ${total}`,
      cells: planted(capital, { B14: total, F14: 250 }),
      finds: [{ cell: 'F14', severity: 'error' as const, message: /2 too low/, fixed: { F14: 252 } }],
    })),
    {
      name: 'a subtotal',
      cells: [
        ['ที่', 'อำเภอ', 'จำนวนเป้าหมายที่ต้องบรรลุ (แหล่งทุน) ปี 61'],
        [1, 'กระสัง', 14],
        [2, 'คูเมือง', 28],
        [null, 'รวม', 41],
        [3, 'นางรอง', 14],
        [4, 'สตึก', 14],
        [null, 'รวม', 28],
        [null, 'รวมทั้งสิ้น', 70],
      ],
      finds: [{ cell: 'C4', message: /2 อำเภอ \(C2:C3\) รวมได้ 42/ }],
    },
  ],
});
