/** What the host says when it refuses, in the words of the gateway: a code and the place. */
import { WorkbookError, type WorkbookErrorCode } from '../sheet/gateway';

export type Place = WorkbookError['place'];

const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  // For several reasons, which `denied.ts` tells apart.
  AccessDenied: 'accessDenied',
  InvalidOperationInCellEditMode: 'cellEditing',
  ItemAlreadyExists: 'sheetExists',
};

/** A member that this Excel does not have. */
const MISSING = new Set(['ApiNotFound', 'NotImplemented']);

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

/** The part that keeps the before-image could not be added: writing goes on without. */
export function isKeepingRefused(error: unknown): boolean {
  return /^(CustomXmlPart|Workbook\.customXmlParts)/.test(hostLocation(error));
}

/** Excel did not answer: what became of the request is not known. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof WorkbookError && error.code === 'noAnswer';
}

/** The host looked at nothing of the request: none of its writes was done. */
export function isRefusedWhole(error: unknown): boolean {
  return isTooLarge(error) || hostCode(error) === 'InvalidOperationInCellEditMode';
}

/** The request as a whole was looked at: without one of its members it may go through. */
export function mayBeOptional(error: unknown): boolean {
  return !isRefusedWhole(error) && !isUnanswered(error);
}

export function toWorkbookError(error: unknown, place: Place = {}): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = hostCode(error);
  const message = error instanceof Error ? error.message : String(error);
  const detail = code ? `${code}: ${message}` : message;
  const known = MISSING.has(code ?? '') ? 'tooOld' : CODES[code ?? ''];
  return new WorkbookError(known ?? 'hostFailure', place, detail);
}
