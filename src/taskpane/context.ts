/** The pane's store for every part of it: what a part shows and may do is not handed through those around it. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneActions } from './actions';
import type { Model } from './model';
import type { PaneState } from './state';
import type { PaneStore } from './store';

export const PaneContext = createContext<PaneStore | null>(null);

function useStore(): PaneStore {
  const store = useContext(PaneContext);
  if (!store) throw new Error('A part of the pane stands outside of it.');
  return store;
}

export function useActions(): PaneActions {
  return useStore().actions;
}

export function usePaneState(): PaneState {
  const { subscribe, state } = useStore();
  return useSyncExternalStore(subscribe, state);
}

/** The workbook as it was read last; screens but the first are there only when it has been. */
export function useModel(): Model {
  const { model } = usePaneState();
  if (!model) throw new Error('The workbook has not been read yet.');
  return model;
}

/** Something that the user asked for is under way: what it would meet is not offered meanwhile. */
export function useIsBusy(): boolean {
  return usePaneState().work !== null;
}
