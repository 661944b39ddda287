/** What a part of a table is called: by the label of the input where the indicator says what its columns are. */
import type { Messages } from '../../i18n';
import type { Bilingual, Indicator } from '../../scoring';
import type { ColumnPart } from '../../tables';
import { partLabel } from '../../tables/inputs';

export function partText(
  part: ColumnPart,
  indicator: Indicator | null,
  t: Messages,
  pick: (text: Bilingual) => string,
): string {
  const label = partLabel(indicator, part);
  if (label) return pick(label);
  const roles: Readonly<Record<string, string | undefined>> = t.roles;
  // Of an indicator that has been changed since the part was chosen.
  return roles[part] ?? t.columns.unknownRole;
}
