/** Colours of levels on sheets. The figure stands in the cell, so nothing hangs on telling them apart. */

/** By level, 0 to 5: dark text on a light ground, 7:1 and more. */
export const LEVEL_COLORS: readonly { readonly fill: string; readonly color: string }[] = [
  { fill: '#E3E3E3', color: '#3A3A3A' },
  { fill: '#F8D7DA', color: '#641A22' },
  { fill: '#FBE3C8', color: '#5C3708' },
  { fill: '#FFF4CC', color: '#4D3C00' },
  { fill: '#DDEFD5', color: '#244A16' },
  { fill: '#BFE3C0', color: '#123F17' },
];

/** The criterion of the level that is reached. */
export const REACHED = { fill: '#CFE4FA', color: '#0B2F52' } as const;
