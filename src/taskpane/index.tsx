/** Opens the pane once Office is ready. The only place where the pane meets Office.js, to ask for language and colours. */
import '@fontsource/sarabun/latin-400.css';
import '@fontsource/sarabun/latin-600.css';
import '@fontsource/sarabun/thai-400.css';
import '@fontsource/sarabun/thai-600.css';
import './pane.css';
// All style sheets at once: fetching them one by one takes more code than they weigh.
import './scorecard/scorecard.css';
import './scorecard/views.css';
import './rubrics/define.css';
import { createRoot } from 'react-dom/client';
import { ready } from '../excel/ready';
import { keptIn } from '../excel/storage';
import { loadMessages } from '../i18n';
import { outsideEn, outsideTh } from '../i18n/outside';
import { App } from './App';
import { followTheme } from './hostTheme';
import { firstLanguage } from './language';
import { Outside } from './Outside';

const element = document.getElementById('root');
if (!element) throw new Error('The page has no element with id "root".');
const root = createRoot(element);
const reload = () => window.location.reload();

const store = keptIn('localStorage');

// Colours, the way to the workbook and most likely the wording load while Office gets ready.
Promise.all([
  ready(),
  import('./theme'),
  import('../excel'),
  loadMessages(firstLanguage(navigator.language, store)),
])
  .then(async ([{ state }, { themeFor }, { openWorkbook, watchShown }]) => {
    if (state !== 'excel') {
      const { unreadyTh, unreadyEn } = await import('../i18n/unready');
      root.render(<Outside text={{ th: unreadyTh[state], en: unreadyEn[state] }} reload={reload} />);
      return;
    }
    const { displayLanguage } = Office.context;
    await loadMessages(firstLanguage(displayLanguage, store));
    const shown = watchShown();
    const pane = { gateway: openWorkbook(), shown, displayLanguage, store, reload };
    followTheme(
      () => Office.context.officeTheme,
      shown,
      (isDark) => root.render(<App {...pane} theme={themeFor(isDark)} />),
    );
  })
  .catch((error: unknown) => {
    const text = { th: outsideTh.failed, en: outsideEn.failed };
    root.render(<Outside text={text} error={error} reload={reload} />);
  });
