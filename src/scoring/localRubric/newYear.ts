/** A rubric carried to another fiscal year: its name, its days and rounds, and the years in the words of its indicators. */
import type { Rubric } from '../indicator';
import { copyOf } from './build';
import { fiscalYearOf, type LocalIndicator, type LocalRubric } from './localRubric';
import { indicatorMoved, yearsMoved } from './years';

type Head = Omit<LocalRubric, 'indicators'>;

const BUDDHIST_ERA = 543;

/** Name and days of the same round of another year; a name that is taken gets a number behind it. */
export function headOfYear(
  { id, fiscalYear, round }: Pick<Rubric, 'id' | 'fiscalYear' | 'round'>,
  year: number,
  taken: readonly string[],
): Head {
  const isPlain = /^25\d\d(\/\d)?$/.test(id);
  const wished = isPlain ? `${year}${round === null ? '' : `/${round}`}` : yearsMoved(id, year - fiscalYear);
  return { id: freeId(wished, taken), ...daysOf(year, round), round };
}

export function freeId(wished: string, taken: readonly string[]): string {
  let id = wished;
  for (let number = 2; taken.includes(id); number++) id = `${wished}-${number}`;
  return id;
}

/** A fiscal year begins in October of the year before; its rounds are halves. */
export function daysOf(fiscalYear: number, round: number | null): { from: string; to: string } {
  const year = fiscalYear - BUDDHIST_ERA;
  const from = round === 2 ? `${year}-04-01` : `${year - 1}-10-01`;
  return { from, to: round === 1 ? `${year}-03-31` : `${year}-09-30` };
}

/** Copies of all indicators of a rubric, built in or of the workbook (`local`), for the year of the head. */
export function indicatorsOfYear(
  source: Rubric,
  local: LocalRubric | null,
  head: Head,
  language: 'th' | 'en',
): readonly LocalIndicator[] {
  if (!local) return copyOf(source, head, language).indicators;
  const years = fiscalYearOf(head.from) - source.fiscalYear;
  return local.indicators.map((own) => indicatorMoved(own, years));
}
