/** What a cell says of one input of an indicator: a figure, a tick or a day, as scoring takes it. */
import type { InputSpec } from '../scoring';
import type { CellValue } from '../sheet/snapshot';
import { readFigure, readSerial, readTick, type CellRead } from './readCell';

export function readInput(
  { kind }: Pick<InputSpec, 'kind'>,
  value: CellValue,
): CellRead<number | boolean | null> {
  if (kind === 'tick') return readTick(value);
  return kind === 'date' ? readSerial(value) : readFigure(value);
}
