/** The card itself: the groups of the rubric with their totals and indicators. */
import { scorecardTexts } from '../../i18n/scorecard';
import { useActions } from '../context';
import { useTexts } from '../language';
import { Notice } from '../parts/Notice';
import { WriteAll } from './CardFoot';
import { CardGroup } from './CardGroup';
import { CardProblems } from './CardProblems';
import type { CardViewProps } from './data';
import { trialKey, withTried } from './trials';

export function CardView({ data, selection }: CardViewProps) {
  const texts = useTexts(scorecardTexts);
  const { tryOut } = useActions();
  const { card, written, gathered, trials } = data;
  if (card.groups.length === 0) return <Notice tone="info" title={texts.group.noSheets} />;
  return (
    <>
      <CardProblems problems={data.entries.problems} />
      {card.groups.map((group, i) => (
        <CardGroup
          key={group.group.th}
          group={group}
          written={written.groups[i]}
          data={data}
          onTry={(indicator, input, value) =>
            tryOut(selection, withTried(trials, gathered, { [trialKey(indicator, input.spec.name)]: value }))
          }
        />
      ))}
      {data.tried.length === 0 && <WriteAll data={data} selection={selection} />}
    </>
  );
}
