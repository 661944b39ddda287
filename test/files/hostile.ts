/**
 * Small files that ask for more than a machine has: each is made when a test runs, a piece at a time, and packed as it
 * is made, so that neither the disk nor the memory ever holds what it unpacks to.
 */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { formatCell } from '../../src/sheet/address';
import { makeEntry, writeZip } from '../../src/files/zip';
import { workbookParts, worksheet } from './package';
import type { Parts } from './package';

interface Run {
  readonly before: string;
  readonly repeat: string;
  readonly times: number;
  readonly behind: string;
}

/** A run is packed once and repeated packed: a full flush leaves pieces that need nothing of what stood before them. */
function runEntry(name: string, { before, repeat, times, behind }: Run) {
  const perBlock = Math.ceil(1_000_000 / repeat.length);
  const rest = times % perBlock;
  const block = Buffer.from(repeat.repeat(perBlock));
  const flushed = { finishFlush: constants.Z_FULL_FLUSH };
  const packedBlock = deflateRawSync(block, flushed);
  const head = Buffer.from(before);
  const tail = Buffer.from(repeat.repeat(rest) + behind);
  const blocks = (times - rest) / perBlock;
  let crc = crc32(head);
  for (let n = 0; n < blocks; n++) crc = crc32(block, crc);
  return {
    ...makeEntry(name, new Uint8Array()),
    crc: crc32(tail, crc),
    size: head.length + blocks * block.length + tail.length,
    data: Buffer.concat([
      deflateRawSync(head, flushed),
      ...Array.from({ length: blocks }, () => packedBlock),
      deflateRawSync(tail),
    ]),
  };
}

function pack(parts: Parts, runs: Readonly<Record<string, Run>> = {}): Uint8Array {
  return writeZip(
    Object.entries(parts).map(([name, content]) => {
      const run = runs[name];
      return run ? runEntry(name, run) : makeEntry(name, Buffer.from(content));
    }),
  );
}

const text = (address: string, value: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const figure = (address: string, value: number) => `<c r="${address}"><v>${value}</v></c>`;

/** A table of OTOP sales that is scored where the file is read. */
export const OTOP_ROWS = [
  `<row r="1">${text('A1', 'ยอดจำหน่ายผลิตภัณฑ์ OTOP ปี 2561')}</row>`,
  `<row r="2">${text('A2', 'อำเภอ')}${text('B2', 'ยอดจำหน่ายปี 2560 (บาท)')}${text('C2', 'ยอดจำหน่ายปี 2561 (บาท)')}</row>`,
  `<row r="3">${text('A3', 'คูเมือง')}${figure('B3', 1000000)}${figure('C3', 1180000)}</row>`,
  `<row r="4">${text('A4', 'กระสัง')}${figure('B4', 2000000)}${figure('C4', 2500000)}</row>`,
  `<row r="5">${text('A5', 'นางรอง')}${figure('B5', 3000000)}${figure('C5', 3100000)}</row>`,
].join('');

const SHEET = 'xl/worksheets/sheet1.xml';
const withRows = (rows: string, around = '') =>
  workbookParts([{ name: 'OTOP', xml: worksheet(`${around}<sheetData>${OTOP_ROWS}${rows}</sheetData>`) }]);

/** The mark in the text of a part gives way to the run. */
function spread(parts: Parts, part: string, mark: string, repeat: string, times: number): Uint8Array {
  const [before = '', behind = ''] = String(parts[part]).split(mark);
  return pack(parts, { [part]: { before, repeat, times, behind } });
}

function manyFonts(times: number): Uint8Array {
  const parts = withRows('');
  const styles = String(parts['xl/styles.xml']).replace('<fonts count="2">', '$&@@');
  return spread({ ...parts, 'xl/styles.xml': styles }, 'xl/styles.xml', '@@', '<font/>', times);
}

function longSharedFormula(letters: number, cells: number): Uint8Array {
  const long = `<c r="E6"><f t="shared" ref="E6:E${cells + 6}" si="0">${'1+'.repeat(letters / 2)}B3</f></c>`;
  const members = Array.from(
    { length: cells },
    (_, n) => `<row r="${n + 7}"><c r="E${n + 7}"><f t="shared" si="0"/></c></row>`,
  ).join('');
  return pack(withRows(`<row r="6">${long}</row>${members}`));
}

function oneForAll(): Uint8Array {
  const parts = withRows('');
  const sheets = Array.from(
    { length: 5_000 },
    (_, n) => `<sheet name="S${n}" sheetId="${n + 9}" r:id="rId1"/>`,
  );
  const workbook = String(parts['xl/workbook.xml']).replace('</sheets>', `${sheets.join('')}</sheets>`);
  return pack({ ...parts, 'xl/workbook.xml': workbook });
}

export interface Hostile {
  readonly name: string;
  readonly make: () => Uint8Array;
  /** Scored, or refused with this reason. */
  readonly ends: 'scored' | 'damaged' | 'tooLarge' | 'arrayPart';
}

export const HOSTILE: readonly Hostile[] = [
  {
    name: 'a value in the last cell of the sheet',
    make: () => pack(withRows(`<row r="1048576">${figure('XFD1048576', 1)}</row>`), {}),
    ends: 'scored',
  },
  {
    name: 'a value in the last cell that is read',
    make: () => pack(withRows(`<row r="250000">${figure('AMJ250000', 1)}</row>`), {}),
    ends: 'scored',
  },
  {
    name: 'an array formula over the whole sheet',
    make: () =>
      pack(withRows('<row r="7"><c r="A7"><f t="array" ref="A1:XFD1048576">1+1</f><v>2</v></c></row>')),
    ends: 'arrayPart',
  },
  { name: '30 million fonts', make: () => manyFonts(30_000_000), ends: 'tooLarge' },
  {
    name: '40 million columns',
    make: () => spread(withRows('', '<cols>@@</cols>'), SHEET, '@@', '<col/>', 40_000_000),
    ends: 'tooLarge',
  },
  {
    name: 'as many columns as fit the limit of text',
    make: () => spread(withRows('', '<cols>@@</cols>'), SHEET, '@@', '<col/>', 30_000_000),
    ends: 'damaged',
  },
  {
    name: 'as many fonts as fit the limit of a tree',
    make: () => manyFonts(9_000_000),
    ends: 'tooLarge',
  },
  {
    name: 'a shared formula of 350 KB in 20,000 cells',
    make: () => longSharedFormula(350_000, 20_000),
    ends: 'damaged',
  },
  {
    name: 'a shared formula as long as Excel allows in 20,000 cells',
    make: () => longSharedFormula(8_000, 20_000),
    ends: 'tooLarge',
  },
  { name: 'one part listed as 5,000 sheets', make: oneForAll, ends: 'damaged' },
  {
    name: 'a value at the far right of 200,000 rows',
    make: () =>
      pack(
        withRows(
          Array.from(
            { length: 200_000 },
            (_, n) => `<row r="${n + 7}">${figure(formatCell({ row: n + 6, column: 16_383 }), 1)}</row>`,
          ).join(''),
        ),
        {},
      ),
    ends: 'scored',
  },
];
