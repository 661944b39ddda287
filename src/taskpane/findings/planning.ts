/** What is to be written on the word of findings, as the plan that is shown and applied. */
import type { Finding } from '../../checks';
import { fixSteps } from '../../plans/findings/fixes';
import { planFindingsSheet } from '../../plans/findings/sheet';
import { paneMemory } from '../memory';
import type { PlanRequest } from '../requests';
import { today } from '../today';
import { splitAccepted } from './acceptance';
import { findingsOf } from './checker';
import { wholeInSlices } from './slices';

/** Findings by id, or all that have only one reading: of the workbook as it is then, those that are still there. */
export function fixRequest(which: readonly string[] | 'certain'): PlanRequest {
  return {
    from: { name: 'findings' },
    make: async (model) => {
      const findings = (await findingsOf(model)) ?? [];
      const chosen =
        which === 'certain'
          ? splitAccepted(findings, model.accepted).open.filter(isCertain)
          : findings.filter(({ id }) => which.includes(id));
      const { recognition } = paneMemory().checks;
      const fixes = await wholeInSlices(fixSteps(model.workbook, chosen, recognition));
      return { plan: fixes.plan, refusals: [], fixes };
    },
  };
}

/** The list as a sheet of its own. */
export function listRequest(): PlanRequest {
  return {
    from: { name: 'findings' },
    make: async (model, language) => {
      const { workbook, accepted } = model;
      const findings = (await findingsOf(model)) ?? [];
      const date = today(new Date());
      return { plan: planFindingsSheet({ workbook, findings, accepted, language, date }), refusals: [] };
    },
  };
}

export function isCertain({ fix }: Finding): boolean {
  return fix?.certain === true;
}
