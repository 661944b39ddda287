/**
 * The assessment form of one unit: the usual columns with live formulas, group by group with their totals, a chart, and
 * below it the figures everything comes from. A total is KPI.WEIGHTED over two columns that hold 0 and 0 for a line that
 * does not count (no criteria, not this unit's, no weight, no score yet), which changes neither of its two sums.
 */
import { scorecardSheetTexts, type ScorecardSheetTexts } from '../i18n/scorecardSheet';
import type { GroupTotal, Scorecard, ScorecardLine } from '../scoring/scorecard';
import { formatCell, formatRange, type CellAddress, type RangeAddress } from '../sheet/address';
import type { CellLook, ConditionalFormat } from '../sheet/plan';
import { unitText } from '../tables/entries';
import { FORM_HEADER_ROW } from './ownSheets';
import { joined, SheetDraft, type SheetFrame } from './scorecardSheetDraft';
import {
  figuresOf,
  resultOf,
  scoreCall,
  stateOf,
  targetOf,
  type Figures,
  type Live,
} from './scorecardSheetLines';
import { LEVEL_COLORS, REACHED } from './scorecardSheetLooks';
import { putWorking, type Working, type WorkingLine } from './scorecardSheetWorking';
import type { Language } from './scorecardRequests';

/** Columns, in the order of the headers. */
const C = {
  number: 0,
  indicator: 1,
  unit: 2,
  target: 3,
  weight: 4,
  result: 5,
  level1: 6,
  level: 11,
  score: 12,
  weighted: 13,
  state: 14,
  countedScore: 15,
  countedWeight: 16,
} as const;

/** Characters; about one page of A4 across when printed at two thirds. */
const WIDTHS = [6, 30, 9, 15, 9, 14, 14, 14, 14, 14, 14, 8, 9, 11, 14, 8, 8] as const;
const CHART_ROWS = 18;

const TITLE: CellLook = { bold: true, size: 14 };
const HEADER: CellLook = { bold: true, wrap: true, boxed: true, fill: '#D9E2EC', align: 'center', size: 9 };
const GROUP: CellLook = { bold: true, boxed: true, fill: '#F0F4F8' };
const BODY: CellLook = { wrap: true, boxed: true, size: 10 };
const SMALL: CellLook = { wrap: true, boxed: true, size: 8 };
const CENTER: CellLook = { ...BODY, align: 'center' };
const TOTAL: CellLook = { bold: true, wrap: true, boxed: true, size: 10 };

const SCORE = '0.0000';
const RESULT = '0.00######';
const AMOUNT = '#,##0.00';
const COUNT = '#,##0';

export interface Form {
  readonly draft: SheetDraft;
  readonly frame: SheetFrame;
  /** Row of each indicator's line. */
  readonly lineRows: ReadonlyMap<string, number>;
  readonly totals: readonly { readonly group: GroupTotal; readonly total: number; readonly soFar: number }[];
}

export const FORM_COLUMNS: { readonly level: number; readonly state: number; readonly total: number } = {
  level: C.level,
  state: C.state,
  total: C.weighted,
};

export function formOf(card: Scorecard, lines: readonly WorkingLine[], language: Language): Form {
  const texts = scorecardSheetTexts(language).form;
  const draft = new SheetDraft();
  const end = card.groups.reduce((row, group) => row + group.lines.length + 3, FORM_HEADER_ROW + 1);
  const chartTop = end + 1;
  const dataTop = chartTop + CHART_ROWS + 1;
  const scored = card.groups.flatMap((group) => group.lines).filter(hasCriteria);
  const working = putWorking(draft, dataTop + scored.length + 2, lines, texts, language);
  putHead(draft, card, texts, language);
  const lineRows = new Map<string, number>();
  const totals: Form['totals'][number][] = [];
  let row = FORM_HEADER_ROW + 1;
  for (const group of card.groups) {
    for (let column = 0; column < WIDTHS.length; column++) {
      draft.put(row, column, column === 1 ? group.group[language] : null, { look: GROUP });
    }
    const first = row + 1;
    for (const line of group.lines) {
      row += 1;
      lineRows.set(line.indicator.code, row);
      new LineWriter(draft, row, line, working, texts, language).put();
    }
    putTotals(draft, row + 1, first, group, texts, language);
    totals.push({ group, total: row + 1, soFar: row + 2 });
    row += 3;
  }
  putChartData(draft, dataTop, scored, lineRows, texts, language);
  const data = { top: dataTop + 1, bottom: dataTop + scored.length };
  return { draft, frame: frameOf(end, chartTop, data, texts), lineRows, totals };
}

