/** Why a cell gets no value: made as plain data, turned into Office's own error where the result leaves. */
import type { Bilingual } from '../scoring';

type Code = 'invalidValue' | 'notAvailable' | 'divisionByZero' | 'invalidNumber' | 'nullReference';

export class Problem {
  constructor(
    readonly code: Code,
    /** Excel shows it for #VALUE! and #N/A only. */
    readonly message = '',
  ) {}
}

/** #VALUE! that names the argument. */
export function wrongArgument(argument: string, message: Bilingual): Problem {
  return new Problem('invalidValue', `${argument}: ${both(message)}`);
}

/** #N/A with its reason. */
export function notAvailable(reason: Bilingual): Problem {
  return new Problem('notAvailable', both(reason));
}

function both({ th, en }: Bilingual): string {
  return `${th} · ${en}`;
}

export function isErrorCell(cell: unknown): cell is CustomFunctions.Error {
  return typeof cell === 'object' && cell instanceof CustomFunctions.Error;
}

/** An error in a cell goes on as itself; the two that a function cannot give become #VALUE!. */
export function passedOn(cell: CustomFunctions.Error, message: Bilingual, argument: string): Problem {
  const codes: readonly Code[] = ['notAvailable', 'divisionByZero', 'invalidNumber', 'nullReference'];
  const code = codes.find((known) => CustomFunctions.ErrorCode[known] === cell.code) ?? 'invalidValue';
  return new Problem(code, wrongArgument(argument, message).message);
}

export function toOfficeError({ code, message }: Problem): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[code], message === '' ? undefined : message);
}
