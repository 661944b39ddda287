/**
 * @jest-environment jsdom
 *
 * Indicators defined in the pane: from nothing to the sheet, on the workbook's own rows while it is typed, changed later.
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { defineTexts } from '../../src/i18n/define';
import { findIndicator, score } from '../../src/scoring';
import { registerLocalRubrics } from '../../src/scoring/localRubric/loaded';
import { forPane, open, type Opened } from './opened';

forPane();
afterEach(() => registerLocalRubrics([]));

const texts = defineTexts('th');

const UNITS = ['เมืองภูเก็ต', 'กะทู้', 'ถลาง'];

/** A table that nobody's indicator fits yet. */
function households(results: readonly (number | null)[]) {
  return {
    name: 'ครัวเรือนต้นแบบ',
    rows: [
      ['ครัวเรือนต้นแบบ ปีงบประมาณ 2569'],
      ['อำเภอ', 'เป้าหมาย', 'ผลการดำเนินงาน'],
      ...UNITS.map((name, at) => [name, 200, results[at] ?? null]),
    ],
  };
}

async function toNew(pane: Opened) {
  await pane.press(pane.t.tables.rubrics);
  await pane.heading(pane.t.tables.rubrics);
  await pane.press(texts.add);
  await pane.heading(texts.heading);
}

const field = (name: string) => screen.getByLabelText(name);
const fill = (name: string, text: string) => fireEvent.change(field(name), { target: { value: text } });
const counts = () =>
  within(screen.getByRole('table', { name: texts.trialCounts }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
const levels = () =>
  within(screen.getByRole('list', { name: texts.levels }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

test('from a starting point to the sheet, tried on the rows of the workbook while it is typed', async () => {
  const pane = open([households([190, 150, null])]);
  await toNew(pane);
  // The year is the sheets'.
  expect(screen.getByText(texts.lead('2569'))).toBeVisible();
  fill(texts.name, 'ครัวเรือนต้นแบบ');
  fill(texts.middle.atLeast, '80');
  fill(texts.step, '5');
  fill(texts.weight, '100');
  expect(levels()).toEqual(['ระดับ 1≥ 70', 'ระดับ 2≥ 75', 'ระดับ 3≥ 80', 'ระดับ 4≥ 85', 'ระดับ 5≥ 90']);
  await waitFor(() => expect(counts()).toEqual(['0', '0', '1', '0', '0', '1', '1']));
  expect(screen.getByText(texts.xrayGood)).toBeVisible();
  fill(texts.middle.atLeast, '90');
  await waitFor(() => expect(counts()).toEqual(['1', '0', '0', '0', '1', '0', '1']));
  fill(texts.middle.atLeast, 'มาก');
  expect(field(texts.middle.atLeast)).toBeInvalid();
  expect(screen.getByRole('button', { name: texts.preview })).toHaveAttribute('aria-disabled', 'true');
  fill(texts.middle.atLeast, '80');
  await pane.press(texts.preview);
  await pane.heading(pane.t.preview.heading);
  await pane.press(pane.t.common.back);
  expect(await screen.findByLabelText(texts.name)).toHaveValue('ครัวเรือนต้นแบบ');
  await pane.press(texts.preview);
  await pane.heading(pane.t.preview.heading);
  await pane.press(/^เขียน .* เซลล์$/);
  await pane.heading(pane.t.done.heading);
  await pane.press(pane.t.done.back.rubrics);
  await pane.heading('เกณฑ์ 2569');
  const indicator = findIndicator('2569', 'household');
  expect(indicator && score(indicator, [200, 170])).toMatchObject({ state: 'scored', level: 4 });
  await pane.press(pane.t.common.back);
  await pane.press(pane.t.common.back);
  expect(await screen.findByText('ครัวเรือนต้นแบบ', { selector: 'h2' })).toBeVisible();
});
