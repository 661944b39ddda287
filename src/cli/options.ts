/** What was asked for on the command line. */
import { parseArgs } from 'node:util';
import { isLanguage } from '../i18n';
import type { Language } from '../i18n';
import { Failure } from './failure';

/** Of `score`. */
export interface Options {
  readonly command: 'score';
  readonly language: Language;
  readonly file: string;
  readonly out: string | null;
  readonly values: boolean;
  readonly force: boolean;
  readonly json: boolean;
  /** Lists in full, however long. */
  readonly all: boolean;
}

export interface CheckOptions {
  readonly command: 'check';
  readonly language: Language;
  readonly files: readonly string[];
  /** Where the copy with the certain fixes goes. */
  readonly fix: string | null;
  readonly force: boolean;
  readonly json: boolean;
  /** Lists in full, however long. */
  readonly all: boolean;
}

export interface HelpOptions {
  readonly command: 'help';
  readonly language: Language;
}

const SPECIFICATION = {
  out: { type: 'string' },
  fix: { type: 'string' },
  values: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  language: { type: 'string', default: 'th' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: SPECIFICATION, allowPositionals: true });
  } catch (error) {
    throw new Failure('usage', error instanceof Error ? error.message : '');
  }
}

type Parsed = ReturnType<typeof parsed>;

export function readOptions(argv: readonly string[]): Options | CheckOptions | HelpOptions {
  const { values, positionals } = parsed(argv);
  const { language, help } = values;
  if (!isLanguage(language)) throw new Failure('usage', `--language ${language}`);
  if (help) return { command: 'help', language };
  const [command, ...files] = positionals;
  if (command === 'score') return scoreOptions(values, files, language);
  if (command === 'check') return checkOptions(values, files, language);
  throw new Failure('usage', positionals.join(' '));
}

function scoreOptions(
  { out, fix, values, force, json, all }: Parsed['values'],
  [file, ...rest]: readonly string[],
  language: Language,
): Options {
  if (file === undefined || rest.length > 0) throw new Failure('usage', ['score', ...rest].join(' '));
  if (fix !== undefined) throw new Failure('usage', 'score --fix');
  if (out === '') throw new Failure('usage', '--out');
  if (out === undefined && (force || values)) throw new Failure('usage', '--values, --force: --out?');
  return { command: 'score', language, file, out: out ?? null, values, force, json, all };
}

function checkOptions(
  { out, fix, values, force, json, all }: Parsed['values'],
  files: readonly string[],
  language: Language,
): CheckOptions {
  if (files.length === 0) throw new Failure('usage', 'check');
  if (out !== undefined || values) throw new Failure('usage', 'check --out, --values');
  if (fix === '' || (fix !== undefined && files.length > 1)) throw new Failure('usage', 'check --fix');
  if (fix === undefined && force) throw new Failure('usage', '--force: --fix?');
  return { command: 'check', language, files, fix: fix ?? null, force, json, all };
}
