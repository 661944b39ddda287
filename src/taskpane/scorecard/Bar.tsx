/** A length beside words that say the same: screen readers skip it, colour is not needed to read it. */
export interface BarProps {
  /** 0 to 1; what is beyond is cut. */
  readonly share: number;
  readonly tone?: 'plain' | 'loss';
  readonly thin?: boolean;
}

export function Bar({ share, tone = 'plain', thin = false }: BarProps) {
  const percent = 100 * Math.min(1, Math.max(0, share));
  return (
    <div className={thin ? 'kpi-progress' : 'kpi-progress kpi-length'} aria-hidden>
      <div
        className={tone === 'loss' ? 'kpi-progress-bar kpi-length-loss' : 'kpi-progress-bar'}
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}
