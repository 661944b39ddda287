/** The one way to end without doing what was asked: exit status 2 and a message in both languages. */
import { CLI_FAILURES } from '../i18n/cli';
import type { CliFailure } from '../i18n/cli';

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
    const about = this.detail === '' ? '' : `${this.detail}\n`;
    return `${about}${th}\n${en}\n`;
  }
}

/** What the file system called it, such as ENOENT. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
