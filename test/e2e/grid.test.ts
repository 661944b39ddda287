/** The page that plays Excel: what it calculates, what it says, and what it does not offer. */
import { messages } from '../../src/i18n/all';
import { workbenchMessages } from '../../workbench/words';
import { pageViolations } from './axe';
import { Workbench } from './workbench';

const OTOP = '2 ยอดจำหน่าย OTOP';
const POVERTY = '3 ครัวเรือนยากจน';
const text = workbenchMessages('th');

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
});
afterAll(() => workbench.close());

const status = (expected: string) => workbench.page.locator('#status', { hasText: expected }).waitFor();

test('KPI formulas that are typed calculate, ranges spill, and a change recalculates them', async () => {
  await workbench.select(OTOP, 'M5');
  await workbench.startTyping('=');
  await workbench.page.keyboard.type('KPI.OTOPLEVEL(C5:C8,J5:J8)');
  await workbench.page.keyboard.press('Enter');
  await workbench.waitForValue(OTOP, 'M8', 1);
  expect(await workbench.values(OTOP, 'M5:M8')).toEqual([[4], [3], [1], [1]]);
  expect(await workbench.formula(OTOP, 'M6')).toBeNull();
  await workbench.type(OTOP, 'J8', '71510880');
  await workbench.waitForValue(OTOP, 'M8', 5);
});

test('the frame answers through the custom-function channel of Office as it does directly', async () => {
  const answer = await workbench.page.evaluate(() =>
    window.kpiWorkbench?.addIn?.host.invokeFunction('OTOPLEVEL', [[[180830246]], [[213379690]], null]),
  );
  expect(answer).toEqual([[3]]);
  await workbench.type(OTOP, 'N5', '=KPI.OTOPLEVEL(180830246,213379690)');
  await workbench.waitForValue(OTOP, 'N5', 3);
});

test('Enter ends typing while names are being offered, as in Excel; Tab takes the name', async () => {
  const { keyboard } = workbench.page;
  const offered = () => workbench.page.getByText('KPI.OTOPLEVEL', { exact: true }).first().waitFor();
  await workbench.select(OTOP, 'P5');
  await workbench.startTyping('=KPI.OTOPLEV');
  await offered();
  await keyboard.press('Enter');
  await workbench.waitForValue(OTOP, 'P5', { error: '#NAME?' });
  expect(await workbench.formula(OTOP, 'P5')).toBe('=KPI.OTOPLEV');

  await workbench.select(OTOP, 'P5');
  await workbench.startTyping('=KPI.OTOPLEV');
  await offered();
  await keyboard.press('Tab');
  await workbench.page.waitForFunction(() => window.kpiWorkbench?.editedText() === '=KPI.OTOPLEVEL(');
  await keyboard.type('180830246,213379690)');
  await keyboard.press('Tab');
  await workbench.waitForValue(OTOP, 'P5', 3);
  expect(await workbench.formula(OTOP, 'P5')).toBe('=KPI.OTOPLEVEL(180830246,213379690)');
});

test('an error shows with its reason', async () => {
  await workbench.type(OTOP, 'O5', '=KPI.OTOPLEVEL("สองร้อย",5)');
  await workbench.waitForValue(OTOP, 'O5', { error: '#VALUE!' });
  await workbench.select(OTOP, 'O5');
  await status('O5 #VALUE! base');
  await workbench.type(OTOP, 'O6', '=KPI.OTOPLEVEL(0,5)');
  await workbench.waitForValue(OTOP, 'O6', { error: '#DIV/0!' });
});

test('what a saved file could not carry is refused, loudly', async () => {
  await workbench.select(OTOP, 'C6');
  await workbench.focusGrid();
  await workbench.page.keyboard.press('Control+b');
  await status(text.refused);
  const before = await workbench.values(OTOP, 'A1:J10');
  for (const command of [
    'insert-row-before',
    'remove-row',
    'insert-col-before',
    'remove-sheet',
    'set-worksheet-order',
  ]) {
    const done = await workbench.page.evaluate(
      (id) => window.kpiWorkbench?.grid.api.executeCommand(`sheet.command.${id}`),
      command,
    );
    expect(done).not.toBe(true);
  }
  expect(await workbench.values(OTOP, 'A1:J10')).toEqual(before);
});

