/** Formulas that add cells up: =SUM(C3:C5,C7), =SUBTOTAL(9,C3:C5) and =C3+C4. */
import { callsIn, pieceOf, wholeCall, type Piece } from './calls';
import { isOneCell, referenceIn, type Reference } from './references';
import { tightTokens } from './tokens';

export interface Sum {
  readonly by: 'SUM' | 'SUBTOTAL' | '+';
  readonly parts: readonly (Piece & { readonly reference: Reference })[];
}

/** `null` for anything else, also where something but references is added. */
export function readSum(formula: string): Sum | null {
  const whole = pieceOf(formula, 1, formula.length);
  const call = wholeCall(callsIn(formula), whole);
  if (call?.name === 'SUM') return sumOf('SUM', call.arguments);
  if (call?.name === 'SUBTOTAL' && /^(?:10)?9$/.test(call.arguments[0]?.text ?? ''))
    return sumOf('SUBTOTAL', call.arguments.slice(1));
  return call ? null : addition(formula);
}

function sumOf(by: Sum['by'], pieces: readonly Piece[]): Sum | null {
  const parts = pieces.flatMap((piece) => {
    const reference = referenceIn(piece.text);
    return reference ? [{ ...piece, reference }] : [];
  });
  return parts.length > 0 && parts.length === pieces.length ? { by, parts } : null;
}

/** Two cells at least, with one plus between them; one may also stand before the first. */
function addition(formula: string): Sum | null {
  const tokens = tightTokens(formula).slice(1);
  const added = tokens[0]?.text === '+' ? tokens.slice(1) : tokens;
  const isAlternating = added.every(({ text }, n) => n % 2 === 0 || text === '+');
  const sum = isAlternating
    ? sumOf(
        '+',
        added.filter((_, n) => n % 2 === 0),
      )
    : null;
  return sum && sum.parts.length > 1 && sum.parts.every(({ reference }) => isOneCell(reference)) ? sum : null;
}
