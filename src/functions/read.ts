/**
 * Arguments as staff type them, coerced in this one place. A reader gets one cell: `undefined` for an argument that was
 * left out, `null` or empty text for a blank cell. Blank is never zero.
 */
import { functionMessages as say } from '../i18n/functions';
import { findRubric, type Rubric, rubrics } from '../scoring';
import { serialIfDay } from '../scoring/day';
import type { Reads } from '../scoring/functions/catalogue';
import { matchProvince, normalise, parseNumber, parseTick, type Province } from '../thai';
import { dayOf } from '../thai/days';
import { isErrorCell, passedOn, Problem, wrongArgument } from './problem';

export type Reader<T> = (cell: unknown, argument: string) => T | Problem;

export type Language = 'th' | 'en';

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && normalise(cell) === '');
}

/** A figure; `null` where it is not reported. */
const figure: Reader<number | null> = (cell, argument) => {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'string') {
    const parsed = parseNumber(cell);
    if (parsed.state === 'number') return parsed.value;
    if (parsed.state === 'blank') return null;
    if (parsed.state === 'dash') return wrongArgument(argument, say.dash(shown(cell)));
  }
  return refused(cell, argument) ?? wrongArgument(argument, say.notANumber(shown(cell)));
};

/** A day as Excel counts it, a date of Excel's or one typed; `null` where there is none. */
export const day: Reader<number | null> = (cell, argument) => {
  if (isBlank(cell)) return null;
  const read = typeof cell === 'number' || typeof cell === 'string' ? dayOf(cell) : null;
  const serial = read === null ? null : serialIfDay(read);
  if (serial !== null) return serial;
  return refused(cell, argument) ?? wrongArgument(argument, say.notADay(shown(cell)));
};

/** A figure that may be left out altogether. */
const figureIfGiven: Reader<number | null | undefined> = (cell, argument) =>
  cell === undefined ? undefined : figure(cell, argument);

/** A blank tick is a step not done. */
const tick: Reader<boolean> = (cell, argument) => {
  if (isBlank(cell)) return false;
  if (typeof cell === 'boolean' || typeof cell === 'string' || typeof cell === 'number') {
    const parsed = parseTick(cell);
    if (parsed.state !== 'notATick') return parsed.state === 'tick' && parsed.done;
  }
  return refused(cell, argument) ?? wrongArgument(argument, say.notATick(shown(cell)));
};

/** Text, folded for comparing; empty where the cell is blank. */
const text: Reader<string> = (cell, argument) => {
  if (isBlank(cell)) return '';
  if (typeof cell === 'string' || typeof cell === 'number') return normalise(String(cell));
  return refused(cell, argument) ?? wrongArgument(argument, say.notText());
};

/** An old formula must never change its result: what it leaves out stays the rubric it meant then. */
export function rubricOr(fallback: string): Reader<Rubric> {
  return (cell, argument) => rubric(isBlank(cell) ? fallback : cell, argument);
}

/** Text or the number 2561; a date serial or the quotient that Excel makes of a bare 2562/1 is none. */
const rubric: Reader<Rubric> = (cell, argument) => {
  const typed = text(cell, argument);
  if (typed instanceof Problem) return typed;
  if (typed === '') return wrongArgument(argument, say.blank());
  const found = findRubric(typed.replace(/ /g, ''));
  if (found) return found;
  const message =
    typeof cell === 'number'
      ? say.unquotedRubric(typed)
      : say.unknownRubric(
          typed,
          rubrics()
            .map(({ id }) => id)
            .join(', '),
        );
  return wrongArgument(argument, message);
};

const languages: Readonly<Record<string, Language>> = {
  '': 'th',
  th: 'th',
  thai: 'th',
  ไทย: 'th',
  en: 'en',
  english: 'en',
  อังกฤษ: 'en',
};

/** Thai where it is left out. */
const language: Reader<Language> = (cell, argument) => {
  const typed = text(cell, argument);
  if (typed instanceof Problem) return typed;
  return languages[typed.toLowerCase()] ?? wrongArgument(argument, say.unknownLanguage(typed));
};

const rubricOrAll: Reader<Rubric | null> = (cell, argument) =>
  isBlank(cell) ? null : rubric(cell, argument);

const province: Reader<Province | null> = (cell, argument) => {
  if (isBlank(cell)) return null;
  const typed = text(cell, argument);
  if (typed instanceof Problem) return typed;
  return matchProvince(typed) ?? wrongArgument(argument, say.unknownProvince(typed));
};

/** What is read of an argument that is declared so. */
export interface Meanings {
  readonly figure: number | null;
  readonly figureIfGiven: number | null | undefined;
  readonly tick: boolean;
  readonly text: string;
  readonly rubric: Rubric;
  readonly rubricOrAll: Rubric | null;
  readonly language: Language;
  readonly province: Province | null;
  readonly asIs: unknown;
}

export const readers: { readonly [R in Reads]: Reader<Meanings[R]> } = {
  figure,
  figureIfGiven,
  tick,
  text,
  rubric,
  rubricOrAll,
  language,
  province,
  asIs: (cell) => cell,
};

function refused(cell: unknown, argument: string): Problem | null {
  return isErrorCell(cell) ? passedOn(cell, say.cellError(cell.code), argument) : null;
}

function shown(cell: unknown): string {
  if (typeof cell === 'string') return cell.length > 30 ? `${cell.slice(0, 30)}…` : cell;
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : typeof cell;
}
