/**
 * What the checks find in a workbook as the pane read it last. A reading is checked once, whoever asks: the list of
 * findings, a plan that mends them, a return to the screen.
 */
import { checkSteps, type Finding, type Progress } from '../../checks';
import { withoutFindingsSheets } from '../../plans/findingsSheet';
import type { SheetSnapshot } from '../../sheet/snapshot';
import type { TableChoice } from '../../tables';
import type { Model } from '../model';
import { inSlices } from './slices';

interface Checked {
  readonly choices: readonly TableChoice[];
  readonly findings: readonly Finding[];
}

/** By the sheets read: settings kept in the workbook may change without them. */
const checked = new WeakMap<readonly SheetSnapshot[], Checked>();

export function knownFindings({ workbook, choices }: Model): readonly Finding[] | null {
  const known = checked.get(workbook.sheets);
  return known?.choices === choices ? known.findings : null;
}

/** `null`: nobody wanted them any more. */
export async function findingsOf(
  model: Model,
  onProgress: (progress: Progress) => void = () => undefined,
  isWanted: () => boolean = () => true,
): Promise<readonly Finding[] | null> {
  const known = knownFindings(model);
  if (known) return known;
  const { workbook, choices } = model;
  const findings = await inSlices(checkSteps(withoutFindingsSheets(workbook), choices), onProgress, isWanted);
  if (findings) checked.set(workbook.sheets, { choices, findings });
  return findings;
}
