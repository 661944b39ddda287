/**
 * The scorecard as sheets with live formulas that come to the pane's numbers: an assessment form for each unit, and an
 * overview where there are several. An earlier one is brought up to date in place, whatever stands on it by now: the
 * preview shows what is replaced, and a second is made where that is asked for. One whose charts and colours would miss
 * the cells, since the rubric has other indicators by now, stays as it is.
 */
import { scorecardSheetTexts } from '../../i18n/scorecardSheet';
import type { Rubric } from '../../scoring';
import type { ScorecardUnit } from '../../scoring/scorecard/scorecard';
import type { PlanBasis, SheetChange, WritePlan } from '../../sheet/plan';
import { findSheet, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet/snapshot';
import { evidenceOf, gatheredCard, gatherInputs, readEntries, typedSteps } from '../../tables/entries';
import { basisOf } from '../cells';
import { basisOfBlocks, NOTHING, partOf } from '../entries/blocks';
import { isForm, isOverview } from '../managed/sheets';
import { newSheet, sameSheet, type SheetDraft, type SheetFrame } from './draft';
import { earlierOf, type Marks } from './earlier';
import { formOf } from './form';
import { overviewOf, type UnitForm } from './overview';
import type { ScorecardSheetRequest } from './requests';
import { freeName } from '../managed/names';

export interface ScorecardSheetPlan extends WritePlan {
  /** Sheets of the same units and rubric that stand there already and are brought up to date, or are. */
  readonly earlier: readonly string[];
  /** Those that stay because they are laid out differently: the rubric has other indicators, or the add-in was older. */
  readonly outgrown: readonly string[];
}

export function planScorecardSheet(request: ScorecardSheetRequest): ScorecardSheetPlan {
  const { workbook, tables, rubric, units, language } = request;
  const texts = scorecardSheetTexts(language);
  const entries = readEntries(workbook);
  const sheets = new SheetWriter(workbook, changingTexts(rubric), request.anew ?? false);
  // Provinces before districts, as everywhere.
  const ordered = [...units].sort((a, b) => a.code.length - b.code.length);
  const forms = ordered.map((unit): UnitForm => {
    const gathered = gatherInputs(workbook, tables, entries, rubric, unit);
    const card = gatheredCard(rubric, unit, gathered);
    const lines = gathered.map((one) => ({
      gathered: one,
      evidence: evidenceOf(entries, one.indicator, unit),
      typed: typedSteps(entries, one.indicator, unit),
    }));
    const form = formOf(card, lines, language);
    const name = texts.form.sheet(rubric.id, unit.name[language]);
    return { card, form, sheet: sheets.write(form, name, isForm) };
  });
  const overview = forms.length > 1 ? overviewOf(forms, language) : null;
  if (overview) sheets.write(overview, texts.overview.sheet(rubric.id), isOverview);
  const { earlier, outgrown } = sheets;
  if (sheets.changes.length === 0) return { ...NOTHING, earlier, outgrown };
  return {
    earlier,
    outgrown,
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

/** Words that come and go with the data; everything else on these sheets stands still. */
function changingTexts({ indicators }: Rubric): ReadonlySet<string> {
  return new Set(
    (['th', 'en'] as const).flatMap((language) => {
      const { source, state } = scorecardSheetTexts(language).form;
      const units = indicators.flatMap(({ inputs }) => inputs.map(({ unit }) => unit[language]));
      return [...Object.values(source), ...Object.values(state), ...units];
    }),
  );
}

class SheetWriter {
  readonly changes: SheetChange[] = [];
  readonly landmarks: PlanBasis[] = [];
  readonly earlier: string[] = [];
  readonly outgrown: string[] = [];
  private readonly names = new Set<string>();

  constructor(
    private readonly workbook: WorkbookSnapshot,
    private readonly addinTexts: ReadonlySet<string>,
    private readonly anew: boolean,
  ) {}

  /** Gives the name of the sheet, which is there already or will be. */
  write(
    {
      draft,
      frame,
      marks,
    }: { readonly draft: SheetDraft; readonly frame: SheetFrame; readonly marks: Marks },
    wanted: string,
    isKind: (sheet: SheetSnapshot) => boolean,
  ): string {
    const same = this.anew ? null : earlierOf(this.workbook.sheets.filter(isKind), marks);
    const earlier = same?.isSameFrame ? same.sheet : null;
    if (same) (earlier ? this.earlier : this.outgrown).push(same.sheet.name);
    const change = earlier
      ? sameSheet(draft, earlier, this.addinTexts)
      : newSheet(draft, freeName(this.workbook, wanted, this.names), frame);
    this.names.add(change.sheet);
    if (change.cells.length > 0) this.changes.push(change);
    if (earlier && change.cells.length > 0) this.landmarks.push(...namesOn(earlier, change));
    return change.sheet;
  }
}

/** The first two columns, down to where something in them changes. */
function namesOn(sheet: SheetSnapshot, { cells }: SheetChange): PlanBasis[] {
  const changed = cells.flatMap(({ cell }) => (cell.column <= 1 ? [cell.row] : []));
  const live = rowsWithFormulas(sheet);
  const bottom = Math.min(sheet.used?.bottom ?? 0, ...[...changed, ...live].map((row) => row - 1));
  return bottom < 0 ? [] : [partOf(sheet, { top: 0, bottom, left: 0, right: 1 })];
}

/** Formulas in those columns may come to something else by then. */
function rowsWithFormulas(sheet: SheetSnapshot): number[] {
  const { used, formulas } = sheet;
  if (!used) return [];
  const columns = [0, 1].map((column) => column - used.left);
  return formulas.flatMap((row, at) =>
    columns.some((column) => (row[column] ?? null) !== null) ? [used.top + at] : [],
  );
}
