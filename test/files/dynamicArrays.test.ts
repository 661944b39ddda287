/**
 * The add-in's formulas in files: as this version of Excel stores them, so that it shows no "@"; and the file asks for
 * calculation only where a formula waits for it, since without the add-in right values would turn into #NAME?.
 */
import { openXlsx, patchXlsx, type CellPatch } from '../../src/files';
import { parseCell } from '../../src/sheet/address';
import { book, changedParts, oneSheet, text, worksheet } from './package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DYNAMIC = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const SHEET = 'xl/worksheets/sheet1.xml';
const METADATA = 'xl/metadata.xml';
const OWN = '=KPI.GROWTH(A1,B1)';

function put(address: string, formula: string, cached: number | null): CellPatch {
  const cell = parseCell(address);
  if (!cell) throw new Error(address);
  return { cell, content: { kind: 'formula', formula, cached } };
}

function patched(bytes: Uint8Array, ...cells: CellPatch[]): Uint8Array {
  return patchXlsx(openXlsx(bytes), { sheets: [{ sheet: 'S', cells }] });
}

const figures = '<row r="1"><c r="A1"><v>100</v></c><c r="B1"><v>117</v></c>';
const plain = oneSheet(`${figures}</row>`);

test('formulas of the add-in are dynamic-array formulas, others are as they were', () => {
  const out = patched(plain, put('C1', OWN, 17), put('D1', '=A1+B1', 217));
  expect(text(out, SHEET)).toContain(
    '<c r="C1" cm="1"><f t="array" ref="C1">_xldudf_KPI_GROWTH(A1,B1)</f><v>17</v></c><c r="D1"><f>A1+B1</f><v>217</v></c>',
  );
  const metadata = text(out, METADATA);
  expect(metadata).toMatch(/<metadataType name="XLDAPR" [^>]*cellMeta="1"\/>/);
  expect(metadata).toContain('fDynamic="1" fCollapsed="0"');
  expect(metadata).toContain('<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>');
  expect(text(out, '[Content_Types].xml')).toContain('PartName="/xl/metadata.xml"');
  expect(text(out, 'xl/_rels/workbook.xml.rels')).toMatch(
    /relationships\/sheetMetadata" Target="metadata.xml"/,
  );
  // No block whose cells change together or not at all.
  expect(openXlsx(out).sheets[0]?.arrays).toEqual([]);
  // Again: nothing is different.
  expect(changedParts(out, patched(out, put('C1', OWN, 17)))).toEqual([]);
});

test('a formula over another one, and away again', () => {
  const out = patched(oneSheet(`${figures}<c r="C1"><f>A1</f><v>100</v></c></row>`), put('C1', OWN, 17));
  expect(text(out, SHEET)).toContain('<c r="C1" cm="1"><f t="array" ref="C1">');
  expect(text(patched(out, put('C1', '=A1', 100)), SHEET)).toContain('<c r="C1"><f>A1</f><v>100</v></c>');
});

describe('the same formula', () => {
  const stands = (cell: string): Uint8Array => oneSheet(`${figures}${cell}</row>`);
  const again = (cell: string, formula = OWN): string =>
    text(patched(stands(cell), put('C1', formula, 17)), SHEET);
  const NOW = '<c r="C1" cm="1"><f t="array" ref="C1">_xldudf_KPI_GROWTH(A1,B1)</f><v>17</v></c>';

  test.each([
    ['of an earlier version', '<c r="C1"><f>_xldudf_KPI_GROWTH(A1,B1)</f><v>17</v></c>'],
    [
      'of LibreOffice',
      '<c r="C1" t="e"><f aca="false" t="array" ref="C1:C1">_xldudf_kpi_growth(A1,B1)</f><v>#NAME?</v></c>',
    ],
    [
      'that is stored once for several cells',
      '<c r="C1"><f t="shared" ref="C1:D1" si="0">_xldudf_KPI_GROWTH(A1,B1)</f><v>17</v></c><c r="D1"><f t="shared" si="0"/><v>5</v></c>',
    ],
  ])('%s is stored as now', (_what, cell) => {
    const sheet = again(cell);
    expect(sheet).toContain(NOW);
    if (cell.includes('shared'))
      expect(sheet).toContain('<c r="D1"><f>_xldudf_KPI_GROWTH(B1,C1)</f><v>5</v>');
  });

  test('over ranges keeps what its "@" may mean', () => {
    const cell = '<c r="C1"><f>_xldudf_KPI_GROWTH(A:A,B:B)</f><v>17</v></c>';
    expect(again(cell, '=KPI.GROWTH(A:A,B:B)')).toContain(cell);
  });

  test('as a part of an array stays, and so do those of others', () => {
    const array =
      '<c r="C1"><f t="array" ref="C1:D1">_xldudf_KPI_GROWTH(A1,B1)</f><v>17</v></c><c r="D1"><v>17</v></c>';
    expect(again(array)).toContain(array);
    const other = '<c r="C1"><f>A1+B1</f><v>17</v></c>';
    expect(again(other, '=A1+B1')).toContain(other);
  });
});

