/**
 * What a row of a rubric's table is about, by its cell of the level: "3", "3 และ" (a further figure of level 3), "เพดาน 3"
 * (a cap), "เพดาน 3 และ".
 */
import type { PassedLevel } from '../../scoring';
import { normalise } from '../../thai';
import { textOf } from '../readCell';
import type { LocalCell } from './cells';

export interface RowPlace {
  readonly kind: 'level' | 'cap';
  readonly level: number;
  readonly isFurther: boolean;
}

const PLACE =
  /^(?<cap>เพดาน(?:ระดับ|ที่ระดับ)?|ไม่เกินระดับ|cap(?: at)?(?: level)?)?\s*(?:ระดับ|level)?\s*(?<level>\d)\s*(?<further>และ|and|\+)?$/i;

/** `null`: no level. */
export function placeIn({ value }: LocalCell): RowPlace | null {
  const { cap, level, further } = PLACE.exec(normalise(textOf(value)))?.groups ?? {};
  if (level === undefined) return null;
  return { kind: cap ? 'cap' : 'level', level: Number(level), isFurther: further !== undefined };
}

/** A level alone is a number, as it has always been. */
export function placeText({ kind, level, isFurther }: RowPlace, language: 'th' | 'en'): string | number {
  if (kind === 'level' && !isFurther) return level;
  const isThai = language === 'th';
  const cap = kind === 'level' ? '' : isThai ? 'เพดาน ' : 'Cap ';
  return `${cap}${level}${isFurther ? (isThai ? ' และ' : ' and') : ''}`;
}

export function isLevel(level: number | null): level is PassedLevel {
  return level !== null && [1, 2, 3, 4, 5].includes(level);
}
