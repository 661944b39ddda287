/** An Excel that does not know the add-in's functions: said after writing, and one click away from figures. */
import { messages } from '../../src/i18n/all';
import { paneViolations } from './axe';
import { Workbench } from './workbench';

const OTOP = '2 ยอดจำหน่าย OTOP';
const t = messages('th');
let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open({ unregistered: true });
});
afterAll(() => workbench.close());

test('formulas that show #NAME? are said, and written as values', async () => {
  const button = (name: string) => workbench.pane.getByRole('button', { name, exact: true });
  await button(t.tables.score).click();
  await button(t.score.preview).click();
  await workbench.writeButton.click();
  await workbench.pane.getByText(t.unknown.writtenHelp, { exact: true }).waitFor();
  await workbench.screenshot('unregistered');
  expect(await paneViolations(workbench.page)).toEqual([]);
  expect(await workbench.value(OTOP, 'L6')).toEqual({ error: '#NAME?' });
  await button(t.unknown.asValues).click();
  await workbench.waitForValue(OTOP, 'L6', 3);
  expect(await workbench.formula(OTOP, 'L6')).toBeNull();
  await button(t.done.restore).click();
  await workbench.waitForValue(OTOP, 'L6', null);
});
