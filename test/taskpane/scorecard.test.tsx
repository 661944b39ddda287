/**
 * @jest-environment jsdom
 *
 * The scorecard from the user's chair: totals, why, trying out, saving, and workbooks that know no unit.
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import { formatScore, type Language } from '../../src/i18n';
import { scorecardTexts } from '../../src/i18n/scorecard';
import { findRubric, registerRubric, score } from '../../src/scoring';
import { unregisterRubric } from '../../src/scoring/registry';
import { FakeWorkbook, type SheetFixture } from './gateway';
import { forPane, openOn, type Opened } from './opened';
import { groups, otop, phuket } from './workbooks';

forPane();

const BASE = 1531349984;

async function toCard(fixtures: readonly SheetFixture[], language: Language = 'th') {
  const pane = openOn(new FakeWorkbook(fixtures), language);
  const card = scorecardTexts(language);
  await pane.press(pane.t.tables.scorecard);
  await pane.heading(card.heading);
  return { ...pane, card };
}

type Card = Awaited<ReturnType<typeof toCard>>;

const group = (name: string) => screen.findByRole('region', { name });
const line = (name: string | RegExp) => screen.findByRole('button', { name, expanded: false });
const field = (name: string) => screen.findByRole('textbox', { name });

async function type({ user }: Pick<Opened, 'user'>, name: string, text: string) {
  const box = await field(name);
  await user.clear(box);
  if (text !== '') await user.type(box, text);
  return box;
}

async function chooseRubric({ user, card }: Card, id: string) {
  await user.selectOptions(await screen.findByRole('combobox', { name: card.choice.rubric }), id);
}

function scoreOf(rubric: string, code: string, inputs: readonly (number | boolean | null)[]): number {
  const indicator = findRubric(rubric)?.indicators.find((one) => one.code === code);
  const outcome = indicator && score(indicator, inputs);
  if (!outcome || !('score' in outcome)) throw new Error(`No score of ${code}.`);
  return outcome.score;
}

describe.each(['th', 'en'] as const)('in %s', (language) => {
  const functional = { th: 'ภารกิจพื้นฐาน', en: 'Functional' }[language];
  const sales = { th: /รายได้จากการจำหน่าย/, en: /sales of OTOP/ }[language];
  const actual = { th: 'ยอดจำหน่าย OTOP ปีงบประมาณ 2561', en: 'OTOP sales FY2561' }[language];

  test('the rubric and the province of the tables are shown first, with the total and what is left out', async () => {
    const { card, t } = await toCard([otop, groups], language);
    expect(screen.getByRole('combobox', { name: card.choice.rubric })).toHaveValue('2561');
    expect(screen.getByRole('combobox', { name: card.choice.province })).toHaveValue('31');
    expect(screen.getByRole('combobox', { name: card.choice.district })).toHaveValue('31');
    const exact = scoreOf('2561', 'otop-income', [BASE, 1810000000]);
    const section = within(await group(functional));
    expect(section.getByText(formatScore(exact), { selector: '.kpi-total-figure' })).toBeVisible();
    expect(section.getByText(card.group.complete(20))).toBeVisible();
    expect(section.getByText(card.group.withoutWeight('3, 4'))).toBeVisible();
    expect(section.getByRole('button', { name: sales })).toHaveTextContent(t.rows.level(3));
    expect(section.getByRole('button', { name: sales })).toHaveTextContent(formatScore(exact));
  });

  test('a line opens to its figures, their cells and why', async () => {
    const { card, t, user, workbook } = await toCard([otop], language);
    await user.click(await line(sales));
    const why = within(await screen.findByRole('region', { name: card.why.heading }));
    const [difference, base, percent] = why.getAllByRole('row');
    expect(difference).toHaveTextContent('278,650,016');
    expect(base).toHaveTextContent('1,531,349,984');
    expect(percent).toHaveTextContent(/18\.196/);
    expect(
      why.getByText(card.why.printed(language === 'th' ? 'เพิ่มขึ้นร้อยละ 19' : 'growth of 19%'), {
        selector: 'dd > div',
      }),
    ).toBeVisible();
    expect(await field(actual)).toHaveValue('1,810,000,000');
    await user.click(screen.getByRole('button', { name: t.common.goTo('OTOP · J4') }));
    expect(workbook.selected).toEqual(['OTOP!J4']);
  });

  test('a typed figure is tried out at once, marked so, and forgotten without a trace', async () => {
    const pane = await toCard([otop], language);
    const { card, user, workbook } = pane;
    const before = formatScore(scoreOf('2561', 'otop-income', [BASE, 1810000000]));
    await user.click(await line(sales));
    await type(pane, actual, '๑,๘๓๗,๖๑๙,๙๘๑ บาท');
    const section = within(await group(functional));
    expect(section.getByText('5.0000', { selector: '.kpi-total-figure' })).toBeVisible();
    expect(section.getByText(card.group.before(before))).toBeVisible();
    expect(screen.getByText(card.trial.title(1))).toBeVisible();
    expect(screen.getByText(card.trial.change(functional, before, '5.0000'))).toBeVisible();
    expect(screen.getByText(card.inputs.trial('1,810,000,000'))).toBeVisible();
    expect(screen.queryByRole('button', { name: card.write.one })).toBeNull();
    await user.click(screen.getByRole('button', { name: card.trial.forget }));
    expect(section.getByText(before, { selector: '.kpi-total-figure' })).toBeVisible();
    expect(await field(actual)).toHaveValue('1,810,000,000');
    expect(screen.queryByText(card.trial.title(1))).toBeNull();
    expect(screen.getByRole('button', { name: card.write.one })).toHaveFocus();
    expect(workbook.applied).toEqual([]);
  });
});

const SALES = /รายได้จากการจำหน่าย/;

test('a weight that the document does not give is typed there, kept, and shown as the office’s own', async () => {
  const pane = await toCard([otop, groups]);
  const { card, user, workbook, t } = pane;
  const section = within(await group('ภารกิจพื้นฐาน'));
  const poverty = section.getByRole('button', { name: /ยากจน/ });
  expect(poverty).toHaveTextContent(card.line.noWeight);
  await user.click(poverty);
  const label = 'น้ำหนัก (ร้อยละ)';
  expect(screen.getByText(card.inputs.weightHelp)).toBeVisible();
  await type(pane, label, '130');
  expect(screen.getByText(/ต้องอยู่ระหว่าง 0 ถึง 100/)).toBeVisible();
  await type(pane, label, '๓๐');
  expect(section.getByText(card.group.partly(20, 50))).toBeVisible();
  await user.click(screen.getByRole('button', { name: card.trial.save }));
  await pane.heading(t.preview.heading);
  await user.click(await screen.findByRole('button', { name: /^เขียน/ }));
  await pane.heading(t.done.heading);
  expect(workbook.applied).toHaveLength(1);
  await pane.press(t.done.back.scorecard);
  const kept = within(await group('ภารกิจพื้นฐาน'));
  expect(kept.getByRole('button', { name: /ยากจน/ })).toHaveTextContent(card.line.officeWeight(30));
  expect(kept.getByText(card.group.officeWeight('3'))).toBeVisible();
});
const ACTUAL = 'ยอดจำหน่าย OTOP ปีงบประมาณ 2561';
const FUNCTIONAL = 'ภารกิจพื้นฐาน';

test('an emptied field is not reported, never zero', async () => {
  const pane = await toCard([otop]);
  const { card, t, user } = pane;
  await user.click(await line(SALES));
  await type(pane, ACTUAL, '');
  expect(screen.getByRole('button', { name: SALES })).toHaveTextContent(t.rows.notReported);
  expect(screen.getByRole('button', { name: SALES })).toHaveTextContent(card.line.missing(ACTUAL));
  const section = within(await group(FUNCTIONAL));
  expect(section.getByText(card.group.waiting('2'))).toBeVisible();
  expect(section.getByText(card.group.none, { selector: '.kpi-quiet' })).toBeVisible();
  // The table has a figure: only its own cell can take it away.
  expect(screen.getByText(card.trial.byTable)).toBeVisible();
  expect(screen.queryByRole('button', { name: card.trial.save })).toBeNull();
});

test('what is no number is named beside the field and not used', async () => {
  const pane = await toCard([otop]);
  const { card, user } = pane;
  await user.click(await line(SALES));
  const box = await type(pane, ACTUAL, 'พันล้าน');
  expect(screen.getByText(card.inputs.wrong('พันล้าน'))).toBeVisible();
  expect(box).toHaveAttribute('aria-invalid', 'true');
  expect(screen.queryByText(card.trial.title(1))).toBeNull();
  await type(pane, ACTUAL, '-5');
  expect(screen.getByText(/ต้องไม่ติดลบ/)).toBeVisible();
  expect(screen.queryByText(card.trial.title(1))).toBeNull();
  await type(pane, ACTUAL, '1837619981');
  expect(screen.getByText(card.trial.title(1))).toBeVisible();
});

test('what was tried out is saved through the preview, and is then no trial any more', async () => {
  const pane = await toCard([otop]);
  const { card, t, user, workbook, heading, press } = pane;
  await user.click(await line(SALES));
  await type(pane, ACTUAL, '1837619981');
  await press(card.trial.save);
  await heading(t.preview.heading);
  expect(workbook.applied).toEqual([]);
  await press(t.common.back);
  await heading(card.heading);
  expect(screen.getByText(card.trial.title(1))).toBeVisible();
  await press(card.trial.save);
  await press(/^เขียน/);
  await heading(t.done.heading);
  await press(t.done.back.scorecard);
  await heading(card.heading);
  await waitFor(() => expect(screen.queryByText(card.trial.title(1))).toBeNull());
  await user.click(await line(SALES));
  expect(await field(ACTUAL)).toHaveValue('1,837,619,981');
  expect(screen.getByText(card.inputs.from.entry, { exact: false })).toBeVisible();
  expect(
    within(await group(FUNCTIONAL)).getByText('5.0000', { selector: '.kpi-total-figure' }),
  ).toBeVisible();
});

test('trials stay with their unit while one looks elsewhere', async () => {
  const pane = await toCard([otop]);
  const { card, t, user, heading, press } = pane;
  await user.click(await line(SALES));
  await type(pane, ACTUAL, '1837619981');
  const district = screen.getByRole('combobox', { name: card.choice.district });
  await user.selectOptions(district, '3103');
  expect(screen.queryByText(card.trial.title(1))).toBeNull();
  await press(t.common.back);
  await heading(t.tables.heading);
  await press(t.tables.scorecard);
  await heading(card.heading);
  expect(screen.getByRole('combobox', { name: card.choice.district })).toHaveValue('3103');
  await user.selectOptions(screen.getByRole('combobox', { name: card.choice.district }), '31');
  expect(screen.getByText(card.trial.title(1))).toBeVisible();
});

test('a figure that changes in the workbook shows by itself', async () => {
  const { card, user, workbook } = await toCard([otop]);
  await user.click(await line(SALES));
  act(() => workbook.type('OTOP', 'J4', 1837619981));
  await waitFor(async () => expect(await field(ACTUAL)).toHaveValue('1,837,619,981'));
  expect(screen.queryByText(card.trial.title(1))).toBeNull();
});

test('a figure saved and then changed by hand shows as the workbook has it; the old trial does not come back', async () => {
  const pane = await toCard([otop]);
  const { card, t, user, workbook, heading, press } = pane;
  await user.click(await line(SALES));
  await type(pane, ACTUAL, '1,837,619,981 บาท');
  await press(card.trial.save);
  await heading(t.preview.heading);
  await press(/^เขียน/);
  await heading(t.done.heading);
  await press(t.done.back.scorecard);
  await heading(card.heading);
  await user.click(await line(SALES));
  const { sheet, cells } = workbook.applied.at(-1)?.sheets[0] ?? { sheet: '', cells: [] };
  const saved = cells.find(({ after }) => after.kind === 'value' && after.value === 1837619981);
  const cell = `F${(saved?.cell.row ?? 0) + 1}`;
  act(() => workbook.type(sheet, cell, 1700000000));
  await waitFor(async () => expect(await field(ACTUAL)).toHaveValue('1,700,000,000'));
  expect(screen.queryByText(card.trial.title(1))).toBeNull();
});

test('a figure may be typed with its unit, but a unit alone is none', async () => {
  const pane = await toCard([otop]);
  const { card, user } = pane;
  await chooseRubric(pane, '2562/2');
  const village = /สัมมาชีพ/;
  await user.click(await line(village));
  await type(pane, 'คนที่ได้รับการส่งเสริม ประกอบอาชีพ และมีรายได้เพิ่มขึ้น', '๓๙๑ คน');
  expect(screen.getByText(card.trial.title(1))).toBeVisible();
  await type(pane, 'หมู่บ้านเป้าหมาย', 'หมู่บ้าน');
  expect(screen.getByText(card.inputs.wrong('หมู่บ้าน'))).toBeVisible();
  await user.tab();
  expect(await field('คนที่ได้รับการส่งเสริม ประกอบอาชีพ และมีรายได้เพิ่มขึ้น')).toHaveValue('391');
});

test('a score shows the digits that Excel shows of it, and never those of the next level', () => {
  expect(formatScore(scoreOf('2562/2', 'debt-management', [100, 72]))).toBe('2.2000');
  expect(formatScore(2.1999999999999997)).toBe('2.2000');
  expect(formatScore(3.99999999999999)).toBe('3.9999');
  expect(formatScore(3.99999)).toBe('3.9999');
});

test('an empty workbook: a province is chosen and everything is typed', async () => {
  const pane = await toCard([{ name: 'Sheet1', rows: [] }]);
  const { card, user } = pane;
  expect(screen.getByText(card.choice.noUnit)).toBeVisible();
  expect(screen.queryByRole('tablist')).toBeNull();
  await chooseRubric(pane, '2562/1');
  await user.selectOptions(screen.getByRole('combobox', { name: card.choice.province }), '83');
  expect(screen.getByRole('combobox', { name: card.choice.rubric })).toHaveValue('2562/1');
  await user.click(await line(/^1.*งบประมาณ/));
  const inputs = within(screen.getByRole('region', { name: card.inputs.heading }));
  const [allocated, disbursed] = inputs.getAllByRole('textbox');
  if (!allocated || !disbursed) throw new Error('Two figures are asked for.');
  await user.type(allocated, '1000000');
  await user.type(disbursed, '950000');
  expect(screen.getByText(card.trial.title(2))).toBeVisible();
  const exact = scoreOf('2562/1', 'budget-disbursement', [1000000, 950000]);
  const team = within(await group('ทีม'));
  expect(team.getByText(formatScore(exact), { selector: '.kpi-total-figure' })).toBeVisible();
  expect(team.getByText(card.group.soFar)).toBeVisible();
  expect(team.getByText(card.group.partly(40, 100))).toBeVisible();
  expect(team.getByText(card.group.waiting('2, 3'))).toBeVisible();
});

test('a list of projects grows, waits for every row, and shrinks', async () => {
  const pane = await toCard([otop]);
  const { card, user, press, t } = pane;
  await chooseRubric(pane, '2562/1');
  const plan = await line(/แผน/);
  await user.click(plan);
  await press(card.inputs.addProject);
  await press(card.inputs.addProject);
  await type(pane, card.inputs.project(1), '100%');
  expect(plan).toHaveTextContent(t.rows.notReported);
  await type(pane, card.inputs.project(2), '90');
  expect(plan).toHaveTextContent(formatScore(scoreOf('2562/1', 'plan-completion', [95])));
  const why = within(screen.getByRole('region', { name: card.why.heading }));
  expect(why.getAllByRole('row').map((row) => row.textContent)).toEqual([
    expect.stringContaining('190'),
    expect.stringContaining('2'),
    expect.stringContaining('95'),
  ]);
  await press(card.inputs.removeProject(1));
  expect(await field(card.inputs.project(1))).toHaveValue('90');
  expect(screen.getByRole('button', { name: card.inputs.addProject })).toHaveFocus();
  await press(card.inputs.removeProject(1));
  expect(plan).toHaveTextContent(t.rows.notReported);
  expect(screen.queryByText(card.trial.title(1))).toBeNull();
});

test('steps are chosen, ticks are ticked', async () => {
  const pane = await toCard([otop]);
  const { card, user, t } = pane;
  await chooseRubric(pane, '2562/1');
  const fund = await line(/กองทุน/);
  await user.click(fund);
  const inputs = within(screen.getByRole('region', { name: card.inputs.heading }));
  await user.selectOptions(inputs.getByRole('combobox'), '2');
  expect(fund).toHaveTextContent(t.rows.notReported);
  const [budget, disbursed] = inputs.getAllByRole('textbox');
  if (!budget || !disbursed) throw new Error('Two figures are asked for.');
  await user.type(budget, '100');
  await user.type(disbursed, '100');
  const without = fund.textContent;
  await user.click(inputs.getByRole('checkbox'));
  expect(fund.textContent).not.toBe(without);
  expect(fund).toHaveTextContent(t.rows.level(5));
  await user.click(inputs.getByRole('checkbox'));
  expect(fund.textContent).toBe(without);
});

test('sheets of others and sheets without criteria are said to be so', async () => {
  const pane = await toCard([otop]);
  const { t } = pane;
  expect(await line(/รายได้เฉลี่ย/)).toHaveTextContent(t.rows.noCriteria);
  await chooseRubric(pane, '2562/1');
  const states = screen.getAllByRole('button', { expanded: false }).map(({ textContent }) => textContent);
  expect(states.filter((text) => text?.includes(t.rows.notApplicable))).toHaveLength(1);
});

test('all districts lead to their own view, one district back to its card', async () => {
  const { card, user } = await toCard([otop]);
  const district = screen.getByRole('combobox', { name: card.choice.district });
  await user.selectOptions(district, 'all');
  expect(screen.getByRole('tab', { name: card.views.heat })).toHaveAttribute('aria-selected', 'true');
  expect(district).toHaveValue('all');
  await user.selectOptions(district, '3103');
  expect(screen.getByRole('tab', { name: card.views.card })).toHaveAttribute('aria-selected', 'true');
  const exact = scoreOf('2561', 'otop-income', [146318107, 150000000]);
  expect(await line(SALES)).toHaveTextContent(formatScore(exact));
});

const REGISTER_HEADER = ['เกณฑ์', 'หน่วยที่ประเมิน', 'รหัสตัวชี้วัด', 'ขั้นที่', 'เอกสารที่ต้องมี', 'มีหรือไม่'];

test('steps of the evidence register can be tried out, but only documents change them', async () => {
  const row = ['2561', 'จังหวัดบุรีรัมย์', 'grassroots-economy', 1, 'แผนปฏิบัติการ', 'ไม่มี'];
  const { card, user } = await toCard([otop, { name: 'หลักฐาน', rows: [REGISTER_HEADER, row] }]);
  await user.click(await line(/เศรษฐกิจฐานราก/));
  const inputs = within(screen.getByRole('region', { name: card.inputs.heading }));
  expect(inputs.getByText(card.inputs.from.evidence, { exact: false })).toBeVisible();
  await user.selectOptions(inputs.getByRole('combobox'), '3');
  expect(screen.getByText(card.trial.title(1))).toBeVisible();
  expect(screen.getByText(card.trial.byEvidence)).toBeVisible();
  expect(screen.queryByRole('button', { name: card.trial.save })).toBeNull();
});

test('what cannot be read is said to be so: in its line, and rows that are left out with their cells', async () => {
  const row = ['2561', 'จังหวัดบุรีรัม', 'otop-income', 'ยอดจำหน่าย OTOP ปีงบประมาณ 2561', 5];
  const entries = {
    name: 'กรอก',
    rows: [['เกณฑ์', 'หน่วยที่ประเมิน', 'รหัสตัวชี้วัด', 'ข้อมูล', 'ค่าที่กรอก'], row],
  };
  const pane = await toCard([otop, entries]);
  const { card, t, user, workbook } = pane;
  await user.click(screen.getByText(card.problems.show));
  await user.click(screen.getByRole('button', { name: t.common.goTo('กรอก · B2') }));
  expect(workbook.selected).toEqual(['กรอก!B2']);
  await user.selectOptions(screen.getByRole('combobox', { name: card.choice.district }), '3118');
  const sales = await line(SALES);
  expect(sales).toHaveTextContent(t.rows.error);
  expect(sales).toHaveTextContent('รอข้อมูล');
  await user.click(sales);
  await type(pane, ACTUAL, '36000000');
  expect(sales).toHaveTextContent(t.rows.level(5));
});

test('the sheets of a province and all its districts go through the preview', async () => {
  const { card, t, workbook, press, heading } = await toCard([phuket()]);
  await press(card.write.all(4));
  await heading(t.preview.heading);
  await press(/^เขียน/);
  await heading(t.done.heading);
  expect(workbook.applied.at(-1)?.sheets.map(({ create }) => create)).toEqual([true, true, true, true, true]);
  await press(t.done.back.scorecard);
  await heading(card.heading);
});

test('an own rubric without sheets is said to be empty, and one that has gone is named', async () => {
  const empty = { id: '2570', name: { th: 'ปี 2570', en: '2570' }, document: { th: '', en: '' } };
  registerRubric({ ...empty, fiscalYear: 2570, round: null, indicators: [] });
  try {
    const pane = await toCard([otop]);
    const { card, t, press, heading } = pane;
    await chooseRubric(pane, '2570');
    expect(screen.getByText(card.group.noSheets)).toBeVisible();
    unregisterRubric('2570');
    await press(t.common.back);
    await heading(t.tables.heading);
    await press(t.tables.scorecard);
    expect(await screen.findByText(card.choice.gone('2570', '2561'))).toBeVisible();
    expect(await line(SALES)).toBeVisible();
  } finally {
    unregisterRubric('2570');
  }
});
