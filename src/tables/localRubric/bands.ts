/**
 * Bands as people write them: "1–2: 1; 3 ขึ้นไป: 2". Each has its figure; the last is open above. What lies between two
 * bands must belong to one of them, or nobody could say what holds there.
 */
import { normalise, parseNumber } from '../../thai';
import type { CellRead } from '../readCell';
import { SEPARATOR } from './references';

export interface Band {
  readonly from: number;
  readonly figure: number;
}

const OPEN = { th: 'ขึ้นไป', en: 'or more' } as const;

export function bandsText(bands: readonly Band[], language: 'th' | 'en'): string {
  const areWhole = bands.every(({ from }) => Number.isInteger(from));
  return bands
    .map(({ from, figure }, at) => {
      const next = bands[at + 1]?.from;
      const last = next === undefined ? null : next - 1;
      if (!areWhole || last === null || last < from) return `${from} ${OPEN[language]}: ${figure}`;
      return last === from ? `${from}: ${figure}` : `${from}–${last}: ${figure}`;
    })
    .join(SEPARATOR);
}

const BAND =
  /^(?:ตั้งแต่|from)?\s*(?<from>[\d.,]+)\s*(?:(?:[-–—]|ถึง|to)\s*(?<to>[\d.,]+))?\s*(?<open>ขึ้นไป|หรือมากกว่า|or more|and more|\+)?\s*[:=]\s*(?<figure>-?[\d.,]+)\s*(?:ระดับ|levels?)?$/i;
/** Between bands, but not within 1,000. */
const PARTED = /[;\n]|,(?!\d{3}(?!\d))/;

interface Written extends Band {
  /** `null`: open above. */
  readonly to: number | null;
}

export function readBands(text: string): CellRead<readonly Band[]> {
  const bands: Written[] = [];
  for (const piece of normalise(text).split(PARTED)) {
    if (piece.trim() === '') continue;
    const band = readBand(piece.trim());
    if (!band) return { problem: unreadable(piece.trim()) };
    bands.push(band);
  }
  for (const [at, { from, to }] of bands.entries()) {
    const next = bands[at + 1];
    if (!next && to !== null) return { problem: endOpen(to) };
    if (next && to !== null && !(next.from === to + 1)) return { problem: gapAt(to, next.from) };
    if (to !== null && to < from) return { problem: unreadable(`${from}–${to}`) };
  }
  return { value: bands.map(({ from, figure }) => ({ from, figure })) };
}

function readBand(piece: string): Written | null {
  const { from = '', to, open, figure = '' } = BAND.exec(piece)?.groups ?? {};
  const numbers = [from, to ?? from, figure].map(figureOf);
  const [start, end, given] = numbers;
  if (start === undefined || end === undefined || given === undefined) return null;
  if (start === null || end === null || given === null) return null;
  return { from: start, figure: given, to: open ? null : end };
}

function figureOf(text: string): number | null {
  const read = parseNumber(text);
  return read.state === 'number' ? read.value : null;
}

function unreadable(piece: string): { th: string; en: string } {
  return {
    th: `อ่านช่วง "${piece}" ไม่ได้ เขียนแบบ 1–2: 1; 3 ขึ้นไป: 2`,
    en: `"${piece}" cannot be read as a band. Write 1–2: 1; 3 or more: 2`,
  };
}

function endOpen(to: number): { th: string; en: string } {
  return {
    th: `ไม่ได้บอกว่ามากกว่า ${to} เป็นเท่าใด เขียนช่วงสุดท้ายเป็น "ขึ้นไป"`,
    en: `What holds above ${to} is not said. Write the last band with "or more"`,
  };
}

function gapAt(to: number, from: number): { th: string; en: string } {
  return {
    th: `ช่วงที่จบที่ ${to} กับช่วงที่เริ่ม ${from} ไม่ต่อกัน`,
    en: `The band that ends at ${to} and the one that begins at ${from} do not adjoin`,
  };
}
