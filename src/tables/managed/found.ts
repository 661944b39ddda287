/**
 * The managed lists of a sheet, looked for together: a header that has the columns of two is one of them for every reader.
 * What was found is remembered as long as the sheet stays the same.
 */
import type { SheetSnapshot } from '../../sheet/snapshot';
import { LISTS } from './all';
import { findLists, type FoundList } from './lists';
import type { ManagedList } from './types';
import { remembered } from '../../sheet/remembered';

export const listsOn = remembered((sheet: SheetSnapshot): readonly FoundList[] => findLists(sheet, LISTS));

export function listsOf<Key extends string>(
  sheet: SheetSnapshot,
  list: ManagedList<Key>,
): readonly FoundList<Key>[] {
  return (listsOn(sheet) as readonly FoundList<Key>[]).filter((found) => found.list === list);
}
