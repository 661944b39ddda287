/** Finds the table that the screen of columns is about; it may have gone meanwhile. */
import { useState } from 'react';
import { proposalOf } from '../choices';
import { useModel } from '../context';
import { Gone } from '../parts/Gone';
import type { ColumnsSubject } from '../state';
import { ColumnsView } from './ColumnsView';

export interface ColumnsScreenProps {
  readonly subject: ColumnsSubject;
}

export function ColumnsScreen({ subject }: ColumnsScreenProps) {
  const model = useModel();
  // The proposal starts from the table as it was when the screen opened: a read in the background must not undo it.
  const [proposal] = useState(() => proposalOf(model, subject));
  if (!proposal) return <Gone />;
  return <ColumnsView subject={proposal} />;
}
