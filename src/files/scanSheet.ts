/**
 * Where everything stands in the text of a worksheet part: sections, rows, and the cells of the rows asked for. Those of a
 * row are handed on when it ends and are not kept: a sheet has up to millions of them.
 */
import { columnIndex } from '../sheet/address';
import { localName, prefixOf, walkXml } from './xml';
import type { Attributes } from './xml';

export interface Span {
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
  readonly attributes: Attributes;
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

export interface Section extends Span {
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

  walkXml(
    [text],
    {
      open: (name, attributes, end, selfClosing) => {
        depth++;
        if (depth === 1) {
          prefix = prefixOf(name);
          return;
        }
        if (depth > 5 || (depth > 3 && !isWanted)) return;
        const local = localName(name);
        const start = text.lastIndexOf('<', end - 1);
        const span: Span = { start, openEnd: end, closeStart: end, end, selfClosing };
        open[depth] = null;
        if (depth === 2) {
          const section: Section = Object.assign(span, { local });
          sections.push(section);
          open[2] = section;
        } else if (sections.at(-1)?.local !== 'sheetData') {
          return;
        } else if (depth === 3 && local === 'row') {
          rowNumber = attributes['r'] === undefined ? rowNumber + 1 : Number(attributes['r']) - 1;
          column = -1;
          isWanted = wanted.has(rowNumber);
          cells = [];
          const row: RowSpan = Object.assign(span, { row: rowNumber });
          rows.push(row);
          open[3] = row;
        } else if (depth === 4 && local === 'c') {
          const { r } = attributes;
          column = r === undefined ? column + 1 : columnIndex(r.replace(/\d+$/, ''));
          cell = Object.assign(span, { column, attributes, formula: null });
          cells.push(cell);
          open[4] = cell;
        } else if (depth === 5 && local === 'f' && cell) {
          cell.formula = span;
          open[5] = span;
        }
      },
      close: (_name, end, selfClosing) => {
        const span = depth <= 5 ? open[depth] : null;
        depth--;
        if (!span) return;
        open[depth + 1] = null;
        if (!selfClosing) {
          span.closeStart = text.lastIndexOf('<', end - 1);
          span.end = end;
        }
        if (depth !== 2) return;
        const row = isWanted ? rows.at(-1) : undefined;
        isWanted = false;
        if (row) wanted.read(row, cells, prefix);
      },
      text: () => undefined,
    },
    part,
  );
  return { prefix, sections, rows };
}
