/**
 * What went wrong, as a value that the pane can show in either language: a sentence with the place and the next
 * step. Nothing is swallowed: an error that the gateway does not name is shown with what it said.
 */
import type { Messages } from '../i18n';
import { WorkbookError, type WorkbookErrorCode } from '../sheet/gateway';

export interface Problem {
  readonly code: WorkbookErrorCode | 'unexpected';
  readonly place: WorkbookError['place'];
  readonly detail: string;
}

export function problemFrom(error: unknown): Problem {
  if (error instanceof WorkbookError) return { code: error.code, place: error.place, detail: error.detail };
  return { code: 'unexpected', place: {}, detail: error instanceof Error ? error.message : String(error) };
}

export function placeText({ sheet, address }: Problem['place'], t: Messages): string {
  if (!sheet) return t.problems.somewhere;
  return address ? t.problems.cell(sheet, address) : t.problems.sheet(sheet);
}

export interface ProblemText {
  readonly what: string;
  readonly next: string;
  readonly detail: string | null;
}

export function problemText(problem: Problem, t: Messages): ProblemText {
  const { code, detail } = problem;
  const text = code === 'unexpected' ? t.problems.unexpected : t.problems[code](placeText(problem.place, t));
  return { ...text, detail: detail ? t.problems.detail(detail) : null };
}
