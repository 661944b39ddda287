/**
 * @jest-environment jsdom
 *
 * Faults injected into the requests of writing and restoring every kind of plan: so many of them, spread over all requests
 * and faults. `npm run bench` tries every one.
 */
import '../host/text-coding';
import { nameOf, outcomeOf, runsOf } from './faultMatrix';
import { FAULT_PLANS } from './faultPlans';

jest.setTimeout(300_000);

const MOST_RUNS = 30;

test.each(FAULT_PLANS.map((plan) => [plan.name, plan] as const))(
  '%s: ends as before or as after, or restore brings it back',
  async (_, plan) => {
    const runs = await runsOf(plan, [0.5]);
    // Odd, so that the same pane and one opened later take turns.
    const step = Math.floor(runs.length / MOST_RUNS / 2) * 2 + 1;
    const failures: string[] = [];
    for (const run of runs.filter((__, index) => index % step === 0)) {
      const { ending, failure } = await outcomeOf(run);
      if (failure !== null) failures.push(`${nameOf(run)}: ${failure} (${ending})`);
    }
    expect(failures).toEqual([]);
  },
);
