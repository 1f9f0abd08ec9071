import type { Located, Problem, Span } from "../../model/index.ts";
import { nearest } from "../../model/nearest.ts";
import { formatVersion, NEWEST_KNOWN, NEWEST_STABLE, OLDEST_KNOWN, type Version } from "./version.ts";
import { lookUp, standing, type Term, type Vocabulary } from "./vocabulary.ts";

/** What HAProxy refuses the whole configuration for. */
export function refused(span: Span, message: string): Problem {
  return { kind: "refused", span, message };
}

/** The first words of a place that a message quotes. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** A refusal that many lines of a file may share: one cause, told once. */
export interface Shared extends Problem {
  readonly shared: {
    /** The same for all that have one cause. */
    readonly cause: string;
    /** What differs: the word of the line. */
    readonly word: string;
    /** What to say of more than one, given their number and words. */
    readonly say: (count: number, words: readonly string[]) => string;
  };
}

/**
 * What is wrong with a word that ought to be of a vocabulary. An unknown word may be newer than this vocabulary; it is refused where
 * the declared version is known here, and where it is a slip of a known one. A word that a template or a variable makes is let through.
 */
export function judgeWord(
  word: Located<string>,
  vocabulary: Vocabulary,
  what: string,
  version: Version | undefined,
): Problem | undefined {
  if (word.doubt) return undefined;
  const term = lookUp(vocabulary, word.value);
  if (!term) return unknown(word, vocabulary, what, version);
  switch (standing(term, version)) {
    case "taken":
      return undefined;
    case "later":
      return refused(
        word.span,
        `${word.value} came with HAProxy ${written(term.since)} and ${written(version)} refuses it; upgrade HAProxy, or remove the line.`,
      );
    case "removed":
      return removal(word.span, term, version);
  }
}

function removal(span: Span, { word, until }: Term, version: Version | undefined): Shared {
  const assumed = assumption(version);
  const series = written(version ?? NEWEST_STABLE);
  const one = `${word} was last taken by HAProxy ${written(until)} and ${series} refuses it; ${insteadOf([word])}.${assumed}`;
  const many = (count: number, words: readonly string[]): string =>
    `${count} lines use words that HAProxy ${series} refuses (${fewOf(words)}); ${insteadOf(words.slice(0, MOST_NAMED))}.${assumed}`;
  return { ...refused(span, one), shared: { cause: "removed", word, say: many } };
}

/** Which version a verdict is about, where none is declared. */
function assumption(version: Version | undefined): string {
  return version === undefined
    ? ` Judged for HAProxy ${formatVersion(NEWEST_STABLE)}, the newest stable; declare versions.haproxy for another.`
    : "";
}

/** Some of many words, and how many more there are. */
export function fewOf(words: readonly string[]): string {
  const more = words.length - MOST_NAMED;
  return more > 0 ? `${words.slice(0, MOST_NAMED).join(", ")} and ${more} more` : words.join(", ");
}

const MOST_NAMED = 3;

function unknown(
  { value, span }: Located<string>,
  vocabulary: Vocabulary,
  what: string,
  version: Version | undefined,
): Problem {
  const near = meant(value, vocabulary);
  const message = `${shown(value)} is no ${what} that HAProxy knows`;
  const open: Problem = { kind: "skipped", span, message: `${message}; remove it or mend its spelling.` };
  if ((version ?? NEWEST_STABLE) > NEWEST_KNOWN) return open;
  if (near !== undefined) return refused(span, `${message}; did you mean ${near}?`);
  if (version !== undefined) return version >= OLDEST_KNOWN ? refused(span, open.message) : open;
  return refused(span, `${open.message}${assumption(version)}`);
}

/** The known word that differs by up to two letters, in a short text by one. */
function meant(text: string, { exact }: Vocabulary): string | undefined {
  if (text.length < 2 || text.length > 40) return undefined;
  return nearest(text, exact.keys(), text.length < 5 ? 1 : 2)?.word;
}

function written(version: Version | undefined): string {
  return version === undefined ? "" : formatVersion(version);
}

/** What to write instead of words that are gone. */
function insteadOf(words: readonly string[]): string {
  const known = [...new Set(words.flatMap((word) => replacementOf(word) ?? []))];
  return known.length > 0 ? `write ${inWords(known)}` : "remove it";
}

function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

function replacementOf(word: string): string | undefined {
  const known = REPLACEMENTS.get(word);
  if (known !== undefined) return known;
  const [, side, action = ""] = /^(req|rsp)i?(add|del|rep|deny|allow|pass|setbe|tarpit)$/.exec(word) ?? [];
  if (side === undefined) return undefined;
  return action === "setbe"
    ? "use_backend"
    : `http-${side === "req" ? "request" : "response"} ${ACTIONS.get(action) ?? "deny"}`;
}

const ACTIONS: ReadonlyMap<string, string> = new Map([
  ["add", "add-header"],
  ["del", "del-header"],
  ["rep", "replace-header"],
  ["allow", "allow"],
  ["pass", "allow"],
  ["tarpit", "tarpit"],
]);

const REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ["clitimeout", "timeout client"],
  ["contimeout", "timeout connect"],
  ["srvtimeout", "timeout server"],
  ["cliexp", "timeout client"],
  ["srvexp", "timeout server"],
  ["redispatch", "option redispatch"],
  ["redisp", "option redispatch"],
  ["block", "http-request deny"],
  ["appsession", "stick-table"],
  ["monitor-net", "http-request return status 200"],
  ["nbproc", "nbthread"],
  ["bind-process", "thread on the bind lines"],
  ["grace", "hard-stop-after in global"],
  ["forceclose", "option httpclose"],
  ["dispatch", "a server line"],
]);
