/**
 * A formula in pieces, as Excel reads its English spelling (ECMA-376 part 1, 18.17): the one place that knows where a text,
 * a reference, a name or a call begins and ends. The pieces put together are the formula, letter by letter, whatever
 * stands in it: what is broken passes as a name or an operator.
 */
import { areEnds, cornerIn } from './corners';

export type TokenKind =
  | 'space'
  /** "in quotes" */
  | 'text'
  | 'number'
  /** #REF!, also behind a sheet name. */
  | 'error'
  /** A1, $A$1:B2, A:C, 3:4, 'OTOP 61'!J5, S1:S3!A1, [1]A!B2, Table1[[#This Row],[ยอด]]: always whole. */
  | 'reference'
  /** A defined name, TRUE and FALSE. */
  | 'name'
  /** The name of a function that is called: its bracket is the next token. */
  | 'function'
  | 'operator'
  | 'open'
  | 'close'
  | 'separator';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  /** Behind its last letter. */
  readonly end: number;
}

export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** The same without spaces: where they stand makes no difference to most questions. */
export function tightTokens(formula: string): readonly Token[] {
  return tokensOf(formula).filter(({ kind }) => kind !== 'space');
}

function tokenOf(kind: TokenKind, formula: string, start: number, end: number): Token {
  return { kind, text: formula.slice(start, end), start, end };
}

function tokenAt(formula: string, at: number): Token {
  const code = formula.charCodeAt(at);
  if (isDigit(code) || (code === DOT && isDigit(formula.charCodeAt(at + 1)))) return numberAt(formula, at);
  if (isInWord(formula, at)) return wordAt(formula, at);
  switch (formula[at]) {
    case '"':
      return tokenOf('text', formula, at, quoteEnd(formula, at));
    case "'": {
      const end = quoteEnd(formula, at);
      return formula[end] === '!' ? behindSheet(formula, at, end + 1) : tokenOf('name', formula, at, end);
    }
    case '[': {
      // "[1]Sheet!A1", "[@ยอด]".
      const end = bracketEnd(formula, at);
      const sheet = wordEnd(formula, end);
      return formula[sheet] === '!'
        ? behindSheet(formula, at, sheet + 1)
        : tokenOf('reference', formula, at, end);
    }
    case '#': {
      const end = matchEnd(ERROR, formula, at);
      return end < 0 ? tokenOf('operator', formula, at, at + 1) : tokenOf('error', formula, at, end);
    }
    case '(':
    case '{':
      return tokenOf('open', formula, at, at + 1);
    case ')':
    case '}':
      return tokenOf('close', formula, at, at + 1);
    case ',':
    case ';':
      return tokenOf('separator', formula, at, at + 1);
    case '<':
    case '>': {
      const next = formula[at + 1];
      const isPair = next === '=' || (next === '>' && formula[at] === '<');
      return tokenOf('operator', formula, at, at + (isPair ? 2 : 1));
    }
  }
  return isSpace(code)
    ? tokenOf('space', formula, at, spaceEnd(formula, at))
    : tokenOf('operator', formula, at, at + 1);
}

const ERROR =
  /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)/iy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy;
const ROWS = /\d{1,7}:\$?\d{1,7}/y;

/** -1 where it does not match right here. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function numberAt(formula: string, at: number): Token {
  const rows = matchEnd(ROWS, formula, at);
  if (rows > 0 && !isInWord(formula, rows) && formula[rows] !== '!')
    return tokenOf('reference', formula, at, rows);
  const end = matchEnd(NUMBER, formula, at);
  return isInWord(formula, end) ? wordAt(formula, at) : tokenOf('number', formula, at, end);
}

function wordAt(formula: string, at: number): Token {
  const end = wordEnd(formula, at);
  if (formula[end] === '!') return behindSheet(formula, at, end + 1);
  if (formula[end] === ':') {
    // "S1:S3!A1": the same cell of several sheets.
    const last = wordEnd(formula, end + 1);
    if (last > end + 1 && formula[last] === '!') return behindSheet(formula, at, last + 1);
  }
  return named(formula, at, at, end);
}

/** What stands behind "Sheet!", together with it. */
function behindSheet(formula: string, start: number, at: number): Token {
  const error = matchEnd(ERROR, formula, at);
  return error > 0
    ? tokenOf('error', formula, start, error)
    : named(formula, start, at, wordEnd(formula, at));
}

/** A word is what stands behind it: a call, a structured reference, cells, or a name. */
function named(formula: string, start: number, word: number, end: number): Token {
  if (formula[end] === '(') return tokenOf('function', formula, start, end);
  if (formula[end] === '[') return tokenOf('reference', formula, start, bracketEnd(formula, end));
  const cells = cellsEnd(formula, word, end);
  return cells < 0 ? tokenOf('name', formula, start, end) : tokenOf('reference', formula, start, cells);
}

/** End of the cell or range that begins with this word; -1 where it begins none. */
function cellsEnd(formula: string, at: number, end: number): number {
  const from = cornerIn(formula, at, end);
  if (!from) return -1;
  if (formula[end] === ':') {
    const last = wordEnd(formula, end + 1);
    const isElse = formula[last] === '(' || formula[last] === '!' || formula[last] === '[';
    const to = isElse ? null : cornerIn(formula, end + 1, last);
    if (to && areEnds(from, to)) return last;
  }
  return from.column !== null && from.row !== null ? end : -1;
}

/** A doubled quote stands for itself. */
function quoteEnd(text: string, from: number): number {
  const quote = text.charAt(from);
  for (let at = text.indexOf(quote, from + 1); at >= 0; at = text.indexOf(quote, at + 2)) {
    if (text[at + 1] !== quote) return at + 1;
  }
  return text.length;
}

/** Behind a structured reference or the name of a workbook; `'` escapes the next letter inside. */
function bracketEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === '[') depth++;
    else if (text[at] === ']' && --depth === 0) return at + 1;
  }
  return text.length;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (isInWord(text, at)) at += 1;
  return at;
}

const DOT = 0x2e;

function spaceEnd(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Space, tab, line break. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

/** Halves of a pair stand for letters of rare scripts. */
const BEYOND_ASCII = /[\p{L}\p{M}\p{N}\ud800-\udfff]/u;
const ASCII_IN_WORD = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[A-Za-z0-9_.$\\?]/.test(String.fromCharCode(code)) ? 1 : 0,
);

function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x80 ? BEYOND_ASCII.test(text.charAt(at)) : ASCII_IN_WORD[code] === 1;
}
