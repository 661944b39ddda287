/** Which local rubrics formulas can name: exactly those of the workbook. Built-in ones are never touched. */
import { buildLocalRubric } from './build';
import type { LocalRubric } from './localRubric';
import { registerRubric, unregisterRubric } from '../registry';

/** As they were loaded, by name. */
let loaded: ReadonlyMap<string, string> = new Map();

/** True where the set or a rubric in it changed, so that formulas naming it must be worked out again. */
export function registerLocalRubrics(rubrics: readonly LocalRubric[]): boolean {
  const wanted = new Map(rubrics.map((rubric) => [rubric.id, JSON.stringify(rubric)]));
  const gone = [...loaded.keys()].filter((id) => !wanted.has(id));
  const changed = rubrics.filter(({ id }) => loaded.get(id) !== wanted.get(id));
  for (const id of gone) unregisterRubric(id);
  const refused = changed.filter((rubric) => registerRubric(buildLocalRubric(rubric)) !== null);
  for (const { id } of refused) wanted.delete(id);
  loaded = wanted;
  return gone.length + changed.length > refused.length;
}
