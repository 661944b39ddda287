/** Each sheet's distance to its next level: in its own unit, as words and as a bar. */
import { type PathTexts, pathTexts } from '../../../i18n/path';
import type { PathStep } from '../../../scoring/scorecard/path';
import type { GroupTotal, ScorecardLine } from '../../../scoring/scorecard/scorecard';
import { useMessages, usePick, useTexts } from '../../language';
import { LevelBadge } from '../../parts/LevelBadge';
import { Bar } from '../Bar';
import { Needs } from './Needs';

export interface MissingListProps {
  readonly group: GroupTotal;
  /** The next level of each sheet, by code. */
  readonly next: ReadonlyMap<string, PathStep>;
}

export function MissingList({ group, next }: MissingListProps) {
  const pick = usePick();
  return (
    <>
      <h3 className="kpi-title">{pick(group.group)}</h3>
      <ul className="kpi-rows">
        {group.lines.map((line) => (
          <Missing key={line.indicator.code} line={line} step={next.get(line.indicator.code) ?? null} />
        ))}
      </ul>
    </>
  );
}

function Missing({ line, step }: { line: ScorecardLine; step: PathStep | null }) {
  const t = useMessages();
  const texts = useTexts(pathTexts);
  const pick = usePick();
  const { outcome, indicator } = line;
  const level = outcome.state === 'scored' || outcome.state === 'exempt' ? outcome.level : null;
  const share = step ? doneShare(step) : 0;
  const done = Math.floor(100 * share);
  return (
    <li className="kpi-row kpi-entry">
      <div className="kpi-label kpi-strong">{pick(indicator.name)}</div>
      <div className="kpi-between">
        {level !== null && <LevelBadge level={level} />}
        {line.partOfYear && <span className="kpi-small">{t.rows.soFar}</span>}
        {step && (
          <span className="kpi-small">{`${texts.toLevel(step.toLevel)} · ${texts.donePercent(done)}`}</span>
        )}
      </div>
      {step ? (
        <>
          <Bar share={share} />
          <Needs step={step} />
        </>
      ) : (
        <p className="kpi-quiet">{whyNone(line, texts, pick, t.rows.missing)}</p>
      )}
    </li>
  );
}

/** Where only steps are missing: those done of those that the level asks for; effort is a share of all steps. */
function doneShare({ needs, effort }: PathStep): number {
  const [need, ...others] = needs;
  const last = need?.kind === 'steps' && others.length === 0 ? need.steps.at(-1) : undefined;
  return need?.kind === 'steps' && last !== undefined ? 1 - need.steps.length / last : 1 - effort;
}

function whyNone(
  { outcome, gap, indicator }: ScorecardLine,
  texts: PathTexts,
  pick: ReturnType<typeof usePick>,
  missing: (names: string) => string,
): string {
  switch (outcome.state) {
    case 'scored':
    case 'exempt':
      if (outcome.level === 5) return texts.atTop;
      return gap?.state === 'notANumber' ? pick(gap.reason) : texts.noStep;
    case 'notReported': {
      const names = indicator.inputs.filter(({ name }) => outcome.missing.includes(name));
      return `${texts.notReported} · ${missing(names.map(({ label }) => pick(label)).join(', '))}`;
    }
    case 'noCriteria':
    case 'notApplicable':
      return pick(outcome.reason);
    case 'error':
      return pick(outcome.error.message);
  }
}
