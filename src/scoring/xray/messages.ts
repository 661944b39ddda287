/** What the X-ray says, in Thai and English. */
import type { Indicator } from '../indicator';
import type { Axis, Stretch } from '../ranges';
import type { Bilingual } from '../types';

export const told = {
  noCriteria: {
    th: 'ไม่มีเกณฑ์การให้คะแนน จึงไม่มีระดับ',
    en: 'There are no scoring criteria, so there is no level',
  },
  gap: (where: Bilingual, [low, high]: readonly number[], base: number): Bilingual => ({
    th: `${where.th} ไม่อยู่ในระดับใด ${high === undefined ? `(เลยระดับ ${low ?? 0})` : `(ระหว่างระดับ ${low ?? 0} กับ ${high})`}${base > 0 ? ` นอกจากระดับ ${base} ที่ได้จากขั้นตอน` : ''}`,
    en: `${sentence(where.en)} belongs to no level ${high === undefined ? `(beyond level ${low ?? 0})` : `(between levels ${low ?? 0} and ${high})`}${base > 0 ? ` but level ${base}, which the steps earn` : ''}`,
  }),
  bare: (figures: readonly string[], isDown: boolean): Bilingual => ({
    th: `พิมพ์เป็นตัวเลขเดี่ยว (${figures.join(', ')}) ไม่ได้บอกว่าค่าที่อยู่ระหว่างนั้นหรือ${isDown ? 'ต่ำ' : 'สูง'}กว่าได้ระดับใด จึงคิดคะแนนเป็น "${isDown ? 'ไม่เกิน' : 'ไม่น้อยกว่า'}"`,
    en: `Printed as bare figures (${figures.join(', ')}): nothing is said of what lies between or ${isDown ? 'below' : 'above'}; scored as "at ${isDown ? 'most' : 'least'}"`,
  }),
  /** What is given where the document is silent or says two things. */
  scoredAs: (level: number): Bilingual => ({ th: `คิดคะแนนเป็นระดับ ${level}`, en: `scored as level ${level}` }),
  scoredRounded: (
    decimals: number,
    [low, lowLevel]: readonly [string, number],
    [high, highLevel]: readonly [string, number],
  ): Bilingual => ({
    th: `คิดคะแนนโดยปัดเป็นทศนิยม ${decimals} ตำแหน่งก่อน: ปัดได้ ${low} เป็นระดับ ${lowLevel} ปัดได้ ${high} เป็นระดับ ${highLevel}`,
    en: `scored after rounding to ${decimals} decimals: ${low} is level ${lowLevel}, ${high} is level ${highLevel}`,
  }),
  overlap: (where: Bilingual, low: number, high: number): Bilingual => ({
    th: `${where.th} อยู่ทั้งในระดับ ${low} และระดับ ${high}`,
    en: `${sentence(where.en)} belongs to both level ${low} and level ${high}`,
  }),
  belowLevel1: (where: Bilingual): Bilingual => ({
    th: `${where.th} ไม่มีระดับ (ต่ำกว่าระดับ 1) จึงได้ 0`,
    en: `${sentence(where.en)} has no level (short of level 1): it scores 0`,
  }),
  secondBelow1: (asked: Bilingual): Bilingual => ({
    th: `ถ้าไม่ครบเงื่อนไข "${asked.th}" ไม่ได้แม้แต่ระดับ 1 จึงได้ 0`,
    en: `Unless "${asked.en}" holds, not even level 1 does, so it scores 0`,
  }),
  over100: (low: number, high: number): Bilingual => ({
    th: `ระดับ ${high} พิมพ์ว่าร้อยละ 100 แต่ผลงานเกินร้อยละ 100 ได้ ถ้าอ่านตามตัวอักษร ผลงานที่เกินจะได้เพียงระดับ ${low} จึงคิดคะแนนเป็นระดับ ${high}`,
    en: `Level ${high} is printed as 100%, but results can exceed 100%; taken literally those are level ${low}; scored as level ${high}`,
  }),
  beyond100: (level: number): Bilingual => ({
    th: `ระดับ ${level} จบที่ร้อยละ 100 แต่ผลงานเกินร้อยละ 100 ได้`,
    en: `Level ${level} ends at 100%, but results can exceed 100%`,
  }),
  above100: (level: number, percent: number, never: boolean): Bilingual => ({
    th: `ระดับ ${level} ใช้ร้อยละ ${percent} ซึ่งเกิน 100${never ? ' ไม่มีใครทำได้' : ''}`,
    en: `Level ${level} asks for ${percent}%, which is over 100${never ? ': nobody can reach it' : ''}`,
  }),
  misprint: (levels: readonly number[], printed: Bilingual, applied: Bilingual): Bilingual => ({
    th: `ระดับ ${levels.join(', ')} พิมพ์กลับด้าน เช่น "${printed.th}" ถ้าอ่านตามตัวอักษร ผลงานยิ่งน้อยยิ่งได้ระดับสูง จึงคิดคะแนนเป็น "${applied.th}"`,
    en: `Levels ${levels.join(', ')} are printed the wrong way round, such as "${printed.en}": taken literally, less would earn more; scored as "${applied.en}"`,
  }),
  equal: (low: number, high: number, figure: number): Bilingual => ({
    th: `ระดับ ${low} และ ${high} ใช้ตัวเลขเดียวกัน (${figure}) จึงคิดคะแนนระหว่างระดับไม่ได้ (ตัวหารเป็น 0)`,
    en: `Levels ${low} and ${high} have the same figure (${figure}): no score between them can be worked out (division by zero)`,
  }),
  easier: (low: number, high: number, from: number, to: number): Bilingual => ({
    th: `ระดับ ${high} (${to}) ง่ายกว่าระดับ ${low} (${from})`,
    en: `Level ${high} (${to}) is easier than level ${low} (${from})`,
  }),
  mixed: (low: number, high: number): Bilingual => ({
    th: `ระดับ ${low} กับ ${high} คนละทิศทาง: ระดับหนึ่งเป็นไม่น้อยกว่า อีกระดับเป็นไม่เกิน`,
    en: `Levels ${low} and ${high} point different ways: one is at least, the other at most`,
  }),
  unreachable: (level: number, above: number): Bilingual => ({
    th: `ไม่มีใครได้ระดับ ${level} เพราะเมื่อครบเงื่อนไขก็ได้ระดับ ${above} แล้ว`,
    en: `Nobody gets level ${level}: whoever meets it has level ${above} already`,
  }),
  tooManySteps: (level: number, asked: number, most: number): Bilingual => ({
    th: `ระดับ ${level} ต้องทำ ${asked} ขั้น แต่ตัวชี้วัดมีเพียง ${most} ขั้น`,
    en: `Level ${level} asks for ${asked} steps, but the sheet has ${most}`,
  }),
  beyond: (level: number, most: number): Bilingual => ({
    th: `ระดับ ${level} ต้องได้มากกว่า ${sayNumber(most)} ซึ่งเป็นค่าสูงสุด ไม่มีใครทำได้`,
    en: `Level ${level} asks for more than ${sayNumber(most)}, the most there can be: nobody can reach it`,
  }),
  ownTargets: (levels: readonly number[]): Bilingual => ({
    th: `ระดับ ${levels.join(', ')} ใช้เป้าหมายของหน่วยงานแต่ละแห่ง เกณฑ์ไม่ได้บอกว่าเรียงลำดับถูกหรือไม่ แถวที่เป้าหมายว่างหรือไม่เรียงลำดับจะไม่ได้คะแนน`,
    en: `Levels ${levels.join(', ')} ask for each unit's own targets: the rubric does not say whether they are in order; a row whose targets are blank or out of order is not scored`,
  }),
  noBands: (label: Bilingual): Bilingual => ({
    th: `การหักระดับตาม "${label.th}" ไม่มีช่วง จึงไม่หัก`,
    en: `The deduction by "${label.en}" has no bands and takes nothing off`,
  }),
  bandLevels: (label: Bilingual): Bilingual => ({
    th: `การหักระดับตาม "${label.th}" ต้องหักเป็นจำนวนเต็มตั้งแต่ 1 ระดับ`,
    en: `The deduction by "${label.en}" must take off whole levels, one or more`,
  }),
  bandOrder: (label: Bilingual, from: number): Bilingual => ({
    th: `ช่วงการหักระดับตาม "${label.th}" ไม่เรียงจากน้อยไปมาก (${sayNumber(from)}) ช่วงก่อนหน้าจึงไม่มีผล`,
    en: `The bands of the deduction by "${label.en}" do not rise (${sayNumber(from)}), so the one before has no effect`,
  }),
  milderBand: (label: Bilingual, from: number): Bilingual => ({
    th: `การหักระดับตาม "${label.th}" ตั้งแต่ ${sayNumber(from)} หักน้อยกว่าช่วงก่อนหน้า`,
    en: `From ${sayNumber(from)} on, the deduction by "${label.en}" takes off less than the band before`,
  }),
  bandOfNone: (label: Bilingual): Bilingual => ({
    th: `การหักระดับตาม "${label.th}" เริ่มที่ 0 จึงหักทุกหน่วยงาน`,
    en: `The deduction by "${label.en}" begins at 0, so every unit loses levels`,
  }),
  classOrder: (level: number, label: Bilingual): Bilingual => ({
    th: `ระดับ ${level}: ชั้นของ "${label.th}" ไม่เรียงจากน้อยไปมาก บางชั้นจึงไม่มีผล`,
    en: `Level ${level}: the classes of "${label.en}" do not rise, so some have no effect`,
  }),
  idleCap: (level: number, text: Bilingual): Bilingual => ({
    th: `เพดานระดับ ${level}${text.th === '' ? '' : ` (${text.th})`} ไม่มีผล เพราะระดับที่สูงกว่าต้องครบเงื่อนไขนี้อยู่แล้ว`,
    en: `The cap at level ${level}${text.en === '' ? '' : ` (${text.en})`} has no effect: the levels above ask for that anyway`,
  }),
  negative: (level: number): Bilingual => ({
    th: `ระดับ ${level} ใช้ค่าติดลบ ไม่มีใครทำได้`,
    en: `Level ${level} asks for a negative figure: nobody can reach it`,
  }),
  catchAllAbove1: (level: number): Bilingual => ({
    th: `ระดับ ${level} ไม่มีขั้นต่ำของตัวเลข เมื่อครบเงื่อนไขอื่นแล้ว ผลงาน 0 ก็ได้ระดับ ${level}`,
    en: `Level ${level} has no least figure: once its other conditions are met, a result of 0 earns it`,
  }),
  weights: (group: Bilingual, sum: number, without: readonly Indicator[]): Bilingual => {
    const names = (language: 'th' | 'en'): string => without.map(({ name }) => name[language]).join(', ');
    if (sum === 0)
      return {
        th: `กลุ่ม${group.th}: ไม่มีน้ำหนักเลย จึงไม่มีคะแนนรวมของกลุ่ม (${names('th')})`,
        en: `${group.en}: no weights at all, so the group has no total (${names('en')})`,
      };
    const missing = without.length > 0;
    return {
      th: `กลุ่ม${group.th}: น้ำหนักรวมร้อยละ ${sayNumber(sum)}${sum === 100 ? '' : ` ไม่เท่ากับ 100 คะแนนรวมของกลุ่มจึงหารด้วย ${sayNumber(sum)}`}${missing ? ` ไม่มีน้ำหนักและไม่นับในคะแนนรวม: ${names('th')}` : ''}`,
      en: `${group.en}: the weights sum to ${sayNumber(sum)}%${sum === 100 ? '' : `, not to 100, so the group's total is divided by ${sayNumber(sum)}`}${missing ? `; without weight, and not in the total: ${names('en')}` : ''}`,
    };
  },
  segment: (where: Bilingual, level: number): Bilingual => ({
    th: `${where.th}: ${level === 0 ? 'ไม่มีระดับ' : `ระดับ ${level}`}`,
    en: `${where.en}: ${level === 0 ? 'no level' : `level ${level}`}`,
  }),
};

