/**
 * @jest-environment jsdom
 *
 * Formulas that Excel does not know: said after writing, with values in their place or everything put back; and in a
 * workbook that holds some, entered again.
 */
import { act, screen, waitFor } from '@testing-library/react';
import { FakeWorkbook } from './gateway';
import { forPane, openOn } from './opened';
import { otop } from './workbooks';

forPane();

async function written(language: 'th' | 'en') {
  const workbook = new FakeWorkbook([otop]);
  workbook.isUnregistered = true;
  const pane = openOn(workbook, language);
  const before = workbook.contents();
  await pane.press(pane.t.tables.score);
  await pane.press(pane.t.score.preview);
  await pane.heading(pane.t.preview.heading);
  await pane.press(/^(เขียน|Write) [\d,]+ /);
  await pane.heading(pane.t.done.heading);
  return { ...pane, before };
}

const formulas = (workbook: FakeWorkbook) =>
  Object.values(workbook.contents()).filter((cell) => JSON.stringify(cell).includes('KPI.')).length;

test.each(['th', 'en'] as const)('are said after writing, and written as values (%s)', async (language) => {
  const { workbook, t, press, before } = await written(language);
  expect(formulas(workbook)).toBeGreaterThan(0);
  expect(screen.getByRole('alert')).toHaveTextContent(t.unknown.written(formulas(workbook)));
  await press(t.unknown.asValues);
  expect(
    await screen.findByText(t.done.summary(workbook.applied[1]?.sheets[0]?.cells.length ?? 0, 1)),
  ).toBeVisible();
  expect(formulas(workbook)).toBe(0);
  expect(screen.queryByRole('alert')).toBeNull();
  await press(t.done.restore);
  await screen.findByRole('heading', { level: 1, name: t.done.restoredHeading });
  expect(workbook.contents()).toEqual(before);
});

test('are said after writing, and everything can be put back beside it', async () => {
  const { workbook, t, press, heading, before } = await written('th');
  await press(t.done.restore);
  await heading(t.done.restoredHeading);
  expect(workbook.contents()).toEqual(before);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('in a workbook they are said on the first screen, and entered again', async () => {
  const { workbook, t, press, heading } = await written('th');
  const count = formulas(workbook);
  await press(t.done.back.tables);
  expect(await screen.findByText(t.unknown.found(count))).toBeVisible();
  act(() => {
    workbook.isUnregistered = false;
  });
  await press(t.unknown.enterAll);
  await heading(t.preview.heading);
  expect(screen.getByText(t.unknown.entering(count))).toBeVisible();
  await press(/^เขียน [\d,]+ /);
  await heading(t.done.heading);
  expect(workbook.applied[1]?.sheets).toMatchObject([{ sheet: 'OTOP', create: false }]);
  await press(t.done.back.tables);
  await heading(t.tables.heading);
  await waitFor(() => expect(screen.queryByText(t.unknown.found(count))).toBeNull());
});

test('a sheet on which nothing can be written is named with what to do, and read again when that is done', async () => {
  const { workbook, t, press, heading } = await written('th');
  workbook.sheet('OTOP').isProtected = true;
  await press(t.done.back.tables);
  await press(t.unknown.enterAll);
  await heading(t.preview.heading);
  expect(screen.getByText(t.unknown.left.protectedSheet('OTOP'))).toBeVisible();
  expect(screen.queryByText(t.preview.nothing)).toBeNull();
  expect(screen.queryByRole('button', { name: /^เขียน [\d,]+ / })).toBeNull();
  await press(t.common.back);
  workbook.sheet('OTOP').isProtected = false;
  await press(t.unknown.enterAll);
  expect(await screen.findByRole('button', { name: /^เขียน [\d,]+ / })).toBeVisible();
});
