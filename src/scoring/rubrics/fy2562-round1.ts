/** Agreement with provincial officers, fiscal year 2562, round 1. */
import { atLeast, given, PERCENT, reported, rubric, t } from './build';

export const fy2562round1 = rubric(
  {
    id: '2562/1',
    name: t('ปีงบประมาณ 2562 รอบที่ 1', 'FY2562 round 1'),
    document: t('คำรับรอง พัฒนาการจังหวัด ปีงบประมาณ 2562 รอบที่ 1', 'Agreement FY2562 round 1'),
    fiscalYear: 2562,
    round: 1,
  },
  [
    {
      code: 'otop-income',
      no: 5,
      group: t('รายบุคคล', 'Individual'),
      name: t('รายได้จากการจำหน่ายผลิตภัณฑ์ชุมชน OTOP', 'Income from sales of OTOP products'),
      unit: PERCENT,
      weight: 15,
      inputs: [
        given('base', 'baht', 'ยอดจำหน่ายปี 2561', 'Sales FY2561'),
        reported('actual', 'baht', 'ยอดจำหน่ายปี 2562', 'Sales FY2562'),
      ],
      measure: { kind: 'growth', base: 'base', value: 'actual', wholeBahtFromBase: 100_000 },
      levels: atLeast(null, 17, 19, 21, 23),
    },
  ],
);
