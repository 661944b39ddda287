/**
 * One worksheet part read in a single pass (ECMA-376 part 1, 18.3): cells with values, formulas and styles, and
 * what stands around them. Rows and cells without `r`, prefixed names and both spellings of booleans are all legal.
 */
import { movable } from '../formula/move';
import { formulaFromFile } from '../formula/spelling';
import { MAX_COLUMNS, MAX_ROWS, parseRange } from '../sheet/address';
import type { RangeAddress } from '../sheet/address';
import { READ_COLUMNS, READ_ROWS } from '../sheet/bounds';
import { makeCellReader } from './cellValues';
import type { CellText } from './cellValues';
import { XlsxError } from './errors';
import { columnOf } from './rawSheet';
import type { ArrayGroup, RawRow, RawSheet, SharedGroup } from './rawSheet';
import { makeFormatReader } from './readFormats';
import type { ColumnView, RowView } from './view';
import type { Attributes, Budget, XmlReader } from './walkXml';
import { walkXml } from './walkXml';
import { isTrue, localName } from './xml';

interface Box {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Grows the box in place: this runs for every cell with contents. */
function including(box: Box | null, row: number, column: number): Box {
  if (!box) return { top: row, left: column, bottom: row, right: column };
  if (row < box.top) box.top = row;
  if (row > box.bottom) box.bottom = row;
  if (column < box.left) box.left = column;
  if (column > box.right) box.right = column;
  return box;
}

function rowView(attributes: Attributes): RowView | null {
  const { ht, hidden, s, customFormat } = attributes;
  if (ht === undefined && hidden === undefined && s === undefined) return null;
  return {
    points: ht === undefined ? null : Number(ht),
    hidden: isTrue(hidden),
    style: s !== undefined && isTrue(customFormat) ? Number(s) : null,
  };
}

function columnView({ min, max, width, hidden, style }: Attributes): ColumnView {
  return {
    first: Number(min) - 1,
    last: Math.min(Number(max), MAX_COLUMNS) - 1,
    characters: width === undefined ? null : Number(width),
    hidden: isTrue(hidden),
    style: style === undefined ? null : Number(style),
  };
}

/** What reading a sheet needs to know of its workbook. */
export interface Book {
  readonly strings: () => readonly string[];
  readonly date1904: boolean;
  readonly budget: Budget;
}

/** As much as a cell of Excel takes. */
const MAX_FORMULA = 8_192;
/** Of all formulas of a sheet: one that is stored once may stand for a million cells. */
const MAX_FORMULA_TEXT = 64_000_000;
/** Two for each row of the longest table. */
const MAX_MERGES = 500_000;

export function readSheet(pieces: Iterable<string>, part: string, book: Book): RawSheet {
  return walkXml(pieces, () => sheetReader(part, book), part, book.budget);
}

function sheetReader(part: string, book: Book): XmlReader<RawSheet> {
  const rows: (RawRow | undefined)[] = [];
  const shared = new Map<string, SharedGroup>();
  const arrays: ArrayGroup[] = [];
  const columns: ColumnView[] = [];
  const rowViews = new Map<number, RowView>();
  const merges: RangeAddress[] = [];
  const filters: RangeAddress[] = [];
  let isProtected = false;
  let filterMode = false;
  let frozen = { rows: 0, columns: 0 };
  let showGridLines = true;
  let defaultCharacters = 8.43;
  let defaultPoints = 15;
  let hasDrawings = false;
  const formats = makeFormatReader();

  let depth = 0;
  let section = '';
  let filterRange: RangeAddress | null = null;
  let row = -1;
  let column = -1;
  let current: RawRow | undefined;
  let cell: CellText | null = null;
  let formulaAttributes: Attributes | null = null;
  let formulaText = '';
  let isArrayDynamic = false;
  let reading: 'f' | 'v' | 't' | null = null;
  let phonetic = false;
  let formulaLetters = 0;
  let reaches: Box | null = null;
  const toValue = makeCellReader(book.strings, book.date1904, part);

  const takeFormula = (attributes: Attributes): string | null => {
    const place = { row, column };
    const { t, si, ref } = attributes;
    if (t === 'dataTable' || t === 'array') {
      const range = parseRange(ref ?? '');
      if (range) arrays.push({ range, dynamic: isArrayDynamic });
    }
    if (t === 'dataTable') return `=TABLE(${attributes['r1'] ?? ''},${attributes['r2'] ?? ''})`;
    if (formulaText.length > 4 * MAX_FORMULA) throw new XlsxError('damaged', `${part}: formula too long`);
    if (t !== 'shared' || si === undefined)
      return formulaText === '' ? null : `=${formulaFromFile(formulaText)}`;
    const group = shared.get(si);
    if (formulaText !== '') {
      const text = formulaFromFile(formulaText);
      const move = movable(text);
      shared.set(si, {
        master: place,
        members: [],
        at: (to) => `=${move(to.row - place.row, to.column - place.column)}`,
      });
      return `=${text}`;
    }
    if (!group) throw new XlsxError('damaged', `${part}: shared formula ${si}`);
    group.members.push(place);
    return group.at(place);
  };

  const openInSheet = (local: string, attributes: Attributes, selfClosing: boolean): void => {
    if (depth === 2) section = local;
    if (section === 'conditionalFormatting') {
      formats.open(local, attributes);
    } else if (depth === 2) {
      if (local === 'sheetPr') filterMode = isTrue(attributes['filterMode']);
      else if (local === 'sheetProtection') isProtected = isTrue(attributes['sheet']);
      else if (local === 'autoFilter') filterRange = parseRange(attributes['ref'] ?? '');
      else if (local === 'drawing' || local === 'picture') hasDrawings = true;
      else if (local === 'sheetFormatPr') {
        defaultCharacters = Number(attributes['defaultColWidth'] ?? attributes['baseColWidth'] ?? 8.43);
        defaultPoints = Number(attributes['defaultRowHeight'] ?? 15);
      }
    } else if (section === 'sheetData') {
      openInData(local, attributes, selfClosing);
    } else if (local === 'mergeCell' && section === 'mergeCells') {
      const range = parseRange(attributes['ref'] ?? '');
      if (range) merges.push(range);
      if (merges.length > MAX_MERGES) throw new XlsxError('tooLarge', `${part}: merged cells`);
    } else if (local === 'filterColumn' && section === 'autoFilter') {
      if (filterRange) filters[0] = filterRange;
    } else if (local === 'col' && section === 'cols') {
      columns.push(columnView(attributes));
      if (columns.length > MAX_COLUMNS) throw new XlsxError('damaged', `${part}: columns`);
    } else if (local === 'sheetView' && section === 'sheetViews') {
      showGridLines = attributes['showGridLines'] === undefined || isTrue(attributes['showGridLines']);
    } else if (local === 'pane' && section === 'sheetViews' && attributes['state']?.startsWith('frozen')) {
      frozen = { rows: Number(attributes['ySplit'] ?? 0), columns: Number(attributes['xSplit'] ?? 0) };
    }
  };

  const openInData = (local: string, attributes: Attributes, selfClosing: boolean): void => {
    if (local === 'c') {
      const { r, t, s } = attributes;
      column = r === undefined ? column + 1 : columnOf(r);
      if (column < 0 || column >= MAX_COLUMNS) throw new XlsxError('damaged', `${part}: cell ${r ?? column}`);
      cell = { type: t ?? 'n', style: s === undefined ? 0 : Number(s), text: null };
      isArrayDynamic = attributes['cm'] !== undefined;
    } else if (local === 'v') {
      reading = 'v';
      if (cell) cell.text ??= '';
    } else if (local === 't') {
      reading = phonetic ? null : 't';
    } else if (local === 'is') {
      if (cell) cell.text ??= '';
    } else if (local === 'f') {
      reading = 'f';
      formulaAttributes = attributes;
      formulaText = '';
    } else if (local === 'rPh') {
      phonetic = !selfClosing;
    } else if (local === 'row') {
      row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
      if (!(row >= 0 && row < MAX_ROWS))
        throw new XlsxError('damaged', `${part}: row ${attributes['r'] ?? row}`);
      column = -1;
      current = rows[row];
      const view = rowView(attributes);
      if (view) rowViews.set(row, view);
    }
  };

  const closeCell = (): void => {
    if (!cell) return;
    let formula: string | null = null;
    if (formulaAttributes) {
      formula = takeFormula(formulaAttributes);
      formulaAttributes = null;
      formulaLetters += formula?.length ?? 0;
      if (formulaLetters > MAX_FORMULA_TEXT) throw new XlsxError('tooLarge', `${part}: formulas`);
    }
    const value = toValue(cell);
    if (value !== null || formula !== null) reaches = including(reaches, row, column);
    if (row < READ_ROWS && column < READ_COLUMNS) {
      current ??= rows[row] = { values: [], formulas: [], styles: [] };
      current.styles[column] = cell.style;
      if (formula !== null) current.formulas[column] = formula;
      if (value !== null) current.values[column] = value;
    }
    cell = null;
  };

  return {
    open: (name, attributes, _end, selfClosing) => {
      depth++;
      const local = localName(name);
      if (depth > 1) openInSheet(local, attributes, selfClosing);
      else if (local !== 'worksheet') throw new XlsxError('damaged', `${part}: ${name}`);
    },
    close: (name) => {
      depth--;
      const local = localName(name);
      if (section === 'conditionalFormatting') formats.close(local);
      if (section !== 'sheetData') return;
      if (local === 'c') closeCell();
      else if (local === 'rPh') phonetic = false;
      reading = null;
    },
    text: (text) => {
      if (section === 'conditionalFormatting') formats.text(text);
      else if (reading === 'f') formulaText += text;
      else if (reading !== null && cell) cell.text = (cell.text ?? '') + text;
    },
    result: () => ({
      rows,
      reaches,
      shared,
      arrays,
      columns,
      rowViews,
      merges,
      isProtected,
      filterMode,
      filters,
      frozen,
      showGridLines,
      defaultCharacters,
      defaultPoints,
      hasDrawings,
      formats: formats.found,
    }),
  };
}
