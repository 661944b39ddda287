/**
 * Writing the forms of a province and all its districts with the overview, and putting them back: how long the longest task
 * of the browser's main thread is, and how long the longest of the pane in it. As long as one runs nothing moves and nothing
 * can be pressed: the difference between many short ones and one long one is that of work that shows how far it is and a
 * freeze. The grid and the host that play Excel work in the same thread; in Excel they do not.
 */
import { messages } from '../src/i18n/all';
import { scorecardTexts } from '../src/i18n/scorecard';
import findBrowser from '../test/e2e/find-browser';
import { Workbench } from '../test/e2e/workbench';
import { heading, line, seconds } from './measure';
import { longestBySteps, selfTimedTasks, traced, wholeTasks } from './trace';

/** The province of the sample and its districts. */
const UNITS = 24;
const WAIT_MS = 180_000;

export async function benchAllForms(): Promise<void> {
  heading(
    `Writing and restoring ${UNITS} forms with their overview: longest tasks of the main thread (processor)`,
  );
  findBrowser();
  const workbench = await Workbench.open();
  try {
    const { steps, events } = await traced(workbench.page, (mark) => use(workbench, mark));
    const pane = longestBySteps(steps, selfTimedTasks(events));
    const whole = longestBySteps(steps, wholeTasks(events));
    for (const [index, { name, at }] of steps.entries()) {
      const end = steps[index + 1]?.at;
      if (end === undefined) continue;
      const [own, all] = [pane, whole].map((tasks) => seconds(tasks.get(name)?.processor ?? 0));
      line(name, `${seconds((end - at) / 1000)} in all; longest task ${all ?? ''}, of the pane ${own ?? ''}`);
    }
  } finally {
    await workbench.close();
  }
}

async function use(workbench: Workbench, mark: (name: string) => Promise<void>): Promise<void> {
  const t = messages('th');
  const card = scorecardTexts('th');
  const { pane } = workbench;
  const press = (name: string) =>
    pane.getByRole('button', { name, exact: true }).first().click({ timeout: WAIT_MS });
  const heads = (name: string) =>
    pane.getByRole('heading', { name, exact: true }).waitFor({ timeout: WAIT_MS });
  await press(t.tables.scorecard);
  await heads(card.heading);
  await mark('preview');
  await press(card.write.all(UNITS));
  await workbench.writeButton.waitFor({ timeout: WAIT_MS });
  await mark('writing, until every cell shows its value');
  await workbench.writeButton.click();
  await heads(t.done.heading);
  await mark('restoring');
  await press(t.done.restore);
  await heads(t.done.restoredHeading);
  await mark('end');
}
