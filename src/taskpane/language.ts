/**
 * Which language the pane speaks: what the user chose last, else that of Office, else Thai. The choice belongs to
 * the person at this machine, so it is kept in the browser's storage and not in the workbook.
 */
import { createContext, useContext, useState } from 'react';
import { isLanguage, languageFor, messages, type Language, type Messages } from '../i18n';

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

export function useLanguage(displayLanguage: string | undefined, store: LanguageStore | null) {
  const [language, setLanguage] = useState<Language>(() => remembered(store) ?? languageFor(displayLanguage));
  const choose = (chosen: Language) => {
    setLanguage(chosen);
    try {
      store?.setItem(KEY, chosen);
    } catch {
      // Full or forbidden storage: the choice still holds until the pane is closed.
    }
  };
  return [language, choose] as const;
}

export const LanguageContext = createContext<Language>('th');

export function useMessages(): Messages {
  return messages(useContext(LanguageContext));
}

/** Picks the wording of scoring data ({ th, en }) in the pane's language. */
export function usePick(): (text: Readonly<Record<Language, string>>) => string {
  const language = useContext(LanguageContext);
  return (text) => text[language];
}
