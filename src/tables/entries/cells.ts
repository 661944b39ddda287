/** What one cell of an input sheet or of a register says, or why it cannot be read. Blank is never zero. */
import {
  applicability,
  findRubric,
  rubrics,
  type Bilingual,
  type Indicator,
  type InputSpec,
  type Rubric,
} from '../../scoring';
import type { CellValue } from '../../sheet/snapshot';
import { normalise } from '../../thai';
import { isError as isWrong, readFigure as readExact } from '../../scoring/read';
import { readDay, readFigure, textOf, type CellRead } from '../readCell';
import { readInput } from '../readInput';
import { headerKey } from '../text';
import { cannot } from './messages';
import { takesWeight, WEIGHT } from './weights';

/** Of an input sheet, where the office's own weight is one too. */
export function readEntry(spec: InputSpec, value: CellValue): CellRead<number | boolean | null> {
  const read = readInput(spec, value);
  return spec === WEIGHT && 'value' in read && typeof read.value === 'number' ? readWeight(read.value) : read;
}

/** No sheet scores it, so what it may be is looked at here. */
function readWeight(value: number): CellRead<number> {
  const read = readExact(WEIGHT, value);
  return isWrong(read) ? { problem: read.message } : { value };
}

export function readRubric(value: CellValue): CellRead<Rubric> {
  const typed = normalise(textOf(value)).replace(/ /g, '');
  if (typed === '') return { problem: cannot.blank.rubric };
  const rubric = findRubric(typed);
  if (rubric) return { value: rubric };
  // A bare 2562/1 typed into a cell becomes a date.
  return { problem: typeof value === 'number' ? cannot.rubricNumber(typed) : cannot.rubric(typed) };
}

/** By its code, else by its name; of two versions of a sheet the one that is this unit's. */
export function readIndicator(
  rubric: Rubric,
  code: CellValue,
  name: CellValue,
  unit: string,
): CellRead<Indicator> {
  const typed = normalise(textOf(code)).toLowerCase() || textOf(name);
  if (typed === '') return { problem: cannot.blank.indicator };
  const key = headerKey(typed);
  const found = rubric.indicators.filter(
    (one) => one.code === key || headerKey(one.name.th) === key || headerKey(one.name.en) === key,
  );
  const kind = unit.length === 2 ? 'province' : 'district';
  const own = found.filter((one) => applicability(one, { kind, province: unit.slice(0, 2) }) === null);
  const [indicator] = own.length > 0 ? own : found;
  return indicator ? { value: indicator } : { problem: cannot.indicator(nameOrTyped(typed), rubric.id) };
}

/** The code of a sheet that only other rubrics have is said by its name. */
function nameOrTyped(typed: string): Bilingual {
  const known = rubrics().flatMap(({ indicators }) => indicators);
  return known.find(({ code }) => code === typed)?.name ?? { th: typed, en: typed };
}

const WEIGHT_WORDS: ReadonlySet<string> = new Set(
  [WEIGHT.name, WEIGHT.label.th, WEIGHT.label.en, 'น้ำหนัก', 'ค่าน้ำหนัก', 'น้ำหนักร้อยละ', 'น้ำหนัก (%)'].map(
    headerKey,
  ),
);

/** By the name formulas use, or by its label; may be left out where the sheet has only one. */
export function readInputName(indicator: Indicator, value: CellValue): CellRead<InputSpec> {
  const { inputs } = indicator;
  const key = headerKey(textOf(value));
  const [only] = inputs;
  if (takesWeight(indicator) && WEIGHT_WORDS.has(key)) return { value: WEIGHT };
  if (key === '' && only && inputs.length === 1) return { value: only };
  if (key === '') return { problem: cannot.blank.input };
  const found = inputs.find(({ name, label }) =>
    [name, label.th, label.en].some((one) => headerKey(one) === key),
  );
  return found
    ? { value: found }
    : {
        problem: cannot.input(
          textOf(value),
          inputs.map(({ label }) => label),
        ),
      };
}

export function readStep(value: CellValue): CellRead<number> {
  const read = readFigure(value, { counting: true });
  if ('value' in read && read.value !== null && Number.isInteger(read.value) && read.value >= 1) {
    return { value: read.value };
  }
  return { problem: textOf(value) === '' ? cannot.blank.step : cannot.step(textOf(value)) };
}

/** A day as ISO, any other text as typed. */
export function dayOrText(value: CellValue): string {
  const read = readDay(value);
  return 'value' in read ? (read.value ?? '') : textOf(value);
}