/** One remark after the other; the second adds what follows for a score. */
export function withResult({ th, en }: Bilingual, result: Bilingual | null): Bilingual {
  return result ? { th: `${th} ${result.th}`, en: `${en}; ${result.en}` } : { th, en };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A figure as it is printed, with the decimals of the sheet. */
export function sayNumber(figure: number, decimals?: number): string {
  return decimals === undefined || Number.isInteger(figure)
    ? String(Number(figure.toFixed(6)))
    : figure.toFixed(decimals);
}

/** "99.60–99.61%", "less than 75%", "10 or less". */
export function stretchText(
  { from, to, fromIncluded, toIncluded }: Stretch,
  { least, most, isPercent }: Axis,
  decimals?: number,
): Bilingual {
  const say = (figure: number | null): string => sayNumber(figure ?? 0, decimals);
  const [th, en] = isPercent ? ['ร้อยละ ', '%'] : ['', ''];
  const [low, high] = [say(from), say(to)];
  if (from === null && to === null) return { th: 'ทุกค่า', en: 'every figure' };
  if (from === to) return { th: th + low, en: low + en };
  if (from === null || (from === least && fromIncluded)) {
    return toIncluded
      ? { th: `ไม่เกิน${th || ' '}${high}`, en: `${high}${en} or less` }
      : { th: `น้อยกว่า${th || ' '}${high}`, en: `less than ${high}${en}` };
  }
  if (to === null || (to === most && toIncluded)) {
    return fromIncluded
      ? { th: `${th}${low} ขึ้นไป`, en: `${low}${en} or more` }
      : { th: `มากกว่า${th || ' '}${low}`, en: `more than ${low}${en}` };
  }
  if (fromIncluded) {
    return toIncluded
      ? { th: `${th}${low}–${high}`, en: `${low}–${high}${en}` }
      : { th: `${th}${low} ขึ้นไปแต่ไม่ถึง ${high}`, en: `${low} to below ${high}${en}` };
  }
  return toIncluded
    ? { th: `มากกว่า${th || ' '}${low} แต่ไม่เกิน ${high}`, en: `above ${low} to ${high}${en}` }
    : { th: `มากกว่า${th || ' '}${low} แต่ไม่ถึง ${high}`, en: `above ${low} but below ${high}${en}` };
}
