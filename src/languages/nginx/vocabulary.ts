import { CORE_DIRECTIVES, HTTP_DIRECTIVES } from "./http-directives.ts";
import { PLACES, type Place } from "./places.ts";
import { MAIL_DIRECTIVES, STREAM_DIRECTIVES } from "./stream-directives.ts";
import { NEWEST_STABLE, parseRelease, type Release } from "./version.ts";

/** A directive in some places, with the releases that take it there. */
export interface Term {
  readonly name: string;
  /** Undefined: anywhere. */
  readonly places: ReadonlySet<Place> | undefined;
  readonly opensBlock: boolean;
  /** Whether a number of arguments is right. */
  readonly takes: (count: number) => boolean;
  /** In words: `1 or 2`, `at least 1`. */
  readonly count: string;
  readonly value: ValueKind | undefined;
  /** The words of which each argument is one; empty where there are others. */
  readonly choices: readonly string[];
  /** Whether a block takes it once. */
  readonly once: boolean;
  readonly since: Release | undefined;
  /** The last release that takes it. */
  readonly until: Release | undefined;
}

/** What the one argument of a directive is. */
export type ValueKind = "flag" | "milliseconds" | "seconds" | "size" | "offset" | "number";

const KINDS: ReadonlyMap<string, ValueKind> = new Map([
  ["f", "flag"],
  ["t", "milliseconds"],
  ["s", "seconds"],
  ["z", "size"],
  ["o", "offset"],
  ["n", "number"],
]);

/** What a name stands for: one term, or several for several places. */
export function termsOf(name: string): readonly Term[] {
  return terms().get(name) ?? [];
}

/** The term that a place takes. */
export function termAt(name: string, place: Place): Term | undefined {
  return termsOf(name).find(({ places }) => places === undefined || places.has(place));
}

/** All names, for whoever looks for one that was meant. */
export function knownNames(): Iterable<string> {
  return terms().keys();
}

/** Whether a release takes a term: `later` when it came afterwards, `removed` when it was gone by then. */
export function standing({ since, until }: Term, release: Release | undefined): "taken" | "later" | "removed" {
  if (release !== undefined && since !== undefined && release < since) return "later";
  return until !== undefined && (release ?? NEWEST_STABLE) > until ? "removed" : "taken";
}

let read: ReadonlyMap<string, readonly Term[]> | undefined;

function terms(): ReadonlyMap<string, readonly Term[]> {
  if (read) return read;
  const byName = new Map<string, Term[]>();
  for (const table of [CORE_DIRECTIVES, HTTP_DIRECTIVES, STREAM_DIRECTIVES, MAIL_DIRECTIVES])
    for (const term of readTable(table)) {
      const known = byName.get(term.name);
      if (known) known.push(term);
      else byName.set(term.name, [term]);
    }
  return (read = byName);
}

/** Each group is `places/arguments: names`; its names may go on on further lines. */
function readTable(table: string): readonly Term[] {
  return table
    .trim()
    .split(/\n {2}(?! )/)
    .flatMap((group) => {
      const [head = "", names = ""] = group.split(/:\s+/, 2);
      const form = readForm(head);
      return names
        .split(/\s+/)
        .filter(Boolean)
        .map((name) => ({ name, ...form }));
    });
}

const FORM = /^([a-z*]+)\/(b?)(f|\d+\+?)([tszno]?)(?:=([^!@]+))?(!?)(?:@([\d.]*)(?:-([\d.]+))?)?$/;

function readForm(head: string): Omit<Term, "name"> {
  const [, letters = "", block = "", count = "", kind = "", choices = "", once = "", since, until] =
    FORM.exec(head) ?? [];
  const places = (letters.match(/./g) ?? []).flatMap((letter) => PLACES.get(letter) ?? []);
  return {
    places: letters === "*" ? undefined : new Set(places),
    opensBlock: block !== "",
    ...counting(count),
    value: KINDS.get(count === "f" ? "f" : kind),
    choices: choices === "" ? [] : choices.split("|"),
    once: once !== "",
    since: parseRelease(since),
    until: parseRelease(until),
  };
}

function counting(written: string): Pick<Term, "takes" | "count"> {
  if (written === "f") return { takes: (count) => count === 1, count: "on or off" };
  const digits = (written.match(/\d/g) ?? []).map(Number);
  const [least = 0] = digits;
  if (written.endsWith("+")) return { takes: (count) => count >= least, count: `at least ${least}` };
  const words = digits.length < 3 ? digits.join(" or ") : `${least} to ${digits.at(-1) ?? least}`;
  return { takes: (count) => digits.includes(count), count: least === 0 && digits.length === 1 ? "no" : words };
}
