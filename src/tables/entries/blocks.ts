/** Where input sheets and registers of evidence lie in a workbook. */
import type { WorkbookSnapshot } from '../../sheet/snapshot';
import { EVIDENCE } from '../managed/evidence';
import { listsOf, listsOn } from '../managed/found';
import { INPUTS } from '../managed/inputs';
import { unreadLists, type FoundList } from '../managed/lists';
import type { ManagedList } from '../managed/types';
import type { EntryBlock, EntryColumn, UnreadBlock } from './types';

export function findBlocks(workbook: WorkbookSnapshot): readonly EntryBlock[] {
  const asBlocks = (kind: EntryBlock['kind'], found: readonly FoundList<EntryColumn>[]): EntryBlock[] =>
    found.map(({ sheet, range, columns, excelTable }) => ({ kind, sheet, range, columns, excelTable }));
  return workbook.sheets.flatMap((sheet) => [
    ...asBlocks('inputs', listsOf(sheet, INPUTS)),
    ...asBlocks('evidence', listsOf(sheet, EVIDENCE)),
  ]);
}

/** Those that can no longer be read, because a header was renamed or deleted. */
export function findUnread(workbook: WorkbookSnapshot): readonly UnreadBlock[] {
  const lists: readonly ManagedList<EntryColumn>[] = [EVIDENCE, INPUTS];
  return workbook.sheets.flatMap((sheet) => unreadLists(sheet, lists, listsOn(sheet)));
}
