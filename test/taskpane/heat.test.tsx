/**
 * @jest-environment jsdom
 *
 * Every district at a glance: the map of levels, sorting, the keyboard, the ranking, and the whole country in pages.
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import { heatTexts } from '../../src/i18n/heat';
import { scorecardTexts } from '../../src/i18n/scorecard';
import type { Language } from '../../src/i18n';
import { districts } from '../../src/thai';
import { FakeWorkbook, type SheetFixture } from './gateway';
import { forPane, openOn } from './opened';
import { DISTRICTS, inputSheet } from './pathWorkbook';

forPane();

async function toHeat(sheet: SheetFixture = inputSheet(...DISTRICTS), language: Language = 'th') {
  const pane = openOn(new FakeWorkbook([sheet]), language);
  const card = scorecardTexts(language);
  const texts = heatTexts(language);
  await pane.press(pane.t.tables.scorecard);
  await pane.user.click(await screen.findByRole('tab', { name: card.views.heat }));
  await screen.findByRole('heading', { name: texts.heading });
  return { ...pane, card, texts };
}

const rowNames = (table: HTMLElement) =>
  within(table)
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

test.each(['th', 'en'] as const)('the level stands in each cell, with its words (%s)', async (language) => {
  const { texts } = await toHeat(undefined, language);
  const table = await screen.findByRole('table', { name: texts.mapOf(23) });
  const name = { th: 'เมืองบุรีรัมย์', en: 'Mueang Buri Ram' }[language];
  const cells = within(table).getAllByRole('button', { name: new RegExp(`^${name} · `) });
  expect(cells.map(({ textContent }) => textContent)).toContain('5');
  expect(within(table).getByRole('button', { name: new RegExp(`^${name} · \\S+ 5 `) })).toHaveTextContent(
    '5',
  );
});

test('a column head sorts, first from the top, then from the bottom; those without a figure stay last', async () => {
  const { texts, user } = await toHeat();
  const table = await screen.findByRole('table', { name: texts.mapOf(23) });
  expect(rowNames(table).slice(0, 3)).toEqual(['เมืองบุรีรัมย์', 'คูเมือง', 'กระสัง']);
  const sales = within(table).getByRole('button', { name: /^เรียงตาม .*OTOP$/ });
  await user.click(sales);
  expect(rowNames(table).slice(0, 3)).toEqual(['เมืองบุรีรัมย์', 'กระสัง', 'คูเมือง']);
  expect(sales.closest('th')).toHaveAttribute('aria-sort', 'descending');
  await user.click(sales);
  expect(rowNames(table).slice(0, 3)).toEqual(['คูเมือง', 'กระสัง', 'เมืองบุรีรัมย์']);
  const debt = within(table).getByRole('button', { name: /^เรียงตาม .*หนี้/ });
  await user.click(debt);
  expect(rowNames(table)[0]).toBe('กระสัง');
  await user.click(debt);
  expect(rowNames(table)[0]).toBe('กระสัง');
  await user.click(within(table).getByRole('button', { name: texts.unit }));
  expect(rowNames(table).slice(0, 3)).toEqual(['เมืองบุรีรัมย์', 'คูเมือง', 'กระสัง']);
});

test('the cells are one tab stop, and the arrow keys go through them', async () => {
  const { texts, user } = await toHeat();
  const table = await screen.findByRole('table', { name: texts.mapOf(23) });
  const body = within(table).getAllByRole('rowgroup')[1] ?? table;
  expect(body.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
  act(() => body.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus());
  await user.keyboard('{ArrowDown}{End}');
  expect(document.activeElement).toHaveAccessibleName(/^คูเมือง · คะแนนรวม/);
  await user.keyboard('{ArrowLeft}{ArrowUp}');
  expect(document.activeElement).toHaveAccessibleName(/^เมืองบุรีรัมย์ · รายบุคคล 8/);
  expect(body.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
});

test('a cell opens the scorecard of its unit', async () => {
  const { user, card } = await toHeat();
  await user.click(await screen.findByRole('button', { name: /^กระสัง · .*OTOP: / }));
  await screen.findByRole('tab', { name: card.views.card, selected: true });
  expect(screen.getByRole('combobox', { name: card.choice.district })).toHaveValue('3103');
});

test('a district that has not reported is to be seen as well', async () => {
  const { texts, t } = await toHeat();
  const table = await screen.findByRole('table', { name: texts.mapOf(23) });
  expect(rowNames(table)).toHaveLength(23);
  expect(
    within(table).getByRole('button', { name: new RegExp(`^นางรอง · รายบุคคล 5 .*: ${t.rows.notReported}$`) }),
  ).toHaveTextContent('–');
  expect(screen.getByText(texts.withoutScore(20))).toBeVisible();
});

test('the ranking by an indicator says how far it is to the next level', async () => {
  const { texts, user } = await toHeat();
  const by = await screen.findByRole('combobox', { name: texts.rankBy });
  await user.selectOptions(by, 'otop-income');
  const ranked = screen
    .getAllByRole('button', { name: /^เปิดใบคะแนนของ/ })
    .map(({ textContent }) => textContent);
  expect(ranked).toEqual(['เมืองบุรีรัมย์', 'กระสัง', 'คูเมือง']);
  expect(screen.getByText(texts.atTop)).toBeVisible();
  // 17 % of a million to level 2, from no growth at all.
  expect(
    screen.getByText(`${texts.distance(170_000, 'บาท', 2).replace('\u00a0', ' ')} · ${texts.gone(0)}`),
  ).toBeVisible();
  expect(
    screen.getByText(`${texts.distance(10_000, 'บาท', 4).replace('\u00a0', ' ')} · ${texts.gone(50)}`),
  ).toBeVisible();
});

test('a workbook of a province alone says what is missing', async () => {
  const { texts } = await toHeat(
    inputSheet(['31', { 'otop-income': { base: 1_000_000, actual: 1_200_000 } }]),
  );
  expect(screen.getByText(texts.noDistricts)).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});

test('the whole country comes in pages, and one province can be looked at by itself', async () => {
  const all = districts();
  const figures = { 'otop-income': { base: 1_000_000, actual: 1_200_000 } };
  const { texts, user, t } = await toHeat(inputSheet(...all.map(({ code }) => [code, figures] as const)));
  const table = await screen.findByRole('table', { name: texts.mapOf(928) }, { timeout: 30_000 });
  expect(rowNames(table)).toHaveLength(30);
  const [more] = screen.getAllByRole('button', { name: t.common.showMore(30) });
  if (!more) throw new Error('No more to show.');
  await user.click(more);
  expect(rowNames(table)).toHaveLength(60);
  await user.selectOptions(screen.getByRole('combobox', { name: texts.province }), '31');
  await waitFor(() => expect(screen.getByRole('table', { name: texts.mapOf(23) })).toBeVisible());
});
