import type { Setting } from "../../model/index.ts";
import { mapLocated, type Located, type Problem, doubted, byDefault } from "../../model/index.ts";
import { readBinds } from "./binds.ts";
import { FROM_DEFAULTS, type Proxy, type ProxyKind, type Section } from "./document.ts";
import { give, giveWords, lastOf, type Given } from "./given.ts";
import type { Inheritance } from "./inheritance.ts";
import { readHealthCheck, readOptions } from "./options.ts";
import { readServers } from "./servers.ts";
import { readStats } from "./stats.ts";
import { readTimeouts } from "./timeouts.ts";
import { readTraffic } from "./traffic.ts";
import { readInteger } from "./units.ts";
import { atLeast, type Version } from "./version.ts";
import { lookUp, proxyKeywords } from "./vocabulary.ts";

/** A proxy section with what it inherits, resolved; undefined for sections of other kinds. */
export function makeProxy(section: Section, inheritance: Inheritance, version: Version | undefined): Proxy | undefined {
  const { kind } = section;
  if (kind !== "frontend" && kind !== "backend" && kind !== "listen") return undefined;
  const own = section.lines.map((line): Given => ({ line, from: undefined }));
  const givens = [...inheritance.lines, ...own];
  const doubt = section.doubt ?? inheritance.doubt ?? unreadable(givens);
  const mode = word(lastOf(givens, "mode")) ?? byDefault("tcp", BUILT_IN, section);
  const servers = kind === "frontend" ? [] : readServers(givens, { address: section.address, doubt }, version);
  const healthCheck = readHealthCheck(givens);
  const maxconn = word(lastOf(givens, "maxconn"));
  const cookie = lastOf(givens, "cookie");
  const [cookieKeyword, ...cookieWords] = cookie?.line.words ?? [];
  const named = identity(section, kind, inheritance, doubt);
  return {
    ...named,
    mode,
    balance: readBalance(kind, givens, named.unset, version),
    timeouts: readTimeouts(givens),
    options: readOptions(givens),
    retries: numberOf(word(lastOf(givens, "retries"))) ?? byDefault(3, BUILT_IN, section),
    maxconn: kind === "backend" ? undefined : numberOf(maxconn),
    binds: kind === "backend" ? [] : readBinds(section),
    servers,
    activeServers: isDisabled(givens)
      ? []
      : servers.filter(({ backup, disabled, weight }) => !backup && !disabled && weight?.value !== 0),
    traffic: readTraffic({ mode, healthCheck, servers }),
    healthCheck,
    stats: readStats(givens),
    cookie:
      cookie && cookieKeyword && kind !== "frontend" ? giveWords(cookie, [cookieKeyword, ...cookieWords]) : undefined,
    defaultBackend: kind === "backend" ? undefined : word(lastOf(givens, "default_backend")),
    useBackends: section.lines.filter(({ keyword }) => keyword === "use_backend"),
    lines: givens.map(({ line }) => line),
    ownLines: section.lines,
  };
}

const BUILT_IN = "HAProxy's built-in default";

function isDisabled(givens: readonly Given[]): boolean {
  return (
    givens.findLast(({ line }) => line.keyword === "disabled" || line.keyword === "enabled")?.line.keyword ===
    "disabled"
  );
}

function identity(
  section: Section,
  kind: ProxyKind,
  inheritance: Inheritance,
  doubt: Problem | undefined,
): Pick<Proxy, "kind" | "name" | "unset" | "doubt" | "inherits" | "address" | "span"> {
  const { name, span, address } = section;
  const trail = inheritance.section ? [{ span: inheritance.section.span, why: FROM_DEFAULTS }] : [];
  const unset = doubted({ value: name.value, span, trail }, doubt);
  return { kind, name, unset, doubt, inherits: inheritance.section, address, span };
}

function readBalance(
  kind: ProxyKind,
  givens: readonly Given[],
  unset: Located<string>,
  version: Version | undefined,
): Setting<string> | undefined {
  if (kind === "frontend") return undefined;
  const balance = word(lastOf(givens, "balance"));
  return balance ? mapLocated(balance, (text) => text.replace(/\(.*$/s, "")) : defaultBalance(unset, version);
}

/** 3.3 changed the built-in algorithm. */
function defaultBalance(unset: Located<string>, version: Version | undefined): Setting<string> {
  const recent = atLeast(version, 303);
  if (recent === undefined) return byDefault("roundrobin (random since 3.3)", BUILT_IN, unset);
  return recent
    ? byDefault("random", `${BUILT_IN} since 3.3`, unset)
    : byDefault("roundrobin", `${BUILT_IN} before 3.3`, unset);
}

/** A line whose very keyword a template fills in may say anything. */
function unreadable(givens: readonly Given[]): Problem | undefined {
  return givens.map(({ line }) => line).find(({ keyword, words }) => words[0]?.doubt && !lookUp(proxyKeywords, keyword))
    ?.words[0]?.doubt;
}

function word(given: Given | undefined): Located<string> | undefined {
  const argument = given?.line.words[1];
  return given && argument && give(given, argument);
}

function numberOf(text: Located<string> | undefined): Located<number> | undefined {
  return text && mapLocated(text, readInteger);
}
