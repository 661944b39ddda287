/**
 * The cut-off dates of a round. A date counts only where day, month and year are printed and the calendar has it; a
 * beginning ("from 1 April") is no date to be ready by, and of a range the end is.
 */
import type { Bilingual, Rubric } from '../../../scoring';
import { documentOf } from '../../../scoring/documents';
import { namedDays } from './days';

export interface CutOff {
  readonly indicators: readonly Bilingual[];
  readonly wording: Bilingual;
  /** ISO; `null` where the wording names no certain day. */
  readonly due: string | null;
}

/** One for each wording; dated ones first, in the order of the calendar. */
export function cutOffsOf(rubric: Rubric): readonly CutOff[] {
  const byWording = new Map<string, CutOff>();
  for (const indicator of rubric.indicators) {
    for (const wording of documentOf(indicator).cutOffs) {
      const indicators = [...(byWording.get(wording.th)?.indicators ?? []), indicator.name];
      byWording.set(wording.th, { indicators, wording, due: dueDate(wording.th) });
    }
  }
  const all = [...byWording.values()];
  const dated = all.filter(({ due }) => due !== null);
  return [
    ...dated.sort((a, b) => (a.due ?? '').localeCompare(b.due ?? '')),
    ...all.filter(({ due }) => due === null),
  ];
}

/** The wording speaks of when something may begin, or of the data it starts from. */
const BEGINNING = /(?:ตั้งแต่|เริ่ม|ฐานข้อมูล) ?(?:วันที่ )?(?:ณ )?(?:วันที่ )?$/;

/** `null`: none, or more than one that could be meant. */
export function dueDate(wording: string): string | null {
  const days = namedDays(wording).filter(({ start }) => !BEGINNING.test(wording.slice(0, start)));
  const [only, ...others] = new Set(days.map(({ iso }) => iso));
  return only !== undefined && others.length === 0 ? only : null;
}

/** The earliest certain date that has not passed. */
export function nextDue(cutOffs: readonly CutOff[], today: string): string | null {
  return cutOffs.find(({ due }) => due !== null && due >= today)?.due ?? null;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

const DAY_MS = 86_400_000;
