/**
 * @jest-environment jsdom
 *
 * Evidence of the sheets of steps: the register, ticks, what is missing, dates, and the binder index.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { evidenceTexts } from '../../src/i18n/evidence';
import { scorecardTexts } from '../../src/i18n/scorecard';
import { FakeWorkbook, type SheetFixture } from './gateway';
import { forPane, openOn } from './opened';
import { inputSheet, PROVINCE } from './pathWorkbook';

forPane();

const texts = evidenceTexts('th');
const card = scorecardTexts('th');
const GRASSROOTS = 'ระดับความสำเร็จการขับเคลื่อนการพัฒนาเศรษฐกิจฐานรากและประชารัฐจังหวัด';

/** The register as an office keeps it: step 1 has both documents, step 2 one of three. */
const register: SheetFixture = {
  name: 'ทะเบียนหลักฐาน',
  rows: [
    ['เกณฑ์', 'หน่วยที่ประเมิน', 'รหัสตัวชี้วัด', 'ขั้นที่', 'เอกสารที่ต้องมี', 'มีหรือไม่', 'วันที่', 'ลิงก์หรือชื่อไฟล์', 'ผู้รับผิดชอบ'],
    ['2562/2', 'บุรีรัมย์', 'grassroots-economy', 1, 'รายงานในระบบ BPM', 'มี', '15 มี.ค. 62', 'bpm-1.pdf', 'สมชาย'],
    ['2562/2', 'บุรีรัมย์', 'grassroots-economy', 1, 'รายงานการประชุมเสนอผู้บริหารทุกครั้ง', '✓'],
    ['2562/2', 'บุรีรัมย์', 'grassroots-economy', 2, 'รายงานการต่อยอด 3 กลุ่ม', 'มี'],
    ['2562/2', 'บุรีรัมย์', 'grassroots-economy', 2, 'รายงานชุมชนท่องเที่ยว 2 ชุมชน', null],
    ['2562/2', 'บุรีรัมย์', 'grassroots-economy', 2, 'รายงานเครือข่าย', '-'],
  ],
};

async function toEvidence(...sheets: readonly SheetFixture[]) {
  const pane = openOn(new FakeWorkbook([inputSheet(['31', PROVINCE]), ...sheets]));
  await pane.press(pane.t.tables.scorecard);
  await pane.user.click(await screen.findByRole('tab', { name: card.views.evidence }));
  await screen.findByRole('heading', { name: texts.heading });
  return pane;
}

const sheetOf = (name: string) => within(screen.getByRole('region', { name }));

test('the register is made through the preview, and ticking goes on from there', async () => {
  const { user, t, workbook } = await toEvidence();
  expect(screen.getByText(texts.noRegister)).toBeVisible();
  expect(sheetOf(GRASSROOTS).getByText(texts.notRegistered)).toBeVisible();
  await user.click(screen.getByRole('button', { name: texts.make }));
  await screen.findByRole('heading', { name: t.preview.heading });
  expect(workbook.applied).toEqual([]);
  await user.click(screen.getByRole('button', { name: /^เขียน [\d,]+ เซลล์$/ }));
  await screen.findByRole('heading', { name: t.done.heading });
  expect(workbook.sheetNames).toContain('ทะเบียนหลักฐาน');
  await user.click(screen.getByRole('button', { name: t.done.back.scorecard }));
  const own = sheetOf(GRASSROOTS);
  await waitFor(() => expect(screen.queryByText(texts.noRegister)).toBeNull());
  // Nothing is filled in yet: the steps typed in stay in force.
  expect(own.getByText(texts.typedCounts(2))).toBeVisible();
});

test('a register that says less than the steps typed in: this is said before it is made and after', async () => {
  const pane = await toEvidence();
  expect(screen.getByText(texts.registerCounts)).toBeVisible();
  pane.unmount();
  await toEvidence(register);
  expect(screen.queryByText(texts.registerCounts)).toBeNull();
  expect(sheetOf(GRASSROOTS).getByText(texts.typedNotCounted(2, 1))).toBeVisible();
});

test('the first tick of a unit, which makes the blank ticks of its other sheets not done, is shown before it is written', async () => {
  const row = (indicator: string, document: string) => ['2562/1', 'บุรีรัมย์', indicator, 1, document, null];
  const [header = []] = register.rows;
  const rows = [header, row('grassroots-economy', 'เอกสารหนึ่ง'), row('household-support', 'เอกสารสอง')];
  const workbook = new FakeWorkbook([{ name: 'ทะเบียนหลักฐาน', rows }]);
  const pane = openOn(workbook);
  await pane.press(pane.t.tables.scorecard);
  await pane.user.click(await screen.findByRole('tab', { name: card.views.evidence }));
  expect((await screen.findAllByText(texts.nothingEntered)).length).toBe(2);
  await pane.user.click(await screen.findByRole('checkbox', { name: /BPM|เอกสารหนึ่ง/, hidden: true }));
  await screen.findByRole('heading', { name: pane.t.preview.heading });
  expect(workbook.applied).toEqual([]);
  expect(screen.getByText(/คะแนนจะเปลี่ยน \d+ รายการ.*จาก ยังไม่มีคะแนน เป็น 0\.0000/)).toBeVisible();
});

test('a tick that cannot be read is named with its cell', async () => {
  const rows = register.rows.map((row, i) => (i === 4 ? [...row.slice(0, 5), 'มีแล้วจ้า'] : row));
  const { user, t, workbook } = await toEvidence({ ...register, rows });
  await user.click(screen.getByText(card.problems.show));
  await user.click(screen.getByRole('button', { name: t.common.goTo('ทะเบียนหลักฐาน · F5') }));
  expect(workbook.selected).toEqual(['ทะเบียนหลักฐาน!F5']);
});

