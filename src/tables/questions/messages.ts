/** Questions, readings and answers in words. */
import { findRubric, type Bilingual } from '../../scoring';
import type { CountsQuestion, TableQuestion } from './types';

const LONGEST_QUOTE = 60;

function quote(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}

function t(th: string, en: string): Bilingual {
  return { th, en };
}

/** What is asked. */
export function questionText(question: TableQuestion): Bilingual {
  const words = quote(question.words);
  switch (question.kind) {
    case 'counts':
      if (isOfDone(question))
        return t(
          `คอลัมน์ "${words}" เป็นผลที่ทำได้แล้ว หรือเป็นส่วนที่ยังไม่ได้ทำ`,
          `Does the column "${words}" count what was done, or what is not done yet?`,
        );
      return t(
        `คอลัมน์ "${words}" นับจำนวนที่คงเหลือ หรือนับจำนวนที่ผ่านเกณฑ์แล้ว`,
        `Does the column "${words}" count those that remain, or those that got out?`,
      );
    case 'period':
      return t(
        `ผลใน "${words}" เป็นผลสะสมทั้งปีงบประมาณ หรือเป็นผลบางส่วนของปี`,
        `Is "${words}" the result of the whole fiscal year, or of a part of it?`,
      );
    case 'year':
      return t(
        `ตารางนี้เป็นของปี ${question.year} ("${words}") จะใช้เกณฑ์ใด`,
        `The table is of ${question.year} ("${words}"): by which rubric?`,
      );
    case 'unit':
      if (question.between === 'definition')
        return t(
          `เกณฑ์นับเป็น "${question.given}" แต่ตาราง${unitTh(question.result)} ตัวเลขในตารางเป็น "${question.given}" หรือไม่`,
          `The rubric counts in "${question.given}", the table ${unitEn(question.result)}: are its figures in "${question.given}"?`,
        );
      return t(
        `เป้าหมายหรือฐาน${unitTh(question.given)} ผล${unitTh(question.result)} เป็นหน่วยเดียวกันหรือไม่`,
        `The target or base ${unitEn(question.given)} and the result ${unitEn(question.result)}: is it the same unit?`,
      );
  }
}

function isOfDone({ answers }: CountsQuestion): boolean {
  return answers.includes('done');
}

function unitTh(unit: string): string {
  return unit === '' ? 'ไม่ได้ระบุหน่วย' : `มีหน่วยเป็น "${unit}"`;
}

function unitEn(unit: string): string {
  return unit === '' ? 'has no unit' : `is in "${unit}"`;
}

/** How a table with this answer is read. */
export function readingText(question: TableQuestion, rubric: string): Bilingual {
  const words = quote(question.words);
  switch (question.kind) {
    case 'counts':
      if (isOfDone(question))
        return question.answer === 'notDone'
          ? t(
              `คอลัมน์ "${words}" อ่านเป็นส่วนที่ยังไม่ได้ทำ ผลที่ทำได้ = เป้าหมาย − ผล`,
              `The column "${words}" is read as what is not done: done = target − result`,
            )
          : t(`คอลัมน์ "${words}" อ่านเป็นผลที่ทำได้แล้ว`, `The column "${words}" is read as what was done`);
      return question.answer === 'gotOut'
        ? t(
            `คอลัมน์ "${words}" อ่านเป็นจำนวนที่ผ่านเกณฑ์แล้ว คงเหลือ = เป้าหมาย − ผล`,
            `The column "${words}" is read as those that got out: remaining = target − result`,
          )
        : t(`คอลัมน์ "${words}" อ่านเป็นจำนวนที่คงเหลือ`, `The column "${words}" is read as those that remain`);
    case 'period':
      return question.answer === 'soFar'
        ? t(
            `เป็นผลบางส่วนของปี ("${words}") ระดับและคะแนนเป็นเพียงความก้าวหน้า ยังไม่ใช่ผลทั้งปี`,
            `The results are of a part of the year ("${words}"): level and score are so far, not final`,
          )
        : t(`"${words}" อ่านเป็นผลทั้งปีงบประมาณ`, `"${words}" is read as the whole fiscal year`);
    case 'year':
      return t(
        `ตารางนี้เป็นของปี ${question.year} ("${words}") แต่ใช้เกณฑ์ ${rubric} ตามที่ระบุไว้`,
        `The table is of ${question.year} ("${words}"), scored by rubric ${rubric} as chosen`,
      );
    case 'unit':
      if (question.between === 'definition')
        return t(
          `ตัวเลขในตารางอ่านเป็น "${question.given}" ตามเกณฑ์`,
          `The table's figures are read as "${question.given}", as the rubric counts`,
        );
      return question.answer === 'converted'
        ? t(
            `แปลงหน่วยเป็นหน่วยเดียวกันก่อนคำนวณ: เป้าหมายหรือฐาน${unitTh(question.given)} ผล${unitTh(question.result)}`,
            `Converted before scoring: the target or base ${unitEn(question.given)}, the result ${unitEn(question.result)}`,
          )
        : t('เป้าหมายและผลอ่านเป็นหน่วยเดียวกัน', 'Target and result are read in the same unit');
  }
}

/** How the table is read where its words did not say it plainly; what is still open is not among it. */
export function readingsOf(table: {
  readonly rubric: string;
  readonly questions: readonly TableQuestion[];
}): readonly Bilingual[] {
  return table.questions
    .filter(({ answer }) => answer !== null)
    .map((question) => readingText(question, table.rubric));
}

/** One answer, as a choice to take. */
export function answerText(question: TableQuestion, answer: string): Bilingual {
  switch (question.kind) {
    case 'counts':
      if (answer === 'notDone')
        return t('ส่วนที่ยังไม่ได้ทำ (ผลที่ทำได้ = เป้าหมาย − ผล)', 'What is not done (done = target − result)');
      if (answer === 'done') return t('ผลที่ทำได้แล้ว', 'What was done');
      return answer === 'gotOut'
        ? t('จำนวนที่ผ่านเกณฑ์แล้ว (คงเหลือ = เป้าหมาย − ผล)', 'Those that got out (remaining = target − result)')
        : t('จำนวนที่คงเหลือ', 'Those that remain');
    case 'period':
      return answer === 'soFar'
        ? t('ผลบางส่วนของปี (แสดงเป็นความก้าวหน้า)', 'A part of the year (shown as so far)')
        : t('ผลทั้งปีงบประมาณ', 'The whole fiscal year');
    case 'year': {
      const name = findRubric(answer)?.name;
      return t(`เกณฑ์ ${answer}${name ? ` ${name.th}` : ''}`, `Rubric ${answer}${name ? ` ${name.en}` : ''}`);
    }
    case 'unit':
      return answer === 'converted'
        ? t('คนละหน่วย ให้แปลงเป็นหน่วยเดียวกัน', 'Different units, to be converted')
        : question.between === 'definition'
          ? t(`เป็น "${question.given}" ตามเกณฑ์`, `In "${question.given}", as the rubric counts`)
          : t('หน่วยเดียวกัน', 'The same unit');
  }
}

const HOW_TO_ANSWER: Bilingual = t(
  'ยังไม่ให้ระดับจนกว่าจะตอบที่ “ดูและแก้คอลัมน์” ของตารางนี้',
  'No level is given until it is answered under “Check columns” of this table',
);

/** For a row or an input that waits for the answer. */
export function waitingText(question: TableQuestion): Bilingual {
  const asked = questionText(question);
  return t(`${asked.th} ${HOW_TO_ANSWER.th}`, `${asked.en} ${HOW_TO_ANSWER.en}`);
}
