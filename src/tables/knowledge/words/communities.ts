/** Sheets of villages, groups, funds and products. */
import { BUDGET, DISBURSED, STEPS } from './shared';
import type { IndicatorWords } from './types';
const SARA = [
  'บันทึก SARA',
  'SARA ถูกต้อง',
  'SARA ตรงกับทะเบียนคุม',
  'SARA ถูกต้องตรงกัน',
  'SARA ถูกต้องครบถ้วน',
  'SARA ถูกต้องตรงกับทะเบียนคุม',
  'ข้อมูล SARA ถูกต้องครบถ้วนตรงกับทะเบียนคุม',
  'บันทึก SARA ถูกต้องตรงกัน',
  'บันทึก SARA ตรงกับทะเบียนคุมการรับ-จ่าย',
  'SARA records match',
];
const VILLAGE = [
  'หมู่บ้านเศรษฐกิจพอเพียง',
  'พัฒนาหมู่บ้านเศรษฐกิจพอเพียง',
  'ความสุขมวลรวม',
  'ความสุขมวลรวมของหมู่บ้าน',
  'ความสุขมวลรวมชุมชน',
  'หมู่บ้าน ศก.พอเพียง',
  'GVH',
  'Gross Village Happiness',
  'sufficiency economy village',
];
const FUND = [
  'กองทุนพัฒนาบทบาทสตรี',
  'กองทุนสตรี',
  'กองทุนบทบาทสตรี',
  'กพส.',
  "women's fund",
  'women fund',
  "women's role development fund",
];
/** Loans, members and meetings of the fund are other tables. */
const FUND_NOT = [/หนี้|เงินกู้|กู้ยืม|สมาชิก|คณะกรรมการ|อนุมัติโครงการ|loans?|members?|debtors?|overdue/];
export const communities: readonly IndicatorWords[] = [
  {
    code: 'sufficiency-village',
    called: VILLAGE,
    inputs: {
      villages: [
        'หมู่บ้านที่ได้รับการพัฒนา',
        'หมู่บ้านเป้าหมาย',
        'หมู่บ้านพัฒนา',
        'หมู่บ้านที่พัฒนา',
        'หมู่บ้านทั้งหมด',
        'villages developed',
        'target villages',
      ],
      improved: [
        'ความสุขมวลรวมเพิ่มขึ้น',
        'มีความสุขมวลรวมเพิ่มขึ้น',
        'มีความสุขมวลรวมเพิ่ม',
        'หมู่บ้านที่มีความสุขมวลรวมเพิ่มขึ้น',
        'GVH เพิ่มขึ้น',
        'หมู่บ้านที่ GVH เพิ่มขึ้น',
        'จำนวนหมู่บ้าน เพิ่มขึ้น',
        'เพิ่มขึ้น',
        'villages with increased GVH',
        'villages improved',
        'increased GVH',
      ],
    },
  },
  {
    code: 'sufficiency-village',
    called: VILLAGE,
    inputs: {
      steps: STEPS,
      completed: [
        'กิจกรรมที่ดำเนินการแล้วเสร็จ',
        'กิจกรรมที่แล้วเสร็จ',
        'กิจกรรมแล้วเสร็จ',
        'กิจกรรมทั้งหมด',
        'activities completed',
      ],
      recorded: [
        'กิจกรรมที่บันทึก',
        'บันทึกใน BPM',
        'กิจกรรมที่บันทึกใน BPM',
        'บันทึก BPM',
        'รายงานใน BPM',
        'recorded in BPM',
      ],
      gvhReported: [
        'รายงาน GVH',
        'รายงานผล GVH',
        'รายงานผลประเมิน GVH',
        'รายงาน GVH ครั้งที่ 1',
        'ประเมิน GVH ครั้งที่ 1',
        'GVH reported',
      ],
    },
  },
  {
    code: 'grassroots-economy',
    called: ['เศรษฐกิจฐานราก', 'ขับเคลื่อนเศรษฐกิจฐานราก', 'ประชารัฐ', 'คสป', 'grassroots economy'],
    inputs: { steps: STEPS },
  },
  {
    code: 'womens-fund',
    called: FUND,
    not: FUND_NOT,
    inputs: { budget: [...BUDGET, 'งบกองทุน'], disbursed: DISBURSED, recordsMatch: SARA },
  },
  {
    code: 'womens-fund',
    called: FUND,
    not: FUND_NOT,
    inputs: { steps: STEPS, budget: [...BUDGET, 'งบกองทุน'], disbursed: DISBURSED, recordsMatch: SARA },
  },
  {
    code: 'product-upgrade',
    called: [
      'กลุ่ม D',
      'กลุ่มปรับตัวสู่การพัฒนา',
      'พัฒนาและยกระดับผลิตภัณฑ์',
      'ยกระดับผลิตภัณฑ์',
      'ยกระดับคุณภาพผลิตภัณฑ์',
      'ยกระดับคุณภาพมาตรฐานผลิตภัณฑ์',
      'product upgrade',
      'group D products',
    ],
    inputs: {
      target: [
        'เป้าหมาย',
        'ผลิตภัณฑ์เป้าหมาย',
        'เป้าหมายผลิตภัณฑ์',
        'ผลิตภัณฑ์กลุ่ม D เป้าหมาย',
        'target products',
        'target',
      ],
      upgraded: [
        'ยกระดับแล้ว',
        'พัฒนาแล้ว',
        'ได้รับการพัฒนา',
        'ได้รับการยกระดับ',
        'ได้รับการพัฒนาและยกระดับ',
        'ได้รับการพัฒนายกระดับ',
        'ผลิตภัณฑ์ที่ได้รับการพัฒนา',
        'ผลิตภัณฑ์ที่ได้รับการพัฒนาและยกระดับ',
        'ผ่านการพัฒนา',
        'upgraded',
        'products upgraded',
        'developed',
      ],
    },
  },
];
