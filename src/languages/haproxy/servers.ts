import { doubted, mapLocated, type Located, type Problem, type Step } from "../../model/index.ts";
import { ConfiguredServer, type Settled } from "./configured-server.ts";
import { FROM_DEFAULT_SERVER, type Server } from "./document.ts";
import { giveWords, lineInDoubt, type Given } from "./given.ts";
import { readInteger, readTime } from "./units.ts";
import type { Version } from "./version.ts";
import { lookUp, serverParameters } from "./vocabulary.ts";

/** The servers of a backend or listen section in order; `default-server` counts only for the lines below it. The proxy's doubt is why a `default-server` may be unseen. */
export function readServers(
  givens: readonly Given[],
  { address: proxy, doubt }: Pick<Server, "address" | "doubt">,
  version: Version | undefined,
): readonly Server[] {
  const servers: Server[] = [];
  let base: Base = { parameters: new Map(), trail: [], doubt };
  for (const given of givens) {
    const { keyword } = given.line;
    if (keyword === "default-server") base = extend(base, given, 1, version);
    if (keyword === "server-template")
      for (const server of makeTemplate(given, base, proxy, version)) servers.push(server);
    if (keyword !== "server") continue;
    const [, name, target] = given.line.words;
    if (name && target)
      servers.push(new ConfiguredServer(proxy, { line: given.line, name, target }, settled(base, given, version)));
  }
  return servers;
}

/** What counts for a server so far: parameters, and the `default-server` lines that brought them. */
interface Base {
  readonly parameters: Map<string, Located<readonly string[]>>;
  readonly trail: readonly Step[];
  /** Why parameters that are not here may be given after all. */
  readonly doubt: Problem | undefined;
}

function extend(base: Base, given: Given, from: number, version: Version | undefined): Base {
  const { words } = given.line;
  const byDefault = given.line.keyword === "default-server";
  // Servers get a copy; the base itself grows in place.
  const parameters = byDefault ? base.parameters : new Map(base.parameters);
  const [keyword] = words;
  const step = byDefault && keyword ? [{ span: keyword.span, why: FROM_DEFAULT_SERVER }] : [];
  let { doubt } = base;
  for (let at = from; at < words.length; at += 1) {
    const word = words[at];
    const term = word && lookUp(serverParameters, word.value);
    if (!word) continue;
    const argument = term?.takesValue ? words[at + 1] : undefined;
    if (argument) at += 1;
    if (!term) doubt ??= word.doubt;
    // Before 1.8 `check` was not taken by default-server.
    if (byDefault && word.value === "check" && version !== undefined && version < 108) continue;
    apply(parameters, given, argument ? [word, argument] : [word], step);
  }
  const trail = byDefault ? [...base.trail.slice(-MOST_STEPS), ...step] : base.trail;
  return { parameters, trail, doubt };
}

/** A trail longer than anyone follows, and more parameters than HAProxy has: hostile files end here. */
const MOST_STEPS = 20;
const MOST_PARAMETERS = 300;

function apply(
  parameters: Map<string, Located<readonly string[]>>,
  given: Given,
  written: readonly [Located<string>, Located<string>?],
  step: readonly Step[],
): void {
  const [word, argument] = written;
  const undone =
    word.value === "enabled" ? "disabled" : word.value.startsWith("no-") ? word.value.slice("no-".length) : undefined;
  if (undone !== undefined) {
    const before = parameters.get(undone);
    if (before && word.doubt) parameters.set(undone, doubted(before, word.doubt));
    else parameters.delete(undone);
    return;
  }
  if (parameters.size >= MOST_PARAMETERS) return;
  const value = giveWords(given, argument ? [word, argument] : [word]);
  const trail = value.trail.length === 0 ? step : [...value.trail, ...step];
  parameters.set(word.value, { ...value, value: value.value.slice(1), trail });
}

function settled(base: Base, given: Given, version: Version | undefined): Settled {
  if (given.line.words.length > 3) return settle(extend(base, given, 3, version));
  const known = shared.get(base) ?? settle({ ...base, parameters: new Map(base.parameters) });
  shared.set(base, known);
  return known;
}

/** A `default-server` line makes another base. */
const shared = new WeakMap<Base, Settled>();

function settle(base: Base): Settled {
  const { parameters } = base;
  const flag = (key: string) => mapped(parameters.get(key), () => true);
  const text = (key: string) => mapped(parameters.get(key), ([value = ""]) => value);
  const number = (key: string) => mapped(parameters.get(key), ([value = ""]) => readInteger(value));
  const time = (key: string) => timeOf(parameters.get(key));
  return {
    trail: base.trail,
    doubt: base.doubt,
    values: {
      check: flag("check"),
      checkEvery: { inter: time("inter"), fastinter: time("fastinter") },
      fall: number("fall"),
      backup: flag("backup"),
      disabled: flag("disabled"),
      weight: number("weight"),
      cookie: text("cookie"),
      slowstart: text("slowstart"),
      parameters,
    },
    maxconn: number("maxconn"),
  };
}

function timeOf(from: Located<readonly string[]> | undefined): Located<number> | undefined {
  const milliseconds = from && readTime(from.value[0] ?? "", "ms");
  return from && milliseconds !== undefined ? mapLocated(from, () => milliseconds) : undefined;
}

function mapped<T>(
  from: Located<readonly string[]> | undefined,
  read: (value: readonly string[]) => T,
): Located<T> | undefined {
  return from && mapLocated(from, read);
}

/** More servers than anyone runs; a hostile count ends here. */
const MOST_OF_A_TEMPLATE = 4096;

function makeTemplate(given: Given, base: Base, proxy: string, version: Version | undefined): readonly Server[] {
  const [, prefix, count, target] = given.line.words;
  if (!prefix || !count || !target) return [];
  const [low, high] = readRange(count.value);
  const extended = settle(extend(base, given, 4, version));
  const line = count.doubt && !given.line.doubt ? lineInDoubt(given.line, count.doubt) : given.line;
  return Array.from(
    { length: Math.min(Math.max(high - low + 1, 0), MOST_OF_A_TEMPLATE) },
    (_, index) =>
      new ConfiguredServer(
        proxy,
        { line, name: { ...prefix, value: `${prefix.value}${low + index}` }, target },
        extended,
      ),
  );
}

/** `3` is 1 to 3, `2-5` is 2 to 5; what cannot be read stands for one server. */
function readRange(text: string): readonly [number, number] {
  const match = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text);
  if (!match) return [1, 1];
  return match[2] === undefined ? [1, Number(match[1])] : [Number(match[1]), Number(match[2])];
}
