import { CORE_DIRECTIVES, MODULE_DIRECTIVES } from "./directives.ts";
import type { Place } from "./places.ts";
import { NEWEST, parseRelease, type Release } from "./version.ts";

/** A directive or a section of httpd's own modules, with the releases that take it. */
export interface Term {
  /** A section's begins with `<`. */
  readonly name: string;
  /** The name in lower case. */
  readonly key: string;
  /** In short: `ssl`, `mpm_event`, `core`. */
  readonly module: string;
  readonly places: ReadonlySet<Place>;
  /** Whether a number of arguments is right. */
  readonly takes: (count: number) => boolean;
  /** In words: `1 or 2`, `at least 1`; undefined where the module reads the line in its own way. */
  readonly count: string | undefined;
  readonly isFlag: boolean;
  readonly since: Release | undefined;
  /** The last release that takes it. */
  readonly until: Release | undefined;
}

/** What a name stands for, letter case aside. */
export function termOf(name: string): Term | undefined {
  const known = terms();
  return known.get(name) ?? known.get(name.toLowerCase());
}

/** All names as they are written, for whoever looks for one that was meant. */
export function knownNames(): readonly string[] {
  return (names ??= [...new Set(terms().values())].map(({ name }) => name));
}

/** In short, those of httpd's modules that have directives. */
export function ownModules(): ReadonlySet<string> {
  return (modules ??= new Set([...terms().values()].map(({ module }) => module)));
}

/** Whether a release takes a term: `later` when it came afterwards, `removed` when it was gone by then. */
export function standing({ since, until }: Term, release: Release | undefined): "taken" | "later" | "removed" {
  if (release !== undefined && since !== undefined && release < since) return "later";
  return until !== undefined && (release ?? NEWEST) > until ? "removed" : "taken";
}

let names: readonly string[] | undefined;
let modules: ReadonlySet<string> | undefined;
let read: ReadonlyMap<string, Term> | undefined;

/** By their names as most people write them, and in lower case. */
function terms(): ReadonlyMap<string, Term> {
  return (read ??= new Map(
    [CORE_DIRECTIVES, MODULE_DIRECTIVES].flatMap(readTable).flatMap((term) => [
      [term.key, term],
      [term.name, term],
    ]),
  ));
}

/** Each group is `module places arguments: names`; its names may go on on further lines. */
function readTable(table: string): readonly Term[] {
  return table
    .trim()
    .split(/\n {2}(?! )/)
    .flatMap((group) => {
      const [head = "", rest = ""] = group.split(/:\s+/, 2);
      const form = readForm(head);
      return rest
        .split(/\s+/)
        .filter(Boolean)
        .map((name) => ({ name, key: name.toLowerCase(), ...form }));
    });
}

const FORM = /^(\S+) ([gsdflp]+) ([rf]|\d+\+?)(?:@([\d.]*)(?:-([\d.]+))?)?$/;

function readForm(head: string): Omit<Term, "name" | "key"> {
  const [, module = "", letters = "", count = "", since, until] = FORM.exec(head) ?? [];
  return {
    module,
    places: new Set(letters.split("").flatMap((letter) => LETTERS.get(letter) ?? [])),
    isFlag: count === "f",
    ...counting(count),
    since: parseRelease(since),
    until: until === undefined || until === "" ? undefined : parseRelease(until),
  };
}

const LETTERS: ReadonlyMap<string, readonly Place[]> = new Map([
  ["g", ["server"]],
  ["s", ["server", "virtual host"]],
  ["d", ["directory", "location", "proxy"]],
  ["f", ["directory"]],
  ["l", ["location", "proxy"]],
  ["p", ["proxy"]],
]);

/** httpd takes a switch with more behind it. */
function counting(written: string): Pick<Term, "takes" | "count"> {
  if (written === "r") return { takes: () => true, count: undefined };
  if (written === "f") return { takes: (count) => count >= 1, count: "on or off" };
  const digits = (written.match(/\d/g) ?? []).map(Number);
  const [least = 0] = digits;
  if (written.endsWith("+")) return { takes: (count) => count >= least, count: `at least ${least}` };
  const words = digits.length < 3 ? digits.join(" or ") : `${least} to ${digits.at(-1) ?? least}`;
  return { takes: (count) => digits.includes(count), count: least === 0 && digits.length === 1 ? "no" : words };
}
