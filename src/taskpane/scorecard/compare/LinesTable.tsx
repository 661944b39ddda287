/** Each indicator by both rubrics, side by side. */
import { formatScore } from '../../../i18n';
import type { ComparedLine } from '../../../scoring/compare';
import type { ScorecardLine } from '../../../scoring/scorecard';
import { useMessages, usePick } from '../../language';
import { turnOf } from './difference';
import { useTexts } from './texts';

export interface LinesTableProps {
  readonly lines: readonly ComparedLine[];
  readonly here: string;
  readonly there: string;
}

export function LinesTable({ lines, here, there }: LinesTableProps) {
  const texts = useTexts();
  return (
    <table className="kpi-changes" aria-label={texts.table(here, there)}>
      <thead>
        <tr>
          <th scope="col" style={{ width: '34%' }}>
            {texts.indicator}
          </th>
          <th scope="col">{texts.rubric(here)}</th>
          <th scope="col">{texts.rubric(there)}</th>
          <th scope="col">{texts.difference}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.code} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { line: ComparedLine }) {
  const pick = usePick();
  const texts = useTexts();
  const { difference, why, notes } = line;
  const turn = turnOf(difference);
  return (
    <>
      <tr>
        <th scope="row">{pick(line.name)}</th>
        <td>
          <Side line={line.here} />
        </td>
        <td>
          <Side line={line.there} />
        </td>
        <td>
          {difference !== null && <div className="kpi-strong">{texts.signed(difference)}</div>}
          <div className={TONES[turn]}>{texts[turn]}</div>
        </td>
      </tr>
      {(why !== null || notes.length > 0) && (
        <tr>
          <td colSpan={4} className="kpi-small">
            {[...(why ? [texts.because(pick(why))] : []), ...notes.map(pick)].join(' · ')}
          </td>
        </tr>
      )}
    </>
  );
}

const TONES = { gains: 'kpi-good', loses: 'kpi-bad', same: 'kpi-quiet', notComparable: 'kpi-quiet' } as const;

function Side({ line }: { line: ScorecardLine | null }) {
  const t = useMessages();
  const texts = useTexts();
  if (!line) return <span className="kpi-small">{texts.absent}</span>;
  const { outcome } = line;
  if (outcome.state !== 'scored' && outcome.state !== 'exempt')
    return <span className="kpi-small">{t.rows[outcome.state]}</span>;
  return (
    <>
      <div className="kpi-strong">{texts.level(outcome.level)}</div>
      <div className="kpi-small">{t.rows.score(formatScore(outcome.score))}</div>
      {outcome.state === 'exempt' && <div className="kpi-small">{t.rows.exempt}</div>}
    </>
  );
}
