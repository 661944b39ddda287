/**
 * @jest-environment jsdom
 *
 * Rubrics from the user's chair: looked into, copied for a new year, changed, passed on.
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import { rubricTexts } from '../../src/i18n/rubrics';
import type { Language } from '../../src/i18n';
import { findIndicator, findRubric, score } from '../../src/scoring';
import { copyOf } from '../../src/scoring/localRubric/build';
import { toFile } from '../../src/scoring/localRubric/file';
import { registerLocalRubrics } from '../../src/scoring/localRubric/loaded';
import { validityOn } from '../../src/taskpane/rubrics/draft';
import { FakeWorkbook } from './gateway';
import { forPane, open, openOn, type Opened } from './opened';
import { phuket } from './workbooks';

forPane();
afterEach(() => registerLocalRubrics([]));

const HEADER = ['เกณฑ์', 'ตั้งแต่', 'ถึง', 'รหัส', 'ตัวชี้วัด', 'กลุ่ม', 'น้ำหนัก', 'ต้นแบบ', 'ระดับ', 'เงื่อนไข', 'ค่าเกณฑ์'];

/** A sheet typed by hand: one indicator, growth of 10 to 14 percent. */
function typed(top: string | number = 14) {
  const first = [
    'ทดลอง',
    '1/10/62',
    '30/9/63',
    'otop-income',
    'รายได้ OTOP',
    'ทีม',
    100,
    '2562/2 otop-income',
    1,
    '>=',
    10,
  ];
  const rest = [11, 12, 13, top].map((threshold, index) => [
    ...Array(8).fill(null),
    index + 2,
    '>=',
    threshold,
  ]);
  return { name: 'เกณฑ์มือ', rows: [HEADER, first, ...rest] };
}

async function toRubrics({ press, heading, t }: Opened) {
  await press(t.tables.rubrics);
  return heading(t.tables.rubrics);
}

const levelOf = (id: string, actual: number) => {
  const indicator = findIndicator(id, 'otop-income');
  const outcome = indicator && score(indicator, [100_000, actual]);
  return outcome?.state === 'scored' ? outcome.level : null;
};

describe.each<Language>(['th', 'en'])('in %s', (language) => {
  const texts = rubricTexts(language);

  test('a built-in rubric is locked; its X-ray says and draws what is wrong with it', async () => {
    const pane = open([phuket()], language);
    expect(await toRubrics(pane)).toHaveFocus();
    const item = screen.getByRole('button', { name: new RegExp(`2562/1.*`) });
    expect(item).toHaveTextContent(texts.locked);
    await pane.user.click(item);
    await pane.heading(findRubric('2562/1')?.name[language] ?? '');
    expect(screen.queryByRole('button', { name: texts.change })).toBeNull();
    const findings = screen.getByRole('list', { name: texts.findings(8) });
    // By indicator, each named once, and of two variants which one.
    expect(within(findings).getAllByRole('listitem')).toHaveLength(4);
    expect(within(findings).getByText(/99\.41.*99\.42/)).toBeVisible();
    const line = screen.getAllByRole('img').find((one) => one.getAttribute('aria-label')?.includes('99.41'));
    expect(line).toHaveAccessibleName(/99\.42.*100/);
    expect(line?.querySelectorAll('pattern')).toHaveLength(2);
    const card = within(line?.closest('li') as HTMLElement);
    expect(card.getByText(new RegExp(texts.legendGap))).toBeVisible();
    expect(card.getByText(new RegExp(texts.legendOverlap))).toBeVisible();
    expect(card.getByText(texts.overlapOf('100', `4${texts.and}5`))).toBeVisible();
    await pane.user.selectOptions(screen.getByRole('combobox', { name: texts.wording }), 'applied');
    expect(screen.queryByText(texts.overlapOf('100', `4${texts.and}5`))).toBeNull();
    const weights = screen.getByRole('table', {
      name: texts.weightsOf(language === 'th' ? 'รายบุคคล' : 'Individual'),
    });
    expect(within(weights).getAllByRole('row').at(-1)).toHaveTextContent(`${texts.sum}100`);
  });
});

const texts = rubricTexts('th');

