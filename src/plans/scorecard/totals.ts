/**
 * What stands below the lines of a form: the total of each group, and the scores line by line that the chart and the
 * totals are made from. Totals come from whole scores and are cut only then.
 */
import { textLiteral } from '../../formula/calls';
import { cutScore } from '../../i18n';
import type { ScorecardSheetTexts } from '../../i18n/scorecardSheet';
import { kpiCall } from '../../scoring/functions/calls';
import type { GroupTotal, ScorecardLine } from '../../scoring/scorecard/scorecard';
import { formatCell, formatRange, type CellAddress, type RangeAddress } from '../../sheet/address';
import { FORM } from '../../tables/managed/form';
import { headerOf } from '../../tables/managed/words';
import { cutFormula } from '../scores/formulas';
import {
  EXACT,
  EXACT_LOOK,
  FORM_COLUMNS as C,
  hasCriteria,
  SCORE,
  SMALL,
  TOTAL,
  FORM_WIDTH,
} from './columns';
import type { PlannedSheet } from '../managed/plannedSheet';
import { joined } from './addinContent';
import type { Language } from './requests';

/** Columns of the scores line by line: whole and as shown; beside a group's first line its whole totals. */
export const D = {
  indicator: 1,
  exact: 3,
  score: 4,
  countedScore: 5,
  countedWeight: 6,
  total: 7,
  soFar: 8,
} as const;

export function putTotals(
  planned: PlannedSheet,
  row: number,
  first: number,
  data: Pick<RangeAddress, 'top' | 'bottom'>,
  group: GroupTotal,
  texts: ScorecardSheetTexts['form'],
  language: Language,
): void {
  const { lines, weightPercent, scoredPercent, total, soFar } = group;
  for (const at of [row, row + 1]) {
    for (let column = 0; column < FORM_WIDTH; column++) {
      if (column !== C.indicator && column !== C.weight && column !== C.weighted && column !== C.state) {
        planned.put(at, column, null, { look: TOTAL });
      }
    }
  }
  planned.put(row, C.indicator, texts.total(group.group[language]), { look: TOTAL });
  planned.put(row + 1, C.indicator, texts.soFar, { look: TOTAL });
  const counting = lines.flatMap((line, index): CellAddress[] =>
    hasCriteria(line) && line.weightPercent !== null ? [{ row: first + index, column: C.score }] : [],
  );
  const look = { look: { ...TOTAL, align: 'center' as const } };
  if (counting.length === 0) {
    for (const at of [row, row + 1]) {
      planned.put(at, C.weight, null, look);
      planned.put(at, C.weighted, null, look);
      planned.put(at, C.state, null, { look: TOTAL });
    }
    return;
  }
  const column = (at: number): string => formatRange({ ...data, left: at, right: at });
  const weights = joined(
    counting.map((cell) => ({ ...cell, column: C.weight })),
    formatRange,
  );
  const [scores, counted] = [column(D.countedScore), column(D.countedWeight)];
  const isComplete = `COUNT(${joined(counting, formatRange)})=${counting.length}`;
  const mean = kpiCall('WEIGHTED', { levels: scores, weights: counted });
  // Decimals that add up to 100 shall show 100: Excel adds in binary.
  planned.formula(row, C.weight, `=ROUND(SUM(${weights}),9)`, weightPercent, look);
  planned.formula(row + 1, C.weight, `=ROUND(SUM(${counted}),9)`, scoredPercent, look);
  const { partOfYear, withPartOfYear } = texts.state;
  const states = formatRange({ top: first, bottom: row - 1, left: C.state, right: C.state });
  const said = `=IF(COUNTIF(${states},${textLiteral(partOfYear)})>0,${textLiteral(withPartOfYear)},"")`;
  for (const at of [row, row + 1])
    planned.formula(at, C.state, said, group.partOfYear.length > 0 ? withPartOfYear : '', { look: SMALL });
  const hasWeight = `SUM(${counted})>0`;
  const figures = [
    { at: row, column: D.total, formula: `=IF(AND(${isComplete},${hasWeight}),${mean},"")`, figure: total },
    { at: row + 1, column: D.soFar, formula: `=IF(${hasWeight},${mean},"")`, figure: soFar },
  ];
  for (const { at, column: exactColumn, formula, figure } of figures) {
    const exact = formatCell({ row: data.top, column: exactColumn });
    planned.formula(data.top, exactColumn, formula, figure ?? '', { look: EXACT_LOOK, numberFormat: EXACT });
    const cut = `=IF(ISNUMBER(${exact}),${cutFormula(exact)},"")`;
    const shown = figure === null ? '' : cutScore(figure);
    planned.formula(at, C.weighted, cut, shown, { ...look, numberFormat: SCORE });
  }
}

export function putChartData(
  planned: PlannedSheet,
  top: number,
  lines: readonly ScorecardLine[],
  rows: ReadonlyMap<string, number>,
  partOfYear: ReadonlySet<string>,
  texts: ScorecardSheetTexts['form'],
  language: Language,
): void {
  const header = { look: { bold: true, wrap: true, boxed: true, size: 9 } } as const;
  planned.put(top, D.indicator, texts.scores, { look: { bold: true } });
  planned.put(top + 1, D.indicator, headerOf(FORM, 'indicator')[language], header);
  for (const column of ['exact', 'score', 'countedScore', 'countedWeight', 'total', 'soFar'] as const) {
    planned.put(top + 1, D[column], texts.scoresHeaders[column], header);
  }
  const figure = { look: EXACT_LOOK, numberFormat: EXACT };
  lines.forEach(({ indicator, outcome, weightPercent }, index) => {
    const row = top + 2 + index;
    const line = rows.get(indicator.code) ?? 0;
    const score = formatCell({ row: line, column: C.score });
    const weight = formatCell({ row: line, column: C.weight });
    const reached = outcome.state === 'scored' || outcome.state === 'exempt' ? outcome.score : null;
    const name = `${indicator.no}. ${indicator.name[language]}`;
    const label = partOfYear.has(indicator.code) ? `${name} (${texts.state.partOfYear})` : name;
    planned.put(row, D.indicator, label, { look: SMALL });
    const shown = reached === null ? '' : cutScore(reached);
    planned.formula(row, D.score, `=IF(ISNUMBER(${score}),${score},"")`, shown, {
      look: SMALL,
      numberFormat: SCORE,
    });
    const exact = formatCell({ row, column: D.exact });
    if (weightPercent === null) {
      planned.put(row, D.countedScore, 0, figure);
      planned.put(row, D.countedWeight, 0, { look: SMALL });
      return;
    }
    planned.formula(row, D.countedScore, `=IF(ISNUMBER(${exact}),${exact},0)`, reached ?? 0, figure);
    const counted = `=IF(ISNUMBER(${exact}),${weight},0)`;
    planned.formula(row, D.countedWeight, counted, reached === null ? 0 : weightPercent, { look: SMALL });
  });
}
