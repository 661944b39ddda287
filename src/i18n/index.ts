/** The languages of the pane and how one is chosen. */
import { en } from './en';
import { th, type Messages } from './th';

export type { Messages };
export * from './numbers';

export type Language = 'th' | 'en';

const languages: Readonly<Record<Language, Messages>> = { th, en };

export function messages(language: Language): Messages {
  return languages[language];
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
