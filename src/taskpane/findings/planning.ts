/** What is to be written on the word of findings, as the plan that is shown and applied. */
import type { Finding } from '../../checks';
import type { Language } from '../../i18n';
import { planFindingsSheet } from '../../plans/findings/sheet';
import { fixSteps } from '../../plans/findings/fixes';
import { paneMemory } from '../memory';
import type { Model } from '../model';
import type { FindingsRequest, Planned } from '../requests';
import { splitAccepted, today } from './acceptance';
import { findingsOf } from './checker';
import { wholeInSlices } from './slices';

/** From the workbook as it is now: a finding that is gone meanwhile is no longer mended. */
export async function planFindings(
  model: Model,
  request: FindingsRequest,
  language: Language,
): Promise<Planned> {
  const findings = (await findingsOf(model)) ?? [];
  if (request.job === 'sheet') {
    const { workbook, accepted } = model;
    const date = today(new Date());
    return { plan: planFindingsSheet({ workbook, findings, accepted, language, date }), refusals: [] };
  }
  const { which } = request;
  const chosen =
    which === 'certain'
      ? splitAccepted(findings, model.accepted).open.filter(isCertain)
      : findings.filter(({ id }) => which.includes(id));
  const { recognition } = paneMemory().checks;
  const fixes = await wholeInSlices(fixSteps(model.workbook, chosen, recognition));
  return { plan: fixes.plan, refusals: [], fixes };
}

export function isCertain({ fix }: Finding): boolean {
  return fix?.certain === true;
}
