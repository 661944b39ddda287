/** Parts of columns by one key: what a column is chosen for, kept with the choices, and asked for where it is missing. */
import type { ColumnPart, ColumnRole, TableColumn } from './types';

const INPUT = 'input:';

export function inputPart(name: string): ColumnPart {
  return `${INPUT}${name}`;
}

const ROLES: Readonly<Record<Exclude<ColumnRole, 'input'>, true>> = {
  number: true,
  unit: true,
  base: true,
  target: true,
  levelTarget: true,
  result: true,
  percent: true,
  level: true,
  score: true,
  gap: true,
  note: true,
  other: true,
};

/** Of a text that was kept with the choices. */
export function isPart(text: string): text is ColumnPart {
  return Object.hasOwn(ROLES, text) || (isInput(text) && text.length > INPUT.length);
}

function isInput(part: string): part is `input:${string}` {
  return part.startsWith(INPUT);
}

/** The input that the part is; `null` for every other part. */
export function inputOfPart(part: ColumnPart): string | null {
  return isInput(part) ? part.slice(INPUT.length) : null;
}

export function partOf({ role, input = '' }: Pick<TableColumn, 'role' | 'input'>): ColumnPart | null {
  return role === 'input' ? inputPart(input) : role;
}

export function playing(part: ColumnPart): { readonly role: ColumnRole; readonly input?: string } {
  return isInput(part) ? { role: 'input', input: part.slice(INPUT.length) } : { role: part };
}

export function columnOf(columns: readonly TableColumn[], part: ColumnPart): number | null {
  return columns.find((column) => partOf(column) === part)?.column ?? null;
}
