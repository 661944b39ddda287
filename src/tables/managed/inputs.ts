/** The input sheet: what no target table has, a row per rubric, unit, indicator and input. */
import { CODE, INDICATOR, NOTE, RUBRIC, UNIT } from './columns';
import type { ManagedList } from './types';

export type InputColumn = 'rubric' | 'unit' | 'code' | 'indicator' | 'input' | 'value' | 'counted' | 'note';

export const INPUTS: ManagedList<InputColumn> = {
  kind: 'list',
  name: { th: 'ข้อมูลตัวชี้วัด', en: 'Indicator inputs' },
  title: { th: 'ข้อมูลสำหรับคิดคะแนนตัวชี้วัด', en: 'Figures that indicators are scored from' },
  help: {
    th: 'กรอกในคอลัมน์ “ค่าที่กรอก” เพิ่มแถวเองได้ ถ้าข้อมูลหนึ่งมีหลายค่า เช่น ร้อยละของแต่ละโครงการ ให้ใส่แถวละค่า',
    en: 'Type in the column Value and add rows as needed. Where an input has several values, such as the completion of every project, give each a row.',
  },
  headerRow: 3,
  columns: [
    RUBRIC,
    UNIT,
    CODE,
    INDICATOR,
    {
      key: 'input',
      header: { th: 'ข้อมูล', en: 'Input' },
      also: /^(?:รายการ)?ข้อมูล(?:ที่ใช้|นำเข้า|ที่รายงาน)?$|^รายการ$/,
      width: 28,
    },
    {
      key: 'value',
      header: { th: 'ค่าที่กรอก', en: 'Value' },
      also: /^ค่า(?:ข้อมูล|ที่รายงาน)?$|^ผล(?:งาน)?$/,
      width: 18,
    },
    { key: 'counted', header: { th: 'หน่วยนับ', en: 'Counted in' }, also: ['หน่วยวัด'], width: 12 },
    NOTE,
  ],
  table: 'KPI_Inputs',
  needed: ['rubric', 'unit', 'input', 'value'],
  oneOf: ['code', 'indicator'],
  anchor: 'rubric',
  hint: /เกณฑ์|ประเมิน|rubric/i,
  across: 'run',
  blankRows: 'passed',
  rowNeeds: ['rubric', 'unit'],
};
