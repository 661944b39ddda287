/** The text of a worksheet part with cells, merges, widths and heights changed, everything else as it was. */
import { formatRange, parseRange, type RangeAddress } from '../../sheet/address';
import { layoutBefore, layoutBehind } from './addedLayout';
import type { SheetLinks } from './addedLayout';
import { changedCell, newCell } from './cellXml';
import { XlsxError } from '../errors';
import { columnEdits } from './columns';
import { formatEdits, formatExtensionEdits } from './formats';
import type { SheetPatch } from './types';
import type { RowWork, SheetWork } from './resolveCells';
import { scanSheet } from '../scanSheet';
import type { CellSpan, RowSpan, SheetMap } from '../scanSheet';
import { orderOf } from './sheetOrder';
import type { StyleBook } from './styleBook';
import type { Vocabulary } from '../vocabulary';
import type { Edit } from '../xml';
import { applyEdits, children, parseXml, setAttribute } from '../xml';

function ascending(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}

/** Joined, not added up: V8 keeps a sum of texts as a tree of its pieces, several times the text's size. */
function newCells(prefix: string, row: number, cells: RowWork): string {
  const xml: string[] = [];
  for (const column of ascending(cells.keys())) {
    const work = cells.get(column);
    if (work) xml.push(newCell(prefix, { row, column }, work) ?? '');
  }
  return xml.join('');
}

function rowOpen(open: string, cells: RowWork, height: number | undefined): string {
  let tag = open;
  const spans = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(tag);
  if (spans && cells.size > 0) {
    const columns = [...cells.keys()].map((column) => column + 1);
    const first = Math.min(Number(spans[1]), ...columns);
    tag = setAttribute(tag, 'spans', `${first}:${Math.max(Number(spans[2]), ...columns)}`);
  }
  if (height !== undefined) tag = setAttribute(setAttribute(tag, 'ht', String(height)), 'customHeight', '1');
  return tag;
}

function newRow(prefix: string, row: number, cells: RowWork, height: number | undefined): string {
  const inner = newCells(prefix, row, cells);
  if (inner === '' && height === undefined) return '';
  const open = rowOpen(`<${prefix}row r="${row + 1}">`, new Map(), height);
  return [open, inner, `</${prefix}row>`].join('');
}

function rowEdits(
  text: string,
  prefix: string,
  span: RowSpan,
  stored: readonly CellSpan[],
  cells: RowWork,
  height: number | undefined,
): Edit[] {
  const { row } = span;
  const oldOpen = text.slice(span.start, span.openEnd);
  const open = rowOpen(oldOpen, cells, height);
  if (span.selfClosing) {
    const inner = newCells(prefix, row, cells);
    const whole = inner === '' ? open : `${open.replace(/\s*\/>$/, '>')}${inner}</${prefix}row>`;
    return [{ start: span.start, end: span.end, text: whole }];
  }
  const edits: Edit[] = open === oldOpen ? [] : [{ start: span.start, end: span.openEnd, text: open }];
  const byColumn = new Map<number, CellSpan>();
  for (const cell of stored) if (!byColumn.has(cell.column)) byColumn.set(cell.column, cell);
  // Side by side through what is stored and what is added, both by column.
  let next = 0;
  let added: string[] = [];
  const addHere = (at: number): void => {
    if (added.length > 0) edits.push({ start: at, end: at, text: added.join('') });
    added = [];
  };
  for (const column of ascending(cells.keys())) {
    const work = cells.get(column);
    if (!work) continue;
    for (; (stored[next]?.column ?? Infinity) < column; next++) addHere(stored[next]?.start ?? span.openEnd);
    const old = byColumn.get(column);
    if (old) {
      const xml = changedCell(text, prefix, { row, column }, old, work);
      edits.push({ start: old.start, end: old.end, text: xml });
    } else {
      const xml = newCell(prefix, { row, column }, work);
      if (xml !== null) added.push(xml);
    }
  }
  addHere(stored[next]?.start ?? stored.at(-1)?.end ?? span.openEnd);
  return edits;
}

