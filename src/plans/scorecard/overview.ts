/**
 * All units on one sheet: a heat map of levels, the totals of each group, and for each group a ranking with its chart.
 * Every cell refers to the unit's own form.
 */
import { cutScore } from '../../i18n';
import { scorecardSheetTexts, type ScorecardSheetTexts } from '../../i18n/scorecardSheet';
import type { GroupTotal, Scorecard, ScorecardUnit } from '../../scoring/scorecard/scorecard';
import { columnName, formatCell, type RangeAddress } from '../../sheet/address';
import type { ChartPlan, ConditionalFormat } from '../../sheet/plan';
import { unitText } from '../../tables/entries';
import { quoted } from '../cells';
import { OVERVIEW } from '../../tables/managed/overview';
import { frameOf, putHead } from '../managed/declared';
import { markAt } from '../managed/earlier';
import { PlannedSheet } from '../managed/plannedSheet';
import type { PlannedReport } from '../managed/reports';
import { BODY, CENTER, EXACT, EXACT_LOOK, FORM_COLUMNS, HEADER, SCORE } from './columns';
import type { Form } from './form';
import { LEVEL_COLORS } from './looks';
import { putRanking, ranksOf, type Score } from './ranking';
import { D } from './totals';
import type { Language } from './requests';

export interface UnitForm {
  readonly card: Scorecard;
  readonly form: Form;
  readonly sheet: string;
}

const SHOWN = { look: CENTER, numberFormat: SCORE };
const WHOLE = { look: EXACT_LOOK, numberFormat: EXACT };
const FIRST = OVERVIEW.headerRow + 1;
const FIRST_INDICATOR = OVERVIEW.columns.length;
const LEAST_CHART_ROWS = 12;

interface RankedGroup {
  readonly index: number;
  readonly group: GroupTotal;
  /** Columns of the total, the total so far, and the rank. */
  readonly column: number;
  /** Column of the whole total so far, right of all that is read: units are ranked by what no digit is cut from. */
  readonly exact: number;
}

export function overviewOf(units: readonly UnitForm[], language: Language): PlannedReport | null {
  const [first] = units;
  return first ? new OverviewWriter(units, first, language).write() : null;
}

class OverviewWriter {
  private readonly planned = new PlannedSheet();
  private readonly texts: ScorecardSheetTexts['overview'];
  private readonly codes: readonly string[];
  private readonly groups: readonly RankedGroup[];
  /** Districts compete with districts: a province beside them is not ranked. */
  private readonly ranked: Pick<RangeAddress, 'top' | 'bottom'>;

  constructor(
    private readonly units: readonly UnitForm[],
    private readonly first: UnitForm,
    private readonly language: Language,
  ) {
    this.texts = scorecardSheetTexts(language).overview;
    const { groups } = first.card;
    this.codes = groups.flatMap(({ lines }) =>
      lines.flatMap(({ indicator }) => (indicator.levels.length > 0 ? [indicator.code] : [])),
    );
    const counting = groups.flatMap((group, index) => (hasWeight(units, index) ? [{ group, index }] : []));
    this.groups = counting.map(({ group, index }, place) => ({
      group,
      index,
      column: FIRST_INDICATOR + this.codes.length + 3 * place,
      exact: FIRST_INDICATOR + this.codes.length + 3 * counting.length + place,
    }));
    const districts = units.filter(({ card }) => card.unit.kind === 'district').length;
    const skipped = districts >= 2 ? units.length - districts : 0;
    this.ranked = { top: FIRST + skipped, bottom: FIRST + units.length - 1 };
  }

  write(): PlannedReport {
    this.head();
    this.units.forEach((unit, index) => {
      this.line(unit, FIRST + index, index + 1);
    });
    const charts: ChartPlan[] = [];
    let top = FIRST + this.units.length + 1;
    for (const group of this.groups) {
      charts.push(this.ranking(group, top));
      top += this.chartRows() + 3;
    }
    return { planned: this.planned, frame: this.frame(charts), marks: this.marks() };
  }

