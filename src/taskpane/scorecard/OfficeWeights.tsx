/** Said beside a total that counts weights of the office's own: of which indicators. */
import { scorecardTexts } from '../../i18n/scorecard';
import type { GroupTotal } from '../../scoring/scorecard/scorecard';
import { useMessages, useTexts } from '../language';

export function OfficeWeights({ group, className }: { group: GroupTotal; className?: string }) {
  const t = useMessages();
  const texts = useTexts(scorecardTexts);
  const { lines, officeWeight } = group;
  if (officeWeight.length === 0) return null;
  const numbers = lines.flatMap(({ indicator: { code, no } }) =>
    officeWeight.includes(code) ? [String(no)] : [],
  );
  return <span className={className}>{texts.group.officeWeight(t.common.list(numbers))}</span>;
}
