/** One run of the command line, with its surroundings handed in. */
import { resolve } from 'node:path';
import { cliTexts } from '../i18n/cli';
import { formatRange } from '../sheet/address';
import { check } from './check';
import { failureOf } from './failure';
import { toJson } from './json';
import type { Options } from './options';
import { openingWarnings } from './opened';
import { readOptions } from './options';
import { checkOutput, writeScores } from './output';
import type { ScoredFile } from './scoring';
import { scoreFile } from './scoring';
import { shownLines } from './shown';
import { readFile, type Surroundings } from './surroundings';
import { harmless, oneLine } from './terminal';
import { toText } from './text';

export type { Surroundings } from './surroundings';

function warnings(file: ScoredFile, { language, all }: Options): readonly string[] {
  const texts = cliTexts(language);
  return [
    ...openingWarnings(file, language),
    ...shownLines(
      file.unrecognised.map(
        ({ sheet, range, reason }) => `${sheet}!${formatRange(range)}: ${texts.unrecognised[reason]}`,
      ),
      all,
      language,
    ),
  ];
}

function score(options: Options, { directory, print, complain }: Surroundings): void {
  const input = resolve(directory, options.file);
  const { out } = options;
  const bytes = readFile(input, options.file);
  if (out !== null) checkOutput(input, resolve(directory, out), out, options.force);
  const file = scoreFile(bytes, options.file);
  const said = [...warnings(file, options)];
  if (out !== null) said.push(...writeScores(file, { ...options, out }, resolve(directory, out)));
  print(options.json ? toJson(file.tables) : toText(file.tables, options.language));
  for (const line of said) complain(`${oneLine(line)}\n`);
}

/** Gives the exit status: 0, 1 where checks found errors, or 2 where a file or the command was of no use. */
export function run(argv: readonly string[], around: Surroundings): 0 | 1 | 2 {
  const surroundings: Surroundings = {
    ...around,
    print: (text) => around.print(harmless(text)),
    complain: (text) => around.complain(harmless(text)),
  };
  try {
    const options = readOptions(argv);
    if (options.command === 'check') return check(options, surroundings);
    if (options.command === 'help') surroundings.print(cliTexts(options.language).usage);
    else score(options, surroundings);
    return 0;
  } catch (error) {
    const failure = failureOf(error);
    surroundings.complain(failure.text);
    if (failure.reason === 'usage')
      surroundings.complain(`\n${cliTexts('th').usage}\n${cliTexts('en').usage}`);
    return 2;
  }
}
