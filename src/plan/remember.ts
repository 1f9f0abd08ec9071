/** Keeps the latest results by their keys, so that what has not changed is not computed again; the oldest leave first. */
export function remember<Value>(most: number): (key: string, compute: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, compute) => {
    const value = known.get(key) ?? compute();
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return value;
  };
}

/** The same for each object by itself: what was computed for one goes when it does. */
export function rememberFor<Value>(most: number): (object: object, key: string, compute: () => Value) => Value {
  const known = new WeakMap<object, ReturnType<typeof remember<Value>>>();
  return (object, key, compute) => {
    const own = known.get(object) ?? remember<Value>(most);
    known.set(object, own);
    return own(key, compute);
  };
}

/** The same for two objects together. */
export function rememberForBoth<Value>(
  most: number,
): (first: object, second: object, key: string, compute: () => Value) => Value {
  const known = rememberFor<ReturnType<typeof rememberFor<Value>>>(1);
  return (first, second, key, compute) => known(first, "", () => rememberFor(most))(second, key, compute);
}
