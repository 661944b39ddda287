/** What the host says when it refuses, in the words of the gateway: a code and the place. */
import { WorkbookError, type WorkbookErrorCode } from '../sheet/gateway';

export type Place = WorkbookError['place'];

const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  AccessDenied: 'protectedSheet',
  InvalidOperationInCellEditMode: 'cellEditing',
  ItemAlreadyExists: 'sheetExists',
};

const TOO_LARGE = new Set(['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded']);

function hostCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** The member that refused, e.g. "PageLayout.paperSize"; "" where the host does not say. */
export function hostLocation(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return '';
  const { debugInfo } = error;
  if (typeof debugInfo !== 'object' || debugInfo === null || !('errorLocation' in debugInfo)) return '';
  return typeof debugInfo.errorLocation === 'string' ? debugInfo.errorLocation : '';
}

/** The web's limit of 5 MB for one request or answer was passed. */
export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.has(hostCode(error) ?? '');
}

/** The code alone says what is the matter. */
export function saysWhy(error: unknown): boolean {
  return (hostCode(error) ?? '') in CODES || isTooLarge(error);
}

/** The sheet that was to be added is there already, made by somebody else. */
export function isNameTaken(error: unknown): boolean {
  return hostCode(error) === 'ItemAlreadyExists';
}

/** The host looked at nothing of the request: none of its writes was done. */
export function isRefusedWhole(error: unknown): boolean {
  return isTooLarge(error) || hostCode(error) === 'InvalidOperationInCellEditMode';
}

export function toWorkbookError(error: unknown, place: Place = {}): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = hostCode(error);
  const message = error instanceof Error ? error.message : String(error);
  return new WorkbookError(CODES[code ?? ''] ?? 'hostFailure', place, code ? `${code}: ${message}` : message);
}

/**
 * `Excel.run` without `delayForCellEdit`: with it the call would wait, perhaps for ever, while the user edits a
 * cell. Without it Excel answers at once, and the pane can say what to do.
 */
export async function runExcel<T>(
  body: (context: Excel.RequestContext) => Promise<T>,
  place: Place = {},
): Promise<T> {
  try {
    return await Excel.run(body);
  } catch (error) {
    throw toWorkbookError(error, place);
  }
}
