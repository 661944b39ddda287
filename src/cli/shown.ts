/** How much of a long list is shown unless all of it is asked for: nobody reads a hundred thousand lines. */
import type { Finding, Severity } from '../checks';
import type { Language } from '../i18n';
import { cliTexts } from '../i18n/cli';

const MOST_SHOWN = 500;

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The gravest, in the order in which they come. */
export function shownFindings(findings: readonly Finding[], all: boolean): readonly Finding[] {
  if (all || findings.length <= MOST_SHOWN) return findings;
  const gravest = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const kept = new Set(gravest.slice(0, MOST_SHOWN));
  return findings.filter((finding) => kept.has(finding));
}

/** Messages of one kind, one for each place. */
export function shownLines(lines: readonly string[], all: boolean, language: Language): readonly string[] {
  if (all || lines.length <= MOST_SHOWN) return lines;
  return [...lines.slice(0, MOST_SHOWN), cliTexts(language).leftOut(lines.length - MOST_SHOWN)];
}
