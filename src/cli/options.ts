/** What was asked for on the command line. */
import { parseArgs } from 'node:util';
import { isLanguage } from '../i18n';
import type { Language } from '../i18n';
import { Failure } from './failure';

export interface Options {
  readonly help: boolean;
  readonly language: Language;
  readonly file: string;
  readonly out: string | null;
  readonly values: boolean;
  readonly force: boolean;
  readonly json: boolean;
}

const SPECIFICATION = {
  out: { type: 'string' },
  values: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
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

export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parsed(argv);
  const { out, language, help, json, force } = values;
  if (!isLanguage(language)) throw new Failure('usage', `--language ${language}`);
  const [command, file, ...rest] = positionals;
  if (help) return { help, language, file: '', out: null, values: false, force, json };
  if (command !== 'score' || file === undefined || rest.length > 0) {
    throw new Failure('usage', positionals.length > 0 ? positionals.join(' ') : '');
  }
  if (out === '') throw new Failure('usage', '--out');
  if (out === undefined && (force || values.values)) throw new Failure('usage', '--values, --force: --out?');
  return { help, language, file, out: out ?? null, values: values.values, force, json };
}
