/** Accessibility of what is on the screen, by axe-core; Fluent's own focus dummies and the grid's insides are not ours. */
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS: axe.RunOptions = { resultTypes: ['violations'] };

/** What axe finds, one line each; empty where all is well. */
async function violations(frame: Frame, exclude: readonly string[]): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(SOURCE);
  const { violations: found } = (await frame.evaluate(
    ({ exclude: left, options }) => {
      const page = window as unknown as { axe: typeof axe };
      return page.axe.run({ include: [['body']], exclude: left.map((selector) => [selector]) }, options);
    },
    { exclude: [...exclude], options: OPTIONS },
  )) as axe.AxeResults;
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`);
}

export async function paneViolations(page: Page): Promise<string[]> {
  const frame = page.frames().find((one) => one.url().includes('/addin/taskpane.html'));
  if (!frame) throw new Error('The pane is not there.');
  return violations(frame, ['[data-tabster-dummy]']);
}

export function pageViolations(page: Page): Promise<string[]> {
  return violations(page.mainFrame(), ['[data-u-comp]', '#grid > *', 'iframe']);
}