test('merged cells take no array formula', () => {
  const merged = oneSheet(`${figures}</row>`, {
    after: '<mergeCells count="1"><mergeCell ref="C1:D1"/></mergeCells>',
  });
  const out = patched(merged, put('C1', OWN, 17));
  expect(text(out, SHEET)).toContain('<c r="C1"><f>_xldudf_KPI_GROWTH(A1,B1)</f>');
  expect(changedParts(merged, out)).toEqual([SHEET]);
});

describe("metadata of the file's own", () => {
  const withMetadata = (inner: string): Uint8Array =>
    book([{ name: 'S', xml: worksheet(`<sheetData>${figures}</row></sheetData>`) }], {
      parts: { [METADATA]: `<metadata xmlns="${MAIN}" xmlns:d="${DYNAMIC}">${inner}</metadata>` },
      types: `<Override PartName="/${METADATA}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/>`,
      relations: [['rId95', 'sheetMetadata', 'metadata.xml']],
    });
  const RICH = '<metadataType name="XLRICHVALUE" minSupportedVersion="120000"/>';
  const FUTURE = '<futureMetadata name="XLRICHVALUE" count="1"><bk><extLst/></bk></futureMetadata>';
  const VALUES = '<valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata>';
  const dynamic = (collapsed: 0 | 1): string =>
    `<bk><extLst><ext uri="x"><d:dynamicArrayProperties fDynamic="1" fCollapsed="${collapsed}"/></ext></extLst></bk>`;

  test('is added to, in the order of the format', () => {
    const bytes = withMetadata(`<metadataTypes count="1">${RICH}</metadataTypes>${FUTURE}${VALUES}`);
    const out = patched(bytes, put('C1', OWN, 17));
    const metadata = text(out, METADATA);
    expect(metadata).toContain(`<metadataTypes count="2">${RICH}<metadataType name="XLDAPR"`);
    expect(metadata).toMatch(
      /<\/futureMetadata><futureMetadata name="XLDAPR" count="1">.*<\/futureMetadata><cellMetadata count="1"><bk><rc t="2" v="0"\/><\/bk><\/cellMetadata><valueMetadata/,
    );
    expect(metadata).toContain(FUTURE);
    expect(metadata).toContain(VALUES);
    expect(text(out, SHEET)).toContain('<c r="C1" cm="1">');
    expect(changedParts(bytes, out)).toEqual([METADATA, SHEET]);
  });

  test('is used as it is where it has what is needed', () => {
    const bytes = withMetadata(
      `<metadataTypes count="1"><metadataType name="XLDAPR" cellMeta="1"/></metadataTypes>` +
        `<futureMetadata name="XLDAPR" count="2">${dynamic(1)}${dynamic(0)}</futureMetadata>` +
        '<cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="1" v="1"/></bk></cellMetadata>',
    );
    const out = patched(bytes, put('C1', OWN, 17));
    expect(changedParts(bytes, out)).toEqual([SHEET]);
    expect(text(out, SHEET)).toContain('<c r="C1" cm="2">');
  });
});

describe('calculation on opening', () => {
  const asks = (out: Uint8Array): boolean => text(out, 'xl/workbook.xml').includes('fullCalcOnLoad="1"');
  const beside = (formula: string): Uint8Array =>
    book([
      { name: 'S', xml: worksheet(`<sheetData>${figures}<c r="C1"><v>1</v></c></row></sheetData>`) },
      {
        name: 'อื่น',
        xml: worksheet(`<sheetData><row r="1"><c r="A1"><f>${formula}</f><v>1</v></c></row></sheetData>`),
      },
    ]);

  test.each([
    ['S!A1+S!B1', false],
    ['SUM(S!A:B)', false],
    ['C1', false],
    ["'[1]S'!C1", false],
    ['SUM(S!A1:D9)', true],
    ['s!C1', true],
    ['INDIRECT("S!C"&amp;1)', true],
    ['ยอดรวม', true],
    ['SUM(T[ยอด])', true],
    ['SUM(S:อื่น!C1)', true],
  ])('beside %s: %s', (formula, expected) => {
    expect(asks(patched(beside(formula), put('C1', OWN, 17)))).toBe(expected);
  });

  test('is not asked for where nothing shows another value', () => {
    expect(asks(patched(beside('S!C1'), put('C1', OWN, 1)))).toBe(false);
  });

  test('is asked for where a result is not known', () => {
    expect(asks(patched(plain, put('C1', OWN, null)))).toBe(true);
    expect(asks(patched(plain, put('C1', OWN, 17), put('D1', '=C1', 17)))).toBe(false);
  });
});
