/** Where input sheets and registers of evidence lie in a workbook. */
import type { WorkbookSnapshot } from '../../sheet/snapshot';
import { EVIDENCE } from '../managed/evidence';
import { INPUTS } from '../managed/inputs';
import { findLists, unreadLists } from '../managed/lists';
import type { ManagedList } from '../managed/types';
import type { EntryBlock, EntryColumn, UnreadBlock } from './types';

const ENTRY_LISTS: readonly ManagedList<EntryColumn>[] = [EVIDENCE, INPUTS];

export function findBlocks(workbook: WorkbookSnapshot): readonly EntryBlock[] {
  return workbook.sheets.flatMap((sheet) =>
    findLists(sheet, ENTRY_LISTS).map(({ list, ...block }): EntryBlock => ({
      ...block,
      kind: list === EVIDENCE ? 'evidence' : 'inputs',
    })),
  );
}

/** Those that can no longer be read, because a header was renamed or deleted. */
export function findUnread(
  workbook: WorkbookSnapshot,
  blocks: readonly EntryBlock[],
): readonly UnreadBlock[] {
  return workbook.sheets.flatMap((sheet) => {
    const read = blocks.filter((block) => block.sheet === sheet.name);
    return unreadLists(sheet, ENTRY_LISTS, read);
  });
}
