/**
 * Units with more rows than one. A printed form gives a district one tall cell and each of its tambons a row, so that the
 * name stands beside the first tambon alone; a list gives every village a row with the district's name. No single row is
 * the district's then: which of them is, or that they have to be added up, the office has to say.
 */
import type { Bilingual } from '../scoring';
import type { RangeAddress } from '../sheet/address';
import type { Grid } from './grid';
import { SUBUNIT_HEADER } from './knowledge/common';
import { headerKey } from './text';
import type { SeveralRows, TableColumn, TableRow } from './types';

export interface Signs {
  /** The row has a number of its own; `null` where the table has no numbers. */
  readonly isNumbered: ((row: number) => boolean) | null;
  /** Known in files only. */
  readonly merges: readonly RangeAddress[];
  /** The column of the units. */
  readonly unit: number;
  readonly holdsFigures: (row: number) => boolean;
  /** What is handed out and what is reported. */
  readonly figuresAt: (row: number) => readonly (number | null)[];
  /** The tambon, village or group of the row; `null` where no column has them. */
  readonly subunitAt: ((row: number) => string) | null;
}

export function signsOf(
  grid: Grid,
  unit: number,
  columns: readonly TableColumn[],
  rest: Pick<Signs, 'isNumbered' | 'merges' | 'holdsFigures'>,
): Signs {
  const subunit = columns.find(
    ({ column, header }) => column !== unit && SUBUNIT_HEADER.test(headerKey(header)),
  );
  const figures = columns.filter(
    ({ role }) => role === 'base' || role === 'target' || role === 'result' || role === 'input',
  );
  return {
    ...rest,
    unit,
    subunitAt: subunit
      ? (row) => {
          const value = grid.at(row, subunit.column);
          return typeof value === 'string' ? value.trim() : '';
        }
      : null,
    figuresAt: (row) =>
      figures.map(({ column }) => {
        const value = grid.at(row, column);
        return typeof value === 'number' ? value : null;
      }),
  };
}

export function settleSeveral(rows: TableRow[], signs: Signs): void {
  const groups = groupsOf(rows, signs);
  // One row without name or number may have lost both; where it is the habit of the table, or a tall cell, it is a part.
  const isHabit = groups.length > 1;
  for (const [first, ...parts] of groups) {
    const row = first === undefined ? undefined : rows[first];
    if (first === undefined || !row) continue;
    if (!isHabit && parts.length < 2 && !parts.some((part) => isSurelyPart(rows, first, part, signs)))
      continue;
    for (const part of parts) {
      const other = rows[part];
      if (other) rows[part] = { ...other, isPart: true };
    }
    const all = [first, ...parts].flatMap((index) => rows[index]?.row ?? []);
    if (!isSumOfParts(row.row, all.slice(1), signs))
      rows[first] = { ...row, several: { kind: 'parts', rows: all } };
  }
  markRepeated(rows);
}

/** A district and the rows without a name and number below it, by their index; only where there are some. */
function groupsOf(rows: readonly TableRow[], { isNumbered, holdsFigures, subunitAt }: Signs): number[][] {
  const groups: number[][] = [];
  let group: number[] = [];
  const close = (): void => {
    if (group.length > 1) groups.push(group);
    group = [];
  };
  for (const [index, { row, name, kind }] of rows.entries()) {
    if (name !== '') {
      close();
      if (kind === 'district') group = [index];
    } else if (group.length > 0 && holdsFigures(row)) {
      // A number of its own says that the row is another unit, unless it counts tambons.
      if (isNumbered?.(row) && (subunitAt?.(row) ?? '') === '') close();
      else group.push(index);
    }
  }
  close();
  return groups;
}

function isSurelyPart(rows: readonly TableRow[], first: number, part: number, signs: Signs): boolean {
  const top = rows[first]?.row ?? 0;
  const row = rows[part]?.row ?? 0;
  if ((signs.subunitAt?.(row) ?? '') !== '') return true;
  return signs.merges.some(
    (merge) =>
      merge.left <= signs.unit && merge.right >= signs.unit && merge.top <= top && merge.bottom >= row,
  );
}

/** The district's own row comes first and its parts add up to it: it stands for the district. */
function isSumOfParts(row: number, parts: readonly number[], { figuresAt, subunitAt }: Signs): boolean {
  if (subunitAt ? !/^(?:รวม.*|-*)$/.test(subunitAt(row)) : parts.length < 2) return false;
  const own = figuresAt(row);
  const others = parts.map(figuresAt);
  return (
    own.some((figure) => figure !== null) &&
    own.every((figure, index) => {
      const figures = others.flatMap((all) => all[index] ?? []);
      if (figure === null) return figures.length === 0;
      const sum = figures.reduce((total, one) => total + one, 0);
      return figures.length > 0 && Math.abs(sum - figure) < LOST_IN_ADDING * Math.max(1, Math.abs(figure));
    })
  );
}

/** Satang added as doubles. */
const LOST_IN_ADDING = 1e-9;

function markRepeated(rows: TableRow[]): void {
  const byCode = new Map<string, number[]>();
  for (const [index, { kind, code }] of rows.entries()) {
    if (kind !== 'district' || code === null) continue;
    const known = byCode.get(code);
    if (known) known.push(index);
    else byCode.set(code, [index]);
  }
  for (const indices of byCode.values()) {
    if (indices.length < 2) continue;
    const all = indices.flatMap((index) => rows[index]?.row ?? []);
    const several = { kind: 'repeated', rows: all } as const;
    for (const index of indices) {
      const one = rows[index];
      if (!one) continue;
      // Field by field: a list may repeat a few names on a hundred thousand rows.
      const { row, kind, name, code } = one;
      rows[index] = { row, kind, name, code, several };
    }
  }
}

const MOST_RUNS = 6;

/** "5-8, 11", as Excel numbers them. */
function rowList(rows: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else if (runs.push({ first: row, last: row }) > MOST_RUNS) break;
  }
  const shown = runs
    .slice(0, MOST_RUNS)
    .map(({ first, last }) => (first === last ? `${first + 1}` : `${first + 1}-${last + 1}`));
  return [...shown, ...(runs.length > MOST_RUNS ? ['…'] : [])].join(', ');
}

/** Why the unit has no level. */
export function severalText({ kind, rows }: SeveralRows): Bilingual {
  const list = rowList(rows);
  return kind === 'parts'
    ? {
        th: `อำเภอนี้แยกเป็น ${rows.length} แถว (แถว ${list}) ยังไม่มีแถวของทั้งอำเภอ จึงยังไม่คิดระดับ ให้รวมเป็นแถวเดียวต่ออำเภอ`,
        en: `this district is split into ${rows.length} rows (${list}) and none is the whole district's, so it has no level: give it one row`,
      }
    : {
        th: `อำเภอนี้มี ${rows.length} แถว (แถว ${list}) ไม่แน่ชัดว่าใช้แถวใด จึงยังไม่คิดระดับ ให้เหลือแถวเดียวต่ออำเภอ`,
        en: `this district has ${rows.length} rows (${list}) and it is not certain which counts, so it has no level: keep one row`,
      };
}
