/** Checking data in the browser, in both languages: found, gone to, coloured, checked again, in a narrow pane. */
import { FINDINGS } from '../../src/tables/managed/findings';
import { openXlsx } from '../../src/files';
import { messages, type Language } from '../../src/i18n/all';
import { findingTexts } from '../../src/i18n/findings';
import { parseCell } from '../../src/sheet/address';
import { paneViolations } from './axe';
import { Workbench } from './workbench';

const OTOP = '2 ยอดจำหน่าย OTOP';

describe.each<Language>(['th', 'en'])('checking in %s', (language) => {
  const t = messages(language);
  const texts = findingTexts(language);
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.open({ language });
  });
  afterAll(() => workbench.close());

  const button = (name: string) => workbench.pane.getByRole('button', { name, exact: true });
  const heading = (name: string) => workbench.pane.getByRole('heading', { name, exact: true }).waitFor();
  const onSheet = (sheet: string) =>
    workbench.pane
      .locator('section')
      .filter({ has: workbench.pane.getByRole('heading', { name: sheet, exact: true }) });
  const finding = (cell: string) =>
    onSheet(OTOP)
      .getByRole('button', { name: new RegExp(`^${cell} `) })
      .first();
  const look = async (name: string) => {
    await workbench.screenshot(`findings-${name}-${language}`);
    expect(await paneViolations(workbench.page)).toEqual([]);
  };

  test('the faults of the printed tables are found at their cells', async () => {
    await button(t.tables.check).click();
    await heading(texts.heading);
    await finding('B21').waitFor();
    await look('1-list');
  });

  test('choosing a finding goes to its cell and says what to do', async () => {
    await finding('J10').click();
    await workbench.pane.getByRole('table', { name: texts.fixOf }).waitFor();
    await workbench.page.waitForFunction(
      () => window.kpiWorkbench?.document?.workbook.selection()?.range.top === 9,
    );
    await look('2-opened');
  });

  test('a fix is made by one click and put back by another', async () => {
    await button(texts.fix).click();
    await workbench.waitForValue(OTOP, 'J10', 77379333.5);
    await finding('J10').waitFor({ state: 'detached' });
    const focused = () =>
      workbench.pane.locator('h1:visible').evaluate((h1) => h1 === document.activeElement);
    expect(await focused()).toBe(true);
    await button(t.done.restore).click();
    await finding('J10').waitFor();
    await workbench.waitForValue(OTOP, 'J10', '๗๗,๓๗๙,๓๓๓.๕๐ บาท');
  });

  test('a finding is accepted with a reason and asked again when its cell changes', async () => {
    await finding('H11').click();
    await button(texts.accept).click();
    await workbench.pane.getByRole('textbox', { name: texts.reason }).fill('ตามเอกสารพิมพ์');
    await workbench.pane.getByRole('textbox', { name: texts.name }).fill('สมชาย');
    await look('3-accepting');
    await button(texts.acceptSave).click();
    await finding('H11').waitFor({ state: 'detached' });
    await workbench.pane.getByText(texts.acceptedHeading(1), { exact: true }).click();
    await workbench.pane.getByText(/^(สถานะรายอำเภอ|Status by district)/).click();
    await look('4-accepted-and-districts');
    await workbench.type(OTOP, 'H11', '21913884.8');
    await finding('H11').waitFor();
  });

  test('the list is written to a sheet of its own, which restoring takes away', async () => {
    const names = () =>
      workbench.page.evaluate(() =>
        window.kpiWorkbench?.document?.workbook.sheets().map((sheet) => sheet.name),
      );
    const before = await names();
    await button(texts.toSheet).click();
    await heading(t.preview.heading);
    await workbench.writeButton.click();
    await heading(t.done.heading);
    expect(await names()).toEqual([...(before ?? []), FINDINGS.name[language]]);
    await workbench.select(FINDINGS.name[language], 'A1');
    await look('5-sheet');
    await button(t.done.back.findings).click();
    await heading(texts.heading);
    await button(t.done.restore).click();
    await workbench.page.waitForFunction(
      (count) => window.kpiWorkbench?.document?.workbook.sheets().length === count,
      before?.length,
    );
  });

  test('a cell that is corrected by hand leaves the list by itself', async () => {
    await workbench.type(OTOP, 'J10', '77379333.5');
    await finding('J10').waitFor({ state: 'detached' });
  });

  /** Colours of the cells' own formats, and the formats of the add-in's marks, as Office.js tells them. */
  const colours = () => {
    const frame = workbench.page.frames().find((one) => one.url().includes('/addin/'));
    if (!frame) throw new Error('The add-in has no frame.');
    return frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load('items/name');
        await context.sync();
        const looked = sheets.items.map((sheet) => ({
          own: sheet.getRange('A1:M30').getCellProperties({ format: { fill: { color: true } } }),
          formats: sheet.getRange().conditionalFormats.load('items/type'),
        }));
        await context.sync();
        const marks = looked.flatMap(({ formats }) =>
          formats.items
            .filter(({ type }) => type === 'Custom')
            .map(({ custom }) => ({
              rule: custom.rule.load('formula'),
              fill: custom.format.fill.load('color'),
            })),
        );
        await context.sync();
        return {
          own: looked.map(({ own }) => own.value),
          marks: marks.map(({ rule, fill }) => [rule.formula, fill.color]),
        };
      }),
    );
  };
  /** Waits until the grid draws B21 on this ground, or on another. */
  const waitForGround = (color: string, isThere: boolean) =>
    workbench.page.waitForFunction(
      ({ name, wanted, expected, at }) => {
        const sheet = window.kpiWorkbench?.document?.book.getSheetByName(name)?.getSheet();
        const style = at && sheet?.getCell(at.row, at.column)?.s;
        return (typeof style === 'object' && style?.bg?.rgb === wanted) === expected;
      },
      { name: OTOP, wanted: color, expected: isThere, at: parseCell('B21') },
    );
  const ORANGE = '#F28E5C';
  const legend = texts.marked(1).split(':').at(-1) ?? '';
  const mark = async () => {
    await workbench.select(OTOP, 'A1');
    await button(texts.mark).click();
    await workbench.pane.getByText(legend).waitFor();
    await waitForGround(ORANGE, true);
  };

  test('the cells found are coloured over their own colours, and every colour goes again', async () => {
    const before = await colours();
    expect(before.marks).toEqual([]);
    await mark();
    const marked = await colours();
    expect(marked.own).toEqual(before.own);
    expect(marked.marks.length).toBeGreaterThan(3);
    expect(new Set(marked.marks.map(([formula]) => formula))).toEqual(new Set(['=LEN("KPI-MARK")>0']));
    await look('6-coloured');
    await button(texts.unmark).click();
    await workbench.pane.getByText(texts.unmarked).waitFor();
    expect(await colours()).toEqual(before);
    await workbench.select(OTOP, 'A1');
    await waitForGround(ORANGE, false);
  });

  test('colours of an earlier session go by a pane that was opened later', async () => {
    const before = await colours();
    await mark();
    const saved = await workbench.save();
    const marksIn = (bytes: Uint8Array) => openXlsx(bytes).sheets.flatMap(({ formats }) => formats);
    expect(marksIn(saved).length).toBeGreaterThan(3);
    await workbench.openFile('coloured.xlsx', saved);
    await button(t.tables.check).click();
    await finding('B21').waitFor();
    expect((await colours()).marks).toHaveLength(marksIn(saved).length);
    await button(texts.unmark).click();
    await workbench.pane.getByText(texts.unmarked).waitFor();
    expect(await colours()).toEqual(before);
    expect(marksIn(await workbench.save())).toEqual([]);
  });

  test('the pane fits 320 pixels', async () => {
    await workbench.page
      .getByLabel(language === 'th' ? 'ความกว้างแถบ Add-in' : 'Width of the add-in')
      .selectOption('narrow');
    await finding('B21').click();
    const overflow = await workbench.pane
      .locator('html')
      .evaluate((root) => ({ width: root.clientWidth, content: root.scrollWidth }));
    expect(overflow).toEqual({ width: 320, content: 320 });
    await look('9-narrow');
    expect(workbench.blocked).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});
