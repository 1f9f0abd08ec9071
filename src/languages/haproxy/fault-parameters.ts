import type { Located, Problem } from "../../model/index.ts";
import type { Line } from "./document.ts";
import { CLOSED_VALUES } from "./closed-words.ts";
import { closedFault } from "./fault-closed.ts";
import { judgeWord, refused, shown } from "./fault.ts";
import { readTime } from "./units.ts";
import type { Version } from "./version.ts";
import { bindParameters, lookUp, serverParameters, type Vocabulary } from "./vocabulary.ts";

interface Place {
  /** The index of the first parameter. */
  readonly from: number;
  readonly vocabulary: Vocabulary;
}

const PLACES: ReadonlyMap<string, Place> = new Map([
  ["bind", { from: 2, vocabulary: bindParameters }],
  ["server", { from: 3, vocabulary: serverParameters }],
  ["server-template", { from: 4, vocabulary: serverParameters }],
  ["default-server", { from: 1, vocabulary: serverParameters }],
]);

/** Parameters of `bind` and `server` lines that HAProxy does not know, or whose value is missing or no time. */
export function* parameterFaults({ keyword, words }: Line, version: Version | undefined): Iterable<Problem> {
  const place = placeOf(keyword, words);
  if (!place) return;
  if (keyword === "bind") yield* certificateFaults(words);
  for (let at = place.from; at < words.length; at += 1) {
    const word = words[at];
    if (!word || word.value === "") return;
    const unknown = judgeWord(word, place.vocabulary, `${keyword} parameter`, version);
    // What follows an unknown parameter may be its value.
    if (unknown) yield unknown;
    const term = lookUp(place.vocabulary, word.value);
    if (!term && (word.doubt !== undefined || unknown !== undefined)) return;
    if (!term?.takesValue) continue;
    at += 1;
    const fault = valueFault(word, words[at], keyword);
    if (fault) yield fault;
  }
}

/** `stats socket` takes what a bind line takes. */
function placeOf(keyword: string, words: Line["words"]): Place | undefined {
  if (keyword === "stats") return words[1]?.value === "socket" ? { from: 3, vocabulary: bindParameters } : undefined;
  return PLACES.get(keyword);
}

/** With strict-sni a certificate may come later, by the socket of the statistics. */
function* certificateFaults(words: Line["words"]): Iterable<Problem> {
  const ssl = words.find(({ value }) => value === "ssl");
  if (!ssl || words.some(({ value, doubt }) => doubt !== undefined || CERTIFICATES.has(value))) return;
  yield refused(ssl.span, "bind asks for ssl and names no certificate; write crt and the path of a PEM file after it.");
}

const CERTIFICATES: ReadonlySet<string> = new Set([
  "crt",
  "crt-list",
  "default-crt",
  "strict-sni",
  "generate-certificates",
]);

/** Those that HAProxy reads as 0 or none when nothing follows. */
const WITHOUT_VALUE = /^(?:init-addr|maxconn|maxqueue|minconn|resolve-opts|weight)$|\(/;
const TIMES: ReadonlySet<string> = new Set(["inter", "fastinter", "downinter", "slowstart", "agent-inter"]);

function valueFault(word: Located<string>, value: Located<string> | undefined, keyword: string): Problem | undefined {
  if (word.doubt) return undefined;
  if (!value && WITHOUT_VALUE.test(word.value)) return undefined;
  if (!value) return refused(word.span, `${word.value} lacks its value; write one after it.`);
  const taken = CLOSED_VALUES.get(word.value);
  if (taken && !value.doubt && !taken.has(value.value)) return closedFault(value, word.value, taken);
  if (keyword === "bind" || value.doubt || !TIMES.has(word.value) || readTime(value.value, "ms") !== undefined)
    return undefined;
  return refused(
    value.span,
    `${shown(value.value)} is no time that HAProxy reads; write a whole number with us, ms, s, m, h or d.`,
  );
}
