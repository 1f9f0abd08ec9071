import type { Problem } from "../../model/index.ts";
import type { Line, Section } from "./document.ts";
import { judgeWord, refused, shown } from "./fault.ts";
import { noTime, readInteger, readTime } from "./units.ts";
import type { Version } from "./version.ts";
import { statsKeywords } from "./vocabulary.ts";

/** What HAProxy cannot read behind `stats`, which means the sockets in `global` and the page elsewhere. */
export function statsFault(
  { kind }: Pick<Section, "kind">,
  line: Line,
  version: Version | undefined,
): Problem | undefined {
  return kind === "global" ? socketFault(line) : pageFault(line, version);
}

function socketFault({ words: [, first, value], span }: Line): Problem | undefined {
  if (!SOCKET_WORDS.has(first?.value ?? ""))
    return refused(span, "stats in global takes socket, timeout or maxconn; the page itself belongs to a proxy.");
  if (!value || value.doubt) return undefined;
  if (first?.value === "maxconn" && readInteger(value.value) < 1)
    return refused(value.span, `stats maxconn ${shown(value.value)} leaves nobody in; write a whole number from 1 on.`);
  if (first?.value !== "timeout") return undefined;
  const time = readTime(value.value, "ms");
  if (time === undefined) return refused(value.span, noTime(value.value));
  return time === 0
    ? refused(value.span, "stats timeout 0 leaves no time for a command; write a time such as 30s.")
    : undefined;
}

const SOCKET_WORDS: ReadonlySet<string> = new Set(["socket", "timeout", "maxconn", "bind-process"]);

function pageFault({ words: [, first, value] }: Line, version: Version | undefined): Problem | undefined {
  if (!first) return undefined;
  const unknown = judgeWord(first, statsKeywords, "stats parameter", version);
  if (unknown) return unknown;
  const example = EXAMPLES.get(first.value);
  if (!value && example !== undefined)
    return refused(first.span, `stats ${first.value} lacks its value; write one such as ${example} after it.`);
  if (first.value !== "refresh" || !value || value.doubt || readTime(value.value, "s") !== undefined) return undefined;
  // Seconds may be many more than milliseconds.
  return /^\d+$|^\d+(?:us|ms|[smhd])/.test(value.value) ? undefined : refused(value.span, noTime(value.value));
}

const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["auth", "operator:password"],
  ["uri", "/haproxy?stats"],
  ["realm", "HAProxy"],
  ["refresh", "10s"],
  ["scope", "."],
]);
