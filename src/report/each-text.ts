/** Plain data with each of its texts changed; keys and shapes stay what they are. */
export function eachText<T>(data: T, change: (text: string) => string): T {
  // The shape stays what it is, which the compiler cannot follow through a walk.
  return walk(data, change) as T;
}

function walk(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === "string") return change(data);
  if (Array.isArray(data)) return data.map((each) => walk(each, change));
  if (data instanceof Map) return new Map([...data].map(([key, value]) => [walk(key, change), walk(value, change)]));
  if (typeof data !== "object" || data === null || Object.getPrototypeOf(data) !== Object.prototype) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, walk(value, change)]));
}
