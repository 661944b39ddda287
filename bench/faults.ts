/**
 * Faults injected into every request of writing and restoring, for every kind of plan: how the workbook ended, and whether
 * restoring brought it back. Anything but as before, as after or brought back fails the run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inJest } from './inJest';
import { heading, line } from './measure';

export interface FaultCounts {
  readonly runs: number;
  readonly asBefore: number;
  readonly asAfter: number;
  readonly inBetween: number;
  /** Of those that did not end as before, a deleted sheet apart. */
  readonly broughtBack: number;
  readonly exceptions: number;
  readonly failures: readonly string[];
}

export function benchFaults(): void {
  const results = inJest(
    'faults.bench.ts',
    () => undefined,
    (folder) =>
      JSON.parse(readFileSync(join(folder, 'faults.json'), 'utf8')) as Readonly<Record<string, FaultCounts>>,
  );
  heading('Faults at every request of writing and restoring (refused, unanswered, host gone, somebody else)');
  const failures: string[] = [];
  let exceptions = 0;
  for (const [name, counts] of Object.entries(results)) {
    const { runs, asBefore, asAfter, inBetween, broughtBack } = counts;
    line(
      `${name}: ${runs} faults`,
      `${asBefore} ended as before, ${asAfter} as after, ${inBetween} in between; ${broughtBack} brought back`,
    );
    exceptions += counts.exceptions;
    failures.push(...counts.failures.map((failure) => `${name}: ${failure}`));
  }
  line('exceptions, and runs that could not be brought back', `${exceptions}, ${failures.length}`);
  if (failures.length > 0) throw new Error(failures.join('\n'));
}
