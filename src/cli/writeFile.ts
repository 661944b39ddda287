/**
 * A file is written beside its place and moved there in one step: whatever happens on the way, there is the old file or the
 * new one, never half of one. What is replaced keeps its mode, a symbolic link stays and its target is replaced.
 */
import {
  chmodSync,
  linkSync,
  lstatSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { errorCode, Failure } from './failure';

/** As many links as Linux follows. */
const MAX_LINKS = 40;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const READ_ONLY = ['EACCES', 'EPERM', 'EROFS'];
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
/** File systems without hard links (memory sticks, some network folders) say one of these. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'];

/** Where the bytes go: behind all links, also behind one whose target is not there yet. */
export function pathText(path: string, shown: string): string {
  let place = path;
  for (let n = 0; n < MAX_LINKS; n++) {
    if (!lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) return place;
    place = resolve(dirname(place), readlinkSync(place));
  }
  throw new Failure('cannotWrite', shown);
}

function end(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal]);
}

/**
 * While the file is written a signal waits: its listener runs when this synchronous work is through, and then ends the
 * process as the signal would have done. Before and after, a signal acts at once.
 */
function withSignalsHeld<T>(work: () => T): T {
  const added = SIGNALS.filter((signal) => !process.listeners(signal).includes(end));
  for (const signal of added) process.on(signal, end);
  try {
    return work();
  } finally {
    // Node looks for signals once before every turn of immediates, but not before the one that may be next.
    setImmediate(() => setImmediate(() => added.forEach((signal) => process.off(signal, end))));
  }
}

/** Gives the new file its name without replacing one that has appeared meanwhile. */
function giveName(temporary: string, place: string): void {
  try {
    linkSync(temporary, place);
  } catch (error) {
    if (!NO_LINKS.includes(errorCode(error)) || lstatSync(place, { throwIfNoEntry: false })) throw error;
    renameSync(temporary, place);
    return;
  }
  rmSync(temporary, { force: true });
}

function reasonOf(code: string, force: boolean): Failure['reason'] {
  if (code === 'EEXIST' && !force) return 'outputExists';
  if (FULL.includes(code)) return 'diskFull';
  return READ_ONLY.includes(code) ? 'readOnly' : 'cannotWrite';
}

function writeAdjacent(place: string, bytes: Uint8Array, force: boolean): void {
  // A name of its own and short: the file's name may be as long as the disk allows.
  const temporary = join(dirname(place), `.kpi-${process.pid}-${Date.now().toString(36)}.tmp`);
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    const old = statSync(place, { throwIfNoEntry: false });
    if (old) chmodSync(temporary, old.mode & 0o7777);
    if (force) renameSync(temporary, place);
    else giveName(temporary, place);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** `shown`: the file's name as it was given. */
export function writeFile(path: string, shown: string, bytes: Uint8Array, force: boolean): void {
  try {
    const place = pathText(path, shown);
    withSignalsHeld(() => writeAdjacent(place, bytes, force));
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = errorCode(error);
    throw new Failure(reasonOf(code, force), `${shown} ${code}`.trim());
  }
}
