/**
 * The sheets of the sample workbook, laid out as an office lays them out: two title rows, a header of two rows with
 * merged cells (one of them a single row with line breaks), then the printed rows. Every table starts its rows in
 * row 5, so the first district table has its base in C5 and, where there are results, its result in J5.
 */
import type { Cell, CellObject, Row, Sheet } from 'write-excel-file/node';
import { printedNumber, readCsv } from './csv';
import {
  capitalAccess,
  grassrootsGroups,
  otopSales,
  povertyRemaining,
  type InventedResults,
} from './invented';

/** A header cell: its text and the block it is merged over. */
interface Head {
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
}

interface TableSheet {
  readonly name: string;
  readonly title: string;
  readonly csv: string;
  /** Rows of the CSV that are header. */
  readonly csvHeaderRows: number;
  /** Header rows as laid out; `null` is covered by a merge. */
  readonly header: readonly (readonly (Head | null)[])[];
  readonly widths: readonly number[];
  readonly results: { readonly header: string; readonly values: InventedResults; readonly format: string };
}

const YEAR = 'เป้าหมายตัวชี้วัดการประเมินส่วนราชการ จังหวัดบุรีรัมย์ ประจำปีงบประมาณ พ.ศ. 2561';
const INVENTED = 'ตัวเลขผลงานสมมติ ใช้ทดลองโปรแกรมเท่านั้น ไม่ใช่ผลการดำเนินงานจริง';
const RESULT_WIDTH = 22;

const tall = (text: string): Head => ({ text, rows: 2 });

const tables: readonly TableSheet[] = [
  {
    name: '2 ยอดจำหน่าย OTOP',
    title: 'ตัวชี้วัดที่ 2 รายได้จากการจำหน่ายผลิตภัณฑ์ชุมชน (OTOP)',
    csv: 'fy2561-kpi2-otop',
    csvHeaderRows: 1,
    header: [
      [
        tall('ที่'),
        tall('จังหวัด/อำเภอ'),
        tall('ยอดจำหน่ายสินค้า\nOTOP ปี 60'),
        { text: 'ยอดจำหน่ายสินค้า OTOP ปี 61', columns: 5 },
        null,
        null,
        null,
        null,
        tall('หมายเหตุ'),
      ],
      [null, null, null, ...[16, 17, 18, 19, 20].map((t) => ({ text: `เพิ่มขึ้น ${t}%` })), null],
    ],
    widths: [6, 22, 20, 20, 20, 20, 20, 20, 16],
    results: { header: 'ยอดจำหน่ายจริง\nปี 61 (สมมติ)', values: otopSales, format: '#,##0.00' },
  },
  {
    name: '3 ครัวเรือนยากจน',
    title: 'ตัวชี้วัดที่ 3 ร้อยละของครัวเรือนยากจนเป้าหมายที่มีรายได้ต่ำกว่าเกณฑ์ จปฐ. คงเหลือ',
    csv: 'fy2561-kpi3-poverty',
    csvHeaderRows: 2,
    header: [
      [
        tall('ที่'),
        tall('จังหวัด/อำเภอ'),
        { text: 'จำนวนครัวเรือนยากจน (ครัวเรือน)', columns: 5 },
        null,
        null,
        null,
        null,
      ],
      [
        null,
        null,
        { text: 'ฐานข้อมูลครัวเรือนยากจน ปี 2560\n(ข้อมูล ณ 31 ต.ค. 60)' },
        { text: 'ครัวเรือนยากจน\nที่ต้องสงเคราะห์' },
        { text: 'ครัวเรือนยากจน\nที่พัฒนาได้' },
        { text: 'ครัวเรือนยากจนที่พัฒนาได้\nคงเหลือหลังดำเนินการ' },
        { text: 'ครัวเรือนยากจน\nที่ตาย/ย้ายออก' },
      ],
    ],
    widths: [6, 22, 34, 20, 20, 28, 20],
    results: { header: 'ครัวเรือน\nคงเหลือจริง (สมมติ)', values: povertyRemaining, format: '#,##0' },
  },
  {
    name: '4 การเข้าถึงแหล่งทุน',
    title: 'ตัวชี้วัดที่ 4 จำนวนกลุ่มเป้าหมายที่เข้าถึงแหล่งทุนเพื่อประกอบอาชีพหรือแก้ปัญหาหนี้สิน',
    csv: 'fy2561-kpi4-capital',
    csvHeaderRows: 1,
    header: [
      [
        'ที่',
        'อำเภอ',
        'สถาบัน\nเดิม',
        'เป้าหมาย\nจัดตั้งปี 60',
        'จำนวนสถาบัน\n(แห่ง)',
        'จำนวนเป้าหมาย\nที่ต้องบรรลุ ปี 60',
        'จำนวนเป้าหมาย\nที่ต้องบรรลุ ปี 61',
      ].map((text) => ({ text })),
    ],
    widths: [6, 22, 12, 14, 16, 20, 20],
    results: { header: 'ผลการดำเนินงาน\nปี 61 (สมมติ)', values: capitalAccess, format: '#,##0' },
  },
  {
    name: '5 เศรษฐกิจฐานราก',
    title: 'ตัวชี้วัดที่ 5 ความสำเร็จของการดำเนินการขับเคลื่อนการพัฒนาเศรษฐกิจฐานรากและประชารัฐ',
    csv: 'fy2561-kpi5-grassroots',
    csvHeaderRows: 2,
    header: [
      [
        tall('ที่'),
        tall('จังหวัด/อำเภอ'),
        { text: 'เป้าหมาย', columns: 3 },
        null,
        null,
        tall('หมายเหตุ'),
      ],
      [
        null,
        null,
        { text: 'รอบที่ 1\n(ก.พ.61)' },
        { text: 'รอบที่ 2 ยอดสะสม\n(ก.ค.61)' },
        { text: 'ยอดสะสม\nณ ก.ย.61' },
        null,
      ],
    ],
    widths: [6, 22, 16, 20, 16, 16],
    results: { header: 'ผลการดำเนินงานสะสม\nณ ก.ย.61 (สมมติ)', values: grassrootsGroups, format: '#,##0' },
  },
];

