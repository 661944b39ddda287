/** Every talk with Excel: bounded in time, and its errors in the words of the gateway. */
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
  return async (body, { place = {}, delayForCellEdit = false } = {}) => {
    try {
      return await Excel.run({ delayForCellEdit }, (context) => {
        const sync = context.sync.bind(context);
        context.sync = (value) => inTime(sync(value), alarm, late);
        return body(context);
      });
    } catch (error) {
      throw toWorkbookError(error, place);
    }
  };
}
