/** One run of the command line in a folder, and what it said. */
import { run } from '../../src/cli/run';

export interface Run {
  readonly status: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

export function runIn(directory: string, argv: readonly string[]): Run {
  const said = { out: '', err: '' };
  const status = run(argv, {
    directory,
    print: (text) => (said.out += text),
    complain: (text) => (said.err += text),
  });
  return { status, ...said };
}
