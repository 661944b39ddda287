/** References to cells: where they point. Structured references point through a table and are not read here. */
import { MAX_COLUMNS, MAX_ROWS, type RangeAddress } from '../sheet/address';
import { cornerIn, type Corner } from './corners';
import { tokensOf, type Token } from './tokens';

export interface Reference {
  /** What stands before "!", without quotes; `null` for the formula's own sheet. */
  readonly sheet: string | null;
  readonly range: RangeAddress;
  /** Whole columns or rows, or cells. */
  readonly whole: boolean;
  readonly corners: readonly [Corner] | readonly [Corner, Corner];
}

/** The one reference that a token is; `null` for a structured one and for anything else. */
export function readReference(token: Pick<Token, 'kind' | 'text'>): Reference | null {
  const corners = cornersOf(token);
  if (!corners) return null;
  const [first, last = first] = corners;
  const sheet = token.text.slice(0, Math.max(0, token.text.lastIndexOf('!')));
  return {
    sheet: sheet === '' ? null : unquoted(sheet),
    range: rangeOf(first, last),
    whole: first.row === null || first.column === null,
    corners,
  };
}

/** The one cell, or both ends; `null` as above. */
export function cornersOf({ kind, text }: Pick<Token, 'kind' | 'text'>): Reference['corners'] | null {
  if (kind !== 'reference') return null;
  const from = text.lastIndexOf('!') + 1;
  const colon = text.indexOf(':', from);
  const first = cornerIn(text, from, colon < 0 ? text.length : colon);
  if (!first || colon < 0) return first && [first];
  const last = cornerIn(text, colon + 1, text.length);
  return last && [first, last];
}

/** All that stand in a formula. */
export function referencesIn(formula: string): Reference[] {
  return tokensOf(formula).flatMap((token) => readReference(token) ?? []);
}

/** "J5", "C5:C27", "'OTOP 61'!J5": an expression that is one reference and nothing else. */
export function referenceIn(expression: string): Reference | null {
  const [token, ...others] = tokensOf(expression.trim());
  return token && others.length === 0 ? readReference(token) : null;
}

/** Where a reference points from a formula on this sheet. */
export interface Place {
  readonly sheet: string;
  readonly range: RangeAddress;
}

export function placeIn(expression: string, ownSheet: string): Place | null {
  const reference = referenceIn(expression);
  return reference && { sheet: reference.sheet ?? ownSheet, range: reference.range };
}

export function isOneCell({ range }: { readonly range: RangeAddress }): boolean {
  return range.top === range.bottom && range.left === range.right;
}

function rangeOf(a: Corner, b: Corner): RangeAddress {
  return {
    top: Math.min(a.row ?? 0, b.row ?? 0),
    bottom: Math.max(a.row ?? MAX_ROWS - 1, b.row ?? MAX_ROWS - 1),
    left: Math.min(a.column ?? 0, b.column ?? 0),
    right: Math.max(a.column ?? MAX_COLUMNS - 1, b.column ?? MAX_COLUMNS - 1),
  };
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
