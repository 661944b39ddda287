/**
 * Which language the pane speaks: what the user chose last, else that of Office, else Thai. The choice belongs to
 * the person at this machine, so it is kept in the browser's storage and not in the workbook.
 */
import { createContext, useContext, useMemo, useState } from 'react';
import type { KeptStore } from '../excel/storage';
import { isLanguage, languageFor, loadMessages, messages, type Language, type Messages } from '../i18n';

const KEY = 'kpi-addin.language';

export type LanguageStore = Pick<KeptStore, 'getItem' | 'setItem'>;

function remembered(store: LanguageStore | null): Language | null {
  const value = store?.getItem(KEY);
  return isLanguage(value) ? value : null;
}

/** As Office names its own, e.g. "th-TH". */
export function firstLanguage(displayLanguage: string | undefined, store: LanguageStore | null): Language {
  return remembered(store) ?? languageFor(displayLanguage);
}

interface Spoken {
  readonly language: Language;
  /** Its wording may still have to load. */
  readonly choose: (language: Language) => Promise<void>;
}

export function useSpoken(displayLanguage: string | undefined, store: LanguageStore | null): Spoken {
  const [language, setLanguage] = useState(() => firstLanguage(displayLanguage, store));
  return useMemo(() => {
    const choose = async (chosen: Language) => {
      await loadMessages(chosen);
      setLanguage(chosen);
      store?.setItem(KEY, chosen);
    };
    return { language, choose };
  }, [language, store]);
}

export const LanguageContext = createContext<Spoken>({ language: 'th', choose: () => Promise.resolve() });

export function useLanguage(): Language {
  return useContext(LanguageContext).language;
}

export function useChooseLanguage(): Spoken['choose'] {
  return useContext(LanguageContext).choose;
}

export function useMessages(): Messages {
  return messages(useLanguage());
}

/** The wording of one screen in the pane's language; it loads with the screen. */
export function useTexts<T>(texts: (language: Language) => T): T {
  return texts(useLanguage());
}

/** Picks the wording of scoring data ({ th, en }) in the pane's language. */
export function usePick(): (text: Readonly<Record<Language, string>>) => string {
  const language = useLanguage();
  return (text) => text[language];
}
