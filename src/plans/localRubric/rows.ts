/** A rubric of the users' own as the rows of its table: one per indicator and level, every row whole, so that rows can be sorted and filtered. */
import {
  modelText,
  type CopiedIndicator,
  type LocalField,
  type LocalLevel,
  type LocalRubric,
} from '../../scoring/localRubric/localRubric';
import { dayText } from '../../thai/days';
import { CONDITION_WORDS, TICK_WORDS } from '../../tables/localRubric/words';
import { LOCAL_RUBRIC } from '../../tables/managed/localRubric';

type LocalValue = string | number | null;

export interface LocalRow {
  readonly code: string;
  readonly level: number | null;
  readonly values: Readonly<Record<LocalField, LocalValue>>;
}

export function rowsOf(rubric: LocalRubric, language: 'th' | 'en'): LocalRow[] {
  return rubric.indicators.flatMap((indicator) => {
    if (indicator.kind !== 'copied') return [];
    const levels: readonly (LocalLevel | null)[] = indicator.levels.length > 0 ? indicator.levels : [null];
    return levels.map((level) => rowOf(rubric, indicator, level, language));
  });
}

function rowOf(
  { id, from, to, round }: LocalRubric,
  { code, model, group, name, weight }: CopiedIndicator,
  level: LocalLevel | null,
  language: 'th' | 'en',
): LocalRow {
  return {
    code,
    level: level?.level ?? null,
    values: {
      id,
      from: dayText(from, language),
      to: dayText(to, language),
      round,
      group,
      code,
      name,
      weight,
      model: modelText(model),
      level: level?.level ?? null,
      condition: level && CONDITION_WORDS[level.condition][language],
      threshold: level?.threshold ?? null,
      steps: level?.steps ?? null,
      tick: level?.tick ? TICK_WORDS[language] : null,
      text: level?.text || null,
      printed: level?.printed || null,
      evidence: level?.evidence.join('\n') || null,
    },
  };
}

/** Fields in which two rows differ, whatever the language or manner in which they are written. */
export function changedFields(before: LocalRow, after: LocalRow): LocalField[] {
  const fields = LOCAL_RUBRIC.columns.map(({ key }) => key);
  return fields.filter((field) => before.values[field] !== after.values[field]);
}
