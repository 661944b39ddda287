/**
 * The assessment form of one unit: the usual columns with live formulas, group by group with their totals, a chart, and
 * below it the figures everything comes from. A total is KPI.WEIGHTED over two columns of the chart's data that hold 0 and
 * 0 for a line that does not count (no weight, no score yet), which changes neither of its two sums.
 */
import { scorecardSheetTexts, type ScorecardSheetTexts } from '../../i18n/scorecardSheet';
import { documentOf } from '../../scoring/documents';
import type { GroupTotal, Scorecard, ScorecardLine } from '../../scoring/scorecard/scorecard';
import { cutScore, SCORE_DECIMALS } from '../../i18n';
import { formatCell, type RangeAddress } from '../../sheet/address';
import type { CellLook, ConditionalFormat } from '../../sheet/plan';
import { partOfYearOf, unitText } from '../../tables/entries';
import { FORM } from '../../tables/managed/form';
import { frameOf, putHead } from '../managed/declared';
import { markAt } from '../managed/earlier';
import { PlannedSheet } from '../managed/plannedSheet';
import type { PlannedReport } from '../managed/reports';
import {
  BODY,
  CENTER,
  EXACT,
  EXACT_LOOK,
  FORM_COLUMNS as C,
  GROUP,
  hasCriteria,
  HEADER,
  SCORE,
  SMALL,
  FORM_WIDTH,
} from './columns';
import { cutFormula } from '../scores/formulas';
import {
  figuresOf,
  resultOf,
  scoreCall,
  stateOf,
  targetOf,
  weightOf,
  type Figures,
  type Live,
} from './lines';
import { LEVEL_COLORS, REACHED } from './looks';
import { D, putChartData, putTotals } from './totals';
import { putWorking, type Working, type WorkingLine } from './working';
import type { Language } from './requests';

const CHART_ROWS = 18;

const AMOUNT = '#,##0.00';
const COUNT = '#,##0';

export interface Form extends PlannedReport {
  /** Row of each indicator's line. */
  readonly lineRows: ReadonlyMap<string, number>;
  /** Rows of each group's total, of that so far, and of the whole figures of both. */
  readonly totals: readonly {
    readonly group: GroupTotal;
    readonly total: number;
    readonly soFar: number;
    readonly exactRow: number;
  }[];
  /** Codes of the indicators whose results are those of a part of the year. */
  readonly partOfYear: ReadonlySet<string>;
}

export function formOf(card: Scorecard, lines: readonly WorkingLine[], language: Language): Form {
  const texts = scorecardSheetTexts(language).form;
  const planned = new PlannedSheet();
  const end = card.groups.reduce((row, group) => row + group.lines.length + 3, FORM.headerRow + 1);
  const chartTop = end + 1;
  const dataTop = chartTop + CHART_ROWS + 1;
  const scored = card.groups.flatMap((group) => group.lines).filter(hasCriteria);
  const data = { top: dataTop + 2, bottom: dataTop + 1 + scored.length };
  const { rubric, unit } = card;
  const about = [texts.unit(unitText(unit, language)), texts.document(rubric.document[language], rubric.id)];
  putHead(planned, FORM, language, rubric.name[language], about, HEADER);
  const working = putWorking(planned, data.bottom + 2, lines, texts, language);
  const partOfYear = new Set(
    lines.flatMap(({ gathered }) => (partOfYearOf(gathered) ? [gathered.indicator.code] : [])),
  );
  const lineRows = new Map<string, number>();
  const totals: Form['totals'][number][] = [];
  let row = FORM.headerRow + 1;
  let counted = data.top;
  for (const group of card.groups) {
    for (let column = 0; column < FORM_WIDTH; column++) {
      planned.put(row, column, column === 1 ? group.group[language] : null, { look: GROUP });
    }
    const first = row + 1;
    const dataRow = counted;
    for (const line of group.lines) {
      row += 1;
      lineRows.set(line.indicator.code, row);
      new LineWriter(planned, row, line, partOfYear, working, counted, texts, language).put();
      if (hasCriteria(line)) counted += 1;
    }
    putTotals(planned, row + 1, first, { top: dataRow, bottom: counted - 1 }, group, texts, language);
    totals.push({ group, total: row + 1, soFar: row + 2, exactRow: dataRow });
    row += 3;
  }
  putChartData(planned, dataTop, scored, lineRows, partOfYear, texts, language);
  const words = (spoken: Language) => scorecardSheetTexts(spoken).form;
  const marks: Form['marks'] = {
    subject: [
      markAt(1, 0, (spoken) => words(spoken).unit(unitText(card.unit, spoken))),
      markAt(2, 0, (spoken) => words(spoken).document(card.rubric.document[spoken], card.rubric.id)),
    ],
    frame: [
      ...totals.map(({ group, total }) =>
        markAt(total, C.indicator, (spoken) => words(spoken).total(group.group[spoken])),
      ),
      markAt(dataTop, D.indicator, (spoken) => words(spoken).scores),
      markAt(dataTop + 1, D.score, (spoken) => words(spoken).scoresHeaders.score),
      markAt(data.bottom + 2, C.indicator, (spoken) => words(spoken).working),
    ],
  };
  return { planned, frame: formFrame(end, chartTop, data, texts), lineRows, totals, partOfYear, marks };
}