  private marks(): PlannedReport['marks'] {
    const { rubric } = this.first.card;
    const words = scorecardSheetTexts;
    return {
      subject: [
        markAt(1, 0, (spoken) => words(spoken).form.document(rubric.document[spoken], rubric.id)),
        ...this.units.map(({ card }, at) =>
          markAt(FIRST + at, 1, (spoken) => this.nameOf(card.unit, spoken)),
        ),
      ],
      frame: this.groups.map(({ group, column }) =>
        markAt(OVERVIEW.headerRow, column, (spoken) => words(spoken).overview.total(group.group[spoken])),
      ),
    };
  }

  private head(): void {
    const { planned, texts, language } = this;
    const { rubric, groups } = this.first.card;
    const { form } = scorecardSheetTexts(language);
    const { partOfYear, withPartOfYear } = form.state;
    const lines = [form.document(rubric.document[language], rubric.id), texts.help];
    putHead(planned, OVERVIEW, language, rubric.name[language], lines, HEADER);
    let column = FIRST_INDICATOR;
    for (const { group, lines } of groups) {
      const own = lines.filter(({ indicator }) => indicator.levels.length > 0);
      own.forEach(({ indicator }, index) => {
        planned.put(OVERVIEW.headerRow - 1, column, index === 0 ? group[language] : null, { look: HEADER });
        const name = `${indicator.no}. ${indicator.name[language]}`;
        const header = this.isPartOfYear(indicator.code) ? `${name} (${partOfYear})` : name;
        planned.put(OVERVIEW.headerRow, column, header, { look: HEADER });
        column += 1;
      });
    }
    for (const { group, column: at, exact } of this.groups) {
      const name = group.group[language];
      planned.put(OVERVIEW.headerRow, exact, texts.exact(name), { look: HEADER });
      // Above the header, by which an earlier sheet is known.
      const hasPart = this.holdsPartOfYear(group);
      planned.put(
        OVERVIEW.headerRow - 1,
        at,
        hasPart ? withPartOfYear : null,
        hasPart ? { look: HEADER } : {},
      );
      [texts.total(name), texts.soFar(name), texts.rank(name)].forEach((header, index) => {
        planned.put(OVERVIEW.headerRow, at + index, header, { look: HEADER });
      });
    }
  }

  private isPartOfYear(code: string): boolean {
    return this.units.some(({ form }) => form.partOfYear.has(code));
  }

  private holdsPartOfYear({ lines }: GroupTotal): boolean {
    return lines.some(
      ({ indicator, weightPercent }) => weightPercent !== null && this.isPartOfYear(indicator.code),
    );
  }

  private line({ card, form, sheet }: UnitForm, row: number, number: number): void {
    const { planned } = this;
    const on = (at: number, column: number): string => `${quoted(sheet)}${formatCell({ row: at, column })}`;
    planned.put(row, 0, number, { look: CENTER });
    planned.put(row, 1, this.nameOf(card.unit), { look: BODY });
    this.codes.forEach((code, index) => {
      const line = form.lineRows.get(code);
      if (line === undefined) return;
      const level = on(line, FORM_COLUMNS.level);
      const formula = `=IF(ISNUMBER(${level}),${level},${on(line, FORM_COLUMNS.state)})`;
      const column = FIRST_INDICATOR + index;
      planned.formula(row, column, formula, shownAt(form, line), { look: CENTER, numberFormat: '0' });
    });
    for (const { index, column, exact } of this.groups) {
      const totals = form.totals[index];
      if (!totals) continue;
      const copy = (at: number, cell: string, shows: number | null, more: typeof SHOWN): void => {
        planned.formula(row, at, `=IF(ISNUMBER(${cell}),${cell},"")`, shows ?? '', more);
      };
      const { total, soFar } = totals.group;
      copy(column, on(totals.total, FORM_COLUMNS.weighted), total && cutScore(total), SHOWN);
      copy(column + 1, on(totals.soFar, FORM_COLUMNS.weighted), soFar && cutScore(soFar), SHOWN);
      copy(exact, on(totals.exactRow, D.soFar), soFar, WHOLE);
      this.rank(row, column + 2, exact, index);
    }
  }

