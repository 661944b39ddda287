/** Reading the rows of a rubric's tables cell by cell; what cannot be read is told at its cell, and the rest is read on. */
import type { Bilingual } from '../../scoring';
import type { CellRead } from '../readCell';
import { cellAt, type RubricBlock } from './blocks';
import type { LocalCell } from './cells';

export interface RowReading<Field extends string> {
  readonly block: RubricBlock<Field>;
  readonly tell: (row: number, field: Field, message: Bilingual) => void;
}

export type Reader<T> = (cell: LocalCell) => CellRead<T>;

export function one<Field extends string, T>(
  row: number,
  field: Field,
  reader: Reader<T>,
  otherwise: T,
  { block, tell }: RowReading<Field>,
): T {
  const result = reader(cellAt(block, row, field));
  if ('value' in result) return result.value;
  tell(row, field, result.problem);
  return otherwise;
}

/** What belongs to the rubric or the indicator stands on every row or on some, always the same. */
export function shared<Field extends string, T>(
  rows: readonly { readonly row: number }[],
  field: Field,
  reader: Reader<T>,
  blank: T,
  reading: RowReading<Field>,
): T {
  let value = blank;
  for (const { row } of rows) {
    const here = one(row, field, reader, blank, reading);
    if (here === blank || here === value) continue;
    if (value === blank) value = here;
    else
      reading.tell(row, field, {
        th: `ต่างจากแถวอื่นของรายการเดียวกัน (${String(value)})`,
        en: `Differs from the other rows that belong together (${String(value)})`,
      });
  }
  return value;
}

export function grouped<T, K>(items: readonly T[], by: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group) group.push(item);
    else groups.set(by(item), [item]);
  }
  return groups;
}
