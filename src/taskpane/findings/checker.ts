/**
 * What the checks find in a workbook as the pane read it last. A reading is checked once, whoever asks: the list of
 * findings, a plan that mends them, a return to the screen.
 */
import { checkSteps, type Finding, type Progress } from '../../checks';
import { withoutManaged } from '../../tables/managed/without';
import { paneMemory } from '../memory';
import type { Model } from '../model';
import { inSlices } from './slices';

export function knownFindings({ workbook, choices }: Model): readonly Finding[] | null {
  const known = paneMemory().findings.get(workbook.sheets);
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
  const memory = paneMemory();
  const steps = checkSteps(withoutManaged(workbook), choices, memory.checks);
  const findings = await inSlices(steps, onProgress, isWanted);
  if (findings) memory.findings.set(workbook.sheets, { choices, findings });
  return findings;
}
