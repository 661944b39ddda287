/**
 * Golden scorecards: what goes into every sheet, and the level (or the state), score and weighted score that must come
 * out, to four decimals. A sheet that is not listed is blank.
 */
import type { Given } from './cardOracle';

interface GoldenLine {
  readonly code: string;
  readonly inputs: readonly Given[];
  readonly level: number | 'notReported' | 'notApplicable' | 'noCriteria';
  readonly score?: string;
  readonly weighted?: string;
}

export interface GoldenCard {
  readonly title: string;
  readonly rubric: string;
  readonly unit: { readonly kind: 'province' | 'district'; readonly code: string };
  readonly lines: readonly GoldenLine[];
  readonly groups: readonly {
    readonly en: string;
    readonly weightPercent: number;
    readonly scoredPercent: number;
    readonly total: string | null;
    readonly soFar: string | null;
  }[];
}

export const BURIRAM = { kind: 'province', code: '31' } as const;
export const PRACHUAP = { kind: 'province', code: '77' } as const;
export const NANG_RONG = { kind: 'district', code: '3104' } as const;

export const cards: readonly GoldenCard[] = [
  {
    title: 'every figure exactly on a threshold',
    rubric: '2562/1',
    unit: BURIRAM,
    lines: [
      {
        code: 'budget-disbursement',
        inputs: [12_400_000, 10_540_000],
        level: 4,
        score: '4.0000',
        weighted: '1.6000',
      },
      { code: 'plan-completion', inputs: [[75, 80, 85, 80]], level: 3, score: '3.0000', weighted: '1.2000' },
      { code: 'hr-data', inputs: [2, 40, 36], level: 4, score: '4.0000', weighted: '0.8000' },
      { code: 'livelihood', inputs: [1_200, 1_140], level: 4, score: '4.0000', weighted: '0.6000' },
      {
        code: 'sufficiency-village',
        inputs: [3, 50, 45, true],
        level: 4,
        score: '4.0000',
        weighted: '0.6000',
      },
      { code: 'grassroots-economy', inputs: [4], level: 4, score: '4.0000', weighted: '0.4000' },
      { code: 'household-support', inputs: [5], level: 5, score: '5.0000', weighted: '0.7500' },
      {
        code: 'otop-income',
        inputs: [1_531_349_984, 1_822_306_480],
        level: 3,
        score: '3.0000',
        weighted: '0.4500',
      },
      {
        code: 'womens-fund',
        inputs: [2, 8_000_000, 4_400_000, false],
        level: 4,
        score: '4.0000',
        weighted: '0.6000',
      },
      { code: 'bmn-collection', inputs: [10_000, 9_961], level: 3, score: '3.0000', weighted: '0.4500' },
      { code: 'bmn-collection-prachuap', inputs: [3, 100, 10], level: 'notApplicable' },
    ],
    groups: [
      { en: 'Team', weightPercent: 100, scoredPercent: 100, total: '3.6000', soFar: '3.6000' },
      { en: 'Individual', weightPercent: 100, scoredPercent: 100, total: '3.8500', soFar: '3.8500' },
    ],
  },
  {
    title: 'one unit short of the thresholds',
    rubric: '2562/1',
    unit: BURIRAM,
    lines: [
      {
        code: 'budget-disbursement',
        inputs: [12_400_000, 10_539_999.99],
        level: 3,
        score: '4.0000',
        weighted: '1.6000',
      },
      { code: 'plan-completion', inputs: [[74.99, 75, 75]], level: 1, score: '1.9993', weighted: '0.7997' },
      { code: 'hr-data', inputs: [2, 40, 35], level: 3, score: '3.7500', weighted: '0.7500' },
      { code: 'livelihood', inputs: [1_200, 1_139], level: 3, score: '3.9833', weighted: '0.5975' },
      {
        code: 'sufficiency-village',
        inputs: [3, 50, 44, true],
        level: 3,
        score: '3.0000',
        weighted: '0.4500',
      },
      { code: 'grassroots-economy', inputs: [3], level: 3, score: '3.0000', weighted: '0.3000' },
      { code: 'household-support', inputs: [0], level: 0, score: '0.0000', weighted: '0.0000' },
      {
        code: 'otop-income',
        inputs: [1_531_349_984, 1_822_306_479.99],
        level: 2,
        score: '3.0000',
        weighted: '0.4500',
      },
      {
        code: 'womens-fund',
        inputs: [2, 8_000_000, 4_399_999.99, true],
        level: 3,
        score: '4.0000',
        weighted: '0.6000',
      },
      { code: 'bmn-collection', inputs: [12_345, 12_272], level: 1, score: '1.9474', weighted: '0.2921' },
      { code: 'bmn-collection-prachuap', inputs: [], level: 'notApplicable' },
    ],
    groups: [
      { en: 'Team', weightPercent: 100, scoredPercent: 100, total: '3.1497', soFar: '3.1497' },
      { en: 'Individual', weightPercent: 100, scoredPercent: 100, total: '2.6896', soFar: '2.6896' },
    ],
  },
  {
    title: 'between levels, steps and documents missing',
    rubric: '2562/1',
    unit: BURIRAM,
    lines: [
      {
        code: 'budget-disbursement',
        inputs: [12_400_000, 9_700_000],
        level: 2,
        score: '2.6452',
        weighted: '1.0581',
      },
      {
        code: 'plan-completion',
        inputs: [[100, 62.5, 91.25]],
        level: 3,
        score: '3.9167',
        weighted: '1.5667',
      },
      { code: 'hr-data', inputs: [1, 40, 40], level: 1, score: '1.0000', weighted: '0.2000' },
      { code: 'livelihood', inputs: [280, 250], level: 2, score: '2.8571', weighted: '0.4286' },
      {
        code: 'sufficiency-village',
        inputs: [2, 50, 50, true],
        level: 2,
        score: '2.0000',
        weighted: '0.3000',
      },
      { code: 'grassroots-economy', inputs: [2], level: 2, score: '2.0000', weighted: '0.2000' },
      { code: 'household-support', inputs: [4], level: 4, score: '4.0000', weighted: '0.6000' },
      { code: 'otop-income', inputs: [99_999, 118_498.81], level: 2, score: '2.7500', weighted: '0.4125' },
      {
        code: 'womens-fund',
        inputs: [2, 8_000_000, 4_900_000, false],
        level: 4,
        score: '4.0000',
        weighted: '0.6000',
      },
      { code: 'bmn-collection', inputs: [12_345, 12_346], level: 5, score: '5.0000', weighted: '0.7500' },
      { code: 'bmn-collection-prachuap', inputs: [], level: 'notApplicable' },
    ],
    groups: [
      { en: 'Team', weightPercent: 100, scoredPercent: 100, total: '2.8247', soFar: '2.8247' },
      { en: 'Individual', weightPercent: 100, scoredPercent: 100, total: '3.2911', soFar: '3.2911' },
    ],
  },
  {
    title: 'blank sheets are not zero',
    rubric: '2562/1',
    unit: BURIRAM,
    lines: [
      {
        code: 'budget-disbursement',
        inputs: [12_400_000, 11_000_000],
        level: 4,
        score: '4.7419',
        weighted: '1.8968',
      },
      { code: 'plan-completion', inputs: [null], level: 'notReported' },
      { code: 'hr-data', inputs: [2, 40, null], level: 'notReported' },
      { code: 'livelihood', inputs: [1_200, 0], level: 1, score: '1.0000', weighted: '0.1500' },
      {
        code: 'sufficiency-village',
        inputs: [3, 50, 50, null],
        level: 3,
        score: '3.0000',
        weighted: '0.4500',
      },
      { code: 'grassroots-economy', inputs: [0], level: 0, score: '0.0000', weighted: '0.0000' },
      { code: 'household-support', inputs: [null], level: 'notReported' },
      { code: 'otop-income', inputs: [1_000_000, null], level: 'notReported' },
      {
        code: 'womens-fund',
        inputs: [1, 8_000_000, 8_000_000, true],
        level: 1,
        score: '1.0000',
        weighted: '0.1500',
      },
      { code: 'bmn-collection', inputs: [null, 9_000], level: 'notReported' },
      { code: 'bmn-collection-prachuap', inputs: [], level: 'notApplicable' },
    ],
    groups: [
      { en: 'Team', weightPercent: 100, scoredPercent: 40, total: null, soFar: '4.7419' },
      { en: 'Individual', weightPercent: 100, scoredPercent: 55, total: null, soFar: '1.3636' },
    ],
  },
  {
    title: 'Prachuap Khiri Khan has its own sheet of indicator 7',
    rubric: '2562/1',
    unit: PRACHUAP,
    lines: [
      {
        code: 'budget-disbursement',
        inputs: [7_000_000, 6_300_000],
        level: 5,
        score: '5.0000',
        weighted: '2.0000',
      },
      { code: 'plan-completion', inputs: [[90]], level: 5, score: '5.0000', weighted: '2.0000' },
      { code: 'hr-data', inputs: [2, 30, 30], level: 5, score: '5.0000', weighted: '1.0000' },
      { code: 'livelihood', inputs: [700, 700], level: 5, score: '5.0000', weighted: '0.7500' },
      {
        code: 'sufficiency-village',
        inputs: [3, 20, 20, true],
        level: 5,
        score: '5.0000',
        weighted: '0.7500',
      },
      { code: 'grassroots-economy', inputs: [5], level: 5, score: '5.0000', weighted: '0.5000' },
      { code: 'household-support', inputs: [5], level: 5, score: '5.0000', weighted: '0.7500' },
      {
        code: 'otop-income',
        inputs: [250_000_000, 307_500_000],
        level: 5,
        score: '5.0000',
        weighted: '0.7500',
      },
      {
        code: 'womens-fund',
        inputs: [2, 5_000_000, 3_000_000, true],
        level: 5,
        score: '5.0000',
        weighted: '0.7500',
      },
      { code: 'bmn-collection', inputs: [1_000, 1_000], level: 'notApplicable' },
      {
        code: 'bmn-collection-prachuap',
        inputs: [3, 121_150, 9_086],
        level: 4,
        score: '4.5000',
        weighted: '0.6750',
      },
    ],
    groups: [
      { en: 'Team', weightPercent: 100, scoredPercent: 100, total: '5.0000', soFar: '5.0000' },
      { en: 'Individual', weightPercent: 100, scoredPercent: 100, total: '4.9250', soFar: '4.9250' },
    ],
  },
  {
    title: 'every figure exactly on a threshold',
    rubric: '2562/2',
    unit: BURIRAM,
    lines: [
      {
        code: 'budget-disbursement',
        inputs: [24_800_000, 23_560_000],
        level: 4,
        score: '4.0000',
        weighted: '1.6000',
      },
      { code: 'plan-completion', inputs: [[85, 90, 95]], level: 3, score: '3.0000', weighted: '1.2000' },
      { code: 'hr-data', inputs: [3, 15], level: 4, score: '4.0000', weighted: '0.8000' },
      { code: 'livelihood', inputs: [1_200, 900, 60, 6], level: 3, score: '3.0000', weighted: '0.3000' },
      { code: 'sufficiency-village', inputs: [60, 45], level: 2, score: '2.0000', weighted: '0.3000' },
      { code: 'grassroots-economy', inputs: [3], level: 3, score: '3.0000', weighted: '0.3000' },
      { code: 'poverty-remaining', inputs: [200, 12], level: 3, score: '3.0000', weighted: '0.4500' },
      { code: 'otop-income', inputs: [1_000_000, 1_210_000], level: 4, score: '4.0000', weighted: '0.6000' },
      {
        code: 'womens-fund',
        inputs: [8_000_000, 7_840_000, true],
        level: 5,
        score: '5.0000',
        weighted: '0.5000',
      },
      { code: 'product-upgrade', inputs: [40, 36], level: 3, score: '3.0000', weighted: '0.4500' },
      { code: 'debt-management', inputs: [120, 84], level: 2, score: '2.0000', weighted: '0.2000' },
    ],
    groups: [
      { en: 'Team', weightPercent: 100, scoredPercent: 100, total: '3.6000', soFar: '3.6000' },
      { en: 'Individual', weightPercent: 100, scoredPercent: 100, total: '3.1000', soFar: '3.1000' },
    ],
  },
  {
    title: 'one unit short of the thresholds',
    rubric: '2562/2',
    unit: BURIRAM,
    lines: [
      {
        code: 'budget-disbursement',
        inputs: [24_800_000, 23_559_999.99],
        level: 3,
        score: '4.0000',
        weighted: '1.6000',
      },
      { code: 'plan-completion', inputs: [[84.99, 85, 85]], level: 1, score: '1.9993', weighted: '0.7997' },
      { code: 'hr-data', inputs: [3, 16], level: 3, score: '3.0000', weighted: '0.6000' },
      { code: 'livelihood', inputs: [1_200, 899, 60, 6], level: 2, score: '2.9833', weighted: '0.2983' },
      { code: 'sufficiency-village', inputs: [60, 44], level: 1, score: '1.6667', weighted: '0.2500' },
      { code: 'grassroots-economy', inputs: [2], level: 2, score: '2.0000', weighted: '0.2000' },
      { code: 'poverty-remaining', inputs: [200, 13], level: 2, score: '2.5000', weighted: '0.3750' },
      {
        code: 'otop-income',
        inputs: [1_000_000, 1_209_999.99],
        level: 3,
        score: '4.0000',
        weighted: '0.6000',
      },
      {
        code: 'womens-fund',
        inputs: [8_000_000, 7_839_999.99, true],
        level: 4,
        score: '5.0000',
        weighted: '0.5000',
      },
      { code: 'product-upgrade', inputs: [40, 35], level: 2, score: '2.5000', weighted: '0.3750' },
      { code: 'debt-management', inputs: [120, 71], level: 0, score: '0.0000', weighted: '0.0000' },
    ],
    groups: [
      { en: 'Team', weightPercent: 100, scoredPercent: 100, total: '2.9997', soFar: '2.9997' },
      { en: 'Individual', weightPercent: 100, scoredPercent: 100, total: '2.5983', soFar: '2.5983' },
    ],
  },
  {
    title: 'exempt, records that do not match, groups short of a tenth',
    rubric: '2562/2',
    unit: BURIRAM,
    lines: [
      {
        code: 'budget-disbursement',
        inputs: [24_800_000, 24_800_000],
        level: 5,
        score: '5.0000',
        weighted: '2.0000',
      },
      {
        code: 'plan-completion',
        inputs: [[100, 97.5, 88.8, 91]],
        level: 3,
        score: '3.8650',
        weighted: '1.5460',
      },
      { code: 'hr-data', inputs: [2, 0], level: 2, score: '2.0000', weighted: '0.4000' },
      { code: 'livelihood', inputs: [1_200, 1_200, 60, 5], level: 0, score: '0.0000', weighted: '0.0000' },
      { code: 'sufficiency-village', inputs: [60, 51], level: 4, score: '4.0000', weighted: '0.6000' },
      { code: 'grassroots-economy', inputs: [5], level: 5, score: '5.0000', weighted: '0.5000' },
      { code: 'poverty-remaining', inputs: [0, null], level: 5, score: '5.0000', weighted: '0.7500' },
      {
        code: 'otop-income',
        inputs: [1_234_567.89, 1_500_000],
        level: 4,
        score: '4.2500',
        weighted: '0.6375',
      },
      {
        code: 'womens-fund',
        inputs: [8_000_000, 7_900_000, false],
        level: 4,
        score: '4.0000',
        weighted: '0.4000',
      },
      { code: 'product-upgrade', inputs: [37, 35], level: 3, score: '3.9189', weighted: '0.5878' },
      { code: 'debt-management', inputs: [7, 6], level: 3, score: '3.5714', weighted: '0.3571' },
    ],
    groups: [
      { en: 'Team', weightPercent: 100, scoredPercent: 100, total: '3.9460', soFar: '3.9460' },
      { en: 'Individual', weightPercent: 100, scoredPercent: 100, total: '3.8325', soFar: '3.8325' },
    ],
  },
  {
    title: 'blank sheets are not zero',
    rubric: '2562/2',
    unit: BURIRAM,
    lines: [
      { code: 'budget-disbursement', inputs: [24_800_000, null], level: 'notReported' },
      { code: 'plan-completion', inputs: [[100, 100]], level: 5, score: '5.0000', weighted: '2.0000' },
      { code: 'hr-data', inputs: [3, 10], level: 5, score: '5.0000', weighted: '1.0000' },
      { code: 'livelihood', inputs: [1_200, 1_100, 60, null], level: 'notReported' },
      { code: 'sufficiency-village', inputs: [60, 0], level: 1, score: '1.0000', weighted: '0.1500' },
      { code: 'grassroots-economy', inputs: [null], level: 'notReported' },
      { code: 'poverty-remaining', inputs: [200, null], level: 'notReported' },
      { code: 'otop-income', inputs: [1_000_000, 900_000], level: 1, score: '1.0000', weighted: '0.1500' },
      {
        code: 'womens-fund',
        inputs: [8_000_000, 7_200_000, null],
        level: 2,
        score: '2.0000',
        weighted: '0.2000',
      },
      { code: 'product-upgrade', inputs: [40, 44], level: 5, score: '5.0000', weighted: '0.7500' },
      { code: 'debt-management', inputs: [120, 120], level: 5, score: '5.0000', weighted: '0.5000' },
    ],
    groups: [
      { en: 'Team', weightPercent: 100, scoredPercent: 60, total: null, soFar: '5.0000' },
      { en: 'Individual', weightPercent: 100, scoredPercent: 65, total: null, soFar: '2.6923' },
    ],
  },
  {
    title: 'the province, weights partly missing',
    rubric: '2561',
    unit: BURIRAM,
    lines: [
      { code: 'rural-income', inputs: [], level: 'noCriteria' },
      {
        code: 'otop-income',
        inputs: [1_531_349_984, 1_814_649_731],
        level: 3,
        score: '3.5000',
        weighted: '0.7000',
      },
      { code: 'poverty-remaining', inputs: [1_202, 637, 5], level: 2, score: '2.0050' },
      { code: 'capital-access', inputs: [387, 320], level: 3, score: '3.2687' },
      { code: 'grassroots-economy', inputs: [5, 8, 4, 23], level: 5, score: '5.0000' },
      { code: 'silk-sales', inputs: [], level: 'noCriteria' },
      { code: 'poverty-households', inputs: [], level: 'noCriteria' },
      { code: 'tourism-products', inputs: [], level: 'noCriteria' },
    ],
    groups: [
      { en: 'Functional', weightPercent: 20, scoredPercent: 20, total: '3.5000', soFar: '3.5000' },
      { en: 'Agenda', weightPercent: 0, scoredPercent: 0, total: null, soFar: null },
      { en: 'Area', weightPercent: 0, scoredPercent: 0, total: null, soFar: null },
      { en: 'Potential', weightPercent: 0, scoredPercent: 0, total: null, soFar: null },
    ],
  },
  {
    title: 'the province, one step and one group short',
    rubric: '2561',
    unit: BURIRAM,
    lines: [
      { code: 'rural-income', inputs: [], level: 'noCriteria' },
      {
        code: 'otop-income',
        inputs: [1_531_349_984, 1_776_365_980],
        level: 0,
        score: '0.0000',
        weighted: '0.0000',
      },
      { code: 'poverty-remaining', inputs: [1_202, 601, 3], level: 3, score: '3.0000' },
      { code: 'capital-access', inputs: [387, 387], level: 5, score: '5.0000' },
      { code: 'grassroots-economy', inputs: [5, 8, 3, 23], level: 4, score: '4.0000' },
      { code: 'silk-sales', inputs: [], level: 'noCriteria' },
      { code: 'poverty-households', inputs: [], level: 'noCriteria' },
      { code: 'tourism-products', inputs: [], level: 'noCriteria' },
    ],
    groups: [
      { en: 'Functional', weightPercent: 20, scoredPercent: 20, total: '0.0000', soFar: '0.0000' },
      { en: 'Agenda', weightPercent: 0, scoredPercent: 0, total: null, soFar: null },
      { en: 'Area', weightPercent: 0, scoredPercent: 0, total: null, soFar: null },
      { en: 'Potential', weightPercent: 0, scoredPercent: 0, total: null, soFar: null },
    ],
  },
  {
    title: "a district: indicator 5 is the province's; no household left to develop",
    rubric: '2561',
    unit: NANG_RONG,
    lines: [
      { code: 'rural-income', inputs: [], level: 'noCriteria' },
      { code: 'otop-income', inputs: [100_033, 117_038], level: 2, score: '2.0000', weighted: '0.4000' },
      { code: 'poverty-remaining', inputs: [0, null, null], level: 5, score: '5.0000' },
      { code: 'capital-access', inputs: [17, 11], level: 1, score: '1.4706' },
      { code: 'grassroots-economy', inputs: [4], level: 'notApplicable' },
      { code: 'silk-sales', inputs: [], level: 'noCriteria' },
      { code: 'poverty-households', inputs: [], level: 'noCriteria' },
      { code: 'tourism-products', inputs: [], level: 'noCriteria' },
    ],
    groups: [
      { en: 'Functional', weightPercent: 20, scoredPercent: 20, total: '2.0000', soFar: '2.0000' },
      { en: 'Agenda', weightPercent: 0, scoredPercent: 0, total: null, soFar: null },
      { en: 'Area', weightPercent: 0, scoredPercent: 0, total: null, soFar: null },
      { en: 'Potential', weightPercent: 0, scoredPercent: 0, total: null, soFar: null },
    ],
  },
  {
    title: 'a district that has not reported its sales',
    rubric: '2561',
    unit: NANG_RONG,
    lines: [
      { code: 'rural-income', inputs: [], level: 'noCriteria' },
      { code: 'otop-income', inputs: [100_033, null], level: 'notReported' },
      { code: 'poverty-remaining', inputs: [46, 24, null], level: 2, score: '2.8261' },
      { code: 'capital-access', inputs: [17, null], level: 'notReported' },
      { code: 'grassroots-economy', inputs: [], level: 'notApplicable' },
      { code: 'silk-sales', inputs: [], level: 'noCriteria' },
      { code: 'poverty-households', inputs: [], level: 'noCriteria' },
      { code: 'tourism-products', inputs: [], level: 'noCriteria' },
    ],
    groups: [
      { en: 'Functional', weightPercent: 20, scoredPercent: 0, total: null, soFar: null },
      { en: 'Agenda', weightPercent: 0, scoredPercent: 0, total: null, soFar: null },
      { en: 'Area', weightPercent: 0, scoredPercent: 0, total: null, soFar: null },
      { en: 'Potential', weightPercent: 0, scoredPercent: 0, total: null, soFar: null },
    ],
  },
];
