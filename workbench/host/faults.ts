/**
 * Switches with which tests let a request go wrong as it does in the field: Excel refuses it midway, never answers, or
 * somebody else was at the workbook just before it; and those for an Excel that is not like others: members that it
 * lacks, refuses or passes over.
 */
import { HostError, type HostErrorCode, type RichRequest } from './wire';

export type Fault =
  /** So much of it is done (0 to 1, counted in actions), then Excel refuses. */
  | { readonly kind: 'error'; readonly done: number }
  /** No answer ever comes; it is done all the same, or is not. */
  | { readonly kind: 'silence'; readonly isDone: boolean }
  /** Done at once; the answer takes its time. */
  | { readonly kind: 'slow'; readonly seconds: number };

/** Asked before each request to the workbook, which count from 1. */
export type FaultSwitch = (request: number) => Fault | null;

/** The number of actions to carry out of a request. */
export function actionsDone(request: RichRequest, fault: Fault | null): number {
  if (!fault || fault.kind === 'slow') return Infinity;
  if (fault.kind === 'silence') return fault.isDone ? Infinity : 0;
  return Math.floor(request.Actions.length * fault.done);
}

export function injected(): HostError {
  return new HostError('GeneralException', 'There was an internal error while processing the request.');
}

/** What a request does with a member of an Office.js type. */
export interface MemberUse {
  /** Type and member, e.g. "PageLayout.zoom". */
  readonly member: string;
  /** Navigation properties and methods that give an object are reached. */
  readonly how: 'read' | 'set' | 'call' | 'reach';
  /** What the object stands for. */
  readonly self: unknown;
}

/** Asked before each use: an error refuses it; "ignored" does nothing and says so to nobody. */
export type MemberSwitch = (use: MemberUse) => HostError | 'ignored' | null;

/** An Excel that refuses these members, as one that does not have them yet. */
export function refusing(members: readonly string[], code: HostErrorCode = 'ApiNotFound'): MemberSwitch {
  return ({ member }) =>
    members.includes(member)
      ? new HostError(code, 'The API you are trying to use could not be found.', member)
      : null;
}

/** An Excel that takes these settings and does nothing. */
export function ignoring(members: readonly string[]): MemberSwitch {
  return ({ member, how }) => (how !== 'read' && members.includes(member) ? 'ignored' : null);
}

/** An Excel that denies every change of what it shows, without a word about why. */
export const denying: MemberSwitch = ({ member, how }) =>
  how === 'set' ? new HostError('AccessDenied', "You don't have sufficient permissions.", member) : null;

/** The first of them that has something to say. */
export function firstOf(switches: readonly MemberSwitch[]): MemberSwitch {
  return (use) => {
    for (const one of switches) {
      const answer = one(use);
      if (answer) return answer;
    }
    return null;
  };
}
