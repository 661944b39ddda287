/**
 * What a rubric's document says beside what is scored: where figures come from, what proves a level, until when. Only
 * people read it, so it travels with the pane and not with the functions.
 */
import type { Indicator, IndicatorDocument } from '../indicator';
import { findIndicator } from '../registry';
import type { Bilingual, Explanation } from '../types';
import { documents2561 } from './fy2561';
import { documents2562round1 } from './fy2562-round1';
import { documents2562round2 } from './fy2562-round2';
import type { Documents } from './texts';

const builtIn: Readonly<Record<string, Documents>> = {
  '2561': documents2561,
  '2562/1': documents2562round1,
  '2562/2': documents2562round2,
};

const SILENT: IndicatorDocument = {
  formula: null,
  dataSource: null,
  printedTarget: null,
  cutOffs: [],
  reading: null,
  notes: [],
  evidence: [],
};

/** A rubric of the workbook brings its own along. */
export function documentOf({ rubric, code, document }: Indicator): IndicatorDocument {
  return { ...SILENT, ...(document ?? builtIn[rubric]?.[code]) };
}

/** What is handed in to prove a level. */
export function evidenceOfLevel(indicator: Indicator, level: number): readonly Bilingual[] {
  return documentOf(indicator).evidence[level - 1] ?? [];
}

/** How the criterion is read, then what bears on this result alone. */
export function notesOf({ rubric, indicator, notes }: Explanation): readonly Bilingual[] {
  const found = findIndicator(rubric, indicator);
  const reading = found && documentOf(found).reading;
  return reading ? [reading, ...notes] : notes;
}
