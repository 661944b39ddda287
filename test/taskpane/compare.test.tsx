/**
 * @jest-environment jsdom
 *
 * The time machine: the same figures by another rubric, for one unit and for all.
 */
import { screen, within } from '@testing-library/react';
import { compareTexts } from '../../src/i18n/compare';
import { scorecardTexts } from '../../src/i18n/scorecard';
import { findRubric, score } from '../../src/scoring';
import { FakeWorkbook, type SheetFixture } from './gateway';
import { forPane, openOn } from './opened';
import { DISTRICTS, inputSheet } from './pathWorkbook';

forPane();

const texts = compareTexts('th');
const card = scorecardTexts('th');

async function toCompare(sheet: SheetFixture = inputSheet(...DISTRICTS)) {
  const pane = openOn(new FakeWorkbook([sheet]));
  await pane.press(pane.t.tables.scorecard);
  await pane.user.selectOptions(await screen.findByRole('combobox', { name: card.choice.district }), '3103');
  await pane.user.click(screen.getByRole('tab', { name: card.views.compare }));
  const other = await screen.findByRole('combobox', { name: texts.other });
  return { ...pane, other };
}

function otop(rubric: string, base: number, actual: number): number {
  const sheet = findRubric(rubric)?.indicators.find(({ code }) => code === 'otop-income');
  const outcome = sheet && score(sheet, [base, actual]);
  if (outcome?.state !== 'scored') throw new Error('No score.');
  return outcome.score;
}

test('level and score by either rubric, and the difference with its sign and in words', async () => {
  const { user, other } = await toCompare();
  await user.selectOptions(other, '2561');
  const table = await screen.findByRole('table', { name: texts.table('2562/2', '2561') });
  const difference = otop('2561', 1_000_000, 1_200_000) - otop('2562/2', 1_000_000, 1_200_000);
  expect(difference).toBe(1.5);
  expect(within(table).getByText(texts.signed(difference))).toBeVisible();
  expect(within(table).getByText(texts.gains)).toBeVisible();
  expect(within(table).getByText(texts.level(3).replace('\u00a0', ' '))).toBeVisible();
  expect(within(table).getByText(texts.level(5).replace('\u00a0', ' '))).toBeVisible();
});

test('what does not compare is listed with the reason', async () => {
  const { user, other } = await toCompare();
  await user.selectOptions(other, '2561');
  await user.click(await screen.findByText(/^เทียบไม่ได้ \(\d+\)$/));
  expect(screen.getAllByText(/^เทียบไม่ได้: /).length).toBeGreaterThan(5);
});

test('totals of the groups stand side by side', async () => {
  const { user, other } = await toCompare();
  await user.selectOptions(other, '2562/1');
  const table = await screen.findByRole('table', { name: texts.totals });
  expect(within(table).getByRole('rowheader', { name: 'รายบุคคล' })).toBeVisible();
  expect(within(table).getByRole('rowheader', { name: 'ทีม' })).toBeVisible();
});

test('units are ranked by what they gain, and going to one keeps the other rubric', async () => {
  const { user, other } = await toCompare();
  await user.selectOptions(other, '2561');
  const units = async () =>
    (await screen.findAllByRole('button', { name: /^เทียบเกณฑ์ของ/ })).map((one) => one.textContent);
  // 20 % growth earns 1.5 more, level 5 is level 5, and no growth is level 1 there only by its catch-all.
  const loss = otop('2561', 1_000_000, 1_000_000) - otop('2562/2', 1_000_000, 1_000_000);
  expect(loss).toBeLessThan(0);
  expect(await units()).toEqual(['กระสัง', 'เมืองบุรีรัมย์', 'คูเมือง']);
  expect(screen.getByText(`${texts.signed(loss)} ${texts.loses}`)).toBeVisible();
  expect(screen.getByText(`${texts.signed(0)} ${texts.same}`)).toBeVisible();
  await user.click(screen.getByRole('button', { name: texts.unitOpen('คูเมือง') }));
  expect(await screen.findByRole('combobox', { name: texts.other })).toHaveValue('2561');
  expect(screen.getByRole('combobox', { name: card.choice.district })).toHaveValue('3102');
});
