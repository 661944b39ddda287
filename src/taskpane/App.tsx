/** The pane with everything around it: colours, language, and the net for errors. */
import { FluentProvider, type Theme } from '@fluentui/react-components';
import { useEffect } from 'react';
import { messages } from '../i18n';
import type { WorkbookGateway } from '../sheet/gateway';
import { ErrorBoundary } from './ErrorBoundary';
import { LanguageContext, useSpoken, type LanguageStore } from './language';
import { Pane } from './Pane';

export interface AppProps {
  readonly gateway: WorkbookGateway;
  /** As Office names it, e.g. "th-TH". */
  readonly displayLanguage?: string;
  readonly store: LanguageStore | null;
  readonly theme: Theme;
  readonly reload: () => void;
}

export function App({ gateway, displayLanguage, store, theme, reload }: AppProps) {
  const spoken = useSpoken(displayLanguage, store);
  const { language } = spoken;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = messages(language).appName;
  }, [language]);
  return (
    <LanguageContext value={spoken}>
      <FluentProvider theme={theme}>
        <ErrorBoundary reload={reload}>
          <Pane gateway={gateway} reload={reload} />
        </ErrorBoundary>
      </FluentProvider>
    </LanguageContext>
  );
}
