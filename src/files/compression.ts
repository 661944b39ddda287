/**
 * How parts are packed and unpacked: in JavaScript wherever there is nothing better, or by the platform where that works at
 * once. (A browser's compression streams do not: a part would have to be waited for wherever one is read.)
 */
import { deflateSync, inflateSync } from 'fflate';

export interface Compression {
  /** Raw inflate. Never gives more than `size` bytes, whatever the data says of itself; throws where it is damaged. */
  readonly inflate: (data: Uint8Array, size: number) => Uint8Array;
  /** Raw deflate; levels as zlib has them. */
  readonly deflate: (bytes: Uint8Array, level: 3 | 6) => Uint8Array;
  readonly crc32: (bytes: Uint8Array) => number;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) {
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

export const IN_JAVASCRIPT: Compression = {
  inflate: (data, size) => inflateSync(data, { out: new Uint8Array(size) }),
  deflate: (bytes, level) => deflateSync(bytes, { level }),
  crc32,
};
