/**
 * @jest-environment jsdom
 *
 * Checking data from the user's chair, with the real checks.
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import { forPane, open, type Opened } from './opened';
import { faulty, phuket, unknown } from './workbooks';

forPane();

async function toFindings({ press, heading, t, texts }: Opened) {
  await press(t.tables.check);
  return heading(texts.heading);
}

const item = (cell: string) => screen.findByRole('button', { name: new RegExp(`^${cell}\\b`) });

describe.each(['th', 'en'] as const)('in %s', (language) => {
  test('findings stand by sheet and severity with their counts', async () => {
    const pane = open([faulty, phuket({ D4: '๓๐' }, 'สำเนา')], language);
    const { texts } = pane;
    expect(await toFindings(pane)).toHaveFocus();
    expect(await screen.findByText(texts.found(5, 2))).toBeVisible();
    const [first, second] = screen.getAllByRole('heading', { level: 2 });
    expect(first).toHaveTextContent('ภูเก็ต');
    const section = within(first?.parentElement as HTMLElement);
    const errors = section.getByRole('list', { name: texts.inSheet('error', 'ภูเก็ต') });
    expect(within(errors).getAllByRole('listitem')).toHaveLength(3);
    expect(section.getByText(texts.counted('error', 3))).toBeVisible();
    expect(section.getByText(texts.counted('warning', 1))).toBeVisible();
    expect(second).toHaveTextContent('สำเนา');
  });

  test('choosing a finding selects its cell and says what to do', async () => {
    const pane = open([faulty], language);
    await toFindings(pane);
    const button = await item('D6');
    expect(button).toHaveTextContent(/20 คน/);
    await pane.user.click(button);
    expect(pane.workbook.selected).toEqual(['ภูเก็ต!D6']);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const detail = document.getElementById(button.getAttribute('aria-controls') ?? '');
    expect(detail).toHaveTextContent('20 คน');
  });

  test('a clean workbook is said to be clean', async () => {
    const pane = open([phuket()], language);
    await toFindings(pane);
    expect(await screen.findByText(pane.texts.nothing)).toBeVisible();
    expect(screen.getByText(pane.texts.nothingHelp(1))).toBeVisible();
    expect(screen.queryAllByRole('heading', { level: 2 })).toEqual([]);
  });
});

test('where no table was recognised, nothing is said to be in order', async () => {
  const pane = open([unknown]);
  await toFindings(pane);
  expect(await screen.findByText(pane.texts.noTables)).toBeVisible();
  expect(screen.queryByText(pane.texts.nothing)).toBeNull();
});

test('one severity can be shown alone', async () => {
  const pane = open([faulty]);
  await toFindings(pane);
  await item('D4');
  await pane.user.selectOptions(screen.getByRole('combobox', { name: pane.texts.show }), 'error');
  expect(screen.queryByRole('button', { name: /^D4/ })).toBeNull();
  expect(await item('D5')).toBeVisible();
});

test('tables of a large workbook come a page at a time', async () => {
  const pane = open(Array.from({ length: 25 }, (_, at) => phuket({}, `แผ่น ${at + 1}`)));
  const more = await screen.findByRole('button', { name: pane.t.common.showMore(5) });
  const tables = () => screen.getAllByRole('button', { name: new RegExp(pane.t.tables.showRows) });
  expect(tables()).toHaveLength(20);
  await pane.user.click(more);
  expect(tables()).toHaveLength(25);
  expect(more).not.toBeInTheDocument();
});

test('long lists come a page at a time', async () => {
  const copies = Array.from({ length: 25 }, (_, n) => phuket({ D4: '๓๐', D5: -10, D6: '20 คน' }, `แผ่น${n}`));
  const pane = open(copies);
  await toFindings(pane);
  expect(await screen.findByText(pane.texts.found(75, 25))).toBeVisible();
  const items = () => screen.getAllByRole('button', { name: /^D[456]/ });
  expect(items()).toHaveLength(30);
  await pane.press(pane.t.common.showMore(30));
  expect(items()).toHaveLength(60);
  await pane.press(pane.t.common.showMore(15));
  expect(items()).toHaveLength(75);
});

test('what is typed afterwards is checked again once it is quiet, and the list follows', async () => {
  const pane = open([faulty]);
  await toFindings(pane);
  await item('D6');
  const { reads } = pane.workbook;
  act(() => pane.workbook.type('ภูเก็ต', 'D6', 20));
  act(() => pane.workbook.type('ภูเก็ต', 'D4', 30));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^D6/ })).toBeNull());
  expect(screen.queryByRole('button', { name: /^D4/ })).toBeNull();
  expect(await item('D5')).toBeVisible();
  expect(pane.workbook.reads).toBe(reads + 1);
});
