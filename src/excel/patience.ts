/** Excel may never answer (a lost connection, a dialogue that nobody sees): whoever asks waits so long and no longer. */
import { WorkbookError } from '../sheet/gateway';

/** Rings once it has been long enough; gives what stops it. */
export type Alarm = (ring: () => void) => () => void;

/** The web takes some ten seconds for the largest workbooks. */
const WAIT_MS = 60_000;

export const clock: Alarm = (ring) => {
  const timer = setTimeout(ring, WAIT_MS);
  return () => clearTimeout(timer);
};

/** `late` hears of an answer that comes after all. */
export function inTime<T>(work: Promise<T>, alarm: Alarm, late: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let isOver = false;
    const stop = alarm(() => {
      isOver = true;
      reject(new WorkbookError('noAnswer'));
    });
    const settle = (tell: () => void) => {
      stop();
      if (isOver) late();
      else tell();
    };
    work.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error instanceof Error ? error : new Error(String(error)))),
    );
  });
}
