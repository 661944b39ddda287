/**
 * What stands below the lines of a form: the total of each group, and the scores line by line that the chart and the
 * totals are made from.
 */
import type { ScorecardSheetTexts } from '../i18n/scorecardSheet';
import type { GroupTotal, ScorecardLine } from '../scoring/scorecard';
import { formatCell, formatRange, type CellAddress, type RangeAddress } from '../sheet/address';
import { FORM_COLUMNS as C, hasCriteria, SCORE, SMALL, TOTAL, WIDTHS } from './scorecardSheetColumns';
import { joined, type SheetDraft } from './scorecardSheetDraft';
import type { Language } from './scorecardRequests';

/** Columns of the scores line by line. */
export const D = { indicator: 1, score: 3, countedScore: 4, countedWeight: 5 } as const;

export function putTotals(
  draft: SheetDraft,
  row: number,
  first: number,
  data: Pick<RangeAddress, 'top' | 'bottom'>,
  group: GroupTotal,
  texts: ScorecardSheetTexts['form'],
  language: Language,
): void {
  const { lines, weightPercent, scoredPercent, total, soFar } = group;
  for (const at of [row, row + 1]) {
    for (let column = 0; column < WIDTHS.length; column++) {
      if (column !== C.indicator && column !== C.weight && column !== C.weighted) {
        draft.put(at, column, null, { look: TOTAL });
      }
    }
  }
  draft.put(row, C.indicator, texts.total(group.group[language]), { look: TOTAL });
  draft.put(row + 1, C.indicator, texts.soFar, { look: TOTAL });
  const counting = lines.flatMap((line, index): CellAddress[] =>
    hasCriteria(line) && line.weightPercent !== null ? [{ row: first + index, column: C.score }] : [],
  );
  const look = { look: { ...TOTAL, align: 'center' as const } };
  if (counting.length === 0) {
    for (const at of [row, row + 1]) {
      draft.put(at, C.weight, null, look);
      draft.put(at, C.weighted, null, look);
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
  const mean = `KPI.WEIGHTED(${scores},${counted})`;
  // Decimals that add up to 100 shall show 100: Excel adds in binary.
  draft.formula(row, C.weight, `=ROUND(SUM(${weights}),9)`, weightPercent, look);
  draft.formula(row + 1, C.weight, `=ROUND(SUM(${counted}),9)`, scoredPercent, look);
  const score = { ...look, numberFormat: SCORE };
  const hasWeight = `SUM(${counted})>0`;
  draft.formula(row, C.weighted, `=IF(AND(${isComplete},${hasWeight}),${mean},"")`, total ?? '', score);
  draft.formula(row + 1, C.weighted, `=IF(${hasWeight},${mean},"")`, soFar ?? '', score);
}

export function putChartData(
  draft: SheetDraft,
  top: number,
  lines: readonly ScorecardLine[],
  rows: ReadonlyMap<string, number>,
  texts: ScorecardSheetTexts['form'],
  language: Language,
): void {
  const header = { look: { bold: true, wrap: true, boxed: true, size: 9 } } as const;
  draft.put(top, D.indicator, texts.scores, { look: { bold: true } });
  draft.put(top + 1, D.indicator, texts.headers[C.indicator] ?? null, header);
  draft.put(top + 1, D.score, texts.scoresHeaders.score, header);
  draft.put(top + 1, D.countedScore, texts.scoresHeaders.countedScore, header);
  draft.put(top + 1, D.countedWeight, texts.scoresHeaders.countedWeight, header);
  const figure = { look: SMALL, numberFormat: SCORE };
  lines.forEach(({ indicator, outcome, weightPercent }, index) => {
    const row = top + 2 + index;
    const line = rows.get(indicator.code) ?? 0;
    const score = formatCell({ row: line, column: C.score });
    const weight = formatCell({ row: line, column: C.weight });
    const reached = outcome.state === 'scored' || outcome.state === 'exempt' ? outcome.score : null;
    draft.put(row, D.indicator, `${indicator.no}. ${indicator.name[language]}`, { look: SMALL });
    draft.formula(row, D.score, `=IF(ISNUMBER(${score}),${score},"")`, reached ?? '', figure);
    if (weightPercent === null) {
      draft.put(row, D.countedScore, 0, figure);
      draft.put(row, D.countedWeight, 0, { look: SMALL });
      return;
    }
    draft.formula(row, D.countedScore, `=IF(ISNUMBER(${score}),${score},0)`, reached ?? 0, figure);
    const counted = `=IF(ISNUMBER(${score}),${weight},0)`;
    draft.formula(row, D.countedWeight, counted, reached === null ? 0 : weightPercent, { look: SMALL });
  });
}
