/** Indicators as a workbook defines them, for tests: registered for the test file that asks. */
import { buildRubric, registerRubric } from '../../src/scoring/registry';
import type { IndicatorDefinition } from '../../src/scoring/rubrics/build';
import type { Bilingual, InputSpec } from '../../src/scoring';

const YEAR = 2568;

export function said(text: string): Bilingual {
  return { th: text, en: text };
}

type Rest = Partial<Omit<InputSpec, 'name' | 'label' | 'unit' | 'column'>> & {
  readonly synonyms?: readonly string[];
};

/** A count that is reported, unless the rest says otherwise. */
export function input(name: string, label: string, unit: string, rest: Rest = {}): InputSpec {
  const { synonyms = [], ...others } = rest;
  return {
    name,
    label: said(label),
    unit: said(unit),
    kind: 'count',
    role: 'reported',
    optional: false,
    column: { synonyms, reportedBy: 'district', counts: 'cumulative' },
    ...others,
  };
}

export function given(name: string, label: string, unit: string, rest: Rest = {}): InputSpec {
  return input(name, label, unit, { role: 'given', ...rest });
}

type Definition = Omit<IndicatorDefinition, 'name' | 'group' | 'no'> & { readonly name: string };

export function register(id: string, ...indicators: readonly Definition[]): void {
  const head = { id, name: said(id), document: said(id), fiscalYear: YEAR, round: null };
  registerRubric(
    buildRubric(
      head,
      indicators.map((one, index) => ({
        ...one,
        name: said(one.name),
        group: said('รายบุคคล'),
        no: index + 1,
      })),
    ),
  );
}

/** Levels 1 to 5. */
export function atLeast(...bounds: readonly number[]) {
  return bounds.map((bound) => ({ threshold: { atLeast: bound } }));
}

export const elderly: Definition = {
  code: 'elderly-screening',
  name: 'ร้อยละของผู้สูงอายุที่ได้รับการคัดกรองสุขภาพ',
  synonyms: ['คัดกรองผู้สูงอายุ'],
  unit: said('ร้อยละ'),
  inputs: [
    given('elderly', 'ผู้สูงอายุทั้งหมด', 'คน', { synonyms: ['ประชากรสูงอายุ'] }),
    input('screened', 'ผู้สูงอายุที่ได้รับการคัดกรอง', 'คน', { synonyms: ['คัดกรองแล้ว'] }),
  ],
  measure: { kind: 'share', part: 'screened', whole: 'elderly', partOfWhole: true },
  levels: atLeast(60, 70, 80, 90, 95),
};
