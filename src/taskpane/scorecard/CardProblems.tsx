/** Rows of the input sheet and the register that cannot be read: they are left out, and said to be, with their cells. */
import { formatRange } from '../../sheet/address';
import type { EntryProblem } from '../../tables/entries';
import { usePick } from '../language';
import { Notice } from '../parts/Notice';
import { PlaceLink } from '../parts/PlaceLink';
import type { PaneActions } from '../usePane';
import { useTexts } from './texts';

export interface CardProblemsProps {
  readonly problems: readonly EntryProblem[];
  readonly jump: PaneActions['jump'];
}

export function CardProblems({ problems, jump }: CardProblemsProps) {
  const texts = useTexts();
  const pick = usePick();
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning" title={texts.problems.title(problems.length)}>
      <details className="kpi-details">
        <summary>{texts.problems.show}</summary>
        <ul className="kpi-plain">
          {problems.map(({ sheet, range, message }) => (
            <li key={`${sheet} ${formatRange(range)}`}>
              <PlaceLink place={`${sheet} · ${formatRange(range)}`} onClick={() => jump(sheet, range)} />{' '}
              <span className="kpi-small">{pick(message)}</span>
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
