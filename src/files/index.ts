/**
 * Workbooks as files, without Excel: bytes to snapshot and view, patch to bytes. Runs in browsers and in Node alike.
 */
export { IN_JAVASCRIPT } from './compression';
export type { Compression } from './compression';
export { PatchError, XlsxError } from './errors';
export { OPEN_LIMITS, openXlsx } from './open';
export type { XlsxFile } from './open';
export { outdatedIn } from './standing';
export { patchXlsx } from './patch/patch';
export { planToPatch } from './patch/types';
export type {
  AddedLayout,
  CellPatch,
  ContentPatch,
  FilePatch,
  FormatPatch,
  SheetPatch,
  StylePatch,
} from './patch/types';
export type { BorderLine, Borders, CellStyle, FontStyle, FileFormat, SheetView } from './view';
