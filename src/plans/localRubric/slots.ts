/** In which row of its table each row of a rubric stands: where it stood, else in one that is blank, else below the last. */
import type { RangeAddress } from '../../sheet/address';
import type { SheetSnapshot } from '../../sheet/snapshot';
import { grouped } from '../../tables/localRubric/reading';
import type { ManagedList } from '../../tables/managed/types';
import { contentAt } from '../cells';
import type { KeyedRow } from './rows';

export interface StandingList<Field extends string> {
  readonly list: ManagedList<Field>;
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<Field, number>;
  readonly excelTable: string | null;
  /** The rubric's own rows, in order, by the keys of what they say. */
  readonly rows: readonly { readonly row: number; readonly key: string; readonly code: string }[];
  /** What stands once for several rows: of the rubric, or of the indicator. */
  readonly shared: ReadonlyMap<Field, 'rubric' | 'indicator'>;
  /** Rows that mean something by their order, by the name of what they belong to; `null`: they may stand anywhere. */
  readonly series: (row: { readonly key: string; readonly code: string }) => string | null;
}

export interface Slot<Field extends string> {
  readonly row: number;
  /** What was read there; `null`: a row that is added. */
  readonly standing: string | null;
  readonly wanted: KeyedRow<Field>;
}

/** `block`: from the header to the last row that holds something. */
export function slotsFor<Field extends string>(
  standing: StandingList<Field>,
  after: readonly KeyedRow<Field>[],
  block: RangeAddress,
): Slot<Field>[] {
  const places = new Map(standing.rows.map((one) => [one.key, one.row]));
  const wanted = new Set(after.map(({ key }) => key));
  const freed = new Set(standing.rows.flatMap(({ key, row }) => (wanted.has(key) ? [] : [row])));
  const rows = Array.from({ length: block.bottom - block.top }, (_row, at) => block.top + 1 + at);
  const holes = rows.filter((row) => isBlankRow(standing, row, block, freed.has(row)));
  const firsts = new Map<string, number>();
  for (const { code, row, key } of standing.rows)
    if (wanted.has(key)) firsts.set(code, Math.min(row, firsts.get(code) ?? row));
  // Indicators stand in the order of their first rows: a new one begins below all others.
  let lowest = Math.max(block.top, ...rows.filter((row) => !holes.includes(row)));
  let next = block.bottom + 1;
  const slots = after.map((row): Slot<Field> => {
    const at = places.get(row.key);
    if (at !== undefined) return { row: at, standing: row.key, wanted: row };
    const above = firsts.get(row.code) ?? lowest;
    const hole = holes.find((one) => one > above);
    const place = hole ?? next;
    if (hole === undefined) next += 1;
    else holes.splice(holes.indexOf(hole), 1);
    lowest = Math.max(lowest, place);
    if (!firsts.has(row.code)) firsts.set(row.code, place);
    return { row: place, standing: null, wanted: row };
  });
  return inSeries(slots, standing);
}

/** What else stands beside the list's columns stays with its row. */
function isBlankRow<Field extends string>(
  { sheet, columns }: StandingList<Field>,
  row: number,
  { left, right }: RangeAddress,
  isFreed: boolean,
): boolean {
  const own = new Set(columns.values());
  for (let column = left; column <= right; column++) {
    if (isFreed && own.has(column)) continue;
    const content = contentAt(sheet, { row, column });
    if (content.kind === 'formula' || content.value !== null) return false;
  }
  return true;
}

/** The rows of a series take their places from the top, whatever stood there. */
function inSeries<Field extends string>(
  slots: readonly Slot<Field>[],
  { series }: StandingList<Field>,
): Slot<Field>[] {
  return [...grouped(slots, ({ wanted }) => series(wanted))].flatMap(([name, own]) => {
    if (name === null) return own;
    const inOrder = [...own].sort((a, b) => a.row - b.row);
    return own.map((slot, at) => ({ ...(inOrder[at] ?? slot), wanted: slot.wanted }));
  });
}
