/**
 * Ticks as staff type them: done, not done, blank, or neither. The one list of words, wherever a tick is read: functions,
 * evidence register, inputs, rubric tables. Another word is asked about, never guessed.
 */
import { normalise } from './normalise';

export type ParsedTick =
  | { readonly state: 'tick'; readonly done: boolean }
  | { readonly state: 'blank' }
  | { readonly state: 'notATick' };

const DONE = new Set(
  'true 1 x ✓ ✔ ☑ / yes มี มีแล้ว ใช่ ครบ ครบถ้วน ผ่าน ดำเนินการแล้ว แล้ว'.split(' ').map(normalise),
);
const NOT_DONE = new Set(
  'false 0 - ✗ ☐ no ไม่มี ยังไม่มี ไม่ใช่ ไม่ครบ ไม่ครบถ้วน ไม่ผ่าน ยังไม่ดำเนินการ ยัง'.split(' ').map(normalise),
);
/** Longer than every word of the lists. */
const LONGEST = 40;

export function parseTick(value: string | number | boolean | null): ParsedTick {
  if (typeof value === 'boolean') return { state: 'tick', done: value };
  // Keyboards put a mark after ✔ that only says how it is drawn; a dash is a dash however long.
  const mark = normalise(String(value ?? ''))
    .replace(/\uFE0F/g, '')
    .toLowerCase();
  if (mark === '') return { state: 'blank' };
  if (mark.length > LONGEST) return { state: 'notATick' };
  const word = mark.replace(/ /g, '').replace(/^[‐-―−]$/, '-');
  if (DONE.has(word)) return { state: 'tick', done: true };
  return NOT_DONE.has(word) ? { state: 'tick', done: false } : { state: 'notATick' };
}
