/** What an added sheet has besides its cells, and conditional formats on any sheet, written and read back. */
import { openXlsx, patchXlsx, planToPatch } from '../../src/files';
import type { FilePatch, SheetPatch, SheetView } from '../../src/files';
import { formatRange, parseCell, parseRange } from '../../src/sheet/address';
import type { CellAddress, RangeAddress } from '../../src/sheet/address';
import type { CellChange, CellLook, ConditionalFormat, SheetLayout } from '../../src/sheet/plan';
import {
  book,
  changedParts,
  richWorkbook,
  STYLES,
  text,
  unzip,
  workbookParts,
  worksheet,
  zip,
} from './package';

const NEW = "คะแนน 'ก' 61";
const MARK: ConditionalFormat = {
  kind: 'formula',
  range: range('A1:B2'),
  formula: '=LEN("KPI-MARK")>0',
  fill: '#FFC7CE',
};

function cell(address: string): CellAddress {
  const found = parseCell(address);
  if (!found) throw new Error(address);
  return found;
}
function range(address: string): RangeAddress {
  const found = parseRange(address);
  if (!found) throw new Error(address);
  return found;
}
function set(address: string, value: string | number | null, look?: CellLook): CellChange {
  const before = { kind: 'value', value: null } as const;
  return { cell: cell(address), before, after: { kind: 'value', value }, ...(look && { look }) };
}

const CELLS = [
  set('A1', 'ชื่อ'),
  set('B1', 'ระดับ'),
  set('A2', 'โอทอป & <ก>'),
  set('B2', 4),
  set('A3', 'ขยะ'),
  set('B3', null),
];

/** The bytes after a plan that adds one sheet with this layout. */
function added(layout: SheetLayout, cells = CELLS, bytes = richWorkbook()): Uint8Array {
  const sheet = { sheet: NEW, create: true, cells, tableResizes: [], columnWidths: [], layout };
  return patchXlsx(openXlsx(bytes), planToPatch({ basis: [], sheets: [sheet] }));
}
function viewOf(bytes: Uint8Array, name = NEW): SheetView {
  const found = openXlsx(bytes).sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(name);
  return found;
}
const sheetXml = (bytes: Uint8Array) => text(bytes, 'xl/worksheets/sheet4.xml');
/** Names of the sheet's sections as they stand in the text. */
const sections = (xml: string) =>
  [
    ...xml.matchAll(
      /<(sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|mergeCells|conditionalFormatting|dataValidations|pageMargins|pageSetup|drawing|tableParts|extLst)[ >/]/g,
    ),
  ].map((match) => match[1]);

