/**
 * While a large workbook is checked the pane goes on drawing and takes clicks. How long its longest task is depends on the
 * machine: `npm run bench` measures that.
 */
import { messages } from '../../src/i18n/all';
import { findingTexts } from '../../src/i18n/findings';
import { largeWorkbook, watch, watched } from './large';
import { Workbench } from './workbench';

const COPIES = 60;
const t = messages('th');
const texts = findingTexts('th');

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
  await workbench.openFile('large.xlsx', largeWorkbook(COPIES));
}, 120_000);
afterAll(() => workbench.close());

const button = (name: string) => workbench.pane.getByRole('button', { name, exact: true });
const heading = (name: string) => workbench.pane.getByRole('heading', { name, exact: true });

test('a click in the middle of checking is answered before the check is through', async () => {
  await button(t.tables.check).waitFor();
  await watch(workbench);
  await button(t.tables.check).click();
  await workbench.pane.getByRole('progressbar').waitFor();
  await button(t.common.back).click();
  await heading(t.tables.heading).waitFor();
  const { progress } = await watched(workbench);
  expect(progress.length).toBeGreaterThan(0);
  expect(Math.max(...progress)).toBeLessThan(100);
});

test('the bar goes on while it checks, and the findings of every sheet are listed', async () => {
  await watch(workbench);
  await button(t.tables.check).click();
  await workbench.pane.getByText(texts.checking).first().waitFor({ state: 'detached' });
  await workbench.pane.getByRole('button', { name: texts.mark, exact: true }).waitFor();
  const { progress } = await watched(workbench);
  // Without pauses nothing is drawn between the first state and the list.
  expect(progress.length).toBeGreaterThan(5);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(workbench.complaints).toEqual([]);
});
