/**
 * What the scorecard is about, as the user changes it: it stays on this screen without a new visit, so that typing keeps
 * its place. Results tried out belong to a rubric and a unit, and are there again when one comes back to these.
 */
import { useState } from 'react';
import type { PaneActions } from '../usePane';
import type { Drafts } from './drafts';
import type { ScorecardSelection } from './selection';

interface Kept {
  readonly selection: ScorecardSelection | undefined;
  /** By rubric and unit. */
  readonly drafts: Readonly<Record<string, Drafts>>;
}

/** Per pane: leaving the screen forgets nothing. */
const keptByPane = new WeakMap<PaneActions, Kept>();

const NOTHING: Kept = { selection: undefined, drafts: {} };

export function useSelection(asked: ScorecardSelection | undefined, actions: PaneActions) {
  const [kept, setKept] = useState<Kept>(() => {
    const before = keptByPane.get(actions) ?? NOTHING;
    const begun = asked ? withSelection(before, withKeptDrafts(before, asked)) : before;
    keptByPane.set(actions, begun);
    return begun;
  });
  const choose = (selection: ScorecardSelection) => {
    const { rubric, unit } = selection;
    const { selection: now } = kept;
    const isOther = now !== undefined && (rubric !== now.rubric || unit !== now.unit);
    const chosen = isOther ? { ...selection, drafts: kept.drafts[draftsOf(selection)] } : selection;
    const next = withSelection(kept, chosen);
    keptByPane.set(actions, next);
    setKept(next);
  };
  return [kept.selection, choose] as const;
}

/** Another view leads to a unit with nothing tried out: what was tried out there before still stands. */
function withKeptDrafts({ drafts }: Kept, asked: ScorecardSelection): ScorecardSelection {
  const isEmpty = Object.keys(asked.drafts ?? {}).length === 0;
  return isEmpty ? { ...asked, drafts: drafts[draftsOf(asked)] } : asked;
}

function withSelection(kept: Kept, selection: ScorecardSelection): Kept {
  const { drafts = {} } = selection;
  return { selection, drafts: { ...kept.drafts, [draftsOf(selection)]: drafts } };
}

function draftsOf({ rubric, unit }: ScorecardSelection): string {
  return `${rubric} ${unit}`;
}
