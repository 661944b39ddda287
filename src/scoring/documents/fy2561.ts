/** What the document of rubric 2561 says beside its criteria, by indicator. */
import { EXEMPTION, NUCLEAR_FAMILY, POVERTY_LINE, WHOLE_BAHT } from './common';
import { type Documents, t } from './texts';

const END_OF_ROUND_2 = t(
  'เอกสารพิมพ์รอบที่ 2 เป็น 31 ก.ย. 61 (ไม่มีวันที่นี้ ถือเป็นสิ้นเดือน ก.ย.)',
  'Round 2 is printed as 31 Sep 61 (no such date; read as the end of September)',
);

export const documents2561: Documents = {
  'rural-income': {
    formula: t(
      'รายได้เฉลี่ยจากข้อมูล จปฐ. (ในเขตชนบท) ปี 2561',
      'Average income by the BMN survey (rural areas) of 2561',
    ),
    dataSource: t('โปรแกรม จปฐ./กชช. 2ค', 'BMN and village data programme'),
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
    notes: [t('จปฐ. มี 5 หมวด 30 ตัวชี้วัด', 'BMN has 5 categories and 30 indicators')],
  },
  'otop-income': {
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
    notes: [
      t(
        'นายอำเภอร่วมตรวจสอบและรับรองยอดของอำเภอ จังหวัดตรวจสอบและรับรองร่วมกับ นตผ.จังหวัด',
        'The district chief certifies the figures of a district, the office and the provincial OTOP sub-committee those of the province',
      ),
      WHOLE_BAHT,
    ],
    reading: t(
      'ร้อยละในเอกสารถือเป็นไม่น้อยกว่า ถ้าเพิ่มไม่ถึงร้อยละ 16 ได้ระดับ 0',
      'The bare percentages are read as "at least"; below 16% is level 0',
    ),
  },
  'poverty-remaining': {
    dataSource: t(
      'กลุ่มงานสารสนเทศ/ยุทธศาสตร์การพัฒนาชุมชน จังหวัด',
      'Provincial CD information and strategy groups',
    ),
    printedTarget: t('คงเหลือร้อยละ 50 คือ 601 ครัวเรือน', '50% remaining: 601 households'),
    cutOffs: [t('ฐานข้อมูล ณ 31 ต.ค. 60', 'Database of 31 Oct 60'), END_OF_ROUND_2],
    notes: [
      t(
        'ครัวเรือนยากจนปี 2560 มี 1,789 ครัวเรือน แบ่งเป็น 4 ประเภท เป้าหมายคือที่พัฒนาได้ 1,202',
        '1,789 poor households of 2560 in 4 classes; the target is the 1,202 developable ones',
      ),
      POVERTY_LINE,
      EXEMPTION,
      t(
        'คอลัมน์ "คงเหลือหลังดำเนินการ" ในตารางคือค่าเป้าหมาย ไม่ใช่ผลงาน',
        'The table column "remaining after the work" is the target, not a result',
      ),
    ],
    reading: t(
      'ต้องถึงเกณฑ์ร้อยละและมีหลักฐานครบถึงระดับนั้น ถ้าไม่มีครัวเรือนเป้าหมาย (0) ได้ระดับ 5',
      'Both the percentage and the evidence up to the level; no target households (0) is level 5',
    ),
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
      [t('ข้อมูลในระบบ BPM', 'BPM data')],
      [
        t(
          'การส่งเสริมให้ครัวเรือนเป้าหมายเรียนรู้เรื่องอาชีพ การเพิ่มรายได้ และการบริหารกลุ่ม',
          'support for target households to learn about occupations, more income and running groups',
        ),
        t('ข้อมูล BPM ระดับประเทศ', 'national BPM data'),
      ],
    ],
  },
  'capital-access': {
    dataSource: t('สพอ./กลุ่มงานส่งเสริมการพัฒนาชุมชน จังหวัด', 'District offices, provincial CD promotion group'),
    printedTarget: t('387 ครัวเรือน', '387 households'),
    cutOffs: [END_OF_ROUND_2],
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
      NUCLEAR_FAMILY,
    ],
    reading: t(
      'คิดจากเป้าหมายปี 2561 ของแถวเดียวกัน ถ้าไม่ถึงร้อยละ 60 ได้ระดับ 0',
      'Percentage of the FY2561 target of the same row; below 60% is level 0',
    ),
  },
  'grassroots-economy': {
    dataSource: t('สพอ./กลุ่มงานยุทธศาสตร์การพัฒนาชุมชน จังหวัด', 'District offices, provincial CD strategy group'),
    printedTarget: t('23 กลุ่ม (รอบที่ 2)', '23 groups (round 2)'),
    cutOffs: [
      t('รอบที่ 1 ก.พ. 61', 'Round 1: Feb 61'),
      t('รอบที่ 2 (สะสม) ก.ค. 61', 'Round 2 (cumulative): Jul 61'),
      t('สะสม ณ ก.ย. 61', 'Cumulative: Sep 61'),
      END_OF_ROUND_2,
    ],
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
    reading: t(
      'ต้องทำครบตามลำดับขั้น ขั้นที่ 5 ใช้จำนวนกลุ่มตามขนาดจังหวัด เป็นระดับของทั้งจังหวัด',
      "Steps are cumulative; step 5 needs the group counts of the size class; the level is the province's",
    ),
    evidence: [
      [t('แผนปฏิบัติการปี 2561', 'action plan FY2561')],
      [t('ผลเบิกจ่ายและรายงาน BPM', 'disbursement and BPM reports')],
      [t('ฐานข้อมูลกลุ่มที่ คสป. คัดเลือกและรับรอง', 'group database selected and certified by the committee')],
      [t('รายงานสานพลังประชารัฐรายเดือน', 'monthly Pracharat report')],
      [t('รายงานกิจกรรมสนับสนุนกลุ่มรายเดือน', 'monthly report on support of the groups')],
    ],
  },
  'tourism-products': {
    notes: [
      t(
        'กิจกรรม: ยกระดับผลิตภัณฑ์ชุมชน และอาสาพัฒนาสร้างชุมชนเข้มแข็ง ดำเนินการในระดับจังหวัด',
        'Activities: raising community products, volunteers for strong communities; carried out by the province',
      ),
    ],
  },
};