describe('an added sheet', () => {
  test('cells look as asked', () => {
    const look: CellLook = {
      bold: true,
      size: 16,
      fill: '#DDEBF7',
      align: 'center',
      wrap: true,
      boxed: true,
    };
    const bytes = added({}, [set('A1', 'หัว', look), set('A2', 'ตัว', { wrap: false, boxed: false })]);
    const { styles } = openXlsx(bytes);
    const style = styles[viewOf(bytes).styleAt(cell('A1'))];
    expect(style?.font).toMatchObject({ bold: true, points: 16, name: 'Calibri' });
    expect(style?.fill).toBe('#DDEBF7');
    expect(style?.alignment).toMatchObject({ horizontal: 'center', vertical: 'top', wrap: true });
    expect(Object.values(style?.borders ?? {}).map((line) => line?.style)).toEqual(Array(4).fill('thin'));
    expect(viewOf(bytes).styleAt(cell('A2'))).toBe(0);
  });

  test('sections stand in the order of the schema, and other sheets keep their bytes', () => {
    const layout: SheetLayout = {
      page: { orientation: 'landscape', repeatRows: { top: 0, bottom: 2 } },
      freezeRows: 3,
      merges: [range('A5:B5')],
      tables: [{ name: 'KPI_Inputs', range: range('A1:B3') }],
      formats: [{ kind: 'dataBar', range: range('B2:B3'), color: '#5B9BD5', min: 0, max: 5 }],
      charts: [chart('bar')],
    };
    const bytes = added(layout);
    const inRules = /<conditionalFormatting.*<\/conditionalFormatting>/s;
    expect(sections(sheetXml(bytes).replace(inRules, '<conditionalFormatting/>'))).toEqual([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'sheetData',
      'mergeCells',
      'conditionalFormatting',
      'pageMargins',
      'pageSetup',
      'drawing',
      'tableParts',
      'extLst',
    ]);
    const kept = changedParts(richWorkbook(), bytes).filter((part) =>
      /sheet[123]\.xml|chart1|drawing1/.test(part),
    );
    expect(kept).toEqual([]);
    expect(viewOf(bytes).merges).toEqual([range('A5:B5')]);
  });

  test('page: A4, one page wide, rows repeated by a name of the sheet beside the names that are there', () => {
    const bytes = added({ page: { orientation: 'landscape', repeatRows: { top: 0, bottom: 2 } } });
    const xml = sheetXml(bytes);
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(xml).toContain(
      '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>',
    );
    const workbook = text(bytes, 'xl/workbook.xml');
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="3">'คะแนน ''ก'' 61'!$1:$3</definedName></definedNames>`,
    );
    expect(workbook).toContain('<definedName name="เป้า">');
  });

  test('a workbook without names gets its list before the calculation settings', () => {
    const bytes = book([{ name: 'S', xml: worksheet('<sheetData/>') }], { after: '<calcPr calcId="1"/>' });
    const page = { orientation: 'portrait', repeatRows: { top: 0, bottom: 0 } } as const;
    const workbook = text(added({ page }, CELLS, bytes), 'xl/workbook.xml');
    expect(workbook).toMatch(
      /<\/sheets><definedNames><definedName [^>]*localSheetId="1">.*<\/definedNames><calcPr/,
    );
  });

  test('frozen rows', () => {
    expect(viewOf(added({ freezeRows: 2 })).frozen).toEqual({ rows: 2, columns: 0 });
    expect(viewOf(added({})).frozen).toEqual({ rows: 0, columns: 0 });
  });
});

describe('tables', () => {
  test('one part each, with an id and a name that the workbook does not have yet', () => {
    const bytes = added({
      tables: [
        { name: 'ตาราง1', range: range('A1:B3') },
        { name: 'เป้า', range: range('D1:E2') },
      ],
    });
    expect(viewOf(bytes).snapshot.tables.map(({ name, range: at }) => [name, formatRange(at)])).toEqual([
      ['ตาราง12', 'A1:B3'],
      ['เป้า2', 'D1:E2'],
    ]);
    expect(text(bytes, 'xl/tables/table2.xml')).toContain(' id="2" name="ตาราง12"');
    expect(text(bytes, 'xl/tables/table3.xml')).toContain(' id="3" ');
    expect(text(bytes, '[Content_Types].xml')).toContain('PartName="/xl/tables/table2.xml"');
    expect(text(bytes, 'xl/tables/table2.xml')).toContain(
      '<tableColumn id="1" name="ชื่อ"/><tableColumn id="2" name="ระดับ"/>',
    );
  });

  test('headers that no table may have are made unique texts in the cells as well', () => {
    const cells = [set('A1', 'ก'), set('B1', 'ก'), set('C1', 2561), set('A2', 1)];
    const bytes = added({ tables: [{ name: 'T', range: range('A1:D2') }] }, cells);
    expect(viewOf(bytes).snapshot.values[0]).toEqual(['ก', 'ก2', '2561', 'คอลัมน์4']);
  });

  test('a table without a row below its header is refused', () => {
    expect(() => added({ tables: [{ name: 'T', range: range('A1:B1') }] })).toThrow(
      expect.objectContaining({ code: 'tableTooSmall' }),
    );
  });
});

function chart(kind: 'bar' | 'column'): NonNullable<SheetLayout['charts']>[number] {
  return {
    name: `KPI_${kind}`,
    kind,
    title: 'ระดับ <ราย> ตัวชี้วัด',
    categories: range('A2:A3'),
    values: range('B2:B3'),
    at: range('D2:H12'),
    axis: { min: 0, max: 5 },
  };
}

describe('charts', () => {
  const bytes = added({ charts: [chart('bar'), chart('column')] });

  test('lie in one drawing, over the cells asked for', () => {
    expect(viewOf(bytes).hasDrawings).toBe(true);
    const drawing = text(bytes, 'xl/drawings/drawing2.xml');
    expect(drawing.match(/<xdr:twoCellAnchor>/g)).toHaveLength(2);
    const corners = [...drawing.matchAll(/<xdr:col>(\d+)<.*?<xdr:row>(\d+)</g)].map((one) => [
      one[1],
      one[2],
    ]);
    expect(corners.slice(0, 2)).toEqual([
      ['3', '1'],
      ['8', '12'],
    ]);
    const relations = text(bytes, 'xl/drawings/_rels/drawing2.xml.rels');
    expect([...relations.matchAll(/Target="([^"]*)"/g)].map((one) => one[1])).toEqual([
      '../charts/chart2.xml',
      '../charts/chart3.xml',
    ]);
    for (const part of ['drawings/drawing2', 'charts/chart2', 'charts/chart3'])
      expect(text(bytes, '[Content_Types].xml')).toContain(`PartName="/xl/${part}.xml"`);
  });

  test('read their figures from the cells; a blank cell is no point, not 0', () => {
    const xml = text(bytes, 'xl/charts/chart2.xml');
    expect(xml).toContain("<c:f>'คะแนน ''ก'' 61'!$B$2:$B$3</c:f>");
    expect(xml).toContain('<c:ptCount val="2"/><c:pt idx="0"><c:v>4</c:v></c:pt></c:numCache>');
    expect(xml).toContain(
      '<c:pt idx="0"><c:v>โอทอป &amp; &lt;ก&gt;</c:v></c:pt><c:pt idx="1"><c:v>ขยะ</c:v></c:pt>',
    );
    expect(xml).toContain('<a:t>ระดับ &lt;ราย&gt; ตัวชี้วัด</a:t>');
    expect(xml).toContain('<c:max val="5"/><c:min val="0"/>');
  });

  test('bars lie with the first category on top, columns stand', () => {
    const direction = (part: string) =>
      /<c:barDir val="(\w+)"/.exec(text(bytes, part))?.[1] +
      ' ' +
      /<c:catAx>.*?<c:orientation val="(\w+)"/.exec(text(bytes, part))?.[1];
    expect(direction('xl/charts/chart2.xml')).toBe('bar maxMin');
    expect(direction('xl/charts/chart3.xml')).toBe('col minMax');
  });
});

function withFormats(bytes: Uint8Array, formats: SheetPatch['formats'], sheet = 'ตารางหลัก'): Uint8Array {
  return patchXlsx(openXlsx(bytes), { sheets: [{ sheet, cells: [], ...(formats && { formats }) }] });
}

describe('conditional formats', () => {
  const original = richWorkbook();
  const marked = withFormats(original, { add: [MARK], remove: [] });

  test('a mark is added behind the rules of others, which keep their text', () => {
    const before = text(original, 'xl/worksheets/sheet1.xml');
    const after = text(marked, 'xl/worksheets/sheet1.xml');
    const own = /<conditionalFormatting sqref="A1:B2">.*?<\/conditionalFormatting>/.exec(after)?.[0] ?? '';
    expect(after.replace(own, '')).toBe(before);
    expect(own).toContain('<cfRule type="expression" dxfId="1" priority="2"><formula>LEN("KPI-MARK")&gt;0');
    expect(changedParts(original, marked)).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
  });

  test('it is read back, the rules of other kinds are not, and taking it out leaves the sheet as it was', () => {
    const [found, ...others] = viewOf(marked, 'ตารางหลัก').formats;
    expect(others).toEqual([]);
    expect(found).toEqual({
      number: 1,
      ranges: [range('A1:B2')],
      kind: 'formula',
      formula: '=LEN("KPI-MARK")>0',
      fill: '#FFC7CE',
      color: null,
    });
    const cleared = withFormats(marked, { add: [], remove: [found?.number ?? -1] });
    expect(changedParts(original, cleared)).toEqual(['xl/styles.xml']);
  });

  test('one rule for several places', () => {
    const alsoAt = [range('D4'), range('F1:F2')];
    const bytes = withFormats(original, { add: [{ ...MARK, alsoAt }], remove: [] });
    const [found] = viewOf(bytes, 'ตารางหลัก').formats;
    expect(found?.ranges.map(formatRange)).toEqual(['A1:B2', 'D4', 'F1:F2']);
  });

  test('one of several rules of a place goes, the others stay', () => {
    const rules =
      '<conditionalFormatting sqref="A1:A3 C1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;1</formula></cfRule><cfRule type="expression" priority="2"><formula>A1=""</formula></cfRule></conditionalFormatting>';
    const bytes = book([{ name: 'S', xml: worksheet(`<sheetData/>${rules}<pageMargins left="1"/>`) }]);
    const place = { ranges: [range('A1:A3'), range('C1')], kind: 'formula' };
    expect(viewOf(bytes, 'S').formats).toEqual([
      { ...place, number: 0, formula: '=A1>1', fill: null, color: '#9C0006' },
      { ...place, number: 1, formula: '=A1=""', fill: null, color: null },
    ]);
    const out = withFormats(bytes, { add: [], remove: [0] }, 'S');
    expect(text(out, 'xl/worksheets/sheet1.xml')).toContain(
      '<conditionalFormatting sqref="A1:A3 C1"><cfRule type="expression" priority="2"><formula>A1=""</formula></cfRule></conditionalFormatting><pageMargins',
    );
  });

  test('equal to a number: for 0 a blank cell does not count', () => {
    const look = { range: range('B2:B3'), fill: '#C6EFCE', color: '#006100' };
    const bytes = added({ formats: [0, 5].map((value) => ({ kind: 'equals', value, ...look })) });
    expect(sheetXml(bytes)).toContain(
      '<cfRule type="expression" dxfId="1" priority="1"><formula>AND(ISNUMBER(B2),B2=0)</formula></cfRule>',
    );
    expect(sheetXml(bytes)).toContain(
      '<cfRule type="cellIs" dxfId="1" operator="equal" priority="2"><formula>5</formula></cfRule>',
    );
    const last = openXlsx(bytes).sheets.at(-1)?.formats;
    expect(last).toMatchObject([
      { kind: 'formula' },
      { kind: 'equals', value: 5, fill: '#C6EFCE', color: '#006100', ranges: [range('B2:B3')] },
    ]);
    expect(text(bytes, 'xl/styles.xml')).toContain(
      '<dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font></dxf>',
    );
  });

  test('a data bar is empty at its least value, and solid where Excel can', () => {
    const bar: ConditionalFormat = {
      kind: 'dataBar',
      range: range('B2:B3'),
      color: '#5B9BD5',
      min: 0,
      max: 5,
    };
    const bytes = added({ formats: [bar] });
    const { kind, color, min, max } = bar;
    expect(openXlsx(bytes).sheets.at(-1)?.formats).toMatchObject([{ kind, color, min, max }]);
    const xml = sheetXml(bytes);
    expect(xml).toContain('<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/>');
    const ids = [...xml.matchAll(/(?:<x14:id>| id=")(\{[0-9A-F-]{36}\})/g)].map((match) => match[1]);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    // Where others have extensions on the sheet these keep their text, and the bar does without.
    const beside = text(withFormats(richWorkbook(), { add: [bar], remove: [] }), 'xl/worksheets/sheet1.xml');
    expect(beside).not.toContain('x14:dataBar');
    expect(beside).toContain('<dataBar ');
  });

  test('styles without such formats get the list in its place', () => {
    const parts = workbookParts([{ name: 'S', xml: worksheet('<sheetData/>') }]);
    const bare = zip({ ...parts, 'xl/styles.xml': STYLES.replace(/<dxfs.*<\/dxfs>/, '') });
    const styles = text(withFormats(bare, { add: [MARK], remove: [] }, 'S'), 'xl/styles.xml');
    expect(styles).toContain('</cellXfs><dxfs count="1"><dxf><fill>');
  });
});

test('a layout for a sheet that is there is refused, and nothing is made', () => {
  const patch: FilePatch = { sheets: [{ sheet: 'ตารางหลัก', cells: [], layout: { freezeRows: 1 } }] };
  expect(() => patchXlsx(openXlsx(richWorkbook()), patch)).toThrow(
    expect.objectContaining({ code: 'layoutOfKnownSheet' }),
  );
});

test('strict files get the strict names', () => {
  const strict = Object.fromEntries(
    Object.entries(workbookParts([{ name: 'S', xml: worksheet('<sheetData/>') }])).map(([name, content]) => [
      name,
      String(content)
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        ),
    ]),
  );
  const bytes = added(
    { charts: [chart('bar')], tables: [{ name: 'T', range: range('A1:B3') }] },
    CELLS,
    zip(strict),
  );
  const own = Object.keys(unzip(bytes)).filter((part) => /chart|drawing|table|sheet2/.test(part));
  expect(own.length).toBeGreaterThan(4);
  for (const part of own) {
    expect([part, /schemas\.openxmlformats\.org\/(?!package)/.test(text(bytes, part))]).toEqual([
      part,
      false,
    ]);
  }
});
