/**
 * The foot of the card, in view while one types: with something tried out, what it does to the totals and the choice to
 * save or forget it; otherwise the way to the scorecard sheet. Both go through the preview.
 */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { formatScore } from '../../i18n';
import { scorecardTexts } from '../../i18n/scorecard';
import type { Scorecard } from '../../scoring/scorecard/scorecard';
import { useActions, usePaneState } from '../context';
import { useLanguage, useMessages, usePick, useTexts } from '../language';
import { BusyButton } from '../parts/BusyButton';
import type { CardViewProps } from './data';
import { entriesRequest, sheetRequest, sheetUnits } from './requests';
import { unsavable } from './trials';

export function CardFoot({ data, selection }: CardViewProps) {
  const part = useRef<HTMLDivElement>(null);
  const forgot = useRef(false);
  const { tryOut } = useActions();
  const { length } = data.tried;
  useEffect(() => {
    // The button that was pressed has gone with the trial: the focus goes to the one in its place.
    if (forgot.current && length === 0) part.current?.querySelector('button')?.focus();
    forgot.current = false;
  }, [length]);
  const forget = () => {
    forgot.current = true;
    tryOut(selection, {});
  };
  return (
    <div ref={part} className="kpi-foot-part">
      {length > 0 ? (
        <TrialFoot data={data} selection={selection} forget={forget} />
      ) : (
        <SheetFoot data={data} selection={selection} />
      )}
    </div>
  );
}

function TrialFoot({ data, selection, forget }: CardViewProps & { forget: () => void }) {
  const t = useMessages();
  const texts = useTexts(scorecardTexts);
  const language = useLanguage();
  const { work } = usePaneState();
  const { preview } = useActions();
  const { tried } = data;
  const kept = tried.filter((trial) => unsavable(trial) === null);
  const left = new Set(tried.flatMap((trial) => unsavable(trial) ?? []));
  return (
    <>
      <div role="status">
        <p className="kpi-strong kpi-trial-text">{texts.trial.title(tried.length)}</p>
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
            busy={work === 'preparing'}
            disabled={work !== null}
            onClick={() => preview(entriesRequest(data, selection, kept), language)}
          />
        )}
        <Button size="large" disabledFocusable={work !== null} onClick={forget}>
          {texts.trial.forget}
        </Button>
      </div>
    </>
  );
}

/** The totals that change, before and after. */
function Changes({ card, written }: { card: Scorecard; written: Scorecard }) {
  const texts = useTexts(scorecardTexts);
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

function SheetFoot({ data, selection }: CardViewProps) {
  const actions = useActions();
  const state = usePaneState();
  const t = useMessages();
  const texts = useTexts(scorecardTexts);
  const language = useLanguage();
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
export function WriteAll({ data, selection }: CardViewProps) {
  const actions = useActions();
  const state = usePaneState();
  const texts = useTexts(scorecardTexts);
  const language = useLanguage();
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
