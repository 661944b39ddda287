/** Checks of single cells: what stands in them, and whether it can be the figure that is due there. */
import type { Check } from '../types';
import { blankFigure } from './blank-figure';
import { dashFigure } from './dash-figure';
import { errorValue } from './error-value';
import { fractionOfCount } from './fraction-of-count';
import { impossibleDate } from './impossible-date';
import { magnitude } from './magnitude';
import { negativeFigure } from './negative-figure';
import { numberAsText } from './number-as-text';
import { rowMagnitude } from './row-magnitude';
import { thaiDigits } from './thai-digits';
import { unitInCell } from './unit-in-cell';
import { unitMismatch } from './unit-mismatch';
import { yearMixUp } from './year-mix-up';

export const cellsChecks: readonly Check[] = [
  numberAsText,
  thaiDigits,
  unitInCell,
  blankFigure,
  dashFigure,
  errorValue,
  negativeFigure,
  fractionOfCount,
  unitMismatch,
  yearMixUp,
  impossibleDate,
  magnitude,
  rowMagnitude,
];
