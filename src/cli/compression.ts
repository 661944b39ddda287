/** Node's own compression, several times as fast as JavaScript's. */
import * as zlib from 'node:zlib';
import { IN_JAVASCRIPT, type Compression } from '../files';

/** The least that zlib takes. */
const LEAST_CHUNK = 64;
const MEGABYTE = 1 << 20;

export const NODE_COMPRESSION: Compression = {
  // Into one piece with room for a byte too many, which ends it.
  inflate: (data, size) =>
    zlib.inflateRawSync(data, {
      maxOutputLength: Math.max(1, size),
      chunkSize: Math.max(LEAST_CHUNK, size + 1),
    }),
  deflate: (bytes, level) => zlib.deflateRawSync(bytes, { level, chunkSize: MEGABYTE }),
  // The first releases of Node 20 have none.
  crc32: 'crc32' in zlib ? (bytes) => zlib.crc32(bytes) : IN_JAVASCRIPT.crc32,
};
