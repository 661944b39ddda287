/** Finds the table that the screen of columns is about; it may have gone meanwhile. */
import { useState } from 'react';
import { draftOf } from '../choices';
import type { Model } from '../model';
import type { ColumnsSubject, PaneState } from '../state';
import type { PaneActions } from '../usePane';
import { ColumnsView } from './ColumnsView';
import { Gone } from './Gone';

export interface ColumnsScreenProps {
  readonly subject: ColumnsSubject;
  readonly model: Model;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export function ColumnsScreen({ subject, model, state, actions }: ColumnsScreenProps) {
  // The draft starts from the table as it was when the screen opened: a read in the background must not undo it.
  const [draft] = useState(() => draftOf(model, subject));
  if (!draft) return <Gone actions={actions} />;
  return <ColumnsView subject={draft} model={model} state={state} actions={actions} />;
}
