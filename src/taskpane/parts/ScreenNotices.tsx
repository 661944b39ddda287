/** What stands above a screen: what went wrong, and where figures follow, that they may be old; the way to take a write back. */
import type { ReactNode } from 'react';
import { useActions, usePaneState } from '../context';
import { useMessages } from '../language';
import { RestoreNotice } from '../writing/RestoreNotice';
import { Notice, ProblemNotice } from './Notice';

export interface ScreenNoticesProps {
  /** What can be done about a problem here. */
  readonly actions?: ReactNode;
  /** The screen shows figures of the workbook, which may have changed since. */
  readonly stale?: boolean;
  readonly restore?: boolean;
  /** What else went wrong here. */
  readonly children?: ReactNode;
}

export function ScreenNotices({ actions, stale = false, restore = false, children }: ScreenNoticesProps) {
  const t = useMessages();
  const state = usePaneState();
  const { dismiss } = useActions();
  return (
    <>
      {state.problem && <ProblemNotice problem={state.problem} actions={actions} onClose={dismiss} />}
      {children}
      {stale && state.stale && !state.problem && <Notice tone="warning" title={t.tables.stale} />}
      {restore && <RestoreNotice />}
    </>
  );
}
