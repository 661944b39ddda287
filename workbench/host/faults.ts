/**
 * Switches with which tests let a request go wrong as it does in the field: Excel refuses it midway, never answers, or
 * somebody else was at the workbook just before it.
 */
import { HostError, type RichRequest } from './wire';

export type Fault =
  /** So much of it is done (0 to 1, counted in actions), then Excel refuses. */
  | { readonly kind: 'error'; readonly done: number }
  /** No answer ever comes; it is done all the same, or is not. */
  | { readonly kind: 'silence'; readonly isDone: boolean };

/** Asked before each request to the workbook, which count from 1. */
export type FaultSwitch = (request: number) => Fault | null;

/** The number of actions to carry out of a request. */
export function actionsDone(request: RichRequest, fault: Fault | null): number {
  if (!fault) return Infinity;
  if (fault.kind === 'silence') return fault.isDone ? Infinity : 0;
  return Math.floor(request.Actions.length * fault.done);
}

export function injected(): HostError {
  return new HostError('GeneralException', 'There was an internal error while processing the request.');
}
