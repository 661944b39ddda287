import type { Messages } from '../../i18n';
import type { Bilingual, Gap } from '../../scoring';

export type Pick = (text: Bilingual) => string;

/** "ขาดอีก 1,234 บาท ถึงระดับ 4"; nothing where there is no gap to speak of. */
export function gapText(gap: Gap | null, t: Messages, pick: Pick): string | null {
  if (gap?.state !== 'amount') return null;
  const unit = pick(gap.unit);
  if (gap.toLevel === null) return gap.amount > 0 ? t.rows.gapToTarget(gap.amount, unit) : t.rows.atTop;
  return t.rows.gap(gap.amount, unit, gap.toLevel);
}
