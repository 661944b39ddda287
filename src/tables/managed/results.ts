/**
 * The results sheet: scores of tables without room beside them, a block per table. A block begins with a title that names
 * its table; its header follows, then a row per unit. Figures there are copies and no target table, but results that are
 * typed there count.
 */
import { worded, aboutOf } from './words';

export const RESULTS = {
  name: { th: 'ผลคะแนน', en: 'Scores' },
  /** Of each block: sheet, first cell and indicator of its table. */
  title: { th: 'ผลคะแนนจากตาราง …', en: 'Scores from table …' },
  /** The others are the add-in's columns as beside a table. */
  columns: { unit: 0, given: 1, result: 2, written: 3 },
  unitHeader: { th: 'จังหวัด/อำเภอ', en: 'Province/District' },
  /** Title and header. */
  aboveRows: 2,
  widths: [30, 22, 22, 18, 16, 16, 24],
} as const;

/** `id` is the table's, such as "OTOP!B4". */
export function resultsTitle(sheet: string, cell: string, indicator: string, language: 'th' | 'en'): string {
  return worded(RESULTS.title, language, `${sheet} (${cell}) ${indicator}`);
}

export function isResultsTitle(text: string): boolean {
  return aboutOf(RESULTS.title, text) !== null;
}

/** A block of results of this table, whatever its indicator is called. */
export function isResultsTitleOf(text: string, sheet: string, cell: string): boolean {
  return aboutOf(RESULTS.title, text)?.startsWith(`${sheet} (${cell}) `) ?? false;
}
