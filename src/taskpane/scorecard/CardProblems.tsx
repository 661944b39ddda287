/** Rows of the input sheet and the register that cannot be read: they are left out, and said to be, with their cells. */
import { scorecardTexts } from '../../i18n/scorecard';
import { formatRange } from '../../sheet/address';
import type { EntryProblem } from '../../tables/entries';
import { usePick, useTexts } from '../language';
import { Details } from '../parts/Details';
import { Notice } from '../parts/Notice';
import { PlaceLink } from '../parts/PlaceLink';

export interface CardProblemsProps {
  readonly problems: readonly EntryProblem[];
}

export function CardProblems({ problems }: CardProblemsProps) {
  const texts = useTexts(scorecardTexts);
  const pick = usePick();
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning" title={texts.problems.title(problems.length)}>
      <Details summary={texts.problems.show}>
        <ul className="kpi-plain">
          {problems.map(({ sheet, range, message }) => (
            <li key={`${sheet} ${formatRange(range)}`}>
              <PlaceLink to={{ sheet, range }} /> <span className="kpi-small">{pick(message)}</span>
            </li>
          ))}
        </ul>
      </Details>
    </Notice>
  );
}
