/** Checks of names of units. */
import type { Check } from '../types';
import * as districtSpelling from './district-spelling';
import * as duplicateDistrict from './duplicate-district';
import * as missingDistrict from './missing-district';
import * as rowOrder from './row-order';
import * as unknownDistrict from './unknown-district';

export const namesChecks: readonly Check[] = [
  unknownDistrict,
  districtSpelling,
  duplicateDistrict,
  missingDistrict,
  rowOrder,
];
