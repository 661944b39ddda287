/** A plan put into the file that was opened; a file that cannot take it ends the run, and nothing is written. */
import { PatchError, patchXlsx, planToPatch, XlsxError, type XlsxFile } from '../files';
import type { WritePlan } from '../sheet/plan';
import { Failure } from './failure';

export function patched(file: XlsxFile, plan: WritePlan, failure: 'cannotPatch' | 'cannotFix'): Uint8Array {
  try {
    return patchXlsx(file, planToPatch(plan));
  } catch (error) {
    // A part that is only read for writing can turn out to be damaged here.
    if (error instanceof PatchError || error instanceof XlsxError) throw new Failure(failure, error.message);
    throw error;
  }
}
