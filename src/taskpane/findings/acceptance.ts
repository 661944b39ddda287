/** Findings that somebody lets stand: which are, which were until the cells changed, and by whom. */
import { type Finding, keptUnder } from '../../checks';
import type { AcceptedFinding } from '../../tables';

export interface AcceptedItem {
  readonly finding: Finding;
  readonly accepted: AcceptedFinding;
}

export interface Split {
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedItem[];
}

export function splitAccepted(findings: readonly Finding[], accepted: readonly AcceptedFinding[]): Split {
  if (accepted.length === 0) return { open: findings, accepted: [] };
  const byId = new Map(accepted.map((one) => [one.id, one]));
  const open: Finding[] = [];
  const items: AcceptedItem[] = [];
  for (const finding of findings) {
    const one = keptUnder(finding, byId);
    if (one) items.push({ finding, accepted: one });
    else open.push(finding);
  }
  return { open, accepted: items };
}

/** The same check at the same place was accepted before the cells changed: its id differs in the fingerprint alone. */
export function formerlyAccepted(
  finding: Finding,
  accepted: readonly AcceptedFinding[],
): AcceptedFinding | null {
  const place = subjectOf(finding.id);
  return accepted.find(({ id }) => subjectOf(id) === place) ?? null;
}

function subjectOf(id: string): string {
  return id.slice(0, id.lastIndexOf(':'));
}
