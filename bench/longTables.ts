/**
 * Workbooks of very many rows, each of another shape, as .xlsx files: what grows faster than the rows in any of them
 * shows here. Written part by part, since the rows are what matters and a writer would take longer than the reader.
 */
import { strToU8, zipSync } from 'fflate';
import { columnName } from '../src/sheet/address';
import { districts } from '../src/thai';

type Cell = string | number | null | { readonly formula: string; readonly value: number };
type Row = readonly Cell[];

/** Each: what it is, and the sheets of such a workbook with so many rows in all. */
export const LONG_TABLES: Readonly<Record<string, (rows: number) => readonly (readonly Row[])[]>> = {
  'district names again and again': (rows) => [
    [...OTOP_HEADER, ...figures(rows, (row) => [official(row), 100_000 + row, 118_000 + row])],
  ],
  'no name twice, none in the register': (rows) => [
    [...OTOP_HEADER, ...figures(rows, (row) => [`อำเภอใหม่ที่ ${row + 1}`, 100_000 + row, 118_000 + row])],
  ],
  'a fault in every row': (rows) => [
    [...OTOP_HEADER, ...figures(rows, (row) => [`อำเภอ${misspelt(row)}`, `${row},000 บาท`, `ไม่ทราบ ${row}`])],
  ],
  'misspelt names and remaining households': (rows) => [
    [...POVERTY_HEADER, ...figures(rows, (row) => [misspelt(row), 100 + (row % 50), row % 200])],
  ],
  'a total below every ten rows': (rows) => [
    [
      ...OTOP_HEADER,
      ...figures(rows, (row) =>
        row % 10 === 9 ? ['รวม', 900_000 + row, 1_000_000] : [official(row), 100_000, 118_000],
      ),
    ],
  ],
  'formulas in every row': (rows) => [
    [
      [...(OTOP_HEADER[0] ?? [])],
      ['ที่', 'อำเภอ', 'ยอดจำหน่าย ปี 2560', 'ยอดจำหน่าย ปี 2561', 'ร้อยละ', 'ระดับ'],
      ...figures(rows, (row) => [
        official(row),
        100_000 + row,
        118_000 + row,
        { formula: `(D${row + 3}-C${row + 3})*100/C${row + 3}`, value: 18 },
        {
          formula: `IF(E${row + 3}>=18,5,IF(E${row + 3}>=15,4,IF(E${row + 3}>=12,3,IF(E${row + 3}>=10,2,1))))`,
          value: 5,
        },
      ]),
    ],
  ],
  'many small tables on one sheet': (rows) => [
    Array.from({ length: rows / 10 }, (_, table): readonly Row[] => [
      ['เป้าหมายยอดจำหน่ายผลิตภัณฑ์ OTOP'],
      ['ที่', 'อำเภอ', 'ยอดจำหน่าย ปี 2560', 'ยอดจำหน่าย ปี 2561'],
      ...figures(7, (row) => [official(table * 7 + row), 100_000, 118_000]),
      [],
    ]).flat(),
  ],
  'many blocks that are no target tables': (rows) => [
    Array.from({ length: rows / 10 }, (_, table): readonly Row[] => [
      ['รายการ', 'จำนวน', 'หมายเหตุ'],
      ...Array.from({ length: 8 }, (__, row): Row => [`รายการ ${table}`, row, 'ปกติ']),
      [],
    ]).flat(),
  ],
  'many sheets of a hundred rows': (rows) =>
    Array.from({ length: rows / 100 }, () => [
      ...OTOP_HEADER,
      ...figures(100, (row) => [official(row), 100_000, 118_000]),
    ]),
};

const OTOP_HEADER: readonly Row[] = [
  ['เป้าหมายยอดจำหน่ายผลิตภัณฑ์ OTOP'],
  ['ที่', 'อำเภอ', 'ยอดจำหน่าย ปี 2560', 'ยอดจำหน่าย ปี 2561'],
];
const POVERTY_HEADER: readonly Row[] = [
  ['ครัวเรือนยากจนเป้าหมายคงเหลือ'],
  ['ที่', 'อำเภอ', 'ครัวเรือนที่พัฒนาได้', 'ครัวเรือนคงเหลือ ปี 2561'],
];

function figures(rows: number, row: (index: number) => Row): Row[] {
  return Array.from({ length: rows }, (_, index) => [index + 1, ...row(index)]);
}

function official(row: number): string {
  const all = districts();
  return all[row % all.length]?.th ?? '';
}

/** A letter doubled somewhere, so that it has to be looked for. */
function misspelt(row: number): string {
  const name = official(row);
  const at = row % name.length;
  return `${name.slice(0, at)}${name[at] ?? ''}${name.slice(at)}${row}`;
}

export function longWorkbook(sheets: readonly (readonly Row[])[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${sheets.map((_, n) => `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${sheets.map((_, n) => `<sheet name="แผ่น ${n + 1}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, n) => `<Relationship Id="rId${n + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`).join('')}<Relationship Id="strings" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  };
  const shared = new Map<string, number>();
  for (const [n, rows] of sheets.entries()) parts[`xl/worksheets/sheet${n + 1}.xml`] = sheetXml(rows, shared);
  const strings = [...shared.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
  parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${strings}</sst>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), {
    level: 1,
  });
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function sheetXml(rows: readonly Row[], shared: Map<string, number>): string {
  const lines = rows.map((cells, row) => {
    const xml = cells
      .map((cell, column) => cellXml(`${columnName(column)}${row + 1}`, cell, shared))
      .join('');
    return `<row r="${row + 1}">${xml}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** Text as Excel writes it: once, and by its number. */
function cellXml(address: string, cell: Cell, shared: Map<string, number>): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    const number = shared.get(cell) ?? shared.size;
    shared.set(cell, number);
    return `<c r="${address}" t="s"><v>${number}</v></c>`;
  }
  const formula = cell.formula.replaceAll('>', '&gt;');
  return `<c r="${address}"><f>${formula}</f><v>${cell.value}</v></c>`;
}
