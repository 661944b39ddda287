/** Unpacking and packing, by JavaScript and by Node: one as good as the other, and neither gives more than was declared. */
import { constants, deflateRawSync } from 'node:zlib';
import { NODE_COMPRESSION } from '../../src/cli/compression';
import { IN_JAVASCRIPT, OPEN_LIMITS, openXlsx, XlsxError, type Compression } from '../../src/files';
import { inflateEntry, makeEntry, type ZipEntry } from '../../src/files/zip';
import { mutant } from './mutants';

const BOTH = [
  ['JavaScript', IN_JAVASCRIPT],
  ['Node', NODE_COMPRESSION],
] as const;
const text = Buffer.from('ยอดจำหน่าย OTOP 1,000 บาท '.repeat(5_000));
const texts = [Buffer.alloc(0), Buffer.from('ก'), text];

function unpacked(entry: ZipEntry, how: Compression): string {
  try {
    return Buffer.from(inflateEntry(entry, how)).toString();
  } catch (error) {
    return error instanceof XlsxError ? error.code : String(error);
  }
}

test.each(BOTH)('what is packed by either is unpacked by %s', (_name, how) => {
  for (const [, other] of BOTH) {
    for (const bytes of texts) {
      const entry = makeEntry('a', bytes, undefined, other);
      expect(entry.crc).toBe(how.crc32(bytes));
      expect(unpacked(entry, how)).toBe(bytes.toString());
    }
  }
});

test.each(BOTH)('%s refuses what is more, less or other than was declared', (_name, how) => {
  const entry = makeEntry('a', text);
  const { data, size } = entry;
  expect(unpacked({ ...entry, size: size - 1 }, how)).toBe('damaged');
  expect(unpacked({ ...entry, size: size + 1 }, how)).toBe('damaged');
  expect(unpacked({ ...entry, size: 0 }, how)).toBe('damaged');
  expect(unpacked({ ...entry, crc: entry.crc ^ 1 }, how)).toBe('damaged');
  expect(unpacked({ ...entry, data: data.subarray(0, data.length - 4) }, how)).toBe('damaged');
  expect(unpacked({ ...entry, data: data.subarray(3) }, how)).toBe('damaged');
  expect(unpacked({ ...entry, data: new Uint8Array() }, how)).toBe('damaged');
});

test.each(BOTH)('%s takes no more room than was declared for what never ends', (_name, how) => {
  const zeros = deflateRawSync(Buffer.alloc(1 << 20), { finishFlush: constants.Z_FULL_FLUSH });
  const bomb = Buffer.concat([...Array.from({ length: 200 }, () => zeros), deflateRawSync(Buffer.alloc(1))]);
  const before = process.memoryUsage().arrayBuffers;
  expect(unpacked({ ...makeEntry('a', text), data: bomb, size: 1_000 }, how)).toBe('damaged');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 2 ** 20);
});

test('spoilt workbooks end the same way', () => {
  const outcome = (bytes: Uint8Array, how: Compression): unknown => {
    try {
      return openXlsx(bytes, OPEN_LIMITS, how).snapshot;
    } catch (error) {
      return error instanceof XlsxError ? error.code : error;
    }
  };
  for (let number = 1; number <= 30; number++) {
    const bytes = mutant(number);
    expect(outcome(bytes, NODE_COMPRESSION)).toEqual(outcome(bytes, IN_JAVASCRIPT));
  }
});
