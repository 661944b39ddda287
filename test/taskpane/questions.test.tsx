/**
 * @jest-environment jsdom
 *
 * What a table leaves open, from the user's chair: asked on its card, answered on the screen of columns, kept in the file.
 */
import { screen, within } from '@testing-library/react';
import { scorecardTexts } from '../../src/i18n/scorecard';
import { open, forPane } from './opened';
import type { SheetFixture } from './gateway';

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

test('a part of the year is marked in the rows and on the card', async () => {
  const otop: SheetFixture = {
    name: 'OTOP',
    rows: [
      ['ที่', 'จังหวัด/อำเภอ', 'ยอดจำหน่าย OTOP ปี 60', 'ผลงาน ณ 31 มี.ค. 61'],
      [1, 'บุรีรัมย์', 1000, 1200],
      [2, 'กระสัง', 1000, 1200],
    ],
  };
  const { t, press, heading } = open([otop]);
  await press(new RegExp(t.tables.showRows));
  await heading(t.rows.heading);
  expect(screen.getAllByText(t.rows.soFar)).toHaveLength(2);
  await press(t.common.back);
  await press(t.tables.scorecard);
  await heading(scorecardTexts('th').heading);
  expect(await screen.findByText(t.rows.soFar)).toBeVisible();
});
