/**
 * @jest-environment jsdom
 *
 * The way up: what is missing, what adds most, and the cheapest steps to a wished total.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { formatFixed } from '../../src/i18n';
import { pathTexts } from '../../src/i18n/path';
import { scorecardTexts } from '../../src/i18n/scorecard';
import { findRubric, score } from '../../src/scoring';
import { FakeWorkbook, type SheetFixture } from './gateway';
import { forPane, openOn } from './opened';
import { inputSheet, PROVINCE } from './pathWorkbook';

forPane();

const texts = pathTexts('th');
const card = scorecardTexts('th');
const TEAM = 'ทีม';
const BUDGET = 'ร้อยละของการเบิกจ่ายเงินงบประมาณ';
const SALES = 'รายได้จากการจำหน่ายผลิตภัณฑ์ชุมชน OTOP';

async function toPath(sheet: SheetFixture = inputSheet(['31', PROVINCE])) {
  const pane = openOn(new FakeWorkbook([sheet]));
  await pane.press(pane.t.tables.scorecard);
  await pane.user.click(await screen.findByRole('tab', { name: card.views.path }));
  await screen.findByRole('heading', { name: texts.planHeading });
  return pane;
}

const plan = (group: string) => within(screen.getByRole('region', { name: texts.wishedOf(group) }));
const section = (heading: string) => {
  const found = screen.getByRole('heading', { name: heading }).closest('section');
  if (!found) throw new Error(`No section ${heading}.`);
  return within(found);
};

test('of steps, what is done is a share of those the next level asks for', async () => {
  await toPath();
  const row = section(texts.missingHeading)
    .getByText(/การขับเคลื่อนการพัฒนาเศรษฐกิจฐานราก/)
    .closest('li');
  // Two of the three that level 3 takes, whatever comes after it.
  expect(row?.textContent).toContain(`${texts.toLevel(3)} · ${texts.donePercent(66)}`);
});

test('each sheet says in its own unit what the next level needs', async () => {
  await toPath();
  const missing = section(texts.missingHeading);
  // 90 % of a million less 850,000.
  expect(missing.getByText(texts.moreOf('งบที่เบิกจ่ายได้จริงทั้งปี', 50_000, 'บาท'))).toBeVisible();
  // 6 % of 200 households are 12, and 13 are left.
  expect(
    missing.getByText(texts.fewerOf('ครัวเรือนเป้าหมายที่รายได้เฉลี่ยยังต่ำกว่าเกณฑ์ จปฐ.', 1, 'ครัวเรือน')),
  ).toBeVisible();
  expect(missing.getByText(texts.steps([3]))).toBeVisible();
  expect(missing.getByText(texts.documents(['รายงานประจำเดือน']))).toBeVisible();
  // 98.4 % is enough; the record that must match is not there.
  expect(missing.getByText(texts.tick('บันทึก SARA ถูกต้องครบถ้วน ตรงกับทะเบียนคุมรับ–จ่าย'))).toBeVisible();
});

test('steps are ranked by what they add to the total of their group', async () => {
  await toPath();
  const gains = section(texts.rankHeading)
    .getAllByText(/^\+[\d.]+ คะแนน$/)
    .map((element) => Number(/[\d.]+/.exec(element.textContent ?? '')?.[0]));
  expect(gains.length).toBeGreaterThan(8);
  expect(gains).toEqual([...gains].sort((a, b) => b - a));
});

test('a wished total gives the cheapest steps, what each needs and the total they make', async () => {
  const { user } = await toPath();
  const team = plan(TEAM);
  // Budget 2, plan 3 (mean 90), data 3: 0.4 * 2 + 0.4 * 3 + 0.2 * 3.
  expect(team.getByText(texts.now(2.6))).toBeVisible();
  await user.type(team.getByRole('textbox', { name: texts.wishedOf(TEAM) }), '๓');
  // A level more of the budget is 5 % of what it takes, of the plan as well; either gives 0.4.
  expect(await team.findByText(texts.reached(1, 3))).toBeVisible();
  expect(team.getAllByRole('listitem').length).toBeGreaterThan(0);
  await user.clear(team.getByRole('textbox', { name: texts.wishedOf(TEAM) }));
  await user.type(team.getByRole('textbox', { name: texts.wishedOf(TEAM) }), '2.5');
  expect(await team.findByText(texts.already(2.6))).toBeVisible();
});

test('what cannot be reached is said with the best that can', async () => {
  const { user } = await toPath();
  const team = plan(TEAM);
  await user.type(team.getByRole('textbox', { name: texts.wishedOf(TEAM) }), '4.9');
  // Twenty errors counted stay counted: the data sheet ends at level 3.
  expect(await team.findByText(texts.outOfReach(4.6))).toBeVisible();
});

test('effort typed by the user changes which steps are cheapest', async () => {
  const { user } = await toPath();
  const team = plan(TEAM);
  await user.type(team.getByRole('textbox', { name: texts.wishedOf(TEAM) }), '3');
  await team.findByText(texts.reached(1, 3));
  const first = () => team.getAllByText(/^ร้อยละ/, { selector: '.kpi-strong' })[0]?.textContent;
  const before = first();
  const name = before ?? '';
  await user.click(team.getByText(/กำหนดสัดส่วนที่ยังต้องทำ/));
  const level = name === BUDGET ? 3 : 4;
  await user.type(team.getByRole('textbox', { name: texts.effortOf(name, level) }), '90');
  await waitFor(() => expect(first()).not.toBe(before));
  await user.click(team.getByRole('button', { name: texts.effortReset }));
  await waitFor(() => expect(first()).toBe(before));
});

test('what is no total from 0 to 5 is named and not planned for', async () => {
  const { user } = await toPath();
  const team = plan(TEAM);
  await user.type(team.getByRole('textbox', { name: texts.wishedOf(TEAM) }), '7');
  expect(team.getByText(texts.notANumber)).toBeVisible();
  expect(team.queryByText(/^ไปไม่ถึง|^ทำ /)).toBeNull();
});

test('trying a step lays its figure over the card and writes nothing', async () => {
  const { user, workbook } = await toPath();
  await user.click(section(texts.rankHeading).getByRole('button', { name: texts.tryThisOf(BUDGET, 3) }));
  await screen.findByText(card.trial.title(1));
  expect(screen.getByRole('tab', { name: card.views.card, selected: true })).toBeVisible();
  expect(screen.getByRole('button', { name: new RegExp(BUDGET) })).toHaveTextContent('ระดับ 3');
  expect(workbook.applied).toEqual([]);
});

test('where nothing has a weight and a score there is no total to wish for', async () => {
  const { user } = await toPath(
    inputSheet(['31', { 'otop-income': { base: 1_000_000, actual: 1_200_000 } }]),
  );
  expect(screen.getByText(texts.nowNone(TEAM))).toBeVisible();
  const own = plan('รายบุคคล');
  const sales = findRubric('2562/2')?.indicators.find(({ code }) => code === 'otop-income');
  const outcome = sales && score(sales, [1_000_000, 1_200_000]);
  if (outcome?.state !== 'scored') throw new Error('No score.');
  expect(own.getByText(texts.nowPartly(outcome.score, 15, 100))).toBeVisible();
  await user.type(own.getByRole('textbox', { name: texts.wishedOf('รายบุคคล') }), '5');
  expect(await own.findByText(texts.reached(1, 5))).toBeVisible();
  expect(own.getByText(SALES)).toBeVisible();
  expect(formatFixed(outcome.score, 4)).toBe('3.5000');
});
