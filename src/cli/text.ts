/** Scored tables for people: one block per table, aligned, notes below. */
import type { Language } from '../i18n';
import { formatAmount, formatNumber, formatScore, groupDigits } from '../i18n';
import { cliTexts } from '../i18n/cli';
import type { CliTexts } from '../i18n/cli';
import { findIndicator, type Indicator, type InputSpec, type InputValue } from '../scoring';
import { notesOf } from '../scoring/documents';
import { formatRange } from '../sheet/address';
import {
  coverageOf,
  openQuestions,
  questionText,
  readingsOf,
  type ScoredRow,
  type ScoredTable,
  type TargetTable,
} from '../tables';
import { dayOfSerial, dayText } from '../thai/days';
import type { Column } from './layout';
import { layOut } from './layout';
import { hasResults } from './scoring';

function inputText(
  value: InputValue,
  kind: InputSpec['kind'] | undefined,
  texts: CliTexts,
  language: Language,
): string {
  if (typeof value === 'boolean') return value ? texts.done : texts.notDone;
  if (typeof value !== 'number') return '';
  const day = kind === 'date' ? dayOfSerial(value) : null;
  return day === null ? formatNumber(value) : dayText(day, language);
}

function stateText(outcome: ScoredRow['outcome'], texts: CliTexts): string {
  switch (outcome.state) {
    case 'scored':
      return String(outcome.level);
    case 'exempt':
      return `${outcome.level} (${texts.states.exempt})`;
    case 'soFar':
      return texts.soFar(outcome.level);
    case 'cumulative':
      return outcome.met ? texts.met : texts.short(formatAmount(outcome.short));
    default:
      return texts.states[outcome.state];
  }
}

function cells(
  row: ScoredRow,
  indicator: Indicator | null,
  isCumulative: boolean,
  texts: CliTexts,
  language: Language,
): readonly string[] {
  const { outcome, inputs, gap } = row;
  const kinds = new Map(indicator?.inputs.map(({ name, kind }) => [name, kind]));
  const figures = inputs.map(({ name, value }) => inputText(value, kinds.get(name), texts, language));
  const start = [String(row.row.row + 1), row.row.name, ...figures];
  if (isCumulative) return [...start, stateText(outcome, texts)];
  const isScored = 'explanation' in outcome;
  const percent = isScored ? groupDigits(outcome.explanation.percent ?? '') : '';
  const missing = gap?.state === 'amount' ? `${formatAmount(gap.amount)} ${gap.unit[language]}` : '';
  return [...start, percent, stateText(outcome, texts), isScored ? formatScore(outcome.score) : '', missing];
}

function columnsOf(
  scored: ScoredTable,
  isCumulative: boolean,
  texts: CliTexts,
  language: Language,
): Column[] {
  const { table, rows } = scored;
  const indicator = findIndicator(table.rubric, table.indicator);
  const labels = (rows[0]?.inputs ?? []).map(({ name }) => {
    if (isCumulative) return name === 'target' ? texts.cumulativeTarget : texts.result;
    return indicator?.inputs.find((input) => input.name === name)?.label[language] ?? name;
  });
  const right = (header: string): Column => ({ header, align: 'right' });
  const left = (header: string): Column => ({ header, align: 'left' });
  const start = [right(texts.row), left(texts.unit), ...labels.map(right)];
  if (isCumulative) return [...start, left(texts.outcome)];
  return [...start, right(texts.percent), right(texts.level), right(texts.score), right(texts.gap)];
}

/** [5, 6, 7, 9] -> "5-7, 9". */
function runs(rows: readonly number[]): string {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else found.push([row, row]);
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}

/** A note that stands on every scored row is said once. */
class Notes {
  private readonly places = new Map<string, number[]>();
  private scored = 0;

  constructor(
    private readonly table: TargetTable,
    private readonly language: Language,
  ) {}

  take(row: ScoredRow): void {
    const { outcome } = row;
    const { language } = this;
    if (outcome.state === 'error') this.add(outcome.error.message[language], row);
    const covers = coverageOf(this.table, row.row);
    if (covers) this.add(covers[language], row);
    if (!('explanation' in outcome)) return;
    this.scored++;
    for (const note of notesOf(outcome.explanation)) this.add(note[language], row);
  }

  private add(text: string, { row }: ScoredRow): void {
    const at = this.places.get(text);
    if (at) at.push(row.row + 1);
    else this.places.set(text, [row.row + 1]);
  }

  lines(texts: CliTexts): readonly string[] {
    return [...this.places].map(([text, at]) =>
      at.length === this.scored && at.length > 1 ? texts.note(text) : texts.noteAt(runs(at), text),
    );
  }
}

function tableText(scored: ScoredTable, language: Language): string {
  const texts = cliTexts(language);
  const { table, rows } = scored;
  const indicator = findIndicator(table.rubric, table.indicator);
  const name = indicator ? texts.numbered(indicator.no, indicator.name[language]) : table.indicator;
  const title = `${name} (${texts.rubric(table.rubric)})  ${table.sheet}!${formatRange(table.range)}`;
  const said = [
    ...openQuestions(table).map((question) => texts.question(questionText(question)[language])),
    ...readingsOf(table).map((reading) => texts.note(reading[language])),
  ];
  if (!hasResults(scored)) return `${title}\n${texts.noResults(rows.length)}\n`;
  const isCumulative = rows.some((row) => row.outcome.state === 'cumulative');
  const notes = new Notes(table, language);
  const body = layOut(
    columnsOf(scored, isCumulative, texts, language),
    rows.map((row) => {
      // With the cells, while the row's explanation is there: it is not kept.
      notes.take(row);
      return cells(row, indicator, isCumulative, texts, language);
    }),
  );
  const done = rows.filter(({ outcome }) =>
    ['scored', 'exempt', 'cumulative', 'soFar'].includes(outcome.state),
  ).length;
  return [title, body, ...said, texts.counted(done, rows.length), ...notes.lines(texts), ''].join('\n');
}

export function toText(tables: readonly ScoredTable[], language: Language): string {
  if (tables.length === 0) return `${cliTexts(language).noTables}\n`;
  return tables.map((table) => tableText(table, language)).join('\n');
}
