/** Findings in the order in which people work through them: sheet by sheet, what must be mended first. */
import type { Finding, Severity } from '../../checks';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export type Counts = Readonly<Record<Severity, number>>;

export function countSeverities(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

interface SeverityGroup {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

export interface SheetGroup {
  readonly sheet: string;
  readonly counts: Counts;
  readonly groups: readonly SeverityGroup[];
}

/** The first `limit` findings; the counts are of all. The checks give findings in the order of the sheets. */
export function bySheet(findings: readonly Finding[], limit: number): SheetGroup[] {
  const sheets = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = sheets.get(finding.sheet);
    if (known) known.push(finding);
    else sheets.set(finding.sheet, [finding]);
  }
  let left = limit;
  const listed: SheetGroup[] = [];
  for (const [sheet, all] of sheets) {
    if (left <= 0) break;
    const groups: SeverityGroup[] = [];
    for (const severity of SEVERITIES) {
      const some = all.filter((finding) => finding.severity === severity).slice(0, Math.max(left, 0));
      left -= some.length;
      if (some.length > 0) groups.push({ severity, findings: some });
    }
    listed.push({ sheet, counts: countSeverities(all), groups });
  }
  return listed;
}
