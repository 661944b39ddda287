/**
 * @jest-environment jsdom
 *
 * Writing every form of a province: how far it is, stopping it, done when it is done, and writing it again.
 */
import { act, screen, waitFor } from '@testing-library/react';
import type { Language } from '../../src/i18n';
import { scorecardTexts } from '../../src/i18n/scorecard';
import { writingTexts } from '../../src/i18n/writing';
import { FakeWorkbook } from './gateway';
import { forPane, openOn } from './opened';
import { phuket } from './workbooks';

forPane();

/** Phuket and its three districts. */
const ALL = 4;
const SHEETS = ALL + 1;

async function toPreview(language: Language = 'th') {
  const pane = openOn(new FakeWorkbook([phuket()]), language);
  const card = scorecardTexts(language);
  await pane.press(pane.t.tables.scorecard);
  await pane.heading(card.heading);
  const preview = async () => {
    await pane.press(card.write.all(ALL));
    await pane.heading(pane.t.preview.heading);
  };
  await preview();
  const write = () => screen.findByRole('button', { name: /^(เขียน|Write) [\d,]+ / });
  return { ...pane, card, preview, write, writing: writingTexts(language) };
}

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => act(async () => open()) };
}

describe.each(['th', 'en'] as const)('in %s', (language) => {
  test('what Excel did not set of the new sheets is said, with the way to set it', async () => {
    const { workbook, user, write, t } = await toPreview(language);
    workbook.unapplied = [
      { sheet: 'ก', settings: ['paper', 'fitWidth'] },
      { sheet: 'ข', settings: ['fitWidth'] },
    ];
    await user.click(await write());
    const { settings, unapplied, unappliedHelp } = t.done;
    expect(
      await screen.findByText(unapplied(['ก', 'ข'], `${settings.paper} · ${settings.fitWidth}`)),
    ).toBeVisible();
    expect(screen.getByText(unappliedHelp)).toBeVisible();
  });

  test('says which sheet is written; stopped, the workbook is as before and can be written again', async () => {
    const { workbook, user, write, writing, t, press, heading } = await toPreview(language);
    const before = workbook.contents();
    const second = gate();
    let sheets = 0;
    workbook.betweenSheets = async () => {
      sheets += 1;
      if (sheets === 2) await second.opened;
    };
    await user.click(await write());
    expect(await screen.findByText(writing.writing.progress(2, SHEETS))).toBeVisible();
    expect(screen.getByRole('progressbar')).toHaveValue(2);
    await press(writing.writing.stop);
    expect(screen.getByRole('button', { name: writing.writing.stop })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await second.open();
    expect(await screen.findByText(t.problems.stopped().what)).toBeVisible();
    // Asked for, no fault.
    expect(screen.queryByRole('alert')).toBeNull();
    expect(workbook.contents()).toEqual(before);
    workbook.betweenSheets = null;
    await user.click(await write());
    await heading(t.done.heading);
    expect(screen.getByText(t.done.summary(countOf(workbook), SHEETS))).toBeVisible();
  });
});

function countOf(workbook: FakeWorkbook): number {
  return workbook.applied.at(-1)?.sheets.reduce((sum, { cells }) => sum + cells.length, 0) ?? 0;
}

test('is done when Excel has calculated, with the overview in front', async () => {
  const { workbook, user, write, writing, heading, t } = await toPreview();
  const calculated = gate();
  workbook.calculation = calculated.opened.then(() => true);
  await user.click(await write());
  expect(await screen.findByText(writing.calculating)).toBeVisible();
  expect(screen.queryByRole('heading', { name: t.done.heading })).toBeNull();
  await calculated.open();
  await heading(t.done.heading);
  expect(screen.queryByText(writing.notCalculated)).toBeNull();
  expect(workbook.selected.at(-1)).toBe(`${workbook.applied[0]?.sheets.at(-1)?.sheet}!A1`);
});

test('restoring says which sheet it is at; stopped, the rest is put back when it is pressed again', async () => {
  const { workbook, user, write, writing: texts, press, heading, t } = await toPreview();
  const before = workbook.contents();
  await user.click(await write());
  await heading(t.done.heading);
  const second = gate();
  let sheets = 0;
  workbook.betweenSheets = async () => {
    sheets += 1;
    if (sheets === 2) await second.opened;
  };
  await press(t.done.restore);
  expect(await screen.findByText(texts.restoring.progress(2, SHEETS))).toBeVisible();
  await press(texts.restoring.stop);
  await second.open();
  expect(await screen.findByText(t.problems.restoreStopped().what)).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(workbook.contents()).not.toEqual(before);
  workbook.betweenSheets = null;
  await press(t.done.restore);
  await heading(t.done.restoredHeading);
  expect(workbook.contents()).toEqual(before);
});

test('whoever does not wait is told that figures are still to come', async () => {
  const { workbook, user, write, writing, press, heading, t } = await toPreview();
  workbook.calculation = new Promise(() => undefined);
  await user.click(await write());
  await press(writing.goOn);
  await heading(t.done.heading);
  expect(screen.getByText(writing.notCalculated)).toBeVisible();
  expect(screen.getByRole('button', { name: t.done.restore })).toBeEnabled();
});

test('written again, the same sheets are brought up to date; new ones are made when that is asked for', async () => {
  const { workbook, user, write, writing, press, preview, heading, t, card } = await toPreview();
  await user.click(await write());
  await heading(t.done.heading);
  const names = workbook.applied[0]?.sheets.map(({ sheet }) => sheet) ?? [];
  await press(t.done.back.scorecard);
  await heading(card.heading);
  // Somebody typed over a score of the first form.
  act(() => workbook.type(names[0] ?? '', 'M6', 4));
  await preview();
  expect(await screen.findByText(writing.earlier(SHEETS))).toBeVisible();
  await user.click(await write());
  await heading(t.done.heading);
  expect(workbook.applied[1]?.sheets).toMatchObject([{ sheet: names[0], create: false, cells: [{}] }]);
  await press(t.done.back.scorecard);
  await heading(card.heading);
  await preview();
  await press(writing.anew);
  await waitFor(() => expect(screen.queryByText(writing.earlier(SHEETS))).toBeNull());
  await user.click(await write());
  await heading(t.done.heading);
  expect(workbook.applied[2]?.sheets.every(({ create }) => create)).toBe(true);
});
