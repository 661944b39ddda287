/**
 * The pane's longest tasks in the browser while it checks a large workbook: traced by the browser itself, in the pane's
 * frame. The best of some runs, since whatever else the machine does only adds to them.
 */
import { findingTexts } from '../src/i18n/findings';
import { messages } from '../src/i18n';
import findBrowser from '../test/e2e/find-browser';
import { largeWorkbook, watch, watched } from '../test/e2e/large';
import { Workbench } from '../test/e2e/workbench';
import { heading, line, seconds } from './measure';

const RUNS = 3;
const COPIES = 60;
/** The sample's own sheets of tables, and four for each copy. */
const SHEETS = 4 * (COPIES + 1);
/** What browsers call a long task; shorter ones are not told of. */
const LONG_MS = 50;

export async function benchResponsive(): Promise<void> {
  heading(`Longest task of the pane while it checks ${SHEETS} tables in the browser (best of ${RUNS} runs)`);
  findBrowser();
  const longest: number[] = [];
  for (let n = 0; n < RUNS; n++) longest.push(await longestTask());
  const best = Math.min(...longest);
  const text = best === 0 ? `none over ${LONG_MS} ms` : seconds(best);
  const all = longest.map((one) => (one === 0 ? `under ${LONG_MS} ms` : seconds(one))).join(', ');
  line('from the click to the list of findings', `${text} (runs: ${all})`);
}

/** In milliseconds; 0 where no task was long. */
async function longestTask(): Promise<number> {
  const t = messages('th');
  const texts = findingTexts('th');
  const workbench = await Workbench.open();
  try {
    await workbench.openFile('large.xlsx', largeWorkbook(COPIES));
    const check = workbench.pane.getByRole('button', { name: t.tables.check, exact: true });
    await check.waitFor();
    await watch(workbench);
    await check.click();
    await workbench.pane.getByRole('button', { name: texts.mark, exact: true }).waitFor({ timeout: 120_000 });
    const { longTasks } = await watched(workbench);
    return Math.max(0, ...longTasks);
  } finally {
    await workbench.close();
  }
}