function hasCriteria({ indicator, outcome }: ScorecardLine): boolean {
  return indicator.levels.length > 0 && outcome.state !== 'notApplicable';
}

function putHead(
  draft: SheetDraft,
  { rubric, unit }: Scorecard,
  texts: ScorecardSheetTexts['form'],
  language: Language,
): void {
  draft.put(0, 0, texts.title(rubric.name[language]), { look: TITLE });
  draft.put(1, 0, texts.unit(unitText(unit, language)), { look: { bold: true } });
  draft.put(2, 0, texts.document(rubric.document[language]));
  texts.headers.forEach((header, column) => draft.put(FORM_HEADER_ROW, column, header, { look: HEADER }));
}

class LineWriter {
  private readonly at: Figures;
  private readonly score: string;

  constructor(
    private readonly draft: SheetDraft,
    private readonly row: number,
    private readonly line: ScorecardLine,
    { ranges }: Working,
    private readonly texts: ScorecardSheetTexts['form'],
    private readonly language: Language,
  ) {
    this.at = figuresOf(ranges.get(line.indicator.code) ?? new Map());
    this.score = formatCell({ row, column: C.score });
  }

  put(): void {
    const { line, language } = this;
    const { indicator, weightPercent } = line;
    const name = indicator.variant
      ? `${indicator.name[language]} (${indicator.variant[language]})`
      : indicator.name[language];
    this.value(C.number, indicator.no, CENTER);
    this.value(C.indicator, name, BODY);
    this.value(C.unit, indicator.unit[language] || null, CENTER);
    this.value(C.weight, weightPercent, CENTER);
    for (let level = 1; level <= 5; level++) {
      const criterion = indicator.levels.find((one) => one.level === level);
      this.value(C.level1 + level - 1, criterion?.applied[language] ?? null, SMALL);
    }
    this.content(C.state, stateOf(line, this.score, this.at, this.texts), SMALL);
    if (hasCriteria(line)) this.putScore();
    else {
      this.value(C.target, indicator.printedTarget?.[language] ?? null, BODY);
      for (const column of [C.result, C.level, C.score, C.weighted]) this.value(column, null, CENTER);
      for (const column of [C.countedScore, C.countedWeight]) this.value(column, 0, CENTER);
    }
  }

  private putScore(): void {
    const { line, score, at } = this;
    const { indicator, outcome, weightPercent, weighted } = line;
    const reached = outcome.state === 'scored' || outcome.state === 'exempt' ? outcome : null;
    this.content(C.target, targetOf(line, at, this.language), BODY, this.targetFormat());
    const steps = indicator.measure === null || indicator.measure.kind === 'count';
    this.content(C.result, resultOf(line, at), CENTER, steps ? COUNT : RESULT);
    this.live(C.level, scoreCall('LEVEL', indicator, at), reached?.level ?? '', CENTER, '0');
    this.live(C.score, scoreCall('SCORE', indicator, at), reached?.score ?? '', CENTER, SCORE);
    if (weightPercent === null) {
      this.value(C.weighted, null, CENTER);
      for (const column of [C.countedScore, C.countedWeight]) this.value(column, 0, CENTER);
      return;
    }
    const weight = formatCell({ row: this.row, column: C.weight });
    const isScored = `=IF(ISNUMBER(${score}),`;
    this.live(C.weighted, `${isScored}${score}*${weight}/100,"")`, weighted ?? '', CENTER, SCORE);
    this.live(C.countedScore, `${isScored}${score},0)`, reached?.score ?? 0, CENTER, SCORE);
    this.live(C.countedWeight, `${isScored}${weight},0)`, reached ? weightPercent : 0, CENTER, 'General');
  }

