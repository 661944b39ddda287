/** The other kind of Excel: the add-in's page in a frame over https, nothing put into it, as Excel on the web has it. */
import { messages } from '../../src/i18n/all';
import { Workbench } from './workbench';

const OTOP = '2 ยอดจำหน่าย OTOP';
const t = messages('th');

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open({ https: true, webEntry: true });
});
afterAll(() => workbench.close());

test('the pane reads the workbook, scores it and writes', async () => {
  await workbench.pane.getByText(t.tables.found(4), { exact: true }).waitFor();
  const platform = await workbench.pane.locator('html').evaluate(() => Office.context.platform);
  expect(platform).toBe('OfficeOnline');
  await workbench.pane.getByRole('button', { name: t.tables.score, exact: true }).click();
  await workbench.pane.getByRole('button', { name: t.score.preview, exact: true }).click();
  await workbench.writeButton.click();
  await workbench.pane.getByRole('heading', { name: t.done.heading, exact: true }).waitFor();
  await workbench.waitForValue(OTOP, 'L5', 4);
});

test('its functions answer, and changes reach it', async () => {
  await workbench.type(OTOP, 'J6', '216996295.2');
  await workbench.waitForValue(OTOP, 'L6', 5);
  const answer = await workbench.page.evaluate(() =>
    window.kpiWorkbench?.addIn?.host.invokeFunction('OTOPLEVEL', [[[180830246]], [[213379690]], null]),
  );
  expect(answer).toEqual([[3]]);
  await workbench.screenshot('11-web-entry');
  expect(workbench.blocked).toEqual([]);
  expect(workbench.complaints).toEqual([]);
});
