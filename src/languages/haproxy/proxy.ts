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
import { FROM_DEFAULTS, type Proxy, type Section, type Server } from "./document.ts";
import { readExample } from "./example.ts";
import { give, giveWords, givenTo, hiddenIn, lastOfEach, underHidden, type Given } from "./given.ts";
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
  const own = givenTo(section);
  const givens = [...inheritance.lines, ...own];
  const hidden = firstHidden(givens);
  const lasting = hidden ? underHidden(givens) : givens;
  const last = lastOfEach(lasting);
  const doubt = section.doubt ?? inheritance.doubt ?? hidden;
  const mode = word(last.get("mode")) ?? byDefault("tcp", BUILT_IN, section);
  // A line that nobody can read may be another server.
  const servers =
    kind === "frontend"
      ? { items: [] }
      : { items: readServers(givens, { address: section.address, doubt }, version), doubt: hidden };
  const check = readHealthCheck(lasting);
  // A line that nobody can read may say what the check expects.
  const healthCheck = check && doubted(check, hidden);
  const maxconn = word(last.get("maxconn"));
  const cookie = last.get("cookie");
  const [cookieKeyword, ...cookieWords] = cookie?.line.words ?? [];
  const unset = unsetOf(section, inheritance, doubt);
  const options = hidden ? readOptions(lasting, NOTHING) : readOptions(own, commonOf(inheritance).options);
  const traffic = derived(section.start, () => readTraffic({ mode, healthCheck, servers }, doubt !== undefined));
  // Each field by its name, because V8 is slow with an object that begins with a spread.
  return {
    kind,
    name: section.name,
    unset,
    doubt,
    inherits: inheritance.section,
    address: section.address,
    span: section.span,
    mode,
    balance: readBalance(last.get("balance"), unset, version),
    timeouts: hidden ? readTimeouts(lasting, NOTHING) : readTimeouts(own, commonOf(inheritance).timeouts),
    option: (name) => options.get(name) ?? byDefault(false, BUILT_IN, unset),
    retries: numberOf(word(last.get("retries"))) ?? byDefault(3, BUILT_IN, section),
    maxconn: kind === "backend" ? undefined : numberOf(maxconn),
    binds: kind === "backend" ? [] : readBinds(section),
    servers,
    activeServers: activeOf(servers, givens),
    hasStandIn: hasStandIn(servers.items),
    eachHasItsOwn: eachIsNamed(servers.items, section),
    isExample: readExample({ name: section.name, servers }),
    traffic,
    mayBeHttp: mapLocated(
      traffic,
      (known) => known === "http" || (known === "unclear" && doubt !== undefined && !isWritten(mode)),
    ),
    healthCheck,
    stats: readStats(givens),
    cookie:
      cookie && cookieKeyword && kind !== "frontend" ? giveWords(cookie, [cookieKeyword, ...cookieWords]) : undefined,
    defaultBackend: kind === "backend" ? undefined : word(last.get("default_backend")),
    useBackends: section.lines.filter(({ keyword }) => keyword === "use_backend"),
    lines: givens.map(({ line }) => line),
    ownLines: section.lines,
  };
}

const BUILT_IN = "HAProxy's built-in default";

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

/** What a `defaults` gives to all its heirs. */
interface Common {
  readonly options: ReturnType<typeof readOptions>;
  readonly timeouts: ReturnType<typeof readTimeouts>;
}

function commonOf(inheritance: Inheritance): Common {
  const { lines } = inheritance;
  const known = common.get(inheritance) ?? {
    options: readOptions(lines, NOTHING),
    timeouts: readTimeouts(lines, NOTHING),
  };
  common.set(inheritance, known);
  return known;
}

const common = new WeakMap<Inheritance, Common>();

function activeOf(servers: Listed<Server>, givens: readonly Given[]): Listed<Server> {
  if (isDisabled(givens)) return { ...servers, items: [] };
  return servers.items.every(isActive) ? servers : { ...servers, items: servers.items.filter(isActive) };
}

function isActive({ backup, disabled, weight }: Server): boolean {
  return !backup && !disabled && weight?.value !== 0;
}

function hasStandIn(servers: readonly Server[]): boolean {
  const [first, ...others] = servers.filter(({ disabled }) => !disabled);
  const place = first && placeOf(first);
  return others.some((server) => placeOf(server) !== place);
}

function placeOf({ target, address }: Server): string {
  return fixedAddress(target.value) ?? address;
}

/** `use-server` sends each of them requests of its own. */
function eachIsNamed(servers: readonly Server[], { lines }: Section): boolean {
  const rules = lines.filter(({ keyword }) => keyword === "use-server");
  const named = new Set(rules.map(({ words: [, server] }) => server?.value));
  return rules.length > 0 && servers.every(({ name }) => named.has(name.value));
}

function isDisabled(givens: readonly Given[]): boolean {
  return (
    givens.findLast(({ line }) => line.keyword === "disabled" || line.keyword === "enabled")?.line.keyword ===
    "disabled"
  );
}

function unsetOf({ name, span }: Section, { section }: Inheritance, doubt: Problem | undefined): Located<string> {
  const trail = section ? [{ span: section.span, why: FROM_DEFAULTS }] : [];
  return doubted({ value: name.value, span, trail }, doubt);
}

function readBalance(given: Given | undefined, unset: Located<string>, version: Version | undefined): Setting<string> {
  const balance = word(given);
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
  for (const { line } of givens) {
    const hidden = hiddenIn(line);
    if (hidden) return hidden;
  }
  return undefined;
}

function word(given: Given | undefined): Located<string> | undefined {
  const argument = given?.line.words[1];
  return given && argument && give(given, argument);
}

function numberOf(text: Located<string> | undefined): Located<number> | undefined {
  return text && mapLocated(text, readInteger);
}
