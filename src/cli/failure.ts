/** The one way to end without doing what was asked: exit status 2 and a message in both languages. */
import { CLI_FAILURES } from '../i18n/cli';
import type { CliFailure } from '../i18n/cli';
import { oneLine } from './terminal';

export class Failure extends Error {
  constructor(
    readonly reason: CliFailure,
    /** File name, or what was wrong with the command. */
    readonly detail = '',
  ) {
    super(reason);
    this.name = 'Failure';
  }

  get text(): string {
    const { th, en } = CLI_FAILURES[this.reason];
    const about = this.detail === '' ? '' : `${oneLine(this.detail)}\n`;
    // Nobody can act on it but who mends the program: one line to send on.
    if (this.reason === 'unexpected') return `${th} · ${en}: ${about || '\n'}`;
    return `${about}${th}\n${en}\n`;
  }
}

/** Whatever was thrown, as what is said of it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure(
    'unexpected',
    error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  );
}

/** What the file system called it, such as ENOENT. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
