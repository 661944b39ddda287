/**
 * `npm run bench`: speed and sizes, each figure beside what it was measured against in the same run. Absolute times
 * depend on the machine and on what else it does; the ratios are what to look at.
 */
import { cpus } from 'node:os';
import { openPages } from '../test/e2e/openPages';
import { benchAllForms } from './allForms';
import { benchChecks } from './checks';
import { benchFiles, benchMutants } from './files';
import { benchFaults } from './faults';
import { benchLongRuns } from './longRuns';
import { benchOtop } from './otop';
import { benchRecognition } from './recognition';
import { benchResponsive } from './responsive';
import { benchRoundTrips } from './roundTrips';
import { benchScorecard } from './scorecard';
import { benchSizes } from './sizes';

/** One part that cannot be measured takes nothing from the others, but the run does not count as done. */
async function part(measure: () => void | Promise<void>): Promise<void> {
  try {
    await measure();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  // Here no test environment brings the browser's pages along.
  globalThis.kpiOpenPages = openPages;
  console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`);
  for (const measure of [
    benchSizes,
    benchOtop,
    benchRecognition,
    benchScorecard,
    benchChecks,
    benchResponsive,
    benchAllForms,
    benchRoundTrips,
    benchFaults,
    benchFiles,
    benchLongRuns,
    benchMutants,
  ]) {
    await part(measure);
  }
  await openPages.closeAll();
}

void main();
