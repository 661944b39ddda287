/**
 * From what a patch says to what has to happen to each stored cell: formats become style numbers, cells that
 * shared an overwritten formula get their own text, arrays change as a whole or not at all.
 */
import {
  formatCell,
  formatRange,
  MAX_COLUMNS,
  MAX_ROWS,
  rangeContains,
  rangeWith,
} from '../../sheet/address';
import type { CellAddress, RangeAddress } from '../../sheet/address';
import { callsKpi } from '../../formula/calls';
import { formulaAt, isError, valueAt } from '../../sheet/snapshot';
import type { CellValue } from '../../sheet/snapshot';
import type { CellContentWork, CellWork } from './cellXml';
import { PatchError } from '../errors';
import { WrittenCells } from './dependents';
import { earlierIn } from '../standing';
import type { SheetPart } from '../open';
import type { CellPatch, ContentPatch, SheetPatch, StylePatch } from './types';
import type { StyleBook } from './styleBook';

/** By column. */
export type RowWork = ReadonlyMap<number, CellWork>;

export interface SheetWork {
  /** Rows about whose cells something is said. */
  readonly rows: Iterable<number>;
  has(row: number): boolean;
  /** Worked out when the row is written: all rows of a long table at once are a million things. */
  at(row: number): RowWork;
  /** What has come of the rows that were worked out so far. */
  effects(): Effects;
}

interface Effects {
  /** The cells that will hold something because of it. */
  readonly written: RangeAddress | null;
  /** Which cells, and whether they show something else by it. */
  readonly cells: WrittenCells;
  /** A formula was written whose result nobody knows. */
  readonly lacksResults: boolean;
  /** Formulas come, go or change their text: the stored order of calculation no longer holds. */
  readonly changesFormulas: boolean;
}

const MAX_TEXT = 32767;
const MAX_FORMULA = 8192;

function isStorable(value: CellValue): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'string' || value.length <= MAX_TEXT;
}

function check(sheet: string, { cell, content }: CellPatch): void {
  const inGrid = cell.row >= 0 && cell.row < MAX_ROWS && cell.column >= 0 && cell.column < MAX_COLUMNS;
  const value = content?.kind === 'value' ? content.value : (content?.cached ?? null);
  const isShort =
    content?.kind !== 'formula' || (content.formula.length <= MAX_FORMULA && content.formula !== '=');
  if (!inGrid || !isStorable(value) || !isShort) throw new PatchError('invalidCell', sheet, formatCell(cell));
}

function styleOf(part: SheetPart | null, patch: CellPatch, book: () => StyleBook): number | null {
  const { cell, formatLike, numberFormat } = patch;
  const style: StylePatch =
    numberFormat === undefined ? { ...patch.style } : { ...patch.style, numberFormat };
  const isChanged = Object.keys(style).length > 0;
  if (!formatLike && !isChanged) return null;
  const base = part ? part.view.styleAt(formatLike ?? cell) : 0;
  return isChanged ? book().derive(base, style) : base;
}

/** A formula that already stands there keeps its stored form (shared, array, spelling), but for one of the add-in's as earlier versions stored it. */
function contentOf(
  part: SheetPart | null,
  cell: CellAddress,
  content: ContentPatch | undefined,
  metadataOf: MetadataOf,
  isEarlier: (cell: CellAddress) => boolean,
): CellContentWork | null {
  if (content?.kind !== 'formula') return content ?? null;
  const formula = content.formula.startsWith('=') ? content.formula : `=${content.formula}`;
  const stands = part !== null && formulaAt(part.view.snapshot, cell) === formula;
  if (stands && !content.fills && !isEarlier(cell)) return { kind: 'result', cached: content.cached };
  const metadata = content.fills ? null : metadataOf(formula, cell);
  return metadata === null ? { ...content, formula } : { ...content, formula, metadata };
}

/** What makes the add-in's formulas those of this version of Excel; `null` where a formula needs nothing. */
type MetadataOf = (formula: string, cell: CellAddress) => number | null;

