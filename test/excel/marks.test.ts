/**
 * @jest-environment jsdom
 *
 * Marks in the workbook through Microsoft's client: they lie over the cells, are found again by any pane, and touch
 * nothing of anybody else's.
 */
import { openWorkbook } from '../../src/excel';
import { parseRange, type RangeAddress } from '../../src/sheet/address';
import { type Mark, type MarkSeverity, WorkbookError } from '../../src/sheet/gateway';
import type { MemberSwitch, MemberUse } from '../../workbench/host/faults';
import type { HostConditionalFormat } from '../../workbench/host/layout';
import { MemoryWorkbook } from '../../workbench/host/memory';
import { HostError } from '../../workbench/host/wire';
import { bookOf, countSyncs, openExcel, sheetOf } from '../host/office';

const QUOTED = "OTOP '61 (บุรีรัมย์)";
const OTHER = 'อื่น';

function area(address: string): RangeAddress {
  const range = parseRange(address);
  if (!range) throw new Error(address);
  return range;
}

function mark(address: string, severity: MarkSeverity, sheet = QUOTED): Mark {
  return { sheet, range: area(address), severity };
}

/** Somebody's own: levels of 0 in bold red, and stripes by a formula. */
const FOREIGN: readonly Omit<HostConditionalFormat, 'id'>[] = [
  {
    ranges: [area('A1:C3')],
    rule: { kind: 'custom', formula: '=MOD(ROW(),2)=0' },
    fill: '#EEEEEE',
    fontColor: null,
  },
  {
    ranges: [area('B2:B3')],
    rule: { kind: 'other', type: 'ColorScale' },
    fill: null,
    fontColor: null,
  },
];

function threeSheets(): MemoryWorkbook {
  const book = bookOf(
    sheetOf(QUOTED, [
      ['อำเภอ', 'ฐาน', 'ผล'],
      ['เมือง', 100000, 117000],
      ['พุทไธสง', 200000, '=B3*2'],
    ]),
    sheetOf(OTHER, [['ไม่แตะ', 1]]),
    sheetOf('ว่าง', [['x']]),
  );
  book.sheet(QUOTED).setFormat(area('B2:C3'), { fill: '#FFCC00', bold: true, fontColor: '#FF0000' });
  FOREIGN.forEach((format) => book.sheet(QUOTED).layout.addConditionalFormat(format));
  return book;
}

function cells(book: MemoryWorkbook): unknown {
  return book.sheets().map((sheet) => {
    const used = sheet.usedRange() ?? area('A1');
    return [used, sheet.values(used), sheet.formulas(used), sheet.formats(used), sheet.numberFormats(used)];
  });
}

const marksOn = (book: MemoryWorkbook, sheet = QUOTED): readonly HostConditionalFormat[] =>
  book
    .sheet(sheet)
    .layout.conditionalFormats()
    .filter(({ rule }) => rule.kind === 'custom' && rule.formula.includes('KPI-MARK'));

const foreignOn = (book: MemoryWorkbook): readonly Omit<HostConditionalFormat, 'id'>[] =>
  book
    .sheet(QUOTED)
    .layout.conditionalFormats()
    .filter((format) => !marksOn(book).includes(format))
    .map(({ ranges, rule, fill, fontColor }) => ({ ranges, rule, fill, fontColor }))
    .reverse();

/** The mark that shows at a cell: the first that reaches it. */
function shownAt(book: MemoryWorkbook, address: string, sheet = QUOTED): HostConditionalFormat | undefined {
  const { top, left } = area(address);
  return marksOn(book, sheet).find(({ ranges }) =>
    ranges.some((r) => r.top <= top && r.bottom >= top && r.left <= left && r.right >= left),
  );
}

async function failure(work: Promise<unknown>): Promise<WorkbookError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkbookError)) throw new Error(`No WorkbookError but ${String(error)}`);
  return error;
}

