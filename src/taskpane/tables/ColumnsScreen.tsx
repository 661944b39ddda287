/** Finds the table that the screen of columns is about; it may have gone meanwhile. */
import { useState } from 'react';
import { proposalOf } from '../choices';
import type { Model } from '../model';
import type { ColumnsSubject, PaneState } from '../state';
import type { PaneActions } from '../usePane';
import { ColumnsView } from './ColumnsView';
import { Gone } from '../parts/Gone';

export interface ColumnsScreenProps {
  readonly subject: ColumnsSubject;
  readonly model: Model;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export function ColumnsScreen({ subject, model, state, actions }: ColumnsScreenProps) {
  // The proposal starts from the table as it was when the screen opened: a read in the background must not undo it.
  const [proposal] = useState(() => proposalOf(model, subject));
  if (!proposal) return <Gone actions={actions} />;
  return <ColumnsView subject={proposal} model={model} state={state} actions={actions} />;
}
