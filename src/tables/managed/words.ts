/** The words of a declaration: written in one language, known again in both. */
import type { Bilingual } from '../../scoring';
import { headerKey } from '../text';
import type { ManagedColumn, ManagedSheet } from './types';
import { remembered } from '../../sheet/remembered';

type Language = keyof Bilingual;

const LANGUAGES = ['th', 'en'] as const;
const ABOUT = '…';

/** A name or title with what the sheet is about in its place. */
export function worded(words: Bilingual, language: Language, about = ''): string {
  return words[language].replace(ABOUT, () => about);
}

/** What such a title is about, `null` where it is another's; empty where nothing stands in it. */
export function aboutOf(title: Bilingual, text: string): string | null {
  for (const language of LANGUAGES) {
    const [before = '', after = ''] = title[language].split(ABOUT);
    const isOpen = title[language].includes(ABOUT);
    if (!isOpen && text === before) return '';
    if (isOpen && text.startsWith(before) && text.endsWith(after))
      return text.slice(before.length, text.length - after.length);
  }
  return null;
}

export function headerOf<Key extends string>(
  { columns }: Pick<ManagedSheet<Key>, 'columns'>,
  key: Key,
): Bilingual {
  return columns.find((column) => column.key === key)?.header ?? { th: key, en: key };
}

/** Where the columns stand on the added sheet. */
export function placesOf<Key extends string>({
  columns,
}: Pick<ManagedSheet<Key>, 'columns'>): Readonly<Record<Key, number>> {
  return Object.fromEntries(columns.map(({ key }, at) => [key, at])) as Record<Key, number>;
}

/** What is longer is no header. */
export const LONGEST_HEADER = 40;

const wordsOf = remembered(({ header, also }: ManagedColumn): ReadonlySet<string> => {
  const all = [header.th, header.en, ...(Array.isArray(also) ? (also as readonly string[]) : [])];
  return new Set(all.map(headerKey));
});

export function isHeaderOf(column: ManagedColumn, key: string): boolean {
  return wordsOf(column).has(key) || (column.also instanceof RegExp && column.also.test(key));
}

/** Which column of the sheet such a header stands above. */
export function columnNamed<Key extends string>(
  { columns }: Pick<ManagedSheet<Key>, 'columns'>,
  header: string,
): Key | null {
  if (header.length > LONGEST_HEADER) return null;
  const key = headerKey(header);
  return columns.find((column) => isHeaderOf(column, key))?.key ?? null;
}
