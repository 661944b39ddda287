/** `problems.ts` in English. */
import type { problemsTh } from './problems';

export const problemsEn: typeof problemsTh = {
  somewhere: 'This workbook',
  protectedSheet: (place) => ({
    what: `${place} is protected. Nothing was written.`,
    next: 'Unprotect the sheet, then try again.',
  }),
  protectedWorkbook: () => ({
    what: 'The structure of this workbook is protected, so no sheet can be added or removed. Nothing was written.',
    next: 'On the Review tab, unprotect the workbook, then try again.',
  }),
  viewOnly: () => ({
    what: 'This workbook is open for viewing only, so it cannot be changed. Nothing was written.',
    next: 'Switch to editing. Where that is not offered, ask the owner for the right to edit, or save a copy and work in it.',
  }),
  accessDenied: () => ({
    what: 'Excel does not let this workbook be changed, though the sheet is not protected. Nothing was written.',
    next: 'See whether access to the file is restricted (File > Info), or save a copy and work in it. If that fails too, ask your administrator.',
  }),
  tooOld: () => ({
    what: 'This version of Excel lacks something that is needed here. Nothing was done.',
    next: 'Update Excel (File > Account > Update Options), or open the workbook in Excel on the web, then try again.',
  }),
  mergedCells: (place) => ({
    what: `${place} is merged with other cells. Nothing was written.`,
    next: 'Unmerge it, then try again.',
  }),
  filteredRows: (place) => ({
    what: `${place} has rows hidden by a filter. Nothing was written.`,
    next: 'Clear the filter so that all rows show, then try again.',
  }),
  cellEditing: () => ({
    what: 'A cell is being edited, so Excel does not allow reading or writing.',
    next: 'Press Enter to finish, or Esc, then try again.',
  }),
  changedSincePreview: (place) => ({
    what: `${place} has changed since the preview. Nothing was written.`,
    next: 'Prepare the list again and check it once more.',
  }),
  changedSinceWrite: (place) => ({
    what: `${place} was edited after it was written. Nothing was restored.`,
    next: 'Choose whether to restore over the edits or keep them.',
  }),
  movedSinceWrite: (place) => ({
    what: `${place} is not what it was when the cells were written. Rows or columns may have been inserted, deleted or sorted, so nothing was restored: other cells could be overwritten.`,
    next: 'Undo that in Excel (Ctrl+Z), or put the unit names and headers back as they were, then try again.',
  }),
  leftHalfDone: (place) => ({
    what: `${place} was written or restored only in part.`,
    next: 'Press “Restore” again to put back the rest.',
  }),
  noAnswer: () => ({
    what: 'Excel did not answer in time, so nothing was written.',
    next: 'Check the connection, look for an open message in Excel, then try again.',
  }),
  unknownOutcome: () => ({
    what: 'Excel did not answer in time, so it is not known yet whether it wrote or restored.',
    next: 'You can go on. Once the workbook has been read again and something was written, a button restores it.',
  }),
  stopped: () => ({
    what: 'Stopped. The workbook is as it was before.',
    next: 'Write again whenever you like.',
  }),
  restoreStopped: () => ({
    what: 'Restoring was stopped. Some sheets are not restored yet.',
    next: 'Press “Restore” to go on with the rest.',
  }),
  missingSheet: (place) => ({
    what: `${place} is not there. It may have been deleted or renamed.`,
    next: 'Read the workbook again, then retry.',
  }),
  sheetExists: (place) => ({
    what: `${place} exists already. Nothing was written.`,
    next: 'Rename or delete that sheet, then prepare the list again.',
  }),
  hostFailure: () => ({
    what: 'Excel could not carry out the request.',
    next: 'Try again. If it fails again, save the workbook and reopen it.',
  }),
  unexpected: {
    what: 'Something went wrong in the add-in.',
    next: 'Try again. If it fails again, save the workbook and restart Excel.',
  },
  detail: (detail) => `Details: ${detail}`,
  sheet: (sheet) => `Sheet “${sheet}”`,
  cell: (sheet, address) => `Cell ${address} on sheet “${sheet}”`,
};
