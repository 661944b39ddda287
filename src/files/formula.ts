/**
 * Formulas as they stand in a file against formulas as people write them: the add-in's functions are stored as
 * `_xldudf_KPI_OTOPLEVEL(` and shown as `KPI.OTOPLEVEL(`, functions newer than the format carry `_xlfn.`, and one
 * shared formula is stored once for many cells.
 */
import { columnIndex, columnName } from '../sheet/address';
import { FUTURE_FUNCTIONS } from './futureFunctions';

interface Token {
  /** A `word` is a name, reference or number; everything else passes unread. */
  readonly word: boolean;
  readonly text: string;
}

const WORD = /[\p{L}\p{M}\p{N}_.$\\?]+/uy;
const MAX_COLUMN = 16384;
const MAX_ROW = 1048576;

/** End of a quoted piece; a doubled quote stands for itself. */
function quoteEnd(text: string, from: number, quote: string): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== quote) continue;
    if (text[at + 1] !== quote) return at + 1;
    at++;
  }
  return text.length;
}

/** End of a bracketed piece (structured reference, external workbook); `'` escapes the next character inside. */
function bracketEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === '[') depth++;
    else if (text[at] === ']' && --depth === 0) return at + 1;
  }
  return text.length;
}

function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const c = text[at] ?? '';
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    let end = at + 1;
    if (word !== undefined) end = at + word.length;
    else if (c === '"' || c === "'") end = quoteEnd(text, at, c);
    else if (c === '[') end = bracketEnd(text, at);
    found.push({ word: word !== undefined, text: text.slice(at, end) });
    at = end;
  }
  return found;
}

/** Name of a function being called: a word with `(` behind it. */
function isCall(list: readonly Token[], n: number): boolean {
  return list[n]?.word === true && list[n + 1]?.text === '(';
}

const STORED = /^_xldudf_KPI_(.+)$/i;
const SHOWN = /^KPI\.(.+)$/i;
const FUTURE = /^_xlfn\.(?:_xlws\.)?(.+)$/;
/** Stored forms of the operators `@` and `#`; they have no function name to show. */
const OPERATORS = new Set(['SINGLE', 'ANCHORARRAY']);

/** Part of a name: everything beyond ASCII that is a letter, a mark or a number, too. */
function isInWord(code: number, text: string, at: number): boolean {
  return code >= 0x80 ? BEYOND_ASCII.test(text.charAt(at)) : ASCII_IN_WORD[code] === 1;
}

/** Halves of a pair stand for letters of rare scripts. */
const BEYOND_ASCII = /[\p{L}\p{M}\p{N}\ud800-\udfff]/u;
const ASCII_IN_WORD = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[A-Za-z0-9_.$\\?]/.test(String.fromCharCode(code)) ? 1 : 0,
);
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const BRACKET = 0x28;

/** Letter by letter from bracket to bracket: a long table has hundreds of thousands of formulas. */
function rename(formula: string, change: (name: string) => string): string {
  if (formula.includes('[')) {
    const list = tokens(formula);
    return list.map((token, n) => (isCall(list, n) ? change(token.text) : token.text)).join('');
  }
  let renamed = '';
  let copied = 0;
  for (let at = 0; at < formula.length; at++) {
    const code = formula.charCodeAt(at);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      const end = formula.indexOf(formula.charAt(at), at + 1);
      at = end < 0 ? formula.length : end;
    } else if (code === BRACKET) {
      let start = at;
      while (start > copied && isInWord(formula.charCodeAt(start - 1), formula, start - 1)) start -= 1;
      const name = formula.slice(start, at);
      if (name === '') continue;
      renamed += formula.slice(copied, start) + change(name);
      copied = at;
    }
  }
  return copied === 0 ? formula : renamed + formula.slice(copied);
}

/** Text of an `<f>` element to what the formula bar shows, without the leading `=`. */
export function formulaFromFile(stored: string): string {
  if (!stored.includes('_xl')) return stored;
  return rename(stored, (name) => {
    const own = STORED.exec(name)?.[1];
    if (own !== undefined) return `KPI.${own.toUpperCase()}`;
    const future = FUTURE.exec(name)?.[1];
    return future !== undefined && !OPERATORS.has(future) ? future : name;
  });
}

/** What a person writes (leading `=` or not) to the text of an `<f>` element. */
export function formulaToFile(shown: string): string {
  return rename(shown.replace(/^=/, ''), (name) => {
    // Most names are those of Excel's functions, in capitals and without a dot.
    const own = name.includes('.') ? SHOWN.exec(name)?.[1] : undefined;
    if (own !== undefined) return `_xldudf_KPI_${own.toUpperCase()}`;
    const prefix = FUTURE_FUNCTIONS.get(name.toUpperCase());
    return prefix === undefined ? name : prefix + name.toUpperCase();
  });
}

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9][0-9]{0,6})$/;

function moveColumn(fixed: string, name: string, by: number): string | null {
  if (fixed) return `$${name}`;
  const column = columnIndex(name) + by;
  return column >= 0 && column < MAX_COLUMN ? columnName(column) : null;
}

function moveRow(fixed: string, row: string, by: number): string | null {
  if (fixed) return `$${row}`;
  const moved = Number(row) + by;
  return moved >= 1 && moved <= MAX_ROW ? String(moved) : null;
}

type Piece = string | ((rows: number, columns: number) => string);

function cellPiece(match: RegExpExecArray): Piece | null {
  const [, c$ = '', column = '', r$ = '', row = ''] = match;
  if (columnIndex(column) >= MAX_COLUMN || Number(row) > MAX_ROW) return null;
  return (rows, columns) => {
    const movedColumn = moveColumn(c$, column, columns);
    const movedRow = moveRow(r$, row, rows);
    return movedColumn === null || movedRow === null ? '#REF!' : movedColumn + movedRow;
  };
}

function isSheetName(list: readonly Token[], n: number): boolean {
  if (list[n + 1]?.text === '!') return true;
  return list[n + 1]?.text === ':' && list[n + 2]?.word === true && list[n + 3]?.text === '!';
}

/** `A:B` or `3:4`: half a reference on either side of a colon. */
function wholePiece(list: readonly Token[], n: number, text: string): Piece | null {
  const beside = (pattern: RegExp) =>
    (list[n + 1]?.text === ':' && pattern.test(list[n + 2]?.text ?? '')) ||
    (list[n - 1]?.text === ':' && pattern.test(list[n - 2]?.text ?? ''));
  const column = COLUMN.exec(text);
  if (column && beside(COLUMN)) {
    return (_rows, columns) => moveColumn(column[1] ?? '', column[2] ?? '', columns) ?? '#REF!';
  }
  const row = ROW.exec(text);
  if (row && beside(ROW)) return (rows) => moveRow(row[1] ?? '', row[2] ?? '', rows) ?? '#REF!';
  return null;
}

/** A formula made ready to be moved: relative references follow, as when a cell is copied. */
export function movable(formula: string): (rows: number, columns: number) => string {
  const list = tokens(formula);
  const pieces: Piece[] = list.map((token, n) => {
    if (!token.word || isCall(list, n) || isSheetName(list, n)) return token.text;
    const cell = CELL.exec(token.text);
    return (cell ? cellPiece(cell) : wholePiece(list, n, token.text)) ?? token.text;
  });
  return (rows, columns) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : piece(rows, columns))).join('');
}
