/** What a range object stands for, and the two questions every member of it asks first. */
import type { RangeAddress } from '../../src/sheet/address';
import { HostError } from './wire';
import type { HostSheet, HostWorkbook } from './workbook';

export interface RangeSelf {
  readonly workbook: HostWorkbook;
  readonly sheetId: string;
  readonly range: RangeAddress;
}

export function sheetOf(self: { readonly workbook: HostWorkbook; readonly sheetId: string }): HostSheet {
  const sheet = self.workbook.sheets().find((candidate) => candidate.id === self.sheetId);
  if (!sheet) throw new HostError('ItemNotFound', "The requested resource doesn't exist.", 'Worksheet');
  return sheet;
}

/** Every change of a sheet passes here first. */
export function guardWrite(sheet: HostSheet, location: string): void {
  if (sheet.isProtected) {
    throw new HostError(
      'AccessDenied',
      'You do not have the permissions to perform the requested operation.',
      location,
    );
  }
}
