import { openXlsx, PatchError, patchXlsx, planToPatch } from '../../src/files';
import type { CellPatch, ContentPatch, FilePatch, SheetPatch, XlsxFile } from '../../src/files';
import { parseCell, parseRange } from '../../src/sheet/address';
import type { CellAddress, RangeAddress } from '../../src/sheet/address';
import {
  formulaAt,
  NOT_CALCULATED,
  numberFormatAt,
  SETTINGS_NAMESPACE,
  valueAt,
} from '../../src/sheet/snapshot';
import type { CellValue } from '../../src/sheet/snapshot';
import {
  book,
  changedParts,
  oneSheet,
  richWorkbook,
  STYLES,
  text,
  worksheet,
  without,
  workbookParts,
  zip,
} from './package';

const MAIN = 'ตารางหลัก';

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
const set = (address: string, value: CellValue, more: Partial<CellPatch> = {}): CellPatch => ({
  cell: cell(address),
  content: { kind: 'value', value },
  ...more,
});
const calc = (
  address: string,
  formula: string,
  cached: CellValue,
  more: Partial<ContentPatch> = {},
): CellPatch => ({
  cell: cell(address),
  content: { kind: 'formula', formula, cached, ...more } as ContentPatch,
});

interface Result {
  readonly bytes: Uint8Array;
  readonly file: XlsxFile;
  readonly value: (address: string) => CellValue;
  readonly formula: (address: string) => string | null;
  readonly xml: string;
}

function patched(
  bytes: Uint8Array,
  sheet: string,
  cells: CellPatch[],
  more: Partial<SheetPatch> = {},
): Result {
  const before = openXlsx(bytes);
  const out = patchXlsx(before, { sheets: [{ sheet, cells, ...more }] });
  const file = openXlsx(out);
  const index = file.snapshot.sheets.findIndex((one) => one.name === sheet);
  const snapshot = file.snapshot.sheets[index];
  if (!snapshot) throw new Error('no sheet');
  return {
    bytes: out,
    file,
    value: (address) => valueAt(snapshot, cell(address)),
    formula: (address) => formulaAt(snapshot, cell(address)),
    xml: text(out, `xl/worksheets/sheet${index + 1}.xml`),
  };
}

test('cells by row give the same file as a list of them', () => {
  const bytes = richWorkbook();
  const list = [set('B3', 12), set('H3', 'ก'), calc('H4', '=B4+1', 5), set('B12', 1), set('D40', true)];
  const rows = [2, 3, 11, 39, 50];
  const at = (row: number): CellPatch[] => list.filter((one) => one.cell.row === row);
  expect(patched(bytes, MAIN, [], { rowCells: { rows, at } }).bytes).toEqual(
    patched(bytes, MAIN, list).bytes,
  );
  // What both name is as the list has it, and what cannot be stored is refused here, too.
  const both = patched(bytes, MAIN, [set('B3', 13)], { rowCells: { rows, at } });
  expect([both.value('B3'), both.value('H3')]).toEqual([13, 'ก']);
  const tooLong = { rows: [2], at: () => [set('B3', 'ก'.repeat(40_000))] };
  expect(() => patched(bytes, MAIN, [], { rowCells: tooLong })).toThrow('invalidCell');
});

