/**
 * Why Excel denies access. It has one code for a protected sheet, a protected structure, a file that is open for viewing
 * and rights that are missing; only asking afterwards tells them apart. Not before: a file that opened read-only on a
 * desktop can be written to, and saved under another name.
 */
import { WorkbookError } from '../sheet/gateway';

/** In `context` nothing else is waiting. */
export async function whyDenied(context: Excel.RequestContext, told: WorkbookError): Promise<WorkbookError> {
  const as = (code: WorkbookError['code'], place = told.place): WorkbookError =>
    new WorkbookError(code, place, told.detail, told.undo);
  if (await isViewOnly(context)) return as('viewOnly', {});
  const { protection, worksheets } = context.workbook;
  protection.load('protected');
  worksheets.load('items/name,items/protection/protected');
  await context.sync();
  const locked = worksheets.items.filter((sheet) => sheet.protection.protected).map(({ name }) => name);
  const { sheet } = told.place;
  // Of a plan for several sheets it is not known which one was refused.
  if (sheet === undefined ? locked.length > 0 : locked.includes(sheet)) return as('protectedSheet');
  return protection.protected ? as('protectedWorkbook', {}) : told;
}

async function isViewOnly(context: Excel.RequestContext): Promise<boolean> {
  const { workbook } = context;
  try {
    workbook.load('readOnly');
    await context.sync();
    return workbook.readOnly;
  } catch {
    return false;
  }
}
