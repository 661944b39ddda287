import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { openXlsx, OPEN_LIMITS, XlsxError } from '../../src/files';
import { formulaAt, numberFormatAt, SETTINGS_NAMESPACE, valueAt } from '../../src/sheet/snapshot';
import { parseCell } from '../../src/sheet/address';
import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { book, oneSheet, richWorkbook, without, workbookParts, worksheet, zip } from './package';

function at(address: string) {
  const cell = parseCell(address);
  if (!cell) throw new Error(address);
  return cell;
}
const value = (sheet: SheetSnapshot, address: string) => valueAt(sheet, at(address));
const formula = (sheet: SheetSnapshot, address: string) => formulaAt(sheet, at(address));

function first(bytes: Uint8Array): SheetSnapshot {
  const [sheet] = openXlsx(bytes).snapshot.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function code(bytes: Uint8Array, limits = OPEN_LIMITS): string {
  try {
    openXlsx(bytes, limits);
  } catch (error) {
    if (error instanceof XlsxError) return error.code;
    throw error;
  }
  return 'opened';
}

describe('a workbook with everything on it', () => {
  const file = openXlsx(richWorkbook());
  const [main, locked, hidden] = file.snapshot.sheets as [SheetSnapshot, SheetSnapshot, SheetSnapshot];
  const [view] = file.sheets;

  test('values of every kind', () => {
    expect(main.used).toEqual({ top: 0, left: 0, bottom: 7, right: 5 });
    expect(value(main, 'A1')).toBe('หัวเรื่อง\r');
    expect(value(main, 'A3')).toBe('เมืองบุรีรัมย์');
    expect(value(main, 'C2')).toBe('ผล งาน');
    expect(value(main, 'B4')).toBe(0.1);
    expect(value(main, 'A5')).toBe(true);
    expect(value(main, 'B5')).toEqual({ error: '#N/A' });
    expect(value(main, 'C5')).toBe(' x ');
    expect(value(main, 'A6')).toBe(43373);
    expect(value(main, 'B6')).toBeNull();
    expect(value(main, 'A7')).toBeNull();
  });

  test('formulas: shared ones stand in each cell, own functions have their dot', () => {
    expect(formula(main, 'C3')).toBe('=B3*2+$B$3+LOG10(B$3)&"B3"');
    expect(formula(main, 'C6')).toBe('=B6*2+$B$3+LOG10(B$3)&"B3"');
    expect(formula(main, 'F6')).toBe('=KPI.OTOPLEVEL(B3,B4,"_xldudf_KPI_X(")');
    expect(formula(main, 'B3')).toBeNull();
  });

  test('array formulas: {=...} in each of its cells, a spilled one in its first', () => {
    expect(formula(main, 'A8')).toBe('={1,2}');
    expect(formula(main, 'B8')).toBe('={1,2}');
    expect(formula(main, 'D3')).toBe('=SORT(B3:B4)');
    expect(formula(main, 'D4')).toBeNull();
    expect(view?.arrays).toHaveLength(2);
  });

  test('number formats: own, built in, and of the column where no cell is stored', () => {
    expect(numberFormatAt(main, at('A1'))).toBe('#,##0.0" บาท"');
    expect(numberFormatAt(main, at('B3'))).toBe('#,##0.00');
    expect(numberFormatAt(main, at('A7'))).toBe('#,##0.00');
    expect(numberFormatAt(main, at('D7'))).toBe('General');
  });

  test('tables, merges, protection, filters, hidden sheets, no settings of others', () => {
    expect(main.tables).toEqual([
      { name: 'ตาราง1', range: { top: 1, left: 0, bottom: 5, right: 2 }, hasTotalRow: false },
    ]);
    expect(main.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect([main.hiddenRows, main.hiddenColumns]).toEqual([[4], [4]]);
    expect([main.isProtected, main.isFiltered, main.visible]).toEqual([false, false, true]);
    expect([locked.isProtected, locked.isFiltered]).toEqual([true, true]);
    expect(hidden.visible).toBe(false);
    expect(hidden.used).toBeNull();
    expect(file.snapshot.settingsXml).toBeNull();
  });

  test('the format of a cell that the file does not hold is not that of the row above', () => {
    const both = (row: number) => `<row r="${row}"><c r="A${row}" s="1"/><c r="B${row}" s="2"/></row>`;
    const second = (row: number) => `<row r="${row}"><c r="B${row}" s="2"/></row>`;
    const [sheet] = openXlsx(oneSheet(both(1) + second(2) + second(3) + both(4))).sheets;
    const styles = [1, 2, 3, 4, 5].map((row) => sheet?.styleAt(at(`A${row}`)));
    expect(styles).toEqual([1, 0, 0, 1, 0]);
  });

  test('what a viewer needs', () => {
    expect(view?.frozen).toEqual({ rows: 2, columns: 1 });
    expect(view?.showGridLines).toBe(false);
    expect(view?.hasDrawings).toBe(true);
    expect(view?.columns[1]).toEqual({ first: 4, last: 4, characters: 3, hidden: true, style: null });
    expect(view?.rows.get(0)?.points).toBe(30);
    expect(view?.rows.get(4)?.hidden).toBe(true);
    const style = file.styles[view?.styleAt(at('A1')) ?? 0];
    expect(style).toEqual({
      numberFormat: '#,##0.0" บาท"',
      font: {
        name: 'TH Sarabun New',
        points: 16,
        bold: true,
        italic: false,
        underline: false,
        strike: false,
        color: '#C00000',
      },
      fill: '#A2B9E2',
      borders: {
        top: null,
        right: null,
        bottom: { style: 'double', color: '#FF0000' },
        left: { style: 'thin', color: null },
      },
      alignment: { horizontal: 'center', vertical: 'bottom', wrap: true, indent: 0, rotation: 0 },
      locked: false,
    });
  });
});

describe('spellings of the same thing', () => {
  test('rows and cells without r', () => {
    const sheet = first(
      oneSheet(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    );
    expect([value(sheet, 'B1'), value(sheet, 'C4'), value(sheet, 'D4'), value(sheet, 'A5')]).toEqual([
      2, 3, 4, 5,
    ]);
  });

  test('prefixed names', () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>ก</x:t></x:is></x:c><x:c r="B1"><x:f>A1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A2:B2"/></x:mergeCells></x:worksheet>';
    const sheet = first(book([{ name: 'S', xml }]));
    expect([value(sheet, 'A1'), value(sheet, 'B1'), formula(sheet, 'B1'), sheet.merges?.length]).toEqual([
      'ก',
      2,
      '=A1',
      1,
    ]);
  });

  test('dates counted from 1904', () => {
    const parts = { book: '<workbookPr date1904="1"/>' };
    const xml = worksheet(
      '<sheetData><row r="1"><c r="A1" t="d"><v>1904-01-02T12:00:00</v></c></row></sheetData>',
    );
    const file = openXlsx(book([{ name: 'S', xml }], parts));
    expect(file.date1904).toBe(true);
    expect(file.snapshot.sheets[0]?.values).toEqual([[1.5]]);
  });

  test('text in 16 bits, a byte order mark, and a name with a backslash', () => {
    const parts = workbookParts([{ name: 'S', xml: '' }]);
    const xml = worksheet(
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>ก</t></is></c></row></sheetData>',
    ).replace('UTF-8', 'UTF-16');
    const wide = Buffer.from(`\ufeff${xml}`, 'utf16le');
    expect(first(zip({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(wide) })).values).toEqual([
      ['ก'],
    ]);
    const rest = without(parts, 'xl/worksheets/sheet1.xml');
    const marked = { ...rest, 'xl\\worksheets\\sheet1.xml': `\ufeff${xml.replace('UTF-16', 'UTF-8')}` };
    expect(first(zip(marked)).values).toEqual([['ก']]);
  });

  test('stored without compression', () => {
    const parts = workbookParts([
      { name: 'S', xml: worksheet('<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>') },
    ]);
    const files = Object.entries(parts).map(([name, content]) => [
      name,
      [Buffer.from(content), { level: 0 as const }],
    ]);
    expect(first(zipSync(Object.fromEntries(files))).values).toEqual([[7]]);
  });

  test('the settings part is found by its namespace, prefixed or not', () => {
    for (const xml of [
      `<settings xmlns="${SETTINGS_NAMESPACE}"/>`,
      `<k:s xmlns:k="${SETTINGS_NAMESPACE}"/>`,
    ]) {
      const file = openXlsx(
        book([{ name: 'S', xml: worksheet('<sheetData/>') }], {
          relations: [['rId9', 'customXml', '../customXml/item7.xml']],
          parts: { 'customXml/item7.xml': xml },
        }),
      );
      expect(file.snapshot.settingsXml).toBe(xml);
    }
  });

  test('a blank cell that is formatted far away does not widen the used block', () => {
    const sheet = first(
      oneSheet('<row r="2"><c r="B2"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>'),
    );
    expect(sheet.used).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  });

  test('a single value in the last corner costs no seventeen thousand million cells', () => {
    const sheet = first(
      oneSheet(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
      ),
    );
    expect(value(sheet, 'A1')).toBe(1);
    expect(sheet.used).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
    expect(sheet.reaches).toEqual({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 });
  });

  test('a cell whose place is none is refused', () => {
    expect(() => first(oneSheet('<row r="6"><c r="A1:XFD9"><v>1</v></c></row>'))).toThrow('damaged');
  });

  test('as many rows are read as make the most cells that a sheet may have', () => {
    const sheet = first(
      oneSheet(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="AMJ9"><v>2</v></c></row><row r="200000"><c r="A200000"><v>3</v></c></row>',
      ),
    );
    expect(sheet.used).toEqual({ top: 0, left: 0, bottom: 3_905, right: 1_023 });
    expect(sheet.reaches).toEqual({ top: 0, left: 0, bottom: 199_999, right: 1_023 });
    expect(value(sheet, 'AMJ9')).toBe(2);
    expect(first(oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>')).reaches).toBeUndefined();
  });
});

describe('files that cannot be read', () => {
  const good = richWorkbook();
  const cfb = Buffer.from('d0cf11e0a1b11ae1', 'hex');

  test('not a workbook', () => {
    expect(code(new Uint8Array())).toBe('notAWorkbook');
    expect(code(Buffer.from('ที่,อำเภอ\n1,เมือง'))).toBe('notAWorkbook');
    expect(code(Buffer.concat([cfb, Buffer.alloc(2000)]))).toBe('notAWorkbook');
    expect(code(zip({ 'readme.txt': 'x' }))).toBe('notAWorkbook');
    const word = workbookParts([{ name: 'S', xml: worksheet('<sheetData/>') }]);
    const types = String(word['[Content_Types].xml']).replace(
      'spreadsheetml.sheet.main',
      'wordprocessingml.document.main',
    );
    expect(code(zip({ ...word, '[Content_Types].xml': types }))).toBe('notAWorkbook');
  });

  test('locked with a password', () => {
    expect(code(Buffer.concat([cfb, Buffer.alloc(1000), Buffer.from('EncryptedPackage', 'utf16le')]))).toBe(
      'encrypted',
    );
    const flagged = Uint8Array.from(good);
    const directory = Buffer.from(good).indexOf(Buffer.from('504b0102', 'hex'));
    flagged[directory + 8] = 1;
    expect(code(flagged)).toBe('encrypted');
  });

  test('cut off anywhere', () => {
    for (let length = 4; length < good.length; length += 97) {
      expect(code(good.subarray(0, length))).toBe('damaged');
    }
  });

  test('a byte changed in the compressed data', () => {
    const broken = Uint8Array.from(good);
    const name = Buffer.from(good).indexOf('xl/worksheets/sheet1.xml') + 24;
    broken[name + 100] = (broken[name + 100] ?? 0) ^ 0x55;
    expect(code(broken)).toBe('damaged');
  });

  test.each([
    ['a missing sheet part', { 'xl/worksheets/sheet1.xml': undefined }],
    ['broken XML', { 'xl/worksheets/sheet1.xml': worksheet('<sheetData><row></sheetData>') }],
    [
      'an entity definition',
      {
        'xl/worksheets/sheet1.xml':
          '<!DOCTYPE w [<!ENTITY a "b">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
      },
    ],
    [
      'a shared string out of range',
      { 'xl/worksheets/sheet1.xml': worksheet('<sheetData><row><c t="s"><v>9</v></c></row></sheetData>') },
    ],
    [
      'letters for a number',
      { 'xl/worksheets/sheet1.xml': worksheet('<sheetData><row><c><v>abc</v></c></row></sheetData>') },
    ],
    [
      'a cell outside the grid',
      {
        'xl/worksheets/sheet1.xml': worksheet(
          '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>',
        ),
      },
    ],
    [
      'a row outside the grid',
      { 'xl/worksheets/sheet1.xml': worksheet('<sheetData><row r="1048577"/></sheetData>') },
    ],
    [
      'a shared formula without its first cell',
      {
        'xl/worksheets/sheet1.xml': worksheet(
          '<sheetData><row><c><f t="shared" si="4"/></c></row></sheetData>',
        ),
      },
    ],
    ['text that is no UTF-8', { 'xl/worksheets/sheet1.xml': new Uint8Array([60, 0xff, 0xfe, 62]) }],
  ])('%s', (_name, change) => {
    const parts = { ...workbookParts([{ name: 'S', xml: worksheet('<sheetData/>') }]), ...change };
    const kept = Object.fromEntries(
      Object.entries(parts).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    expect(code(zip(kept))).toBe('damaged');
  });

  test('a zip bomb is refused by its declared size, unpacking nothing', () => {
    const bomb = zip({
      ...workbookParts([{ name: 'S', xml: worksheet('<sheetData/>') }]),
      'xl/media/a.png': new Uint8Array(3_000_000),
    });
    expect(code(bomb)).toBe('opened');
    expect(code(bomb, { ...OPEN_LIMITS, entryBytes: 1_000_000 })).toBe('tooLarge');
    expect(code(bomb, { ...OPEN_LIMITS, totalBytes: 3_000_000 })).toBe('tooLarge');
    expect(code(bomb, { ...OPEN_LIMITS, entries: 3 })).toBe('tooLarge');
  });

  test('a bomb that lies about its size gives no more than it declared', () => {
    const xml = worksheet(`<sheetData/>${' '.repeat(2_000_000)}`);
    const bomb = Buffer.from(book([{ name: 'S', xml }]));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(Buffer.byteLength(xml));
    for (let n = bomb.indexOf(size); n >= 0; n = bomb.indexOf(size)) bomb.writeUInt32LE(1000, n);
    expect(code(bomb)).toBe('damaged');
  });

  test('too many cells once laid out', () => {
    const rows = Array.from(
      { length: 50 },
      (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>1</v></c><c r="CV${n + 1}"><v>1</v></c></row>`,
    );
    expect(code(oneSheet(rows.join('')), { ...OPEN_LIMITS, cells: 4999 })).toBe('tooLarge');
    expect(code(oneSheet(rows.join('')), { ...OPEN_LIMITS, cells: 5000 })).toBe('opened');
  });
});

test('the sample with results', () => {
  const file = openXlsx(readFileSync('samples/buriram-2561-results.xlsx'));
  const otop = file.snapshot.sheets.find((sheet) => sheet.name.includes('OTOP'));
  expect(otop && value(otop, 'B6')).toBe('เมืองบุรีรัมย์');
  expect(otop && value(otop, 'C6')).toBe(180830246);
});
