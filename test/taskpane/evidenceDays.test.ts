/** Days in Thai wording: only where day, month and year are certain. */
import { findRubric } from '../../src/scoring';
import { cutOffsOf, daysBetween, dueDate, nextDue } from '../../src/taskpane/scorecard/evidence/cutOffs';
import { parseDay } from '../../src/thai/days';

test.each([
  ['30 ก.ย. 62', '2019-09-30'],
  ['๓๐ กันยายน ๒๕๖๒', '2019-09-30'],
  ['สิ้นไตรมาส 4 (30 ก.ย. 62)', '2019-09-30'],
  ['รอบที่ 1 31 มี.ค. 61', '2018-03-31'],
  ['20 มี.ค. 62 (หลักฐานระดับ 1–2 และสรุปผลตรวจ)', '2019-03-20'],
  // The end of a range.
  ['นับข้อผิดพลาด 1 เม.ย.–30 ก.ย. 62', '2019-09-30'],
  ['สุ่มตรวจ 1–25 ก.ย. 62', '2019-09-25'],
])('%s is due on %s', (wording, due) => {
  expect(dueDate(wording)).toBe(due);
});

test.each([
  ['a beginning', 'ให้สิทธิเข้าถึงตั้งแต่ 1 เม.ย. 62 (18 รายการ)'],
  ['no year', 'รายงาน ณ 15 ก.ย.'],
  ['no day', 'แผนภายใน ธ.ค. 61'],
  ['a round, not a day', 'รอบที่ 1 ก.พ. 61'],
  ['a round and months', 'รอบที่ 1 ต.ค. 60–ก.พ. 61 (ไม่มีเป้าหมาย)'],
  ['no such day', 'เอกสารพิมพ์รอบที่ 2 เป็น 31 ก.ย. 61'],
  ['the data it starts from', 'ฐานข้อมูล ณ 31 ต.ค. 60'],
  ['two days', '31 มี.ค. 62 และ 30 ก.ย. 62'],
])('%s is no due date', (_why, wording) => {
  expect(dueDate(wording)).toBeNull();
});

test.each([
  ['31/3/2562', '2019-03-31'],
  ['๓๑/๓/๒๕๖๒', '2019-03-31'],
  ['31-03-2019', '2019-03-31'],
  ['31 มี.ค. 62', '2019-03-31'],
  ['31 มี.ค. 2562', '2019-03-31'],
  ['2019-03-31', '2019-03-31'],
  ['31/4/2562', null],
  ['31/3/62', '2019-03-31'],
  ['รอส่ง', null],
  ['', null],
])('typed %p is read as %p', (typed, iso) => {
  expect(parseDay(typed)).toBe(iso);
});

test('what is due next in a round is the earliest date that has not passed', () => {
  const rubric = findRubric('2562/2');
  if (!rubric) throw new Error('No rubric.');
  const cutOffs = cutOffsOf(rubric);
  expect(nextDue(cutOffs, '2019-05-01')).toBe('2019-09-25');
  expect(nextDue(cutOffs, '2019-09-26')).toBe('2019-09-30');
  expect(nextDue(cutOffs, '2019-10-01')).toBeNull();
  expect(daysBetween('2019-09-25', '2019-10-01')).toBe(6);
});
