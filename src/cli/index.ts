/** `npm run --silent kpi -- score FILE.xlsx`: target tables scored without Excel. */
import { errorCode, failureOf } from './failure';
import { run } from './run';
import { harmless } from './terminal';

// npm moves to the package's folder before it runs a script; file names mean the folder the person stands in.
const { npm_lifecycle_event: script, INIT_CWD: start } = process.env;

/** Whatever was not foreseen: one line, and never the status of "errors found". */
function giveUp(error: unknown): void {
  process.exitCode = 2;
  process.stderr.write(harmless(failureOf(error).text));
}

process.on('uncaughtException', giveUp).on('unhandledRejection', giveUp);

for (const stream of [process.stdout, process.stderr]) {
  // A reader that stops early (`| head`) is no failure.
  stream.on('error', (error: unknown) => {
    if (errorCode(error) !== 'EPIPE') giveUp(error);
  });
}

process.exitCode = run(process.argv.slice(2), {
  directory: script === 'kpi' && start !== undefined ? start : process.cwd(),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
