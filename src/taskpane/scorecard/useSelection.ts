/**
 * What the scorecard is about, as the user changes it: it stays on this screen without a new visit, so that typing keeps
 * its place. Results tried out belong to a rubric and a unit, and are there again when one comes back to these.
 */
import { useLayoutEffect, useState } from 'react';
import type { PaneActions } from '../usePane';
import type { CardData } from './data';
import { standing, type Bases, type Drafts } from './drafts';
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

/** What trials were laid over, by rubric and unit. */
const basesByPane = new WeakMap<PaneActions, Map<string, Bases>>();

/** Trials whose figures changed in the workbook since are taken away, before anything is seen of them. */
export function useStandingTrials(
  data: CardData | null,
  selection: ScorecardSelection,
  choose: (selection: ScorecardSelection) => void,
  actions: PaneActions,
): void {
  useLayoutEffect(() => {
    const { drafts } = selection;
    if (!data || !drafts) return;
    const bases = basesOf(actions, draftsOf(selection));
    const left = standing(data.gathered, drafts, bases);
    if (left !== drafts) choose({ ...selection, drafts: left });
  });
}

function basesOf(actions: PaneActions, key: string): Bases {
  const ofPane = basesByPane.get(actions) ?? new Map<string, Bases>();
  const bases: Bases = ofPane.get(key) ?? new Map<string, string>();
  basesByPane.set(actions, ofPane.set(key, bases));
  return bases;
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
