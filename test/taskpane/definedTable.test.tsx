/**
 * @jest-environment jsdom
 *
 * A table of an indicator that the workbook defines, from the user's chair: the column that is missing is named by the words
 * of the definition, chosen by them, and the rows have their levels.
 */
import { screen } from '@testing-library/react';
import { atLeast, given, input, register } from '../tables/defined';
import { forPane, open } from './opened';

forPane();
beforeAll(() =>
  register('2568/จ', {
    code: 'follow-up',
    name: 'ตรวจสุขภาพและติดตามผู้ป่วย',
    inputs: [
      given('patients', 'ผู้ป่วยในพื้นที่', 'คน'),
      input('followed', 'ติดตามแล้ว', 'คน'),
      input('late', 'รายงานล่าช้า', 'ครั้ง'),
    ],
    measure: { kind: 'share', part: 'followed', whole: 'patients' },
    levels: atLeast(60, 70, 80, 90, 95),
    deductions: [{ input: 'late', bands: [{ from: 2, levels: 1 }] }],
  }),
);

test('a missing input is said and chosen by its label', async () => {
  const { t, press, heading, user } = open([
    {
      name: 'ติดตาม',
      rows: [
        ['ตรวจสุขภาพและติดตามผู้ป่วย', null, null, null, null],
        ['ที่', 'อำเภอ', 'ผู้ป่วยในพื้นที่', 'ติดตามแล้ว', 'ช่อง ก'],
        [1, 'กระสัง', 100, 90, 2],
        [2, 'คูเมือง', 100, 90, 0],
      ],
    },
  ]);
  expect(await screen.findByText(t.tables.unrecognised.missingColumn('รายงานล่าช้า'))).toBeVisible();
  await press(new RegExp(t.tables.identify));
  await heading(t.columns.identifyHeading);
  const column = screen.getByRole('combobox', { name: /ช่อง ก/ });
  await user.selectOptions(column, 'รายงานล่าช้า');
  await press(t.columns.save);
  await heading(t.tables.heading);
  expect(await screen.findByText('รายงานล่าช้า')).toBeVisible();
  await press(new RegExp(t.tables.showRows));
  await heading(t.rows.heading);
  expect(screen.getByText(t.rows.level(3))).toBeVisible();
  expect(screen.getByText(t.rows.level(4))).toBeVisible();
});
