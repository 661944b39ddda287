/** The pane as people set up their screens: dark, high contrast, narrow and enlarged. */
import { messages } from '../../src/i18n/all';
import { paneViolations } from './axe';
import { Workbench } from './workbench';

const t = messages('th');

let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.open({ https: true, webEntry: true });
  await workbench.pane.getByText(t.tables.found(4), { exact: true }).waitFor();
});
afterAll(() => workbench.close());

const frame = () => workbench.page.locator('#pane iframe');
const foot = () => workbench.pane.locator('.kpi-foot').evaluate((one) => getComputedStyle(one).position);

async function resize(size: { width: number; height?: number }): Promise<void> {
  await frame().evaluate((element, { width, height }) => {
    const tall = height === undefined ? '' : `${height}px`;
    Object.assign((element as HTMLElement).style, { width: `${width}px`, minWidth: '0', height: tall });
  }, size);
  await workbench.pane.locator('html').evaluate(
    (_html, width) =>
      new Promise<void>((resolve) => {
        const look = () => (innerWidth === width ? resolve() : requestAnimationFrame(look));
        look();
      }),
    size.width,
  );
}

test.each([320, 230, 160])('at %i px nothing is cut', async (width) => {
  await resize({ width });
  expect(await workbench.pane.locator('html').evaluate((html) => html.scrollWidth)).toBe(width);
});

test('the foot stays in view while there is room for both, also of height', async () => {
  await resize({ width: 320 });
  expect(await foot()).toBe('sticky');
  await resize({ width: 160 });
  expect(await foot()).toBe('static');
  // 400 % of a small screen.
  await resize({ width: 320, height: 256 });
  expect(await foot()).toBe('static');
  await resize({ width: 320 });
});

test('the pane follows the browser into the dark at once, where Office names no colours', async () => {
  const ground = () =>
    workbench.pane
      .locator('.fui-FluentProvider')
      .first()
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  const light = await ground();
  await workbench.page.emulateMedia({ colorScheme: 'dark' });
  await workbench.pane
    .locator('.fui-FluentProvider')
    .first()
    .evaluate(
      (one, before) =>
        new Promise<void>((resolve) => {
          const look = () =>
            getComputedStyle(one).backgroundColor === before ? requestAnimationFrame(look) : resolve();
          look();
        }),
      light,
    );
  expect(await paneViolations(workbench.page)).toEqual([]);
  await workbench.screenshot('31-dark');
});

test('in high contrast links are links, what is filled is seen, and axe finds nothing', async () => {
  await workbench.page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  const { pane } = workbench;
  const line = await pane
    .locator('.kpi-place')
    .first()
    .evaluate((place) => getComputedStyle(place).textDecorationLine);
  expect(line).toBe('underline');
  const bar = pane.locator('.kpi-progress').first();
  const ground = await bar.evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(
    await bar.locator('.kpi-progress-bar').evaluate((one) => getComputedStyle(one).backgroundColor),
  ).not.toBe(ground);
  expect(await bar.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
  expect(await paneViolations(workbench.page)).toEqual([]);
  await workbench.screenshot('32-high-contrast');
});
