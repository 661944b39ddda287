/** The value of a `<c>` element from its type and text (ECMA-376 part 1, 18.18.11). */
import type { CellValue } from '../sheet/snapshot';
import { XlsxError } from './errors';
import { decodeXstring } from './xml';

export interface CellText {
  readonly type: string;
  readonly style: number;
  /** Text of `<v>` or of the inline string; `null` where the cell has neither. */
  text: string | null;
}

const DAY = 86_400_000;
/** Days between the two ways of counting dates that workbooks use. */
const DAYS_1900_TO_1904 = 1462;

/** ISO date and time to the serial number Excel calculates with; text that is none stays text. */
function serialOf(iso: string, date1904: boolean): CellValue {
  const time = Date.parse(
    /[zZ]|[+-]\d\d:\d\d$/.test(iso) ? iso : `${iso}${iso.includes('T') ? '' : 'T00:00:00'}Z`,
  );
  if (Number.isNaN(time)) return iso;
  const serial = (time - Date.UTC(1899, 11, 30)) / DAY;
  return date1904 ? serial - DAYS_1900_TO_1904 : serial;
}

export function makeCellReader(
  strings: () => readonly string[],
  date1904: boolean,
  part: string,
): (cell: CellText) => CellValue {
  return ({ type, text }) => {
    if (text === null) return null;
    switch (type) {
      case 'str':
      case 'inlineStr':
        return decodeXstring(text);
      case 's': {
        if (text.trim() === '') return null;
        const shared = strings()[Number(text)];
        if (shared === undefined) throw new XlsxError('damaged', `${part}: shared string ${text}`);
        return shared;
      }
      case 'b':
        return text.trim() === '1' || text.trim() === 'true';
      case 'e':
        return { error: text.trim() };
      case 'd':
        return serialOf(text.trim(), date1904);
      default: {
        if (text.trim() === '') return null;
        const number = Number(text);
        if (!Number.isFinite(number)) throw new XlsxError('damaged', `${part}: number ${text}`);
        return number;
      }
    }
  };
}
