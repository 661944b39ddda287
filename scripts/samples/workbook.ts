/** The bytes of a sample workbook: the same on every machine and at any time. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { sampleSheets } from './sheets';

/** The font that Thai offices write in; a machine without it shows its own Thai font. */
const FONT = { fontFamily: 'TH Sarabun New', fontSize: 16 };

/** Zip entries keep local time, and this date reads the same in every time zone. */
const FIXED_DATE = new Date(2017, 9, 1, 0, 0, 0);

export async function sampleBytes(withResults: boolean): Promise<Uint8Array> {
  const written = await writeExcelFile(sampleSheets(withResults), FONT).toBuffer();
  return withFixedDates(new Uint8Array(written));
}

/** Same parts in the same order, without the time of the run. */
function withFixedDates(bytes: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    // The schema has no empty list of names: strict readers refuse one.
    const part =
      name === 'xl/workbook.xml'
        ? strToU8(strFromU8(content).replace(/<definedNames\s*\/>|<definedNames><\/definedNames>/, ''))
        : content;
    parts[name] = [part, { mtime: FIXED_DATE, level: 9 }];
  }
  return zipSync(parts);
}
