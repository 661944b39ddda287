/** What is written on the word of this view: the register, a document's row, the binder index. */
import type { Language } from '../../../i18n';
import { planBinderIndex } from '../../../plans/binder';
import { planEvidence, planEvidenceTick } from '../../../plans/evidence';
import type { Rubric } from '../../../scoring';
import type { ScorecardUnit } from '../../../scoring/scorecard';
import type { EvidenceRow } from '../../../tables/entries';
import { entriesOf } from '../data';
import type { ScorecardSelection } from '../selection';
import type { MadeRequest } from '../../state';

/** What staff say of a document; what is left out stays as it is. */
export interface Told {
  readonly have: boolean;
  readonly date?: string;
  readonly link?: string;
  readonly who?: string;
}

export function registerRequest(
  selection: ScorecardSelection,
  rubric: Rubric,
  unit: ScorecardUnit,
): MadeRequest {
  return {
    job: 'made',
    from: { name: 'scorecard', selection },
    make: async ({ workbook }, language: Language) => ({
      plan: planEvidence({ workbook, rubric, units: [unit], language }),
      refusals: [],
    }),
  };
}

/** A list to print and put in front of the documents. */
export function binderRequest(
  selection: ScorecardSelection,
  rubric: Rubric,
  unit: ScorecardUnit,
): MadeRequest {
  return {
    job: 'made',
    from: { name: 'scorecard', selection },
    make: async ({ workbook }, language: Language) => ({
      plan: planBinderIndex({ workbook, rubric, unit, language }),
      refusals: [],
    }),
  };
}

/** The row is found again in the workbook as it is then: rows may have moved since it was drawn. */
export function tellRequest(selection: ScorecardSelection, row: EvidenceRow, told: Told): MadeRequest {
  return {
    job: 'made',
    from: { name: 'scorecard', selection },
    make: async (model) => {
      const now = entriesOf(model).evidence.find((one) => isSameDocument(one, row));
      const rows = now ? [{ row: now, ...told }] : [];
      return { plan: planEvidenceTick({ workbook: model.workbook, rows }), refusals: [] };
    },
  };
}

function isSameDocument(a: EvidenceRow, b: EvidenceRow): boolean {
  return (
    a.sheet === b.sheet &&
    a.rubric === b.rubric &&
    a.unit === b.unit &&
    a.indicator === b.indicator &&
    a.step === b.step &&
    a.document === b.document
  );
}
