/**
 * Agreement with provincial officers, fiscal year 2562, round 2 (April to September 2562): 3 team and 8 individual
 * indicators. Figures from the agreement's sheets; the wording is the project's own.
 */
import type { FurtherPart } from '../indicator';
import type { IndicatorDefinition } from './build';
import { atLeast, atMost, given, PERCENT, reported, rubric, step, steps, t } from './build';
import {
  budget,
  fund,
  fundInputs,
  grassroots,
  hrData,
  INDIVIDUAL,
  livelihood,
  otop,
  otopInputs,
  plan,
  poor,
  recordsMatch,
  SARA_MATCHES,
  SIX_MEETINGS,
  village,
} from './fy2562';

const ENOUGH_GROUPS = t(
  'กลุ่มอาชีพจดทะเบียนใหม่ไม่น้อยกว่าร้อยละ 10 ของหมู่บ้าน',
  'new registered groups at least 10% of villages',
);
/** The same to be scored. */
const GROUPS_OF_VILLAGES: FurtherPart = {
  measure: { kind: 'share', part: 'groups', whole: 'villages' },
  threshold: { atLeast: 10 },
};
const PERMANENT_MARKET = t('ผลิตภัณฑ์ที่นับต้องมีตลาดจำหน่ายที่ถาวร', 'the products counted have a permanent market');

const teamSheets: readonly IndicatorDefinition[] = [
  {
    ...budget,
    inputs: [
      given('allocated', 'baht', 'งบทั้งหมดที่ได้รับจัดสรรในปีงบประมาณ 2562', 'All budget allocated in FY2562'),
      reported('disbursed', 'baht', 'งบที่เบิกจ่ายได้จริงทั้งปี', 'Budget disbursed in the whole year'),
    ],
    levels: atLeast(null, 85, 90, 95, 100),
  },
  {
    ...plan,
    levels: atLeast(null, 85, 90, 95, 100),
  },
  {
    ...hrData,
    inputs: [
      steps(3),
      reported('errors', 'times', 'จำนวนครั้งที่พบข้อมูลบุคลากรผิดพลาด', 'Times wrong staff data were found'),
    ],
    measure: { kind: 'count', value: 'errors' },
    levels: [
      step(
        1,
        'แจ้งบุคลากรตรวจสอบข้อมูลตนเองผ่าน DPIS และโปรแกรมสนับสนุน',
        'staff told to check their data in DPIS and the support programmes',
      ),
      step(
        2,
        'แจ้งกรมทุกครั้งที่นำเข้า แก้ไข หรือปรับปรุงข้อมูลบุคลากร',
        'CDD told every time staff data are entered, corrected or updated',
      ),
      step(
        3,
        'นำเข้า แก้ไข และปรับปรุงข้อมูลเสร็จภายใน 15 วันทุกครั้ง',
        'every entry, correction and update finished within 15 days',
      ),
      ...atMost(15, 10).map((level) => ({ ...level, steps: 3 })),
    ],
  },
];

