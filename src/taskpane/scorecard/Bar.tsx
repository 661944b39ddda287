/** A length beside words that say the same: screen readers skip it, colour is not needed to read it. */
export function Bar({ share, tone = 'plain' }: { share: number; tone?: 'plain' | 'loss' }) {
  const percent = 100 * Math.min(1, Math.max(0, share));
  return (
    <div className="kpi-progress kpi-length" aria-hidden>
      <div
        className={tone === 'loss' ? 'kpi-progress-bar kpi-length-loss' : 'kpi-progress-bar'}
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}
