/**
 * Reads the same of many things, of which Excel may fail to read some. All in one request where it goes; where it does not,
 * in halves, down to the ones that cannot be read: those are told and left.
 */
import { Batch } from './batch';
import { mayBeOptional } from './errors';

export interface Readable<T, A> {
  readonly read: readonly { readonly item: T; readonly answer: A }[];
  readonly unread: readonly T[];
}

/** Where nearly all fail, looking for the others would take a request for each: the rest is given up. */
const MOST_FAILURES = 100;

export async function readable<T, A>(
  context: Excel.RequestContext,
  items: readonly T[],
  bytesPerItem: number,
  load: (item: T) => A,
): Promise<Readable<T, A>> {
  let failures = 0;
  const readAll = async (some: readonly T[]): Promise<Readable<T, A>> => {
    if (some.length === 0) return { read: [], unread: [] };
    if (failures > MOST_FAILURES) return { read: [], unread: some };
    try {
      const batch = new Batch(context);
      const read: { item: T; answer: A }[] = [];
      for (const item of some) {
        await batch.ask(bytesPerItem);
        read.push({ item, answer: load(item) });
      }
      await batch.flush();
      return { read, unread: [] };
    } catch (error) {
      if (!mayBeOptional(error)) throw error;
      failures += 1;
      if (some.length === 1) return { read: [], unread: some };
      const half = Math.ceil(some.length / 2);
      const first = await readAll(some.slice(0, half));
      const second = await readAll(some.slice(half));
      return { read: [...first.read, ...second.read], unread: [...first.unread, ...second.unread] };
    }
  };
  return readAll(items);
}