/** No array formula, dynamic or not, may stand in merged cells. */
function metadataFor(part: SheetPart | null, { merges }: SheetPatch, dynamic: () => number): MetadataOf {
  const gone = new Set(merges?.remove.map(formatRange));
  const stay = (part?.view.snapshot.merges ?? []).filter((range) => !gone.has(formatRange(range)));
  const merged = new Set([...stay, ...(merges?.add ?? [])].map(({ top, left }) => `${top},${left}`));
  return (formula, { row, column }) =>
    !callsKpi(formula) || (merged.size > 0 && merged.has(`${row},${column}`)) ? null : dynamic();
}

/** Work that what spans several cells adds to: the rows concerned are worked out at once, and kept. */
interface OpenWork {
  readonly said: ReadonlySet<number>;
  /** For a look at a single cell of a row. */
  at(row: number): RowWork;
  kept(row: number): RowWork;
  put(cell: CellAddress, change: CellWork): void;
}

function workAt(work: OpenWork, { row, column }: CellAddress): CellWork | undefined {
  return work.kept(row).get(column);
}

/** Cells of the range about which something is said; the range may be the whole sheet. */
function workIn(work: OpenWork, range: RangeAddress): CellAddress[] {
  const rows =
    range.bottom - range.top < work.said.size
      ? Array.from({ length: range.bottom - range.top + 1 }, (_, n) => range.top + n)
      : [...work.said];
  return rows.flatMap((row) =>
    [...(work.said.has(row) ? work.kept(row).keys() : [])]
      .map((column) => ({ row, column }))
      .filter((cell) => rangeContains(range, cell)),
  );
}

/** Cells of the range that can hold something. */
function heldIn({ view }: SheetPart, range: RangeAddress): CellAddress[] {
  const { used } = view.snapshot;
  const cells: CellAddress[] = [];
  if (!used) return cells;
  for (let row = Math.max(range.top, used.top); row <= Math.min(range.bottom, used.bottom); row++) {
    for (let column = Math.max(range.left, used.left); column <= Math.min(range.right, used.right); column++)
      cells.push({ row, column });
  }
  return cells;
}

function isReplaced(part: SheetPart, work: OpenWork, cell: CellAddress): boolean {
  const content = workAt(work, cell)?.content;
  if (!content || content.kind === 'result') return false;
  // The same value written over what a formula spilled there is no change.
  if (content.kind === 'value') return content.value !== valueAt(part.view.snapshot, cell);
  return true;
}

function keepArraysWhole(part: SheetPart, work: OpenWork): void {
  for (const { range, dynamic } of part.raw.arrays) {
    // One cell is always whole.
    if (range.top === range.bottom && range.left === range.right) continue;
    const replaced = workIn(work, range).filter((cell) => isReplaced(part, work, cell));
    const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (replaced.length === 0 || replaced.length === size) continue;
    const first = { row: range.top, column: range.left };
    if (!dynamic || !isReplaced(part, work, first)) {
      throw new PatchError('arrayPart', part.name, formatRange(range));
    }
    // What the formula had spilled goes with it.
    for (const cell of heldIn(part, range)) {
      if (isReplaced(part, work, cell)) continue;
      work.put(cell, { content: { kind: 'value', value: null }, style: workAt(work, cell)?.style ?? null });
    }
  }
}

function giveOwnFormulas(part: SheetPart, work: OpenWork): void {
  for (const { master, members, at } of part.raw.shared.values()) {
    const content = work.at(master.row).get(master.column)?.content;
    if (!content || content.kind === 'result') continue;
    for (const cell of members) {
      const own = workAt(work, cell);
      const formula = at(cell);
      if (!own?.content)
        work.put(cell, { content: { kind: 'ownFormula', formula }, style: own?.style ?? null });
      else if (own.content.kind === 'result') {
        work.put(cell, { ...own, content: { kind: 'formula', formula, cached: own.content.cached } });
      }
    }
  }
}

