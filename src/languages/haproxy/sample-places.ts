import type { Located } from "../../model/index.ts";
import type { Line } from "./document.ts";

/** Keywords that sample expressions may follow. */
export const SAMPLED: ReadonlySet<string> = new Set([
  ..."acl stick redirect use_backend use-server http-request http-response http-after-response".split(" "),
  ..."tcp-request tcp-response log-format log-format-sd error-log-format unique-id-format".split(" "),
]);

/** Words that are sample expressions as a whole. */
export function samplesIn({ keyword, words }: Line): readonly Located<string>[] {
  if (keyword === "stick") return STICKS.has(words[1]?.value ?? "") ? words.slice(2, 3) : [];
  const at = actionAt(keyword, words);
  const action = at === undefined ? undefined : words[at]?.value;
  if (at === undefined || action === undefined) return [];
  return /^(?:set-var\(|track-sc\d|capture$)/.test(action) ? words.slice(at + 1, at + 2) : [];
}

const STICKS: ReadonlySet<string> = new Set(["on", "match", "store-request", "store-response"]);

/** Words that HAProxy reads as a log format. */
export function formatsIn({ keyword, words }: Line): readonly Located<string>[] {
  if (FORMATS.has(keyword)) return words.slice(1, 2);
  const at = keyword.startsWith("http-") ? actionAt(keyword, words) : undefined;
  if (at !== undefined && ANSWERS.has(words[at]?.value ?? "")) return formatsOfAnswer(words.slice(at + 1));
  const behind = at === undefined ? undefined : BEHIND_ACTION.get((words[at]?.value ?? "").replace(/\(.*/, "("));
  return at === undefined || behind === undefined ? [] : words.slice(at + behind, at + behind + 1);
}

const FORMATS: ReadonlySet<string> = new Set([
  "log-format",
  "log-format-sd",
  "error-log-format",
  "unique-id-format",
  "use_backend",
]);

const ANSWERS: ReadonlySet<string> = new Set(["return", "deny", "tarpit"]);

function formatsOfAnswer(words: Line["words"]): readonly Located<string>[] {
  return words.filter((_, at) => words[at - 1]?.value === "lf-string" || words[at - 2]?.value === "hdr");
}

/** How many words behind an action its format stands. */
const BEHIND_ACTION: ReadonlyMap<string, number> = new Map([
  ["set-header", 2],
  ["add-header", 2],
  ["replace-header", 3],
  ["replace-value", 3],
  ["redirect", 2],
  ["set-path", 1],
  ["set-pathq", 1],
  ["set-query", 1],
  ["set-uri", 1],
  ["set-method", 1],
  ["set-var-fmt(", 1],
]);

/** Where the action of a rule stands. */
function actionAt(keyword: string, words: Line["words"]): number | undefined {
  if (HTTP_RULES.has(keyword)) return 1;
  const set = words[1]?.value ?? "";
  return (keyword === "tcp-request" || keyword === "tcp-response") && TCP_RULES.has(set) ? 2 : undefined;
}

const HTTP_RULES: ReadonlySet<string> = new Set(["http-request", "http-response", "http-after-response"]);
const TCP_RULES: ReadonlySet<string> = new Set(["connection", "session", "content"]);