/** WCAG relative luminance. */
function luminance(color: string): number {
  const parts = [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16) / 255);
  const linear = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('marking', () => {
  test('leaves contents, fills and formats of the cells as they were', async () => {
    const { book } = await openExcel(threeSheets());
    const before = cells(book);
    await openWorkbook().mark([mark('B2', 'error'), mark('C3', 'warning'), mark('A1', 'info', OTHER)]);
    expect(cells(book)).toEqual(before);
    expect(foreignOn(book)).toEqual(FOREIGN);
    expect(shownAt(book, 'B2')).toMatchObject({ ranges: [area('B2')] });
    expect(shownAt(book, 'A1', OTHER)?.fill).toMatch(/^#/);
    expect(shownAt(book, 'B3')).toBeUndefined();
  });

  test('every severity has a fill of its own on which the text is easily read', async () => {
    const { book } = await openExcel(threeSheets());
    await openWorkbook().mark([mark('A1', 'error'), mark('B1', 'warning'), mark('C1', 'info')]);
    const shown = ['A1', 'B1', 'C1'].map((address) => shownAt(book, address));
    for (const format of shown) {
      expect(contrast(format?.fill ?? '#000000', format?.fontColor ?? '#000000')).toBeGreaterThan(7);
    }
    const [error = 0, warning = 0] = shown.map((format) => luminance(format?.fill ?? '#000000'));
    // Both are warm colours: who cannot tell them by hue tells them by lightness.
    expect((warning + 0.05) / (error + 0.05)).toBeGreaterThan(1.8);
  });

  test('where several marks meet, the gravest shows', async () => {
    const { book } = await openExcel(threeSheets());
    const gateway = openWorkbook();
    await gateway.mark([mark('B1', 'error')]);
    const error = shownAt(book, 'B1')?.fill;
    await gateway.mark([mark('B1:B3', 'error'), mark('A1:C3', 'info'), mark('B2', 'warning')]);
    expect(shownAt(book, 'B2')?.fill).toBe(error);
    expect(shownAt(book, 'A2')?.fill).not.toBe(error);
  });

  test('replaces earlier marks, also those of a pane that was closed since', async () => {
    const { book } = await openExcel(threeSheets());
    await openWorkbook().mark([mark('B2', 'error'), mark('A1', 'error', OTHER)]);
    await openWorkbook().mark([mark('C2:C3', 'warning')]);
    expect(marksOn(book).map(({ ranges }) => ranges)).toEqual([[area('C2:C3')]]);
    expect(marksOn(book, OTHER)).toEqual([]);
    expect(foreignOn(book)).toEqual(FOREIGN);
  });

  test("removing takes all of ours and nobody else's, in a new pane", async () => {
    const { book } = await openExcel(threeSheets());
    await openWorkbook().mark([mark('B2', 'error'), mark('A1', 'info', OTHER), mark('A1', 'warning', 'ว่าง')]);
    await openWorkbook().unmark();
    for (const { name } of book.sheets()) expect(marksOn(book, name)).toEqual([]);
    expect(foreignOn(book)).toEqual(FOREIGN);
  });

  test('a mark copied with its cells, or one whose formula Excel wrote anew, is removed too', async () => {
    const { book } = await openExcel(threeSheets());
    book.sheet(OTHER).layout.addConditionalFormat({
      ranges: [area('D4')],
      rule: { kind: 'custom', formula: '=LEN( "KPI-MARK" ) > 0' },
      fill: '#F28E5C',
      fontColor: null,
    });
    await openWorkbook().unmark();
    expect(book.sheet(OTHER).layout.conditionalFormats()).toEqual([]);
  });

  test('a workbook without marks is not written to', async () => {
    const { host } = await openExcel(threeSheets());
    await openWorkbook().unmark();
    expect(countSyncs(host)).toEqual({ reads: 3, writes: 0 });
  });

  test('the round trips are the same for 1 and for 500 marks, and for many earlier ones', async () => {
    const { host, book } = await openExcel(threeSheets());
    const gateway = openWorkbook();
    await gateway.mark([mark('B2', 'error')]);
    const one = countSyncs(host);
    const many = Array.from({ length: 500 }, (_, index) =>
      mark(
        `${'BDFHJ'.charAt(index % 5)}${index * 3 + 5}`,
        index % 2 ? 'warning' : 'error',
        index % 3 ? QUOTED : OTHER,
      ),
    );
    await gateway.mark(many);
    expect(countSyncs(host)).toEqual(one);
    expect(one).toEqual({ reads: 3, writes: 1 });
    const marked = [QUOTED, OTHER].flatMap((name) => marksOn(book, name).flatMap(({ ranges }) => ranges));
    expect(marked).toHaveLength(500);
    await gateway.mark(many);
    expect(countSyncs(host)).toEqual(one);
    // Not one conditional format for each: Excel's list of rules stays readable.
    expect(marksOn(book).length + marksOn(book, OTHER).length).toBeLessThan(40);
  });

  test('cells that touch become one area', async () => {
    const { book } = await openExcel(threeSheets());
    await openWorkbook().mark(['B2', 'B3', 'C2', 'C3', 'C3'].map((address) => mark(address, 'error')));
    expect(marksOn(book).map(({ ranges }) => ranges)).toEqual([[area('B2:C3')]]);
  });

  test.each<[string, string, readonly Mark[]]>([
    ['to be marked', OTHER, [mark('B2', 'error'), mark('A1', 'error', OTHER)]],
    ['with a mark from before', QUOTED, [mark('A1', 'error', OTHER)]],
  ])('a protected sheet %s is named, and nothing is changed', async (_, locked, wanted) => {
    const { book, host } = await openExcel(threeSheets());
    const gateway = openWorkbook();
    await gateway.mark([mark('C3', 'info')]);
    const before = [QUOTED, OTHER].map((name) => marksOn(book, name));
    book.sheet(locked).isProtected = true;
    countSyncs(host);
    expect(await failure(gateway.mark(wanted))).toMatchObject({
      code: 'protectedSheet',
      place: { sheet: locked },
    });
    expect(countSyncs(host).writes).toBe(0);
    expect([QUOTED, OTHER].map((name) => marksOn(book, name))).toEqual(before);
  });

  test("a protected sheet without marks stands in nobody's way", async () => {
    const { book } = await openExcel(threeSheets());
    book.sheet(OTHER).isProtected = true;
    const gateway = openWorkbook();
    await gateway.mark([mark('C3', 'info')]);
    await gateway.unmark();
    expect(marksOn(book)).toEqual([]);
  });

  test('of several at once the last one counts, also after one that failed', async () => {
    const { book } = await openExcel(threeSheets());
    const gateway = openWorkbook();
    const all = await Promise.allSettled([
      gateway.mark([mark('A1', 'error'), mark('B2', 'error')]),
      gateway.mark([mark('A1', 'error', 'หาย')]),
      gateway.unmark(),
      gateway.mark([mark('C3', 'info')]),
    ]);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(marksOn(book).map(({ ranges }) => ranges)).toEqual([[area('C3')]]);
  });

  test('a sheet that is gone is named', async () => {
    const { book } = await openExcel(threeSheets());
    const error = await failure(openWorkbook().mark([mark('B2', 'error'), mark('A1', 'error', 'หาย')]));
    expect(error).toMatchObject({ code: 'missingSheet', place: { sheet: 'หาย' } });
    expect(marksOn(book)).toEqual([]);
  });

  test('while a cell is edited it is refused at once', async () => {
    const { book } = await openExcel(threeSheets());
    book.startEditing();
    expect((await failure(openWorkbook().mark([mark('B2', 'error')]))).code).toBe('cellEditing');
  });

  test('nobody is told of a change: a listener that marks does not call itself', async () => {
    const { book } = await openExcel(threeSheets());
    const gateway = openWorkbook();
    const heard: string[] = [];
    const silence = await gateway.onChanged((sheet) => heard.push(sheet));
    await gateway.mark([mark('B2', 'error')]);
    await gateway.unmark();
    await gateway.recalculate();
    book.sheet(OTHER).setContents(area('B1'), [[{ kind: 'value', value: 2 }]]);
    // An event and its name lookup have come when later requests are answered.
    await gateway.read();
    await gateway.read();
    expect(heard).toEqual([OTHER]);
    await silence();
  });
});

describe('rules that this Excel cannot read', () => {
  const failing =
    (wants: (use: MemberUse) => boolean): MemberSwitch =>
    (use) =>
      wants(use) ? new HostError('GeneralException', 'An internal error occurred.', use.member) : null;
  const isFormula = ({ member, how }: MemberUse): boolean =>
    how === 'read' && member === 'ConditionalFormatRule.formula';
  const idOf = ({ self }: MemberUse): unknown => (self as { itemId?: string; sheetId: string }).itemId;

  /** Marks of before on two sheets, and somebody's own rule that fails. */
  async function withOldMarks(members: (book: MemoryWorkbook) => MemberSwitch) {
    const book = threeSheets();
    await openExcel(book);
    await openWorkbook().mark([mark('B2', 'error'), mark('A1', 'error', OTHER)]);
    const { host } = await openExcel(book, { members: members(book) });
    return { book, host };
  }

  const somebodys = (book: MemoryWorkbook): string | undefined =>
    book
      .sheet(QUOTED)
      .layout.conditionalFormats()
      .find(({ rule }) => rule.kind === 'custom' && !rule.formula.includes('KPI-MARK'))?.id;

  test.each<[string, (use: MemberUse, id: string | undefined) => boolean]>([
    ['its formula', (use, id) => isFormula(use) && idOf(use) === id],
    ['its kind', (use, id) => use.member === 'ConditionalFormat.type' && idOf(use) === id],
  ])('%s: marks go all the same, old ones leave, and the sheet is told', async (_, fails) => {
    const { book } = await withOldMarks((one) => failing((use) => fails(use, somebodys(one))));
    const unread = await openWorkbook().mark([mark('C3', 'warning')]);
    expect(unread).toEqual([QUOTED]);
    expect(marksOn(book).map(({ ranges }) => ranges)).toEqual([[area('C3')]]);
    expect(marksOn(book, OTHER)).toEqual([]);
    expect(foreignOn(book)).toEqual(FOREIGN);
  });

  test('none of a sheet: its old marks stay and it is told, those of the others leave', async () => {
    const { book } = await withOldMarks((one) =>
      failing(
        ({ member, self }) =>
          member === 'Range.conditionalFormats' &&
          (self as { sheetId: string }).sheetId === one.sheet(QUOTED).id,
      ),
    );
    expect(await openWorkbook().unmark()).toEqual([QUOTED]);
    expect(marksOn(book)).toHaveLength(1);
    expect(marksOn(book, OTHER)).toEqual([]);
  });

  test('looking for them is given up after a while', async () => {
    const book = threeSheets();
    for (let count = 0; count < 300; count++) {
      book.sheet(OTHER).layout.addConditionalFormat({
        ranges: [area('A1')],
        rule: { kind: 'custom', formula: '=TRUE' },
        fill: null,
        fontColor: null,
      });
    }
    const { host } = await openExcel(book, { members: failing(isFormula) });
    expect(await openWorkbook().mark([mark('C3', 'info')])).toEqual([QUOTED, OTHER]);
    expect(marksOn(book)).toHaveLength(1);
    expect(countSyncs(host).reads).toBeLessThan(150);
  });
});

test('recalculating gives every formula its value anew, in one request', async () => {
  let rate = 2;
  const snapshot = { sheets: [sheetOf('ก', [['=A', 1]]), sheetOf('ข', [[1, '=B']])], settingsXml: null };
  const { book, host } = await openExcel(MemoryWorkbook.of(snapshot, () => rate));
  expect(book.sheet('ข').values(area('A1:B1'))).toEqual([[1, 2]]);
  rate = 3;
  await openWorkbook().recalculate();
  expect(book.sheet('ก').values(area('A1:B1'))).toEqual([[3, 1]]);
  expect(book.sheet('ข').values(area('A1:B1'))).toEqual([[1, 3]]);
  expect(host.requests).toHaveLength(1);
});
