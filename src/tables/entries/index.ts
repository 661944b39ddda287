/** The door: figures and documents that staff report beside the target tables. Not part of `tables/index.ts`: it loads late. */
export * from './types';
export { gatheredCard, partOfYearOf } from './card';
export { askedSteps, evidenceOf } from './evidence';
export { gatherInputs, typedSteps, unitsOf } from './gather';
export { readEntries } from './read';
export { unitText, unitWithCode } from './units';
export { officeWeights, takesWeight, WEIGHT, weightUnit } from './weights';
