import type { Environment } from "../environment/environment.ts";
import type { Located } from "../model/index.ts";

type Proxy = Environment["haproxy"][number]["proxies"][number];
type Line = Proxy["lines"][number];

/** What HAProxy's checks of a section ask for, and what they take for a good answer. */
export interface CheckDialogue {
  /** As written: `GET` of `option httpchk GET /ok`, `get` of `http-check send meth get`. */
  readonly method: Located<string> | undefined;
  /** The `expect` lines that count. */
  readonly expected: readonly Line[];
  /** The first of them that an answer can fail. */
  readonly telling: Line | undefined;
  /** Ports that `tcp-check connect` opens in the place of the ones that serve. */
  readonly opened: readonly Located<string>[];
  /** The version of a request that sends no Host, which HTTP/1.1 demands. */
  readonly hostless: Located<string> | undefined;
}

/** @see https://docs.haproxy.org/3.0/configuration.html#5.3 */
export function checkDialogue({
  healthCheck,
  ownLines,
  lines,
}: Pick<Proxy, "healthCheck" | "ownLines" | "lines">): CheckDialogue {
  const expected = expectationsOf(healthCheck?.value, ownLines, lines);
  return {
    method: methodOf(lines),
    expected,
    telling: expected.find((line) => !acceptsAll(line)),
    opened: lines.flatMap((line) => openedPort(line) ?? []),
    hostless: hostlessVersion(lines),
  };
}

/** What the last line says that gives a method. */
function methodOf(lines: readonly Line[]): Located<string> | undefined {
  const said = lines.map(({ keyword, words }) => {
    if (keyword === "option") return words[1]?.value === "httpchk" && words[3] ? words[2] : undefined;
    if (keyword !== "http-check" || words[1]?.value !== "send") return undefined;
    return wordBehind(words, "meth");
  });
  return said.findLast((word) => word !== undefined);
}

/** Since 3.2 a host may stand behind the version of `option httpchk`, before 2.7 headers. */
function hostlessVersion(lines: readonly Line[]): Located<string> | undefined {
  const option = lines.findLast(({ keyword, words }) => keyword === "option" && words[1]?.value === "httpchk");
  const sent = lines.filter(({ keyword, words }) => keyword === "http-check" && words[1]?.value === "send");
  const hasHost = sent.some(({ words }) => words.some(({ value }) => value.toLowerCase() === "host"));
  if (hasHost || option?.words[5]) return undefined;
  const said = sent.map(({ words }) => wordBehind(words, "ver")).findLast((word) => word !== undefined);
  const version = said ?? option?.words[4];
  return version?.value === "HTTP/1.1" ? version : undefined;
}

/** The lines of a section take the place of those that it inherits. */
function expectationsOf(check: string | undefined, own: readonly Line[], all: readonly Line[]): readonly Line[] {
  const keyword = EXPECTING.get(check ?? "");
  const expects = (line: Line): boolean => line.keyword === keyword && line.words[1]?.value === "expect";
  return own.some(expects) ? own.filter(expects) : all.filter(expects);
}

const EXPECTING: ReadonlyMap<string, string> = new Map([
  ["httpchk", "http-check"],
  ["tcp-check", "tcp-check"],
]);

/** Whether every answer will do, the one of a broken server too. */
function acceptsAll({ words }: Line): boolean {
  const at = words.findIndex(({ value }) => MATCHES.test(value));
  const match = words[at]?.value ?? "";
  const pattern = words[at + 1]?.value ?? "";
  if (at === -1 || words[at - 1]?.value === "!") return false;
  return match === "status" ? pattern.split(",").some(spansErrors) : match.startsWith("r") && MATCHES_ALL.test(pattern);
}

const MATCHES = /^r?(?:status|string|binary|hdr|fhdr)$/;

const MATCHES_ALL = /^(?:[\^$.*+?()|]|\\[dw]|\[[01]-[5-9]\]|\{[\d,]+\})*$/;

/** `100-599` and `200-599` take a good answer and an error alike. */
function spansErrors(range: string): boolean {
  const [, low, high] = /^(\d+)-(\d+)$/.exec(range) ?? [];
  return Number(low) <= 200 && Number(high) >= 500;
}

function openedPort({ keyword, words }: Line): Located<string> | undefined {
  return keyword === "tcp-check" && words[1]?.value === "connect" ? wordBehind(words, "port") : undefined;
}

function wordBehind(words: Line["words"], word: string): Located<string> | undefined {
  const at = words.findIndex(({ value }) => value === word);
  return at === -1 ? undefined : words[at + 1];
}