test('a copy with other thresholds is previewed, written to a sheet of its own and loaded', async () => {
  const pane = open([phuket()]);
  await toRubrics(pane);
  await pane.press(/2562\/2/);
  await pane.press(texts.copy);
  await pane.heading(texts.copyHeading('2562/2'));
  const name = screen.getByRole('textbox', { name: texts.name });
  expect(name).toHaveValue('2563/2');
  await pane.user.clear(name);
  await pane.user.type(name, '2562/1');
  expect(name).toBeInvalid();
  expect(screen.getByText(/"2562\/1" เป็นเกณฑ์ที่มากับโปรแกรม/)).toBeVisible();
  await pane.user.clear(name);
  await pane.user.type(name, '๒๕๖๓/1');
  expect(name).toBeValid();
  const group = screen.getByText(/^รายได้.*OTOP/, { selector: 'summary' });
  await pane.user.click(group);
  const fields = within(group.closest('details') as HTMLElement);
  const third = fields.getByRole('textbox', { name: texts.thresholdOf(3, texts.atLeast, 'ร้อยละ') });
  expect(third).toHaveValue('19');
  await pane.user.clear(third);
  await pane.user.type(third, '17');
  expect(third).toBeInvalid();
  expect(group).toHaveTextContent(texts.errorsIn(1));
  expect(screen.getByRole('button', { name: texts.preview })).toHaveAttribute('aria-disabled', 'true');
  await pane.user.clear(third);
  await pane.user.type(third, '20.5');
  await pane.press(texts.preview);
  await pane.heading(pane.t.preview.heading);
  // Back from the preview everything typed is there.
  await pane.press(pane.t.common.back);
  expect(await screen.findByRole('textbox', { name: texts.name })).toHaveValue('๒๕๖๓/1');
  await pane.press(texts.preview);
  await pane.heading(pane.t.preview.heading);
  await pane.press(/^เขียน .* เซลล์$/);
  await pane.heading(pane.t.done.heading);
  expect(pane.workbook.sheetNames).toContain('เกณฑ์ 2563-1');
  await waitFor(() => expect(levelOf('2563/1', 120_000)).toBe(2));
  expect(levelOf('2562/2', 120_000)).toBe(3);
  await pane.press(pane.t.done.back.rubrics);
  await pane.heading('เกณฑ์ 2563/1');
  await pane.press(pane.t.common.back);
  expect(await screen.findByRole('button', { name: texts.openOf('2563/1') })).toBeVisible();
});

test('a table typed by hand is loaded when it is read, and formulas are worked out again', async () => {
  const workbook = new FakeWorkbook([phuket(), typed(), { name: 'สูตร', rows: [] }]);
  const formula = '=KPI.LEVEL("otop-income","ทดลอง",100000,114000)';
  workbook.sheet('สูตร').cells.set('A1', { value: { error: '#VALUE!' }, formula });
  const pane = openOn(workbook);
  await toRubrics(pane);
  expect(await screen.findByRole('button', { name: texts.openOf('ทดลอง') })).toBeVisible();
  expect(screen.getByText(texts.validity.over)).toBeVisible();
  expect(levelOf('ทดลอง', 114_000)).toBe(5);
  await waitFor(() => expect(pane.workbook.recalculations).toBe(1));
  // It was worked out when nobody knew the rubric, and may not be asked again by itself.
  expect(workbook.failing).toEqual([{ sheet: 'สูตร', cell: { row: 0, column: 0 }, formula }]);
  act(() => pane.workbook.type('เกณฑ์มือ', 'K6', 15));
  await waitFor(() => expect(levelOf('ทดลอง', 114_000)).toBe(4));
  await waitFor(() => expect(pane.workbook.recalculations).toBe(2));
});

test('a table with a fault is not used, and leads to its cell', async () => {
  const pane = open([phuket(), typed(12)]);
  await toRubrics(pane);
  expect(await screen.findByText(texts.notLoaded)).toBeVisible();
  expect(levelOf('ทดลอง', 114_000)).toBeNull();
  await pane.press(pane.t.common.goTo('เกณฑ์มือ · K6'));
  expect(pane.workbook.selected).toContain('เกณฑ์มือ!K6');
});

test('changing a rubric that formulas name is said, and can be saved under a new name', async () => {
  const pane = open([phuket(), typed()]);
  pane.workbook.sheet('ภูเก็ต').cells.set('Z1', { value: 5, formula: '=KPI.OTOPLEVEL(C4,D4,"ทดลอง")' });
  act(() => pane.workbook.type('ภูเก็ต', 'Y1', 1));
  await toRubrics(pane);
  await pane.press(texts.openOf('ทดลอง'));
  await pane.press(texts.change);
  await pane.heading(texts.changeHeading('ทดลอง'));
  expect(await screen.findByText(texts.inUse(1, 'ทดลอง'))).toBeVisible();
  await pane.press(texts.asNew('ทดลอง-2'));
  expect(screen.queryByText(texts.inUse(1, 'ทดลอง'))).toBeNull();
  expect(screen.getByRole('textbox', { name: texts.name })).toHaveValue('ทดลอง-2');
});

