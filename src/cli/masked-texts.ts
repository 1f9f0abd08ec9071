import { maskSecrets } from "../audit/mask-secrets.ts";

/** Plain data with what looks like a secret masked in each of its texts: names of measures and hosts are written by people, too. */
export function maskedTexts<T>(data: T): T {
  // The shape stays what it is, which the compiler cannot follow through a walk.
  return walk(data) as T;
}

function walk(data: unknown): unknown {
  if (typeof data === "string") return maskSecrets(data);
  if (Array.isArray(data)) return data.map(walk);
  if (data instanceof Map) return new Map([...data].map(([key, value]) => [walk(key), walk(value)]));
  if (typeof data !== "object" || data === null || Object.getPrototypeOf(data) !== Object.prototype) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, walk(value)]));
}