/** Rows that come between those that stand. */
function addedRows(
  text: string,
  map: SheetMap,
  work: SheetWork,
  heights: ReadonlyMap<number, number>,
): Edit[] {
  const data = map.sections.find((section) => section.local === 'sheetData');
  if (!data) throw new XlsxError('damaged', 'sheetData');
  const edits: Edit[] = [];
  const existing = new Set(map.rows.map(({ row }) => row));
  let next = 0;
  const added: string[] = [];
  for (const row of ascending(new Set([...work.rows, ...heights.keys()]))) {
    if (existing.has(row)) continue;
    const xml = newRow(map.prefix, row, work.at(row), heights.get(row));
    while ((map.rows[next]?.row ?? Infinity) < row) next++;
    const at = map.rows[next]?.start ?? data.closeStart;
    if (data.selfClosing) added.push(xml);
    else if (xml !== '') edits.push({ start: at, end: at, text: xml });
  }
  if (added.length > 0) {
    const open = text.slice(data.start, data.end).replace(/\s*\/>$/, '>');
    edits.push({
      start: data.start,
      end: data.end,
      text: [open, ...added, `</${map.prefix}sheetData>`].join(''),
    });
  }
  return edits;
}

function mergeEdits(text: string, map: SheetMap, merges: SheetPatch['merges']): Edit[] {
  if (!merges || merges.add.length + merges.remove.length === 0) return [];
  const { prefix } = map;
  const gone = new Set(merges.remove.map(formatRange));
  const section = map.sections.find((one) => one.local === 'mergeCells');
  const old = section ? text.slice(section.start, section.end) : '';
  const kept = section
    ? children(parseXml(old, 'mergeCells'), 'mergeCell').filter(({ attributes }) => {
        const range = parseRange(attributes['ref'] ?? '');
        return !range || !gone.has(formatRange(range));
      })
    : [];
  const standing = new Set(kept.map(({ attributes }) => attributes['ref']));
  const added = merges.add.map(formatRange).filter((ref) => !standing.has(ref));
  const items = [
    ...kept.map((one) => old.slice(one.start, one.end)),
    ...added.map((ref) => `<${prefix}mergeCell ref="${ref}"/>`),
  ];
  const xml =
    items.length === 0
      ? ''
      : `<${prefix}mergeCells count="${items.length}">${items.join('')}</${prefix}mergeCells>`;
  if (section) return [{ start: section.start, end: section.end, text: xml }];
  const at = orderOf(map, 'mergeCells');
  return [{ start: at, end: at, text: xml }];
}

function dimensionEdits(text: string, map: SheetMap, box: RangeAddress | null, isEmpty: boolean): Edit[] {
  const section = map.sections.find((one) => one.local === 'dimension');
  if (!section || !box) return [];
  const tag = text.slice(section.start, section.openEnd);
  const old = parseRange(/\sref\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '');
  if (!old) return [];
  // An empty sheet says A1, where nothing stands.
  const range = isEmpty
    ? box
    : {
        top: Math.min(old.top, box.top),
        left: Math.min(old.left, box.left),
        bottom: Math.max(old.bottom, box.bottom),
        right: Math.max(old.right, box.right),
      };
  const next = formatRange(range);
  if (next === formatRange(old)) return [];
  return [{ start: section.start, end: section.openEnd, text: setAttribute(tag, 'ref', next) }];
}

/** What the text of a sheet refers to elsewhere in the package. */
export interface Around {
  readonly links: SheetLinks;
  readonly words: Vocabulary;
  readonly styles: () => StyleBook;
}

export function patchSheetText(
  text: string,
  part: string,
  patch: SheetPatch,
  work: SheetWork,
  around: Around,
): string {
  const heights = new Map((patch.rowHeights ?? []).map(({ row, points }) => [row, points]));
  const map = scanSheet(text, part, {
    has: (row) => work.has(row) || heights.has(row),
    edit: (span, cells, prefix) =>
      rowEdits(text, prefix, span, cells, work.at(span.row), heights.get(span.row)),
  });
  const rowsBetween = addedRows(text, map, work, heights);
  // All rows are worked out by now. Edits at one place keep this order.
  return applyEdits(text, [
    ...layoutBefore(map, patch.layout),
    ...dimensionEdits(text, map, work.effects().written, map.rows.length === 0),
    ...columnEdits(text, map, patch.columnWidths ?? []),
    ...map.edits,
    ...rowsBetween,
    ...mergeEdits(text, map, patch.merges),
    ...formatEdits(text, map, patch.formats, around.styles),
    ...layoutBehind(map, patch.layout, around.links, around.words),
    ...formatExtensionEdits(text, map, patch.formats),
  ]);
}
