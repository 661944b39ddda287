/**
 * @jest-environment jsdom
 *
 * One line for each district: complete, so many findings, not submitted.
 */
import { screen, within } from '@testing-library/react';
import { forPane, open } from './opened';
import { phuket } from './workbooks';

forPane();

describe.each(['th', 'en'] as const)('in %s', (language) => {
  test('each district says where it stands', async () => {
    const pane = open(
      [phuket({ D3: null, D5: null, D6: '๒๐' }), phuket({ D3: null, D4: null, D5: null }, 'สำเนา')],
      language,
    );
    const { texts, t } = pane;
    await pane.press(t.tables.check);
    const summary = await screen.findByText(texts.districtsHeading(3));
    await pane.user.click(summary);
    const list = within(summary.closest('details') as HTMLElement);
    const line = (name: string) => list.getByRole('button', { name: t.common.goTo(name) }).closest('li');
    expect(line('เมืองภูเก็ต')).toHaveTextContent(texts.partlySubmitted(1, 2));
    expect(line('กะทู้')).toHaveTextContent(texts.notSubmitted);
    expect(line('ถลาง')).toHaveTextContent(texts.districtFindings(1));
    await pane.user.click(list.getByRole('button', { name: t.common.goTo('กะทู้') }));
    expect(pane.workbook.selected).toEqual(['ภูเก็ต!A5:D5']);
  });
});

test('a district with all its results and nothing found is complete', async () => {
  const pane = open([phuket()]);
  await pane.press(pane.t.tables.check);
  await pane.user.click(await screen.findByText(pane.texts.districtsHeading(3)));
  expect(screen.getAllByText(pane.texts.districtComplete)).toHaveLength(3);
});

test('two rows with one name that is no district are two lines, each with its own findings', async () => {
  const pane = open([phuket({ B5: 'ไม่มีชื่อนี้', B6: 'ไม่มีชื่อนี้', D6: '๒๐' })]);
  await pane.press(pane.t.tables.check);
  await pane.user.click(await screen.findByText(pane.texts.districtsHeading(3)));
  const lines = screen.getAllByRole('button', { name: pane.t.common.goTo('ไม่มีชื่อนี้') });
  expect(lines).toHaveLength(2);
  for (const line of lines) await pane.user.click(line);
  expect(pane.workbook.selected).toEqual(['ภูเก็ต!A5:D5', 'ภูเก็ต!A6:D6']);
});
