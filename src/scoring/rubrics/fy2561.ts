/**
 * Buriram province, fiscal year 2561: 8 indicators in 4 components, 4 of them without criteria.
 * Figures from the province's indicator sheets; the wording is the project's own.
 */
import { atLeast, atMost, given, NUMBER, PERCENT, reported, rubric, step, steps, t } from './build';

const FUNCTIONAL = t('ภารกิจพื้นฐาน', 'Functional');
const AGENDA = t('ภารกิจยุทธศาสตร์', 'Agenda');
const AREA = t('ภารกิจพื้นที่', 'Area');
const POTENTIAL = t('ศักยภาพ', 'Potential');

const UNDER_CONSIDERATION = t(
  'จังหวัดและสำนักงาน ก.พ.ร. ยังไม่ได้ข้อสรุปเรื่องเกณฑ์',
  'Criteria were still under consideration between the province and the OPDC',
);

export const fy2561 = rubric(
  {
    id: '2561',
    name: t('ปีงบประมาณ 2561 (จังหวัดบุรีรัมย์)', 'FY2561 (Buriram province)'),
    document: t('ตัวชี้วัดจังหวัดบุรีรัมย์ ปีงบประมาณ 2561', 'Buriram indicators FY2561'),
    fiscalYear: 2561,
    round: null,
  },
  [
    {
      code: 'rural-income',
      no: 1,
      group: FUNCTIONAL,
      name: t('รายได้เฉลี่ยของประชาชนในเขตชนบท', 'Average income of people in rural areas'),
      unit: NUMBER,
      noCriteria: t('มีแต่ค่าเป้าหมาย ไม่มีเกณฑ์การให้คะแนน', 'The sheet has a target only and no scoring criteria'),
    },
    {
      code: 'otop-income',
      no: 2,
      group: FUNCTIONAL,
      name: t('รายได้จากการจำหน่ายผลิตภัณฑ์ชุมชน OTOP', 'Income from sales of OTOP products'),
      unit: NUMBER,
      weight: 20,
      inputs: [
        given('base', 'baht', 'ยอดจำหน่าย OTOP ปีงบประมาณ 2560', 'OTOP sales FY2560'),
        reported('actual', 'baht', 'ยอดจำหน่าย OTOP ปีงบประมาณ 2561', 'OTOP sales FY2561'),
      ],
      measure: { kind: 'growth', base: 'base', value: 'actual', wholeBahtFromBase: 100_000 },
      levels: atLeast(16, 17, 18, 19, 20).map((draft, i) => ({
        ...draft,
        printedThreshold: { exactly: 16 + i },
      })),
    },
    {
      code: 'poverty-remaining',
      no: 3,
      group: FUNCTIONAL,
      name: t(
        'ร้อยละของครัวเรือนเป้าหมายที่มีรายได้ต่ำกว่าเกณฑ์ จปฐ. คงเหลือ',
        'Target households remaining below the BMN income line',
      ),
      unit: PERCENT,
      inputs: [
        given('target', 'households', 'ครัวเรือนยากจนเป้าหมาย (พัฒนาได้)', 'Target poor households (developable)'),
        reported(
          'remaining',
          'households',
          'ครัวเรือนเป้าหมายที่รายได้ยังต่ำกว่าเกณฑ์ จปฐ.',
          'Target households with income still below the BMN line',
        ),
        steps(5, true),
      ],
      measure: { kind: 'share', part: 'remaining', whole: 'target', whenZero: 'exempt', partOfWhole: true },
      levels: atMost(54, 53, 52, 51, 50).map((draft, i) => ({
        ...draft,
        steps: i + 1,
      })),
    },
    {
      code: 'capital-access',
      no: 4,
      group: FUNCTIONAL,
      name: t(
        'จำนวนกลุ่มเป้าหมายที่เข้าถึงแหล่งทุนเพื่อประกอบอาชีพหรือแก้ไขปัญหาหนี้สิน',
        'Target groups with access to funds for occupations or debt problems',
      ),
      unit: NUMBER,
      inputs: [
        given('target', 'households', 'ครัวเรือนเป้าหมายปี 2561', 'Target households FY2561'),
        reported(
          'achieved',
          'households',
          'ครัวเรือนที่จัดการหนี้เป็น 1 ครัวเรือน 1 สัญญา',
          'Households brought to 1 household 1 contract',
        ),
      ],
      measure: { kind: 'share', part: 'achieved', whole: 'target' },
      levels: atLeast(60, 70, 80, 90, 100),
    },
    {
      code: 'grassroots-economy',
      no: 5,
      group: AGENDA,
      name: t(
        'ความสำเร็จของการขับเคลื่อนการพัฒนาเศรษฐกิจฐานรากและประชารัฐ',
        'Driving the local economy and Pracharat',
      ),
      unit: NUMBER,
      inputs: [
        steps(5),
        reported(
          'groups',
          'groups',
          'กลุ่มที่คัดเลือกและพัฒนาเพิ่มจากฐานเดิม',
          'Groups selected and developed, beyond those before',
          { optional: true },
        ),
        reported(
          'groupsWithIncome',
          'groups',
          'กลุ่มที่พัฒนาจนเกิดรายได้ เพิ่มจากฐานเดิม',
          'Groups developed until they earn, beyond those before',
          { optional: true },
        ),
        given('districts', 'districts', 'จำนวนอำเภอของจังหวัด', 'Number of districts of the province', {
          optional: true,
        }),
      ],
      levels: [
        step(
          1,
          'มีแผนปฏิบัติการปี 2561 ภายใต้กลไก คสป. จังหวัด',
          'action plan FY2561 under the provincial committee',
        ),
        step(
          2,
          'ประชุม คสป. หรือคณะทำงานที่ คสป. ตั้งขึ้นทุกเดือน และลงพื้นที่ขับเคลื่อนงานอย่างน้อย 3 ครั้ง',
          'the committee or a working group that it set up meets every month, and at least 3 field visits',
        ),
        step(
          3,
          'คัดเลือกกลุ่มเป้าหมายเพิ่ม และจัดทำฐานข้อมูลพร้อมรายละเอียดของแต่ละกลุ่มทุกเดือน',
          'more target groups selected, and a database with details of each group every month',
        ),
        step(
          4,
          'ทำตามแผนภายใต้กลไก คสป. และรวบรวมผลสานพลังประชารัฐทุกเดือน',
          'plan carried out under the committee and Pracharat results collected every month',
        ),
        {
          ...step(
            5,
            'คสป. หรือคณะทำงานที่ คสป. ตั้งขึ้น พัฒนากลุ่มเพิ่มจากฐานเดิมตาม 5 กระบวนการ และพัฒนาจนเกิดรายได้ ครบตามขนาดจังหวัด (<10 อำเภอ 5 และ 2 กลุ่ม, 10–20 อำเภอ 7 และ 3, >20 อำเภอ 8 และ 4)',
            'the committee or a working group that it set up develops groups beyond those before along 5 processes, and until they earn, as many as the size asks (<10 districts: 5 and 2; 10–20: 7 and 3; >20: 8 and 4)',
          ),
          sizeCounts: {
            size: 'districts',
            counts: ['groups', 'groupsWithIncome'],
            classes: [
              { from: 1, needs: [5, 2] },
              { from: 10, needs: [7, 3] },
              { from: 21, needs: [8, 4] },
            ],
          },
        },
      ],
      scope: { provinceOnly: true },
    },
    {
      code: 'silk-sales',
      no: 6,
      group: AREA,
      name: t('มูลค่าการจำหน่ายผลิตภัณฑ์จากไหม', 'Value of sales of silk products'),
      noCriteria: UNDER_CONSIDERATION,
    },
    {
      code: 'poverty-households',
      no: 7,
      group: AREA,
      name: t(
        'จำนวนครัวเรือนยากจนเป้าหมายที่มีรายได้ต่ำกว่าเกณฑ์ จปฐ. คงเหลือ',
        'Number of target poor households remaining below the BMN line',
      ),
      noCriteria: UNDER_CONSIDERATION,
    },
    {
      code: 'tourism-products',
      no: 8,
      group: POTENTIAL,
      name: t('การพัฒนาสินค้า/บริการด้านการท่องเที่ยว', 'Development of tourism goods and services'),
      noCriteria: UNDER_CONSIDERATION,
    },
  ],
);