function changesFormula(part: SheetPart | null, cell: CellAddress, content: CellContentWork | null): boolean {
  if (content?.kind === 'formula' || content?.kind === 'ownFormula') return true;
  return content?.kind === 'value' && part !== null && formulaAt(part.view.snapshot, cell) !== null;
}

function showsOther(part: SheetPart | null, cell: CellAddress, content: CellContentWork): boolean {
  if (content.kind === 'ownFormula') return false;
  const before = part ? valueAt(part.view.snapshot, cell) : null;
  const after = content.kind === 'value' ? content.value : content.cached;
  return isError(before) && isError(after) ? before.error !== after.error : before !== after;
}

export function resolveCells(
  part: SheetPart | null,
  patch: SheetPatch,
  book: () => StyleBook,
  dynamic: () => number,
): SheetWork {
  const metadataOf = metadataFor(part, patch, dynamic);
  const isEarlier = part ? earlierIn(part) : () => false;
  const { rowCells } = patch;
  const few = new Map<number, CellPatch[]>();
  const kept = new Map<number, Map<number, CellWork>>();
  let box: RangeAddress | null = null;
  const written = new WrittenCells();
  let lacksResults = false;
  let changesFormulas = false;
  const note = (cell: CellAddress, content: CellContentWork | null): void => {
    if (content !== null && (content.kind !== 'value' || content.value !== null)) box = rangeWith(box, cell);
    if (content !== null && content.kind !== 'ownFormula') {
      written.add(cell, showsOther(part, cell, content));
      lacksResults ||= content.kind !== 'value' && content.cached === null;
    }
    changesFormulas ||= changesFormula(part, cell, content);
  };
  for (const one of patch.cells) {
    check(patch.sheet, one);
    const row = few.get(one.cell.row);
    if (row) row.push(one);
    else few.set(one.cell.row, [one]);
  }
  const said = new Set([...few.keys(), ...(rowCells?.rows ?? [])]);
  const at = (row: number): Map<number, CellWork> => {
    const known = kept.get(row);
    if (known) return known;
    const many = rowCells?.at(row) ?? [];
    for (const one of many) check(patch.sheet, one);
    const cells = few.has(row) ? [...many, ...(few.get(row) ?? [])] : many;
    const contents = cells.map((one) => contentOf(part, one.cell, one.content, metadataOf, isEarlier));
    cells.forEach((one, n) => note(one.cell, contents[n] ?? null));
    return resolveRow(part, cells, contents, book);
  };
  if (part) {
    const keep = (row: number): Map<number, CellWork> => {
      const work = at(row);
      kept.set(row, work);
      return work;
    };
    const put = (cell: CellAddress, change: CellWork): void => {
      keep(cell.row).set(cell.column, change);
      note(cell, change.content);
    };
    keepArraysWhole(part, { said, at, kept: keep, put });
    giveOwnFormulas(part, { said, at, kept: keep, put });
  }
  const rows = new Set([...said, ...kept.keys()]);
  return {
    rows,
    has: (row) => rows.has(row),
    at,
    effects: () => ({ written: box, cells: written, lacksResults, changesFormulas }),
  };
}

function resolveRow(
  part: SheetPart | null,
  cells: readonly CellPatch[],
  contents: readonly (CellContentWork | null)[],
  book: () => StyleBook,
): Map<number, CellWork> {
  const work = new Map<number, CellWork>();
  for (const [n, one] of cells.entries()) {
    const before = work.get(one.cell.column);
    const content = contents[n] ?? before?.content ?? null;
    const style = styleOf(part, one, book) ?? before?.style ?? null;
    // A cell that is not stored yet looks like its row or column; once stored it must say so itself.
    const own = content && part ? part.view.styleAt(one.cell) : null;
    work.set(one.cell.column, { content, style: style ?? own });
  }
  return work;
}
