/**
 * A local rubric: a row per indicator and level. What repeats from row to row may be left blank below its first row. Of an
 * indicator that is defined here, `model` says what is measured, and a level asks for a further figure in a row "3 และ".
 */
import type { Bilingual } from '../../scoring';
import type { LocalField } from '../../scoring/localRubric/localRubric';
import { TEXT_FORMAT } from './columns';
import type { ManagedList } from './types';

export const LOCAL_RUBRIC: ManagedList<LocalField> = {
  kind: 'list',
  name: { th: 'เกณฑ์ …', en: 'Rubric …' },
  title: { th: 'เกณฑ์การให้คะแนน …', en: 'Scoring rubric …' },
  help: {
    th: 'แก้ตัวเลขในตารางนี้ได้โดยตรง สูตร KPI ที่ระบุชื่อเกณฑ์นี้จะคำนวณใหม่เอง ข้อมูลที่ใช้และวิธีคำนวณของแต่ละตัวชี้วัดเป็นไปตามต้นแบบ',
    en: 'The figures in this table may be edited here; KPI formulas naming this rubric follow. Inputs and calculation of each indicator are those of its model.',
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
    {
      key: 'from',
      header: { th: 'มีผลตั้งแต่', en: 'Effective from' },
      also: ['ตั้งแต่', 'From', 'วันที่เริ่มใช้'],
      width: 15,
      numberFormat: TEXT_FORMAT,
    },
    {
      key: 'to',
      header: { th: 'มีผลถึง', en: 'Effective to' },
      also: ['ถึง', 'To', 'วันที่สิ้นสุด'],
      width: 15,
      numberFormat: TEXT_FORMAT,
    },
    { key: 'round', header: { th: 'รอบ', en: 'Round' }, also: ['รอบที่'], width: 6, align: 'center' },
    { key: 'group', header: { th: 'กลุ่ม', en: 'Group' }, also: ['กลุ่มตัวชี้วัด'], width: 14 },
    { key: 'code', header: { th: 'รหัสตัวชี้วัด', en: 'Indicator code' }, also: ['รหัส', 'Code'], width: 18 },
    {
      key: 'name',
      header: { th: 'ตัวชี้วัด', en: 'Indicator' },
      also: ['ชื่อตัวชี้วัด', 'Indicator name'],
      width: 32,
    },
    {
      key: 'weight',
      header: { th: 'น้ำหนัก', en: 'Weight' },
      also: ['น้ำหนัก (ร้อยละ)', 'น้ำหนัก (%)', 'Weight (%)'],
      width: 9,
      align: 'center',
    },
    {
      key: 'model',
      header: { th: 'ต้นแบบ', en: 'Model' },
      also: ['ตัวชี้วัดต้นแบบ', 'Modelled on'],
      width: 22,
      numberFormat: TEXT_FORMAT,
    },
    { key: 'level', header: { th: 'ระดับ', en: 'Level' }, also: ['ระดับคะแนน'], width: 7, align: 'center' },
    { key: 'condition', header: { th: 'เงื่อนไข', en: 'Condition' }, width: 16 },
    {
      key: 'threshold',
      header: { th: 'ค่าเกณฑ์', en: 'Threshold' },
      also: ['ค่า', 'ร้อยละ'],
      width: 9,
      align: 'center',
    },
    {
      key: 'steps',
      header: { th: 'ทำครบถึงขั้นที่', en: 'Steps done up to' },
      also: ['ขั้น', 'ขั้นที่', 'Steps'],
      width: 11,
      align: 'center',
    },
    {
      key: 'tick',
      header: { th: 'ต้องยืนยัน', en: 'Must be confirmed' },
      also: ['ยืนยัน', 'Confirmed', 'Tick'],
      width: 12,
      align: 'center',
    },
    { key: 'text', header: { th: 'สิ่งที่ต้องทำ', en: 'What must be done' }, also: ['สิ่งที่ต้องทำเพิ่ม'], width: 30 },
    {
      key: 'printed',
      header: { th: 'ข้อความในเอกสาร', en: 'Printed wording' },
      also: ['ข้อความที่พิมพ์', 'Wording'],
      width: 20,
    },
    { key: 'evidence', header: { th: 'หลักฐาน', en: 'Evidence' }, also: ['เอกสารหลักฐาน'], width: 30 },
    { key: 'unit', header: { th: 'หน่วยวัด', en: 'Measured in' }, width: 12 },
    { key: 'forWhom', header: { th: 'ใช้กับ', en: 'For whom' }, also: ['ใช้กับหน่วย'], width: 16 },
    {
      key: 'decimals',
      header: { th: 'ปัดเป็นทศนิยม', en: 'Rounded to decimals' },
      also: ['ทศนิยม', 'Decimals'],
      width: 10,
      align: 'center',
    },
    {
      key: 'whenZero',
      header: { th: 'เมื่อตัวหารเป็น 0', en: 'When divided by 0' },
      also: ['เมื่อเป้าหมายเป็น 0', 'When the target is 0'],
      width: 18,
    },
    { key: 'synonyms', header: { th: 'ชื่ออื่นของตัวชี้วัด', en: 'Other names' }, also: ['ชื่ออื่น'], width: 24 },
  ],
  table: 'KPI_Rubric',
  needed: ['id', 'from', 'to', 'code', 'model', 'level', 'condition', 'threshold'],
  knownBy: ['model', 'level', 'condition'],
  anchor: 'model',
  hint: /ต้นแบบ|model/i,
  across: 'row',
  blankRows: 'end',
  afterBlank: ['id', 'code'],
};

/** The line under the title where an indicator is defined. */
export const DEFINED_HELP: Bilingual = {
  th: 'ต้นแบบ คือตัวชี้วัดที่คัดลอกมา หรือรูปแบบการวัดและข้อมูลที่ใช้ เช่น ร้อยละของเป้าหมาย: ผล; เป้าหมาย (รายการข้อมูลอยู่ในแผ่นงาน “ข้อมูลที่ใช้”) เงื่อนไขเพิ่มของระดับ 3 อยู่ในแถว “3 และ” เพดานอยู่ในแถว “เพดาน 3” แก้ในตารางได้โดยตรง สูตร KPI จะคำนวณใหม่เอง',
  en: 'Model is the sheet that was copied, or the form of measuring and its inputs, such as Percent of target: Result; Target (the sheet Inputs lists them). A further condition of level 3 stands in a row “3 and”, a cap in a row “Cap 3”. All may be edited here; KPI formulas follow.',
};

/** What only a defined indicator says. */
export const DEFINED_FIELDS: readonly LocalField[] = ['unit', 'forWhom', 'decimals', 'whenZero', 'synonyms'];
