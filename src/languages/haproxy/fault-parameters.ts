import type { Located, Problem } from "../../model/index.ts";
import type { Line } from "./document.ts";
import { CLOSED_LISTS, CLOSED_VALUES } from "./closed-words.ts";
import { closedWord, type Few } from "./fault-closed.ts";
import { judgeWord, refused, shown } from "./fault.ts";
import { numberFault } from "./fault-numbers.ts";
import { NUMBERS_OF } from "./number-ranges.ts";
import { noTime, readTime } from "./units.ts";
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
export function parameterFaults({ keyword, words }: Line, version: Version | undefined): readonly Problem[] {
  const found: Problem[] = [];
  const place = placeOf(keyword, words);
  if (!place) return found;
  const certificate = keyword === "bind" ? certificateFault(words) : undefined;
  if (certificate) found.push(certificate);
  for (let at = place.from; at < words.length; at += 1) {
    const word = words[at];
    if (!word || word.value === "") return found;
    const unknown = judgeWord(word, place.vocabulary, `${keyword} parameter`, version);
    // What follows an unknown parameter may be its value.
    if (unknown) found.push(unknown);
    const term = lookUp(place.vocabulary, word.value);
    if (!term && (word.doubt !== undefined || unknown !== undefined)) return found;
    if (!term?.takesValue) continue;
    at += 1;
    const fault = valueFault(word, words[at], { keyword, version });
    if (fault) found.push(fault);
  }
  return found;
}

/** `stats socket` takes what a bind line takes. */
function placeOf(keyword: string, words: Line["words"]): Place | undefined {
  if (keyword === "stats") return words[1]?.value === "socket" ? { from: 3, vocabulary: bindParameters } : undefined;
  return PLACES.get(keyword);
}

/** With strict-sni a certificate may come later, by the socket of the statistics. */
function certificateFault(words: Line["words"]): Problem | undefined {
  const ssl = words.find(({ value }) => value === "ssl");
  if (!ssl || words.some(({ value, doubt }) => doubt !== undefined || CERTIFICATES.has(value))) return undefined;
  return refused(
    ssl.span,
    "bind asks for ssl and names no certificate; write crt and the path of a PEM file after it.",
  );
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
const TIMES: ReadonlySet<string> = new Set([
  "inter",
  "fastinter",
  "downinter",
  "slowstart",
  "agent-inter",
  "pool-purge-delay",
]);
/** HAProxy refuses to check without a pause. */
const PAUSES: ReadonlySet<string> = new Set(["inter", "fastinter", "downinter", "agent-inter"]);

interface Of {
  readonly keyword: string;
  readonly version: Version | undefined;
}

function valueFault(
  word: Located<string>,
  value: Located<string> | undefined,
  { keyword, version }: Of,
): Problem | undefined {
  if (word.doubt) return undefined;
  if (!value && WITHOUT_VALUE.test(word.value)) return undefined;
  if (!value) return refused(word.span, `${word.value} lacks its value; write one after it.`);
  if (value.doubt) return undefined;
  const side = SERVERS.has(keyword) ? "server" : "bind";
  const taken = CLOSED_VALUES.get(`${side} ${word.value}`) ?? CLOSED_VALUES.get(word.value);
  if (taken) return closedWord(value, { after: word.value, taken, version });
  const listed = CLOSED_LISTS.get(word.value);
  if (listed) return listFault(value, { after: word.value, taken: listed, version });
  return (
    numberFault(value, { name: word.value, ranges: NUMBERS_OF[side].get(word.value), version }) ??
    (side === "server" && TIMES.has(word.value) ? timeFault(value, word.value) : undefined)
  );
}

const SERVERS: ReadonlySet<string> = new Set(["server", "server-template", "default-server"]);

/** An address among the methods of `init-addr` is one that HAProxy starts with. */
function listFault(value: Located<string>, few: Few): Problem | undefined {
  const parts = value.value.split(",").map((part) => ({ ...value, value: part.trim() }));
  const words = parts.filter((part) => !/[.:]/.test(part.value));
  return words.map((part) => closedWord(part, few)).find(Boolean);
}

function timeFault(value: Located<string>, name: string): Problem | undefined {
  const time = readTime(value.value, "ms");
  if (time === undefined) return refused(value.span, noTime(value.value));
  if (time > 0 || !PAUSES.has(name)) return undefined;
  return refused(value.span, `${name} ${shown(value.value)} leaves no pause between checks; write a time such as 2s.`);
}
