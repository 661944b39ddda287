/** Levels decided by doubles are those of the exact way, wherever a figure stands; and they are decided by them. */
import fc from 'fast-check';
import type { Indicator, InputValue, Measure } from '../../src/scoring';
import { level, rubrics, score } from '../../src/scoring';
import { sureLevel } from '../../src/scoring/sureLevel';

type OneFigure = Extract<Measure, { kind: 'growth' | 'share' }>;
type Sheet = Indicator & { readonly measure: OneFigure };

const all = rubrics().flatMap(({ indicators }) => indicators);
const sheets = all.filter((sheet): sheet is Sheet => ['growth', 'share'].includes(sheet.measure?.kind ?? ''));
const named = sheets.map((sheet) => [`${sheet.rubric} ${sheet.code}`, sheet] as const);

function expectSame(indicator: Indicator, inputs: readonly InputValue[]): void {
  const exact = score(indicator, inputs);
  expect(level(indicator, inputs)).toEqual('level' in exact ? exact.level : exact);
}

/** Whole, part and everything else that the sheet asks for. */
function inputsOf({ inputs, measure }: Sheet, whole: number, part: number, rest: InputValue): InputValue[] {
  const [wholeName, partName] =
    measure.kind === 'growth' ? [measure.base, measure.value] : [measure.whole, measure.part];
  return inputs.map(({ name, kind, max }) => {
    if (name === wholeName) return whole;
    if (name === partName) return part;
    if (rest === null) return null;
    return kind === 'tick' ? true : (max ?? Number(rest));
  });
}

/** What each level asks for, in percent of the whole, and half of a hundredth below (where rounding lifts). */
function percentsOf({ measure, levels }: Sheet): number[] {
  const from = measure.kind === 'growth' ? 100 : 0;
  return levels.flatMap(({ condition: { threshold } }) => {
    if (!threshold || 'catchAll' in threshold) return [];
    const percent = from + Number('atLeast' in threshold ? threshold.atLeast : threshold.atMost);
    return [percent, percent - 0.005];
  });
}

/** The next doubles up (or down). */
function stepped(x: number, steps: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(steps));
  return bits.getFloat64(0);
}

describe.each(named)('%s', (_, sheet) => {
  const isMoney = sheet.inputs.some(({ kind }) => kind === 'amount');
  const wholes = isMoney
    ? fc.oneof(
        fc.integer({ min: 1, max: 20_000_000_00 }).map((satang) => satang / 100),
        fc.integer({ min: 99_990, max: 2_000_000_000 }),
        fc.double({ min: 0.001, max: 1e12, noNaN: true }),
      )
    : fc.integer({ min: 1, max: 3_000_000 });
  const rest = fc.constantFrom<InputValue>(null, 0, 1, 10, 100);

  test('one unit, one satang and a few doubles either side of every threshold', () => {
    fc.assert(
      fc.property(wholes, rest, (whole, others) => {
        for (const percent of percentsOf(sheet)) {
          const on = (whole * percent) / 100;
          const beside = [-1, 0, 1].flatMap((unit) => [Math.floor(on) + unit, Math.round(on) + unit]);
          if (isMoney) {
            const satang = Math.round(on * 100);
            beside.push((satang - 1) / 100, satang / 100, (satang + 1) / 100);
            for (const steps of [0, 1, 2, 9, 100, 10_000])
              beside.push(stepped(on, steps), stepped(on, -steps));
          }
          for (const part of beside) expectSame(sheet, inputsOf(sheet, whole, part, others));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('what is no everyday figure goes the exact way', () => {
    const odd = fc.constantFrom<InputValue>(
      ...[0, -0, -1, 0.5, 1, 1e-4, 5e-324, 1e15, 1e16, 1e300, NaN, Infinity, 4.999999999999999, 6],
      ...[null, true, false, []],
    );
    fc.assert(
      fc.property(fc.array(odd, { maxLength: sheet.inputs.length + 1 }), (inputs) => {
        expectSame(sheet, inputs);
      }),
      { numRuns: 100 },
    );
    expect(sureLevel(sheet, inputsOf(sheet, 0, 10, 1))).toBeNull();
    expect(sureLevel(sheet, inputsOf(sheet, 100, -1, 1))).toBeNull();
    expect(sureLevel(sheet, inputsOf(sheet, 1e16, 1e17, 1))).toBeNull();
    expect(
      sureLevel(
        sheet,
        sheet.inputs.map(() => null),
      ),
    ).toBeNull();
  });

  test('figures far from every threshold need no more than doubles', () => {
    for (const hundredths of [101, 3333, 6151, 9801, 11_751, 12_501]) {
      const inputs = inputsOf(sheet, 1_000_000, hundredths * 100, 1);
      const exact = score(sheet, inputs);
      expect(sureLevel(sheet, inputs)).toBe('level' in exact && exact.level);
    }
  });
});

test('sheets of another kind are left to the exact way, whatever is given', () => {
  const others = all.filter((sheet) => !sheets.some((one) => one === sheet));
  for (const sheet of others) {
    expect(
      sureLevel(
        sheet,
        sheet.inputs.map(() => 1),
      ),
    ).toBeNull();
    expectSame(
      sheet,
      sheet.inputs.map(() => 1),
    );
  }
});
