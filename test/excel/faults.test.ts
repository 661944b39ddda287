/**
 * @jest-environment jsdom
 *
 * Faults injected into every request of writing and restoring every kind of plan; `npm run bench` tries more places within a
 * request.
 */
import '../host/text-coding';
import { outcomeOf, type Run, runsOf } from './faultMatrix';
import { FAULT_PLANS } from './faultPlans';

jest.setTimeout(120_000);

function nameOf({ phase, fault, at, share, reopened }: Run): string {
  return `${phase}, request ${at}: ${fault}${share ? ` after ${share}` : ''}${reopened ? ', pane opened again' : ''}`;
}

test.each(FAULT_PLANS.map((plan) => [plan.name, plan] as const))(
  '%s: ends as before or as after, or restore brings it back',
  async (_, plan) => {
    const failures: string[] = [];
    const runs = await runsOf(plan, [0.5]);
    // Restored by the same pane and by one opened later, in turns.
    for (const run of runs.filter(({ reopened }, index) => reopened === (Math.floor(index / 2) % 2 === 1))) {
      const { ending, failure } = await outcomeOf(run);
      if (failure !== null) failures.push(`${nameOf(run)}: ${failure} (${ending})`);
    }
    expect(failures).toEqual([]);
  },
);
