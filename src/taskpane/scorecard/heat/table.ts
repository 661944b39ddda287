/** The figures of many scorecards as rows and columns: what is shown of each, and how they are put in order. */
import type { Indicator } from '../../../scoring';
import type { GroupTotal, Scorecard, ScorecardLine } from '../../../scoring/scorecard/scorecard';

interface IndicatorColumn {
  readonly kind: 'indicator';
  readonly id: string;
  readonly indicator: Indicator;
}

interface TotalColumn {
  readonly kind: 'total';
  readonly id: string;
  readonly group: GroupTotal['group'];
}

export type Column = IndicatorColumn | TotalColumn;

/** Sheets that at least one of the units is judged by, each group followed by its total. */
export function columnsOf(cards: readonly Scorecard[]): readonly Column[] {
  const groups = cards[0]?.groups ?? [];
  return groups.flatMap(({ group, lines }): readonly Column[] => {
    const used = lines.filter(({ indicator }) =>
      cards.some((card) => isJudged(lineIn(card, indicator.code))),
    );
    const sheets = used.map(({ indicator }): Column => ({
      kind: 'indicator',
      id: indicator.code,
      indicator,
    }));
    const hasTotal = cards.some((card) => groupIn(card, group)?.soFar !== null);
    return sheets.length > 0 && hasTotal ? [...sheets, { kind: 'total', id: `=${group.th}`, group }] : sheets;
  });
}

export function leftOut(cards: readonly Scorecard[]): readonly Indicator[] {
  const shown = new Set(columnsOf(cards).map(({ id }) => id));
  const all = cards[0]?.groups.flatMap(({ lines }) => lines) ?? [];
  return all.map(({ indicator }) => indicator).filter(({ code }) => !shown.has(code));
}

export function lineIn(card: Scorecard, code: string): ScorecardLine | null {
  for (const { lines } of card.groups) {
    const line = lines.find(({ indicator }) => indicator.code === code);
    if (line) return line;
  }
  return null;
}

export function groupIn(card: Scorecard, { th }: GroupTotal['group']): GroupTotal | null {
  return card.groups.find(({ group }) => group.th === th) ?? null;
}

/** What a column ranks by; `null` where the unit has nothing to rank. */
export function figureOf(card: Scorecard, column: Column): number | null {
  if (column.kind === 'total') return groupIn(card, column.group)?.soFar ?? null;
  const outcome = lineIn(card, column.id)?.outcome;
  return outcome?.state === 'scored' || outcome?.state === 'exempt' ? outcome.score : null;
}

/** The figure is that of a part of the year, or a total that holds one. */
export function isPartOfYear(card: Scorecard, column: Column): boolean {
  if (column.kind === 'total') return (groupIn(card, column.group)?.partOfYear.length ?? 0) > 0;
  return (lineIn(card, column.id)?.partOfYear ?? null) !== null;
}

/** Units without a figure come last, whichever way; equals keep the order of the register. */
export function sorted(
  cards: readonly Scorecard[],
  column: Column | null,
  descending: boolean,
): readonly Scorecard[] {
  if (!column) return cards;
  const withFigures = cards.map((card) => ({ card, figure: figureOf(card, column) }));
  return withFigures
    .sort((a, b) => {
      if (a.figure === null || b.figure === null)
        return Number(a.figure === null) - Number(b.figure === null);
      return descending ? b.figure - a.figure : a.figure - b.figure;
    })
    .map(({ card }) => card);
}

function isJudged(line: ScorecardLine | null): boolean {
  return line !== null && line.outcome.state !== 'noCriteria' && line.outcome.state !== 'notApplicable';
}
