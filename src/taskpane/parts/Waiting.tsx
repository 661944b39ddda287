/** Something is under way: a turning ring and words. Plain CSS, since Fluent's own costs the first chunk 5 KB. */
export function Ring() {
  return <span className="kpi-ring" aria-hidden />;
}

export function Waiting({ label }: { label: string }) {
  return (
    <div className="kpi-waiting" role="status">
      <Ring />
      {label}
    </div>
  );
}
