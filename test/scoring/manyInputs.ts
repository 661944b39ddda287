/** A rubric with a sheet of more inputs than any built-in one has. */
import { buildRubric, registerRubric } from '../../src/scoring/registry';
import { atLeast, given, reported, steps, t, tick } from '../../src/scoring/rubrics/build';

const both = (text: string) => t(text, text);

export const manyInputs = buildRubric(
  {
    id: 'many',
    name: both('many'),
    document: both('document'),
    fiscalYear: 2562,
    round: 2,
  },
  [
    {
      code: 'seven',
      no: 1,
      group: both('group'),
      name: both('seven inputs'),
      weight: 100,
      inputs: [
        steps(2),
        given('target', 'households', 'target', 'target'),
        reported('achieved', 'households', 'achieved', 'achieved'),
        given('villages', 'villages', 'villages', 'villages'),
        reported('groups', 'groups', 'groups', 'groups'),
        tick('checked', 'checked', 'checked'),
        tick('published', 'published', 'published'),
      ],
      measure: { kind: 'share', part: 'achieved', whole: 'target' },
      levels: atLeast(null, 70, 75, 80, 85).map((level, i) => ({
        ...level,
        steps: 2,
        share: { part: 'groups', whole: 'villages', atLeast: 10 },
        ...(i === 3 && { ticks: ['checked'] }),
        ...(i === 4 && { ticks: ['checked', 'published'] }),
      })),
    },
  ],
);

export function registerManyInputs(): void {
  const refused = registerRubric(manyInputs);
  if (refused) throw new Error(refused.message.en);
}