const HEAD = {
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  borderStyle: 'thin',
  backgroundColor: '#DDEBF7',
  height: 48,
} as const;
/** Points; rows without a height would be cut off, since the font is larger than a program's own. */
const ROW_HEIGHT = 24;
const TITLE = { fontWeight: 'bold', fontSize: 18, height: 28 } as const;
const WARNING = { fontWeight: 'bold', textColor: '#C00000', height: 24 } as const;

function csvOf(name: string): readonly (readonly string[])[] {
  return readCsv(new URL(`../../samples/tables/${name}.csv`, import.meta.url));
}

function head(cell: Head | null): Cell {
  return cell && { value: cell.text, rowSpan: cell.rows ?? 1, columnSpan: cell.columns ?? 1, ...HEAD };
}

/** A printed cell: figures as numbers in their printed format, the rest as text. */
const boxed = (bold: boolean): CellObject =>
  bold
    ? { borderStyle: 'thin', height: ROW_HEIGHT, fontWeight: 'bold' }
    : { borderStyle: 'thin', height: ROW_HEIGHT };

function body(text: string, bold: boolean, column: number): CellObject {
  const style = boxed(bold);
  const number = printedNumber(text);
  if (!number) return text === '' ? style : { value: text, type: String, ...style };
  const align = column === 0 ? 'center' : 'right';
  return { value: number.value, type: Number, format: column === 0 ? '0' : number.format, align, ...style };
}

function resultCell(value: number | string | undefined, format: string, bold: boolean): CellObject {
  const style: CellObject = { align: 'right', ...boxed(bold) };
  if (value === undefined) return { format, type: Number, ...style };
  return typeof value === 'string' ? { value, type: String, ...style } : { value, type: Number, format, ...style };
}

