/** What a cell says of one input of an indicator: a figure, a tick or a day, as scoring takes it. */
import type { InputSpec } from '../scoring';
import { serialOf } from '../scoring/day';
import type { CellValue } from '../sheet/snapshot';
import { readDay, readFigure, readTick, type CellRead } from './readCell';

export function readInput(
  { kind }: Pick<InputSpec, 'kind'>,
  value: CellValue,
): CellRead<number | boolean | null> {
  if (kind === 'tick') return readTick(value);
  if (kind !== 'date') return readFigure(value);
  const day = readDay(value);
  if ('problem' in day) return day;
  return { value: day.value === null ? null : serialOf(day.value) };
}
