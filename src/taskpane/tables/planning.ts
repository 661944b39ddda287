/**
 * From what the user asked for to the one plan that is previewed and written. Loaded when first needed: planning
 * is no part of the pane's first screen.
 */
import type { Language } from '../../i18n';
import { planScores } from '../../plans';
import type { Bilingual } from '../../scoring';
import { writingTexts } from '../../i18n/writing';
import { formatRange } from '../../sheet/address';
import type { SheetChange } from '../../sheet/plan';
import { openQuestions, readingsOf, type TargetTable } from '../../tables';
import { rangeText, type Model, type TableModel } from '../model';
import type { Planned } from '../requests';

export interface ScoreRequest {
  readonly tableIds: readonly string[];
  readonly mode: 'formulas' | 'values';
  /** Those of the tables whose scores go to a results sheet, because there is no room beside them. */
  readonly onResultsSheet: readonly string[];
}

export function planFor(model: Model, request: ScoreRequest, language: Language): Planned {
  const chosen = model.tables.filter(({ table }) => request.tableIds.includes(table.id));
  const apart = ({ table }: TableModel) => request.onResultsSheet.includes(table.id);
  const plan = (tables: readonly TableModel[], place: 'adjacent' | 'resultsSheet') =>
    planScores({
      workbook: model.workbook,
      tables: tables.map(({ scored }) => scored),
      mode: request.mode,
      place,
      language,
    });
  const adjacent = plan(
    chosen.filter((one) => !apart(one)),
    'adjacent',
  );
  const tablesApart = chosen.filter(apart);
  const notices = chosen.flatMap(({ table }) => readingNotices(table));
  const byHand = adjacent.plan.sheets.flatMap(printNotices);
  if (tablesApart.length === 0) return { ...adjacent, notices, byHand };
  const sheet = plan(tablesApart, 'resultsSheet');
  return {
    plan: {
      sheets: [...adjacent.plan.sheets, ...sheet.plan.sheets],
      basis: [...adjacent.plan.basis, ...sheet.plan.basis],
      landmarks: [...(adjacent.plan.landmarks ?? []), ...(sheet.plan.landmarks ?? [])],
    },
    refusals: [...adjacent.refusals, ...sheet.refusals],
    notices,
    byHand,
  };
}

/** A machine may refuse to set it, and a write of scores must not hang on that: in Excel it is left to the user. */
function printNotices({ sheet, printAreas }: SheetChange): readonly Bilingual[] {
  if (!printAreas) return [];
  const [now, wanted] = [printAreas.from, printAreas.to].map((areas) => areas.map(formatRange).join(','));
  const said = (language: Language): string =>
    writingTexts(language).printArea(sheet, now ?? '', wanted ?? '');
  return [{ th: said('th'), en: said('en') }];
}

/** How a table is read where its words did not say it plainly: to know before its scores are written. */
function readingNotices(table: TargetTable): readonly Bilingual[] {
  if (openQuestions(table).length > 0) return [];
  const place = rangeText(table);
  return readingsOf(table).map(({ th, en }) => ({ th: `${place}: ${th}`, en: `${place}: ${en}` }));
}
