/** Wording of the screen of rubrics and of the sheet that it writes, apart from `th.ts` and `en.ts` because it loads with that screen. */
import { formatCount } from './numbers';

const th = {
  sheet: {
    name: (id: string) => `เกณฑ์ ${id}`,
    title: (id: string) => `เกณฑ์การให้คะแนน ${id}`,
    help: 'แก้ตัวเลขในตารางนี้ได้โดยตรง สูตร KPI ที่ระบุชื่อเกณฑ์นี้จะคำนวณใหม่เอง ข้อมูลที่ใช้และวิธีคำนวณของแต่ละตัวชี้วัดเป็นไปตามต้นแบบ',
  },
};

const en: typeof th = {
  sheet: {
    name: (id) => `Rubric ${id}`,
    title: (id) => `Scoring rubric ${id}`,
    help: 'The figures in this table may be edited here; KPI formulas naming this rubric follow. Inputs and calculation of each indicator are those of its model.',
  },
};

export type RubricTexts = typeof th;

const texts: Readonly<Record<'th' | 'en', RubricTexts>> = { th, en };

export function rubricTexts(language: 'th' | 'en'): RubricTexts {
  return texts[language];
}

export { formatCount };
