/** The whole path in both languages: sample, tables, preview, write, a result typed, restore. */
import { messages, type Language } from '../../src/i18n/all';
import { pageViolations, paneViolations } from './axe';
import { Workbench } from './workbench';

const OTOP = '2 ยอดจำหน่าย OTOP';

describe.each<Language>(['th', 'en'])('scoring in %s', (language) => {
  const t = messages(language);
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({ language });
  });
  afterAll(() => workbench.close());

  const button = (name: string) => workbench.pane.getByRole('button', { name, exact: true });
  const heading = (name: string) => workbench.pane.getByRole('heading', { name, exact: true }).waitFor();
  const look = async (name: string) => {
    await workbench.screenshot(`${name}-${language}`);
    expect(await paneViolations(workbench.page)).toEqual([]);
  };

  test('the sample opens and its four tables are recognised', async () => {
    await workbench.pane.getByText(t.tables.found(4), { exact: true }).waitFor();
    expect(await workbench.page.title()).toBe(
      language === 'th' ? 'คะแนนตัวชี้วัด · หน้าทดลอง' : 'KPI Scores · workbench',
    );
    expect(await pageViolations(workbench.page)).toEqual([]);
    await look('1-tables');
  });

  test('rows and columns of a table can be looked at', async () => {
    await workbench.pane
      .getByRole('button', { name: new RegExp(t.tables.showRows) })
      .first()
      .click();
    await heading(t.rows.heading);
    await look('2-rows');
    await button(t.common.back).click();
    await workbench.pane
      .getByRole('button', { name: new RegExp(t.tables.showColumns) })
      .first()
      .click();
    await heading(t.columns.heading);
    await look('3-columns');
    await button(t.common.back).click();
  });

  test('every cell is shown before it is written, and nothing is written until then', async () => {
    const before = await workbench.values(OTOP, 'A1:T40');
    await button(t.tables.score).click();
    await heading(t.score.heading);
    await look('4-score');
    await button(t.score.preview).click();
    await heading(t.preview.heading);
    await look('5-preview');
    expect(await workbench.values(OTOP, 'A1:T40')).toEqual(before);
  });

  test('one write fills the tables with formulas that calculate', async () => {
    await workbench.writeButton.click();
    await heading(t.done.heading);
    await workbench.waitForValue(OTOP, 'L5', 4);
    expect(await workbench.formula(OTOP, 'L5')).toContain('KPI.');
    await workbench.select(OTOP, 'L5');
    await look('6-done');
  });

  test('a result that is typed changes its level at once', async () => {
    await workbench.type(OTOP, 'J6', '216996295.2');
    await workbench.waitForValue(OTOP, 'L6', 5);
    await workbench.type(OTOP, 'J6', '๒๐๙,๗๖๓,๐๘๕ บาท');
    await workbench.waitForValue(OTOP, 'L6', 1);
  });

  test('restoring puts back what was there', async () => {
    await button(t.done.restore).click();
    await heading(t.done.restoredHeading);
    await workbench.waitForValue(OTOP, 'L5', null);
    expect(await workbench.values(OTOP, 'K3:N28')).toEqual(
      Array.from({ length: 26 }, () => [null, null, null, null]),
    );
    await look('7-restored');
  });

  test('the pane fits 320 pixels, and nothing outside this machine was asked for', async () => {
    await workbench.page
      .getByLabel(language === 'th' ? 'ความกว้างแถบ Add-in' : 'Width of the add-in')
      .selectOption('narrow');
    await button(t.done.back.tables).click();
    await heading(t.tables.heading);
    const overflow = await workbench.pane
      .locator('html')
      .evaluate((root) => ({ width: root.clientWidth, content: root.scrollWidth }));
    expect(overflow).toEqual({ width: 320, content: 320 });
    await look('8-narrow');
    expect(workbench.blocked).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});
