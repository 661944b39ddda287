/** Native Excel tables on an added sheet (ECMA-376 part 1, 18.5): one part each, its columns named like its header cells. */
import { formatCell, formatRange } from '../../sheet/address';
import type { CellAddress, RangeAddress } from '../../sheet/address';
import type { CellValue } from '../../sheet/snapshot';
import { addContentType, addRelation, freeName, relationTarget, XML_HEAD } from './draft';
import type { Draft } from './draft';
import { PatchError } from '../errors';
import { headerNames, storedName } from './tables';
import type { CellPatch, SheetPatch } from './types';
import type { Vocabulary } from '../vocabulary';
import { children, child, escapeXml, parseXml } from '../xml';

const LOOK =
  '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>';

/** What the tables and names of the workbook have taken; grows with every table added. */
export interface TakenNames {
  readonly names: Set<string>;
  readonly ids: Set<number>;
}

export function takenNames(draft: Draft, workbookPart: string, tableParts: readonly string[]): TakenNames {
  const names = new Set<string>();
  const ids = new Set<number>();
  for (const part of tableParts) {
    const { attributes } = parseXml(draft.text(part) ?? '', part);
    names.add((attributes['displayName'] ?? attributes['name'] ?? '').toLowerCase());
    ids.add(Number(attributes['id']));
  }
  const defined = child(parseXml(draft.text(workbookPart) ?? '', workbookPart), 'definedNames');
  for (const one of defined ? children(defined, 'definedName') : []) {
    names.add((one.attributes['name'] ?? '').toLowerCase());
  }
  return { names, ids };
}

function freeTableName(wanted: string, taken: TakenNames): string {
  let name = wanted;
  for (let n = 2; taken.names.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
  taken.names.add(name.toLowerCase());
  return name;
}

function freeId(taken: TakenNames): number {
  const id = Math.max(0, ...taken.ids) + 1;
  taken.ids.add(id);
  return id;
}

function contentAt(patches: ReadonlyMap<string, CellPatch>, cell: CellAddress): CellValue {
  const content = patches.get(formatCell(cell))?.content;
  if (!content) return null;
  return content.kind === 'value' ? content.value : content.cached;
}

function tableXml(
  table: { readonly id: number; readonly name: string; readonly range: RangeAddress },
  columns: readonly string[],
  words: Vocabulary,
): string {
  const ref = formatRange(table.range);
  const name = escapeXml(table.name);
  const list = columns.map(
    (column, n) => `<tableColumn id="${n + 1}" name="${escapeXml(storedName(column))}"/>`,
  );
  return (
    `${XML_HEAD}<table xmlns="${words.main}" id="${table.id}" name="${name}" displayName="${name}" ref="${ref}" ` +
    `totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${list.length}">${list.join('')}</tableColumns>` +
    `${LOOK}</table>`
  );
}

/** Makes the table parts, and gives their relationships and the cells with the header texts that the tables need. */
export function addTables(
  draft: Draft,
  sheetPart: string,
  patch: SheetPatch,
  taken: () => TakenNames,
  words: Vocabulary,
): { readonly links: readonly string[]; readonly cells: readonly CellPatch[] } {
  if (!patch.layout?.tables?.length) return { links: [], cells: patch.cells };
  const patches = new Map(patch.cells.map((one) => [formatCell(one.cell), one]));
  const links: string[] = [];
  const folder = sheetPart.slice(0, sheetPart.indexOf('/') + 1);
  for (const { name, range } of patch.layout.tables) {
    // Excel repairs a table without a row below its header.
    if (range.bottom <= range.top) throw new PatchError('tableTooSmall', patch.sheet, formatRange(range));
    const cells = Array.from({ length: range.right - range.left + 1 }, (_, n) => ({
      row: range.top,
      column: range.left + n,
    }));
    const columns = headerNames(cells.map((cell) => contentAt(patches, cell)));
    cells.forEach((cell, n) => {
      const content = { kind: 'value' as const, value: columns[n] ?? '' };
      const before = patches.get(formatCell(cell));
      const stands = before?.content?.kind === 'value' && before.content.value === content.value;
      if (!stands) patches.set(formatCell(cell), { ...before, cell, content });
    });
    const known = taken();
    const table = { id: freeId(known), name: freeTableName(name, known), range };
    const part = freeName(draft, (n) => `${folder}tables/table${n}.xml`);
    draft.put(part, tableXml(table, columns, words));
    addContentType(draft, part, `${words.content}spreadsheetml.table+xml`);
    links.push(addRelation(draft, sheetPart, words.relation('table'), relationTarget(sheetPart, part)));
  }
  return { links, cells: [...patches.values()] };
}
