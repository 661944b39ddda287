/** What is to be written on the word of findings, as the plan that is shown and applied. */
import type { Finding } from '../../checks';
import { planFixes } from '../../plans/fixes';
import type { Model } from '../model';
import type { Planned } from '../planning';
import { splitAccepted } from './acceptance';
import { findingsOf } from './checker';

export interface FixRequest {
  readonly job: 'fix';
  /** Findings by id, or all that have only one reading. */
  readonly which: readonly string[] | 'certain';
}

export type FindingsRequest = FixRequest;

/** From the workbook as it is now: a finding that is gone meanwhile is no longer mended. */
export async function planFindings(model: Model, { which }: FindingsRequest): Promise<Planned> {
  const findings = (await findingsOf(model)) ?? [];
  const chosen =
    which === 'certain'
      ? splitAccepted(findings, model.accepted).open.filter(isCertain)
      : findings.filter(({ id }) => which.includes(id));
  const fixes = planFixes(model.workbook, chosen);
  return { plan: fixes.plan, refusals: [], fixes };
}

export function isCertain({ fix }: Finding): boolean {
  return fix?.certain === true;
}
