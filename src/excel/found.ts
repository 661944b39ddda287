/** Whether a before-image that the workbook holds still has something to put back, as the workbook was just read. */
import {
  findSheet,
  formulaAt,
  numberFormatAt,
  type SheetSnapshot,
  valueAt,
  type WorkbookSnapshot,
} from '../sheet/snapshot';
import { type HeldContent, sameHeld } from './contents';
import type { BeforeImage, SheetImage } from './image';
import { readKept } from './kept';
import type { ReadResult } from './read';

/** `null`: nothing is kept, or all is as it was before (a write that never came through, or one taken back since). */
export function findKept({ snapshot, sheetNames, kept }: ReadResult): BeforeImage | null {
  const partId = kept.ids.at(-1);
  const image = kept.xml === null ? null : readKept(kept.xml);
  if (!image || partId === undefined) return null;
  const idOf = (key: string, name: string): string | null =>
    sheetNames.has(key) ? key : ([...sheetNames].find(([, one]) => one === name)?.[0] ?? null);
  const sheets = image.sheets.flatMap((sheet): SheetImage[] => {
    const key = idOf(sheet.key, sheet.name);
    return key === null ? [] : [{ ...sheet, key, name: sheetNames.get(key) ?? sheet.name }];
  });
  if (!sheets.some((sheet) => isChanged(sheet, snapshot))) return null;
  const landmarks = image.landmarks.flatMap((landmark) => {
    const key = idOf(landmark.key, landmark.sheet);
    return key === null ? [] : [{ ...landmark, key }];
  });
  return { sheets, landmarks, partId };
}

function isChanged(image: SheetImage, snapshot: WorkbookSnapshot): boolean {
  const sheet = findSheet(snapshot, image.name);
  if (!sheet || image.added) return image.added;
  return (
    image.cells.some(
      ({ cell, content, numberFormat }) =>
        numberFormat !== numberFormatAt(sheet, cell) || !sameHeld(content, heldAt(sheet, cell)),
    ) ||
    image.tableResizes.some(({ table, to }) => {
      const range = sheet.tables.find(({ name }) => name === table)?.range;
      return range !== undefined && range.right === to.right && range.bottom === to.bottom;
    })
  );
}

function heldAt(sheet: SheetSnapshot, cell: { readonly row: number; readonly column: number }): HeldContent {
  const formula = formulaAt(sheet, cell);
  if (formula !== null) return { kind: 'formula', formula };
  const value = valueAt(sheet, cell);
  if (typeof value === 'object' && value !== null) return { kind: 'error', error: value.error };
  return { kind: 'value', value };
}
