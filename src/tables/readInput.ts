/** What a cell says of one input of an indicator: a figure, a tick or a day, as scoring takes it. */
import type { Bilingual, InputSpec } from '../scoring';
import type { CellValue } from '../sheet/snapshot';
import { quote, readFigure, readSerial, readTick, type CellRead } from './readCell';

export function readInput(
  { kind }: Pick<InputSpec, 'kind'>,
  value: CellValue,
): CellRead<number | boolean | null> {
  if (kind === 'tick') return readTick(value);
  if (kind === 'percentages') return readPercentage(value);
  return kind === 'date' ? readSerial(value) : readFigure(value);
}

function readPercentage(value: CellValue): CellRead<number | null> {
  const read = readFigure(value);
  if ('problem' in read || read.value === null || read.value <= 0 || read.value > 1) return read;
  return { problem: fractionOrPercent(quote(value)) };
}

/** A cell that shows 95% holds 0.95, which as a percentage would be next to nothing. */
function fractionOrPercent(typed: string): Bilingual {
  return {
    th: `"${typed}" อาจเป็นสัดส่วน (1 = ร้อยละ 100) ให้พิมพ์เป็นร้อยละ เช่น 95`,
    en: `"${typed}" may be a fraction (1 = 100%); type it as a percentage, such as 95`,
  };
}
