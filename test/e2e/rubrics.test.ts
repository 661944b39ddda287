/** Rubrics in the browser: looked into, copied for a new year, written, and named by formulas; in both languages. */
import { LOCAL_RUBRIC } from '../../src/tables/managed/localRubric';
import { worded } from '../../src/tables/managed/words';
import { readFileSync } from 'node:fs';
import { messages, type Language } from '../../src/i18n/all';
import { rubricTexts } from '../../src/i18n/rubrics';
import { paneViolations } from './axe';
import { Workbench } from './workbench';

const SHEET = '2 ยอดจำหน่าย OTOP';

describe.each<Language>(['th', 'en'])('rubrics in %s', (language) => {
  const t = messages(language);
  const texts = rubricTexts(language);
  const sheet = worded(LOCAL_RUBRIC.name, language, '2563-1');
  let workbench: Workbench;
  let exported: Buffer;
  let saved: Uint8Array;

  beforeAll(async () => {
    workbench = await Workbench.open({ language });
  });
  afterAll(() => workbench.close());

  const button = (name: string | RegExp) =>
    workbench.pane.getByRole('button', { name, exact: typeof name === 'string' });
  const heading = (name: string) => workbench.pane.getByRole('heading', { name, exact: true }).waitFor();
  const look = async (name: string) => {
    await workbench.screenshot(`rubrics-${name}-${language}`);
    expect(await paneViolations(workbench.page)).toEqual([]);
  };
  const threshold = (level: number) =>
    workbench.pane.locator('details[open]').getByRole('textbox', {
      name: texts.thresholdOf(level, texts.atLeast, language === 'th' ? 'ร้อยละ' : '%'),
    });

  test('a built-in rubric is looked into: findings, weights, number lines', async () => {
    await button(t.tables.rubrics).click();
    await heading(t.tables.rubrics);
    await look('1-list');
    await button(/2562\/1/).click();
    const line = workbench.pane.getByRole('img', { name: /99\.41/ });
    await line.waitFor();
    await look('2-xray');
    await line.scrollIntoViewIfNeeded();
    await look('3-number-line');
    await workbench.pane.getByRole('combobox', { name: texts.wording }).selectOption('applied');
    await line.waitFor({ state: 'detached' });
    await workbench.pane.getByRole('img', { name: /99\.42/ }).scrollIntoViewIfNeeded();
    await look('4-applied');
    await button(t.common.back).click();
  });

  test('formulas before there is such a rubric', async () => {
    await workbench.type(SHEET, 'Z1', '=KPI.OTOPLEVEL(100000,120000,"2562/2")');
    await workbench.type(SHEET, 'Z2', '=KPI.OTOPLEVEL(100000,120000)');
    await workbench.type(SHEET, 'Z3', '=KPI.OTOPLEVEL(100000,120000,"2563/1")');
    await workbench.waitForValue(SHEET, 'Z1', 3);
    await workbench.waitForValue(SHEET, 'Z2', 5);
    await workbench.waitForValue(SHEET, 'Z3', { error: '#VALUE!' });
  });

  test('a copy with other thresholds, checked while it is typed', async () => {
    await button(/2562\/2/).click();
    await button(texts.copy).click();
    await heading(texts.copyHeading('2562/2'));
    const field = (name: string) => workbench.pane.getByRole('textbox', { name, exact: true });
    await field(texts.name).fill('2563/1');
    await field(texts.from).fill(language === 'th' ? '1 ต.ค. 62' : '1 Oct 2019');
    await field(texts.to).fill(language === 'th' ? '๓๑/๓/๒๕๖๓' : '31 Mar 2020');
    await field(texts.round).fill('1');
    await workbench.pane.locator('summary', { hasText: language === 'th' ? /^รายได้/ : /^Income/ }).click();
    await threshold(3).fill('16');
    await workbench.pane.getByText(texts.errorsIn(1)).waitFor();
    await look('5-fault');
    await threshold(2).fill('20');
    await threshold(3).fill('22');
    await threshold(4).fill('24');
    await threshold(5).fill('26');
    await look('6-editor');
    await button(texts.preview).click();
    await heading(t.preview.heading);
    await look('7-preview');
    await workbench.writeButton.click();
    await heading(t.done.heading);
  });

  test('formulas that name it get its levels, all others stay', async () => {
    await workbench.waitForValue(SHEET, 'Z3', 2);
    expect(await workbench.values(SHEET, 'Z1:Z2')).toEqual([[3], [5]]);
    expect(await workbench.value(sheet, 'A4')).toBe('2563/1');
    await workbench.select(sheet, 'A1');
    await look('8-sheet');
  });

  test('a figure changed by hand in the table is followed', async () => {
    const rows = await workbench.values(sheet, 'A4:Q60');
    const row = rows.findIndex((one) => one[5] === 'otop-income' && one[9] === 2);
    await workbench.type(sheet, `L${row + 4}`, '20.5');
    await workbench.waitForValue(SHEET, 'Z3', 1);
    await workbench.type(sheet, `L${row + 4}`, '30');
    await workbench.waitForValue(SHEET, 'Z3', { error: '#VALUE!' });
    await button(t.done.back.rubrics).click();
    await workbench.pane.getByText(texts.notLoaded).waitFor();
    await look('9-fault-in-table');
    await workbench.type(sheet, `L${row + 4}`, '20');
    await workbench.waitForValue(SHEET, 'Z3', 2);
  });

  test('changing it says how many formulas name it and which results change', async () => {
    await heading(language === 'th' ? 'เกณฑ์ 2563/1' : 'Rubric 2563/1');
    await button(texts.change).click();
    await workbench.pane.getByText(texts.inUse(1, '2563/1')).waitFor();
    await workbench.page
      .getByLabel(language === 'th' ? 'ความกว้างแถบ Add-in' : 'Width of the add-in')
      .selectOption('narrow');
    const overflow = () =>
      workbench.pane
        .locator('html')
        .evaluate((root) => ({ width: root.clientWidth, content: root.scrollWidth }));
    expect(await overflow()).toEqual({ width: 320, content: 320 });
    await workbench.pane.getByText(texts.resultsChange(0)).waitFor();
    await workbench.pane.locator('summary', { hasText: language === 'th' ? /^รายได้/ : /^Income/ }).click();
    await threshold(2).fill('20.5');
    await workbench.pane.getByText(texts.resultsChange(1)).waitFor();
    await workbench.pane.getByText(texts.becomes('2', '1')).scrollIntoViewIfNeeded();
    await look('10-in-use-narrow');
    await button(texts.preview).click();
    await workbench.pane.getByText(`${texts.inUse(1, '2563/1')} · ${texts.resultsChange(1)}`).waitFor();
    await look('10b-in-use-preview');
    await button(t.common.back).click();
    await threshold(2).waitFor({ state: 'hidden' });
    await button(t.common.back).click();
    await heading(language === 'th' ? 'เกณฑ์ 2563/1' : 'Rubric 2563/1');
    expect(await overflow()).toEqual({ width: 320, content: 320 });
    await look('11-own-narrow');
  });

  test('it is exported as a file', async () => {
    const [download] = await Promise.all([
      workbench.page.waitForEvent('download'),
      button(texts.exportFile).click(),
    ]);
    expect(download.suggestedFilename()).toBe('kpi-rubric-2563-1.json');
    exported = readFileSync(await download.path());
    saved = await workbench.save();
    await look('12-exported');
    expect(workbench.blocked).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });

  test('restoring takes the sheet away, and formulas say that there is no such rubric', async () => {
    await button(t.common.back).click();
    await heading(t.tables.rubrics);
    await button(t.done.restore).click();
    await workbench.waitForValue(SHEET, 'Z3', { error: '#VALUE!' });
    expect(await workbench.values(SHEET, 'Z1:Z2')).toEqual([[3], [5]]);
  });

  test('the exported file brings it into a workbook that has none', async () => {
    await button(texts.importFile).click();
    await heading(texts.importHeading);
    const take = (buffer: Buffer) =>
      workbench.pane
        .locator('input[type=file]')
        .setInputFiles({ name: 'rubric.json', mimeType: 'application/json', buffer });
    await take(exported.subarray(0, 100));
    await workbench.pane.getByRole('alert').waitFor();
    await look('13-import-refused');
    await take(exported);
    await button(texts.preview).click();
    await heading(t.preview.heading);
    await workbench.writeButton.click();
    await workbench.waitForValue(SHEET, 'Z3', 2);
    expect(await workbench.values(SHEET, 'Z1:Z2')).toEqual([[3], [5]]);
  });

  test('a saved file has its rubric: formulas have values before anybody opens this screen', async () => {
    await workbench.openFile('saved.xlsx', saved);
    await workbench.waitForValue(SHEET, 'Z3', 2);
    expect(await workbench.values(SHEET, 'Z1:Z2')).toEqual([[3], [5]]);
  });
});