class LineWriter {
  private readonly at: Figures;
  private readonly score: string;

  constructor(
    private readonly planned: PlannedSheet,
    private readonly row: number,
    private readonly line: ScorecardLine,
    private readonly partOfYear: ReadonlySet<string>,
    { ranges }: Working,
    private readonly dataRow: number,
    private readonly texts: ScorecardSheetTexts['form'],
    private readonly language: Language,
  ) {
    this.at = figuresOf(ranges.get(line.indicator.code) ?? new Map());
    this.score = formatCell({ row, column: C.score });
  }

  put(): void {
    const { line, language } = this;
    const { indicator } = line;
    const name = indicator.variant
      ? `${indicator.name[language]} (${indicator.variant[language]})`
      : indicator.name[language];
    this.value(C.number, indicator.no, CENTER);
    this.value(C.indicator, name, BODY);
    this.value(C.unit, indicator.unit[language] || null, CENTER);
    this.content(C.weight, weightOf(line, this.at), CENTER);
    for (let level = 1; level <= 5; level++) {
      const criterion = indicator.levels.find((one) => one.level === level);
      this.value(C.level1 + level - 1, criterion?.applied[language] ?? null, SMALL);
    }
    const isPartOfYear = this.partOfYear.has(indicator.code);
    this.content(C.state, stateOf(line, isPartOfYear, this.score, this.at, this.texts), SMALL);
    if (hasCriteria(line)) this.putScore();
    else {
      this.value(C.target, documentOf(indicator).printedTarget?.[language] ?? null, BODY);
      for (const column of [C.result, C.level, C.score, C.weighted, C.way]) this.value(column, null, CENTER);
    }
  }

  private putScore(): void {
    const { line, score, at } = this;
    const { indicator, outcome, weightPercent, weighted } = line;
    const reached = outcome.state === 'scored' || outcome.state === 'exempt' ? outcome : null;
    this.content(C.target, targetOf(line, at, this.language), BODY, this.targetFormat());
    const steps = indicator.measure === null || indicator.measure.kind === 'count';
    this.content(C.result, resultOf(line, at), CENTER, steps ? COUNT : SCORE);
    this.live(C.level, scoreCall('LEVEL', indicator, at), reached?.level ?? '', CENTER, '0');
    const exact = formatCell({ row: this.dataRow, column: D.exact });
    this.planned.formula(this.dataRow, D.exact, scoreCall('SCORE', indicator, at), reached?.score ?? '', {
      look: EXACT_LOOK,
      numberFormat: EXACT,
    });
    const shown = reached && cutScore(reached.score);
    const cut = `=IF(ISNUMBER(${exact}),${cutFormula(exact)},${exact})`;
    this.live(C.score, cut, shown ?? '', CENTER, SCORE);
    const level = formatCell({ row: this.row, column: C.level });
    const way = `=IF(ISNUMBER(${score}),IF(${level}=5,1,ROUND(${score}-${level},${SCORE_DECIMALS})),"")`;
    this.live(C.way, way, reached ? wayGone(reached) : '', CENTER, SCORE);
    if (weightPercent === null) {
      this.value(C.weighted, null, CENTER);
      return;
    }
    const weight = formatCell({ row: this.row, column: C.weight });
    const formula = `=IF(ISNUMBER(${exact}),${cutFormula(`${exact}*${weight}/100`)},"")`;
    this.live(C.weighted, formula, weighted === null ? '' : cutScore(weighted), CENTER, SCORE);
  }

  private targetFormat(): string {
    const given = this.line.indicator.inputs.find(({ role }) => role === 'given');
    return given?.kind === 'amount' ? AMOUNT : COUNT;
  }

  private value(column: number, value: string | number | null, look: CellLook): void {
    this.planned.put(this.row, column, value, { look });
  }

  private live(
    column: number,
    formula: string,
    shows: Live['shows'],
    look: CellLook,
    numberFormat: string,
  ): void {
    this.planned.formula(this.row, column, formula, shows, { look, numberFormat });
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

const WAY_BAR = '#7FB7BE';

function wayGone({ level, score }: { readonly level: number; readonly score: number }): number {
  return level === 5 ? 1 : Number((cutScore(score) - level).toFixed(SCORE_DECIMALS));
}

function formFrame(
  end: number,
  chartTop: number,
  data: Pick<RangeAddress, 'top' | 'bottom'>,
  texts: ScorecardSheetTexts['form'],
): Form['frame'] {
  const rows = { top: FORM.headerRow + 1, bottom: end - 1 };
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
    { kind: 'dataBar', range: column(C.way), color: WAY_BAR, min: 0, max: 1 },
  ];
  return frameOf(FORM, {
    formats,
    charts: [
      {
        name: 'KPI_Scores',
        kind: 'bar',
        title: texts.chart,
        categories: { ...data, left: D.indicator, right: D.indicator },
        values: { ...data, left: D.score, right: D.score },
        at: { top: chartTop, bottom: chartTop + CHART_ROWS - 1, left: C.indicator, right: C.level1 + 4 },
        axis: { min: 0, max: 5 },
      },
    ],
  });
}
