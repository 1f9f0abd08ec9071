import type { Located, Problem, Span } from "../../model/index.ts";
import { nearest } from "../../model/nearest.ts";
import { formatVersion, NEWEST_KNOWN, type Version } from "./version.ts";
import { lookUp, standing, type Term, type Vocabulary } from "./vocabulary.ts";

/** What HAProxy refuses the whole configuration for. */
export function refused(span: Span, message: string): Problem {
  return { kind: "refused", span, message };
}

/** The first words of a place that a message quotes. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/**
 * What is wrong with a word that ought to be of a vocabulary. Whether an unknown word is refused can be told only for a declared
 * version that this vocabulary knows; a word that a template or a variable makes is let through.
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
        `${word.value} came with HAProxy ${written(term.since)}; ${written(version)} refuses it.`,
      );
    case "removed":
      return refused(word.span, gone(term, `HAProxy ${written(version)} refuses it`));
    case undefined:
      return term.until === undefined || term.until >= RECENT
        ? undefined
        : { kind: "skipped", span: word.span, message: gone(term, "later versions refuse it") };
  }
}

function unknown(
  { value, span }: Located<string>,
  vocabulary: Vocabulary,
  what: string,
  version: Version | undefined,
): Problem {
  const near = meant(value, vocabulary);
  const message = `${shown(value)} is no ${what} that HAProxy knows${near === undefined ? "" : `; did you mean ${near}?`}`;
  const kind = version !== undefined && version <= NEWEST_KNOWN ? "refused" : "skipped";
  return { kind, span, message: near === undefined ? `${message}.` : message };
}

/** The known word that differs by up to two letters, in a short text by one. */
function meant(text: string, { exact }: Vocabulary): string | undefined {
  if (text.length < 2 || text.length > 40) return undefined;
  return nearest(text, exact.keys(), text.length < 5 ? 1 : 2)?.word;
}

function gone({ word, until }: Term, consequence: string): string {
  const instead = REPLACEMENTS.get(word);
  return `${word} was last taken by HAProxy ${written(until)}, ${consequence}${instead === undefined ? "" : `; write ${instead}`}.`;
}

/** What was taken until here is still in use; without a declared version it is not worth a word. */
const RECENT: Version = 300;

function written(version: Version | undefined): string {
  return version === undefined ? "" : formatVersion(version);
}

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
