/** Opens the pane once Office is ready. The only place where the pane meets Office.js, to ask for language and colours. */
import '@fontsource/sarabun/latin-400.css';
import '@fontsource/sarabun/latin-600.css';
import '@fontsource/sarabun/thai-400.css';
import '@fontsource/sarabun/thai-600.css';
import './pane.css';
// All style sheets at once: fetching them one by one takes more code than they weigh.
import './scorecard/scorecard.css';
import './scorecard/views.css';
import { createRoot } from 'react-dom/client';
import { ready } from '../excel/ready';
import { App } from './App';
import { isDarkTheme } from './hostTheme';
import { browserStore } from './language';
import { Outside } from './Outside';

const element = document.getElementById('root');
if (!element) throw new Error('The page has no element with id "root".');
const root = createRoot(element);
const reload = () => window.location.reload();

// Colours and the way to the workbook load while Office gets ready.
Promise.all([ready(), import('./theme'), import('../excel')]).then(
  ([{ state }, { themeFor }, { openWorkbook }]) => {
    if (state !== 'excel') {
      root.render(<Outside reason={state} reload={reload} />);
      return;
    }
    const { displayLanguage, officeTheme } = Office.context;
    const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
    root.render(
      <App
        gateway={openWorkbook()}
        displayLanguage={displayLanguage}
        store={browserStore()}
        theme={themeFor(isDarkTheme(officeTheme, prefersDark))}
        reload={reload}
      />,
    );
  },
  (error: unknown) => root.render(<Outside reason="failed" error={error} reload={reload} />),
);