function tableSheet(table: TableSheet, withResults: boolean): Sheet<never> {
  // Above the results column: nobody who looks at the figures can miss it.
  const warning: Row = withResults
    ? [...Array<null>(table.widths.length - 1).fill(null), { value: INVENTED, ...WARNING }]
    : [];
  const titles: Row[] = [
    [{ value: YEAR, ...TITLE }, ...warning],
    [{ value: table.title, ...TITLE }],
    ...Array<Row>(2 - table.header.length).fill([]),
  ];
  const header = table.header.map((row, index): Row => {
    const cells = row.map(head);
    if (!withResults) return cells;
    const result = { text: table.results.header, rows: table.header.length };
    return [...cells, index === 0 ? head(result) : null];
  });
  const rows = csvOf(table.csv)
    .slice(table.csvHeaderRows)
    .map((cells): Row => {
      const bold = cells[1] === 'บุรีรัมย์' || cells[1] === 'รวม';
      const printed = cells.map((text, column) => body(text, bold, column));
      if (!withResults) return printed;
      return [...printed, resultCell(table.results.values[cells[0] ?? ''], table.results.format, bold)];
    });
  const widths = withResults ? [...table.widths, RESULT_WIDTH] : table.widths;
  return {
    sheet: table.name,
    data: [...titles, ...header, ...rows],
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: 4,
    stickyColumnsCount: 2,
  };
}

/** A printed table that is text only: the overview, the income target and the province sizes. */
function textTable(csv: string, headerRows: number, columns: readonly number[]): Row[] {
  const lines = csvOf(csv);
  const isBlank = (row: number, column: number) => row < headerRows && lines[row]?.[column] === '';
  const belongsAbove = (row: number, column: number) =>
    isBlank(row, column) && row > 0 && !isBlank(row - 1, column);
  return lines.map((cells, index) => {
    const row: Row = [];
    cells.forEach((text, i) => {
      // In a header of several rows a blank belongs to the words left of it or above it.
      if (isBlank(index, i)) {
        row.push(null);
        return;
      }
      const span = (columns[i] ?? 1) + (isBlank(index, i + 1) && !belongsAbove(index, i + 1) ? 1 : 0);
      const rowSpan = belongsAbove(index + 1, i) ? 2 : 1;
      const style = index < headerRows ? HEAD : { borderStyle: 'thin' as const, wrap: true, height: ROW_HEIGHT };
      const covered = Array<null>((columns[i] ?? 1) - 1).fill(null);
      row.push({ value: text, type: String, columnSpan: span, rowSpan, ...style }, ...covered);
    });
    return row;
  });
}

export function sampleSheets(withResults: boolean): Sheet<never>[] {
  const overview: Sheet<never> = {
    sheet: 'ภาพรวม',
    data: [
      [{ value: YEAR, ...TITLE }],
      [withResults ? { value: INVENTED, ...WARNING } : null],
      [],
      ...textTable('fy2561-overview', 2, [1, 1, 1, 1]),
    ],
    columns: [{ width: 70 }, { width: 24 }, { width: 44 }, { width: 36 }],
    orientation: 'landscape',
  };
  const income: Sheet<never> = {
    sheet: '1 รายได้เฉลี่ย',
    data: [
      [{ value: YEAR, ...TITLE }],
      [{ value: 'ตัวชี้วัดที่ 1 รายได้เฉลี่ยของประชาชนในเขตชนบท', ...TITLE }],
      [],
      ...textTable('fy2561-kpi1-income', 1, [1, 1, 1]),
    ],
    columns: [{ width: 40 }, { width: 40 }, { width: 40 }],
    orientation: 'landscape',
  };
  const districts = tables.map((table) => tableSheet(table, withResults));
  districts.at(-1)?.data.push([], ...textTable('fy2561-kpi5-province-size', 1, [2, 2, 2]));
  return [overview, income, ...districts];
}
