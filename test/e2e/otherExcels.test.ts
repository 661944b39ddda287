/** An Office that is dark, a pane that is closed, an Excel that hands blank cells to functions as 0, as is told of it on the desktop, and one that denies. */
import { messages } from '../../src/i18n/all';
import { findingTexts } from '../../src/i18n/findings';
import { QUIET_MS } from '../../src/taskpane/reader';
import { paneViolations } from './axe';
import { Workbench } from './workbench';

const OTOP = '2 ยอดจำหน่าย OTOP';
const t = messages('th');
const texts = findingTexts('th');
let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open({ dark: true, blankIsZero: true });
});
afterAll(() => workbench.close());

const button = (name: string) => workbench.pane.getByRole('button', { name, exact: true });

/** Waits until the pane's ground is dark or light. */
const isDark = (dark: boolean) =>
  workbench.pane.locator('html').evaluate(
    (_html, wanted) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const ground = getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body);
          const [red = 0] = (ground.backgroundColor.match(/\d+/g) ?? []).map(Number);
          if (red < 128 === wanted) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    dark,
  );

test('the pane is dark as Office is, and light when that is chosen and somebody turns to the pane', async () => {
  await workbench.pane.getByText(t.tables.found(4), { exact: true }).waitFor();
  await isDark(true);
  expect(await paneViolations(workbench.page)).toEqual([]);
  await workbench.screenshot('33-office-dark');
  await workbench.page.evaluate(() => {
    const { addIn } = window.kpiWorkbench ?? {};
    if (addIn) addIn.host.theme = 'light';
  });
  // The client asks Office again after five seconds only.
  await workbench.pane.locator('html').evaluate(() => {
    const { now } = Date;
    Date.prototype.getTime = () => now() + 6_000;
  });
  await button(t.tables.check).hover();
  await isDark(false);
});

test('a closed pane does not read at changes; opened again it reads', async () => {
  const show = (isShown: boolean) =>
    workbench.page.evaluate((is) => window.kpiWorkbench?.addIn?.host.showPane(is), isShown);
  const reads = () =>
    workbench.page.evaluate(
      () => window.kpiWorkbench?.addIn?.host.requests.filter(({ kind }) => kind === 'read').length ?? 0,
    );
  const before = await reads();
  await show(false);
  await workbench.type(OTOP, 'J6', '1');
  // A reading would have begun before a timer of the pane that is set now.
  await workbench.pane
    .locator('html')
    .evaluate((_html, ms) => new Promise<void>((resolve) => setTimeout(resolve, ms)), QUIET_MS);
  expect(await reads()).toBe(before);
  await show(true);
  await workbench.page.waitForFunction(
    (count) =>
      (window.kpiWorkbench?.addIn?.host.requests.filter(({ kind }) => kind === 'read').length ?? 0) > count,
    before,
  );
});

test('a blank result in a range gets a level as 0 does; the pane finds the formula and guards it', async () => {
  await workbench.type(OTOP, 'Q13', '=KPI.OTOPLEVEL(C13:C15,J13:J15)');
  await workbench.waitForValue(OTOP, 'Q14', 0);
  await button(t.tables.check).click();
  await workbench.pane.getByRole('button', { name: /^Q13 / }).first().click();
  await button(texts.fix).click();
  await workbench.waitForValue(OTOP, 'Q14', null);
  expect(workbench.complaints).toEqual([]);
});

test('an Excel that denies every change: the pane says so, with what to do, and nothing is written', async () => {
  await workbench.reopen({ denied: true });
  await button(t.tables.score).click();
  await button(t.score.preview).click();
  await workbench.writeButton.click();
  const { what, next } = t.problems.accessDenied();
  await workbench.pane.getByText(what, { exact: true }).waitFor();
  await workbench.pane.getByText(next, { exact: true }).waitFor();
  expect(await workbench.value(OTOP, 'L6')).toBeNull();
});
