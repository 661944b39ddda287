/**
 * @jest-environment jsdom
 *
 * The pane itself over Microsoft's client and an Excel that lacks something or denies it: it says so with what to do, or works
 * on; it is never blank. (A promise that nobody catches fails the test that runs.)
 */
import '../host/text-coding';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { openWorkbook } from '../../src/excel';
import { evidenceTexts } from '../../src/i18n/evidence';
import { findingTexts } from '../../src/i18n/findings';
import { scorecardTexts } from '../../src/i18n/scorecard';
import { th as t } from '../../src/i18n/th';
import { App } from '../../src/taskpane/App';
import { themeFor } from '../../src/taskpane/theme';
import { denying, refusing } from '../../workbench/host/faults';
import type { HostOptions } from '../../workbench/host/host';
import { MemoryWorkbook } from '../../workbench/host/memory';
import { openExcel, sheetOf, snapshotOf } from '../host/office';
import { forPane } from './opened';
import { render } from './render';
import { faulty } from './workbooks';

forPane();
// Excel answers between two looks: what that changes is drawn as in a browser.
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

const texts = findingTexts('th');
const card = scorecardTexts('th');
const evidence = evidenceTexts('th');
const SHEET = faulty.name;
const WRITE = /^เขียน [\d,]+ /;

/** What this Excel lacks or denies, also while the pane is open, and what it was asked for in vain. */
interface Excel {
  readonly book: MemoryWorkbook;
  lacks: readonly string[];
  denies: boolean;
  readonly refused: string[];
}

interface Opening extends Pick<HostOptions, 'isViewOnly'> {
  readonly lacks?: readonly string[];
}

async function open({ lacks = [], ...options }: Opening = {}): Promise<Excel> {
  const table = { name: 'ทุน', range: { top: 1, left: 0, bottom: 5, right: 3 }, hasTotalRow: false };
  const rows = faulty.rows as Parameters<typeof sheetOf>[1];
  const book = MemoryWorkbook.of(snapshotOf(sheetOf(SHEET, rows, { tables: [table] })), () => 3);
  const excel: Excel = { book, lacks, denies: false, refused: [] };
  await openExcel(book, {
    ...options,
    members: (use) => {
      const error = refusing(excel.lacks)(use) ?? (excel.denies ? denying(use) : null);
      if (error) excel.refused.push(use.member);
      return error;
    },
  });
  render(
    <App
      gateway={openWorkbook()}
      displayLanguage="th-TH"
      store={null}
      theme={themeFor(false)}
      reload={() => undefined}
    />,
  );
  return excel;
}

const see = (text: string | RegExp) => screen.findByText(text);
const press = async (text: string | RegExp) => fireEvent.click(await see(text));
async function seeProblem({ what, next }: { what: string; next: string }) {
  await see(what);
  expect(screen.getByText(next)).toBeVisible();
}

describe('reading an Excel that lacks', () => {
  test.each([
    ['Worksheet.protection', 'protection'],
    ['WorksheetProtection.protected', 'protection'],
    ['Worksheet.autoFilter', 'filters'],
    ['Table.autoFilter', 'filters'],
    ['AutoFilter.isDataFiltered', 'filters'],
    ['Workbook.tables', 'tables'],
    ['Table.getRange', 'tables'],
    ['Workbook.customXmlParts', 'settings'],
    ['CustomXmlPartCollection.getByNamespace', 'settings'],
    ['Worksheet.pageLayout', null],
    ['PageLayout.getPrintAreaOrNullObject', null],
  ] as const)('%s: the tables are there, and what was not read is said', async (member, part) => {
    await open({ lacks: [member] });
    await see(t.tables.found(1));
    if (part) expect(screen.getByText(t.tables.unread(t.tables.unreadParts[part]))).toBeVisible();
  });

  test.each(['Workbook.worksheets', 'Worksheet.getRangeByIndexes', 'Range.getUsedRangeOrNullObject'])(
    '%s: a newer Excel is asked for, and reading again helps once it is there',
    async (member) => {
      const excel = await open({ lacks: [member] });
      await seeProblem(t.problems.tooOld());
      excel.lacks = [];
      await press(t.common.readAgain);
      await see(t.tables.found(1));
    },
  );
});

/** Presses, and waits until Excel has been asked in vain. */
async function pressInVain(excel: Excel, text: string | RegExp, problem: { what: string; next: string }) {
  const before = excel.refused.length;
  await press(text);
  await waitFor(() => expect(excel.refused.length).toBeGreaterThan(before));
  await seeProblem(problem);
}

test('writing: what is lacking is said each time and nothing is written; once it is there it goes on', async () => {
  const excel = await open();
  await press(t.tables.score);
  await press(t.score.preview);
  await see(WRITE);
  const before = excel.book.sheet(SHEET).usedRange();
  for (const member of [
    'WorksheetCollection.getItemOrNullObject',
    'Range.getMergedAreasOrNullObject',
    'Range.formulas',
  ]) {
    excel.lacks = [member];
    await pressInVain(excel, WRITE, t.problems.tooOld());
  }
  excel.lacks = [];
  excel.denies = true;
  await pressInVain(excel, WRITE, t.problems.accessDenied());
  excel.denies = false;
  expect(excel.book.sheet(SHEET).usedRange()).toEqual(before);
  await press(WRITE);
  await see(t.done.heading);
});

