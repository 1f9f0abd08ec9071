import type { Problem } from "../../model/index.ts";
import type { Line } from "./document.ts";
import { refused } from "./fault.ts";

/** `http-check expect` and `tcp-check expect` take one pattern. */
export function* expectFaults({ keyword, words }: Line): Iterable<Problem> {
  const patterns = PATTERNS.get(keyword);
  if (!patterns || words[1]?.value !== "expect" || words.some(({ doubt }) => doubt)) return;
  let found: string | undefined;
  for (let at = 2; at < words.length; at += 1) {
    const word = words[at];
    if (!word || (!patterns.has(word.value) && !VALUED.has(word.value) && word.value !== "!")) return;
    if (word.value === "!") continue;
    at += 1;
    if (VALUED.has(word.value)) continue;
    if (found !== undefined)
      yield refused(
        word.span,
        `${keyword} expect has ${word.value} beside ${found} and takes one; leave one of the two.`,
      );
    found = word.value;
  }
}

const PATTERNS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["http-check", new Set(["status", "rstatus", "string", "rstring", "string-lf"])],
  ["tcp-check", new Set(["string", "rstring", "string-lf", "binary", "rbinary", "binary-lf"])],
]);
const VALUED: ReadonlySet<string> = new Set([
  "min-recv",
  "comment",
  "ok-status",
  "error-status",
  "tout-status",
  "on-success",
  "on-error",
  "status-code",
]);
