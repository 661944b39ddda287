/** Each indicator by both rubrics, side by side. */
import { formatScore } from '../../../i18n';
import { compareTexts } from '../../../i18n/compare';
import type { ComparedLine } from '../../../scoring/scorecard/compare';
import type { ScorecardLine } from '../../../scoring/scorecard/scorecard';
import { useMessages, usePick, useTexts } from '../../language';
import { Details } from '../../parts/Details';
import { turnOf } from './difference';

export interface LinesTableProps {
  readonly lines: readonly ComparedLine[];
  readonly here: string;
  readonly there: string;
}

export function LinesTable({ lines, here, there }: LinesTableProps) {
  const texts = useTexts(compareTexts);
  const { compared, others } = split(lines);
  return (
    <>
      {compared.length > 0 && (
        <table className="kpi-changes kpi-compared" aria-label={texts.table(here, there)}>
          <thead>
            <tr>
              <th scope="col">{texts.rubric(here)}</th>
              <th scope="col">{texts.rubric(there)}</th>
              <th scope="col">{texts.difference}</th>
            </tr>
          </thead>
          {compared.map((line) => (
            <Line key={line.code} line={line} />
          ))}
        </table>
      )}
      {others.length > 0 && (
        <Details summary={texts.others(others.length)}>
          <ul className="kpi-rows">
            {others.map((line) => (
              <Other key={line.code} line={line} here={here} there={there} />
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function split(lines: readonly ComparedLine[]) {
  return {
    compared: lines.filter(({ difference }) => difference !== null),
    others: lines.filter(({ difference }) => difference === null),
  };
}

/** The name has a row of its own: beside three figures there is no room for it. */
function Line({ line }: { line: ComparedLine }) {
  const pick = usePick();
  const texts = useTexts(compareTexts);
  const { difference, notes } = line;
  const turn = turnOf(difference);
  return (
    <tbody>
      <tr className="kpi-open-row">
        <th scope="rowgroup" colSpan={3} className="kpi-compared-name">
          {pick(line.name)}
        </th>
      </tr>
      <tr className={notes.length > 0 ? 'kpi-open-row' : undefined}>
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
      {notes.length > 0 && (
        <tr>
          <td colSpan={3} className="kpi-compared-note">
            {notes.map(pick).join(' · ')}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Where there is nothing to compare: why, and what either side has. */
function Other({ line, here, there }: { line: ComparedLine; here: string; there: string }) {
  const pick = usePick();
  const texts = useTexts(compareTexts);
  const sides = [
    { rubric: here, side: line.here },
    { rubric: there, side: line.there },
  ].filter(({ side }) => side !== null);
  return (
    <li className="kpi-row kpi-entry">
      <span className="kpi-label">{pick(line.name)}</span>
      {line.why && <p className="kpi-small">{texts.because(pick(line.why))}</p>}
      {sides.map(({ rubric, side }) => (
        <div key={rubric} className="kpi-between">
          <span className="kpi-small">{texts.rubric(rubric)}</span>
          <span>
            <Side line={side} />
          </span>
        </div>
      ))}
    </li>
  );
}

const TONES = { gains: 'kpi-good', loses: 'kpi-bad', same: 'kpi-quiet', notComparable: 'kpi-quiet' } as const;

function Side({ line }: { line: ScorecardLine | null }) {
  const t = useMessages();
  const texts = useTexts(compareTexts);
  if (!line) return <span className="kpi-small">{texts.absent}</span>;
  const { outcome } = line;
  if (outcome.state !== 'scored' && outcome.state !== 'exempt')
    return <span className="kpi-small">{t.rows[outcome.state]}</span>;
  return (
    <>
      <span className="kpi-strong">{texts.level(outcome.level)}</span>{' '}
      <span className="kpi-small">{t.rows.score(formatScore(outcome.score))}</span>
      {outcome.state === 'exempt' && <span className="kpi-small"> · {t.rows.exempt}</span>}
      {line.partOfYear && <span className="kpi-small"> · {t.rows.soFar}</span>}
    </>
  );
}
