/** A length beside words that say the same: screen readers skip it, colour is not needed to read it. */
export function Bar({ share }: { share: number }) {
  const percent = 100 * Math.min(1, Math.max(0, share));
  return (
    <div className="kpi-progress" style={{ height: 8 }} aria-hidden>
      <div className="kpi-progress-bar" style={{ width: `${percent}%` }} />
    </div>
  );
}
