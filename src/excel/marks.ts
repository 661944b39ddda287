/**
 * Marks on cells: conditional formats whose formula is always true and holds a word of ours. The cells' own formats
 * stay as they are beneath, and the word finds the marks again in any pane and any language of Excel. Nothing that
 * `worksheets.onChanged` tells of is touched, so a listener that marks does not call itself.
 *
 * Three looks (sheets, their conditional formats, the formulas of those) and one write; of many hundreds of formats a few,
 * since Office.js puts a request together at one go and the pane would hang meanwhile.
 */
import { formatRange, type RangeAddress } from '../sheet/address';
import { type Mark, type MarkSeverity, WorkbookError } from '../sheet/gateway';
import { Batch } from './batch';
import { blockSize, toBlocks } from './blocks';

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

/** Excel takes no longer list of areas at once. */
const MAX_ADDRESS = 255;
const FORMAT_BYTES = 2_500;
/** In one request: well under 50 ms of putting it together. */
const MOST_FORMATS = 250;
/** Answer for one sheet or one conditional format. */
const ITEM_BYTES = 300;

export async function replaceMarks(context: Excel.RequestContext, marks: readonly Mark[]): Promise<void> {
  const sheets = context.workbook.worksheets.load('items/id,items/name,items/protection/protected');
  await context.sync();
  const byName = new Map(sheets.items.map((sheet) => [sheet.name, sheet]));
  const wanted = [...new Set(marks.map(({ sheet }) => sheet))].map((name) => {
    const sheet = byName.get(name);
    if (!sheet) throw new WorkbookError('missingSheet', { sheet: name });
    refuseProtected(sheet);
    return { sheet, marks: marks.filter((mark) => mark.sheet === name) };
  });
  const old = await findMarks(context, sheets.items);
  old.forEach(({ sheet }) => refuseProtected(sheet));

  const batch = new Batch(context);
  for (const { format } of old) {
    await batch.tell(ITEM_BYTES);
    format.delete();
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
}

function refuseProtected(sheet: Excel.Worksheet): void {
  if (sheet.protection.protected) throw new WorkbookError('protectedSheet', { sheet: sheet.name });
}

interface OldMark {
  readonly sheet: Excel.Worksheet;
  readonly format: Excel.ConditionalFormat;
}

/** Only of custom formats can the formula be asked: asking others fails. */
async function findMarks(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<OldMark[]> {
  const batch = new Batch(context);
  const lists: { sheet: Excel.Worksheet; formats: Excel.ConditionalFormatCollection }[] = [];
  for (const sheet of sheets) {
    await batch.ask(ITEM_BYTES);
    lists.push({ sheet, formats: sheet.getRange().conditionalFormats.load('items/id,items/type') });
  }
  await batch.flush();
  const candidates: (OldMark & { readonly rule: Excel.ConditionalFormatRule })[] = [];
  for (const { sheet, formats } of lists) {
    for (const format of formats.items) {
      if (format.type !== Excel.ConditionalFormatType.custom) continue;
      await batch.ask(ITEM_BYTES);
      candidates.push({ sheet, format, rule: format.custom.rule.load('formula') });
    }
  }
  await batch.flush();
  return candidates.filter(({ rule }) => rule.formula.includes(WORD));
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
