/** The inputs of a rubric's defined indicators: a row per input, in the order in which formulas take them. */
import type { InputField } from '../../scoring/localRubric/localRubric';
import { CODE, TEXT_FORMAT } from './columns';
import type { ManagedList } from './types';

export type RubricInputColumn = 'id' | 'code' | InputField;

export const RUBRIC_INPUTS: ManagedList<RubricInputColumn> = {
  kind: 'list',
  name: { th: 'ข้อมูลที่ใช้ …', en: 'Inputs …' },
  title: { th: 'ข้อมูลที่ใช้ของเกณฑ์ …', en: 'Inputs of rubric …' },
  help: {
    th: 'หนึ่งแถวต่อข้อมูลหนึ่งรายการของตัวชี้วัด เรียงตามลำดับที่ใส่ในสูตร KPI คำอื่นในหัวตารางคั่นด้วย ; การหักระดับเขียนแบบ 1–2: 1; 3 ขึ้นไป: 2',
    en: 'A row per input of an indicator, in the order in which KPI formulas take them. Words of headers are parted by ; and levels off are written as 1–2: 1; 3 or more: 2',
  },
  headerRow: 2,
  columns: [
    {
      key: 'id',
      header: { th: 'ชื่อเกณฑ์', en: 'Rubric name' },
      also: ['เกณฑ์', 'Rubric'],
      width: 10,
      numberFormat: TEXT_FORMAT,
    },
    { ...CODE, width: 18 },
    { key: 'input', header: { th: 'ชื่อย่อ', en: 'Short name' }, also: ['ชื่อในสูตร'], width: 12 },
    {
      key: 'label',
      header: { th: 'ข้อมูลที่ใช้', en: 'Input' },
      also: ['ข้อมูล', 'รายการข้อมูล'],
      width: 30,
      numberFormat: TEXT_FORMAT,
    },
    { key: 'counted', header: { th: 'หน่วยนับ', en: 'Counted in' }, also: ['หน่วย', 'Unit'], width: 12 },
    { key: 'kind', header: { th: 'ชนิด', en: 'Kind' }, also: ['ชนิดข้อมูล'], width: 20 },
    { key: 'role', header: { th: 'เป็นเป้าหรือผล', en: 'Given or reported' }, also: ['เป้าหรือผล'], width: 14 },
    { key: 'optional', header: { th: 'ไม่บังคับ', en: 'Optional' }, width: 9, align: 'center' },
    {
      key: 'max',
      header: { th: 'ค่าสูงสุด', en: 'Highest' },
      also: ['สูงสุด', 'จำนวนขั้น'],
      width: 9,
      align: 'center',
    },
    {
      key: 'headers',
      header: { th: 'คำอื่นในหัวตาราง', en: 'Other words in headers' },
      also: ['คำในหัวตาราง', 'คำอื่น'],
      width: 30,
      numberFormat: TEXT_FORMAT,
    },
    { key: 'reportedBy', header: { th: 'ผู้รายงาน', en: 'Reported by' }, also: ['ระดับที่รายงาน'], width: 12 },
    { key: 'counts', header: { th: 'นับแบบ', en: 'Counts' }, also: ['ลักษณะการนับ'], width: 14 },
    {
      key: 'deduction',
      header: { th: 'หักระดับ', en: 'Levels off' },
      also: ['หักคะแนน', 'หัก'],
      width: 24,
      numberFormat: TEXT_FORMAT,
    },
  ],
  table: 'KPI_RubricInputs',
  needed: ['id', 'code', 'label', 'kind'],
  knownBy: ['id', 'code', 'label', 'kind'],
  anchor: 'kind',
  hint: /ชนิด|kind/i,
  across: 'row',
  blankRows: 'end',
  afterBlank: ['id', 'code'],
};
