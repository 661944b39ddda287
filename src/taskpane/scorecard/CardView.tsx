/** The card itself: the groups of the rubric with their totals and indicators. */
import type { InputValue } from '../../scoring';
import type { GatheredInput } from '../../tables/entries';
import { Notice } from '../parts/Notice';
import { WriteAll } from './CardFoot';
import { CardGroup } from './CardGroup';
import { CardProblems } from './CardProblems';
import type { CardViewProps } from './data';
import { withDraft, type Drafts, type Trial } from './drafts';
import { useTexts } from './texts';

export interface CardProps extends Omit<CardViewProps, 'model'> {
  readonly trials: readonly Trial[];
  readonly tryOut: (drafts: Drafts) => void;
}

export function CardView({ data, selection, state, actions, trials, tryOut }: CardProps) {
  const texts = useTexts();
  const { card, written, gathered } = data;
  const { drafts } = selection;
  const onTry = (indicator: string, input: GatheredInput, value: InputValue | undefined) =>
    tryOut(withDraft(drafts, indicator, input, value));
  if (card.groups.length === 0) return <Notice tone="info" title={texts.group.noSheets} />;
  return (
    <>
      <CardProblems problems={data.entries.problems} jump={actions.jump} />
      {card.groups.map((group, i) => (
        <CardGroup
          key={group.group.th}
          group={group}
          written={written.groups[i]}
          gathered={gathered}
          drafts={drafts}
          trials={trials}
          onTry={onTry}
          jump={actions.jump}
        />
      ))}
      {trials.length === 0 && <WriteAll data={data} selection={selection} state={state} actions={actions} />}
    </>
  );
}
