/** Whether a declared version is older than another; false when none is declared, since then the newest is assumed. */
export function isBefore(version: string | undefined, major: number, minor: number): boolean {
  const numbers = /^(\d+)(?:\.(\d+))?/.exec(version ?? "");
  if (!numbers) return false;
  const own = Number(numbers[1]);
  // "3" alone is the last 3.x.
  return own < major || (own === major && Number(numbers[2] ?? Infinity) < minor);
}