test('writing to a sheet that is protected or filtered since: said with its name, and done when it is not', async () => {
  const { book } = await open();
  const sheet = book.sheet(SHEET);
  const place = t.problems.sheet(SHEET);
  await press(t.tables.score);
  await press(t.score.preview);
  await see(WRITE);
  sheet.isProtected = true;
  await press(WRITE);
  await seeProblem(t.problems.protectedSheet(place));
  sheet.isProtected = false;
  sheet.isFiltered = true;
  await press(WRITE);
  await seeProblem(t.problems.filteredRows(place));
  sheet.isFiltered = false;
  await press(WRITE);
  await see(t.done.heading);
});

test('a file that is open for viewing is read, and says why nothing is written', async () => {
  await open({ isViewOnly: true });
  await press(t.tables.score);
  await press(t.score.preview);
  await press(WRITE);
  await seeProblem(t.problems.viewOnly());
});

describe('findings, where Excel lacks', () => {
  const findings = async (lacks: readonly string[] = []): Promise<Excel> => {
    const excel = await open();
    await press(t.tables.check);
    await see(texts.unmark);
    excel.lacks = lacks;
    return excel;
  };

  test('a way to colour or to go to a cell: said, and the list stays', async () => {
    const excel = await findings(['Worksheet.getRanges']);
    await pressInVain(excel, texts.mark, t.problems.tooOld());
    excel.lacks = ['Range.select'];
    await pressInVain(excel, 'D5', t.problems.tooOld());
    excel.lacks = ['Range.conditionalFormats'];
    await press(texts.mark);
    await see(texts.unreadMarks([SHEET]));
    excel.lacks = ['ConditionalFormatCollection.getCount', 'Worksheet.protection'];
    await press(texts.unmark);
    await see(texts.unmarked);
  });

  test.each([
    ['Worksheet.pageLayout', ['orientation', 'paper', 'fitWidth', 'titleRows']],
    ['PageLayout.getPrintTitleRowsOrNullObject', ['titleRows']],
    ['Worksheet.freezePanes', ['freezeRows']],
  ] as const)(
    '%s: the list is written to its sheet, and what that lacks is said',
    async (member, settings) => {
      const { book } = await findings([member]);
      await press(texts.toSheet);
      await press(WRITE);
      await see(t.done.heading);
      const names = settings.map((setting) => t.done.settings[setting]);
      const [added = ''] = book.sheets().flatMap(({ name }) => (name === SHEET ? [] : [name]));
      expect(screen.getByText(t.done.unapplied([added], names.join(' · ')))).toBeVisible();
    },
  );

  test('a place to keep what is remembered: said when something is accepted', async () => {
    const excel = await findings(['CustomXmlPartCollection.add']);
    await press('D5');
    await press(texts.accept);
    fireEvent.change(await screen.findByLabelText(new RegExp(texts.reason)), {
      target: { value: 'ตามเอกสาร' },
    });
    fireEvent.change(screen.getByLabelText(new RegExp(`^${texts.name}`)), { target: { value: 'สมชาย' } });
    await pressInVain(excel, texts.acceptSave, t.problems.tooOld());
  });
});

describe('sheets that the scorecard adds, where Excel lacks all of it at once', () => {
  async function writeWithout(
    excel: Excel,
    lacks: readonly string[],
    button: string,
    settings: readonly (keyof typeof t.done.settings)[],
  ) {
    excel.lacks = lacks;
    await press(button);
    await press(WRITE);
    // Excel is asked anew for each part that it refuses.
    await screen.findByText(t.done.heading, {}, { timeout: 30_000 });
    const added = excel.book.sheets().at(-1)?.name ?? '';
    const names = settings.map((setting) => t.done.settings[setting]);
    expect(screen.getByText(t.done.unapplied([added], names.join(' · ')))).toBeVisible();
    await press(t.done.restore);
    await screen.findAllByText(t.done.restoredHeading);
    expect(excel.book.sheets()).toHaveLength(1);
    await press(t.done.back.scorecard);
  }

  test('page, frozen rows, rules, charts and a place for what is remembered: written, said and put back', async () => {
    const excel = await open();
    await press(t.tables.scorecard);
    await see(card.write.one);
    const lacks = [
      ...['orientation', 'paperSize', 'zoom', 'setPrintTitleRows'].map((member) => `PageLayout.${member}`),
      'WorksheetFreezePanes.freezeRows',
      'ConditionalFormatCollection.add',
      'ConditionalFormat.custom',
      'ChartCollection.add',
      'ChartSeries.setXAxisValues',
      'Chart.setPosition',
      'CustomXmlPartCollection.add',
    ];
    await writeWithout(excel, lacks, card.write.one, [
      'orientation',
      'paper',
      'fitWidth',
      'titleRows',
      'freezeRows',
      'formats',
      'charts',
    ]);
    expect(excel.refused).toContain('CustomXmlPartCollection.add');
  });

  test('tables and merged cells: the register and its covers are written, said and put back', async () => {
    const excel = await open();
    await press(t.tables.scorecard);
    fireEvent.click(await screen.findByRole('tab', { name: card.views.evidence }));
    await see(evidence.make);
    await writeWithout(excel, ['TableCollection.add', 'Table.style'], evidence.make, ['tables']);
    await writeWithout(excel, ['Range.merge'], evidence.binder, ['merges']);
  });
});
