/**
 * What a table is about: it is an indicator's only where something says so (its name, the product, the fund, the classes
 * of households), in a header, above the table or in the sheet's name. Columns that look alike prove nothing.
 */
import { remembered } from '../sheet/remembered';
import { OTHER_SUBJECTS } from './knowledge/others';
import type { TableKnowledge } from './knowledge/types';

export interface Words {
  /** As `headerKey` gives them. */
  readonly headers: readonly string[];
  readonly titles: readonly string[];
  readonly sheet: string;
}

/** `both`: something else is spoken of as well. `silent`: nothing is said at all. */
export type Subject = 'ours' | 'both' | 'others' | 'silent';

export function subjectOf({ signature }: TableKnowledge, { headers, titles, sheet }: Words): Subject {
  const has = (list: readonly string[], words: readonly RegExp[]): boolean =>
    list.some((key) => words.some((word) => word.test(key)));
  const others = othersOf(signature);
  const near = [...headers, ...titles];
  const isOurs =
    has(near, signature.says) ||
    (signature.together ?? []).some((words) => words.every((word) => has(headers, [word])));
  if (has(near, others)) return isOurs && !has(near, signature.not ?? []) ? 'both' : 'others';
  if (isOurs) return 'ours';
  // The name of the sheet speaks where the table itself does not.
  if (has([sheet], others)) return 'others';
  return has([sheet], signature.says) ? 'ours' : 'silent';
}

/** What others are about, but for words that stand in what this one is about itself. */
const othersOf = remembered(({ about = [], not = [] }: TableKnowledge['signature']): readonly RegExp[] => [
  ...not,
  ...OTHER_SUBJECTS.filter((words) => !about.some((own) => words.test(own))),
]);

/** What the words say of it, as they say it. */
export function saidOf({ signature }: TableKnowledge, { headers, titles, sheet }: Words): string[] {
  return [...headers, ...titles, sheet].flatMap((key) =>
    signature.says.flatMap((words) => words.exec(key)?.[0] ?? []),
  );
}

/** Columns of levels tell as well as words do; an indicator without such columns is told by words alone. */
export function mayTellByLevels({ columns }: TableKnowledge): boolean {
  return columns.some(({ role }) => role === 'levelTarget');
}
