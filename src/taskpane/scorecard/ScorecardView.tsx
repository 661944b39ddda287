/**
 * The scorecard of a rubric for a unit: which of them, and the views of it. Every view loads when it is first looked at,
 * the card itself with the screen.
 */
import { Tab, TabList } from '@fluentui/react-components';
import { lazy, Suspense, useId, useMemo } from 'react';
import { useMessages } from '../language';
import type { Model } from '../model';
import { Notice, ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Waiting } from '../parts/Waiting';
import type { PaneState } from '../state';
import type { PaneActions } from '../usePane';
import { RestoreNotice } from '../writing/RestoreNotice';
import { ALL_DISTRICTS, CardChoice } from './CardChoice';
import { CardFoot } from './CardFoot';
import { CardView } from './CardView';
import { cardData, entriesOf, rubricOf, unitsIn, type CardData } from './data';
import { trialsOf } from './drafts';
import type { ScorecardSelection } from './selection';
import { useTexts } from './texts';
import { useSelection, useStandingTrials } from './useSelection';

const PathView = lazy(() => import('./PathView').then(({ PathView }) => ({ default: PathView })));
const CompareView = lazy(() => import('./CompareView').then(({ CompareView }) => ({ default: CompareView })));
const HeatView = lazy(() => import('./HeatView').then(({ HeatView }) => ({ default: HeatView })));
const EvidenceView = lazy(() =>
  import('./EvidenceView').then(({ EvidenceView }) => ({ default: EvidenceView })),
);

const VIEWS = ['card', 'path', 'compare', 'heat', 'evidence'] as const;

export interface ScorecardViewProps {
  readonly selection: ScorecardSelection | undefined;
  readonly model: Model;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export function ScorecardView({ selection: asked, model, state, actions }: ScorecardViewProps) {
  const t = useMessages();
  const texts = useTexts();
  const [chosen, choose] = useSelection(asked, actions);
  const data = useMemo(() => cardData(model, chosen), [model, chosen]);
  const rubric = data?.rubric ?? rubricOf(model, entriesOf(model), chosen?.rubric);
  const selection: ScorecardSelection = {
    ...chosen,
    view: chosen?.view ?? 'card',
    rubric: rubric?.id ?? '',
    unit: data?.unit.code ?? '',
  };
  useStandingTrials(data, selection, choose, actions);
  const trials = data ? trialsOf(data.gathered, selection.drafts) : [];
  const chooseUnit = (code: string) => {
    if (code === ALL_DISTRICTS) choose({ ...selection, view: 'heat' });
    else choose({ ...selection, unit: code, view: selection.view === 'heat' ? 'card' : selection.view });
  };
  return (
    <Page
      heading={texts.heading}
      onBack={() => actions.open({ name: 'tables' })}
      foot={
        data &&
        selection.view === 'card' && (
          <CardFoot
            data={data}
            selection={selection}
            trials={trials}
            forget={() => choose({ ...selection, drafts: {} })}
            state={state}
            actions={actions}
          />
        )
      }
    >
      {state.problem && <ProblemNotice problem={state.problem} onClose={actions.dismiss} />}
      {state.stale && !state.problem && <Notice tone="warning" title={t.tables.stale} />}
      <RestoreNotice state={state} actions={actions} />
      {rubric && chosen && chosen.rubric !== rubric.id && (
        <Notice tone="warning" title={texts.choice.gone(chosen.rubric, rubric.id)} />
      )}
      {rubric ? (
        <CardChoice
          rubric={rubric}
          unit={data?.unit ?? null}
          showsAll={selection.view === 'heat'}
          known={unitsIn(model)}
          chooseRubric={(id) => choose({ ...selection, rubric: id })}
          chooseUnit={chooseUnit}
        />
      ) : (
        <Notice tone="info" title={texts.choice.noRubric} />
      )}
      {rubric && !data && (
        <Notice tone="info" title={texts.choice.noUnit}>
          <span>{texts.choice.noUnitHelp}</span>
        </Notice>
      )}
      {data && (
        <Views
          data={data}
          selection={selection}
          choose={choose}
          model={model}
          state={state}
          actions={actions}
        />
      )}
    </Page>
  );
}

interface ViewsProps extends Omit<ScorecardViewProps, 'selection'> {
  readonly data: CardData;
  readonly selection: ScorecardSelection;
  readonly choose: (selection: ScorecardSelection) => void;
}

function Views({ data, selection, choose, model, state, actions }: ViewsProps) {
  const t = useMessages();
  const texts = useTexts();
  const id = useId();
  const { view } = selection;
  const shared = { data, selection, model, state, actions };
  return (
    <>
      <TabList
        className="kpi-tabs"
        size="small"
        appearance="subtle-circular"
        aria-label={texts.viewsLabel}
        selectedValue={view}
        onTabSelect={(_, { value }) => {
          const wanted = VIEWS.find((one) => one === value);
          if (wanted) choose({ ...selection, view: wanted });
        }}
      >
        {VIEWS.map((one) => (
          <Tab
            key={one}
            id={`${id}${one}`}
            value={one}
            aria-controls={one === view ? `${id}panel` : undefined}
          >
            {texts.views[one]}
          </Tab>
        ))}
      </TabList>
      <div className="kpi-panel" role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${view}`}>
        <Suspense fallback={<Waiting label={t.common.loading} />}>
          {view === 'card' && (
            <CardView
              key={`${selection.rubric} ${selection.unit}`}
              data={data}
              selection={selection}
              state={state}
              actions={actions}
              trials={trialsOf(data.gathered, selection.drafts)}
              tryOut={(drafts) => choose({ ...selection, drafts })}
            />
          )}
          {view === 'path' && <PathView {...shared} />}
          {view === 'compare' && <CompareView {...shared} />}
          {view === 'heat' && <HeatView {...shared} />}
          {view === 'evidence' && <EvidenceView {...shared} />}
        </Suspense>
      </div>
    </>
  );
}
