/**
 * Whether figures of districts may be added to make those of a province: parts and wholes, amounts and counts. What is a
 * percentage, a rate or a mean already, a day or a tick is only ever the province's own.
 */
import type { Indicator, InputSpec } from '../scoring';
import { inputParts } from './inputs';

const ADDED: ReadonlySet<InputSpec['kind']> = new Set(['amount', 'count']);
const NO_SUM: ReadonlySet<string> = new Set(['mean', 'value', 'ticked', 'daysLate']);
const RATE = /ร้อยละ|%|เปอร์เซ็นต์|เฉลี่ย|อัตรา|สัดส่วน|percent|average|\brate\b/i;
const UNIT_OF_RATE = /ต่อ|คะแนน|ระดับ|\bper\b|score|points?/i;

export function canBeAdded(indicator: Indicator): boolean {
  const { measure } = indicator;
  if (measure === null || NO_SUM.has(measure.kind)) return false;
  return inputParts(indicator).every(({ input }) => input.optional || isAdded(input));
}

/** The figures of one input, whatever is made of them. */
export function isAdded({ kind, label, unit }: InputSpec): boolean {
  // Households whose average income is low are counted, not averaged.
  const said = kind === 'count' ? label.th.replace(/รายได้เฉลี่ย/g, '') : label.th;
  return ADDED.has(kind) && !RATE.test(said) && !RATE.test(unit.th) && !UNIT_OF_RATE.test(unit.th);
}
