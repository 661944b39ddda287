/** Said beside a total that holds results of a part of the year: of which indicators. */
import { scorecardTexts } from '../../i18n/scorecard';
import type { GroupTotal } from '../../scoring/scorecard/scorecard';
import { useMessages, useTexts } from '../language';

export function PartOfYear({ group, className }: { group: GroupTotal; className?: string }) {
  const t = useMessages();
  const texts = useTexts(scorecardTexts);
  const { lines, partOfYear } = group;
  if (partOfYear.length === 0) return null;
  const numbers = lines.flatMap(({ indicator: { code, no } }) =>
    partOfYear.includes(code) ? [String(no)] : [],
  );
  return <span className={className}>{texts.group.partOfYear(t.common.list(numbers))}</span>;
}
