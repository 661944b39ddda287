/** Files as other programs write them, legal or nearly so, where a change once gave something that Excel does not open. */
import { SaxesParser } from 'saxes';
import { openXlsx, PatchError, patchXlsx, XlsxError } from '../../src/files';
import type { FilePatch } from '../../src/files';
import { valueAt } from '../../src/sheet/snapshot';
import { book, oneSheet, text, unzip, without, workbookParts, worksheet, zip } from './package';
import type { Parts } from './package';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CELL = { row: 0, column: 1 };

const put = (sheet: string, create: boolean): FilePatch => ({
  sheets: [{ sheet, create, cells: [{ cell: CELL, content: { kind: 'value', value: 7 } }] }],
});
const formatted = (sheet: string): FilePatch => ({
  sheets: [
    {
      sheet,
      cells: [
        {
          cell: CELL,
          content: { kind: 'value', value: 7 },
          numberFormat: '0.000',
          style: { fill: '#FF0000' },
        },
      ],
    },
  ],
});

function parts(change: (parts: Parts) => Parts): Uint8Array {
  const sheet = worksheet('<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>');
  return zip(change(workbookParts([{ name: 'S', xml: sheet }])));
}
const replacing = (part: string, from: string | RegExp, to: string): Uint8Array =>
  parts((all) => ({ ...all, [part]: String(all[part]).replace(from, to) }));

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof XlsxError || error instanceof PatchError) return error.code;
    throw error;
  }
  return 'none';
}

/** Every part of XML, read as Excel reads it: with namespaces. */
function expectWhole(bytes: Uint8Array): void {
  for (const [name, content] of Object.entries(unzip(bytes))) {
    if (/\.(xml|rels)$/.test(name))
      new SaxesParser({ xmlns: true }).write(Buffer.from(content).toString()).close();
  }
}

describe('prefixes that are declared where they are used only', () => {
  const perSheet = replacing('xl/workbook.xml', / xmlns:r="[^"]*"/, '');
  const bytes = parts((all) => ({
    ...all,
    'xl/workbook.xml': String(all['xl/workbook.xml'])
      .replace(` xmlns:r="${R}"`, '')
      .replace('r:id=', `xmlns:r="${R}" r:id=`),
  }));

  test('an added sheet brings its own', () => {
    const written = patchXlsx(openXlsx(bytes), put('N', true));
    expectWhole(written);
    expect(openXlsx(written).sheets.map(({ name }) => name)).toEqual(['S', 'N']);
    expect(text(written, 'xl/workbook.xml')).toContain(`xmlns:r="${R}" r:id="rId3"`);
  });

  test('one that holds for all sheets is taken, whatever it is called', () => {
    const other = parts((all) => ({
      ...all,
      'xl/workbook.xml': String(all['xl/workbook.xml'])
        .replace('xmlns:r=', 'xmlns:rel=')
        .replace('r:id=', 'rel:id='),
    }));
    const written = patchXlsx(openXlsx(other), put('N', true));
    expectWhole(written);
    expect(text(written, 'xl/workbook.xml')).toContain('rel:id="rId3"');
  });

  test('a part that would come out unreadable is not given out', () => {
    expect(codeOf(() => patchXlsx(openXlsx(perSheet), put('N', true)))).toBe('wouldNotOpen');
    expect(codeOf(() => patchXlsx(openXlsx(perSheet), put('S', false)))).toBe('none');
  });
});

describe('styles', () => {
  test.each([
    ['<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'],
    ['<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" />\n'],
  ])('an empty element %s takes formats', (styles) => {
    const bytes = parts((all) => ({ ...all, 'xl/styles.xml': styles }));
    const written = patchXlsx(openXlsx(bytes), formatted('S'));
    expectWhole(written);
    const { sheets, styles: read } = openXlsx(written);
    expect(read[sheets[0]?.styleAt(CELL) ?? 0]).toMatchObject({ numberFormat: '0.000', fill: '#FF0000' });
  });

  test('alternatives among the cell formats count as what stands in one of them', () => {
    const xf = (id: number) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const choice =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
      `<mc:Choice Requires="x14" xmlns:x14="urn:x14">${xf(9)}${xf(10)}</mc:Choice>` +
      `<mc:Fallback>${xf(9)}${xf(10)}</mc:Fallback></mc:AlternateContent>`;
    const list = `<cellXfs count="4">${xf(0)}${choice}${xf(14)}</cellXfs>`;
    const bytes = replacing('xl/styles.xml', /<cellXfs.*<\/cellXfs>/, list);
    const before = openXlsx(bytes);
    expect(before.styles.map(({ numberFormat }) => numberFormat)).toEqual([
      'General',
      '0%',
      '0.00%',
      'm/d/yyyy',
    ]);
    const written = patchXlsx(before, formatted('S'));
    expectWhole(written);
    const { sheets, styles } = openXlsx(written);
    expect(sheets[0]?.styleAt(CELL)).toBe(4);
    expect(styles[4]).toMatchObject({ numberFormat: '0.000', fill: '#FF0000' });
    expect(text(written, 'xl/styles.xml')).toContain('<cellXfs count="5">');
    expect(text(written, 'xl/styles.xml')).toContain(choice);
  });
});

