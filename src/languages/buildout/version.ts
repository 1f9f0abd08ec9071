/** The order of two version numbers by their leading numbers; `2.0a1` counts as `2.0`. Negative when the first is older. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [numbersOf(left), numbersOf(right)];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a version is this one or newer. */
export function atLeast(version: string, least: string): boolean {
  return compareVersions(version, least) >= 0;
}

function numbersOf(version: string): readonly number[] {
  return (/^\d+(?:\.\d+)*/.exec(version.trim())?.[0] ?? "").split(".").map(Number);
}
