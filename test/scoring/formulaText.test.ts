/** How a figure is worked out, in the words of an indicator that a workbook defines. */
import { buildLocalRubric } from '../../src/scoring/localRubric/build';
import { startingPoint, type StartingKind } from '../../src/scoring/localRubric/startingPoints';
import { formulaOf } from '../../src/scoring/documents/formula';

test.each<readonly [StartingKind, string]>([
  ['percentOfTarget', 'ผลการดำเนินงาน ÷ เป้าหมาย × 100'],
  ['growth', '(ผลปีนี้ − ผลปีก่อน) ÷ ผลปีก่อน × 100'],
  ['ratio', 'จำนวนที่เกิด ÷ จำนวนประชากร × 1,000'],
  ['change', 'ผลปีนี้ − ผลปีก่อน'],
  ['sum', 'ไตรมาส 1–2 + ไตรมาส 3–4'],
  ['list', 'นับข้อที่ทำแล้วจาก 5 ข้อ'],
  ['date', 'จำนวนวันจากกำหนดแล้วเสร็จถึงวันที่แล้วเสร็จ (ก่อนกำหนดเป็นจำนวนติดลบ)'],
  ['value', 'ผลการดำเนินงาน ตามที่รายงาน'],
  ['count', 'จำนวนที่ทำได้ ตามที่รายงาน'],
  ['milestones', 'นับขั้นที่ทำเสร็จตามลำดับ'],
])('%s: %s', (kind, expected) => {
  const own = startingPoint(kind, { code: 'k', group: 'ก', name: 'ชื่อ', weight: 1, language: 'th' });
  const head = { id: '2569', from: '2025-10-01', to: '2026-09-30', round: null };
  const [indicator] = buildLocalRubric({ ...head, indicators: [own] }).indicators;
  expect(indicator && formulaOf(indicator).th).toBe(expected);
});
