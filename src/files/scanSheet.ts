/**
 * Where everything stands in the text of a worksheet part: sections, rows, and the cells of the rows asked for. Those of a
 * row are handed on when it ends and are not kept: a sheet has up to millions of them.
 */
import { columnOf } from './rawSheet';
import { walkXml, type Attributes, type XmlReader } from './walkXml';
import { localName, prefixOf, type Edit } from './xml';

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
  /** What changes in a row; its cells in the order in which they stand. May be asked twice (`walkXml`). */
  edit(span: RowSpan, cells: readonly CellSpan[], prefix: string): readonly Edit[];
}

interface Section extends Span {
  readonly local: string;
}

export interface SheetMap {
  readonly prefix: string;
  /** Children of the root in order. */
  readonly sections: readonly Section[];
  readonly rows: readonly RowSpan[];
  /** Of the rows asked for. */
  readonly edits: readonly Edit[];
}

export function scanSheet(text: string, part: string, wanted: WantedRows): SheetMap {
  return walkXml([text], () => mapReader(text, wanted), part, { elements: Infinity });
}

function mapReader(text: string, wanted: WantedRows): XmlReader<SheetMap> {
  const sections: Section[] = [];
  const rows: RowSpan[] = [];
  const edits: Edit[] = [];
  let prefix = '';
  let depth = 0;
  let rowNumber = -1;
  let column = -1;
  let isWanted = false;
  let cells: CellSpan[] = [];
  /** Open spans by depth: section 2, row 3, cell 4, formula 5. */
  const open: (Span | null)[] = [];
  let cell: CellSpan | null = null;

  const openAt = (span: Span, local: string, { r }: Attributes): void => {
    open[depth] = null;
    if (depth === 2) {
      const section: Section = Object.assign(span, { local });
      sections.push(section);
      open[2] = section;
      return;
    }
    if (sections.at(-1)?.local !== 'sheetData') return;
    if (depth === 3 && local === 'row') {
      rowNumber = r === undefined ? rowNumber + 1 : Number(r) - 1;
      column = -1;
      isWanted = wanted.has(rowNumber);
      cells = [];
      const row: RowSpan = Object.assign(span, { row: rowNumber });
      rows.push(row);
      open[3] = row;
    } else if (depth === 4 && local === 'c') {
      column = r === undefined ? column + 1 : columnOf(r);
      cell = Object.assign(span, { column, hasReference: r !== undefined, formula: null });
      cells.push(cell);
      open[4] = cell;
    } else if (depth === 5 && local === 'f' && cell) {
      cell.formula = span;
      open[5] = span;
    }
  };
  return {
    open: (name, attributes, end, selfClosing) => {
      depth++;
      if (depth === 1) prefix = prefixOf(name);
      else if (depth <= 3 || (depth <= 5 && isWanted)) {
        const start = text.lastIndexOf('<', end - 1);
        openAt({ start, openEnd: end, closeStart: end, end, selfClosing }, localName(name), attributes);
      }
    },
    close: (_name, end) => {
      const span = depth <= 5 ? open[depth] : null;
      depth--;
      if (!span) return;
      open[depth + 1] = null;
      if (!span.selfClosing) {
        span.closeStart = text.lastIndexOf('<', end - 1);
        span.end = end;
      }
      if (depth !== 2) return;
      const row = isWanted ? rows.at(-1) : undefined;
      isWanted = false;
      if (row) edits.push(...wanted.edit(row, cells, prefix));
    },
    text: () => undefined,
    result: () => ({ prefix, sections, rows, edits }),
  };
}
