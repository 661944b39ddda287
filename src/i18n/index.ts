/** The languages of the pane, how one is chosen, and its wording: one language at a time is loaded. */
import type { Messages } from './th';

export type { Messages };
export * from './numbers';

export type Language = 'th' | 'en';

const sources: Readonly<Record<Language, () => Promise<Messages>>> = {
  th: async () => (await import('./th')).th,
  en: async () => (await import('./en')).en,
};

const loaded = new Map<Language, Messages>();

/** To be awaited before anything is shown in a language; a second time costs nothing. */
export async function loadMessages(language: Language): Promise<void> {
  if (!loaded.has(language)) keepMessages(language, await sources[language]());
}

export function keepMessages(language: Language, wording: Messages): void {
  loaded.set(language, wording);
}

export function messages(language: Language): Messages {
  const wording = loaded.get(language);
  if (!wording) throw new Error(`The wording of "${language}" has not been loaded.`);
  return wording;
}

export function isLanguage(value: unknown): value is Language {
  return value === 'th' || value === 'en';
}

/**
 * The language for a display language as Office names it ("th-TH", "en-US"): English for any language that is
 * not Thai, Thai where Office names none.
 */
export function languageFor(displayLanguage: string | undefined): Language {
  if (!displayLanguage) return 'th';
  return /^th\b/i.test(displayLanguage) ? 'th' : 'en';
}