const individualSheets: readonly IndicatorDefinition[] = [
  {
    ...livelihood,
    weight: 10,
    inputs: [
      given('target', 'persons', 'ประชาชนเป้าหมาย', 'Target persons'),
      reported(
        'achieved',
        'persons',
        'คนที่ได้รับการส่งเสริม ประกอบอาชีพ และมีรายได้เพิ่มขึ้น',
        'Target persons promoted, at work and earning more',
      ),
      given('villages', 'villages', 'หมู่บ้านเป้าหมาย', 'Target villages'),
      reported('groups', 'groups', 'กลุ่มอาชีพใหม่ที่จดทะเบียน', 'New occupational groups registered'),
    ],
    levels: atLeast(null, 70, 75, 80, 85).map((level) => ({
      ...level,
      also: [GROUPS_OF_VILLAGES],
      text: ENOUGH_GROUPS,
    })),
  },
  {
    ...village,
    name: t(
      'ร้อยละของหมู่บ้านเศรษฐกิจพอเพียงที่มีความสุขมวลรวมเพิ่มขึ้น',
      'Sufficiency-economy villages with increased Gross Village Happiness',
    ),
    unit: PERCENT,
    inputs: [
      given('villages', 'villages', 'หมู่บ้านที่ได้รับการพัฒนา ปี 2562', 'Villages developed in FY2562'),
      reported(
        'improved',
        'villages',
        'หมู่บ้านที่พัฒนาซึ่งความสุขมวลรวม (GVH) เพิ่มขึ้น',
        'Developed villages with higher GVH',
      ),
    ],
    measure: { kind: 'share', part: 'improved', whole: 'villages', partOfWhole: true },
    levels: atLeast(null, 75, 80, 85, 90),
  },
  {
    ...grassroots,
    inputs: [steps(5)],
    levels: [
      step(1, ...SIX_MEETINGS),
      step(
        2,
        'ต่อยอดกลุ่มเชิงธุรกิจอย่างน้อย 3 กลุ่ม พัฒนาชุมชนท่องเที่ยวให้เกิดผลสัมฤทธิ์อย่างน้อย 2 ชุมชน และพัฒนาเครือข่ายที่มีแนวทางต่อยอดอย่างน้อย 1 เครือข่าย',
        'at least 3 groups upgraded in business, at least 2 tourism communities developed to results, and at least 1 cluster developed with a guideline',
      ),
      step(
        3,
        'กลุ่มที่ต่อยอดมีรายได้เพิ่ม กลุ่มที่คัดเลือกพัฒนาจนมีรายได้เพิ่ม และกลุ่มเดิมร้อยละ 80 มีรายได้เพิ่ม',
        'upgraded groups earn more, selected groups are developed until they earn more, and 80% of existing groups earn more',
      ),
      step(
        4,
        'มีชุมชนตัวอย่าง (Best practice) และขยายผลความสำเร็จโดยกลไก คสป. อย่างน้อยกลุ่มงานละ 3 ตัวอย่าง',
        'at least 3 best practices per work group, their success extended with the support of the committee',
      ),
      step(5, 'สรุปบทเรียนแนวทางการขับเคลื่อนที่ประสบความสำเร็จ', 'lessons of successful driving summed up'),
    ],
  },
  {
    ...poor,
    code: 'poverty-remaining',
    name: t(
      'ร้อยละคงเหลือของครัวเรือนยากจนเป้าหมายที่มีรายได้เฉลี่ยต่ำกว่าเกณฑ์ จปฐ.',
      'Target poor households remaining below the BMN income line',
    ),
    unit: PERCENT,
    inputs: [
      given('target', 'households', 'ครัวเรือนยากจนเป้าหมาย (พัฒนาได้)', 'Target poor households (developable)'),
      reported(
        'remaining',
        'households',
        'ครัวเรือนเป้าหมายที่รายได้เฉลี่ยยังต่ำกว่าเกณฑ์ จปฐ.',
        'Target households with average income still below the BMN line',
      ),
    ],
    measure: { kind: 'share', part: 'remaining', whole: 'target', whenZero: 'exempt', partOfWhole: true },
    levels: atMost(null, 7, 6, 5, 4),
  },
  {
    ...otop,
    inputs: otopInputs('1–4'),
    levels: atLeast(null, 17, 19, 21, 23).map((level, i) =>
      i === 0 ? level : { ...level, printedThreshold: { atMost: 15 + 2 * i } },
    ),
  },
  {
    ...fund,
    weight: 10,
    inputs: [...fundInputs(4), recordsMatch],
    levels: [
      ...atLeast(null, 90, 94, 96),
      {
        threshold: { atLeast: 98 },
        ticks: ['recordsMatch'],
        text: SARA_MATCHES,
      },
    ],
  },
  {
    code: 'product-upgrade',
    no: 7,
    group: INDIVIDUAL,
    name: t(
      'ร้อยละของผลิตภัณฑ์ OTOP กลุ่ม D ที่ได้รับการพัฒนาและยกระดับคุณภาพ',
      'Group D OTOP products developed and raised in quality',
    ),
    unit: PERCENT,
    weight: 15,
    inputs: [
      given('target', 'products', 'ผลิตภัณฑ์กลุ่ม D เป้าหมายที่กำหนด', 'Group D products set as the target'),
      reported(
        'upgraded',
        'products',
        'ผลิตภัณฑ์กลุ่ม D ที่พัฒนา ยกระดับ และมีตลาดจำหน่ายที่ถาวร',
        'Group D products developed, raised in quality and with a permanent market',
      ),
    ],
    measure: { kind: 'share', part: 'upgraded', whole: 'target' },
    levels: atLeast(null, 85, 90, 95, 100).map((level) => ({ ...level, text: PERMANENT_MARKET })),
  },
  {
    code: 'debt-management',
    no: 8,
    group: INDIVIDUAL,
    name: t(
      'ร้อยละของครัวเรือนเป้าหมายในกระบวนการบริหารจัดการหนี้ที่ลดหนี้/ปลดหนี้ได้',
      'Households in debt management that reduced or cleared debt',
    ),
    unit: PERCENT,
    weight: 10,
    inputs: [
      given(
        'target',
        'households',
        'ครัวเรือนเป้าหมายในกระบวนการบริหารจัดการหนี้',
        'Target households in debt management',
      ),
      reported(
        'reduced',
        'households',
        'ครัวเรือนเป้าหมายที่ลดหนี้/ปลดหนี้ได้',
        'Target households with less or no debt',
      ),
    ],
    measure: { kind: 'share', part: 'reduced', whole: 'target', partOfWhole: true },
    levels: atLeast(60, 70, 80, 90, 100),
  },
];

export const fy2562round2 = rubric(
  {
    id: '2562/2',
    name: t('ปีงบประมาณ 2562 รอบที่ 2', 'FY2562 round 2'),
    document: t('คำรับรองพัฒนาการจังหวัด ปีงบประมาณ 2562 รอบที่ 2', 'Provincial agreement FY2562 round 2'),
    fiscalYear: 2562,
    round: 2,
  },
  [...teamSheets, ...individualSheets],
);
