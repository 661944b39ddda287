/** The scorecard's views in the browser, in both languages: every one in a narrow pane, by keyboard, and written from. */
import { messages, type Language } from '../../src/i18n/all';
import { compareTexts } from '../../src/i18n/compare';
import { evidenceTexts } from '../../src/i18n/evidence';
import { heatTexts } from '../../src/i18n/heat';
import { pathTexts } from '../../src/i18n/path';
import { scorecardTexts } from '../../src/i18n/scorecard';
import { EVIDENCE } from '../../src/tables/managed/evidence';
import { headerOf } from '../../src/tables/managed/words';
import { paneViolations } from './axe';
import { Workbench } from './workbench';

describe.each<Language>(['th', 'en'])('views of the scorecard in %s', (language) => {
  const t = messages(language);
  const card = scorecardTexts(language);
  const path = pathTexts(language);
  const compare = compareTexts(language);
  const heat = heatTexts(language);
  const evidence = evidenceTexts(language);
  const register = EVIDENCE.name[language];
  const haveHeader = headerOf(EVIDENCE, 'have')[language];
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({ language });
    await button(t.tables.scorecard).click();
    await heading(card.heading);
  });
  afterAll(() => workbench.close());

  const button = (name: string | RegExp) => workbench.pane.getByRole('button', { name, exact: true });
  const heading = (name: string) => workbench.pane.getByRole('heading', { name, exact: true }).waitFor();
  const show = (view: keyof typeof card.views) =>
    workbench.pane.getByRole('tab', { name: card.views[view], exact: true }).click();
  const width = (name: 'narrow' | 'normal') =>
    workbench.page
      .getByLabel(language === 'th' ? 'ความกว้างแถบ Add-in' : 'Width of the add-in')
      .selectOption(name);
  /** As it is, and in the narrowest pane: nothing sticks out, and axe has nothing to say. */
  const look = async (name: string) => {
    await workbench.screenshot(`views-${name}-${language}`);
    await width('narrow');
    const overflow = await workbench.pane
      .locator('html')
      .evaluate((root) => ({ width: root.clientWidth, content: root.scrollWidth }));
    expect(overflow).toEqual({ width: 320, content: 320 });
    await workbench.screenshot(`views-${name}-narrow-${language}`);
    expect(await paneViolations(workbench.page)).toEqual([]);
    await width('normal');
  };

  test('the way up: a wished total, and its steps tried out on the card', async () => {
    await show('path');
    await heading(path.planHeading);
    await workbench.pane.getByRole('textbox').first().fill('5');
    await button(path.tryAll).waitFor();
    await look('1-path');
    await button(path.tryAll).click();
    await workbench.pane.getByText(card.trial.title(1), { exact: true }).waitFor();
    await button(card.trial.forget).click();
  });

  test('another rubric: side by side, and who gains in the province', async () => {
    await show('compare');
    await workbench.pane.getByRole('combobox', { name: compare.other }).selectOption('2562/1');
    await workbench.pane.getByRole('table', { name: compare.table('2561', '2562/1') }).waitFor();
    await workbench.pane.getByText(compare.unitsHelp, { exact: true }).waitFor();
    await look('2-compare');
  });

  test('every district: by keyboard through the map and to a card', async () => {
    await show('heat');
    const table = workbench.pane.getByRole('table', { name: heat.mapOf(23) });
    await table.waitFor();
    await look('3-heat');
    await table.locator('thead button').last().focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('End');
    const name = await table.locator('button:focus').getAttribute('aria-label');
    await workbench.page.keyboard.press('Enter');
    await workbench.pane.getByRole('tab', { name: card.views.card, exact: true, selected: true }).waitFor();
    const district = workbench.pane.getByRole('combobox', { name: card.choice.district });
    expect(name).toContain(await district.locator('option:checked').textContent());
  });

  test('evidence: the register is made, ticked at once, put back, and listed for the binder', async () => {
    await workbench.pane
      .getByRole('combobox', { name: card.choice.district })
      .selectOption({ label: card.choice.wholeProvince });
    await show('evidence');
    await look('4-evidence-none');
    await button(evidence.make).click();
    await heading(t.preview.heading);
    await workbench.writeButton.click();
    await heading(t.done.heading);
    await button(t.done.back.scorecard).click();
    const box = workbench.pane.getByRole('checkbox').first();
    await box.waitFor();
    await look('5-evidence');
    const cells = await workbench.values(register, 'A1:K12');
    const top = cells.findIndex((row) => row.includes(haveHeader));
    const have = cells[top]?.indexOf(haveHeader) ?? -1;
    expect(have).toBeGreaterThan(0);
    const cell = `${String.fromCharCode(65 + have)}${top + 2}`;
    await box.focus();
    // The first entry makes the province's other steps count too: which scores change is said before.
    await workbench.page.keyboard.press('Space');
    await heading(t.preview.heading);
    await workbench.writeButton.click();
    await heading(t.done.heading);
    await workbench.page.waitForFunction(
      ({ name, row, column }) => {
        const sheet = window.kpiWorkbench?.document?.workbook.sheets().find((one) => one.name === name);
        const [value] = sheet?.values({ top: row, bottom: row, left: column, right: column })[0] ?? [];
        return value !== null && value !== '';
      },
      { name: register, row: top + 1, column: have },
    );
    await button(t.done.restore).click();
    await workbench.waitForValue(register, cell, cells[top + 1]?.[have] ?? null);
    await button(t.done.back.scorecard).click();
    await heading(evidence.heading);
    expect(await box.evaluate((input) => input.ownerDocument.hasFocus())).toBe(true);
    await button(evidence.binder).click();
    await heading(t.preview.heading);
    await workbench.writeButton.click();
    await heading(t.done.heading);
    await button(t.done.back.scorecard).click();
    await heading(evidence.heading);
    expect(workbench.blocked).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});
