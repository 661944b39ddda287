/** What came of a row or an indicator: its level, or in words and by a sign why there is none. */
import {
  CheckmarkCircleRegular,
  CircleRegular,
  ErrorCircleRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import type { ScorecardLine } from '../../scoring/scorecard/scorecard';
import type { ScoredRow } from '../../tables';
import { useMessages } from '../language';
import { LevelBadge } from './LevelBadge';

type Outcome = ScoredRow['outcome'] | ScorecardLine['outcome'];

export function OutcomeState({ outcome }: { outcome: Outcome }) {
  const t = useMessages();
  switch (outcome.state) {
    case 'scored':
    case 'exempt':
      return <LevelBadge level={outcome.level} />;
    case 'soFar':
      return (
        <span className="kpi-state">
          <LevelBadge level={outcome.level} />
          <span className="kpi-small">{t.rows.soFar}</span>
        </span>
      );
    case 'asked':
      return <Word icon={QuestionCircleRegular} text={t.rows.asked} />;
    case 'cumulative':
      return outcome.met ? (
        <Word icon={CheckmarkCircleRegular} text={t.rows.met} tone="kpi-good" />
      ) : (
        <Word icon={CircleRegular} text={t.rows.short(outcome.short)} />
      );
    case 'notReported':
      return <Word icon={CircleRegular} text={t.rows.notReported} />;
    case 'error':
      return <Faulty />;
    case 'noCriteria':
    case 'notApplicable':
      return <Word icon={SubtractCircleRegular} text={t.rows[outcome.state]} />;
  }
}

/** What stands there cannot be used as it is. */
export function Faulty() {
  const t = useMessages();
  return <Word icon={ErrorCircleRegular} text={t.rows.error} tone="kpi-bad" />;
}

interface WordProps {
  readonly icon: typeof CircleRegular;
  readonly text: string;
  readonly tone?: 'kpi-quiet' | 'kpi-good' | 'kpi-bad';
}

function Word({ icon: Icon, text, tone = 'kpi-quiet' }: WordProps) {
  return (
    <span className={`kpi-state ${tone}`}>
      <Icon aria-hidden />
      {text}
    </span>
  );
}
