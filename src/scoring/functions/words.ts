/** The shape of a function's help, and what is said the same of several. */
import type { Bilingual } from '../types';
import type { Catalogue, FunctionName } from './catalogue';

export interface Example {
  /** Arguments in order; a list stands for a range. */
  readonly given: readonly (Constant | readonly Constant[])[];
  /** Of a table, its first cell. */
  readonly gives: Constant;
}

export type Constant = string | number | boolean;

interface Help<N extends FunctionName> {
  readonly does: Bilingual;
  readonly arguments: { readonly [A in Exclude<ArgumentName<N>, Shared>]: Bilingual } & {
    readonly [A in Extract<ArgumentName<N>, Shared>]?: Bilingual;
  };
  readonly returns: Bilingual;
  readonly example: Example;
}

export type HelpOf<N extends FunctionName> = { readonly [K in N]: Help<K> };

/** A file of help for them, and one for the others. */
export type LevelName = Exclude<Extract<FunctionName, `${string}LEVEL`>, 'LEVEL'>;

type ArgumentName<N extends FunctionName> = Catalogue[N]['arguments'][number]['name'];

/** Said the same of every function, unless it says more. */
export type Shared = 'indicator' | 'rubric' | 'inputs' | 'language';

export function leftOut(rubric: string, more: Bilingual = { th: '', en: '' }): Bilingual {
  return { th: `เกณฑ์ ถ้าไม่ใส่จะใช้ "${rubric}"${more.th}`, en: `Rubric, "${rubric}" if left out${more.en}` };
}

export const shared: Readonly<Record<Shared, Bilingual>> = {
  indicator: {
    th: 'รหัสตัวชี้วัด เช่น "otop-income" (ดูได้จาก KPI.INDICATORS)',
    en: 'Code of the indicator, such as "otop-income" (KPI.INDICATORS lists them)',
  },
  rubric: {
    th: 'เกณฑ์ เช่น "2561" หรือ "2562/1" (ใส่เครื่องหมายคำพูด)',
    en: 'Rubric, such as "2561" or "2562/1"',
  },
  inputs: {
    th: 'ข้อมูลของตัวชี้วัดตามลำดับ ใส่ได้เท่าที่ตัวชี้วัดนั้นใช้',
    en: "Inputs of the indicator's sheet in its order, as many as it has",
  },
  language: { th: 'ภาษา "th" หรือ "en" ถ้าไม่ใส่จะใช้ภาษาไทย', en: '"th" (if left out) or "en"' },
};

export const anyLevel: Bilingual = {
  th: 'ระดับ 0 ถึง 5 ว่างถ้าผลงานยังว่าง',
  en: 'Level 0 to 5; empty where the result is blank',
};
export const levelFrom1: Bilingual = {
  th: 'ระดับ 1 ถึง 5 ว่างถ้าผลงานยังว่าง',
  en: 'Level 1 to 5; empty where the result is blank',
};
export const anyLevelOfSeveral: Bilingual = {
  th: 'ระดับ 0 ถึง 5 ว่างถ้ามีผลงานที่ยังว่าง',
  en: 'Level 0 to 5; empty where a result is blank',
};
