import { buildFunctionsMetadata } from '../../scripts/functions-metadata';
import { registry, REPEATING } from './registry';
import '../../src/functions';

interface Described {
  id: string;
  name: string;
  description: string;
  parameters: {
    name: string;
    description: string;
    type: string;
    dimensionality?: string;
    optional?: boolean;
    repeating?: boolean;
  }[];
  result: { dimensionality?: string };
  options?: unknown;
}
interface Metadata {
  allowErrorForDataTypeAny: boolean;
  functions: Described[];
}

/** Formulas in workbooks hold these: a change breaks them. `[x]` may be left out, `x...` repeats. */
const signatures = `
OTOPLEVEL base actual [rubric]
POVERTYLEVEL target remaining [rubric]
CAPITALLEVEL target achieved [rubric]
BUDGETLEVEL allocated disbursed [rubric]
PLANLEVEL percentages [rubric]
LIVELIHOODLEVEL target achieved [rubric] [villages] [groups]
VILLAGELEVEL villages improved [rubric]
BMNLEVEL target collected [rubric]
FUNDLEVEL budget disbursed [rubric] [recordsMatch] [steps]
PRODUCTLEVEL target upgraded [rubric]
DEBTLEVEL target reduced [rubric]
MILESTONELEVEL steps
LEVEL indicator rubric inputs...
SCORE indicator rubric inputs...
TARGET indicator rubric level baseOrTarget
GAP indicator rubric baseOrTarget actual
CRITERIA indicator rubric [language]
INDICATORS [rubric] [language]
GROWTH base actual
WEIGHTED levels weights
DISTRICT name [province]
NUMBER text`
  .trim()
  .split('\n');

describe('functions.json and functions-th.json', () => {
  let en: Metadata;
  let th: Metadata;
  beforeAll(async () => {
    const built = await buildFunctionsMetadata();
    en = JSON.parse(built.en) as Metadata;
    th = JSON.parse(built.th) as Metadata;
  });

  test('all 22, their arguments in the order that is fixed', () => {
    const built = en.functions.map(({ id, parameters }) =>
      [
        id,
        ...parameters.map(({ name, optional, repeating }) =>
          optional ? `[${name}]` : repeating ? `${name}...` : name,
        ),
      ].join(' '),
    );
    expect(built).toEqual(signatures);
    expect(built).toHaveLength(22);
  });

  test('ids are names, and each is associated with a function of as many arguments', () => {
    expect(en.functions.map(({ id }) => id).sort()).toEqual([...registry.keys()].sort());
    for (const { id, name, parameters } of en.functions) {
      expect(name).toBe(id);
      expect(registry.get(id)).toHaveLength(parameters.length);
    }
  });

  test('Thai differs from English in descriptions only', () => {
    const bare = (metadata: Metadata): unknown =>
      JSON.parse(JSON.stringify(metadata, (key, value: unknown) => (key === 'description' ? '' : value)));
    expect(bare(th)).toEqual(bare(en));
  });

  test('every description is there, in its language', () => {
    const texts = ({ functions }: Metadata) =>
      functions.flatMap(({ description, parameters }) => [
        description,
        ...parameters.map((parameter) => parameter.description),
      ]);
    for (const text of texts(en)) expect(text).toMatch(/^[A-Z"][^\n]{3,}$/);
    for (const text of texts(th)) expect(text).toMatch(/^[^\n]*[ก-ฮ][^\n]{3,}$/);
    expect(texts(th)).toHaveLength(texts(en).length);
  });

  test('cells or ranges go in, error cells too; nothing is volatile', () => {
    expect(en.allowErrorForDataTypeAny).toBe(true);
    for (const { parameters, options, result, id } of en.functions) {
      expect(options).toBeUndefined();
      expect(result.dimensionality).toBe(['PLANLEVEL', 'WEIGHTED'].includes(id) ? undefined : 'matrix');
      for (const [i, { type, dimensionality, repeating }] of parameters.entries()) {
        const repeats = REPEATING.has(id) && i === parameters.length - 1;
        expect([type, dimensionality, repeating]).toEqual(['any', 'matrix', repeats || undefined]);
      }
    }
  });
});
