/** What a local rubric asks of single cells beyond the common readers (`readCell.ts`). */
import type { Bilingual } from '../../scoring';
import type { CellValue } from '../../sheet/snapshot';
import { normalise } from '../../thai';
import { readDay, readFigure, readText, readTick, type CellRead } from '../readCell';
import { CONDITION_WORDS, readChoice, type Vocabulary } from './words';

export interface LocalCell {
  readonly value: CellValue;
  readonly numberFormat: string;
}

export function readWords({ value }: LocalCell): CellRead<string> {
  return readText(value);
}

/** One line, Thai digits as figures. */
export function readWord(cell: LocalCell): CellRead<string> {
  const read = readText(cell.value);
  return 'value' in read ? { value: normalise(read.value) } : read;
}

const LARGEST_YEAR = 3000;

/** As formulas name it: without spaces. Excel makes a date of a bare 2563/1. */
export function readId({ value, numberFormat }: LocalCell): CellRead<string> {
  if (typeof value === 'number' && !(Number.isInteger(value) && value > 0 && value < LARGEST_YEAR))
    return {
      problem: {
        th: "Excel เปลี่ยนชื่อเกณฑ์เป็นวันที่ ให้พิมพ์ ' นำหน้า เช่น '2563/1",
        en: "Excel has made a date of the name. Type ' before it, such as '2563/1",
      },
    };
  const read = readWord({ value, numberFormat });
  return 'value' in read ? { value: read.value.replace(/ /g, '') } : read;
}

export function readLocalFigure({ value, numberFormat }: LocalCell): CellRead<number | null> {
  return readFigure(value, { asShown: numberFormat, counting: true });
}

/** Empty where no day is typed. */
export function readLocalDay({ value }: LocalCell): CellRead<string> {
  const read = readDay(value);
  return 'value' in read ? { value: read.value ?? '' } : read;
}

/** One of the words of a column, `null` where the cell is blank. */
export function readWordOf<Key extends string>(
  words: Vocabulary<Key>,
  what: Readonly<Record<'th' | 'en', string>>,
): (cell: LocalCell) => CellRead<Key | null> {
  return (cell) => {
    const read = readWord(cell);
    return 'value' in read ? readChoice(words, read.value, what) : read;
  };
}

export const readCondition = readWordOf(CONDITION_WORDS, { th: 'เงื่อนไข', en: 'condition' });

/** Blank is not asked for. */
export function readConfirmed({ value }: LocalCell): CellRead<boolean> {
  const read = readTick(value, { wanted: yesOrBlank });
  return 'value' in read ? { value: read.value ?? false } : read;
}

function yesOrBlank(typed: string): Bilingual {
  return { th: `"${typed}" ต้องเป็น ใช่ หรือเว้นว่าง`, en: `"${typed}" must be Yes or blank` };
}
