/** What a level compares with, in its cell: a number, a target of the unit's own by its name, or bands by a size. */
import type { Bound } from '../../scoring/indicator';
import type { DefinedInput } from '../../scoring/localRubric/localRubric';
import { normalise, parseNumber } from '../../thai';
import type { CellRead } from '../readCell';
import { bandsText, readBands } from './bands';
import { readLocalFigure, readWords, type LocalCell } from './cells';
import { BY_SIZE, find, inputNamed, referenceText } from './references';

export function boundText(
  bound: Bound,
  inputs: readonly DefinedInput[],
  language: 'th' | 'en',
): string | number {
  if (typeof bound === 'number') return bound;
  if ('input' in bound) return referenceText(bound.input, inputs);
  const by = language === 'th' ? 'ตาม ' : 'by ';
  const bands = bound.classes.map(({ from, bound: figure }) => ({ from, figure }));
  return `${by}${referenceText(bound.size, inputs)}: ${bandsText(bands, language)}`;
}

/** `null` where the cell is blank. */
export function readBound(inputs: readonly DefinedInput[]): (cell: LocalCell) => CellRead<Bound | null> {
  return (cell) => {
    const words = readWords(cell);
    if (!('value' in words)) return words;
    const { value: text } = words;
    if (typeof cell.value !== 'string' || parseNumber(text).state !== 'notANumber')
      return readLocalFigure(cell);
    if (find(text, inputs)) return { value: { input: inputNamed(text, inputs) } };
    const [size = '', ...bands] = text.split(/[:：]/);
    if (bands.length === 0) {
      const figure = readLocalFigure(cell);
      return 'value' in figure ? figure : { problem: noBound(normalise(text)) };
    }
    const read = readBands(bands.join(':'));
    if (!('value' in read)) return read;
    return {
      value: {
        size: inputNamed(size.trim().replace(BY_SIZE, ''), inputs),
        classes: read.value.map(({ from, figure }) => ({ from, bound: figure })),
      },
    };
  };
}

function noBound(text: string): { th: string; en: string } {
  return {
    th: `"${text}" ไม่ใช่ตัวเลข และไม่มีในรายการข้อมูลที่ใช้`,
    en: `"${text}" is no number, and not in the list of inputs`,
  };
}