test('which results a change alters is said while it is typed and once more on the preview', async () => {
  const pane = open([phuket(), typed()]);
  const { cells } = pane.workbook.sheet('ภูเก็ต');
  cells.set('X1', { value: 100_000, formula: null });
  cells.set('Y1', { value: 114_000, formula: null });
  cells.set('Z1', { value: 5, formula: '=KPI.OTOPLEVEL(X1,Y1,"ทดลอง")' });
  cells.set('Z2', { value: 5, formula: '=KPI.OTOPLEVEL(X1,Y1*2,"ทดลอง")' });
  act(() => pane.workbook.type('ภูเก็ต', 'W1', 1));
  await toRubrics(pane);
  await pane.press(texts.openOf('ทดลอง'));
  await pane.press(texts.change);
  expect(await screen.findByText(texts.inUse(2, 'ทดลอง'))).toBeVisible();
  expect(screen.getByText(texts.resultsChange(0))).toBeVisible();
  expect(screen.getByText(texts.resultsUnknown(1))).toBeVisible();
  await pane.user.click(screen.getByText('รายได้ OTOP', { selector: 'summary' }));
  const fifth = screen.getByRole('textbox', { name: texts.thresholdOf(5, texts.atLeast, 'ร้อยละ') });
  await pane.user.clear(fifth);
  expect(await screen.findByText(texts.inUseMay)).toBeVisible();
  await pane.user.type(fifth, '15');
  expect(await screen.findByText(texts.resultsChange(1))).toBeVisible();
  expect(screen.getByText(texts.becomes('5', '4'), { exact: false })).toBeVisible();
  await pane.press(texts.preview);
  await pane.heading(pane.t.preview.heading);
  expect(
    screen.getByText([texts.inUse(2, 'ทดลอง'), texts.resultsChange(1), texts.resultsUnknown(1)].join(' · ')),
  ).toBeVisible();
});

test('a sheet of another year whose formulas name the rubric is told of, and led to', async () => {
  const pane = open([phuket(), typed()]);
  const { cells } = pane.workbook.sheet('ภูเก็ต');
  cells.set('X1', { value: 'ปีงบประมาณ 2566', formula: null });
  cells.set('Z1', { value: 5, formula: '=KPI.OTOPLEVEL(C4,D4,"ทดลอง")' });
  act(() => pane.workbook.type('ภูเก็ต', 'W1', 1));
  await toRubrics(pane);
  await pane.press(texts.openOf('ทดลอง'));
  expect(await screen.findByText(texts.otherYear(2563))).toBeVisible();
  expect(screen.getByText(texts.sheetYear(2566))).toBeVisible();
  await pane.press(pane.t.common.goTo('ภูเก็ต · Z1'));
  expect(pane.workbook.selected).toContain('ภูเก็ต!Z1');
});

test.each([
  ['2019-09-30', 'notYet'],
  ['2019-10-01', 'now'],
  ['2020-03-31', 'now'],
  ['2020-04-01', 'over'],
])('on %s a rubric of 1 October 2019 to 31 March 2020 is %s', (day, expected) => {
  expect(validityOn(day, { from: '2019-10-01', to: '2020-03-31' })).toBe(expected);
  expect(validityOn(day, { from: '', to: '2020-03-31' })).toBeNull();
});

test('a file is checked, shown and written; what is no rubric is refused', async () => {
  const source = findRubric('2562/1');
  if (!source) throw new Error('2562/1');
  const own = copyOf(source, { id: 'นำเข้า', from: '2019-10-01', to: '2020-03-31', round: 1 }, 'th');
  const pane = open([phuket()]);
  await toRubrics(pane);
  await pane.press(texts.importFile);
  await pane.heading(texts.importHeading);
  const input = screen.getByLabelText(texts.file);
  const file = (content: string) => new File([content], 'rubric.json', { type: 'application/json' });
  await pane.user.upload(input, file('{}'));
  expect(await screen.findByRole('alert')).toHaveTextContent(/ไม่ใช่ไฟล์เกณฑ์/);
  await pane.user.upload(input, file(toFile(own)));
  expect(await screen.findByRole('textbox', { name: texts.name })).toHaveValue('นำเข้า');
  await pane.press(texts.preview);
  await pane.heading(pane.t.preview.heading);
});

test('an own rubric is exported as a file and as text', async () => {
  const pane = open([phuket(), typed()]);
  await toRubrics(pane);
  await pane.press(texts.openOf('ทดลอง'));
  const saved = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await pane.press(texts.exportFile);
  await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
  saved.mockRestore();
  const text = await screen.findByRole('textbox', { name: texts.exportedText });
  expect((text as HTMLTextAreaElement).value).toContain('"format": "kpi-rubric"');
  const link = screen.getByRole('link', { name: 'kpi-rubric-ทดลอง.json' });
  expect(link).toHaveAttribute('download', 'kpi-rubric-ทดลอง.json');
});
