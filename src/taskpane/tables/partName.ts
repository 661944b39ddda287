/** A part of a table by its own name; an input that no longer is has none. */
import type { Messages } from '../../i18n';
import type { ColumnPart } from '../../tables';

export function partName(part: ColumnPart, t: Messages): string {
  const roles: Readonly<Record<string, string | undefined>> = t.roles;
  return roles[part] ?? t.columns.unknownRole;
}
