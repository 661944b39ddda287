/** `npm run --silent kpi -- score FILE.xlsx`: target tables scored without Excel. */
import { run } from './run';

// npm moves to the package's folder before it runs a script; file names mean the folder the person stands in.
const { npm_lifecycle_event: script, INIT_CWD: start } = process.env;

// A reader that stops early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = run(process.argv.slice(2), {
  directory: script === 'kpi' && start !== undefined ? start : process.cwd(),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
