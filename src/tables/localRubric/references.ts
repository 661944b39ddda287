/** Inputs as cells name them: by their label, or by their short name where the label would be misread. */
import type { DefinedInput } from '../../scoring/localRubric/localRubric';
import { parseNumber } from '../../thai';
import { parseDay } from '../../thai/days';
import { folded, headerKey } from '../text';
import { meant, TICK_WORDS } from './words';

export const SEPARATOR = '; ';
/** Marks that part the pieces of a cell. */
const MARKS = /[;:：=≥\n\r]/;

/** What a cell names; where there is no such input, the words themselves, so that they can be told. */
export function inputNamed(text: string, inputs: readonly DefinedInput[]): string {
  return find(text, inputs)?.name ?? text.trim();
}

export function find(text: string, inputs: readonly DefinedInput[]): DefinedInput | null {
  const key = headerKey(text);
  const has = (words: readonly string[]): boolean => words.some((word) => headerKey(word) === key);
  return (
    inputs.find(({ name }) => name === text.trim()) ??
    inputs.find(({ label }) => has([label])) ??
    inputs.find(({ column }) => has(column.synonyms)) ??
    null
  );
}

export function referenceText(name: string, inputs: readonly DefinedInput[]): string {
  const label = inputs.find((input) => input.name === name)?.label ?? '';
  const isPlain =
    label !== '' &&
    label === folded(label) &&
    !MARKS.test(label) &&
    parseNumber(label).state === 'notANumber' &&
    parseDay(label) === null &&
    meant({ tick: TICK_WORDS }, label) === null &&
    !BY_SIZE.test(label);
  return isPlain && find(label, inputs)?.name === name ? label : name;
}

/** "ตามจำนวนหมู่บ้าน: ..." */
export const BY_SIZE = /^(?:ตาม|by\s)\s*/i;

export function referencesText(names: readonly string[], inputs: readonly DefinedInput[]): string {
  return names.map((name) => referenceText(name, inputs)).join(SEPARATOR);
}

/** The pieces of a cell, without blank ones. */
export function pieces(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
