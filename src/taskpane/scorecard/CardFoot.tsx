/**
 * The foot of the card, in view while one types: with something tried out, what it does to the totals and the choice to
 * save or forget it; otherwise the way to the scorecard sheet. Both go through the preview.
 */
import { Button } from '@fluentui/react-components';
import { useContext, useEffect, useRef } from 'react';
import { formatScore } from '../../i18n';
import type { Scorecard } from '../../scoring/scorecard/scorecard';
import { LanguageContext, useMessages, usePick } from '../language';
import { BusyButton } from '../parts/BusyButton';
import type { PaneState } from '../state';
import type { PaneActions } from '../usePane';
import type { CardData } from './data';
import { unsavable, type Trial } from './drafts';
import { entriesRequest, sheetRequest, sheetUnits } from './requests';
import type { ScorecardSelection } from './selection';
import { useTexts } from './texts';

export interface CardFootProps {
  readonly data: CardData;
  readonly selection: ScorecardSelection;
  readonly trials: readonly Trial[];
  readonly forget: () => void;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export function CardFoot(props: CardFootProps) {
  const part = useRef<HTMLDivElement>(null);
  const forgot = useRef(false);
  const { trials } = props;
  useEffect(() => {
    // The button that was pressed has gone with the trial: the focus goes to the one in its place.
    if (forgot.current && trials.length === 0) part.current?.querySelector('button')?.focus();
    forgot.current = false;
  }, [trials.length]);
  const forget = () => {
    forgot.current = true;
    props.forget();
  };
  return (
    <div ref={part} className="kpi-foot-part">
      {trials.length > 0 ? <TrialFoot {...props} forget={forget} /> : <SheetFoot {...props} />}
    </div>
  );
}

function TrialFoot({ data, selection, trials, forget, state, actions }: CardFootProps) {
  const t = useMessages();
  const texts = useTexts();
  const language = useContext(LanguageContext);
  const kept = trials.filter((trial) => unsavable(trial) === null);
  const left = new Set(trials.flatMap((trial) => unsavable(trial) ?? []));
  const isBusy = state.work === 'preparing';
  return (
    <>
      <div role="status">
        <p className="kpi-strong kpi-trial-text">{texts.trial.title(trials.length)}</p>
        <Changes card={data.card} written={data.written} />
        {[...left].map((why) => (
          <p key={why} className="kpi-small">
            {texts.trial[why]}
          </p>
        ))}
      </div>
      <div className="kpi-foot-actions">
        {kept.length > 0 && (
          <BusyButton
            label={texts.trial.save}
            busyLabel={t.score.preparing}
            busy={isBusy}
            disabled={state.work !== null}
            onClick={() => actions.preview(entriesRequest(data, selection, kept), language)}
          />
        )}
        <Button size="large" disabledFocusable={state.work !== null} onClick={forget}>
          {texts.trial.forget}
        </Button>
      </div>
    </>
  );
}

/** The totals that change, before and after. */
function Changes({ card, written }: { card: Scorecard; written: Scorecard }) {
  const texts = useTexts();
  const pick = usePick();
  const figure = (total: number | null | undefined) =>
    total === null || total === undefined ? texts.group.none : formatScore(total);
  const changed = card.groups.flatMap((group, i) => {
    const before = figure(written.groups[i]?.total ?? written.groups[i]?.soFar);
    const after = figure(group.total ?? group.soFar);
    return before === after ? [] : [{ name: pick(group.group), before, after }];
  });
  if (changed.length === 0) return <p className="kpi-small">{texts.trial.same}</p>;
  return changed.map(({ name, before, after }) => (
    <p key={name} className="kpi-tabular">
      {texts.trial.change(name, before, after)}
    </p>
  ));
}

function SheetFoot({ data, selection, state, actions }: CardFootProps) {
  const t = useMessages();
  const texts = useTexts();
  const language = useContext(LanguageContext);
  return (
    <>
      <p className="kpi-small">{texts.write.help}</p>
      <BusyButton
        label={texts.write.one}
        busyLabel={t.score.preparing}
        busy={state.work === 'preparing'}
        disabled={state.work !== null}
        onClick={() => actions.preview(sheetRequest(data.rubric, [data.unit], selection), language)}
      />
    </>
  );
}

/** Below the card: the same for the whole province at once. */
export function WriteAll({ data, selection, state, actions }: Omit<CardFootProps, 'trials' | 'forget'>) {
  const texts = useTexts();
  const language = useContext(LanguageContext);
  const all = sheetUnits(data.unit);
  return (
    <div className="kpi-actions">
      <Button
        disabledFocusable={state.work !== null}
        onClick={() => actions.preview(sheetRequest(data.rubric, all, selection), language)}
      >
        {texts.write.all(all.length)}
      </Button>
    </div>
  );
}
