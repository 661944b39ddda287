/**
 * From what a patch says to what has to happen to each stored cell: formats become style numbers, cells that
 * shared an overwritten formula get their own text, arrays change as a whole or not at all.
 */
import { formatCell, formatRange, rangeContains } from '../sheet/address';
import type { CellAddress, RangeAddress } from '../sheet/address';
import { formulaAt, valueAt } from '../sheet/snapshot';
import type { CellValue } from '../sheet/snapshot';
import type { CellContentWork, CellWork } from './cellXml';
import { PatchError } from './errors';
import type { SheetPart } from './open';
import type { CellPatch, ContentPatch, SheetPatch, StylePatch } from './patchTypes';
import { MAX_COLUMNS, MAX_ROWS } from './rawSheet';
import type { StyleBook } from './styleBook';

/** By row, then by column. */
export type SheetWork = Map<number, Map<number, CellWork>>;

const MAX_TEXT = 32767;
const MAX_FORMULA = 8192;

export function workAt(work: SheetWork, { row, column }: CellAddress): CellWork | undefined {
  return work.get(row)?.get(column);
}

function putWork(work: SheetWork, cell: CellAddress, change: CellWork): void {
  const row = work.get(cell.row) ?? new Map<number, CellWork>();
  row.set(cell.column, change);
  work.set(cell.row, row);
}

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
  const style: StylePatch = { ...patch.style, ...(numberFormat !== undefined && { numberFormat }) };
  const isChanged = Object.keys(style).length > 0;
  if (!formatLike && !isChanged) return null;
  const base = part ? part.view.styleAt(formatLike ?? cell) : 0;
  return isChanged ? book().derive(base, style) : base;
}

/** A formula that already stands there keeps its stored form (shared, array, spelling); only its result is new. */
function contentOf(
  part: SheetPart | null,
  cell: CellAddress,
  content: ContentPatch | undefined,
): CellContentWork | null {
  if (content?.kind !== 'formula' || !part) return content ?? null;
  const formula = content.formula.startsWith('=') ? content.formula : `=${content.formula}`;
  const stands = formulaAt(part.view.snapshot, cell) === formula;
  if (stands && !content.fills) return { kind: 'result', cached: content.cached };
  return formula === content.formula ? content : { ...content, formula };
}

/** Cells of the range about which something is said; the range may be the whole sheet. */
function workIn(work: SheetWork, range: RangeAddress): CellAddress[] {
  const rows =
    range.bottom - range.top < work.size
      ? Array.from({ length: range.bottom - range.top + 1 }, (_, n) => range.top + n)
      : [...work.keys()];
  return rows.flatMap((row) =>
    [...(work.get(row)?.keys() ?? [])]
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

function isReplaced(part: SheetPart, work: SheetWork, cell: CellAddress): boolean {
  const content = workAt(work, cell)?.content;
  if (!content || content.kind === 'result') return false;
  // The same value written over what a formula spilled there is no change.
  if (content.kind === 'value') return content.value !== valueAt(part.view.snapshot, cell);
  return true;
}

function keepArraysWhole(part: SheetPart, work: SheetWork): void {
  for (const { range, dynamic } of part.raw.arrays) {
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
      putWork(work, cell, {
        content: { kind: 'value', value: null },
        style: workAt(work, cell)?.style ?? null,
      });
    }
  }
}

function giveOwnFormulas(part: SheetPart, work: SheetWork): void {
  for (const { master, members, at } of part.raw.shared.values()) {
    const content = workAt(work, master)?.content;
    if (!content || content.kind === 'result') continue;
    for (const cell of members) {
      const own = workAt(work, cell);
      const formula = at(cell);
      if (!own?.content)
        putWork(work, cell, { content: { kind: 'ownFormula', formula }, style: own?.style ?? null });
      else if (own.content.kind === 'result') {
        putWork(work, cell, { ...own, content: { kind: 'formula', formula, cached: own.content.cached } });
      }
    }
  }
}

export function resolveCells(part: SheetPart | null, patch: SheetPatch, book: () => StyleBook): SheetWork {
  const work: SheetWork = new Map();
  for (const one of patch.cells) {
    check(patch.sheet, one);
    const before = workAt(work, one.cell);
    const content = contentOf(part, one.cell, one.content) ?? before?.content ?? null;
    const style = styleOf(part, one, book) ?? before?.style ?? null;
    // A cell that is not stored yet looks like its row or column; once stored it must say so itself.
    const own = content && part ? part.view.styleAt(one.cell) : null;
    putWork(work, one.cell, { content, style: style ?? own });
  }
  if (part) {
    keepArraysWhole(part, work);
    giveOwnFormulas(part, work);
  }
  return work;
}

/** Formulas come, go or change their text: the stored order of calculation no longer holds. */
export function changesFormulas(part: SheetPart | null, work: SheetWork): boolean {
  for (const [row, cells] of work) {
    for (const [column, { content }] of cells) {
      if (content?.kind === 'formula' || content?.kind === 'ownFormula') return true;
      if (content?.kind === 'value' && part && formulaAt(part.view.snapshot, { row, column }) !== null)
        return true;
    }
  }
  return false;
}
