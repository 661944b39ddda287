/** A ranking below the overview: who stands where by the totals above, with its chart. */
import { cutScore } from '../../i18n';
import { formatCell } from '../../sheet/address';
import type { ChartPlan } from '../../sheet/plan';
import { BODY, CENTER, HEADER, SCORE } from './columns';
import type { PlannedSheet } from '../managed/plannedSheet';

export type Score = number | null;

export interface Ranking {
  /** Of its chart. */
  readonly name: string;
  readonly title: string;
  /** The title, with what is to be known of its figures. */
  readonly heading: string;
  readonly headers: readonly string[];
  /** Of the units that are ranked, in the order of the list above. */
  readonly names: readonly string[];
  readonly scores: readonly Score[];
  /** Where their names, scores and ranks stand. */
  readonly columns: { readonly unit: string; readonly score: string; readonly rank: string };
  readonly chartRows: number;
}

/** Of equals the first in the list stands first. */
export function ranksOf(scores: readonly Score[]): readonly Score[] {
  return scores.map((score, index) => {
    if (score === null) return null;
    const before = scores.filter(
      (other, at) => other !== null && (other > score || (other === score && at < index)),
    );
    return before.length + 1;
  });
}

export function putRanking(planned: PlannedSheet, top: number, ranking: Ranking): ChartPlan {
  const { name, title, heading, headers, names, scores, columns, chartRows } = ranking;
  planned.put(top, 0, heading, { look: { bold: true } });
  headers.forEach((header, at) => {
    planned.put(top + 1, at, header, { look: HEADER });
  });
  const ranks = ranksOf(scores);
  ranks.forEach((_rank, place) => {
    const row = top + 2 + place;
    const found = `MATCH(${formatCell({ row, column: 0 })},${columns.rank},0)`;
    const holder = ranks.indexOf(place + 1);
    const score = scores[holder] ?? null;
    planned.put(row, 0, place + 1, { look: CENTER });
    planned.formula(row, 1, `=IFERROR(INDEX(${columns.unit},${found}),"")`, names[holder] ?? '', {
      look: BODY,
    });
    const shown = score === null ? '' : cutScore(score);
    const look = { look: CENTER, numberFormat: SCORE };
    planned.formula(row, 2, `=IFERROR(INDEX(${columns.score},${found}),"")`, shown, look);
  });
  const data = { top: top + 2, bottom: top + 1 + ranks.length };
  return {
    name,
    kind: 'bar',
    title,
    categories: { ...data, left: 1, right: 1 },
    values: { ...data, left: 2, right: 2 },
    at: { top, bottom: top + chartRows - 1, left: 4, right: 4 + 7 },
    axis: { min: 0, max: 5 },
  };
}
