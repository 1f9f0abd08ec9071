import type { Located, Problem, Span } from "../../model/index.ts";
import { nearest } from "../../model/nearest.ts";
import type { Place } from "./places.ts";
import { isThirdParty } from "./third-party.ts";
import { readSize, readTime } from "./units.ts";
import { formatRelease, NEWEST_STABLE, type Release } from "./version.ts";
import { knownNames, standing, termAt, termsOf, type Term } from "./vocabulary.ts";

/** A statement as it is judged: its words in their places, and how it ends. */
export interface Judged {
  readonly name: Located<string>;
  readonly args: readonly Located<string>[];
  readonly opensBlock: boolean;
  readonly span: Span;
}

/** What nginx refuses the whole configuration for. */
export function refused(span: Span, message: string): Problem {
  return { kind: "refused", span, message };
}

/** The first words of a place that a message quotes. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** What nginx refuses a statement for in a place, in nginx's own order; undefined where it takes it. */
export function statementFault(statement: Judged, place: Place, release: Release | undefined): Problem | undefined {
  const { name, args, opensBlock, span } = statement;
  if (name.doubt) return undefined;
  const terms = termsOf(name.value);
  if (terms.length === 0) return unknownName(name);
  const term = termAt(name.value, place);
  if (!term) return misplaced(name, terms, place);
  if (opensBlock !== term.opensBlock) return badEnd(statement, term);
  if (args.every(({ doubt }) => !doubt) && !term.takes(args.length)) return badCount(statement, term);
  switch (standing(term, release)) {
    case "later":
      return refused(
        span,
        `${term.name} came with nginx ${dated(term.since)} and ${dated(release)} refuses it; upgrade nginx, or remove the line.`,
      );
    case "removed":
      return refused(
        span,
        `${term.name} was last taken by nginx ${dated(term.until)} and ${dated(release ?? NEWEST_STABLE)} refuses it; ${insteadOf(term.name)}.${assumption(release)}`,
      );
    case "taken":
      return valueFault(term, args);
  }
}

function dated(release: Release | undefined): string {
  return release === undefined ? "" : formatRelease(release);
}

function insteadOf(name: string): string {
  return name === "ssl" ? "write listen 443 ssl" : "remove it";
}

/** Which release a verdict is about, where none is declared. */
function assumption(release: Release | undefined): string {
  return release === undefined
    ? ` Judged for nginx ${formatRelease(NEWEST_STABLE)}, the newest stable; declare versions.nginx for another.`
    : "";
}

/** Many modules exist that are not nginx's own, so a word that is like none of its words may be of one of them. */
function unknownName({ value, span }: Located<string>): Problem | undefined {
  if (isThirdParty(value)) return undefined;
  if (value.startsWith("\uFEFF"))
    return refused(span, "The file begins with a byte order mark, which nginx takes for a word; save it without.");
  const near = value.length < 4 ? undefined : nearest(value, knownNames(), value.length < 8 ? 1 : 2)?.word;
  if (near !== undefined)
    return refused(span, `${shown(value)} is no directive that nginx knows; did you mean ${near}?`);
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(value))
    return refused(
      span,
      `${shown(value)} is no directive that nginx knows; end the line above with a semicolon, or quote what holds braces.`,
    );
  return {
    kind: "skipped",
    span,
    message: `${shown(value)} is no directive of nginx's own; name the module that it is of in load_module, or remove it.`,
  };
}

function misplaced({ value, span }: Located<string>, terms: readonly Term[], place: Place): Problem | undefined {
  if (place === "foreign" || place === "entries") return undefined;
  const places = [...new Set(terms.flatMap(({ places: each }) => [...(each ?? [])]))];
  return refused(
    span,
    `${value} is not allowed ${within(place)}; nginx takes it in ${places.slice(0, MOST_PLACES).join(", ")}.`,
  );
}

const MOST_PLACES = 4;

/** As a sentence says it: "outside of all blocks", "in a location". */
export function within(place: Place): string {
  if (place === "main") return "outside of all blocks";
  return `in ${/^(?:events|http|stream|mail|limit_except)$/.test(place) ? place : /^[aeiou]/.test(place) ? `an ${place}` : `a ${place}`}`;
}

function badEnd({ name, span, args }: Judged, term: Term): Problem {
  const last = args.at(-1)?.span ?? name.span;
  return term.opensBlock
    ? refused(
        span,
        `${name.value} has no block; write { and what belongs to it behind ${shown(last.file.text.slice(last.start, last.end))}.`,
      )
    : refused(
        span,
        `${name.value} is followed by a { where nginx expects ;; end it with ;, and quote what holds a brace.`,
      );
}

function badCount({ name, args, span }: Judged, term: Term): Problem {
  const next = swallowed(name, args);
  if (next) {
    const { line } = next.span.file.position(next.span.start);
    return refused(
      span,
      `${name.value} has no ; at its end, so nginx reads ${next.value} on line ${line} as one of its arguments; end it with ;.`,
    );
  }
  const takes = term.value === "flag" ? "on or off" : `${term.count} argument${term.count === "1" ? "" : "s"}`;
  return refused(
    span,
    `${name.value} has ${args.length} argument${args.length === 1 ? "" : "s"}; nginx takes ${takes}.`,
  );
}

/** The directive of a later line that a missing `;` made an argument. */
function swallowed(name: Located<string>, args: readonly Located<string>[]): Located<string> | undefined {
  const { file } = name.span;
  return args.find(
    ({ value, span }, at) =>
      termsOf(value).length > 0 && file.text.slice((args[at - 1] ?? name).span.end, span.start).includes("\n"),
  );
}

/** A value with a variable is read when a request comes. */
function valueFault(term: Term, args: readonly Located<string>[]): Problem | undefined {
  const bad = args.find(({ value, doubt }) => !doubt && !value.includes("$") && !isRead(term, value));
  return (
    bad &&
    refused(
      bad.span,
      `${term.name} is ${shown(bad.value) || "empty"}, which nginx does not read; write ${wanted(term)}.`,
    )
  );
}

function isRead(term: Term, value: string): boolean {
  if (term.choices.length > 0) return term.choices.some((choice) => choice.toLowerCase() === value.toLowerCase());
  switch (term.value) {
    case undefined:
      return true;
    case "flag":
      return /^(?:on|off)$/i.test(value);
    case "milliseconds":
    case "seconds":
      return readTime(value, term.value) !== undefined;
    case "size":
    case "offset":
      return readSize(value, term.value) !== undefined;
    case "number":
      return /^\d{1,15}$/.test(value) || value === "auto";
  }
}

function wanted({ value, choices }: Term): string {
  if (choices.length > 0) return choices.length < 8 ? choices.join(", ") : `one of ${choices.slice(0, 6).join(", ")} …`;
  return KINDS[value ?? "number"];
}

const KINDS = {
  flag: "on or off",
  milliseconds: "a whole number with ms, s, m, h, d or w",
  seconds: "a whole number with s, m, h, d, w, M or y",
  size: "bytes as a whole number, with k or m",
  offset: "bytes as a whole number, with k, m or g",
  number: "a whole number",
} as const;
