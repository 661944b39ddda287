/**
 * The rubrics that exist. One registry for functions and pane alike: both run on the same page, so a rubric that is
 * loaded later reaches both.
 */
import type { Indicator, Rubric } from './indicator';
import { fy2561 } from './rubrics/fy2561';
import { fy2562round1 } from './rubrics/fy2562-round1';
import { fy2562round2 } from './rubrics/fy2562-round2';
import type { ScoringError } from './types';

// By this door, so that in the bundle the data of the rubrics and what builds them stay one piece.
export { rubric as buildRubric } from './rubrics/build';

const builtIn: readonly Rubric[] = [fy2561, fy2562round1, fy2562round2];
const loaded = new Map<string, Rubric>();

export function rubrics(): readonly Rubric[] {
  return [...builtIn, ...loaded.values()];
}

/** The rubrics that never change. */
export function builtInRubrics(): readonly Rubric[] {
  return builtIn;
}

export function findRubric(id: string): Rubric | null {
  return builtIn.find((rubric) => rubric.id === id) ?? loaded.get(id) ?? null;
}

export function findIndicator(rubricId: string, code: string): Indicator | null {
  return findRubric(rubricId)?.indicators.find((indicator) => indicator.code === code) ?? null;
}

/**
 * Adds a rubric, or replaces one that was loaded before. A built-in one never changes: what an old workbook's
 * formulas gave, they must give for ever.
 */
export function registerRubric(rubric: Rubric): ScoringError | null {
  const { id } = rubric;
  if (id === '' || builtIn.some((known) => known.id === id)) {
    return refused(`รหัสเกณฑ์ "${id}" ใช้ไม่ได้`, `The rubric id "${id}" cannot be used`);
  }
  const codes = new Set(rubric.indicators.map(({ code }) => code));
  if (
    codes.size < rubric.indicators.length ||
    rubric.indicators.some((indicator) => indicator.rubric !== id)
  ) {
    return refused(
      `ตัวชี้วัดในเกณฑ์ "${id}" ซ้ำกันหรืออ้างเกณฑ์อื่น`,
      `Indicators of rubric "${id}" repeat a code or name another rubric`,
    );
  }
  loaded.set(id, rubric);
  return null;
}

/** Takes away a rubric that was loaded; built-in ones stay. */
export function unregisterRubric(id: string): void {
  loaded.delete(id);
}

function refused(th: string, en: string): ScoringError {
  return { kind: 'value', input: 'rubric', message: { th, en } };
}
