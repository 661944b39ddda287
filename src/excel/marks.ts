/**
 * Marks on cells: conditional formats whose formula is always true and holds a word of ours. The cells' own formats
 * stay as they are beneath, and the word finds the marks again in any pane and any language of Excel. Nothing that
 * `worksheets.onChanged` tells of is touched, so a listener that marks does not call itself.
 *
 * Three looks (sheets, their conditional formats, the formulas of those) and one write; of many hundreds of formats a few,
 * since Office.js puts a request together at one go and the pane would hang meanwhile. Some Excels cannot read every rule
 * that somebody made (a rule that was duplicated, two of a kind on a table's column): the marks go on all the same, and
 * the sheets are told.
 */
import { formatRange, type RangeAddress } from '../sheet/address';
import { type Mark, type MarkSeverity, WorkbookError } from '../sheet/gateway';
import { Batch } from './batch';
import { blockSize, toBlocks } from './blocks';
import { mayBeOptional } from './errors';
import { readable } from './readable';

const WORD = '"KPI-MARK"';
const MARKER = `=LEN(${WORD})>0`;

/**
 * The last added shows on top. Dark text on each; told apart by lightness and by blue against orange, so also by eyes
 * that see no difference between red and green.
 */
const LOOKS: readonly { readonly severity: MarkSeverity; readonly fill: string }[] = [
  { severity: 'info', fill: '#CFE5FB' },
  { severity: 'warning', fill: '#FFF0A5' },
  { severity: 'error', fill: '#F28E5C' },
];
const TEXT = '#1A1A1A';

/** Far below where Excel begins to refuse a list of areas (some 8,000 characters). */
const MAX_ADDRESS = 255;
const FORMAT_BYTES = 2_500;
/** In one request: well under 50 ms of putting it together. */
const MOST_FORMATS = 250;
/** Answer for one sheet or one conditional format. */
const ITEM_BYTES = 300;

/** Gives the sheets of which not every rule could be read. */
export async function replaceMarks(
  context: Excel.RequestContext,
  marks: readonly Mark[],
): Promise<readonly string[]> {
  const sheets = await listSheets(context);
  const byName = new Map(sheets.map((one) => [one.sheet.name, one]));
  const wanted = [...new Set(marks.map(({ sheet }) => sheet))].map((name) => {
    const one = byName.get(name);
    if (!one) throw new WorkbookError('missingSheet', { sheet: name });
    refuseProtected(one);
    return { sheet: one.sheet, marks: marks.filter((mark) => mark.sheet === name) };
  });
  const { old, unread } = await findMarks(context, sheets);
  old.forEach(({ on }) => refuseProtected(on));

  const batch = new Batch(context);
  for (const { on, format } of old) {
    await batch.tell(ITEM_BYTES);
    // By its id: places in the list change as rules go.
    formatsOn(on.sheet).getItem(format.id).delete();
  }
  let added = 0;
  for (const { sheet, marks: own } of wanted) {
    for (const { severity, fill } of LOOKS) {
      const ranges = own.filter((mark) => mark.severity === severity).map(({ range }) => range);
      for (const addresses of addressLists(ranges)) {
        if (added > 0 && added % MOST_FORMATS === 0) await batch.flush();
        await batch.tell(FORMAT_BYTES);
        addMark(sheet, addresses, fill);
        added += 1;
      }
    }
  }
  await batch.flush();
  return unread;
}

interface ListedSheet {
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
}

async function listSheets(context: Excel.RequestContext): Promise<ListedSheet[]> {
  const { worksheets } = context.workbook;
  try {
    worksheets.load('items/id,items/name,items/protection/protected');
    await context.sync();
    return worksheets.items.map((sheet) => ({ sheet, isProtected: sheet.protection.protected }));
  } catch (error) {
    if (!mayBeOptional(error)) throw error;
    // One that is protected refuses by itself then.
    worksheets.load('items/id,items/name');
    await context.sync();
    return worksheets.items.map((sheet) => ({ sheet, isProtected: false }));
  }
}

function refuseProtected({ sheet, isProtected }: ListedSheet): void {
  if (isProtected) throw new WorkbookError('protectedSheet', { sheet: sheet.name });
}

interface OldMark {
  readonly on: ListedSheet;
  readonly format: Excel.ConditionalFormat;
}

/** Only of custom formats can the formula be asked: asking others fails. */
async function findMarks(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
): Promise<{ old: readonly OldMark[]; unread: readonly string[] }> {
  const lists = await readable(context, sheets, ITEM_BYTES, ({ sheet }) =>
    formatsOn(sheet).load('items/id,items/type'),
  );
  const listed = lists.read.flatMap(({ item: on, answer }) => answer.items.map((format) => ({ on, format })));
  const singly = await listSingly(context, lists.unread);
  const custom = [...listed, ...singly.found].filter(
    ({ format }) => format.type === Excel.ConditionalFormatType.custom,
  );
  const rules = await readable(context, custom, ITEM_BYTES, ({ format }) =>
    format.custom.rule.load('formula'),
  );
  const unread = [...singly.unread, ...rules.unread.map(({ on }) => on)];
  return {
    old: rules.read.flatMap(({ item, answer }) => (answer.formula.includes(WORD) ? [item] : [])),
    unread: [...new Set(unread.map(({ sheet }) => sheet.name))],
  };
}

/** Of a sheet whose rules Excel cannot list, rule by rule. */
async function listSingly(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
): Promise<{ found: readonly OldMark[]; unread: readonly ListedSheet[] }> {
  const counts = await readable(context, sheets, ITEM_BYTES, ({ sheet }) => formatsOn(sheet).getCount());
  const places = counts.read.flatMap(({ item: on, answer }) =>
    Array.from({ length: answer.value }, (_, index) => ({ on, index })),
  );
  const rules = await readable(context, places, ITEM_BYTES, ({ on, index }) =>
    formatsOn(on.sheet).getItemAt(index).load('id,type'),
  );
  return {
    found: rules.read.map(({ item: { on }, answer: format }) => ({ on, format })),
    unread: [...counts.unread, ...rules.unread.map(({ on }) => on)],
  };
}

function formatsOn(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().conditionalFormats;
}

function addMark(sheet: Excel.Worksheet, addresses: string, fill: string): void {
  const { custom } = sheet.getRanges(addresses).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = MARKER;
  custom.format.fill.color = fill;
  custom.format.font.color = TEXT;
}

/** Single cells that touch become blocks; as few lists as Excel's limit allows. */
function addressLists(ranges: readonly RangeAddress[]): string[] {
  const single = ranges.filter((range) => blockSize(range) === 1);
  const blocks = toBlocks(single.map(({ top, left }) => ({ row: top, column: left })));
  const addresses = new Set([...blocks, ...ranges.filter((range) => blockSize(range) > 1)].map(formatRange));
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= MAX_ADDRESS) {
      lists[lists.length - 1] = `${last},${address}`;
    } else {
      lists.push(address);
    }
  }
  return lists;
}
