/** A patch put into the file that was opened; a file that cannot take it ends the run, and nothing is written. */
import { PatchError, patchXlsx, XlsxError, type FilePatch, type XlsxFile } from '../files';
import { Failure } from './failure';

export function patched(file: XlsxFile, patch: FilePatch, failure: 'cannotPatch' | 'cannotFix'): Uint8Array {
  try {
    return patchXlsx(file, patch);
  } catch (error) {
    // A part that is only read for writing can turn out to be damaged here.
    if (error instanceof PatchError || error instanceof XlsxError) throw new Failure(failure, error.message);
    throw error;
  }
}
