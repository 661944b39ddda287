/**
 * The pane's longest tasks in the browser while a large workbook is read, checked, marked and mended. The browser itself
 * traces them; the workbench's grid and its Excel answer in the same thread, so of each task only the pane's own part
 * counts: runs of its scripts between two answers of the host, and drawing of its frame. Time on the processor says what a
 * quiet machine would show; time on the clock also holds what else this machine did.
 */
import { messages } from '../src/i18n';
import { findingTexts } from '../src/i18n/findings';
import findBrowser from '../test/e2e/find-browser';
import { largeWorkbook } from '../test/e2e/large';
import { Workbench } from '../test/e2e/workbench';
import { heading, line } from './measure';
import { ownTasks, traced, type OwnTask } from './trace';

const COPIES = 60;
/** The sample's own sheets of tables, and four for each copy. */
const SHEETS = 4 * (COPIES + 1);
const WAIT_MS = 120_000;
/** The longest that people do not feel. */
const LONG_MS = 50;

export async function benchResponsive(): Promise<void> {
  heading(`Longest tasks of the pane in the browser, workbook of ${SHEETS} tables (processor, clock)`);
  findBrowser();
  const workbench = await Workbench.open();
  try {
    const file = largeWorkbook(COPIES);
    const { steps, events } = await traced(workbench.page, (mark) => use(workbench, file, mark));
    const tasks = ownTasks(events);
    for (const [index, { name, at }] of steps.entries()) {
      const end = steps[index + 1]?.at ?? Infinity;
      say(
        name,
        tasks.filter((task) => task.at >= at && task.at < end),
      );
    }
    const long = tasks.filter(({ processor }) => processor > LONG_MS).length;
    line(`tasks over ${LONG_MS} ms of the processor`, String(long));
  } finally {
    await workbench.close();
  }
}

function say(name: string, tasks: readonly OwnTask[]): void {
  const [longest] = [...tasks].sort((a, b) => b.processor - a.processor);
  if (!longest) return line(name, 'none');
  const { processor, clock, what } = longest;
  line(name, `${processor.toFixed(0)} ms, ${clock.toFixed(0)} ms: ${what}`);
}

/** What somebody does with such a workbook, each step named before it begins. */
async function use(
  workbench: Workbench,
  file: Uint8Array,
  mark: (name: string) => Promise<void>,
): Promise<void> {
  const t = messages('th');
  const texts = findingTexts('th');
  const { pane } = workbench;
  const button = (name: string | RegExp) =>
    pane.getByRole('button', { name, exact: typeof name === 'string' });
  const press = (name: string | RegExp) => button(name).first().click({ timeout: WAIT_MS });
  const wait = (name: string | RegExp) => button(name).first().waitFor({ timeout: WAIT_MS });
  await mark('opening: reading, list of tables');
  await workbench.openFile('large.xlsx', file);
  await wait(t.tables.check);
  await mark('checking, list of findings');
  await press(t.tables.check);
  await wait(texts.mark);
  await mark('a page of findings more');
  await press(/^แสดงอีก/);
  await mark('colouring the cells found');
  await press(texts.mark);
  await wait(texts.unmark);
  await mark('typing in a cell: read and checked again');
  await workbench.type('2 ยอดจำหน่าย OTOP', 'H11', '21913884.8');
  await pane.getByText(texts.checkingAgain).waitFor({ timeout: WAIT_MS });
  await pane.getByText(texts.checkingAgain).waitFor({ state: 'detached', timeout: WAIT_MS });
  await mark('all certain fixes: preview');
  await press(/^แก้ทั้งหมดที่แน่ชัด/);
  await workbench.writeButton.waitFor({ timeout: WAIT_MS });
  await mark('all certain fixes: writing');
  await workbench.writeButton.click();
  await pane.getByRole('heading', { name: t.done.heading, exact: true }).waitFor({ timeout: WAIT_MS });
}
