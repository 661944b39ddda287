/**
 * @jest-environment jsdom
 *
 * Colours on the cells found, from the user's chair: put, following the findings, taken away.
 */
import { act, screen, waitFor } from '@testing-library/react';
import { formatRange } from '../../src/sheet/address';
import { forPane, open, openOn, type Opened } from './opened';
import { FakeWorkbook } from './gateway';
import { faulty, phuket } from './workbooks';

forPane();

async function toFindings({ press, heading, t, texts }: Opened) {
  await press(t.tables.check);
  await heading(texts.heading);
  await screen.findByRole('button', { name: texts.unmark });
}

const shown = ({ workbook }: Opened) =>
  workbook.marks.map(({ sheet, range, severity }) => `${sheet} ${formatRange(range)} ${severity}`);

describe.each(['th', 'en'] as const)('in %s', (language) => {
  test('each finding colours its cells by its severity, and nothing else of the workbook changes', async () => {
    const pane = open([faulty], language);
    await toFindings(pane);
    const before = pane.workbook.contents();
    await pane.press(pane.texts.mark);
    expect(await screen.findByText(pane.texts.marked(4))).toBeVisible();
    expect(shown(pane)).toEqual(['ภูเก็ต D4 warning', 'ภูเก็ต B5 error', 'ภูเก็ต D5 error', 'ภูเก็ต D6 error']);
    expect(pane.workbook.contents()).toEqual(before);
    await pane.press(pane.texts.unmark);
    expect(await screen.findByText(pane.texts.unmarked)).toBeVisible();
    expect(pane.workbook.marks).toEqual([]);
  });
});

test.each(['th', 'en'] as const)(
  'in %s: where Excel would not tell all rules, what may be left is said',
  async (language) => {
    const pane = open([faulty], language);
    pane.workbook.unreadMarks = ['ภูเก็ต'];
    await toFindings(pane);
    await pane.press(pane.texts.mark);
    expect(await screen.findByText(pane.texts.unreadMarks(['ภูเก็ต']))).toBeVisible();
    pane.workbook.unreadMarks = [];
    await pane.press(pane.texts.unmark);
    expect(await screen.findByText(pane.texts.unmarked)).toBeVisible();
    expect(screen.queryByText(pane.texts.unreadMarks(['ภูเก็ต']))).toBeNull();
  },
);

test('colours that are there follow the findings, as far as to none', async () => {
  const pane = open([faulty]);
  await toFindings(pane);
  await pane.press(pane.texts.mark);
  await screen.findByText(pane.texts.marked(4));
  act(() => pane.workbook.type('ภูเก็ต', 'D6', 20));
  await waitFor(() => expect(shown(pane)).not.toContain('ภูเก็ต D6 error'));
  expect(await screen.findByText(pane.texts.marked(pane.workbook.marks.length))).toBeVisible();
  for (const [cell, value] of [
    ['D4', 30],
    ['B5', 'กะทู้'],
    ['D5', 10],
  ] as const)
    act(() => pane.workbook.type('ภูเก็ต', cell, value));
  await waitFor(() => expect(pane.workbook.marks).toEqual([]));
  act(() => pane.workbook.type('ภูเก็ต', 'D5', -10));
  await waitFor(() => expect(shown(pane)).toContain('ภูเก็ต D5 error'));
});

test('without colours asked for, none are put by a check', async () => {
  const pane = open([faulty]);
  await toFindings(pane);
  act(() => pane.workbook.type('ภูเก็ต', 'D6', 20));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^D6/ })).toBeNull());
  expect(pane.workbook.marks).toEqual([]);
  expect(screen.queryByText(pane.texts.unmarked)).toBeNull();
});

test('after they were removed they do not come back by themselves', async () => {
  const pane = open([faulty]);
  await toFindings(pane);
  await pane.press(pane.texts.mark);
  await screen.findByText(pane.texts.marked(4));
  await pane.press(pane.texts.unmark);
  await screen.findByText(pane.texts.unmarked);
  act(() => pane.workbook.type('ภูเก็ต', 'D6', 20));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^D6/ })).toBeNull());
  expect(pane.workbook.marks).toEqual([]);
});

test('a pane that is opened again claims nothing, and removes what the one before left', async () => {
  const workbook = new FakeWorkbook([phuket({ D5: -10 })]);
  const first = openOn(workbook);
  await toFindings(first);
  await first.press(first.texts.mark);
  await waitFor(() => expect(workbook.marks).not.toEqual([]));
  const { length } = workbook.marks;
  first.unmount();
  const second = openOn(workbook);
  await toFindings(second);
  expect(screen.queryByText(second.texts.marked(length))).toBeNull();
  await second.press(second.texts.unmark);
  await waitFor(() => expect(workbook.marks).toEqual([]));
});

test('where nothing is found any more, old colours can still be removed', async () => {
  const workbook = new FakeWorkbook([phuket()]);
  workbook.marks = [{ sheet: 'ภูเก็ต', range: { top: 3, left: 3, bottom: 3, right: 3 }, severity: 'error' }];
  const pane = openOn(workbook);
  await toFindings(pane);
  expect(screen.queryByRole('button', { name: pane.texts.mark })).toBeNull();
  await pane.press(pane.texts.unmark);
  await waitFor(() => expect(workbook.marks).toEqual([]));
});

test('a protected sheet is left out, and said to be', async () => {
  const pane = open([faulty, { ...phuket({ D5: -10 }, 'ปิด'), isProtected: true }]);
  await toFindings(pane);
  await pane.press(pane.texts.mark);
  expect(await screen.findByText(pane.texts.notMarked(1))).toBeVisible();
  expect(shown(pane).every((mark) => mark.startsWith('ภูเก็ต '))).toBe(true);
});

test('colours that Excel refuses are said to be refused', async () => {
  const pane = open([faulty]);
  await toFindings(pane);
  pane.workbook.failNext(new Error('lost connection'));
  await pane.press(pane.texts.mark);
  expect(await screen.findByText(/lost connection/)).toBeVisible();
  expect(screen.queryByText(pane.texts.marked(4))).toBeNull();
});

test('colours that could not follow are said so once, and then no longer claimed', async () => {
  const pane = open([faulty]);
  await toFindings(pane);
  await pane.press(pane.texts.mark);
  await screen.findByText(pane.texts.marked(4));
  jest.spyOn(pane.workbook, 'mark').mockRejectedValue(new Error('lost connection'));
  act(() => pane.workbook.type('ภูเก็ต', 'D6', 20));
  expect(await screen.findByText(/lost connection/)).toBeVisible();
  expect(screen.queryByText(pane.texts.marked(3))).toBeNull();
  expect(pane.workbook.mark).toHaveBeenCalledTimes(1);
});
