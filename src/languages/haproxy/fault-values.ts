import type { Problem } from "../../model/index.ts";
import type { Line, Section } from "./document.ts";
import { judgeWord, refused, shown, type Shared } from "./fault.ts";
import { closedFault } from "./fault-closed.ts";
import { numberFault } from "./fault-numbers.ts";
import { statsFault } from "./fault-stats.ts";
import { GLOBAL_NUMBERS } from "./number-ranges.ts";
import { noTime, readTime } from "./units.ts";
import { atLeast, type Version } from "./version.ts";
import { balances, compressionKeywords, filters, modes, timeouts } from "./vocabulary.ts";

/** A value of a proxy or of `global` that HAProxy cannot read. */
export function valueFault(section: Section, line: Line, version: Version | undefined): Problem | undefined {
  return (section.kind === "global" ? globalFault(line, version) : proxyFault(line, version)) ?? extraFault(line);
}

/** How many words may follow a keyword, where more are refused and a slip is likely. */
const MOST_ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ["mode", 1],
  ["retries", 1],
  ["maxconn", 1],
  ["fullconn", 1],
  ["default_backend", 1],
  ["disabled", 0],
  ["enabled", 0],
  ["daemon", 0],
]);

function extraFault({ keyword, words }: Line): Problem | undefined {
  const most = MOST_ARGUMENTS.get(keyword);
  const extra = most === undefined ? undefined : words[most + 1];
  if (!extra || extra.value === "" || words.some(({ doubt }) => doubt)) return undefined;
  return refused(extra.span, `${shown(extra.value)} stands after what ${keyword} takes; remove it.`);
}

function globalFault(line: Line, version: Version | undefined): Problem | undefined {
  const { keyword, words, span } = line;
  const [, first] = words;
  if (first?.doubt) return undefined;
  const outOfRange = numberFault(first, { name: keyword, ranges: GLOBAL_NUMBERS.get(keyword), version });
  if (outOfRange) return outOfRange;
  if (keyword === "stats") return statsFault({ kind: "global" }, line, version);
  if (first && TIMES_OF_GLOBAL.has(keyword) && readTime(first.value, "ms") === undefined)
    return refused(first.span, noTime(first.value));
  if (keyword === "cpu-map" && first && !/^(?:auto:|all|odd|even|\d)/.test(first.value))
    return refused(first.span, `${shown(first.value)} stands after cpu-map; write auto:, all, odd, even or numbers.`);
  const integer = keyword === "maxconn" && atLeast(version, 208) === true;
  if (integer && !/^-?\d+$/.test(first?.value ?? ""))
    return refused(span, `maxconn takes a whole number, not ${shown(first?.value ?? "nothing")}.`);
  return undefined;
}

const TIMES_OF_GLOBAL: ReadonlySet<string> = new Set(["hard-stop-after", "grace"]);

function proxyFault(line: Line, version: Version | undefined): Problem | undefined {
  const { keyword, words, span } = line;
  const [, first, second] = words;
  switch (keyword) {
    case "mode":
      return first
        ? judgeWord(first, modes, "mode", version)
        : refused(span, "mode names none; write mode http or mode tcp.");
    case "balance":
      return first && judgeBalance(line, version);
    case "stats":
      return statsFault({ kind: "proxy" }, line, version);
    case "compression":
      return first ? judgeWord(first, compressionKeywords, "compression parameter", version) : undefined;
    case "errorfile":
      return first && !second && !first.doubt
        ? refused(span, "errorfile names no file; write the path of one after the status.")
        : undefined;
    case "filter":
      return first && judgeWord(first, filters, "filter", version);
    case "timeout":
      return timeoutFault(line, version);
    case "cookie":
      return cookieFault(line);
    case "monitor-uri":
    case "retries":
    case "default_backend":
      return first ? undefined : refused(span, `${keyword} names none; write a value after it.`);
    case "option":
      return first?.value === "httpchk" && !second?.doubt ? hiddenHeaders(line, version) : undefined;
    default:
      return undefined;
  }
}

const URI_WORDS: ReadonlySet<string> = new Set(["len", "depth", "whole", "path-only"]);

function judgeBalance(line: Line, version: Version | undefined): Problem | undefined {
  const { words, span } = line;
  const [, first] = words;
  if (!first) return undefined;
  const name = beforeBracket(first.value);
  const argument = line.words[2];
  if (name === "url_param" && !argument)
    return refused(span, "balance url_param names no parameter; write its name after it.");
  if (name === "uri" && argument && !argument.doubt && !URI_WORDS.has(argument.value))
    return closedFault(argument, "balance uri", URI_WORDS);
  if (name === "hdr" && name === first.value) return refused(span, "balance hdr names no header; write hdr(name).");
  return judgeWord({ ...first, value: name }, balances, "balance algorithm", version);
}

const COOKIE_MODES: ReadonlySet<string> = new Set(["rewrite", "insert", "prefix"]);
const COOKIE_WORDS: ReadonlySet<string> = new Set([
  ...COOKIE_MODES,
  "indirect",
  "nocache",
  "postonly",
  "preserve",
  "httponly",
  "secure",
  "dynamic",
]);
const COOKIE_VALUES: ReadonlySet<string> = new Set(["domain", "maxidle", "maxlife", "attr"]);

function cookieFault({ words, span }: Line): Problem | undefined {
  if (!words[1]) return refused(span, "cookie names none; write a value after it.");
  let mode: string | undefined;
  for (let at = 2; at < words.length; at += 1) {
    const word = words[at];
    if (!word || word.doubt || word.value === "") return undefined;
    if (COOKIE_VALUES.has(word.value)) at += 1;
    else if (!COOKIE_WORDS.has(word.value)) return closedFault(word, "cookie", COOKIE_WORDS);
    else if (mode !== undefined && COOKIE_MODES.has(word.value))
      return refused(word.span, `${word.value} stands beside ${mode} in cookie; write one of the two.`);
    else if (COOKIE_MODES.has(word.value)) mode = word.value;
  }
  return undefined;
}

function beforeBracket(word: string): string {
  const open = word.indexOf("(");
  return open === -1 ? word : word.slice(0, open);
}

function timeoutFault({ words, span }: Line, version: Version | undefined): Problem | undefined {
  const [, name, value, extra] = words;
  if (!name) return refused(span, "timeout names none; write one such as timeout client 60s.");
  const unknown = judgeWord(name, timeouts, "timeout", version);
  if (unknown) return unknown;
  if (!value) return refused(span, `timeout ${shown(name.value)} has no value; write a time such as 60s.`);
  if (value.doubt || extra?.doubt || extra?.value === "") return undefined;
  if (readTime(value.value, "ms") === undefined) return refused(value.span, noTime(value.value));
  return extra
    ? refused(extra.span, `${shown(extra.value)} stands after the time; write number and unit as one word.`)
    : undefined;
}

/** Headers behind the version of `option httpchk` were a way to send a Host; 2.7 refuses them, and 3.2 takes a host as one word. */
function hiddenHeaders({ words, span }: Line, version: Version | undefined): Shared | undefined {
  const most = atLeast(version, 302) === false ? 5 : 6;
  const hidden = words.length > most || /[\r\n]/.test(words[4]?.value ?? "");
  if (!hidden || atLeast(version, 207) === false) return undefined;
  const message =
    "option httpchk hides headers behind the HTTP version, which HAProxy 2.7 and later refuse; write them with http-check send hdr.";
  const shared = { cause: "hidden headers", word: "option httpchk", say: () => message };
  return { ...refused(span, message), shared };
}
