/** How the pane opens where something is in its way: storage that is refused, and scripts that are missing or of another release. */
import type { Page } from 'playwright-core';
import { startServer, type RunningServer } from '../../scripts/serve';
import { messages } from '../../src/i18n/all';
import { outsideEn, outsideTh } from '../../src/i18n/outside';
import { unreadyTh } from '../../src/i18n/unready';
import { Workbench } from './workbench';

const t = messages('th');

describe('in a frame of another site, where the browser refuses storage', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await Workbench.open({ crossSite: true });
  });
  afterAll(() => workbench.close());

  test('the pane opens, reads the workbook, changes its language and scores', async () => {
    const refused = await workbench.pane.locator('html').evaluate(() => {
      try {
        return window.sessionStorage.length;
      } catch (error) {
        return error instanceof DOMException && error.name;
      }
    });
    expect(refused).toBe('SecurityError');
    await workbench.pane.getByText(t.tables.found(4), { exact: true }).waitFor();
    await workbench.pane.getByRole('button', { name: 'English', exact: true }).click();
    await workbench.pane.getByText(messages('en').tables.found(4), { exact: true }).waitFor();
    await workbench.screenshot('30-cross-site');
  });
});

describe('scripts of another release', () => {
  let server: RunningServer;
  let page: Page;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server.close();
  });
  beforeEach(async () => (page = await (await kpiOpenPages.browser()).newPage()));
  afterEach(() => page.close());

  /** Outside of Excel, which a pane that starts says by itself. */
  const open = () => page.goto(`${server.url}/addin/taskpane.html`);
  const advice = () => page.getByText('ยังเปิดไม่ได้');
  const isShown = () => advice().waitFor();
  /** By what the page's first script has seen; time alone, which would show it after a while, stands still. */
  const isShownAtOnce = async () => {
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.pause()));
    await isShown();
  };

  test('nothing in the way: the pane itself speaks, the page is silent', async () => {
    await open();
    await page.getByText(unreadyTh.elsewhere).waitFor();
    expect(await advice().isVisible()).toBe(false);
  });

  test("Microsoft's own script does not get through", async () => {
    await page.route('**/office.js', (route) => route.abort());
    await open();
    await page.getByText(unreadyTh.unreached).waitFor();
  });

  test.each(['functions', 'taskpane'])('%s is no longer on the server', async (name) => {
    await page.route(`**/${name}.*.js`, (route) => route.fulfill({ status: 404, body: 'Not here.' }));
    await open();
    await isShownAtOnce();
    await page.getByText('could not be opened').waitFor();
    await page.unroute(`**/${name}.*.js`);
    await page.getByRole('button', { name: `${outsideTh.reload} · ${outsideEn.reload}` }).click();
    await page.getByText(unreadyTh.elsewhere).waitFor();
  });

  test('an old script asks for what the new one does not have', async () => {
    const body = '(globalThis.webpackChunkkpiAddin ||= []).push([["old"], {}, (need) => need("gone")]);';
    await page.route('**/taskpane.*.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await open();
    await isShownAtOnce();
  });

  test('an old script that never meets the new one: after a while', async () => {
    await page.route('**/functions.*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'void 0;' }),
    );
    await open();
    expect(await advice().isVisible()).toBe(false);
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await isShown();
  });
});
