/** A rubric of the users' own as the rows of its table: one per indicator and level, every row whole, so that rows can be sorted and filtered. */
import { modelText, type OwnField, type OwnIndicator, type OwnLevel, type OwnRubric } from '../scoring/own';
import { dayText } from '../thai/days';
import { CONDITION_WORDS, OWN_FIELDS, TICK_WORDS } from '../tables/ownWords';

export type OwnValue = string | number | null;

export interface OwnRow {
  readonly code: string;
  readonly level: number | null;
  readonly values: Readonly<Record<OwnField, OwnValue>>;
}

export function rowsOf(rubric: OwnRubric, language: 'th' | 'en'): OwnRow[] {
  return rubric.indicators.flatMap((indicator) => {
    const levels: readonly (OwnLevel | null)[] = indicator.levels.length > 0 ? indicator.levels : [null];
    return levels.map((level) => rowOf(rubric, indicator, level, language));
  });
}

function rowOf(
  { id, from, to, round }: OwnRubric,
  { code, model, group, name, weight }: OwnIndicator,
  level: OwnLevel | null,
  language: 'th' | 'en',
): OwnRow {
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
export function changedFields(before: OwnRow, after: OwnRow): OwnField[] {
  return OWN_FIELDS.filter((field) => before.values[field] !== after.values[field]);
}
