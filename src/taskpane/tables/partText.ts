/** What a part of a table is called: by the label of the input where the indicator says what its columns are. */
import type { Messages } from '../../i18n';
import type { Bilingual, Indicator } from '../../scoring';
import { partLabel, type ColumnPart } from '../../tables';
import { partName } from './partName';

export function partText(
  part: ColumnPart,
  indicator: Indicator | null,
  t: Messages,
  pick: (text: Bilingual) => string,
): string {
  const label = partLabel(indicator, part);
  return label ? pick(label) : partName(part, t);
}
