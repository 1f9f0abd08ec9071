import type { Located, Problem } from "../../model/index.ts";
import { closedFault } from "./fault-closed.ts";
import type { Line } from "./document.ts";
import { judgeWord } from "./fault.ts";
import { numberFault } from "./fault-numbers.ts";
import { ANSWER_STATUS } from "./number-ranges.ts";
import type { Version } from "./version.ts";
import * as vocabularies from "./vocabulary.ts";

/** Actions of rules and checks that HAProxy does not know. */
export function* actionFaults(line: Line, version: Version | undefined): Iterable<Problem> {
  const [keyword, first, second] = line.words;
  if (!keyword || !first || first.doubt) return;
  const sets = RULE_SETS.get(keyword.value);
  if (sets && !sets.has(first.value)) yield closedFault(first, keyword.value, new Set(sets.keys()));
  const [action, vocabulary] = sets ? [second, sets.get(first.value)] : [first, ACTIONS.get(keyword.value)];
  const what = sets ? `${keyword.value} ${first.value}` : keyword.value;
  const problem = action && vocabulary && judgeWord(beforeBracket(action), vocabulary, `action of ${what}`, version);
  if (problem) yield problem;
  if (action?.value === "return" && keyword.value.startsWith("http-")) yield* statusFaults(line, version);
}

/** `return status 204`; of what stands behind a condition nothing counts. */
function* statusFaults({ words }: Line, version: Version | undefined): Iterable<Problem> {
  const end = words.findIndex(({ value }) => value === "if" || value === "unless");
  const at = words.findIndex(({ value }) => value === "status");
  if (at === -1 || (end !== -1 && at > end)) return;
  const problem = numberFault(words[at + 1], { name: "status", ranges: ANSWER_STATUS.get("status"), version });
  if (problem) yield problem;
}

function beforeBracket(word: Located<string>): Located<string> {
  return { ...word, value: word.value.replace(/\(.*/s, "") };
}

/** Keywords of rules and checks. */
export const RULES: readonly string[] = [
  "http-request",
  "http-response",
  "http-after-response",
  "http-check",
  "tcp-check",
  "tcp-request",
  "tcp-response",
];

const ACTIONS: ReadonlyMap<string, vocabularies.Vocabulary> = new Map([
  ["http-request", vocabularies.httpRequestActions],
  ["http-response", vocabularies.httpResponseActions],
  ["http-after-response", vocabularies.httpAfterResponseActions],
  ["http-check", vocabularies.httpCheckActions],
  ["tcp-check", vocabularies.tcpCheckActions],
]);

/** Keywords whose first word names a set of rules; `inspect-delay` takes a time. */
const RULE_SETS: ReadonlyMap<string, ReadonlyMap<string, vocabularies.Vocabulary | undefined>> = new Map([
  [
    "tcp-request",
    new Map<string, vocabularies.Vocabulary | undefined>([
      ["connection", vocabularies.tcpRequestActions],
      ["session", vocabularies.tcpRequestActions],
      ["content", vocabularies.tcpRequestActions],
      ["inspect-delay", undefined],
    ]),
  ],
  [
    "tcp-response",
    new Map<string, vocabularies.Vocabulary | undefined>([
      ["content", vocabularies.tcpResponseActions],
      ["inspect-delay", undefined],
    ]),
  ],
]);
