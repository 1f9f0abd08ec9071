import type { Git } from "./git.ts";

/** The bytes of blobs by their names, all in one question. One that the repository does not hold is left out. */
export function blobs(git: Git, names: readonly string[]): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  if (names.length === 0) return found;
  const answer = git.get(["cat-file", "--batch"], `${names.join("\n")}\n`);
  let at = 0;
  while (at < answer.length) {
    const end = answer.indexOf("\n", at);
    const [name = "", kind, size] = answer.toString("utf8", at, end).split(" ");
    const start = end + 1;
    at = start;
    if (kind !== "blob") continue;
    const length = Number(size);
    found.set(name, answer.subarray(start, start + length));
    at = start + length + 1;
  }
  return found;
}
