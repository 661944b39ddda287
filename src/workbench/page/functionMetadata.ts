/** What the add-in declares about its functions, in both languages. */
import type { Language } from '../../i18n';
import type { FunctionMetadata } from './kpiFunctions';

export type FunctionTexts = Readonly<Record<Language, readonly FunctionMetadata[]>>;

/** As the production build lays them out: the default language of the manifest is Thai or English, the file name says. */
const FILES: readonly (readonly [Language, string])[] = [
  ['th', '/addin/functions-th.json'],
  ['en', '/addin/functions.json'],
];

export async function loadFunctions(): Promise<FunctionTexts> {
  const loaded = await Promise.all(
    FILES.map(async ([language, address]) => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      const { functions } = (await response.json()) as { functions: readonly FunctionMetadata[] };
      return [language, functions] as const;
    }),
  );
  return Object.fromEntries(loaded) as FunctionTexts;
}
