/**
 * Which language the pane speaks: what the user chose last, else that of Office, else Thai. The choice belongs to
 * the person at this machine, so it is kept in the browser's storage and not in the workbook.
 */
import { createContext, useContext, useMemo, useState } from 'react';
import { isLanguage, languageFor, loadMessages, messages, type Language, type Messages } from '../i18n';

const KEY = 'kpi-addin.language';

/** The part of `Storage` used here. */
export type LanguageStore = Pick<Storage, 'getItem' | 'setItem'>;

/** Storage may be forbidden (private windows, blocked third-party data): then the choice lasts while the pane is open. */
export function browserStore(): LanguageStore | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

function remembered(store: LanguageStore | null): Language | null {
  try {
    const value = store?.getItem(KEY);
    return isLanguage(value) ? value : null;
  } catch {
    return null;
  }
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
      try {
        store?.setItem(KEY, chosen);
      } catch {
        // Full or forbidden storage: the choice still holds until the pane is closed.
      }
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
