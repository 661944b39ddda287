/**
 * Where everything stands in the text of a worksheet part: sections, rows, and the cells of the rows asked for. Those of a
 * row are handed on when it ends and are not kept: a sheet has up to millions of them.
 */
import { XlsxError } from './errors';
import { columnOf } from './rawSheet';
import { scanTags, tagName } from './scanTags';
import { attributeOf, localName, prefixOf } from './xml';

interface Span {
  readonly start: number;
  /** Just behind the opening tag. */
  readonly openEnd: number;
  /** Where the closing tag begins; `openEnd` for `<x/>`. */
  closeStart: number;
  end: number;
  readonly selfClosing: boolean;
}

export interface CellSpan extends Span {
  readonly column: number;
  /** It says where it stands; else it follows the one before. */
  readonly hasReference: boolean;
  formula: Span | null;
}

export interface RowSpan extends Span {
  readonly row: number;
}

export interface WantedRows {
  has(row: number): boolean;
  /** Cells in the order in which they stand. */
  read(span: RowSpan, cells: readonly CellSpan[], prefix: string): void;
}

interface Section extends Span {
  readonly local: string;
}

export interface SheetMap {
  readonly prefix: string;
  /** Children of the root in order. */
  readonly sections: readonly Section[];
  readonly rows: readonly RowSpan[];
}

export function scanSheet(text: string, part: string, wanted: WantedRows): SheetMap {
  const sections: Section[] = [];
  const rows: RowSpan[] = [];
  let prefix = '';
  let depth = 0;
  let rowNumber = -1;
  let column = -1;
  let isWanted = false;
  let cells: CellSpan[] = [];
  /** Open spans by depth: section 2, row 3, cell 4, formula 5. */
  const open: (Span | null)[] = [];
  let cell: CellSpan | null = null;

  const rowOf = (start: number, end: number): number => {
    const r = attributeOf(text.slice(start, end), 'r');
    return r === undefined ? rowNumber + 1 : Number(r) - 1;
  };
  const openAt = (span: Span): void => {
    open[depth] = null;
    if (depth === 2) {
      const section: Section = Object.assign(span, { local: localName(tagName(text, span.start)) });
      sections.push(section);
      open[2] = section;
      return;
    }
    if (sections.at(-1)?.local !== 'sheetData') return;
    const local = localName(tagName(text, span.start));
    if (depth === 3 && local === 'row') {
      rowNumber = rowOf(span.start, span.openEnd);
      column = -1;
      isWanted = wanted.has(rowNumber);
      cells = [];
      const row: RowSpan = Object.assign(span, { row: rowNumber });
      rows.push(row);
      open[3] = row;
    } else if (depth === 4 && local === 'c') {
      const r = attributeOf(text.slice(span.start, span.openEnd), 'r');
      column = r === undefined ? column + 1 : columnOf(r);
      cell = Object.assign(span, { column, hasReference: r !== undefined, formula: null });
      cells.push(cell);
      open[4] = cell;
    } else if (depth === 5 && local === 'f' && cell) {
      cell.formula = span;
      open[5] = span;
    }
  };
  const close = (start: number, end: number): void => {
    const span = depth <= 5 ? open[depth] : null;
    depth--;
    if (!span) return;
    open[depth + 1] = null;
    if (!span.selfClosing) {
      span.closeStart = start;
      span.end = end;
    }
    if (depth !== 2) return;
    const row = isWanted ? rows.at(-1) : undefined;
    isWanted = false;
    if (row) wanted.read(row, cells, prefix);
  };
  scanTags(text, {
    open: (start, end, selfClosing) => {
      depth++;
      if (depth === 1) prefix = prefixOf(tagName(text, start));
      else if (depth <= 3 || (depth <= 5 && isWanted))
        openAt({ start, openEnd: end, closeStart: end, end, selfClosing });
      if (selfClosing) close(start, end);
    },
    close,
  });
  if (depth !== 0) throw new XlsxError('damaged', part);
  return { prefix, sections, rows };
}
