/**
 * The scorecard as sheets with live formulas that come to the pane's numbers: an assessment form for each unit, and an
 * overview where there are several. An earlier one is brought up to date in place, whatever stands on it by now: the
 * preview shows what is replaced, and a second is made where that is asked for. One whose charts and colours would miss
 * the cells, since the rubric has other indicators by now, stays as it is.
 */
import { scorecardSheetTexts } from '../../i18n/scorecardSheet';
import type { Rubric } from '../../scoring';
import type { ScorecardUnit } from '../../scoring/scorecard/scorecard';
import type { PlanBasis, WritePlan } from '../../sheet/plan';
import { findSheet } from '../../sheet/snapshot';
import { evidenceOf, gatheredCard, gatherInputs, readEntries, typedSteps } from '../../tables/entries';
import { FORM } from '../../tables/managed/form';
import { OVERVIEW } from '../../tables/managed/overview';
import { worded } from '../../tables/managed/words';
import { basisOf, NOTHING } from '../cells';
import { basisOfBlocks } from '../entries/blocks';
import { ReportWriter } from '../managed/reports';
import { addinContent } from './addinContent';
import { formOf } from './form';
import { overviewOf, type UnitForm } from './overview';
import type { ScorecardSheetRequest } from './requests';

export interface ScorecardSheetPlan extends WritePlan {
  /** Sheets of the same units and rubric that stand there already and are brought up to date, or are. */
  readonly earlier: readonly string[];
  /** Those that stay because they are laid out differently: the rubric has other indicators, or the add-in was older. */
  readonly outgrown: readonly string[];
}

export function planScorecardSheet(request: ScorecardSheetRequest): ScorecardSheetPlan {
  const { workbook, tables, rubric, units, language } = request;
  const entries = readEntries(workbook);
  const addinTexts = changingTexts(rubric);
  const sheets = new ReportWriter(
    workbook,
    (planned) => addinContent(planned, addinTexts),
    request.anew ?? false,
  );
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
    const name = worded(FORM.name, language, `${rubric.id} ${unit.name[language]}`);
    return { card, form, sheet: sheets.write(form, FORM, name) };
  });
  const overview = forms.length > 1 ? overviewOf(forms, language) : null;
  if (overview) sheets.write(overview, OVERVIEW, worded(OVERVIEW.name, language, rubric.id));
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
