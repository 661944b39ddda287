/** What was worked out of a thing, for as long as that thing is the same object: snapshots and views never change. */

export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

/** The same of long work (`steps.ts`). */
export function rememberedSteps<K extends object, V>(
  make: (key: K) => Generator<null, V>,
): (key: K) => Generator<null, V> {
  const known = new WeakMap<K, { readonly value: V }>();
  return function* (key) {
    const before = known.get(key);
    if (before) return before.value;
    const value = yield* make(key);
    known.set(key, { value });
    return value;
  };
}
