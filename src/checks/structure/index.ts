/** Checks of the build of a table. */
import type { Check } from '../types';
import { duplicateRole } from './duplicate-role';
import { hiddenRows } from './hidden-rows';
import { mergedData } from './merged-data';
import { severalRows } from './several-rows';
import { openQuestion } from './open-question';
import { strayRows } from './stray-rows';
import { unreadCells } from './unread-cells';
import { unrecognisedHeader } from './unrecognised-header';

export const structureChecks: readonly Check[] = [
  unrecognisedHeader,
  openQuestion,
  duplicateRole,
  hiddenRows,
  mergedData,
  severalRows,
  strayRows,
  unreadCells,
];
