/**
 * Writes a patch into the original package. Only parts that the patch needs are made anew, and inside them only
 * the elements concerned: charts, pictures, comments, conditional formats, validation and other sheets keep their
 * bytes.
 */
import { makeDraft } from './draft';
import type { Draft } from './draft';
import { PatchError, XlsxError } from './errors';
import type { SheetPart, XlsxFile } from './open';
import { patchSheetText } from './patchSheet';
import { patchTables } from './patchTables';
import type { FilePatch, SheetPatch } from './patchTypes';
import { addSheet, dropCalculationChain, putSettings, recalculateOnLoad, stylesPart } from './patchWorkbook';
import { changesFormulas, resolveCells } from './resolveCells';
import type { StyleBook } from './styleBook';
import { makeStyleBook } from './styleBook';

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

function isNothing(patch: SheetPatch): boolean {
  const { cells, merges, columnWidths = [], rowHeights = [], tableResizes = [] } = patch;
  const merged = (merges?.add.length ?? 0) + (merges?.remove.length ?? 0);
  return (
    !patch.create &&
    cells.length + merged + columnWidths.length + rowHeights.length + tableResizes.length === 0
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
            merges: {
              add: [...(before.merges?.add ?? []), ...(patch.merges?.add ?? [])],
              remove: [...(before.merges?.remove ?? []), ...(patch.merges?.remove ?? [])],
            },
            columnWidths: [...(before.columnWidths ?? []), ...(patch.columnWidths ?? [])],
            rowHeights: [...(before.rowHeights ?? []), ...(patch.rowHeights ?? [])],
            tableResizes: [...(before.tableResizes ?? []), ...(patch.tableResizes ?? [])],
          }
        : patch,
    );
  }
  return [...bySheet.values()];
}

function hasFormulas(file: XlsxFile): boolean {
  return file.sheets.some((sheet) =>
    sheet.snapshot.formulas.some((row) => row.some((formula) => formula !== null)),
  );
}

export function patchXlsx(file: XlsxFile, patch: FilePatch): Uint8Array {
  const draft = makeDraft(file.inside.package);
  const styles = lazyStyles(file, draft);
  let contentChanges = false;
  let formulasChange = false;
  for (const one of joined(patch.sheets)) {
    if (isNothing(one)) continue;
    const { known, part, text } = place(file, draft, one);
    const sheet = known ? patchTables(draft, known, one) : one;
    const work = resolveCells(known, sheet, styles.book);
    const next = patchSheetText(text, part, sheet, work);
    if (next !== text) draft.put(part, next);
    contentChanges ||= sheet.cells.some((cell) => cell.content);
    formulasChange ||= changesFormulas(known, work);
  }
  styles.save();
  if (formulasChange) dropCalculationChain(file, draft);
  if (formulasChange || (contentChanges && hasFormulas(file))) recalculateOnLoad(file, draft);
  if (patch.settingsXml !== undefined) putSettings(file, draft, patch.settingsXml);
  return draft.finish();
}
