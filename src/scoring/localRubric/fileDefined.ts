/** A defined indicator in the rubric file. What only built-in sheets have (printed ranges, counts by size) has no place in it. */
import * as v from 'valibot';
import { head, level, many, number, text, wording } from './fileParts';

const yes = v.exactOptional(v.literal(true));
const compared = {
  roundedToDecimals: v.exactOptional(number),
};
const whenZero = v.exactOptional(v.picklist(['exempt', 'notApplicable', 'level0'] as const));
const inputs = many(text);

const measure = v.variant('kind', [
  v.strictObject({ kind: v.literal('growth'), base: text, value: text, whenZero, ...compared }),
  v.strictObject({
    kind: v.literal('share'),
    part: text,
    whole: text,
    partOfWhole: yes,
    rest: yes,
    whenZero,
    ...compared,
  }),
  v.strictObject({ kind: v.literal('ratio'), part: text, whole: text, per: number, whenZero, ...compared }),
  v.strictObject({ kind: v.literal('change'), base: text, value: text, ...compared }),
  v.strictObject({ kind: v.literal('mean'), values: inputs, ...compared }),
  v.strictObject({ kind: v.literal('sum'), values: inputs, whenZero, ...compared }),
  v.strictObject({ kind: v.literal('count'), value: text, whenZero, ...compared }),
  v.strictObject({ kind: v.literal('value'), value: text, whenZero, ...compared }),
  v.strictObject({
    kind: v.literal('ticked'),
    values: inputs,
    least: v.exactOptional(v.record(text, number)),
    ...compared,
  }),
  v.strictObject({
    kind: v.literal('daysLate'),
    done: text,
    due: v.union([text, v.strictObject({ on: text })]),
    ...compared,
  }),
]);

const bound = v.union([
  number,
  v.strictObject({ input: text }),
  v.strictObject({ size: text, classes: many(v.strictObject({ from: number, bound: number })) }),
]);

const atLeast = v.strictObject({ atLeast: bound, exclusive: yes });
const atMost = v.strictObject({ atMost: bound, exclusive: yes });

const condition = v.strictObject({
  threshold: v.exactOptional(v.union([atLeast, atMost, v.strictObject({ catchAll: v.literal(true) })])),
  steps: v.exactOptional(number),
  ticks: v.exactOptional(many(text)),
  also: v.exactOptional(many(v.strictObject({ measure, threshold: v.union([atLeast, atMost]) }))),
});

const input = v.strictObject({
  name: text,
  label: text,
  unit: text,
  kind: v.picklist(['amount', 'count', 'figure', 'date', 'steps', 'tick', 'percentages'] as const),
  role: v.picklist(['given', 'reported'] as const),
  optional: v.boolean(),
  max: v.exactOptional(number),
  noMoreThan: v.exactOptional(text),
  column: v.strictObject({
    synonyms: many(text),
    reportedBy: v.picklist(['province', 'district', 'village', 'project'] as const),
    counts: v.picklist(['cumulative', 'period', 'asOf'] as const),
  }),
});

export const defined = v.strictObject({
  kind: v.literal('defined'),
  ...head,
  unit: text,
  forWhom: text,
  synonyms: many(text),
  measure: v.nullable(measure),
  inputs: many(input),
  levels: many(v.strictObject({ level, condition, ...wording }), 20),
  deductions: many(
    v.strictObject({ input: text, bands: many(v.strictObject({ from: number, levels: number })) }),
  ),
  caps: many(v.strictObject({ level: v.picklist([0, 1, 2, 3, 4] as const), unless: condition, text })),
});
