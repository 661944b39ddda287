/**
 * @jest-environment jsdom
 *
 * The pane's gateway over an Excel that lacks one of the members it uses, each in turn: it does without and says what is
 * missing, or says what a person should do.
 */
import '../host/text-coding';
import { openWorkbook } from '../../src/excel';
import { th } from '../../src/i18n/th';
import { findingTexts } from '../../src/i18n/findings';
import { parseRange, type RangeAddress } from '../../src/sheet/address';
import type { WorkbookGateway } from '../../src/sheet/gateway';
import type { SheetChange, SheetLayout, WritePlan } from '../../src/sheet/plan';
import { problemFrom, problemText } from '../../src/taskpane/problems';
import { refusing } from '../../workbench/host/faults';
import { bookOf, openExcel, sheetOf } from '../host/office';

const t = th;
const SHEET = 'ทุน';

function area(address: string): RangeAddress {
  const range = parseRange(address);
  if (!range) throw new Error(address);
  return range;
}

const LAYOUT: SheetLayout = {
  page: { orientation: 'landscape', repeatRows: { top: 0, bottom: 0 } },
  freezeRows: 1,
  merges: [area('D1:E1')],
  tables: [{ name: 'KPI', range: area('A1:B2') }],
  formats: [{ kind: 'formula', range: area('A2:B2'), formula: '=TRUE', fill: '#EEEEEE' }],
  charts: [
    {
      name: 'ผล',
      kind: 'bar',
      title: 'ผล',
      categories: area('A2'),
      values: area('B2'),
      at: area('D3:H9'),
    },
  ],
};

const change = (more: Partial<SheetChange>): WritePlan => ({
  basis: [],
  sheets: [
    {
      sheet: 'ใหม่',
      create: true,
      cells: ['อำเภอ', 'ผล', 5].map((value, column) => ({
        cell: { row: 0, column },
        before: { kind: 'value', value: null },
        after: { kind: 'value', value },
      })),
      tableResizes: [],
      columnWidths: [],
      ...more,
    },
  ],
});

async function over(member: string) {
  const table = { name: 'ยอด', range: area('A1:B2'), hasTotalRow: false };
  const workbook = bookOf(
    sheetOf(
      SHEET,
      [
        ['อำเภอ', 'ผล'],
        ['เมือง', 1],
      ],
      { tables: [table] },
    ),
  );
  await openExcel(workbook, { members: refusing([member]) });
  return { workbook, gateway: openWorkbook() };
}

describe('reading does without', () => {
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
  ] as const)('%s, and says so', async (member, part) => {
    const { gateway } = await over(member);
    const { sheets, unread = [] } = await gateway.read();
    expect(sheets[0]?.values[1]).toEqual(['เมือง', 1]);
    expect(t.tables.unread(unread.map((one) => t.tables.unreadParts[one]).join(' · '))).toBe(
      t.tables.unread(t.tables.unreadParts[part]),
    );
  });

  test.each(['Worksheet.pageLayout', 'PageLayout.getPrintAreaOrNullObject'])(
    '%s, of which nobody need know',
    async (member) => {
      const { gateway } = await over(member);
      const { sheets, unread } = await gateway.read();
      expect(sheets[0]?.values[1]).toEqual(['เมือง', 1]);
      expect(unread).toBeUndefined();
    },
  );
});

