/** What an indicator divides by what, from the exact figures of an explanation. */
import type { Bilingual, Explanation, Measure } from '../../scoring';
import { add, decimalText, fromNumber, subtract, whole, type Rational } from '../../scoring/rational';

type Named = { readonly label: Bilingual };

export interface Side {
  /** The inputs it is made of: one, or the second taken from the first; or a list summed or counted. */
  readonly of: readonly Named[] | 'sum' | 'count';
  /** Exact decimal text. */
  readonly figure: string;
}

const DECIMALS = 15;

/** `null` where nothing is divided. */
export function quotient(
  measure: Measure | null,
  { inputs }: Explanation,
): { readonly top: Side; readonly bottom: Side } | null {
  const named = (name: string) => inputs.find((input) => input.name === name);
  switch (measure?.kind) {
    case 'growth': {
      const [value, base] = [named(measure.value), named(measure.base)];
      if (!value || !base) return null;
      const difference = subtract(exact(value.value), exact(base.value));
      return {
        top: { of: [value, base], figure: decimalText(difference, DECIMALS) },
        bottom: { of: [base], figure: base.value },
      };
    }
    case 'share': {
      const [part, all] = [named(measure.part), named(measure.whole)];
      if (!part || !all) return null;
      return { top: { of: [part], figure: part.value }, bottom: { of: [all], figure: all.value } };
    }
    case 'mean': {
      const values = measure.values.flatMap((name) => named(name)?.value.split(', ') ?? []);
      const sum = values.reduce((total, one) => add(total, exact(one)), whole(0n));
      return {
        top: { of: 'sum', figure: decimalText(sum, DECIMALS) },
        bottom: { of: 'count', figure: String(values.length) },
      };
    }
    default:
      return null;
  }
}

/** The text came from a number with 15 significant digits: it goes back the same. */
function exact(text: string): Rational {
  return fromNumber(Number(text));
}
