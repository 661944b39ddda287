/** A formula for another cell, and what makes two formulas copies of each other. */
import { columnName, MAX_COLUMNS, MAX_ROWS, type CellAddress } from '../sheet/address';
import type { Corner } from './corners';
import { shownName } from './names';
import { cornersOf } from './references';
import { tokensOf, type Token } from './tokens';

interface Moving {
  /** Sheet name with its "!". */
  readonly before: string;
  readonly corners: readonly Corner[];
}

/** Texts stay, in one piece between two references; references follow. */
function piecesOf(formula: string): (string | Moving)[] {
  const pieces: (string | Moving)[] = [];
  let still = 0;
  for (const token of tokensOf(formula)) {
    const moving = movingOf(token);
    if (!moving) continue;
    pieces.push(formula.slice(still, token.start), moving);
    still = token.end;
  }
  return [...pieces, formula.slice(still)];
}

function movingOf(token: Token): Moving | null {
  const corners = cornersOf(token);
  return corners ? { before: token.text.slice(0, token.text.lastIndexOf('!') + 1), corners } : null;
}

/** `null`: off the sheet. */
function movedCorner(corner: Corner, rows: number, columns: number): string | null {
  const column = corner.column === null || corner.fixedColumn ? corner.column : corner.column + columns;
  const row = corner.row === null || corner.fixedRow ? corner.row : corner.row + rows;
  if (column !== null && (column < 0 || column >= MAX_COLUMNS)) return null;
  if (row !== null && (row < 0 || row >= MAX_ROWS)) return null;
  const letters = column === null ? '' : `${corner.fixedColumn ? '$' : ''}${columnName(column)}`;
  return row === null ? letters : `${letters}${corner.fixedRow ? '$' : ''}${row + 1}`;
}

/**
 * A formula made ready to be moved: relative references follow, as when a cell is copied. One that leaves
 * the sheet becomes #REF!.
 */
export function movable(formula: string): (rows: number, columns: number) => string {
  const pieces = piecesOf(formula);
  // Joined at once: texts added to each other are kept as so many parts for as long as nobody reads them.
  return (rows, columns) =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : movedPiece(piece, rows, columns))).join('');
}

function movedPiece({ before, corners }: Moving, rows: number, columns: number): string {
  const [from, to] = corners.map((corner) => movedCorner(corner, rows, columns) ?? OFF);
  return to === undefined ? `${before}${from}` : `${before}${from}:${to}`;
}

const OFF = '#REF!';

/** As when the cell is copied so far down and across; `null` where that leaves the sheet. */
export function movedFormula(formula: string, rows: number, columns: number): string | null {
  const leaves = piecesOf(formula).some(
    (piece) =>
      typeof piece !== 'string' &&
      piece.corners.some((corner) => movedCorner(corner, rows, columns) === null),
  );
  return leaves ? null : movable(formula)(rows, columns);
}

/**
 * The same text for a formula and its copies in other cells, however they are spelled: spaces, small letters, "@" and the
 * prefixes of a file make no difference.
 */
export function relativeFormula(formula: string, at: CellAddress): string {
  let key = '';
  for (const token of tokensOf(formula)) {
    const corners = cornersOf(token);
    if (corners) {
      key += token.text.slice(0, token.text.lastIndexOf('!') + 1);
      for (const corner of corners) key += relative(corner, at);
    } else if (token.kind === 'function') key += shownName(token.text).toUpperCase();
    else if (token.kind !== 'space' && token.text !== '@') key += token.text;
  }
  return key;
}

function relative({ column, row, fixedColumn, fixedRow }: Corner, at: CellAddress): string {
  const down = row === null ? '' : fixedRow ? `R${row + 1}` : `R[${row - at.row}]`;
  const across = column === null ? '' : fixedColumn ? `C${column + 1}` : `C[${column - at.column}]`;
  return down + across;
}