describe('an added sheet does without', () => {
  const page = ['orientation', 'paper', 'fitWidth', 'titleRows'] as const;
  test.each([
    ['Worksheet.pageLayout', page],
    ['PageLayout.orientation', page],
    ['PageLayout.paperSize', page],
    ['PageLayout.zoom', page],
    ['PageLayout.setPrintTitleRows', page],
    ['PageLayout.getPrintTitleRowsOrNullObject', ['titleRows']],
    ['Worksheet.freezePanes', ['freezeRows']],
    ['WorksheetFreezePanes.freezeRows', ['freezeRows']],
    ['WorksheetFreezePanes.getLocationOrNullObject', ['freezeRows']],
    ['Range.merge', ['merges']],
    ['Worksheet.tables', ['tables']],
    ['TableCollection.add', ['tables']],
    ['Table.style', ['tables']],
    ['Range.conditionalFormats', ['formats']],
    ['ConditionalFormatCollection.add', ['formats']],
    ['ConditionalFormat.custom', ['formats']],
    ['Worksheet.charts', ['charts']],
    ['ChartCollection.add', ['charts']],
    ['ChartSeries.setXAxisValues', ['charts']],
    ['Chart.setPosition', ['charts']],
  ] as const)('%s, and says so', async (member, settings) => {
    const { gateway, workbook } = await over(member);
    const { unapplied } = await gateway.apply(change({ layout: LAYOUT }));
    expect(workbook.sheet('ใหม่').values(area('C1'))).toEqual([[5]]);
    expect(unapplied).toEqual([{ sheet: 'ใหม่', settings }]);
    const names = settings.map((setting) => t.done.settings[setting]);
    expect(t.done.unapplied(['ใหม่'], names.join(' · '))).toContain(names.at(-1));
  });

  test.each(['Workbook.customXmlParts', 'CustomXmlPartCollection.add'])(
    '%s: it is written, and put back by this pane',
    async (member) => {
      const { gateway, workbook } = await over(member);
      const undo = await gateway.apply(change({}));
      expect(workbook.sheets()).toHaveLength(2);
      await gateway.restore(undo, false);
      expect(workbook.sheets()).toHaveLength(1);
    },
  );
});

describe('marks do without', () => {
  const marks = [{ sheet: SHEET, range: area('B2'), severity: 'error' as const }];
  test.each(['Range.conditionalFormats', 'ConditionalFormatCollection.getCount', 'Worksheet.protection'])(
    '%s, and say where it matters',
    async (member) => {
      const { gateway, workbook } = await over(member);
      const unread = await gateway.mark(marks);
      expect(workbook.sheet(SHEET).layout.conditionalFormats()).toHaveLength(1);
      expect(unread).toEqual(member === 'Range.conditionalFormats' ? [SHEET] : []);
      if (unread.length > 0) expect(findingTexts('th').unreadMarks(unread)).toContain(SHEET);
    },
  );
});

describe('what cannot be done without is said, with what to do', () => {
  const read = (gateway: WorkbookGateway): Promise<unknown> => gateway.read();
  const write = (gateway: WorkbookGateway): Promise<unknown> =>
    gateway.apply(change({ sheet: SHEET, create: false, cells: change({}).sheets[0]?.cells.slice(2) ?? [] }));
  test.each<[string, (gateway: WorkbookGateway) => Promise<unknown>]>([
    ['Workbook.worksheets', read],
    ['Worksheet.getRangeByIndexes', read],
    ['Range.getUsedRangeOrNullObject', read],
    ['WorksheetCollection.getItemOrNullObject', write],
    ['Range.getMergedAreasOrNullObject', write],
    ['Range.formulas', write],
    [
      'Worksheet.getRanges',
      (gateway) => gateway.mark([{ sheet: SHEET, range: area('B2'), severity: 'info' }]),
    ],
    ['Application.calculate', (gateway) => gateway.recalculate()],
    ['Range.select', (gateway) => gateway.select(SHEET, area('A1'))],
    ['CustomXmlPartCollection.add', (gateway) => gateway.saveSettings('<a xmlns="urn:a"/>')],
  ])('%s', async (member, work) => {
    const { gateway, workbook } = await over(member);
    const error: unknown = await work(gateway).catch((reason: unknown) => reason);
    const { what, next, detail } = problemText(problemFrom(error), t);
    expect({ what, next }).toEqual(t.problems.tooOld());
    expect(detail).toContain('ApiNotFound');
    expect(workbook.sheet(SHEET).values(area('A1:C2'))).toEqual([
      ['อำเภอ', 'ผล', null],
      ['เมือง', 1, null],
    ]);
  });
});
