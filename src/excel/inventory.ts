/**
 * What there is in a workbook besides cells. All of it in one request; where Excel refuses that, piece by piece: a member
 * that fails on one machine (filters, settings) does not keep the cells from being read, and what is missing is told.
 */
import { KEPT_NAMESPACE, SETTINGS_NAMESPACE, type UnreadPart } from '../sheet/snapshot';
import { mayBeOptional } from './errors';

export interface Inventory {
  readonly sheets: readonly Excel.Worksheet[];
  readonly tables: readonly Excel.Table[];
  readonly settings: readonly Excel.CustomXmlPart[];
  /** Before-images of writes, the last one at the end. */
  readonly kept: readonly Excel.CustomXmlPart[];
  readonly unread: readonly UnreadPart[];
}

export interface KeptParts {
  readonly ids: readonly string[];
  /** Of the last one, where it was asked for. */
  readonly xml: string | null;
}

const PARTS: readonly UnreadPart[] = ['protection', 'tables', 'filters', 'settings'];

export async function takeInventory(context: Excel.RequestContext): Promise<Inventory> {
  const unread: UnreadPart[] = [];
  try {
    return await readInventory(context, unread);
  } catch (error) {
    if (!mayBeOptional(error)) throw error;
    for (const part of PARTS) {
      const others = PARTS.filter((one) => one !== part);
      if (!(await succeeds(readInventory(context, others)))) unread.push(part);
    }
    if (unread.length > 0) return readInventory(context, unread);
    // Each goes by itself, and two together do not: the filters of tables.
    if (await succeeds(readInventory(context, ['filters']))) return readInventory(context, ['filters']);
    throw error;
  }
}

/** In one load for each collection: a second one would take the place of what the first gave. */
async function readInventory(
  context: Excel.RequestContext,
  unread: readonly UnreadPart[],
): Promise<Inventory> {
  const { worksheets, tables, customXmlParts } = context.workbook;
  const wants = (part: UnreadPart): boolean => !unread.includes(part);
  const names = (...lists: (string | false)[]): string => lists.filter((list) => list !== false).join(',');
  const filter = wants('filters') && 'items/autoFilter/isDataFiltered';
  const protection = wants('protection') && 'items/protection/protected';
  worksheets.load(names('items/id,items/name,items/visibility', protection, filter));
  if (wants('tables')) tables.load(names('items/name,items/showTotals,items/worksheet/id', filter));
  const parts = (namespace: string): Excel.CustomXmlPartScopedCollection | null =>
    wants('settings') ? customXmlParts.getByNamespace(namespace).load('items/id') : null;
  const settings = parts(SETTINGS_NAMESPACE);
  const kept = parts(KEPT_NAMESPACE);
  await context.sync();
  return {
    sheets: worksheets.items,
    tables: wants('tables') ? tables.items : [],
    settings: settings?.items ?? [],
    kept: kept?.items ?? [],
    unread,
  };
}

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (!mayBeOptional(error)) throw error;
    return false;
  }
}

export interface Extras {
  readonly tableRanges: readonly Excel.Range[];
  /** Of each sheet; empty where this machine does not tell. */
  readonly printAreas: readonly Excel.RangeAreas[];
  readonly settings: OfficeExtension.ClientResult<string> | null;
  readonly kept: OfficeExtension.ClientResult<string> | null;
}

export const NO_EXTRAS: Extras = { tableRanges: [], printAreas: [], settings: null, kept: null };

/** What comes along with the cells. */
export function queueExtras({ sheets, tables, settings, kept }: Inventory, wantsKept: boolean): Extras {
  return {
    tableRanges: tables.map((table) => table.getRange().load('address')),
    printAreas: sheets.map((sheet) =>
      sheet.pageLayout.getPrintAreaOrNullObject().load('areas/items/address'),
    ),
    settings: settings[0]?.getXml() ?? null,
    kept: wantsKept ? (kept.at(-1)?.getXml() ?? null) : null,
  };
}

export async function extrasOneByOne(
  context: Excel.RequestContext,
  inventory: Inventory,
  unread: Set<UnreadPart>,
): Promise<Extras> {
  const nothing = { ...inventory, sheets: [], tables: [], settings: [] };
  const alone = async (part: UnreadPart | null, some: Partial<Inventory>): Promise<Extras> => {
    const extras = queueExtras({ ...nothing, ...some }, false);
    if (await succeeds(context.sync())) return extras;
    if (part) unread.add(part);
    return NO_EXTRAS;
  };
  const { tables, settings: parts, sheets } = inventory;
  const { tableRanges } = await alone('tables', { tables });
  const { settings } = await alone('settings', { settings: parts });
  const { printAreas } = await alone(null, { sheets });
  return { tableRanges, printAreas, settings, kept: null };
}
