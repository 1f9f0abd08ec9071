import { posix } from "node:path";

/**
 * Where a file leads that is a link, written down as its text: git does so where links are switched off, and archives where they cannot
 * be kept. The text is the path and nothing behind it, not even a line feed. Undefined for any other text.
 */
export function writtenLink(path: string, text: string): string | undefined {
  if (text.length > LONGEST || !/^[\w.@+-]+(?:\/[\w.@+-]+)*$/.test(text)) return undefined;
  const target = posix.join(posix.dirname(path), text);
  return target === path ? undefined : target;
}

const LONGEST = 500;
