/**
 * The ZIP container of a workbook (APPNOTE 6.3). Read by hand so that parts which nobody changes are copied
 * compressed as they stand, and so that sizes are checked before anything is unpacked.
 */
import { IN_JAVASCRIPT, type Compression } from './compression';
import { XlsxError } from './errors';

export interface ZipEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** DOS time and date, as stored. */
  readonly stamp: number;
  readonly crc: number;
  /** Unpacked size as declared; unpacking never gives more. */
  readonly size: number;
  readonly data: Uint8Array;
  readonly attributes: number;
}

export interface ZipLimits {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UTF8_NAME = 0x0800;
const DATA_DESCRIPTOR = 0x0008;
const ENCRYPTED = 0x0001;
/** 1 January 1980, the earliest stamp: a saved file says nothing about when and where it was made. */
const NO_STAMP = 0x00210000;

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(data: DataView): number {
  const lowest = Math.max(0, data.byteLength - 22 - 0xffff);
  for (let at = data.byteLength - 22; at >= lowest; at--) {
    if (data.getUint32(at, true) === END) return at;
  }
  throw new XlsxError('damaged', 'no zip directory');
}

interface Directory {
  readonly count: number;
  readonly offset: number;
}

function directory(data: DataView): Directory {
  const end = findEnd(data);
  const plain = { count: data.getUint16(end + 10, true), offset: data.getUint32(end + 16, true) };
  const locator = end - 20;
  if (locator < 0 || data.getUint32(locator, true) !== END64_LOCATOR) return plain;
  const end64 = Number(data.getBigUint64(locator + 8, true));
  if (data.getUint32(end64, true) !== END64) throw new XlsxError('damaged', 'zip64 directory');
  return {
    count: Number(data.getBigUint64(end64 + 32, true)),
    offset: Number(data.getBigUint64(end64 + 48, true)),
  };
}

/** Sizes and offset that did not fit 32 bits stand in the zip64 extra field, in this order, only where needed. */
function zip64(data: DataView, from: number, to: number, values: readonly number[]): readonly number[] {
  if (!values.includes(0xffffffff)) return values;
  for (let at = from; at + 4 <= to;) {
    const length = data.getUint16(at + 2, true);
    if (data.getUint16(at, true) === 1) {
      let next = at + 4;
      return values.map((value) => {
        if (value !== 0xffffffff) return value;
        next += 8;
        return Number(data.getBigUint64(next - 8, true));
      });
    }
    at += 4 + length;
  }
  throw new XlsxError('damaged', 'zip64 sizes');
}

function readEntries(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const data = view(bytes);
  const { count, offset } = directory(data);
  if (count > limits.entries) throw new XlsxError('tooLarge', `${count} parts`);
  const entries: ZipEntry[] = [];
  let at = offset;
  let total = 0;
  for (let n = 0; n < count; n++) {
    if (data.getUint32(at, true) !== CENTRAL) throw new XlsxError('damaged', 'zip directory');
    const flags = data.getUint16(at + 8, true);
    const nameEnd = at + 46 + data.getUint16(at + 28, true);
    const extraEnd = nameEnd + data.getUint16(at + 30, true);
    const rawName = bytes.slice(at + 46, nameEnd);
    const [size = 0, packed = 0, local = 0] = zip64(data, nameEnd, extraEnd, [
      data.getUint32(at + 24, true),
      data.getUint32(at + 20, true),
      data.getUint32(at + 42, true),
    ]);
    const name = new TextDecoder().decode(rawName).replaceAll('\\', '/').replace(/^\//, '');
    if (flags & ENCRYPTED) throw new XlsxError('encrypted', name);
    total += size;
    if (size > limits.entryBytes || total > limits.totalBytes) {
      throw new XlsxError('tooLarge', `${name}: ${size} bytes, ${total} in all`);
    }
    if (data.getUint32(local, true) !== LOCAL) throw new XlsxError('damaged', name);
    const start = local + 30 + data.getUint16(local + 26, true) + data.getUint16(local + 28, true);
    if (start + packed > bytes.length) throw new XlsxError('damaged', `${name} is cut off`);
    entries.push({
      name,
      rawName,
      flags: flags & ~DATA_DESCRIPTOR,
      method: data.getUint16(at + 10, true),
      stamp: data.getUint32(at + 12, true),
      crc: data.getUint32(at + 16, true),
      size,
      data: bytes.subarray(start, start + packed),
      attributes: data.getUint32(at + 38, true),
    });
    at = extraEnd + data.getUint16(at + 32, true);
  }
  return entries;
}

export function readZip(bytes: Uint8Array, limits: ZipLimits): readonly ZipEntry[] {
  try {
    return readEntries(bytes, limits);
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    // Offsets that point outside the file end in a RangeError of DataView.
    throw new XlsxError('damaged', 'zip directory');
  }
}

/** Unpacks into a buffer of the declared size, so that a lying entry can never take more than was checked. */
export function inflateEntry(entry: ZipEntry, { inflate, crc32 }: Compression): Uint8Array {
  let bytes: Uint8Array;
  if (entry.method === 0) {
    bytes = entry.data;
  } else if (entry.method === 8) {
    try {
      bytes = inflate(entry.data, entry.size);
    } catch {
      throw new XlsxError('damaged', entry.name);
    }
  } else {
    throw new XlsxError('damaged', `${entry.name}: compression method ${entry.method}`);
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new XlsxError('damaged', entry.name);
  return bytes;
}

export function makeEntry(
  name: string,
  bytes: Uint8Array,
  like?: ZipEntry,
  { deflate, crc32 }: Compression = IN_JAVASCRIPT,
): ZipEntry {
  const data = deflate(bytes, bytes.length > 4_000_000 ? 3 : 6);
  const rawName = like?.rawName ?? new TextEncoder().encode(name);
  return {
    name,
    rawName,
    flags: like ? like.flags : UTF8_NAME,
    method: 8,
    stamp: like?.stamp ?? NO_STAMP,
    crc: crc32(bytes),
    size: bytes.length,
    data,
    attributes: like?.attributes ?? 0,
  };
}

function header(entry: ZipEntry, signature: number, length: number): DataView {
  const data = new DataView(new ArrayBuffer(length));
  // The central record has one more field (version made by) in front of the fields both records share.
  const at = signature === CENTRAL ? 6 : 4;
  data.setUint32(0, signature, true);
  if (signature === CENTRAL) data.setUint16(4, 20, true);
  data.setUint16(at, 20, true);
  data.setUint16(at + 2, entry.flags, true);
  data.setUint16(at + 4, entry.method, true);
  data.setUint32(at + 6, entry.stamp, true);
  data.setUint32(at + 10, entry.crc, true);
  data.setUint32(at + 14, entry.data.length, true);
  data.setUint32(at + 18, entry.size, true);
  data.setUint16(at + 22, entry.rawName.length, true);
  return data;
}

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const length = entries.reduce((sum, e) => sum + 76 + 2 * e.rawName.length + e.data.length, 22);
  const bytes = new Uint8Array(length);
  const offsets: number[] = [];
  let at = 0;
  const put = (part: Uint8Array | DataView) => {
    bytes.set(part instanceof DataView ? new Uint8Array(part.buffer) : part, at);
    at += part.byteLength;
  };
  for (const entry of entries) {
    offsets.push(at);
    put(header(entry, LOCAL, 30));
    put(entry.rawName);
    put(entry.data);
  }
  const start = at;
  entries.forEach((entry, n) => {
    const record = header(entry, CENTRAL, 46);
    record.setUint32(38, entry.attributes, true);
    record.setUint32(42, offsets[n] ?? 0, true);
    put(record);
    put(entry.rawName);
  });
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, END, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, at - start, true);
  end.setUint32(16, start, true);
  put(end);
  return bytes;
}
