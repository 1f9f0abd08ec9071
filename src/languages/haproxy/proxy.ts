import {
  byDefault,
  derived,
  doubted,
  isWritten,
  mapLocated,
  type Listed,
  type Located,
  type Problem,
  type Setting,
} from "../../model/index.ts";
import { fixedAddress } from "./addresses.ts";
import { readBinds } from "./binds.ts";
import { FROM_DEFAULTS, type Proxy, type ProxyKind, type Section, type Server } from "./document.ts";
import { readExample } from "./example.ts";
import { give, giveWords, hiddenIn, lastOf, underHidden, type Given } from "./given.ts";
import type { Inheritance } from "./inheritance.ts";
import { readHealthCheck, readOptions } from "./options.ts";
import { readServers } from "./servers.ts";
import { readStats } from "./stats.ts";
import { readTimeouts } from "./timeouts.ts";
import { readTraffic } from "./traffic.ts";
import { readInteger } from "./units.ts";
import { atLeast, type Version } from "./version.ts";

/** A proxy section with what it inherits, resolved; undefined for sections of other kinds. */
export function makeProxy(section: Section, inheritance: Inheritance, version: Version | undefined): Proxy | undefined {
  const { kind } = section;
  if (kind !== "frontend" && kind !== "backend" && kind !== "listen") return undefined;
  const own = section.lines.map((line): Given => ({ line, from: undefined }));
  const givens = [...inheritance.lines, ...own];
  const lasting = underHidden(givens);
  const doubt = section.doubt ?? inheritance.doubt ?? firstHidden(givens);
  const mode = word(lastOf(lasting, "mode")) ?? byDefault("tcp", BUILT_IN, section);
  const servers = listServers(kind, givens, { address: section.address, doubt }, version);
  const check = readHealthCheck(lasting);
  // A line that nobody can read may say what the check expects.
  const healthCheck = check && doubted(check, firstHidden(givens));
  const maxconn = word(lastOf(lasting, "maxconn"));
  const cookie = lastOf(lasting, "cookie");
  const [cookieKeyword, ...cookieWords] = cookie?.line.words ?? [];
  const named = identity(section, kind, inheritance, doubt);
  const options = readOptions(lasting);
  const traffic = derived(section.start, () => readTraffic({ mode, healthCheck, servers }, doubt !== undefined));
  return {
    ...named,
    mode,
    balance: readBalance(lasting, named.unset, version),
    timeouts: readTimeouts(lasting),
    option: (name) => options.get(name) ?? byDefault(false, BUILT_IN, named.unset),
    retries: numberOf(word(lastOf(lasting, "retries"))) ?? byDefault(3, BUILT_IN, section),
    maxconn: kind === "backend" ? undefined : numberOf(maxconn),
    binds: kind === "backend" ? [] : readBinds(section),
    servers,
    activeServers: { ...servers, items: isDisabled(givens) ? [] : servers.items.filter(isActive) },
    hasStandIn: hasStandIn(servers.items),
    isExample: readExample({ ...named, servers }),
    traffic,
    mayBeHttp: mapLocated(
      traffic,
      (known) => known === "http" || (known === "unclear" && doubt !== undefined && !isWritten(mode)),
    ),
    healthCheck,
    stats: readStats(givens),
    cookie:
      cookie && cookieKeyword && kind !== "frontend" ? giveWords(cookie, [cookieKeyword, ...cookieWords]) : undefined,
    defaultBackend: kind === "backend" ? undefined : word(lastOf(lasting, "default_backend")),
    useBackends: section.lines.filter(({ keyword }) => keyword === "use_backend"),
    lines: givens.map(({ line }) => line),
    ownLines: section.lines,
  };
}

const BUILT_IN = "HAProxy's built-in default";

/** A line that nobody can read may be another server. */
function listServers(
  kind: ProxyKind,
  givens: readonly Given[],
  proxy: Pick<Server, "address" | "doubt">,
  version: Version | undefined,
): Listed<Server> {
  if (kind === "frontend") return { items: [] };
  return { items: readServers(givens, proxy, version), doubt: firstHidden(givens) };
}

function isActive({ backup, disabled, weight }: Server): boolean {
  return !backup && !disabled && weight?.value !== 0;
}

function hasStandIn(servers: readonly Server[]): boolean {
  const enabled = servers.filter(({ disabled }) => !disabled);
  return new Set(enabled.map(({ target, address }) => fixedAddress(target.value) ?? address)).size > 1;
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
  const unset = doubted({ value: name.value, span, trail }, doubt);
  return { kind, name, unset, doubt, inherits: inheritance.section, address, span };
}

function readBalance(givens: readonly Given[], unset: Located<string>, version: Version | undefined): Setting<string> {
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

function firstHidden(givens: readonly Given[]): Problem | undefined {
  const hidden = givens.find(({ line }) => hiddenIn(line));
  return hidden && hiddenIn(hidden.line);
}

function word(given: Given | undefined): Located<string> | undefined {
  const argument = given?.line.words[1];
  return given && argument && give(given, argument);
}

function numberOf(text: Located<string> | undefined): Located<number> | undefined {
  return text && mapLocated(text, readInteger);
}
