/** What one works at stays in view: beside the sticky foot, and where a list was when one of its findings is mended. */
import type { Frame } from 'playwright-core';
import { messages } from '../../src/i18n/all';
import { findingTexts } from '../../src/i18n/findings';
import { scorecardTexts } from '../../src/i18n/scorecard';
import { Workbench } from './workbench';

const t = messages('th');
const texts = findingTexts('th');
const card = scorecardTexts('th');
let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
  // So low that every screen scrolls.
  await workbench.page.setViewportSize({ width: 1100, height: 620 });
});
afterAll(() => workbench.close());

const button = (name: string) => workbench.pane.getByRole('button', { name, exact: true });
const heading = (name: string) => workbench.pane.getByRole('heading', { name, exact: true }).waitFor();

function frame(): Frame {
  const found = workbench.page.frames().find((one) => one.url().includes('/addin/'));
  if (!found) throw new Error('The add-in has no frame.');
  return found;
}

/** Names of the controls that lie under the foot, or beyond an edge, while they have the focus; and how many there are. */
const hiddenOnes = () =>
  frame().evaluate(() => {
    const foot = document.querySelector('.kpi-foot');
    const controls = [
      ...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary'),
    ].filter((one) => !foot?.contains(one) && one.checkVisibility());
    const scrolls = document.documentElement.scrollHeight > document.documentElement.clientHeight;
    const hidden = [...controls, ...[...controls].reverse()].filter((one) => {
      one.focus();
      const { top, bottom } = one.getBoundingClientRect();
      const edge = foot?.getBoundingClientRect().top ?? window.innerHeight;
      return document.activeElement === one && (bottom > edge + 1 || top < -1);
    });
    return { controls: controls.length, scrolls, hidden: hidden.map((one) => one.textContent) };
  });

test('the foot never lies over the control that has the focus', async () => {
  const expectInView = async () => {
    const { controls, scrolls, hidden } = await hiddenOnes();
    expect(hidden).toEqual([]);
    expect([controls > 5, scrolls]).toEqual([true, true]);
  };
  await workbench.pane.getByText(t.tables.found(4), { exact: true }).waitFor();
  await expectInView();
  await button(t.tables.scorecard).click();
  await heading(card.heading);
  await workbench.pane.getByRole('button', { name: /รายได้จากการจำหน่าย/ }).click();
  // With a figure tried out the foot is at its highest.
  await workbench.pane.getByRole('textbox', { name: /2561/ }).fill('1900000000');
  await button(card.trial.save).waitFor();
  await expectInView();
  await button(card.trial.forget).click();
  await button(t.common.back).click();
  await button(t.tables.check).click();
  await workbench.pane.getByRole('button', { name: /^J10 / }).first().waitFor();
  await expectInView();
});

test('a list stays where it is when one of its findings is mended', async () => {
  const item = workbench.pane.getByRole('button', { name: /^J10 / }).first();
  await item.click();
  const fix = button(texts.fix);
  await fix.scrollIntoViewIfNeeded();
  const next = await item.evaluate((one) => {
    const list = [...document.querySelectorAll('li > button')];
    return list[list.indexOf(one) + 1]?.textContent ?? '';
  });
  const before = await frame().evaluate(() => document.documentElement.scrollTop);
  expect(before).toBeGreaterThan(100);
  await fix.click();
  await item.waitFor({ state: 'detached' });
  const after = await frame().evaluate((name) => {
    const following = [...document.querySelectorAll('li > button')].find((one) => one.textContent === name);
    const { top } = following?.getBoundingClientRect() ?? { top: NaN };
    return { isInView: top > 0 && top < window.innerHeight, scrolled: document.documentElement.scrollTop };
  }, next);
  expect(after).toEqual({ isInView: true, scrolled: expect.any(Number) as number });
  expect(after.scrolled).toBeGreaterThan(100);
  expect(workbench.complaints).toEqual([]);
});
