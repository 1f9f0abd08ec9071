import type { Located, Problem } from "../../model/index.ts";
import { closedFault } from "./fault-closed.ts";
import { alternativesIn } from "./conditions-asked.ts";
import type { Line } from "./document.ts";
import { refused, shown } from "./fault.ts";
import { openEnd } from "./regex-ends.ts";

/** Flags and regular expressions of acls that HAProxy cannot read, and those of rules that replace. */
export function* patternFaults(line: Line): Iterable<Problem> {
  for (const words of alternativesIn(line)) yield* aclFaults(words);
  const [, action, first, second] = line.words;
  if (!line.keyword.startsWith("http-re")) return;
  if (action && REPLACES_PART.has(action.value) && second) yield* regexFaults([second]);
  if (action && REPLACES_WHOLE.has(action.value) && first) yield* regexFaults([first]);
}

const REPLACES_PART: ReadonlySet<string> = new Set(["replace-header", "replace-value"]);
const REPLACES_WHOLE: ReadonlySet<string> = new Set(["replace-path", "replace-pathq", "replace-uri"]);

function* aclFaults([keyword, ...words]: readonly Located<string>[]): Iterable<Problem> {
  if (!keyword || words.some(({ doubt }) => doubt)) return;
  let method = /_reg(?:\(|$)/.test(keyword.value) ? "reg" : "";
  let at = 0;
  for (; words[at]?.value.startsWith("-"); at += 1) {
    const flag = words[at];
    const value = words[at + 1];
    if (!flag || flag.value === "--" || flag.value === "-M") break;
    if (!FLAGS.has(flag.value)) {
      if (!/^-\d/.test(flag.value)) yield closedFault(flag, keyword.value, new Set([...FLAGS, "--"]));
      return;
    }
    if (flag.value === "-m" && value && !METHODS.has(value.value)) yield closedFault(value, "-m", METHODS);
    if (flag.value === "-m") method = value?.value ?? "";
    // What stands in a file is read by the same method.
    if (flag.value !== "-i" && flag.value !== "-n") at += 1;
  }
  if (method === "reg") yield* regexFaults(words.slice(words[at]?.value === "--" ? at + 1 : at));
}

const FLAGS: ReadonlySet<string> = new Set(["-i", "-n", "-m", "-f", "-u"]);
const METHODS: ReadonlySet<string> = new Set("found bool int ip bin len str sub reg beg end dir dom".split(" "));

function* regexFaults(words: readonly Located<string>[]): Iterable<Problem> {
  for (const { value, span, doubt } of words) {
    const wrong = doubt ? undefined : openEnd(value);
    if (wrong !== undefined)
      yield refused(
        span,
        `${wrong} in ${shown(value)} has no counterpart; close it, or write \\${wrong} for the sign.`,
      );
  }
}