test('while a cell is being edited nothing is written and the pane says why; after Enter it writes', async () => {
  const t = messages('th');
  const button = (name: string) => workbench.pane.getByRole('button', { name, exact: true });
  const heading = (name: string) => workbench.pane.getByRole('heading', { name, exact: true }).waitFor();
  await button(t.tables.score).click();
  await button(t.score.preview).click();
  await heading(t.preview.heading);
  await workbench.select(OTOP, 'T5');
  await workbench.startTyping('12');
  // Pressed by script, so that the focus stays in the cell.
  await workbench.writeButton.evaluate((one: HTMLElement) => one.click());
  await workbench.pane.getByText(t.problems.cellEditing().what).waitFor();
  expect(await workbench.value(POVERTY, 'I5')).toBeNull();
  await workbench.screenshot('12-editing');
  await workbench.page.keyboard.press('Enter');
  await workbench.waitForValue(OTOP, 'T5', 12);
  await workbench.writeButton.click();
  await heading(t.done.heading);
  await button(t.done.restore).click();
  await heading(t.done.restoredHeading);
  await button(t.done.back.tables).click();
  await heading(t.tables.heading);
});

test('a place in the pane brings its cells to the front', async () => {
  await workbench.pane
    .getByRole('button', { name: /3 ครัวเรือนยากจน/ })
    .first()
    .click();
  await workbench.page.waitForFunction(() => {
    const workbook = window.kpiWorkbench?.document?.workbook;
    const chosen = workbook?.selection().sheetId;
    return workbook?.sheets().find(({ id }) => id === chosen)?.name === '3 ครัวเรือนยากจน';
  });
});

test('the page changes its language, and its own parts are accessible in both', async () => {
  expect(await pageViolations(workbench.page)).toEqual([]);
  await workbench.page.getByRole('button', { name: 'English', exact: true }).click();
  await workbench.page.getByRole('button', { name: 'Save', exact: true }).waitFor();
  expect(await workbench.page.locator('html').getAttribute('lang')).toBe('en');
  expect(await pageViolations(workbench.page)).toEqual([]);
  await workbench.screenshot('10-english');
});

test('F6 leads from the grid to the add-in, to the bar and back; not out of a cell that is being edited', async () => {
  const { page } = workbench;
  const place = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      if (at?.closest('#pane')) return 'pane';
      return at?.closest('#bar') ? 'bar' : 'grid';
    });
  const placesOf = async (key: string): Promise<string[]> => {
    const places: string[] = [];
    for (let press = 0; press < 3; press += 1) {
      await page.keyboard.press(key);
      places.push(await place());
    }
    return places;
  };
  await workbench.focusGrid();
  expect(await placesOf('F6')).toEqual(['pane', 'bar', 'grid']);
  expect(await placesOf('Shift+F6')).toEqual(['bar', 'pane', 'grid']);
  await workbench.type(OTOP, 'T6', '5');
  await workbench.waitForValue(OTOP, 'T6', 5);
  await workbench.startTyping('9');
  expect(await placesOf('F6')).toEqual(['grid', 'grid', 'grid']);
  await page.keyboard.press('Escape');
});

test('the divider moves by keyboard', async () => {
  const divider = workbench.page.getByRole('separator', { name: /Divider/ });
  await divider.focus();
  const before = Number(await divider.getAttribute('aria-valuenow'));
  await workbench.page.keyboard.press('ArrowLeft');
  expect(Number(await divider.getAttribute('aria-valuenow'))).toBe(before + 20);
  expect(workbench.complaints).toEqual([]);
  expect(workbench.blocked).toEqual([]);
});
