/** A file that was opened and checked, with what was found. */
import type { Finding } from '../checks';
import type { TargetTable } from '../tables';
import type { OpenedFile } from './opened';

export interface CheckedFile extends OpenedFile {
  /** The name as it was given. */
  readonly name: string;
  readonly tables: readonly TargetTable[];
  readonly findings: readonly Finding[];
}
