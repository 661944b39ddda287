/** The pane with everything around it: colours, language, and the net for errors. */
import { FluentProvider, type Theme } from '@fluentui/react-components';
import { useEffect } from 'react';
import { messages } from '../i18n';
import { ErrorBoundary } from './ErrorBoundary';
import { LanguageContext, useSpoken, type LanguageStore } from './language';
import { Pane, type PaneProps } from './Pane';

export interface AppProps extends PaneProps {
  /** As Office names it, e.g. "th-TH". */
  readonly displayLanguage?: string;
  readonly store: LanguageStore | null;
  readonly theme: Theme;
}

export function App({ gateway, shown, displayLanguage, store, theme, reload }: AppProps) {
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
          <Pane gateway={gateway} shown={shown} reload={reload} />
        </ErrorBoundary>
      </FluentProvider>
    </LanguageContext>
  );
}
