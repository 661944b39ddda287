/** Every talk with Excel: bounded in time, and its errors in the words of the gateway. */
import { whyDenied } from './denied';
import { type Place, toWorkbookError } from './errors';
import { type Alarm, inTime } from './patience';

interface RunOptions {
  readonly place?: Place;
  /**
   * Wait while the user edits a cell, perhaps for as long as the patience lasts. Without it Excel answers at once, and the
   * pane can say what to do.
   */
  readonly delayForCellEdit?: boolean;
}

export type Run = <T>(
  body: (context: Excel.RequestContext) => Promise<T>,
  options?: RunOptions,
) => Promise<T>;

/** `late` hears of answers that come when nobody waits for them any more. */
export function excelRunner(alarm: Alarm, late: () => void): Run {
  const bounded: Run = (body, { delayForCellEdit = false } = {}) =>
    Excel.run({ delayForCellEdit }, (context) => {
      const sync = context.sync.bind(context);
      context.sync = (value) => inTime(sync(value), alarm, late);
      return body(context);
    });
  return async (body, options = {}) => {
    try {
      return await bounded(body, options);
    } catch (error) {
      const told = toWorkbookError(error, options.place);
      if (told.code !== 'accessDenied') throw told;
      throw await bounded((context) => whyDenied(context, told)).catch(() => told);
    }
  };
}
