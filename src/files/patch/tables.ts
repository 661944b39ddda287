/**
 * Excel tables follow their header cells: the table part repeats each header's text, the texts are unique, and a
 * table whose part says otherwise makes Excel repair (and change) the file.
 */
import { formatRange, parseRange } from '../../sheet/address';
import type { CellAddress, RangeAddress } from '../../sheet/address';
import { isError, valueAt } from '../../sheet/snapshot';
import type { CellValue } from '../../sheet/snapshot';
import { appendEdits } from './draft';
import type { Draft } from './draft';
import { PatchError, XlsxError } from '../errors';
import type { SheetPart } from '../open';
import type { CellPatch, SheetPatch } from './types';
import type { TablePart } from '../tableParts';
import type { Edit, XmlElement } from '../xml';
import { applyEdits, child, children, encodeXstring, parseXml, prefixOf, setAttribute } from '../xml';

function rangeAfter(table: TablePart, patch: SheetPatch): RangeAddress {
  const resize = patch.tableResizes?.find((one) => one.table === table.name);
  if (!resize) return table.range;
  const { from, to } = resize;
  const stands = formatRange(from) === formatRange(table.range);
  if (!stands || to.top !== from.top || to.left !== from.left || to.bottom <= to.top) {
    throw new PatchError('tableMoved', patch.sheet, formatRange(to));
  }
  return to;
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** As Excel does it: a blank header gets a name, a second one of the same name gets a number. */
function uniqueName(wanted: string, position: number, taken: Set<string>): string {
  const base = wanted.trim() === '' ? `คอลัมน์${position + 1}` : wanted;
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}${n}`;
  taken.add(name.toLowerCase());
  return name;
}

/** Names of the columns of a new table whose header cells show these values. */
export function headerNames(values: readonly CellValue[]): readonly string[] {
  const taken = new Set<string>();
  return values.map((value, n) => uniqueName(textOf(value), n, taken));
}

interface Header {
  readonly cell: CellAddress;
  readonly name: string;
  /** The cell's own text differs and has to be written. */
  readonly write: boolean;
}

function headersOf(
  part: SheetPart,
  table: TablePart,
  range: RangeAddress,
  patches: ReadonlyMap<string, CellPatch>,
): Header[] {
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, n) => {
    const cell = { row: range.top, column: range.left + n };
    const content = patches.get(key(cell))?.content;
    const known = table.columns[n];
    const isKept = known !== undefined && !content;
    const value = content
      ? content.kind === 'value'
        ? content.value
        : content.cached
      : valueAt(part.view.snapshot, cell);
    return {
      cell,
      isKept,
      text: isKept ? known : textOf(value),
      isText: typeof value === 'string' && content?.kind !== 'formula',
    };
  });
  // Columns that stay keep their names, so that new ones give way.
  const taken = new Set(columns.filter((one) => one.isKept).map((one) => one.text.toLowerCase()));
  return columns.map(({ cell, isKept, text, isText }, n) => {
    if (isKept) return { cell, name: text, write: false };
    const name = uniqueName(text, n, taken);
    return { cell, name, write: !isText || name !== text };
  });
}

function key({ row, column }: CellAddress): string {
  return `${row} ${column}`;
}

function columnEdits(text: string, list: XmlElement, names: readonly string[]): Edit[] {
  const old = children(list, 'tableColumn');
  const edits: Edit[] = [];
  names.slice(0, old.length).forEach((name, n) => {
    const column = old[n];
    if (!column) return;
    const open = text.slice(column.start, column.openEnd);
    edits.push({
      start: column.start,
      end: column.openEnd,
      text: setAttribute(open, 'name', storedName(name)),
    });
  });
  for (const column of old.slice(names.length))
    edits.push({ start: column.start, end: column.end, text: '' });
  const lastId = Math.max(0, ...old.map((one) => Number(one.attributes['id'])));
  const added = names
    .slice(old.length)
    .map((name, n) =>
      setAttribute(`<${prefixOf(list.name)}tableColumn id="${lastId + n + 1}"/>`, 'name', storedName(name)),
    );
  if (added.length > 0) edits.push(...appendEdits(text, list, added.join('')));
  const open = text.slice(list.start, list.openEnd);
  edits.push({
    start: list.start,
    end: list.openEnd,
    text: setAttribute(open, 'count', String(names.length)),
  });
  return edits;
}

/** Line breaks in a column's name are escaped the way Excel does. */
export function storedName(name: string): string {
  return encodeXstring(name).replace(/\r?\n/g, '_x000a_').replaceAll('\t', '_x0009_');
}

function tableText(
  text: string,
  table: TablePart,
  range: RangeAddress,
  names: readonly string[] | null,
): string {
  const root = parseXml(text, table.part);
  const edits: Edit[] = [];
  const setRef = (element: XmlElement, ref: RangeAddress) => {
    const open = text.slice(element.start, element.openEnd);
    edits.push({
      start: element.start,
      end: element.openEnd,
      text: setAttribute(open, 'ref', formatRange(ref)),
    });
  };
  if (formatRange(range) !== formatRange(table.range)) {
    setRef(root, range);
    const filter = child(root, 'autoFilter');
    const filtered = parseRange(filter?.attributes['ref'] ?? '');
    if (filter && filtered) {
      const bottom = filtered.bottom + range.bottom - table.range.bottom;
      setRef(filter, { ...filtered, right: range.right, bottom });
    }
  }
  if (names) {
    const list = child(root, 'tableColumns');
    if (!list) throw new XlsxError('damaged', table.part);
    edits.push(...columnEdits(text, list, names));
  }
  return applyEdits(text, edits);
}

/** Changes the table parts and gives the patch with the header texts that the tables need. */
export function patchTables(draft: Draft, part: SheetPart, patch: SheetPatch): SheetPatch {
  for (const { table } of patch.tableResizes ?? []) {
    if (!part.tables.some((one) => one.name === table))
      throw new PatchError('missingTable', patch.sheet, table);
  }
  if (part.tables.length === 0) return patch;
  const tops = new Set(part.tables.map(({ range }) => range.top));
  const patches = new Map(
    [...[...tops].flatMap((row) => patch.rowCells?.at(row) ?? []), ...patch.cells].flatMap((one) =>
      one.content && tops.has(one.cell.row) ? [[key(one.cell), one] as const] : [],
    ),
  );
  const rewritten = new Map<string, CellPatch>();
  for (const table of part.tables) {
    const range = rangeAfter(table, patch);
    const width = range.right - range.left + 1;
    const headerHit = [...patches.values()].some(
      ({ cell }) => cell.row === range.top && cell.column >= range.left && cell.column <= range.right,
    );
    const isResized = formatRange(range) !== formatRange(table.range);
    const needsNames = width !== table.columns.length || (headerHit && table.hasHeaderRow);
    if (!isResized && !needsNames) continue;
    const headers = needsNames ? headersOf(part, table, range, patches) : null;
    const text = draft.text(table.part);
    if (text === null) throw new XlsxError('damaged', table.part);
    draft.put(table.part, tableText(text, table, range, headers?.map((one) => one.name) ?? null));
    for (const { cell, name, write } of table.hasHeaderRow ? (headers ?? []) : []) {
      if (!write) continue;
      rewritten.set(key(cell), { ...patches.get(key(cell)), cell, content: { kind: 'value', value: name } });
    }
  }
  if (rewritten.size === 0) return patch;
  const others = patch.cells.filter((one) => !one.content || !rewritten.has(key(one.cell)));
  return { ...patch, cells: [...others, ...rewritten.values()] };
}
