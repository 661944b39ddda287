/**
 * Writes a patch into the original package. Only parts that the patch needs are made anew, and inside them only
 * the elements concerned: charts, pictures, comments, conditional formats, validation and other sheets keep their
 * bytes.
 */
import { addCharts } from './addedLayout';
import { addTables, takenNames } from './addedTables';
import { hasDependents, type WrittenCells } from './dependents';
import { makeDraft } from './draft';
import { dynamicArrayNumber } from './metadata';
import type { Draft } from './draft';
import { PatchError, XlsxError } from '../errors';
import type { SheetPart, XlsxFile } from '../open';
import { patchSheetText } from './sheet';
import { patchTables } from './tables';
import type { FilePatch, SheetPatch } from './types';
import {
  addSheet,
  dropCalculationChain,
  putSettings,
  recalculateOnLoad,
  setPrintAreas,
  setPrintTitles,
  stylesPart,
} from './workbook';
import { resolveCells } from './resolveCells';
import type { StyleBook } from './styleBook';
import { makeStyleBook } from './styleBook';
import { vocabularyOf } from '../vocabulary';

/** styles.xml is opened when the first format needs it. */
function lazyStyles(file: XlsxFile, draft: Draft): { book: () => StyleBook; save: () => void } {
  let opened: { readonly part: string; readonly book: StyleBook } | null = null;
  return {
    book: () => {
      if (!opened) {
        const { part, text } = stylesPart(file, draft);
        opened = { part, book: makeStyleBook(text, part) };
      }
      return opened.book;
    },
    save: () => {
      const text = opened?.book.result() ?? null;
      if (opened && text !== null) draft.put(opened.part, text);
    },
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function isNothing(patch: SheetPatch): boolean {
  const { cells, rowCells, merges, formats, columnWidths = [], rowHeights = [], tableResizes = [] } = patch;
  const changed = [merges, formats].flatMap((one) => [...(one?.add ?? []), ...(one?.remove ?? [])]);
  return (
    !patch.create &&
    patch.printAreas === undefined &&
    (rowCells?.rows.length ?? 0) === 0 &&
    cells.length + changed.length + columnWidths.length + rowHeights.length + tableResizes.length === 0
  );
}

function place(
  file: XlsxFile,
  draft: Draft,
  patch: SheetPatch,
): { known: SheetPart | null; part: string; text: string } {
  if (patch.create) return { known: null, ...addSheet(file, draft, patch.sheet) };
  const known = file.inside.parts.find((part) => part.name === patch.sheet);
  if (!known) throw new PatchError('missingSheet', patch.sheet);
  const text = draft.text(known.part);
  if (text === null) throw new XlsxError('damaged', known.part);
  return { known, part: known.part, text };
}

function joinedRows({ rowCells: a }: SheetPatch, { rowCells: b }: SheetPatch): SheetPatch['rowCells'] {
  if (!a || !b) return a ?? b;
  const rows = [...new Set([...a.rows, ...b.rows])].sort((one, other) => one - other);
  return { rows, at: (row) => [...a.at(row), ...b.at(row)] };
}

/** Several patches of one sheet become one, so that each part is written once. */
function joined(patches: readonly SheetPatch[]): readonly SheetPatch[] {
  const bySheet = new Map<string, SheetPatch>();
  for (const patch of patches) {
    const before = bySheet.get(patch.sheet);
    bySheet.set(
      patch.sheet,
      before
        ? {
            sheet: patch.sheet,
            create: before.create === true || patch.create === true,
            cells: [...before.cells, ...patch.cells],
            ...((before.rowCells ?? patch.rowCells) && { rowCells: joinedRows(before, patch) }),
            merges: {
              add: [...(before.merges?.add ?? []), ...(patch.merges?.add ?? [])],
              remove: [...(before.merges?.remove ?? []), ...(patch.merges?.remove ?? [])],
            },
            columnWidths: [...(before.columnWidths ?? []), ...(patch.columnWidths ?? [])],
            rowHeights: [...(before.rowHeights ?? []), ...(patch.rowHeights ?? [])],
            tableResizes: [...(before.tableResizes ?? []), ...(patch.tableResizes ?? [])],
            formats: {
              add: [...(before.formats?.add ?? []), ...(patch.formats?.add ?? [])],
              remove: [...(before.formats?.remove ?? []), ...(patch.formats?.remove ?? [])],
            },
            ...((before.printAreas ?? patch.printAreas) && {
              printAreas: patch.printAreas ?? before.printAreas,
            }),
            ...((before.layout ?? patch.layout) && { layout: { ...before.layout, ...patch.layout } }),
          }
        : patch,
    );
  }
  return [...bySheet.values()];
}

export function patchXlsx(file: XlsxFile, patch: FilePatch): Uint8Array {
  const draft = makeDraft(file.inside.package);
  const styles = lazyStyles(file, draft);
  const words = vocabularyOf(file.inside.relations);
  const taken = lazily(() =>
    takenNames(
      draft,
      file.inside.workbookPart,
      file.inside.parts.flatMap((part) => part.tables.map((table) => table.part)),
    ),
  );
  const dynamic = lazily(() => dynamicArrayNumber(file, draft));
  const written = new Map<string, WrittenCells>();
  let lacksResults = false;
  let formulasChange = false;
  for (const one of joined(patch.sheets)) {
    if (one.layout && !one.create) throw new PatchError('layoutOfKnownSheet', one.sheet);
    if (isNothing(one)) continue;
    const { known, part, text } = place(file, draft, one);
    const tables = known ? null : addTables(draft, part, one, taken, words);
    const sheet = known ? patchTables(draft, known, one) : { ...one, cells: tables?.cells ?? one.cells };
    const links = { tables: tables?.links ?? [], drawing: addCharts(draft, part, sheet, words) };
    const { page } = one.layout ?? {};
    if (page?.repeatRows) setPrintTitles(file, draft, one.sheet, page.repeatRows);
    if (one.printAreas) setPrintAreas(file, draft, one.sheet, one.printAreas);
    const work = resolveCells(known, sheet, styles.book, dynamic);
    const next = patchSheetText(text, part, sheet, work, { links, words, styles: styles.book });
    if (next !== text) draft.put(part, next);
    const effects = work.effects();
    written.set(one.sheet, effects.cells);
    lacksResults ||= effects.lacksResults;
    formulasChange ||= effects.changesFormulas;
  }
  styles.save();
  if (formulasChange) dropCalculationChain(file, draft);
  // Where every formula's result is known none needs asking: without the add-in it would turn into #NAME?.
  if (lacksResults || hasDependents(file.snapshot.sheets, written)) recalculateOnLoad(file, draft);
  if (patch.settingsXml !== undefined) putSettings(file, draft, patch.settingsXml);
  return draft.finish();
}
