/**
 * The scorecard of a rubric for a unit: which of them, and the views of it. Every view loads when it is first looked at,
 * the card itself with the screen.
 */
import { Tab, TabList } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useId, useMemo } from 'react';
import { scorecardTexts } from '../../i18n/scorecard';
import { useActions, useModel, usePaneState } from '../context';
import { useMessages, useTexts } from '../language';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { ScreenNotices } from '../parts/ScreenNotices';
import { Waiting } from '../parts/Waiting';
import { ALL_DISTRICTS, CardChoice } from './CardChoice';
import { CardFoot } from './CardFoot';
import { CardView } from './CardView';
import { cardData, entriesOf, rubricOf, unitsIn, type CardViewProps } from './data';
import { trialsOn, type ScorecardSelection } from './selection';

const PathView = lazy(() => import('./PathView').then(({ PathView }) => ({ default: PathView })));
const CompareView = lazy(() => import('./CompareView').then(({ CompareView }) => ({ default: CompareView })));
const HeatView = lazy(() => import('./HeatView').then(({ HeatView }) => ({ default: HeatView })));
const EvidenceView = lazy(() =>
  import('./EvidenceView').then(({ EvidenceView }) => ({ default: EvidenceView })),
);

const VIEWS = ['card', 'path', 'compare', 'heat', 'evidence'] as const;

export function ScorecardView() {
  const texts = useTexts(scorecardTexts);
  const model = useModel();
  const actions = useActions();
  const { selection: chosen, trials } = usePaneState().scorecard;
  const { choose, tryOut } = actions;
  const data = useMemo(() => cardData(model, chosen, trials), [model, chosen, trials]);
  const rubric = data?.rubric ?? rubricOf(model, entriesOf(model), chosen?.rubric);
  const selection: ScorecardSelection = {
    ...chosen,
    view: chosen?.view ?? 'card',
    rubric: rubric?.id ?? '',
    unit: data?.unit.code ?? '',
  };
  useEffect(() => {
    // Trials whose figures changed in the workbook since are over for good.
    if (!data) return;
    const card = { rubric: data.rubric.id, unit: data.unit.code };
    if (data.trials !== trialsOn(trials, card)) tryOut(card, data.trials);
  }, [data, trials, tryOut]);
  const chooseUnit = (code: string) => {
    if (code === ALL_DISTRICTS) choose({ ...selection, view: 'heat' });
    else choose({ ...selection, unit: code, view: selection.view === 'heat' ? 'card' : selection.view });
  };
  return (
    <Page
      heading={texts.heading}
      onBack={() => actions.open({ name: 'tables' })}
      foot={data && selection.view === 'card' && <CardFoot data={data} selection={selection} />}
    >
      <ScreenNotices stale restore />
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
      {data && <Views data={data} selection={selection} />}
    </Page>
  );
}

function Views({ data, selection }: CardViewProps) {
  const { choose } = useActions();
  const t = useMessages();
  const texts = useTexts(scorecardTexts);
  const id = useId();
  const { view } = selection;
  const shared = { data, selection };
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
          {view === 'card' && <CardView key={`${selection.rubric} ${selection.unit}`} {...shared} />}
          {view === 'path' && <PathView {...shared} />}
          {view === 'compare' && <CompareView {...shared} />}
          {view === 'heat' && <HeatView {...shared} />}
          {view === 'evidence' && <EvidenceView {...shared} />}
        </Suspense>
      </div>
    </>
  );
}
