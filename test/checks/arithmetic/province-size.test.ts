import { provinceSize } from '../../../src/checks/arithmetic/province-size';
import { planted, testCheck, type Rows } from '../tester';
import { capital, grassroots } from './tables';

const withSizes: Rows = [
  ...grassroots,
  [],
  ['ขนาดจังหวัด', null, 'เป้าการพัฒนากลุ่มเป้าหมาย', 'พัฒนากลุ่มเป้าหมายจนเกิดรายได้'],
  ['จังหวัดมีจำนวนอำเภอ น้อยกว่า ๑๐ อำเภอ', null, 'เพิ่มจากฐานเดิม ๕ กลุ่ม', 'เพิ่มจากฐานเดิม ๒ กลุ่ม'],
  ['จังหวัดมีจำนวนอำเภอ ๑๐ - ๒๐ อำเภอ', null, 'เพิ่มจากฐานเดิม ๗ กลุ่ม', 'เพิ่มจากฐานเดิม ๓ กลุ่ม'],
  ['จังหวัดมีจำนวนอำเภอ มากกว่า ๒๐ อำเภอ', null, 'เพิ่มจากฐานเดิม ๘ กลุ่ม', 'เพิ่มจากฐานเดิม ๔ กลุ่ม'],
];
const low = grassroots.map((row, i) => (i < 2 ? row : [row[0] ?? null, row[1] ?? null, 0, 0, i < 9 ? 1 : 0]));

testCheck(provinceSize, {
  valid: [
    { name: 'enough targets and the classes of the rubric', cells: withSizes },
    { name: 'an indicator without sizes', cells: capital },
    { name: 'exactly as many as the size asks for', cells: planted(low, { E14: 1 }) },
    {
      name: 'a note on the size of a district',
      cells: planted(withSizes, { A17: 'จังหวัดที่มีน้อยกว่า 12 อำเภอ', C17: 'ไม่มี', D17: 'ไม่มี' }),
    },
  ],
  invalid: [
    {
      name: 'targets that do not reach what the size asks for',
      cells: low,
      finds: [
        {
          cell: 'E2',
          severity: 'warning',
          message: /has 23 districts, .*at least 8 groups, .*add up to only 7/,
        },
      ],
    },
    {
      name: 'another count than the rubric',
      cells: planted(withSizes, { D18: 'เพิ่มจากฐานเดิม ๔ กลุ่ม' }),
      finds: [{ cell: 'D18', message: /10 to 20 districts.*has 4 groups.*asks for 3/, suggestion: /3/ }],
    },
    {
      name: 'another boundary than the rubric',
      cells: planted(withSizes, { A18: 'จังหวัดมีจำนวนอำเภอ ๑๐ - ๑๙ อำเภอ' }),
      finds: [
        {
          cell: 'A18',
          message: /10 to 19 districts.*1 to 9 districts; 10 to 20 districts; 21 districts or more/,
        },
      ],
    },
  ],
});
