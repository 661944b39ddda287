/** A level as words and as five steps, filled up to it: told by number and shape, colour only helps. */
import { useMessages } from '../language';

const HEIGHTS = ['6px', '8px', '10px', '12px', '14px'];

export function LevelBadge({ level }: { level: number }) {
  const t = useMessages();
  return (
    <span className="kpi-level">
      <span className="kpi-steps" aria-hidden>
        {HEIGHTS.map((height, step) => (
          <span
            key={height}
            className={step < level ? 'kpi-step kpi-step-filled' : 'kpi-step'}
            style={{ height }}
          />
        ))}
      </span>
      <span className="kpi-strong">{t.rows.level(level)}</span>
    </span>
  );
}
