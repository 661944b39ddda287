/**
 * Indicators defined in the browser: from an empty workbook to a rubric of three, counted in clicks and groups of keys; the
 * rubric as a file into another workbook, whose table is scored by it; a new fiscal year for all tables in one step.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { messages } from '../../src/i18n/all';
import { defineTexts } from '../../src/i18n/define';
import { rubricTexts } from '../../src/i18n/rubrics';
import { fiscalYearOf } from '../../src/scoring/localRubric/localRubric';
import { paneViolations } from './axe';
import { madeWorkbook } from './made';
import { Workbench } from './workbench';

const SAMPLE = path.resolve(__dirname, '../../samples/buriram-2561-results.xlsx');
const t = messages('th');
const texts = defineTexts('th');
const words = rubricTexts('th');
const year = fiscalYearOf(new Date().toISOString().slice(0, 10));
const MOST_ACTIONS = 40;

let workbench: Workbench;
let exported: Buffer;

beforeAll(async () => {
  workbench = await Workbench.open();
  await workbench.openFile('empty.xlsx', await madeWorkbook([{ name: 'แผ่น1', rows: [['']] }]));
});
afterAll(() => workbench.close());

/** A click, or keys pressed one after the other without the mouse in between. */
let actions = 0;
const click = async (what: Locator) => {
  actions += 1;
  await what.click();
};
const keys = async (text: string) => {
  actions += 1;
  for (const part of text.split(/(\t)/)) {
    if (part === '\t') await workbench.page.keyboard.press('Tab');
    else if (part !== '') await workbench.page.keyboard.insertText(part);
  }
};
const button = (name: string | RegExp) =>
  workbench.pane.getByRole('button', { name, exact: typeof name === 'string' });
const heading = (name: string) => workbench.pane.getByRole('heading', { name, exact: true }).waitFor();
const start = (kind: 'growth' | 'milestones') =>
  workbench.pane.getByRole('radio', { name: texts.starts[kind][0] });
const look = async (name: string) => {
  await workbench.screenshot(`define-${name}`);
  expect(await paneViolations(workbench.page)).toEqual([]);
};

test('from an empty workbook to a working rubric of three indicators', async () => {
  const name = workbench.pane.getByLabel(texts.name);
  const another = async () => {
    await click(button(texts.another));
    await workbench.pane.getByText(texts.kept(''), { exact: false }).waitFor();
  };
  await click(button(t.tables.rubrics));
  await click(button(texts.add));
  await heading(texts.heading);
  await click(name);
  await keys('ครัวเรือนเป้าหมายที่พัฒนาแล้ว');
  await keys('\t80');
  await keys('\t5');
  await keys('\t40');
  await workbench.pane.getByText(texts.xrayGood).waitFor();
  await look('1-share');
  await another();
  await click(start('growth'));
  await click(name);
  await keys('ยอดจำหน่ายสินค้าชุมชน');
  await keys('\t10');
  await keys('\t2');
  await keys('\t40');
  await another();
  await click(start('milestones'));
  await click(name);
  await keys('ความสำเร็จของการจัดทำแผนชุมชน');
  await keys('\t20');
  await look('2-milestones');
  await click(button(texts.preview));
  await heading(t.preview.heading);
  await click(workbench.writeButton);
  await heading(t.done.heading);
  expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);
  await button(t.done.back.rubrics).click();
  await heading(`เกณฑ์ ${year}`);
  await look('3-rubric');
});

test('it is exported, and brought into another workbook its table is scored by it', async () => {
  const [download] = await Promise.all([
    workbench.page.waitForEvent('download'),
    button(words.exportFile).click(),
  ]);
  exported = readFileSync(await download.path());
  const rows = [
    ['เมืองภูเก็ต', 200, 190],
    ['กะทู้', 100, 70],
    ['ถลาง', 100, null],
  ];
  const title = `ครัวเรือนเป้าหมายที่พัฒนาแล้ว ปีงบประมาณ ${year}`;
  const sheet = { name: 'ผลงาน', rows: [[title], ['อำเภอ', 'เป้าหมาย', 'ผลการดำเนินงาน'], ...rows] };
  await workbench.openFile('other.xlsx', await madeWorkbook([sheet]));
  await button(t.tables.rubrics).click();
  await button(words.importFile).click();
  await workbench.pane
    .locator('input[type=file]')
    .setInputFiles({ name: 'rubric.json', mimeType: 'application/json', buffer: exported });
  await button(words.preview).click();
  await heading(t.preview.heading);
  await workbench.writeButton.click();
  await button(t.done.back.rubrics).click();
  await button(t.common.back).click();
  await button(t.common.back).click();
  await button(t.tables.score).click();
  await button(t.score.preview).click();
  await workbench.writeButton.click();
  await heading(t.done.heading);
  // 95 % and 70 %: level 5 and level 1; who has no result has no level.
  await workbench.waitForValue('ผลงาน', 'E3', 5);
  expect(await workbench.values('ผลงาน', 'E3:E5')).toEqual([[5], [1], ['']]);
});

/** The sample as an office carries it on to another year. */
function ofYear(later: number): Uint8Array {
  const parts = unzipSync(new Uint8Array(readFileSync(SAMPLE)));
  for (const [name, bytes] of Object.entries(parts))
    if (name.endsWith('.xml'))
      parts[name] = strToU8(
        strFromU8(bytes).replace(/25(?:59|60|61)|(?<=ปี |[ก-ฮ]\. ?)6[01](?!\d)/g, (said) =>
          String(Number(said) + later),
        ),
      );
  return zipSync(parts);
}

test('a new fiscal year for the four tables is one step', async () => {
  await workbench.openFile('year.xlsx', ofYear(8));
  await workbench.pane.getByText(t.newYear.without(4, 2569)).waitFor();
  await look('4-new-year');
  await button(t.newYear.make(2569, '2561')).click();
  await heading(t.preview.heading);
  await workbench.writeButton.click();
  await button(t.done.back.tables).click();
  await workbench.pane.getByText(t.newYear.without(4, 2569)).waitFor({ state: 'detached' });
  expect(await workbench.pane.getByText(t.indicator.rubric('2569')).count()).toBe(4);
  expect(workbench.complaints).toEqual([]);
});
