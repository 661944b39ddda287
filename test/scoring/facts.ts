/** The facts of the criteria, kept apart from the rubric files so that neither can drift unseen. */
import facts from './facts.json';

export interface FactSheet {
  readonly rubric: string;
  readonly code: string;
  readonly no: number;
  readonly group: string;
  readonly weight: number | null;
  /** Conditions of levels 1 to 5, as applied; x the percentage, y a second one, e errors. */
  readonly conditions: readonly string[];
  readonly printed: Readonly<Record<string, string>>;
  /** How many pieces of evidence each level names. */
  readonly evidence: readonly number[];
  readonly cutOffs: number;
}

export const factSheets: readonly FactSheet[] = facts as unknown as readonly FactSheet[];

export function factsOf(rubric: string, code: string): FactSheet {
  const sheet = factSheets.find((facts) => facts.rubric === rubric && facts.code === code);
  if (!sheet) throw new Error(`no facts for ${rubric} ${code}`);
  return sheet;
}
