/** The workbench page: a spreadsheet that holds an .xlsx, and beside it the add-in that works on it. */
import { isLanguage, type Language } from '../../src/i18n';
import { workbenchMessages } from '../words';
import { WorkbenchPage } from './workbenchPage';
import { provideFonts } from './fonts';
import { loadFunctions } from './functionMetadata';
import { playedExcel } from './playedExcel';
import { createToolbar } from './toolbar';
import './page.css';

const LANGUAGE_KEY = 'kpi-workbench-language';

function storedLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(LANGUAGE_KEY);
  return isLanguage(asked) ? asked : 'th';
}

async function sampleNames(): Promise<readonly string[]> {
  return (await (await fetch('/samples.json')).json()) as string[];
}

async function start(): Promise<void> {
  const language = storedLanguage();
  const [samples, functions] = await Promise.all([sampleNames(), loadFunctions(), provideFonts([])]);
  const toolbar = createToolbar(samples, language);
  const page = new WorkbenchPage({ toolbar, functions, language, excel: playedExcel(location.search) });
  toolbar.connect({
    openBytes: (bytes, name) => page.open(bytes, name),
    openSample: (name) => page.openSample(name),
    save: () => page.save(),
    setLanguage: (chosen) => {
      localStorage.setItem(LANGUAGE_KEY, chosen);
      page.setLanguage(chosen);
    },
    mayLeave: () => !page.isEdited || confirm(workbenchMessages(page.language).leaveEdits),
  });
  addEventListener('beforeunload', (event) => {
    if (page.isEdited) event.preventDefault();
  });
  // For the browser tests, and for whoever wants to look inside.
  Object.assign(window, { kpiWorkbench: page });
  const [first] = samples;
  if (first !== undefined) await page.openSample(first);
}

void start();
