import picomatch from "picomatch";

/** Whether a path matches one of the globs. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const matches = picomatch([...globs], { dot: true });
  return (path) => matches(path);
}
