/**
 * The scorecard as sheets with live formulas that come to the pane's numbers: an assessment form for each unit, and an
 * overview where there are several. An earlier form of the same shape is brought up to date in place; one that staff
 * changed, or that has another shape, stays, and a new one is made beside it.
 */
import { scorecardSheetTexts } from '../i18n/scorecardSheet';
import type { Rubric } from '../scoring';
import { scorecard, type ScorecardUnit } from '../scoring/scorecard';
import type { PlanBasis, SheetChange, WritePlan } from '../sheet/plan';
import { findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot';
import { evidenceOf, gatherInputs, readEntries } from '../tables/entries';
import { basisOf } from './cells';
import { basisOfBlocks, NOTHING, partOf } from './entryBlocks';
import { isForm, isOverview } from './ownSheets';
import { isOurs, newSheet, sameSheet, type SheetDraft, type SheetFrame } from './scorecardSheetDraft';
import { formOf } from './scorecardSheetForm';
import { overviewOf, type UnitForm } from './scorecardSheetOverview';
import type { ScorecardSheetRequest } from './scorecardRequests';
import { freeName } from './sheetNames';

export function planScorecardSheet(request: ScorecardSheetRequest): WritePlan {
  const { workbook, tables, rubric, units, language } = request;
  const texts = scorecardSheetTexts(language);
  const entries = readEntries(workbook);
  const sheets = new SheetWriter(workbook);
  // Provinces before districts, as everywhere.
  const ordered = [...units].sort((a, b) => a.code.length - b.code.length);
  const forms = ordered.map((unit): UnitForm => {
    const gathered = gatherInputs(workbook, tables, entries, rubric, unit);
    const card = scorecard(
      rubric,
      unit,
      (indicator) =>
        gathered.find((one) => one.indicator === indicator)?.inputs.map(({ value }) => value) ?? [],
    );
    const lines = gathered.map((one) => ({
      gathered: one,
      evidence: evidenceOf(entries, one.indicator, unit),
    }));
    const form = formOf(card, lines, language);
    const name = texts.form.sheet(rubric.id, unit.name[language]);
    return { card, form, sheet: sheets.write(form, name, isForm) };
  });
  const overview = forms.length > 1 ? overviewOf(forms, language) : null;
  if (overview) sheets.write(overview, texts.overview.sheet(rubric.id), isOverview);
  if (sheets.changes.length === 0) return NOTHING;
  return {
    sheets: sheets.changes,
    basis: [...sourceTables(request, rubric, units), ...basisOfBlocks(workbook, entries.blocks)],
    landmarks: sheets.landmarks,
  };
}

function sourceTables(
  { workbook, tables }: ScorecardSheetRequest,
  rubric: Rubric,
  units: readonly ScorecardUnit[],
): PlanBasis[] {
  if (units.length === 0) return [];
  return tables
    .filter((table) => table.rubric === rubric.id)
    .flatMap((table) => {
      const sheet = findSheet(workbook, table.sheet);
      return sheet ? basisOf(table, sheet) : [];
    });
}

/** Words that change with the data; everything else on these sheets stands still. */
const OWN_TEXTS: ReadonlySet<string> = new Set(
  (['th', 'en'] as const).flatMap((language) => {
    const { source, state } = scorecardSheetTexts(language).form;
    return [...Object.values(source), ...Object.values(state)];
  }),
);

class SheetWriter {
  readonly changes: SheetChange[] = [];
  readonly landmarks: PlanBasis[] = [];
  private readonly names = new Set<string>();

  constructor(private readonly workbook: WorkbookSnapshot) {}

  /** Gives the name of the sheet, which is there already or will be. */
  write(
    { draft, frame }: { readonly draft: SheetDraft; readonly frame: SheetFrame },
    wanted: string,
    isKind: (sheet: SheetSnapshot) => boolean,
  ): string {
    const earlier = this.workbook.sheets.find(
      (sheet) => !this.names.has(sheet.name) && isKind(sheet) && isOurs(draft, sheet, OWN_TEXTS),
    );
    const change = earlier
      ? sameSheet(draft, earlier)
      : newSheet(draft, freeName(this.workbook, wanted, this.names), frame);
    this.names.add(change.sheet);
    if (change.cells.length > 0) this.changes.push(change);
    if (earlier && change.cells.length > 0) this.landmarks.push(namesOn(earlier, draft));
    return change.sheet;
  }
}

/** The first two columns, down to where formulas stand in them: those may come to something else by then. */
function namesOn(sheet: SheetSnapshot, draft: SheetDraft): PlanBasis {
  const live = draft.cells.flatMap(({ cell, after }) =>
    after.kind === 'formula' && cell.column <= 1 ? [cell.row] : [],
  );
  const bottom = Math.min(sheet.used?.bottom ?? 0, ...live.map((row) => row - 1));
  return partOf(sheet, { top: 0, bottom, left: 0, right: 1 });
}
