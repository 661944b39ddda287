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
/** The overview table prints a date that does not exist. */
const END_OF_ROUND_2 = t(
  'เอกสารพิมพ์รอบที่ 2 เป็น 31 ก.ย. 61 (ไม่มีวันที่นี้ ถือเป็นสิ้นเดือน ก.ย.)',
  'Round 2 is printed as 31 Sep 61 (no such date; read as the end of September)',
);
const BPM = t('ข้อมูลในระบบ BPM', 'BPM data');

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
      dataSource: t('โปรแกรม จปฐ./กชช. 2ค', 'BMN and village data programme'),
      formula: t(
        'รายได้เฉลี่ยจากข้อมูล จปฐ. (ในเขตชนบท) ปี 2561',
        'Average income by the BMN survey (rural areas) of 2561',
      ),
      printedTarget: t(
        '74,620 บาท/คน/ปี (รอบที่ 2 และทั้งปี)',
        '74,620 baht per person per year (round 2 and whole year)',
      ),
      cutOffs: [
        t('รอบที่ 1 ต.ค. 60–ก.พ. 61 (ไม่มีเป้าหมาย)', 'Round 1: Oct 60–Feb 61 (no target)'),
        t('รอบที่ 2 ต.ค. 60–ก.ค. 61', 'Round 2: Oct 60–Jul 61'),
        t('ทั้งปี ก.ย. 61', 'Year: Sep 61'),
        END_OF_ROUND_2,
      ],
      reading: t('มีแต่ค่าเป้าหมาย ไม่มีเกณฑ์การให้คะแนน', 'The sheet has a target only and no scoring criteria'),
      notes: [t('จปฐ. มี 5 หมวด 30 ตัวชี้วัด', 'BMN has 5 categories and 30 indicators')],
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
      dataSource: t('ระบบศูนย์ข้อมูลกลาง (DOC)', 'Central data system (DOC)'),
      printedTarget: t(
        'จังหวัด: รอบที่ 1 918,809,991 บาท รอบที่ 2 1,837,619,981 บาท',
        'Province: round 1 918,809,991 baht, round 2 1,837,619,981 baht',
      ),
      cutOffs: [
        t('รายงานใน DOC ทุกสิ้นเดือน', 'Reported in DOC at every month end'),
        t('รอบที่ 1 31 มี.ค. 61', 'Round 1: 31 Mar 61'),
        END_OF_ROUND_2,
      ],
      reading: t(
        'ร้อยละในเอกสารถือเป็นไม่น้อยกว่า ถ้าเพิ่มไม่ถึงร้อยละ 16 ได้ระดับ 0',
        'The bare percentages are read as "at least"; below 16% is level 0',
      ),
      notes: [
        t(
          'นายอำเภอร่วมตรวจสอบและรับรองยอดของอำเภอ จังหวัดตรวจสอบและรับรองร่วมกับ นตผ.จังหวัด',
          'The district chief certifies the figures of a district, the office and the provincial OTOP sub-committee those of the province',
        ),
        t(
          'ยอดปีฐานตั้งแต่ 100,000 บาท ไม่นับเศษสตางค์ของยอดที่ต้องทำได้',
          'From a base of 100,000 baht the fraction of a baht of the needed amount is dropped',
        ),
      ],
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
      measure: { kind: 'share', part: 'remaining', whole: 'target', exemptWhenZero: true, partOfWhole: true },
      levels: atMost(54, 53, 52, 51, 50).map((draft, i) => ({
        ...draft,
        steps: i + 1,
        evidence: [
          [
            t('ทะเบียนจำแนกสถานะครัวเรือนยากจนเป้าหมาย', 'register of the status of target households'),
            t('ฐานข้อมูลครัวเรือนที่พัฒนาได้ 1,202 ครัวเรือน', 'database of 1,202 developable households'),
          ],
          [t('แผนปฏิบัติการ/แผนส่งเสริมสนับสนุนครัวเรือนเป้าหมาย', 'action or support plan for target households')],
          [
            t('หนังสือแนวทางการสร้างสัมมาชีพชุมชน', 'letter on building community livelihoods'),
            t(
              'หนังสือแจ้งแนวทางโครงการสนับสนุนสัมมาชีพแก่ครัวเรือนยากจน',
              'letter on the livelihood-support project for poor households',
            ),
          ],
          [BPM],
          [
            t(
              'การส่งเสริมให้ครัวเรือนเป้าหมายเรียนรู้เรื่องอาชีพ การเพิ่มรายได้ และการบริหารกลุ่ม',
              'support for target households to learn about occupations, more income and running groups',
            ),
            t('ข้อมูล BPM ระดับประเทศ', 'national BPM data'),
          ],
        ][i],
      })),
      dataSource: t(
        'กลุ่มงานสารสนเทศ/ยุทธศาสตร์การพัฒนาชุมชน จังหวัด',
        'Provincial CD information and strategy groups',
      ),
      printedTarget: t('คงเหลือร้อยละ 50 คือ 601 ครัวเรือน', '50% remaining: 601 households'),
      cutOffs: [t('ฐานข้อมูล ณ 31 ต.ค. 60', 'Database of 31 Oct 60'), END_OF_ROUND_2],
      reading: t(
        'ต้องถึงเกณฑ์ร้อยละและมีหลักฐานครบถึงระดับนั้น ถ้าไม่มีครัวเรือนเป้าหมาย (0) ได้ระดับ 5',
        'Both the percentage and the evidence up to the level; no target households (0) is level 5',
      ),
      notes: [
        t(
          'ครัวเรือนยากจนปี 2560 มี 1,789 ครัวเรือน แบ่งเป็น 4 ประเภท เป้าหมายคือที่พัฒนาได้ 1,202',
          '1,789 poor households of 2560 in 4 classes; the target is the 1,202 developable ones',
        ),
        t('ต่ำกว่าเกณฑ์: ต่ำกว่า 38,000 บาท/คน/ปี', 'Below the line: under 38,000 baht per person per year'),
        t(
          'เอกสารยกเว้นให้จังหวัดที่ไม่มีครัวเรือนเป้าหมาย จึงใช้กับอำเภอด้วย',
          'The exemption is printed for provinces without target households; read for districts too',
        ),
        t(
          'คอลัมน์ "คงเหลือหลังดำเนินการ" ในตารางคือค่าเป้าหมาย ไม่ใช่ผลงาน',
          'The table column "remaining after the work" is the target, not a result',
        ),
      ],
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
      dataSource: t('สพอ./กลุ่มงานส่งเสริมการพัฒนาชุมชน จังหวัด', 'District offices, provincial CD promotion group'),
      printedTarget: t('387 ครัวเรือน', '387 households'),
      cutOffs: [END_OF_ROUND_2],
      reading: t(
        'คิดจากเป้าหมายปี 2561 ของแถวเดียวกัน ถ้าไม่ถึงร้อยละ 60 ได้ระดับ 0',
        'Percentage of the FY2561 target of the same row; below 60% is level 0',
      ),
      notes: [
        t(
          'เอกสารระบุหลักฐาน 10 รายการตามขั้นตอนงาน ไม่ได้แยกตามระดับ: รายงานสรุปการประชุม คู่มือ แผนปฏิบัติการจัดตั้ง รายงานประชุมเชิงปฏิบัติการ รายงานจัดตั้งและขึ้นทะเบียน ทะเบียนครัวเรือนและภาวะหนี้ ทะเบียนลูกหนี้ แผนบริหารจัดการหนี้ ทะเบียนและแบบรายงาน 1 ครัวเรือน 1 สัญญา',
          'Evidence is printed as 10 documents by work step, not by level: meeting summary, manual, action plan, workshop report, report of founding and registration, register of households and debts, register of debtors, debt plan, register and report form of 1 household 1 contract',
        ),
        t(
          'สถาบัน 28 แห่ง (เดิม 22 ใหม่ 6 แกนนำแห่งละ 30 คน) เป้าหมายปี 2560 คือ 308',
          '28 institutions (22 old, 6 new with 30 leaders each); target of 2560: 308',
        ),
        t(
          'นับหนี้ของกลุ่ม/องค์กร/กองทุนในหมู่บ้าน ไม่รวมหนี้ธนาคารและสถาบันการเงินอื่น',
          'Debts to groups and funds of the village; those to banks and other institutions are left out',
        ),
        t('นับครัวเรือนตามครอบครัวเดี่ยว', 'A household is a nuclear family'),
      ],
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
          t('แผนปฏิบัติการปี 2561', 'action plan FY2561'),
        ),
        step(
          2,
          'ประชุม คสป. หรือคณะทำงานที่ คสป. ตั้งขึ้นทุกเดือน และลงพื้นที่ขับเคลื่อนงานอย่างน้อย 3 ครั้ง',
          'the committee or a working group that it set up meets every month, and at least 3 field visits',
          t('ผลเบิกจ่ายและรายงาน BPM', 'disbursement and BPM reports'),
        ),
        step(
          3,
          'คัดเลือกกลุ่มเป้าหมายเพิ่ม และจัดทำฐานข้อมูลพร้อมรายละเอียดของแต่ละกลุ่มทุกเดือน',
          'more target groups selected, and a database with details of each group every month',
          t('ฐานข้อมูลกลุ่มที่ คสป. คัดเลือกและรับรอง', 'group database selected and certified by the committee'),
        ),
        step(
          4,
          'ทำตามแผนภายใต้กลไก คสป. และรวบรวมผลสานพลังประชารัฐทุกเดือน',
          'plan carried out under the committee and Pracharat results collected every month',
          t('รายงานสานพลังประชารัฐรายเดือน', 'monthly Pracharat report'),
        ),
        {
          ...step(
            5,
            'คสป. หรือคณะทำงานที่ คสป. ตั้งขึ้น พัฒนากลุ่มเพิ่มจากฐานเดิมตาม 5 กระบวนการ และพัฒนาจนเกิดรายได้ ครบตามขนาดจังหวัด (<10 อำเภอ 5 และ 2 กลุ่ม, 10–20 อำเภอ 7 และ 3, >20 อำเภอ 8 และ 4)',
            'the committee or a working group that it set up develops groups beyond those before along 5 processes, and until they earn, as many as the size asks (<10 districts: 5 and 2; 10–20: 7 and 3; >20: 8 and 4)',
            t('รายงานกิจกรรมสนับสนุนกลุ่มรายเดือน', 'monthly report on support of the groups'),
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
      dataSource: t('สพอ./กลุ่มงานยุทธศาสตร์การพัฒนาชุมชน จังหวัด', 'District offices, provincial CD strategy group'),
      scope: { provinceOnly: true },
      printedTarget: t('23 กลุ่ม (รอบที่ 2)', '23 groups (round 2)'),
      cutOffs: [
        t('รอบที่ 1 ก.พ. 61', 'Round 1: Feb 61'),
        t('รอบที่ 2 (สะสม) ก.ค. 61', 'Round 2 (cumulative): Jul 61'),
        t('สะสม ณ ก.ย. 61', 'Cumulative: Sep 61'),
        END_OF_ROUND_2,
      ],
      reading: t(
        'ต้องทำครบตามลำดับขั้น ขั้นที่ 5 ใช้จำนวนกลุ่มตามขนาดจังหวัด เป็นระดับของทั้งจังหวัด',
        "Steps are cumulative; step 5 needs the group counts of the size class; the level is the province's",
      ),
      notes: [
        t('บุรีรัมย์มี 23 อำเภอ จึงใช้ 8 และ 4 กลุ่ม', 'Buriram has 23 districts: 8 and 4 groups'),
        t(
          'ตารางรายอำเภอรวมสะสมได้ 46 กลุ่ม แต่ตารางภาพรวมพิมพ์ 23 กลุ่ม',
          'The district table adds up to 46 groups, the overview prints 23',
        ),
        t(
          'ตารางแนวทางระบุหลักฐานอื่นด้วย: บัญชีกลุ่มเป้าหมาย รายงานประชุม คสป. รายงานประจำสัปดาห์และประจำเดือน สื่อประชาสัมพันธ์',
          'The guideline table names further documents: list of target groups, minutes of the committee, weekly and monthly reports, publicity',
        ),
      ],
    },
    {
      code: 'silk-sales',
      no: 6,
      group: AREA,
      name: t('มูลค่าการจำหน่ายผลิตภัณฑ์จากไหม', 'Value of sales of silk products'),
      reading: UNDER_CONSIDERATION,
    },
    {
      code: 'poverty-households',
      no: 7,
      group: AREA,
      name: t(
        'จำนวนครัวเรือนยากจนเป้าหมายที่มีรายได้ต่ำกว่าเกณฑ์ จปฐ. คงเหลือ',
        'Number of target poor households remaining below the BMN line',
      ),
      reading: UNDER_CONSIDERATION,
    },
    {
      code: 'tourism-products',
      no: 8,
      group: POTENTIAL,
      name: t('การพัฒนาสินค้า/บริการด้านการท่องเที่ยว', 'Development of tourism goods and services'),
      reading: UNDER_CONSIDERATION,
      notes: [
        t(
          'กิจกรรม: ยกระดับผลิตภัณฑ์ชุมชน และอาสาพัฒนาสร้างชุมชนเข้มแข็ง ดำเนินการในระดับจังหวัด',
          'Activities: raising community products, volunteers for strong communities; carried out by the province',
        ),
      ],
    },
  ],
);
