/**
 * @jest-environment jsdom
 *
 * Letting a finding stand: with a reason and a name, kept in the workbook, and asked again when the cells change.
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import { readSettings } from '../../src/tables';
import { today } from '../../src/taskpane/today';
import { FakeWorkbook } from './gateway';
import { forPane, openOn, type Opened } from './opened';
import { phuket } from './workbooks';

forPane();
afterEach(() => localStorage.clear());

const SHEET = 'ภูเก็ต';
const item = (cell: string) => screen.findByRole('button', { name: new RegExp(`^${cell}\\b`) });

async function toFindings({ press, heading, t, texts }: Opened) {
  await press(t.tables.check);
  return heading(texts.heading);
}

async function accept(pane: Opened, cell: string, reason: string, name: string) {
  const { user, texts } = pane;
  await user.click(await item(cell));
  await pane.press(texts.accept);
  const box = screen.getByRole('textbox', { name: new RegExp(texts.reason) });
  expect(box).toHaveFocus();
  await user.type(box, reason);
  const nameBox = screen.getByRole('textbox', { name: new RegExp(texts.name) });
  await user.clear(nameBox);
  await user.type(nameBox, name);
  await pane.press(texts.acceptSave);
}

describe.each(['th', 'en'] as const)('in %s', (language) => {
  test('an accepted finding leaves the list, is kept with reason, name and date, and can be taken back', async () => {
    const workbook = new FakeWorkbook([phuket({ D5: -10, D6: 40 })]);
    const pane = openOn(workbook, language);
    const { texts } = pane;
    await toFindings(pane);
    await accept(pane, 'D5', 'ปรับปรุงยอดปีก่อน', 'สมชาย');
    const summary = await screen.findByText(texts.acceptedHeading(1));
    expect(screen.queryByRole('button', { name: /^D5/ })).toBeNull();
    expect(screen.getByText(texts.nothing)).toBeVisible();
    expect(readSettings(workbook.settingsXml).accepted).toEqual([
      expect.objectContaining({ reason: 'ปรับปรุงยอดปีก่อน', name: 'สมชาย', date: today(new Date()) }),
    ]);
    await pane.user.click(summary);
    const list = within(summary.closest('details') as HTMLElement);
    expect(list.getByText(texts.acceptedBecause('ปรับปรุงยอดปีก่อน'))).toBeVisible();
    expect(list.getByText(texts.acceptedBy('สมชาย', today(new Date())))).toBeVisible();
    await pane.user.click(list.getByRole('button', { name: new RegExp(`^${texts.reopen}`) }));
    expect(await item('D5')).toBeVisible();
    expect(readSettings(workbook.settingsXml).accepted ?? []).toEqual([]);
  });
});

test('it is asked again when the cell changes, with what was said before', async () => {
  const workbook = new FakeWorkbook([phuket({ D5: -10 })]);
  const pane = openOn(workbook);
  await toFindings(pane);
  await accept(pane, 'D5', 'ปรับปรุงยอด', 'สมชาย');
  await screen.findByText(pane.texts.acceptedHeading(1));
  act(() => workbook.type(SHEET, 'D5', -11));
  await pane.user.click(await item('D5'));
  expect(screen.getByText(new RegExp(pane.texts.formerly('สมชาย', today(new Date()))))).toBeVisible();
  expect(screen.queryByText(pane.texts.acceptedHeading(1))).toBeNull();
});

test('it is still accepted when the workbook is opened again, and the name is remembered', async () => {
  const workbook = new FakeWorkbook([phuket({ D5: -10, D6: -20 })]);
  const first = openOn(workbook);
  await toFindings(first);
  await accept(first, 'D5', 'ปรับปรุงยอด', 'สมชาย');
  await screen.findByText(first.texts.acceptedHeading(1));
  first.unmount();
  const again = openOn(workbook);
  await toFindings(again);
  expect(await screen.findByText(again.texts.acceptedHeading(1))).toBeVisible();
  await again.user.click(await item('D6'));
  await again.press(again.texts.accept);
  expect(screen.getByRole('textbox', { name: new RegExp(again.texts.name) })).toHaveValue('สมชาย');
});

test('without a reason nothing is accepted', async () => {
  const workbook = new FakeWorkbook([phuket({ D5: -10 })]);
  const pane = openOn(workbook);
  await toFindings(pane);
  await pane.user.click(await item('D5'));
  await pane.press(pane.texts.accept);
  expect(screen.getByRole('button', { name: pane.texts.acceptSave })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await pane.press(pane.texts.acceptSave);
  expect(workbook.settingsXml).toBeNull();
});

test('columns set by hand and accepted findings are kept side by side', async () => {
  const workbook = new FakeWorkbook([phuket({ D5: -10 })]);
  const pane = openOn(workbook);
  await toFindings(pane);
  await accept(pane, 'D5', 'ปรับปรุงยอด', 'สมชาย');
  await screen.findByText(pane.texts.acceptedHeading(1));
  await pane.press(pane.t.common.back);
  await pane.press(new RegExp(`^${pane.t.tables.showColumns}`));
  await pane.user.selectOptions(
    await screen.findByRole('combobox', { name: /^คอลัมน์ A/ }),
    pane.t.roles.other,
  );
  await pane.press(pane.t.columns.save);
  await pane.heading(pane.t.tables.heading);
  await waitFor(() => expect(readSettings(workbook.settingsXml).choices).toHaveLength(1));
  expect(readSettings(workbook.settingsXml).accepted).toHaveLength(1);
});
