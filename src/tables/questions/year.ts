/**
 * Whose year a table is, by what its headers, the titles above it and the sheet's name say. Headers count most, since titles
 * are carried over from year to year; a later year in a title is believed where the headers fit it.
 */
import { findIndicator, rubrics } from '../../scoring';
import type { CellAddress } from '../../sheet/address';
import { normalise } from '../../thai';
import { fiscalYear, monthMentions } from '../../thai/dates';
import { headerKey, yearsIn } from '../text';

/** Words above a table or the name of its sheet (`cell` is `null` then). */
export interface Title {
  readonly text: string;
  readonly cell: CellAddress | null;
}

interface SaidYear {
  readonly year: number;
  readonly said: Title;
}

/** Years, else the fiscal years of dates; a date that may mean `wanted` does. */
export function yearsSaid(text: string, wanted: number): number[] {
  const typed = normalise(text);
  const dates = monthMentions(typed).filter(({ year }) => year !== null);
  let rest = typed;
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const years = yearsIn(headerKey(rest));
  if (years.length > 0) return years;
  return dates.flatMap(({ month, year }) => {
    if (year === null) return [];
    const fiscal = fiscalYear(month, year);
    return [year === wanted || fiscal === wanted ? wanted : fiscal];
  });
}

/** The latest year that is said, `wanted` before others where titles list several (a plan of five years). */
function latest(titles: readonly Title[], wanted: number, prefersWanted: boolean): SaidYear | null {
  let found: SaidYear | null = null;
  for (const said of titles) {
    const years = yearsSaid(said.text, wanted);
    if (prefersWanted && years.includes(wanted)) return { year: wanted, said };
    for (const year of years) if (!found || year > found.year) found = { year, said };
  }
  return found;
}

export interface Years {
  readonly headers: SaidYear | null;
  /** The year to read the table in; `said`: the words of another year than the rubric's. */
  readonly year: number;
  readonly said: Title | null;
}

/** `wanted`: the fiscal year of the rubric that is tried. */
export function yearOf(
  headers: readonly Title[],
  titles: readonly Title[],
  sheet: string,
  wanted: number,
): Years {
  const inHeaders = latest(headers, wanted, false);
  const inTitles = latest(titles, wanted, true) ?? latest([{ text: sheet, cell: null }], wanted, true);
  const own = { headers: inHeaders, year: wanted, said: null };
  const named = new Set(headers.flatMap(({ text }) => yearsSaid(text, wanted)));
  // Last year's figures are the base of this year's results; two years before are another year's table.
  const isBase = inHeaders?.year === wanted - 1 && named.size === 1;
  if (!inTitles && (!inHeaders || isBase)) return own;
  const last = !inHeaders || (inTitles && inTitles.year > inHeaders.year) ? inTitles : inHeaders;
  if (!last || last.year === wanted) return own;
  return { headers: inHeaders, year: last.year, said: last.said };
}

/** Rubrics by which tables of this indicator and year may be scored: that year's; where there is none, all, nearest first. */
export function rubricsFor(
  indicator: string,
  year: number,
): { readonly ids: string[]; readonly ofYear: boolean } {
  const all = rubrics().filter(({ id }) => findIndicator(id, indicator) !== null);
  const own = all.filter((one) => one.fiscalYear === year).map(({ id }) => id);
  if (own.length > 0) return { ids: own, ofYear: true };
  const away = (fiscal: number): number => Math.abs(fiscal - year);
  const nearest = [...all].reverse().sort((a, b) => away(a.fiscalYear) - away(b.fiscalYear));
  return { ids: nearest.map(({ id }) => id), ofYear: false };
}
