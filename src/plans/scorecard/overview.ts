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
import { OVERVIEW_HEADER_ROW } from '../managed/sheets';
import { SheetDraft, type SheetFrame } from './draft';
import { BODY, CENTER, EXACT, EXACT_LOOK, FORM_COLUMNS, HEADER, SCORE, TITLE } from './columns';
import { markAt, type Marks } from './earlier';
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
const FIRST = OVERVIEW_HEADER_ROW + 1;
const FIRST_INDICATOR = 2;
const UNIT_WIDTH = 30;
const LEAST_CHART_ROWS = 12;

interface RankedGroup {
  readonly index: number;
  readonly group: GroupTotal;
  /** Columns of the total, the total so far, and the rank. */
  readonly column: number;
  /** Column of the whole total so far, right of all that is read: units are ranked by what no digit is cut from. */
  readonly exact: number;
}

export function overviewOf(units: readonly UnitForm[], language: Language): Overview | null {
  const [first] = units;
  return first ? new OverviewWriter(units, first, language).write() : null;
}

interface Overview {
  readonly draft: SheetDraft;
  readonly frame: SheetFrame;
  readonly marks: Marks;
}

class OverviewWriter {
  private readonly draft = new SheetDraft();
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

  write(): Overview {
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
    return { draft: this.draft, frame: this.frame(charts), marks: this.marks() };
  }

  private marks(): Marks {
    const { rubric } = this.first.card;
    return {
      subject: [
        markAt(1, 0, ({ form }, spoken) => form.document(rubric.document[spoken], rubric.id)),
        ...this.units.map(({ card }, at) =>
          markAt(FIRST + at, 1, (_texts, spoken) => this.nameOf(card.unit, spoken)),
        ),
      ],
      frame: this.groups.map(({ group, column }) =>
        markAt(OVERVIEW_HEADER_ROW, column, ({ overview }, spoken) => overview.total(group.group[spoken])),
      ),
    };
  }

  private head(): void {
    const { draft, texts, language } = this;
    const { rubric, groups } = this.first.card;
    draft.put(0, 0, texts.title(rubric.name[language]), { look: TITLE });
    const { form } = scorecardSheetTexts(language);
    const { partOfYear, withPartOfYear } = form.state;
    draft.put(1, 0, form.document(rubric.document[language], rubric.id));
    draft.put(2, 0, texts.help);
    let column = FIRST_INDICATOR;
    for (const { group, lines } of groups) {
      const own = lines.filter(({ indicator }) => indicator.levels.length > 0);
      own.forEach(({ indicator }, index) => {
        draft.put(OVERVIEW_HEADER_ROW - 1, column, index === 0 ? group[language] : null, { look: HEADER });
        const name = `${indicator.no}. ${indicator.name[language]}`;
        const header = this.isPartOfYear(indicator.code) ? `${name} (${partOfYear})` : name;
        draft.put(OVERVIEW_HEADER_ROW, column, header, { look: HEADER });
        column += 1;
      });
    }
    draft.put(OVERVIEW_HEADER_ROW, 0, texts.number, { look: HEADER });
    draft.put(OVERVIEW_HEADER_ROW, 1, texts.unit, { look: HEADER });
    for (const { group, column: at, exact } of this.groups) {
      const name = group.group[language];
      draft.put(OVERVIEW_HEADER_ROW, exact, texts.exact(name), { look: HEADER });
      // Above the header, by which an earlier sheet is known.
      const hasPart = this.holdsPartOfYear(group);
      draft.put(
        OVERVIEW_HEADER_ROW - 1,
        at,
        hasPart ? withPartOfYear : null,
        hasPart ? { look: HEADER } : {},
      );
      [texts.total(name), texts.soFar(name), texts.rank(name)].forEach((header, index) => {
        draft.put(OVERVIEW_HEADER_ROW, at + index, header, { look: HEADER });
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
    const { draft } = this;
    const on = (at: number, column: number): string => `${quoted(sheet)}${formatCell({ row: at, column })}`;
    draft.put(row, 0, number, { look: CENTER });
    draft.put(row, 1, this.nameOf(card.unit), { look: BODY });
    this.codes.forEach((code, index) => {
      const line = form.lineRows.get(code);
      if (line === undefined) return;
      const level = on(line, FORM_COLUMNS.level);
      const formula = `=IF(ISNUMBER(${level}),${level},${on(line, FORM_COLUMNS.state)})`;
      const column = FIRST_INDICATOR + index;
      draft.formula(row, column, formula, shownAt(form, line), { look: CENTER, numberFormat: '0' });
    });
    for (const { index, column, exact } of this.groups) {
      const totals = form.totals[index];
      if (!totals) continue;
      const copy = (at: number, cell: string, shows: number | null, more: typeof SHOWN): void => {
        draft.formula(row, at, `=IF(ISNUMBER(${cell}),${cell},"")`, shows ?? '', more);
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
      this.draft.put(row, column, null, { look: CENTER });
      return;
    }
    const name = columnName(exact);
    const own = `${name}${row + 1}`;
    const all = `${name}$${top + 1}:${name}$${bottom + 1}`;
    const above = `${name}$${top + 1}:${name}${row + 1}`;
    const formula = `=IF(ISNUMBER(${own}),RANK(${own},${all})+COUNTIF(${above},${own})-1,"")`;
    this.draft.formula(row, column, formula, ranksOf(this.scores(group))[row - top] ?? '', at);
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
    return putRanking(this.draft, top, {
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

  private frame(charts: readonly ChartPlan[]): SheetFrame {
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
    const columns = FIRST_INDICATOR + this.codes.length + 4 * this.groups.length;
    return {
      widths: Array.from({ length: columns }, (_unused, column) =>
        column === 0 ? 7 : column === 1 ? UNIT_WIDTH : 13,
      ),
      layout: {
        page: {
          orientation: 'landscape',
          repeatRows: { top: OVERVIEW_HEADER_ROW - 1, bottom: OVERVIEW_HEADER_ROW },
        },
        freezeRows: OVERVIEW_HEADER_ROW + 1,
        formats,
        charts,
      },
    };
  }
}

function hasWeight(units: readonly UnitForm[], group: number): boolean {
  return units.some(({ card }) => (card.groups[group]?.weightPercent ?? 0) > 0);
}

/** What the form shows: its level, or where there is none its state. */
function shownAt({ draft }: Form, row: number) {
  const at = (column: number) => draft.cells.find(({ cell }) => cell.row === row && cell.column === column);
  const level = at(FORM_COLUMNS.level)?.shows;
  if (typeof level === 'number') return level;
  const state = at(FORM_COLUMNS.state);
  return state?.shows ?? (state?.after.kind === 'value' ? state.after.value : null);
}
