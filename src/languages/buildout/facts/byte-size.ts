const UNITS: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["kb", 1024],
  ["mb", 1024 ** 2],
  ["gb", 1024 ** 3],
]);

/** A size as ZConfig reads it (`5 MB`, `1024`), in bytes; undefined when it is none. */
export function byteSize(text: string): number | undefined {
  const match = /^(\d+)\s*([kmg]b)?$/i.exec(text.trim());
  if (!match) return undefined;
  const unit = UNITS.get((match[2] ?? "").toLowerCase());
  return unit === undefined ? undefined : Number(match[1]) * unit;
}
