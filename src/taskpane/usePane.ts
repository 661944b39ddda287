/** The pane's store in React: one for a workbook, started with the first screen and stopped with the last. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Shown } from '../excel/shown';
import type { WorkbookGateway } from '../sheet/gateway';
import type { PaneActions } from './actions';
import type { PaneState } from './state';
import { createStore, type PaneStore } from './store';

export { QUIET_MS } from './reader';

export interface OpenPane {
  readonly store: PaneStore;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export function usePane(gateway: WorkbookGateway, shown?: Shown): OpenPane {
  const store = useMemo(() => createStore(gateway, shown), [gateway, shown]);
  const state = useSyncExternalStore(store.subscribe, store.state);
  useEffect(() => store.start(), [store]);
  return { store, state, actions: store.actions };
}
