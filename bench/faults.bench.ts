/** @jest-environment jsdom */
/** The measuring half of faults.ts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf, outcomeOf, type Outcome, runsOf } from '../test/excel/faultMatrix';
import { FAULT_PLANS } from '../test/excel/faultPlans';
import type { FaultCounts } from './faults';

const SHARES = [0, 0.5, 0.9];
const counts: Record<string, FaultCounts> = {};

test.each(FAULT_PLANS.map((plan) => [plan.name, plan] as const))(
  '%s',
  async (name, plan) => {
    const outcomes: Outcome[] = [];
    const failures: string[] = [];
    for (const run of await runsOf(plan, SHARES)) {
      const outcome = await outcomeOf(run);
      outcomes.push(outcome);
      if (outcome.failure !== null) failures.push(`${nameOf(run)}: ${outcome.failure}`);
    }
    const of = (ending: Outcome['ending']) => outcomes.filter((one) => one.ending === ending).length;
    counts[name] = {
      runs: outcomes.length,
      asBefore: of('as before'),
      asAfter: of('as after'),
      inBetween: of('in between'),
      broughtBack: outcomes.filter(({ restored }) => restored).length,
      exceptions: failures.filter((failure) => failure.includes('exception')).length,
      failures,
    };
  },
  1_200_000,
);

afterAll(() => {
  writeFileSync(join(process.env['KPI_BENCH_FOLDER'] ?? '', 'faults.json'), JSON.stringify(counts));
});