  private targetFormat(): string {
    const given = this.line.indicator.inputs.find(({ role }) => role === 'given');
    return given?.kind === 'amount' ? AMOUNT : COUNT;
  }

  private value(column: number, value: string | number | null, look: CellLook): void {
    this.draft.put(this.row, column, value, { look });
  }

  private live(
    column: number,
    formula: string,
    shows: Live['shows'],
    look: CellLook,
    numberFormat: string,
  ): void {
    this.draft.formula(this.row, column, formula, shows, { look, numberFormat });
  }

  private content(
    column: number,
    content: Live | string | number | null,
    look: CellLook,
    numberFormat = 'General',
  ): void {
    if (typeof content === 'object' && content !== null) {
      this.live(column, content.formula, content.shows, look, numberFormat);
    } else this.value(column, content, look);
  }
}

function putTotals(
  draft: SheetDraft,
  row: number,
  first: number,
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
  const column = (at: number): string =>
    formatRange({ top: first, bottom: first + lines.length - 1, left: at, right: at });
  const weights = joined(
    counting.map((cell) => ({ ...cell, column: C.weight })),
    formatRange,
  );
  const [scores, counted] = [column(C.countedScore), column(C.countedWeight)];
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

function putChartData(
  draft: SheetDraft,
  top: number,
  lines: readonly ScorecardLine[],
  rows: ReadonlyMap<string, number>,
  texts: ScorecardSheetTexts['form'],
  language: Language,
): void {
  draft.put(top, C.indicator, texts.scores, { look: { bold: true } });
  lines.forEach(({ indicator, outcome }, index) => {
    const score = formatCell({ row: rows.get(indicator.code) ?? 0, column: C.score });
    const shows = outcome.state === 'scored' || outcome.state === 'exempt' ? outcome.score : '';
    const label = `${indicator.no}. ${indicator.name[language]}`;
    draft.put(top + 1 + index, C.indicator, label, { look: SMALL });
    draft.formula(top + 1 + index, C.target, `=IF(ISNUMBER(${score}),${score},"")`, shows, {
      look: SMALL,
      numberFormat: SCORE,
    });
  });
}

function frameOf(
  end: number,
  chartTop: number,
  data: Pick<RangeAddress, 'top' | 'bottom'>,
  texts: ScorecardSheetTexts['form'],
): SheetFrame {
  const rows = { top: FORM_HEADER_ROW + 1, bottom: end - 1 };
  const column = (at: number): RangeAddress => ({ ...rows, left: at, right: at });
  const reached = formatCell({ row: rows.top, column: C.level });
  const formats: ConditionalFormat[] = [
    ...[1, 2, 3, 4, 5].map((level): ConditionalFormat => ({
      kind: 'formula',
      range: column(C.level1 + level - 1),
      formula: `=$${reached}=${level}`,
      ...REACHED,
    })),
    ...LEVEL_COLORS.map((colors, value): ConditionalFormat => ({
      kind: 'equals',
      range: column(C.level),
      value,
      ...colors,
    })),
  ];
  const header = { top: FORM_HEADER_ROW, bottom: FORM_HEADER_ROW };
  return {
    widths: WIDTHS,
    layout: {
      page: { orientation: 'landscape', repeatRows: header },
      freezeRows: FORM_HEADER_ROW + 1,
      formats,
      charts: [
        {
          name: 'KPI_Scores',
          kind: 'bar',
          title: texts.chart,
          categories: { ...data, left: C.indicator, right: C.indicator },
          values: { ...data, left: C.target, right: C.target },
          at: { top: chartTop, bottom: chartTop + CHART_ROWS - 1, left: C.indicator, right: C.level1 + 4 },
          axis: { min: 0, max: 5 },
        },
      ],
    },
  };
}
