/** How far a misspelt name is from the names of its province: for suggesting, and for knowing how sure one can be. */
import { bareName, districts, editDistance, normalise, withoutMarks, type District } from '../../../thai';

export interface Near {
  readonly district: District;
  /** Letters apart, tone marks not counted; 0 where the name is cut short. */
  readonly distance: number;
  readonly isCutShort: boolean;
}

/** Nobody reads one name for another that is further away. */
const FURTHEST = 6;
const SHORTEST_BEGINNING = 4;
const LATIN = /^[a-z]+$/;

export interface Spelt {
  /** Without prefix, spaces and marks. */
  readonly letters: string;
  readonly isLatin: boolean;
}

export function spelt(raw: string): Spelt {
  const letters = withoutMarks(bareName(raw));
  return { letters, isLatin: LATIN.test(letters) };
}

/** Nearest first. */
export function nearTo({ letters, isLatin }: Spelt, among: readonly District[]): Near[] {
  if (letters === '') return [];
  const whole = among.map((district): Near => {
    const name = lettersOf(district, isLatin);
    return { district, distance: editDistance(letters, name, FURTHEST), isCutShort: false };
  });
  const cut = among.filter((district) => lettersOf(district, isLatin).startsWith(letters));
  const [only] = cut;
  if (only && cut.length === 1 && letters.length >= SHORTEST_BEGINNING) {
    const rest = whole.filter(({ district }) => district !== only);
    return [{ district: only, distance: 0, isCutShort: true }, ...sorted(rest)];
  }
  return sorted(whole);
}

/** One letter in four may be wrong; in three where the name is one of the few that the table lacks. */
export function isNear({ distance }: Near, { letters }: Spelt, isLacking: boolean): boolean {
  return letters.length > 2 && distance <= Math.max(1, Math.floor(letters.length / (isLacking ? 3 : 4)));
}

let byLetters: ReadonlyMap<string, readonly District[]> | null = null;

/** Districts of the whole country with this name, marks not counted. */
export function districtsNamed({ letters, isLatin }: Spelt): readonly District[] {
  if (isLatin) return districts().filter((district) => lettersOf(district, true) === letters);
  if (!byLetters) {
    const found = new Map<string, District[]>();
    for (const district of districts()) {
      const name = lettersOf(district, false);
      found.set(name, [...(found.get(name) ?? []), district]);
    }
    byLetters = found;
  }
  return byLetters.get(letters) ?? [];
}

function sorted(list: readonly Near[]): Near[] {
  return [...list].sort((a, b) => a.distance - b.distance);
}

const known = new Map<string, string>();

function lettersOf({ th, en }: District, isLatin: boolean): string {
  const name = isLatin ? en : th;
  const found = known.get(name);
  if (found !== undefined) return found;
  const letters = withoutMarks(normalise(name)).replace(/\s/g, '').toLowerCase();
  known.set(name, letters);
  return letters;
}
