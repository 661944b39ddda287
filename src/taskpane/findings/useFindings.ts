/**
 * The findings of what the pane read last. The pane reads again once the user has stopped typing; then the checks run
 * again, and until they are through the findings of before stay on screen.
 */
import { startTransition, useEffect, useState } from 'react';
import type { Finding, Progress } from '../../checks';
import type { Model } from '../model';
import { problemFrom, type Problem } from '../problems';
import { findingsOf, knownFindings } from './checker';

export interface CheckState {
  /** `null`: not checked yet. */
  readonly findings: readonly Finding[] | null;
  /** The reading that they were found in. */
  readonly model: Model;
  /** Of checks that take a while; `null` otherwise. */
  readonly progress: Progress | null;
  readonly problem: Problem | null;
}

export function useFindings(model: Model): CheckState {
  const [state, setState] = useState<CheckState>(() => ({
    findings: knownFindings(model),
    model,
    progress: null,
    problem: null,
  }));
  useEffect(() => {
    let isWanted = true;
    findingsOf(
      model,
      (progress) => isWanted && setState((before) => ({ ...before, progress })),
      () => isWanted,
    ).then(
      (findings) => {
        // A long list is drawn in slices too.
        if (isWanted) startTransition(() => setState({ findings, model, progress: null, problem: null }));
      },
      (error: unknown) =>
        isWanted && setState((before) => ({ ...before, progress: null, problem: problemFrom(error) })),
    );
    return () => {
      isWanted = false;
    };
  }, [model]);
  return state;
}
