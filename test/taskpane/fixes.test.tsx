/**
 * @jest-environment jsdom
 *
 * Mending what was found: seen before it is done, done by one click, put back by another.
 */
import { FINDINGS } from '../../src/tables/managed/findings';
import { act, screen, waitFor, within } from '@testing-library/react';
import { forPane, open, openOn, type Opened } from './opened';
import { FakeWorkbook } from './gateway';
import { faulty, phuket } from './workbooks';

forPane();

afterEach(() => jest.restoreAllMocks());

const SHEET = 'ภูเก็ต';
const item = (cell: string) => screen.findByRole('button', { name: new RegExp(`^${cell}\\b`) });
const gone = (cell: string) =>
  waitFor(() => expect(screen.queryByRole('button', { name: new RegExp(`^${cell}\\b`) })).toBeNull());

async function toFindings({ press, heading, t, texts }: Opened) {
  await press(t.tables.check);
  return heading(texts.heading);
}

async function openItem({ user }: Opened, cell: string) {
  const button = await item(cell);
  await user.click(button);
  return within(document.getElementById(button.getAttribute('aria-controls') ?? '') as HTMLElement);
}

describe.each(['th', 'en'] as const)('in %s', (language) => {
  test('a fix shows before and after, is made by one click, and can be taken back', async () => {
    const pane = open([faulty], language);
    const { workbook, t, texts } = pane;
    await toFindings(pane);
    const detail = await openItem(pane, 'D4');
    const row = within(detail.getByRole('table', { name: texts.fixOf })).getByRole('row', { name: /^D4/ });
    expect(row).toHaveTextContent('๓๐');
    expect(within(row).getByText('30')).toBeVisible();
    expect(workbook.applied).toHaveLength(0);
    // Here alone jsdom knows better: it forgets that the page has the focus once its element is gone.
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    await pane.user.click(detail.getByRole('button', { name: texts.fix }));
    await gone('D4');
    expect(workbook.value(SHEET, 'D4')).toBe(30);
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(screen.getByText(t.done.summary(1, 1))).toBeInTheDocument();
    expect(screen.getByText(texts.found(3, 1))).toBeVisible();
    await pane.press(t.done.restore);
    await item('D4');
    expect(workbook.value(SHEET, 'D4')).toBe('๓๐');
    expect(screen.getByRole('heading', { level: 1, name: texts.heading })).toBeVisible();
  });

  test('all that are certain: previewed together, written at once, restored together', async () => {
    const pane = open([faulty], language);
    const { workbook, t, texts, user, heading } = pane;
    const before = workbook.contents();
    await toFindings(pane);
    await pane.press(texts.fixCertain(3));
    expect(await heading(t.preview.heading)).toHaveFocus();
    const table = screen.getByRole('table', { name: t.preview.tableOf(SHEET) });
    expect(within(table).getAllByRole('row')).toHaveLength(4);
    expect(within(table).queryByRole('row', { name: /D5/ })).toBeNull();
    expect(workbook.contents()).toEqual(before);
    await user.click(screen.getByRole('button', { name: /^(เขียน|Write) 3/ }));
    await heading(t.done.heading);
    expect(['D4', 'B5', 'D6'].map((cell) => workbook.value(SHEET, cell))).toEqual([30, 'กะทู้', 20]);
    expect(workbook.value(SHEET, 'D5')).toBe(-10);
    await pane.press(t.done.back.findings);
    await heading(texts.heading);
    expect(await item('D5')).toBeVisible();
    await gone('B5');
    await pane.press(t.done.restore);
    await item('B5');
    expect(workbook.contents()).toEqual(before);
  });
});

test('the list is written to a sheet of its own, which is not checked itself and goes when it is restored', async () => {
  const pane = open([faulty]);
  const { workbook, t, texts, user, heading } = pane;
  await toFindings(pane);
  await pane.press(texts.toSheet);
  await heading(t.preview.heading);
  await user.click(screen.getByRole('button', { name: /^เขียน / }));
  await heading(t.done.heading);
  expect(workbook.sheetNames).toEqual([SHEET, FINDINGS.name.th]);
  expect(workbook.value(FINDINGS.name.th, 'C4')).toBe('D4');
  await pane.press(t.done.back.findings);
  await heading(texts.heading);
  await waitFor(() => expect(workbook.reads).toBe(2));
  expect(await screen.findByText(texts.found(4, 1))).toBeVisible();
  await pane.press(t.done.restore);
  await waitFor(() => expect(workbook.sheetNames).toEqual([SHEET]));
});

test('a fix that is not certain says so, and is not among those made together', async () => {
  const pane = open([phuket({ D5: -10 })]);
  await toFindings(pane);
  const detail = await openItem(pane, 'D5');
  expect(detail.getByText(pane.texts.uncertain)).toBeVisible();
  expect(screen.queryByRole('button', { name: pane.texts.fixCertain(0) })).toBeNull();
  await pane.user.click(detail.getByRole('button', { name: pane.texts.fix }));
  await gone('D5');
  expect(pane.workbook.value(SHEET, 'D5')).toBe(10);
});

test('a cell that was changed meanwhile is left alone, and it is said', async () => {
  const pane = open([phuket({ D4: '๓๐' })]);
  await toFindings(pane);
  const detail = await openItem(pane, 'D4');
  act(() => pane.workbook.type(SHEET, 'D4', 31));
  await pane.user.click(detail.getByRole('button', { name: pane.texts.fix }));
  await pane.heading(pane.t.preview.heading);
  expect(screen.getByText(pane.texts.nothingToFix)).toBeVisible();
  expect(pane.workbook.value(SHEET, 'D4')).toBe(31);
  await pane.press(pane.t.common.back);
  await pane.heading(pane.texts.heading);
});

test('what is in the way of a fix is shown with what to do first', async () => {
  const workbook = new FakeWorkbook([{ ...faulty, isProtected: true }]);
  const pane = openOn(workbook);
  await toFindings(pane);
  const detail = await openItem(pane, 'D4');
  await pane.user.click(detail.getByRole('button', { name: pane.texts.fix }));
  await pane.heading(pane.t.preview.heading);
  expect(screen.getByText(pane.texts.left.protectedSheet)).toBeVisible();
  expect(workbook.applied).toHaveLength(0);
});

test('the same fault typed again after it was mended is found again', async () => {
  const pane = open([phuket({ D4: '๓๐' })]);
  await toFindings(pane);
  const detail = await openItem(pane, 'D4');
  await pane.user.click(detail.getByRole('button', { name: pane.texts.fix }));
  await screen.findByText(pane.texts.nothing);
  act(() => pane.workbook.type(SHEET, 'D4', '๓๐'));
  expect(await item('D4')).toBeVisible();
});
