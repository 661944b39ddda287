/** What a run of the command line has around it: a folder, two streams, and files. */
import { readFileSync } from 'node:fs';
import { errorCode, Failure } from './failure';

export interface Surroundings {
  /** Where relative file names start. */
  readonly directory: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

export function readFile(path: string, shown: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure(errorCode(error) === 'EISDIR' ? 'folder' : 'missingFile', shown);
  }
}