describe('sheets', () => {
  test('macro modules of old, which have no part, are passed over and kept', () => {
    const module = '<sheet name="Module1" sheetId="7" state="veryHidden" r:id=""/>';
    const bytes = replacing('xl/workbook.xml', '<sheets>', `<sheets>${module}`);
    const file = openXlsx(bytes);
    expect(file.sheets.map(({ name }) => name)).toEqual(['S']);
    const written = patchXlsx(file, { sheets: [...put('S', false).sheets, ...put('N', true).sheets] });
    expectWhole(written);
    expect(text(written, 'xl/workbook.xml')).toContain(module);
    const again = openXlsx(written).snapshot.sheets;
    expect(again.map((sheet) => [sheet.name, valueAt(sheet, CELL)])).toEqual([
      ['S', 7],
      ['N', 7],
    ]);
  });

  test('a sheet whose part is missing is still a damaged file, and so is a part that stands for two', () => {
    expect(codeOf(() => openXlsx(replacing('xl/workbook.xml', 'r:id="rId1"', 'r:id="rId77"')))).toBe(
      'damaged',
    );
    const twice = '<sheets><sheet name="T" sheetId="9" r:id="rId1"/>';
    expect(codeOf(() => openXlsx(replacing('xl/workbook.xml', '<sheets>', twice)))).toBe('damaged');
  });

  test('a sheet without room for cells cannot be written to, and says so', () => {
    const bytes = book([{ name: 'S', xml: worksheet('') }]);
    expect(codeOf(() => patchXlsx(openXlsx(bytes), put('S', false)))).toBe('damaged');
  });

  test('content types in an empty element take more', () => {
    const bytes = parts((all) => ({
      ...all,
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    }));
    const written = patchXlsx(openXlsx(bytes), {
      sheets: [],
      settingsXml: '<s xmlns="urn:kpi-addin:settings:1"/>',
    });
    expectWhole(written);
    expect(openXlsx(written).snapshot.settingsXml).toContain('urn:kpi-addin');
  });
});

test('a binary workbook is named as what it is', () => {
  const bytes = zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
    'xl/workbook.bin': new Uint8Array([0x83, 1, 0]),
  });
  expect(codeOf(() => openXlsx(bytes))).toBe('binary');
  expect(codeOf(() => openXlsx(oneSheet('')))).toBe('none');
});

test.each([
  ['without styles', (all: Parts) => without(all, 'xl/styles.xml')],
  [
    'without styles, which it does not name',
    (all: Parts) => ({
      ...without(all, 'xl/styles.xml'),
      'xl/_rels/workbook.xml.rels': String(all['xl/_rels/workbook.xml.rels']).replace(
        /<Relationship Id="rId90"[^>]*>/,
        '',
      ),
    }),
  ],
])('a workbook %s takes font and number format at once', (_what, change) => {
  const written = patchXlsx(openXlsx(parts(change)), {
    sheets: [
      { sheet: 'S', cells: [{ cell: CELL, style: { font: { bold: true } }, numberFormat: '0.0000' }] },
    ],
  });
  expectWhole(written);
  expect(text(written, 'xl/_rels/workbook.xml.rels').match(/\/styles"/g)).toHaveLength(1);
  const { sheets, styles } = openXlsx(written);
  expect(styles[sheets[0]?.styleAt(CELL) ?? 0]).toMatchObject({
    numberFormat: '0.0000',
    font: { bold: true },
  });
});
