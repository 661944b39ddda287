/**
 * Figures of one province that agree with each other: districts with their totals, targets with their percentages,
 * classes with the whole, cumulative columns with each other. Sizes are those of the printed tables of 2561.
 */
import { districts, findProvince, type District, type Province } from '../../src/thai';
import type { Random } from './random';

export const GROWTH_PERCENTS = [16, 17, 18, 19, 20] as const;
export type Rounding = 'satang' | 'baht' | 'bahtDown';

export interface Figures {
  readonly province: Province;
  /** In the order of the workbook's tables. */
  readonly districts: readonly District[];
  readonly otop: readonly { readonly base: number; readonly result: number | null }[];
  /** How each percentage's column is rounded. */
  readonly roundings: readonly Rounding[];
  readonly poverty: readonly {
    readonly welfare: number;
    readonly developable: number;
    readonly gone: number;
    readonly result: number | null;
  }[];
  readonly capital: readonly {
    readonly old: number;
    readonly added: number;
    readonly result: number | null;
  }[];
  /** Households that one institution is to reach, the year before and this year. */
  readonly perInstitution: { readonly before: number; readonly target: number };
  readonly grassroots: readonly { readonly result: number | null }[];
  readonly groups: readonly [number, number, number];
}

export function makeFigures(random: Random, provinceCode: string, someBlank: boolean): Figures {
  const province = findProvince(provinceCode);
  if (!province) throw new Error(`no province ${provinceCode}`);
  const [seat, ...others] = districts(provinceCode);
  if (!seat) throw new Error(`no districts in ${provinceCode}`);
  const sorted = random.chance(0.5)
    ? [...others].sort((a, b) => a.th.localeCompare(b.th, 'th'))
    : [...others];
  const listed = [seat, ...sorted];
  const reported = (value: number): number | null => (someBlank && random.chance(0.25) ? null : value);
  const wholeBaht = random.chance(0.6);
  const rounding = random.pick<readonly Rounding[]>([
    ['satang', 'satang', 'satang', 'satang', 'satang'],
    ['baht', 'baht', 'baht', 'baht', 'baht'],
    ['bahtDown', 'satang', 'bahtDown', 'satang', 'satang'],
  ]);
  return {
    province,
    districts: listed,
    otop: listed.map(() => {
      const base = Math.round(10 ** (6.9 + 1.4 * random.next())) + (wholeBaht ? 0 : random.int(0, 99) / 100);
      return { base, result: reported(Math.round(base * (1.1 + 0.14 * random.next()))) };
    }),
    roundings: rounding,
    poverty: listed.map(() => {
      const developable = random.int(2, 180);
      return {
        welfare: random.int(0, 60),
        developable,
        gone: random.int(0, 5),
        result: reported(random.int(Math.floor(developable * 0.3), developable)),
      };
    }),
    capital: listed.map(() => {
      const total = random.chance(0.25) ? 2 : 1;
      const added = random.chance(0.25) ? 1 : 0;
      return { old: total - added, added, result: reported(random.int(6, 12) * total) };
    }),
    perInstitution: { before: random.int(9, 12), target: random.int(12, 16) },
    grassroots: listed.map(() => ({ result: reported(random.int(1, 2)) })),
    groups: random.pick<readonly [number, number, number]>([
      [1, 2, 2],
      [1, 2, 3],
      [2, 4, 4],
    ]),
  };
}

export function growthTarget(base: number, percent: number, rounding: Rounding): number {
  const satang = Math.round(Math.round(base * 100) * (100 + percent)) / 100;
  if (rounding === 'satang') return Math.round(satang) / 100;
  const baht = Math.round(base * 100) * (100 + percent);
  return rounding === 'baht' ? Math.round(baht / 10000) : Math.floor(baht / 10000);
}

/** Sums of money without the crumbs of binary fractions. */
export function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + Math.round((value ?? 0) * 100), 0) / 100;
}
