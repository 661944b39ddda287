/** Whatever can be defined is written to sheets and read back as it was, in both languages, and changed there row by row. */
import fc from 'fast-check';
import { planRubricSheet } from '../../src/plans/localRubric/sheet';
import type { LocalRubric } from '../../src/scoring/localRubric/localRubric';
import { fromFile, toFile } from '../../src/scoring/localRubric/file';
import type { WorkbookSnapshot } from '../../src/sheet/snapshot';
import { localRubricsOf } from '../../src/tables/localRubric/read';
import { recogniseTables } from '../../src/tables';
import { withoutManaged } from '../../src/tables/managed/without';
import { definedRubric } from '../scoring/definitions';
import { applied, sheetOf, workbookOf } from '../tables/build';

const empty = workbookOf(sheetOf([['x']], { name: 'งาน' }));

function written(workbook: WorkbookSnapshot, rubric: LocalRubric, language: 'th' | 'en'): WorkbookSnapshot {
  const plan = planRubricSheet({ workbook, rubric, language });
  if (!plan) throw new Error('no plan');
  return applied(workbook, plan);
}

const standing = (workbook: WorkbookSnapshot) => localRubricsOf(workbook).tables.map(({ rubric }) => rubric);

test('sheet and file give back every definition', () => {
  fc.assert(
    fc.property(definedRubric, fc.constantFrom('th' as const, 'en' as const), (rubric, language) => {
      const workbook = written(empty, rubric, language);
      expect(standing(workbook)).toEqual([rubric]);
      expect(planRubricSheet({ workbook, rubric, language })).toEqual({ sheets: [], basis: [] });
      expect(fromFile(toFile(rubric))).toEqual({ ok: true, rubric });
    }),
    { numRuns: 10, endOnFailure: true },
  );
});

test('a definition changed where it stands reads back as changed, and back again', () => {
  fc.assert(
    fc.property(definedRubric, definedRubric, (before, after) => {
      const first = written(empty, before, 'th');
      const second = written(first, after, 'th');
      expect(standing(second)).toEqual([after]);
      const third = written(second, before, 'th');
      expect(standing(third)).toEqual([before]);
      expect(recogniseTables(withoutManaged(third), [])).toEqual({ tables: [], unrecognised: [] });
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
