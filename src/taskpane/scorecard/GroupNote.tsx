/** Said beside a total that holds results of a part of the year, or counts weights of the office's own: of which indicators. */
import { scorecardTexts } from '../../i18n/scorecard';
import type { GroupTotal } from '../../scoring/scorecard/scorecard';
import { useMessages, useTexts } from '../language';

export interface GroupNoteProps {
  readonly group: GroupTotal;
  readonly of: 'partOfYear' | 'officeWeight';
  readonly className?: string;
}

export function GroupNote({ group, of, className }: GroupNoteProps) {
  const t = useMessages();
  const texts = useTexts(scorecardTexts);
  const codes = group[of];
  if (codes.length === 0) return null;
  const numbers = group.lines.flatMap(({ indicator: { code, no } }) =>
    codes.includes(code) ? [String(no)] : [],
  );
  return <span className={className}>{texts.group[of](t.common.list(numbers))}</span>;
}
