/** One screen at a time, over one workbook. Screens behind a click load with that click. */
import { lazy, Suspense, useMemo } from 'react';
import type { Language } from '../i18n';
import type { WorkbookGateway } from '../sheet/gateway';
import { ErrorBoundary } from './ErrorBoundary';
import { useMessages } from './language';
import { findTable } from './model';
import { FrameContext } from './parts/Page';
import { Waiting } from './parts/Waiting';
import type { PaneState } from './state';
import { usePane, type PaneActions } from './usePane';
import { Gone } from './parts/Gone';
import { TablesView } from './tables/TablesView';

const ScoreView = lazy(() => import('./tables/scoring').then(({ ScoreView }) => ({ default: ScoreView })));
const PreviewView = lazy(() =>
  import('./tables/scoring').then(({ PreviewView }) => ({ default: PreviewView })),
);
const DoneView = lazy(() => import('./tables/scoring').then(({ DoneView }) => ({ default: DoneView })));
const RowsView = lazy(() => import('./tables/RowsView').then(({ RowsView }) => ({ default: RowsView })));
const ColumnsScreen = lazy(() =>
  import('./tables/ColumnsScreen').then(({ ColumnsScreen }) => ({ default: ColumnsScreen })),
);

const FindingsView = lazy(() =>
  import('./findings/FindingsView').then(({ FindingsView }) => ({ default: FindingsView })),
);

const ScorecardView = lazy(() =>
  import('./scorecard/ScorecardView').then(({ ScorecardView }) => ({ default: ScorecardView })),
);
const RubricsView = lazy(() =>
  import('./rubrics/RubricsView').then(({ RubricsView }) => ({ default: RubricsView })),
);

export interface PaneProps {
  readonly gateway: WorkbookGateway;
  readonly chooseLanguage: (language: Language) => void;
  readonly reload: () => void;
}

export function Pane({ gateway, chooseLanguage, reload }: PaneProps) {
  const t = useMessages();
  const { state, actions } = usePane(gateway);
  const { visit } = state;
  const frame = useMemo(() => ({ chooseLanguage, visit }), [chooseLanguage, visit]);
  return (
    <FrameContext value={frame}>
      <ErrorBoundary key={visit} reload={reload} goOn={() => actions.open({ name: 'tables' })}>
        <Suspense fallback={<Waiting label={t.common.loading} />}>
          <Screen state={state} actions={actions} />
        </Suspense>
      </ErrorBoundary>
      <LiveRegion state={state} />
    </FrameContext>
  );
}

function Screen({ state, actions }: { state: PaneState; actions: PaneActions }) {
  const { model, screen } = state;
  if (!model) return <TablesView state={state} actions={actions} />;
  switch (screen.name) {
    case 'tables':
      return <TablesView state={state} actions={actions} />;
    case 'columns':
      return <ColumnsScreen subject={screen.subject} model={model} state={state} actions={actions} />;
    case 'rows': {
      const table = findTable(model, screen.tableId);
      return table ? <RowsView model={table} state={state} actions={actions} /> : <Gone actions={actions} />;
    }
    case 'score':
      return <ScoreView model={model} state={state} actions={actions} />;
    case 'findings':
      return <FindingsView model={model} state={state} actions={actions} />;
    case 'scorecard':
      return <ScorecardView selection={screen.selection} model={model} state={state} actions={actions} />;
    case 'rubrics':
      return <RubricsView selection={screen.selection} model={model} state={state} actions={actions} />;
    case 'preview':
      return <PreviewView screen={screen} state={state} actions={actions} />;
    case 'done':
      return <DoneView screen={screen} state={state} actions={actions} />;
  }
}

/** What a screen reader hears of an action whose outcome shows elsewhere. */
function LiveRegion({ state: { announcement } }: { state: PaneState }) {
  const t = useMessages();
  const text = () => {
    switch (announcement?.kind) {
      case 'read':
        return t.announce.read(announcement.tables);
      case 'saved':
        return t.announce.saved;
      case 'written':
        return t.done.summary(announcement.cells, announcement.sheets);
      case 'restored':
        return t.announce.restored;
      case undefined:
        return '';
    }
  };
  return (
    <div className="kpi-live" role="status">
      {text()}
    </div>
  );
}