  /** Districts of one province go without its name. */
  private nameOf(unit: ScorecardUnit, language = this.language): string {
    const text = unitText(unit, language);
    const province = unit.code.slice(0, 2);
    const isAlone = this.units.every(({ card }) => card.unit.code.startsWith(province));
    if (!isAlone || unit.kind === 'province') return text;
    return text.split(/, | (?=จังหวัด|กรุงเทพ)/)[0] ?? text;
  }

  /** Who stands level gets the next number, in the order of the list, so that every rank is there once. */
  private rank(row: number, column: number, exact: number, group: number): void {
    const { top, bottom } = this.ranked;
    const at = { look: CENTER, numberFormat: '0' };
    if (row < top) {
      this.planned.put(row, column, null, { look: CENTER });
      return;
    }
    const name = columnName(exact);
    const own = `${name}${row + 1}`;
    const all = `${name}$${top + 1}:${name}$${bottom + 1}`;
    const above = `${name}$${top + 1}:${name}${row + 1}`;
    const formula = `=IF(ISNUMBER(${own}),RANK(${own},${all})+COUNTIF(${above},${own})-1,"")`;
    this.planned.formula(row, column, formula, ranksOf(this.scores(group))[row - top] ?? '', at);
  }

  private scores(group: number): readonly Score[] {
    const { top } = this.ranked;
    return this.units.slice(top - FIRST).map(({ form }) => form.totals[group]?.group.soFar ?? null);
  }

  private ranking({ group, index, column }: RankedGroup, top: number): ChartPlan {
    const { ranked, texts, language } = this;
    const range = (at: number): string =>
      `$${columnName(at)}$${ranked.top + 1}:$${columnName(at)}$${ranked.bottom + 1}`;
    const { withPartOfYear } = scorecardSheetTexts(language).form.state;
    const title = texts.ranking(group.group[language]);
    return putRanking(this.planned, top, {
      name: `KPI_Ranking_${index + 1}`,
      title,
      heading: this.holdsPartOfYear(group) ? `${title} (${withPartOfYear})` : title,
      headers: texts.rankingHeaders,
      names: this.units.slice(ranked.top - FIRST).map(({ card }) => this.nameOf(card.unit)),
      scores: this.scores(index),
      columns: { unit: range(1), score: range(column + 1), rank: range(column + 2) },
      chartRows: this.chartRows(),
    });
  }

  private chartRows(): number {
    return Math.max(LEAST_CHART_ROWS, this.units.length + 2);
  }

  private frame(charts: readonly ChartPlan[]): PlannedReport['frame'] {
    const last = FIRST + this.units.length - 1;
    const map = {
      top: FIRST,
      bottom: last,
      left: FIRST_INDICATOR,
      right: FIRST_INDICATOR + this.codes.length - 1,
    };
    const formats = LEVEL_COLORS.map((colors, value): ConditionalFormat => ({
      kind: 'equals',
      range: map,
      value,
      ...colors,
    }));
    const { widths, layout } = frameOf(OVERVIEW, { formats, charts });
    const more = this.codes.length + 4 * this.groups.length;
    // The row above the headers names the groups.
    const repeatRows = { top: OVERVIEW.headerRow - 1, bottom: OVERVIEW.headerRow };
    return {
      widths: [...widths, ...Array.from({ length: more }, () => WIDTH)],
      layout: { ...layout, page: { orientation: 'landscape', repeatRows } },
    };
  }
}

/** Of a column of levels or scores, in characters. */
const WIDTH = 13;

function hasWeight(units: readonly UnitForm[], group: number): boolean {
  return units.some(({ card }) => (card.groups[group]?.weightPercent ?? 0) > 0);
}

/** What the form shows: its level, or where there is none its state. */
function shownAt({ planned }: Form, row: number) {
  const at = (column: number) => planned.cells.find(({ cell }) => cell.row === row && cell.column === column);
  const level = at(FORM_COLUMNS.level)?.shows;
  if (typeof level === 'number') return level;
  const state = at(FORM_COLUMNS.state);
  return state?.shows ?? (state?.after.kind === 'value' ? state.after.value : null);
}