describe('what is not named keeps its bytes', () => {
  const bytes = richWorkbook();

  test('an empty patch gives every part back as it was', () => {
    const out = patchXlsx(openXlsx(bytes), { sheets: [] });
    expect(changedParts(bytes, out)).toEqual([]);
    expect(Object.keys(openXlsx(out).inside.package.entries)).toHaveLength(
      openXlsx(bytes).inside.package.entries.length,
    );
  });

  test('a value: one sheet and the request to recalculate, nothing else', () => {
    const { bytes: out } = patched(bytes, MAIN, [set('B3', 12)]);
    expect(changedParts(bytes, out)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(text(out, 'xl/workbook.xml')).toBe(
      text(bytes, 'xl/workbook.xml').replace(
        '<calcPr calcId="191029"/>',
        '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
      ),
    );
  });

  test('within the sheet only the cell changes', () => {
    const { xml } = patched(bytes, MAIN, [set('B3', 12)]);
    expect(xml).toBe(
      text(bytes, 'xl/worksheets/sheet1.xml').replace(
        '<c r="B3" s="2"><v>10</v></c>',
        '<c r="B3" s="2"><v>12</v></c>',
      ),
    );
  });

  test('a workbook without formulas is not asked to recalculate', () => {
    const plain = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
    expect(changedParts(plain, patched(plain, 'S', [set('A1', 2)]).bytes)).toEqual([
      'xl/worksheets/sheet1.xml',
    ]);
  });

  test('a formula: the stored order of calculation goes, with its type and its relationship', () => {
    const { bytes: out } = patched(bytes, MAIN, [calc('F3', '=B3+1', 11)]);
    expect(changedParts(bytes, out)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/calcChain.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(text(out, '[Content_Types].xml')).not.toContain('calcChain');
    expect(text(out, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });
});

describe('contents', () => {
  test.each<[string, CellValue]>([
    ['a number', 0.1],
    ['a large number', 1e21],
    ['minus', -1531349984.005],
    ['true', true],
    ['an error', { error: '#DIV/0!' }],
    ['Thai', 'กิ่งอำเภอ น้ำใส'],
    ['a formula look-alike', '=1+1'],
    ['a plus', '+66'],
    ['an at', '@บ้าน'],
    ['a minus', '-'],
    ['markup', '<b>&"\'</b>'],
    ['outer spaces and line breaks', ' หนึ่ง\nสอง\r\n\tสาม '],
    ['control characters', 'a\u0000b\u001f'],
    ['what looks like an escape', '_x0041_ _x000D_'],
    ['half a pair', 'x\ud83d'],
    ['a picture character', '😀'],
    ['empty text', ''],
    ['text of digits', '007'],
  ])('%s', (_name, value) => {
    const { value: read, formula } = patched(richWorkbook(), MAIN, [set('F4', value), set('A3', value)]);
    expect(read('F4')).toEqual(value);
    expect(read('A3')).toEqual(value);
    expect(formula('F4')).toBeNull();
  });

  test('blanking leaves the format and takes the formula', () => {
    const { xml, value, formula } = patched(richWorkbook(), MAIN, [set('B4', null), set('F6', null)]);
    expect(xml).toContain('<c r="B4" s="2"/>');
    expect([value('B4'), value('F6'), formula('F6')]).toEqual([null, null, null]);
  });

  test('a formula with the result that a plain reader shows', () => {
    const guarded = '=IF(ISBLANK(J5),"",KPI.OTOPLEVEL(C5,J5,"2561"))';
    const { xml, value, formula } = patched(richWorkbook(), MAIN, [
      calc('F3', guarded, 3),
      calc('F4', guarded, ''),
      calc('F5', '=IFS(A1>0,"<&>")', '<&>'),
      calc('F7', '=A1>0', true),
    ]);
    expect(xml).toContain('>IF(ISBLANK(J5),"",_xldudf_KPI_OTOPLEVEL(C5,J5,"2561"))</f><v>3</v>');
    expect([formula('F3'), value('F3'), formula('F4'), value('F4')]).toEqual([guarded, 3, guarded, '']);
    expect(xml).toContain('_xlfn.IFS(');
    expect([formula('F5'), value('F5'), value('F7')]).toEqual(['=IFS(A1>0,"<&>")', '<&>', true]);
  });

  test.each([
    ['a number that is none', set('A1', Number.NaN)],
    [
      'a row outside the grid',
      { cell: { row: 1048576, column: 0 }, content: { kind: 'value', value: 1 } } as const,
    ],
    ['text longer than a cell', set('A1', 'ก'.repeat(32768))],
    ['an empty formula', calc('A1', '=', null)],
  ])('refuses %s', (_name, change) => {
    expect(() => patched(richWorkbook(), MAIN, [change])).toThrow(PatchError);
  });

  test('rows and cells that are missing are put in order', () => {
    const bytes = oneSheet('<row r="3" spans="2:3"><c r="B3"><v>1</v></c></row><row r="9"/>');
    const { xml, value } = patched(bytes, 'S', [
      set('D3', 4),
      set('A3', 3),
      set('C2', 2),
      set('A9', 9),
      set('Z20', 20),
      set('B1', 1),
    ]);
    expect(xml.match(/ r="[A-Z]+\d+"/g)?.join('')).toBe(' r="B1" r="C2" r="A3" r="B3" r="D3" r="A9" r="Z20"');
    expect(xml).toContain('<row r="3" spans="1:4">');
    expect(value('B3')).toBe(1);
  });

  test('an empty sheet, its dimension too', () => {
    const bytes = book([{ name: 'S', xml: worksheet('<dimension ref="A1"/><sheetData />') }]);
    const { xml, value } = patched(bytes, 'S', [set('C3', 1), set('D4', 2)]);
    expect(xml).toContain('<dimension ref="C3:D4"/>');
    expect([value('C3'), value('D4')]).toEqual([1, 2]);
  });

  test('the dimension grows', () => {
    expect(patched(richWorkbook(), MAIN, [set('H12', 1)]).xml).toContain('<dimension ref="A1:H12"/>');
  });

  test('cells and rows without r keep their places', () => {
    const bytes = oneSheet(
      '<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
    );
    const { value } = patched(bytes, 'S', [set('B1', null), set('D1', 9), set('A2', 8), set('A3', 7)]);
    expect(['A1', 'B1', 'C1', 'D1', 'A2', 'A3'].map(value)).toEqual([1, null, 3, 9, 8, 7]);
  });

  test('prefixed names stay prefixed', () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const result = patched(book([{ name: 'S', xml }]), 'S', [set('A1', 'ก'), calc('B2', '=A1', 'ก')], {
      merges: { add: [range('C1:D1')], remove: [] },
      columnWidths: [{ column: 0, characters: 9 }],
    });
    expect(result.xml.match(/<(?!\/?x:)/g)).toBeNull();
    expect([result.value('A1'), result.formula('B2'), result.file.sheets[0]?.merges.length]).toEqual([
      'ก',
      '=A1',
      1,
    ]);
  });
});

describe('formulas stored once for many cells', () => {
  test('an overwritten first cell: the others get their own text and keep their results', () => {
    const { xml, formula, value } = patched(richWorkbook(), MAIN, [set('C3', 'x')]);
    expect(xml).not.toContain('t="shared"');
    expect(formula('C4')).toBe('=B4*2+$B$3+LOG10(B$3)&"B3"');
    expect(formula('C6')).toBe('=B6*2+$B$3+LOG10(B$3)&"B3"');
    expect([value('C4'), value('C5'), value('C6')]).toEqual([1, ' x ', NOT_CALCULATED]);
  });

  test('an overwritten later cell leaves the rest alone', () => {
    const { xml, formula } = patched(richWorkbook(), MAIN, [set('C4', 1)]);
    expect(xml).toContain('ref="C3:C6" si="0"');
    expect([formula('C4'), formula('C5')]).toEqual([null, '=B5*2+$B$3+LOG10(B$3)&"B3"']);
  });

  test('a new result for a formula that stays keeps its stored form', () => {
    const { xml } = patched(richWorkbook(), MAIN, [
      calc('C3', '=B3*2+$B$3+LOG10(B$3)&"B3"', 22),
      calc('C4', '=B4*2+$B$3+LOG10(B$3)&"B3"', 'ใหม่'),
      calc('D3', '=SORT(B3:B4)', 5),
    ]);
    expect(xml).toContain('si="0">B3*2+$B$3+LOG10(B$3)&amp;"B3"</f><v>22</v>');
    expect(xml).toContain('<c r="C4" t="str"><f t="shared" si="0"/><v>ใหม่</v></c>');
    expect(xml).toContain(
      '<c r="D3" cm="1"><f t="array" ref="D3:D4">_xlfn._xlws.SORT(B3:B4)</f><v>5</v></c>',
    );
  });

  test('a new result in a cell whose first cell is overwritten', () => {
    const { formula, value } = patched(richWorkbook(), MAIN, [
      set('C3', 0),
      calc('C4', '=B4*2+$B$3+LOG10(B$3)&"B3"', 7),
    ]);
    expect([formula('C4'), value('C4')]).toEqual(['=B4*2+$B$3+LOG10(B$3)&"B3"', 7]);
  });

  test('an array changes as a whole or not at all', () => {
    expect(() => patched(richWorkbook(), MAIN, [set('A8', 5)])).toThrow(
      expect.objectContaining({ code: 'arrayPart' }),
    );
    expect(() => patched(richWorkbook(), MAIN, [set('B8', 5)])).toThrow(PatchError);
    expect(() => patched(richWorkbook(), MAIN, [set('D4', 5)])).toThrow(PatchError);
    const whole = patched(richWorkbook(), MAIN, [set('A8', 5), set('B8', 6)]);
    expect([whole.value('A8'), whole.value('B8'), whole.formula('A8')]).toEqual([5, 6, null]);
  });

  test('what a formula had spilled goes with it; its format does not', () => {
    const { value, formula } = patched(richWorkbook(), MAIN, [set('D3', 5)]);
    expect([value('D3'), value('D4'), formula('D3')]).toEqual([5, null, null]);
  });

  test('a formula that fills a block', () => {
    const { xml, formula } = patched(richWorkbook(), MAIN, [
      calc('H3', '=KPI.GROWTH(B3:B4,C3:C4)', 17, { fills: range('H3:H4') }),
      set('H4', 18),
    ]);
    expect(xml).toContain('<f t="array" ref="H3:H4">_xldudf_KPI_GROWTH(B3:B4,C3:C4)</f><v>17</v>');
    expect(formula('H4')).toBe('=KPI.GROWTH(B3:B4,C3:C4)');
  });
});

describe('formats', () => {
  const bytes = richWorkbook();
  const formatAt = ({ file }: Result, address: string) =>
    numberFormatAt(file.snapshot.sheets[0] ?? fail(), cell(address));
  const styleAt = ({ file }: Result, address: string) =>
    file.styles[file.sheets[0]?.styleAt(cell(address)) ?? 0];
  const fail = (): never => {
    throw new Error('no sheet');
  };

  test('like another cell needs no new format', () => {
    const result = patched(bytes, MAIN, [set('F3', 1, { formatLike: cell('A1') })]);
    expect(result.xml).toContain('<c r="F3" s="1">');
    expect(changedParts(bytes, result.bytes)).not.toContain('xl/styles.xml');
  });

  test('like another cell with another number format adds one format, used twice', () => {
    const result = patched(bytes, MAIN, [
      set('F3', 1, { formatLike: cell('A1'), numberFormat: '0.000' }),
      set('F4', 2, { formatLike: cell('A1'), numberFormat: '0.000' }),
    ]);
    expect(formatAt(result, 'F3')).toBe('0.000');
    expect(styleAt(result, 'F4')).toEqual({ ...styleAt(result, 'A1'), numberFormat: '0.000' });
    expect(result.file.styles).toHaveLength(5);
    const before = text(bytes, 'xl/styles.xml');
    const after = text(result.bytes, 'xl/styles.xml');
    expect(after.startsWith(before.slice(0, before.indexOf('<numFmts')))).toBe(true);
    expect(after).toContain(before.slice(before.indexOf('<fonts'), before.indexOf('<cellXfs')));
    expect(after.endsWith(before.slice(before.indexOf('</cellXfs>')))).toBe(true);
  });

  test('a number format that exists already is found', () => {
    const result = patched(bytes, MAIN, [set('F3', 1, { numberFormat: '#,##0.00' })]);
    expect(formatAt(result, 'F3')).toBe('#,##0.00');
    expect(text(result.bytes, 'xl/styles.xml')).not.toContain('numFmtId="165"');
  });

  test('a format of its own: every part', () => {
    const style = {
      numberFormat: '0.0%',
      font: {
        name: 'Sarabun',
        points: 14,
        bold: true,
        italic: true,
        underline: true,
        strike: true,
        color: '#112233',
      },
      fill: '#FFEE00',
      borders: {
        top: { style: 'thin', color: null },
        right: { style: 'thick', color: '#FF0000' },
        bottom: null,
        left: { style: 'hair', color: '#00FF00' },
      },
      alignment: { horizontal: 'right', vertical: 'center', wrap: true, indent: 2, rotation: -45 },
      locked: false,
    } as const;
    const result = patched(bytes, MAIN, [{ cell: cell('A1'), style }, set('J9', 'ใหม่', { style })]);
    expect(styleAt(result, 'A1')).toEqual(style);
    expect(styleAt(result, 'J9')).toEqual(style);
    expect(result.value('A1')).toBe('หัวเรื่อง\r');
  });

  test('a part of a format leaves the other parts', () => {
    const result = patched(bytes, MAIN, [{ cell: cell('A1'), style: { font: { bold: false }, fill: null } }]);
    const old = openXlsx(bytes).styles[1];
    expect(styleAt(result, 'A1')).toEqual({ ...old, fill: null, font: { ...old?.font, bold: false } });
  });

  test('a format alone touches the content not at all', () => {
    const { xml } = patched(bytes, MAIN, [{ cell: cell('C3'), numberFormat: '0.00' }]);
    expect(xml).toMatch(/<c r="C3" s="\d+"><f t="shared" ref="C3:C6" si="0">/);
  });

  test('a new cell looks like the column it stands in', () => {
    expect(patched(bytes, MAIN, [set('B9', 1)]).xml).toContain('<c r="B9" s="2">');
  });

  test('a workbook without styles gets some', () => {
    const parts = without(workbookParts([{ name: 'S', xml: worksheet('<sheetData/>') }]), 'xl/styles.xml');
    const rels = String(parts['xl/_rels/workbook.xml.rels']).replace(/<Relationship Id="rId90"[^>]*>/, '');
    const result = patched(zip({ ...parts, 'xl/_rels/workbook.xml.rels': rels }), 'S', [
      set('A1', 1, { numberFormat: '0.000' }),
    ]);
    expect(formatAt(result, 'A1')).toBe('0.000');
  });

  test('an empty list of styles is opened for what it gets', () => {
    const bare = STYLES.replace(/<numFmts.*?<\/numFmts>/, '<numFmts count="0" />').replace(
      /<borders.*?<\/borders>/,
      '<borders count="0"/>',
    );
    const result = patched(
      zip({ ...workbookParts([{ name: 'S', xml: worksheet('<sheetData/>') }]), 'xl/styles.xml': bare }),
      'S',
      [
        set('A1', 1, { numberFormat: '0.000', style: { font: { bold: true, points: 20 } } }),
        set('A2', 1, { numberFormat: '0.0000', style: { borders: { top: { style: 'thin', color: null } } } }),
      ],
    );
    expect(styleAt(result, 'A1')).toMatchObject({ numberFormat: '0.000', font: { bold: true, points: 20 } });
    expect(styleAt(result, 'A2')).toMatchObject({
      numberFormat: '0.0000',
      borders: { top: { style: 'thin' } },
    });
    expect(text(result.bytes, 'xl/styles.xml')).toMatch(
      /<numFmts count="2"><numFmt [^>]*\/><numFmt [^>]*\/><\/numFmts>/,
    );
  });

  test('styles with lists left out, and with a prefix', () => {
    const bare = STYLES.replace(/<numFmts.*?<\/numFmts>|<borders.*?<\/borders>/g, '')
      .replace(/<(\/?)(?!\?)/g, '<$1s:')
      .replace('xmlns=', 'xmlns:s=');
    const result = patched(
      zip({ ...workbookParts([{ name: 'S', xml: worksheet('<sheetData/>') }]), 'xl/styles.xml': bare }),
      'S',
      [set('A1', 1, { numberFormat: '0.000', style: { borders: { top: { style: 'thin', color: null } } } })],
    );
    expect(styleAt(result, 'A1')).toMatchObject({
      numberFormat: '0.000',
      borders: { top: { style: 'thin' } },
    });
    expect(text(result.bytes, 'xl/styles.xml').match(/<(?!\/?s:|\?)/g)).toBeNull();
  });
});

describe('merges, widths, heights', () => {
  test('merges come and go', () => {
    const { xml, file } = patched(richWorkbook(), MAIN, [], {
      merges: { add: [range('A9:B10')], remove: [range('A1:C1')] },
    });
    expect(file.sheets[0]?.merges).toEqual([range('A9:B10')]);
    expect(xml).toContain(
      '<mergeCells count="1"><mergeCell ref="A9:B10"/></mergeCells><conditionalFormatting',
    );
    const none = patched(richWorkbook(), MAIN, [], { merges: { add: [], remove: [range('A1:C1')] } });
    expect(none.xml).not.toContain('mergeCells');
  });

  test('the first merge of a sheet stands behind its filter', () => {
    const { xml } = patched(richWorkbook(), 'ล็อก', [], { merges: { add: [range('C1:D1')], remove: [] } });
    expect(xml).toContain(
      '</autoFilter><mergeCells count="1"><mergeCell ref="C1:D1"/></mergeCells></worksheet>',
    );
  });

  test('a width splits the run of columns it stands in', () => {
    const { xml } = patched(richWorkbook(), MAIN, [], {
      columnWidths: [
        { column: 1, characters: 30 },
        { column: 6, characters: 9 },
      ],
    });
    expect(xml).toContain(
      '<cols><col min="1" max="1" width="12.5" customWidth="1" style="2"/><col min="2" max="2" width="30" customWidth="1" style="2"/><col min="3" max="3" width="12.5" customWidth="1" style="2"/><col min="5" max="5" width="3" hidden="1" customWidth="1"/><col min="7" max="7" width="9" customWidth="1"/></cols>',
    );
  });

  test('heights of rows that exist, hold nothing, or are new', () => {
    const { file, value } = patched(
      oneSheet('<row r="2"><c r="A2"><v>1</v></c></row><row r="3"/>'),
      'S',
      [],
      {
        rowHeights: [1, 2, 4].map((row) => ({ row, points: 20 + row })),
      },
    );
    expect([1, 2, 4].map((row) => file.sheets[0]?.rows.get(row)?.points)).toEqual([21, 22, 24]);
    expect(value('A2')).toBe(1);
  });
});

describe('tables', () => {
  const table = (result: Result) => text(result.bytes, 'xl/tables/table1.xml');

  test('grow to the right with the headers written', () => {
    const result = patched(richWorkbook(), MAIN, [set('D2', 'ระดับ'), set('E2', 'ผล\nต่าง')], {
      tableResizes: [{ table: 'ตาราง1', from: range('A2:C6'), to: range('A2:E6') }],
    });
    expect(table(result)).toContain(
      'ref="A2:E6" totalsRowShown="0"><autoFilter ref="A2:E6"/><tableColumns count="5">',
    );
    expect(table(result)).toContain(
      '</tableColumn><tableColumn id="8" name="ระดับ"/><tableColumn id="9" name="ผล_x000a_ต่าง"/></tableColumns>',
    );
    expect(table(result)).toContain('<calculatedColumnFormula>B3*2</calculatedColumnFormula>');
    expect(result.file.snapshot.sheets[0]?.tables[0]?.range).toEqual(range('A2:E6'));
  });

  test('headers that are blank or doubled get the names that Excel would give', () => {
    const result = patched(richWorkbook(), MAIN, [set('D2', 'อำเภอ')], {
      tableResizes: [{ table: 'ตาราง1', from: range('A2:C6'), to: range('A2:E6') }],
    });
    expect([result.value('D2'), result.value('E2')]).toEqual(['อำเภอ2', 'คอลัมน์5']);
    expect(table(result)).toContain('name="อำเภอ2"/><tableColumn id="9" name="คอลัมน์5"');
  });

  test('a header typed over renames its column, as text', () => {
    const result = patched(richWorkbook(), MAIN, [set('B2', 2561)]);
    expect(result.value('B2')).toBe('2561');
    expect(table(result)).toContain('<tableColumn id="2" name="2561" dataDxfId="0"/>');
    expect(table(result)).toContain('<tableColumn id="7" name="ผล งาน">');
  });

  test('shrink again', () => {
    const wide = patched(richWorkbook(), MAIN, [set('D2', 'ระดับ')], {
      tableResizes: [{ table: 'ตาราง1', from: range('A2:C6'), to: range('A2:D6') }],
    });
    const back = patched(wide.bytes, MAIN, [set('D2', null)], {
      tableResizes: [{ table: 'ตาราง1', from: range('A2:D6'), to: range('A2:C6') }],
    });
    expect(table(back)).toBe(text(richWorkbook(), 'xl/tables/table1.xml'));
  });

  test('cells below the header leave the table part alone', () => {
    const bytes = richWorkbook();
    expect(changedParts(bytes, patched(bytes, MAIN, [set('B4', 5)]).bytes)).not.toContain(
      'xl/tables/table1.xml',
    );
  });

  test('refuses what is no growth, and tables it does not know', () => {
    const resize = (name: string, from: string, to: string) => () =>
      patched(richWorkbook(), MAIN, [], {
        tableResizes: [{ table: name, from: range(from), to: range(to) }],
      });
    expect(resize('ตาราง1', 'A2:C6', 'B2:C6')).toThrow(expect.objectContaining({ code: 'tableMoved' }));
    expect(resize('ตาราง1', 'A2:C5', 'A2:D6')).toThrow(expect.objectContaining({ code: 'tableMoved' }));
    expect(resize('ตาราง9', 'A2:C6', 'A2:D6')).toThrow(expect.objectContaining({ code: 'missingTable' }));
  });
});

describe('parts that are added', () => {
  test('a sheet behind the others', () => {
    const bytes = richWorkbook();
    const {
      value,
      file,
      bytes: out,
    } = patched(bytes, 'ผล & คะแนน', [set('B2', 'ก'), set('C2', 3, { numberFormat: '0.000' })], {
      create: true,
      columnWidths: [{ column: 1, characters: 22 }],
    });
    expect(file.snapshot.sheets.map((sheet) => sheet.name)).toEqual([MAIN, 'ล็อก', 'ซ่อน', 'ผล & คะแนน']);
    expect([value('B2'), value('C2')]).toEqual(['ก', 3]);
    expect(changedParts(bytes, out)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet4.xml',
    ]);
  });

  test.each([
    ['ล็อก', 'sheetExists'],
    ['a/b', 'invalidSheetName'],
    ['', 'invalidSheetName'],
    ['ก'.repeat(32), 'invalidSheetName'],
  ])('refuses the name "%s"', (name, code) => {
    expect(() => patched(richWorkbook(), name, [], { create: true })).toThrow(
      expect.objectContaining({ code }),
    );
  });

  test('refuses a sheet that is not there', () => {
    expect(() => patched(richWorkbook(), 'ไม่มี', [set('A1', 1)])).toThrow(
      expect.objectContaining({ code: 'missingSheet' }),
    );
  });

  test('the settings part is added beside those of others, then replaced', () => {
    const bytes = richWorkbook();
    const xml = (text: string) => `<settings xmlns="${SETTINGS_NAMESPACE}">${text}</settings>`;
    const once = patchXlsx(openXlsx(bytes), { sheets: [], settingsXml: xml('ก') });
    expect(openXlsx(once).snapshot.settingsXml).toBe(xml('ก'));
    expect(text(once, 'customXml/item1.xml')).toBe('<other xmlns="urn:someone-else"/>');
    const twice = patchXlsx(openXlsx(once), { sheets: [], settingsXml: xml('ข') });
    expect(openXlsx(twice).snapshot.settingsXml).toBe(xml('ข'));
    expect(changedParts(once, twice)).toEqual(['customXml/item2.xml']);
  });

  test('strict files get strict relationships', () => {
    const strict = Object.fromEntries(
      Object.entries(workbookParts([{ name: 'S', xml: worksheet('<sheetData/>') }])).map(
        ([name, content]) => [
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
        ],
      ),
    );
    const result = patched(zip(strict), 'ใหม่', [set('A1', 1)], { create: true });
    expect(text(result.bytes, 'xl/_rels/workbook.xml.rels')).not.toContain(
      'schemas.openxmlformats.org/officeDocument',
    );
    expect(text(result.bytes, 'xl/worksheets/sheet2.xml')).toContain('purl.oclc.org');
    expect(result.value('A1')).toBe(1);
  });
});

test('a plan becomes a patch with the results shown', () => {
  const patch: FilePatch = planToPatch({
    basis: [],
    sheets: [
      {
        sheet: 'S',
        create: false,
        tableResizes: [],
        columnWidths: [{ column: 2, characters: 9 }],
        cells: [
          {
            cell: cell('A1'),
            before: { kind: 'value', value: null },
            after: { kind: 'formula', formula: '=1+1' },
            shows: 2,
            formatLike: cell('B1'),
            numberFormat: '0.000',
          },
          { cell: cell('A2'), before: { kind: 'value', value: 1 }, after: { kind: 'value', value: null } },
        ],
      },
    ],
  });
  expect(patch).toEqual({
    sheets: [
      {
        sheet: 'S',
        create: false,
        tableResizes: [],
        columnWidths: [{ column: 2, characters: 9 }],
        cells: [
          {
            cell: cell('A1'),
            content: { kind: 'formula', formula: '=1+1', cached: 2 },
            formatLike: cell('B1'),
            numberFormat: '0.000',
          },
          { cell: cell('A2'), content: { kind: 'value', value: null } },
        ],
      },
    ],
  });
});
