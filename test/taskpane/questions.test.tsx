/**
 * @jest-environment jsdom
 *
 * What a table leaves open, from the user's chair: asked on its card, answered on the screen of columns, kept in the file.
 */
import { screen, within } from '@testing-library/react';
import { heatTexts, PART_MARK } from '../../src/i18n/heat';
import { scorecardTexts } from '../../src/i18n/scorecard';
import { writeSettings } from '../../src/tables';
import { FakeWorkbook, type SheetFixture } from './gateway';
import { forPane, open, openOn } from './opened';

forPane();

const poverty: SheetFixture = {
  name: 'ยากจน',
  rows: [
    ['ที่', 'อำเภอ', 'ครัวเรือนยากจนที่พัฒนาได้', 'ผลงาน'],
    [1, 'กระสัง', 48, 36],
    [2, 'คูเมือง', 20, 4],
  ],
};

test('no row has a level until the question is answered; then the rows follow the answer', async () => {
  const { t, press, heading, user } = open([poverty]);
  expect(await screen.findByText(/นับจำนวนที่คงเหลือ หรือนับจำนวนที่ผ่านเกณฑ์แล้ว/)).toBeVisible();
  await press(new RegExp(t.tables.showRows));
  await heading(t.rows.heading);
  expect(screen.getAllByText(t.rows.asked)).toHaveLength(2);
  expect(screen.queryByText(t.rows.level(5))).toBeNull();
  await press(t.common.back);
  await press(new RegExp(t.tables.showColumns));
  const question = await screen.findByRole('combobox', { name: /นับจำนวนที่คงเหลือ/ });
  await user.selectOptions(question, 'gotOut');
  await press(t.columns.save);
  await heading(t.tables.heading);
  await press(new RegExp(t.tables.showRows));
  await heading(t.rows.heading);
  expect(screen.getByText(/คงเหลือ = เป้าหมาย − ผล/)).toBeVisible();
  expect(screen.queryByText(t.rows.asked)).toBeNull();
  expect(
    within(await screen.findByRole('button', { name: /กระสัง/ })).getByText(t.rows.level(5)),
  ).toBeVisible();
});

test('a part of the year is marked in the rows, on the card with its total, on the map and in the ranking', async () => {
  const otop: SheetFixture = {
    name: 'OTOP',
    rows: [
      ['ที่', 'อำเภอ', 'ยอดจำหน่าย OTOP ปี 61', 'ผลงานปี 62 ณ 31 ธ.ค. 61'],
      [1, 'กระสัง', 1000, 1200],
      [2, 'คูเมือง', 1000, 1200],
    ],
  };
  const workbook = new FakeWorkbook([otop]);
  workbook.settingsXml = writeSettings({
    choices: [{ tableId: 'OTOP!B1', indicator: 'otop-income', rubric: '2562/1', roles: {} }],
  });
  const { t, press, heading, user } = openOn(workbook);
  await press(new RegExp(t.tables.showRows));
  await heading(t.rows.heading);
  expect(screen.getAllByText(t.rows.soFar)).toHaveLength(2);
  await press(t.common.back);
  await press(t.tables.scorecard);
  const card = scorecardTexts('th');
  await heading(card.heading);
  expect(await screen.findByText(t.rows.soFar)).toBeVisible();
  const withPart = new RegExp(`^${card.group.partOfYear('')}`);
  expect(screen.getByText(withPart)).toBeVisible();
  await user.click(screen.getByRole('tab', { name: card.views.heat }));
  const texts = heatTexts('th');
  const table = await screen.findByRole('table', { name: texts.mapOf(23) });
  const cells = within(table).getAllByText(new RegExp(`\\${PART_MARK}$`));
  // Level and total of two districts.
  expect(cells).toHaveLength(4);
  for (const cell of cells) expect(cell).toHaveAccessibleName(/ยังไม่ใช่ผลทั้งปี$/);
  expect(screen.getAllByText(withPart)).toHaveLength(2);
});
