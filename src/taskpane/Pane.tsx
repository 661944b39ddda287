/** One screen at a time, over one workbook. Screens behind a click load with that click. */
import { lazy, Suspense } from 'react';
import type { Shown } from '../excel/shown';
import type { WorkbookGateway } from '../sheet/gateway';
import { PaneContext } from './context';
import { ErrorBoundary } from './ErrorBoundary';
import { useMessages } from './language';
import { findTable } from './model';
import { Gone } from './parts/Gone';
import { Waiting } from './parts/Waiting';
import type { PaneState } from './state';
import { TablesView } from './tables/TablesView';
import { usePane } from './usePane';

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
  /** Without it the pane takes itself as always seen. */
  readonly shown?: Shown;
  readonly reload: () => void;
}

export function Pane({ gateway, shown, reload }: PaneProps) {
  const t = useMessages();
  const { store, state, actions } = usePane(gateway, shown);
  return (
    <PaneContext value={store}>
      <ErrorBoundary key={state.visit} reload={reload} goOn={() => actions.open({ name: 'tables' })}>
        <Suspense fallback={<Waiting label={t.common.loading} />}>
          <Screen state={state} />
        </Suspense>
      </ErrorBoundary>
      <LiveRegion state={state} />
    </PaneContext>
  );
}

function Screen({ state: { model, screen } }: { state: PaneState }) {
  if (!model) return <TablesView />;
  switch (screen.name) {
    case 'tables':
      return <TablesView />;
    case 'columns':
      return <ColumnsScreen subject={screen.subject} />;
    case 'rows': {
      const table = findTable(model, screen.tableId);
      return table ? <RowsView model={table} /> : <Gone />;
    }
    case 'score':
      return <ScoreView />;
    case 'findings':
      return <FindingsView />;
    case 'scorecard':
      return <ScorecardView />;
    case 'rubrics':
      return <RubricsView selection={screen.selection} />;
    case 'preview':
      return <PreviewView screen={screen} />;
    case 'done':
      return <DoneView screen={screen} />;
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
