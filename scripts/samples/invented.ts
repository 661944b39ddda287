/**
 * Results made up for the sample: no figure here was ever reported by anyone. Chosen to sit on thresholds, one
 * unit beside them, and on the special cases; keyed by the number in the table's first column ("" = the total row).
 */
export type InventedResults = Readonly<Record<string, number | string>>;

/** Baht. Districts 20 to 24 are left blank for the reader to fill in. */
export const otopSales: InventedResults = {
  1: 1822306480.96, // the printed +19 % target itself
  2: 213379690, // exactly +18 %
  3: 171192184, // one baht below +17 %
  4: 69127184, // exactly +16 %
  5: 24861787, // one baht below +16 %
  6: '๗๗,๓๗๙,๓๓๓.๕๐ บาท', // typed as text with Thai digits, exactly +19 %
  7: 0, // nothing sold is a result, not a blank
  8: 185409420, // exactly +20 %
  9: 238907159, // one baht below +20 %
  // 10 is not reported yet
  11: 47085540, // exactly +18 %
  12: 19000000,
  13: 18236952, // exactly +20 %
  14: 20023280, // no growth
  15: 159000000,
  16: 19000000, // below level 1
  17: 23860208, // +17 % rounded up to the baht
  18: 99511224, // exactly +20 %
  19: 17111356, // one baht below the printed +18 %
};

/** Households that remain. Row 20 has no target household and needs no result. */
export const povertyRemaining: InventedResults = {
  1: 626, // 52.08 %
  2: 18,
  3: 39, // exactly 50 %
  4: 12,
  5: 30,
  6: 54,
  7: 0, // none remains
  8: 24, // exactly 50 %
  9: 33, // one household above 50 %
  10: 1,
  11: 18,
  12: 95,
  13: 2, // exactly 50 %
  14: 43,
  15: 26,
  16: 37, // exactly 50 %
  // 17 is not reported yet
  18: 25, // one household above 50 %
  19: 9,
  21: 72,
  22: 18, // exactly 50 %
  23: 22,
  24: 9, // more than the target: to be checked
};

/** Households with access to funds. */
export const capitalAccess: InventedResults = {
  1: 28, // the whole target
  2: 13, // one household short
  3: 10,
  4: 9,
  5: 12,
  6: 27, // one household short
  7: 13, // the whole target
  8: 14,
  9: 8,
  10: 17,
  11: 0,
  12: 14,
  // 13 is not reported yet
  14: 23,
  15: 15, // above the target
  16: 26,
  17: 14,
  18: 11,
  19: 12,
  20: 13,
  21: 10,
  22: 14,
  23: 9,
  '': 312, // sum of the rows above
};

/** Groups, cumulative to September. */
export const grassrootsGroups: InventedResults = {
  1: 2,
  2: 2,
  3: 1, // short by one
  4: 2,
  5: 3, // above the target
  6: 2,
  7: 2,
  8: 0, // short by two
  9: 2,
  10: 2,
  11: 1,
  12: 2,
  // 13 is not reported yet
  14: 2,
  15: 2,
  16: 2,
  17: 2,
  18: 1,
  19: 2,
  20: 2,
  21: 2,
  22: 2,
  23: 2,
};