test('the level stops at the highest complete step, and what is missing is named', async () => {
  await toEvidence(register);
  const own = sheetOf(GRASSROOTS);
  expect(own.getByText(texts.done(1, 5))).toBeVisible();
  expect(own.getByText(texts.missing(2))).toBeVisible();
  const [missing] = own.getAllByRole('list');
  expect(missing).toHaveTextContent('รายงานชุมชนท่องเที่ยว 2 ชุมชน');
  expect(missing).toHaveTextContent('รายงานเครือข่าย');
  expect(missing).not.toHaveTextContent('รายงานการต่อยอด 3 กลุ่ม');
  // Steps 3 to 5 of this sheet, and the three steps of the data sheet.
  expect(screen.getByText(texts.rowsMissing(6))).toBeVisible();
});

test('a tick is written at once, counts when it has been read, and can be put back', async () => {
  const { user, t, workbook } = await toEvidence(register);
  const before = workbook.contents();
  await user.click(screen.getByRole('checkbox', { name: 'รายงานชุมชนท่องเที่ยว 2 ชุมชน' }));
  await user.click(await screen.findByRole('checkbox', { name: 'รายงานชุมชนท่องเที่ยว 2 ชุมชน', checked: true }));
  await waitFor(() => expect(workbook.applied.length).toBeGreaterThan(0));
  await waitFor(() => expect(screen.getByRole('checkbox', { name: 'รายงานเครือข่าย' })).not.toBeChecked());
  const changed = Object.entries(workbook.contents()).filter(
    ([address, cell]) => JSON.stringify(cell) !== JSON.stringify(before[address]),
  );
  expect(changed.every(([address]) => address === 'ทะเบียนหลักฐาน!F5')).toBe(true);
  while (screen.queryByRole('button', { name: t.done.restore })) {
    const left = workbook.contents()['ทะเบียนหลักฐาน!F5'];
    await user.click(screen.getByRole('button', { name: t.done.restore }));
    await waitFor(() => expect(workbook.contents()['ทะเบียนหลักฐาน!F5']).not.toEqual(left));
  }
  expect(workbook.contents()).toEqual(before);
});

test('the last missing document completes the step', async () => {
  const { user } = await toEvidence(register);
  await user.click(screen.getByRole('checkbox', { name: 'รายงานเครือข่าย' }));
  await waitFor(() =>
    expect(
      within(sheetOf(GRASSROOTS).getAllByRole('list')[0] ?? document.body).queryByText('รายงานเครือข่าย'),
    ).toBeNull(),
  );
  await user.click(screen.getByRole('checkbox', { name: 'รายงานชุมชนท่องเที่ยว 2 ชุมชน' }));
  expect(await sheetOf(GRASSROOTS).findByText(texts.done(2, 5))).toBeVisible();
});

test('date, file and person are noted; what is not touched stays as it was typed', async () => {
  const { user, workbook } = await toEvidence(register);
  const own = sheetOf(GRASSROOTS);
  expect(own.getByText(texts.noted([texts.day('2019-03-15'), 'bpm-1.pdf', 'สมชาย']))).toBeInTheDocument();
  await user.click(own.getByRole('button', { name: texts.detailsOf('รายงานการต่อยอด 3 กลุ่ม') }));
  const date = screen.getByRole('textbox', { name: texts.date });
  expect(date).toHaveFocus();
  await user.type(screen.getByRole('textbox', { name: texts.who }), '=สมหญิง');
  await user.click(screen.getByRole('button', { name: texts.save }));
  await waitFor(() => expect(workbook.value('ทะเบียนหลักฐาน', 'I4')).toBe('=สมหญิง'));
  expect(workbook.formula('ทะเบียนหลักฐาน', 'I4')).toBeNull();
  expect(workbook.value('ทะเบียนหลักฐาน', 'F4')).toBe('มี');
  expect(workbook.value('ทะเบียนหลักฐาน', 'G4')).toBeNull();
  expect(own.getByRole('button', { name: texts.detailsOf('รายงานการต่อยอด 3 กลุ่ม') })).toHaveFocus();
});

test('a document leads to its row in the register', async () => {
  const { user, workbook } = await toEvidence(register);
  const [link] = sheetOf(GRASSROOTS).getAllByRole('button', {
    name: texts.goToRowOf('รายงานการต่อยอด 3 กลุ่ม'),
  });
  if (!link) throw new Error('No way to the row.');
  await user.click(link);
  expect(workbook.selected).toEqual(['ทะเบียนหลักฐาน!F4']);
});

test('dates of the round, certain ones apart from wording that names no day', async () => {
  const { user } = await toEvidence();
  expect(screen.getByText(texts.duePast)).toBeVisible();
  await user.click(screen.getByText(/^กำหนดทั้งหมดของรอบ/));
  const dates = within(screen.getByText(/^กำหนดทั้งหมดของรอบ/).closest('details') ?? document.body);
  expect(dates.getAllByText(texts.past)).toHaveLength(4);
  expect(dates.getAllByText(texts.noDate).length).toBeGreaterThan(2);
});

test('the binder index goes through the preview to a sheet of its own', async () => {
  const { user, t, workbook } = await toEvidence(register);
  const before = workbook.sheetNames;
  await user.click(screen.getByRole('button', { name: texts.binder }));
  await screen.findByRole('heading', { name: t.preview.heading });
  await user.click(screen.getByRole('button', { name: /^เขียน [\d,]+ เซลล์$/ }));
  await screen.findByRole('heading', { name: t.done.heading });
  expect(workbook.sheetNames).toHaveLength(before.length + 1);
});
