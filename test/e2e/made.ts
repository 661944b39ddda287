/** Small workbooks made for a test: sheets of plain rows. */
import writeExcelFile from 'write-excel-file/node';

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export async function madeWorkbook(sheets: readonly MadeSheet[]): Promise<Uint8Array> {
  const cell = (value: string | number | null) =>
    value === null ? null : { value, type: typeof value === 'number' ? Number : String };
  const data = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row) => row.map(cell)),
  }));
  return new Uint8Array(await writeExcelFile(data).toBuffer());
}
