import { mapLocated, type DefaultValue, type Located, type Problem } from "../../model/index.ts";
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
  const mode = word(lastOf(givens, "mode")) ?? { value: "tcp", from: "HAProxy's built-in default" };
  const servers = kind === "frontend" ? [] : readServers(givens, { address: section.address, doubt }, version);
  const healthCheck = readHealthCheck(givens);
  const maxconn = word(lastOf(givens, "maxconn"));
  const cookie = lastOf(givens, "cookie");
  const [cookieKeyword, ...cookieWords] = cookie?.line.words ?? [];
  return {
    ...identity(section, kind, inheritance, doubt),
    mode,
    ...readBalance(kind, givens, version),
    timeouts: readTimeouts(givens),
    options: readOptions(givens),
    retries: numberOf(word(lastOf(givens, "retries"))) ?? { value: 3, from: "HAProxy's built-in default" },
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
  const unset: Located<string> = { value: name.value, span, trail, ...(doubt && { doubt }) };
  return { kind, name, unset, doubt, inherits: inheritance.section, address, span };
}

function readBalance(
  kind: ProxyKind,
  givens: readonly Given[],
  version: Version | undefined,
): Pick<Proxy, "balance" | "defaultBalance"> {
  const balance = kind === "frontend" ? undefined : word(lastOf(givens, "balance"));
  return {
    balance: balance && mapLocated(balance, (text) => text.replace(/\(.*$/s, "")),
    defaultBalance: defaultBalance(version),
  };
}

/** 3.3 changed the built-in algorithm. */
function defaultBalance(version: Version | undefined): DefaultValue<string> {
  const recent = atLeast(version, 303);
  if (recent === undefined) return { value: "roundrobin (random since 3.3)", from: "HAProxy's built-in default" };
  return recent
    ? { value: "random", from: "HAProxy's built-in default since 3.3" }
    : { value: "roundrobin", from: "HAProxy's built-in default before 3.3" };
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
