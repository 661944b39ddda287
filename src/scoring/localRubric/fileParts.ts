/** Parts of the rubric file that its versions share, with their limits. */
import * as v from 'valibot';

const LONGEST = 2000;

export const text = v.pipe(v.string(), v.maxLength(LONGEST));
export const number = v.pipe(v.number(), v.finite());
export const figure = v.nullable(number);

export function many<const Item extends v.GenericSchema>(item: Item, most = 50) {
  return v.pipe(v.array(item), v.maxLength(most));
}

export const head = { code: text, group: text, name: text, weight: figure };
export const level = v.picklist([1, 2, 3, 4, 5] as const);
export const wording = { text, printed: text, evidence: many(text) };

/** A copy of a built-in sheet. */
export const copied = {
  ...head,
  model: v.strictObject({ rubric: text, code: text }),
  levels: many(
    v.strictObject({
      level,
      condition: v.picklist(['atLeast', 'atMost', 'belowNext', 'steps'] as const),
      threshold: figure,
      steps: figure,
      tick: v.boolean(),
      ...wording,
    }),
    20,
  ),
};
