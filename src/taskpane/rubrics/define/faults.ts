/** Where on the screen a fault of the rules belongs: the key of its field. */
import type { DefinedIndicator, LocalFault } from '../../../scoring/localRubric/localRubric';
import type { DefineForm, FieldKey } from './form';
import type { FormFault } from './read';

export function fieldFaults(
  faults: readonly LocalFault[],
  form: DefineForm,
  indicator: DefinedIndicator,
): FormFault[] {
  return faults
    .filter((fault) => fault.severity === 'error' && fault.indicator === indicator.code)
    .map((fault) => ({ key: keyOf(fault, form, indicator), message: fault.message }));
}

function keyOf(fault: LocalFault, form: DefineForm, indicator: DefinedIndicator): FieldKey {
  const { level, field, input, cap, part } = fault;
  if (field === 'deduction') return `deduction.${input ?? ''}`;
  if (input !== undefined) return `input.${input}.${field}`;
  if (cap !== undefined) return `cap.${cap}.${field}`;
  if (level === null) return field === 'decimals' || field === 'whenZero' ? `figure.${field}` : field;
  if (part !== undefined) return `further.${furtherAt(part, level, form)}.bound.${level}`;
  if (field === 'threshold' || field === 'condition') {
    const { condition } = indicator.levels[level - 1] ?? {};
    return condition?.threshold || form.figure ? `figure.bound.${level}` : `level.${level}.text`;
  }
  return `level.${level}.${field}`;
}

/** The parts of a level are those figures that the level asks for. */
function furtherAt(part: number, level: number, { further }: DefineForm): number {
  const asked = further.flatMap(({ words }, at) => (words[level - 1] === 'none' ? [] : [at]));
  return asked[part] ?? part;
}

/** Said once where the fields and the rules find the same one wanting. */
export function mergedFaults(typed: readonly FormFault[], ruled: readonly FormFault[]): FormFault[] {
  const told = new Set(typed.map(({ key }) => key));
  return [...typed, ...ruled.filter(({ key }) => !told.has(key))];
}
