import { NEWEST_STABLE, parseVersion, type Version } from "./version.ts";
import * as tables from "./keyword-tables.ts";
import * as samples from "./sample-tables.ts";

/** A word of HAProxy's language with the versions that take it. */
export interface Term {
  readonly word: string;
  readonly since: Version | undefined;
  /** The last series that takes it. */
  readonly until: Version | undefined;
  /** Whether one argument follows, where that is known. */
  readonly takesValue: boolean;
}

/** The words of one place, those with open endings apart. */
export interface Vocabulary {
  readonly exact: ReadonlyMap<string, Term>;
  readonly open: readonly Term[];
}

export const sections = vocabulary(tables.SECTIONS);
export const globalKeywords = vocabulary(tables.GLOBAL);
export const proxyKeywords = vocabulary(tables.PROXY);
export const cacheKeywords = vocabulary(tables.CACHE);
export const switches = vocabulary(tables.SWITCHES);
export const plainOptions = vocabulary(tables.PLAIN_OPTIONS);
export const options = vocabulary(`${tables.SWITCHES} ${tables.PLAIN_OPTIONS}`);
export const timeouts = vocabulary(tables.TIMEOUTS);
export const modes = vocabulary(tables.MODES);
export const balances = vocabulary(tables.BALANCES);
export const addressKinds = vocabulary(tables.ADDRESS_KINDS);
export const compressionKeywords = vocabulary(tables.COMPRESSION);
export const statsKeywords = vocabulary(tables.STATS);
export const httpRequestActions = vocabulary(tables.HTTP_REQUEST);
export const httpResponseActions = vocabulary(tables.HTTP_RESPONSE);
export const httpAfterResponseActions = vocabulary(tables.HTTP_AFTER_RESPONSE);
export const tcpRequestActions = vocabulary(tables.TCP_REQUEST);
export const tcpResponseActions = vocabulary(tables.TCP_RESPONSE);
export const httpCheckActions = vocabulary(tables.HTTP_CHECK);
export const tcpCheckActions = vocabulary(tables.TCP_CHECK);
export const fetches = vocabulary(samples.FETCHES);
export const converters = vocabulary(samples.CONVERTERS);
export const aclKeywords = vocabulary(`${samples.FETCHES} ${samples.ACL_KEYWORDS}`);
export const filters = vocabulary(tables.FILTERS);
export const bindParameters = vocabulary(tables.BIND);
export const serverParameters = vocabulary(tables.SERVER);

/** The term a word stands for; an exact one before an open ending. */
export function lookUp({ exact, open }: Vocabulary, word: string): Term | undefined {
  return exact.get(word) ?? open.find((term) => word.startsWith(term.word));
}

/**
 * Whether a version takes a term: `later` when it came afterwards, `removed` when it was gone by then. Where none is declared the
 * newest stable one counts, and no word is too new.
 */
export function standing({ since, until }: Term, version: Version | undefined): "taken" | "later" | "removed" {
  if (version !== undefined && since !== undefined && version < since) return "later";
  return until !== undefined && (version ?? NEWEST_STABLE) > until ? "removed" : "taken";
}

/** Reads a table of words (`keyword-tables.ts`). */
export function vocabulary(table: string): Vocabulary {
  const terms = (table.match(/(?:[^\s{}]|\{[^}]*\})+/g) ?? []).flatMap(spelledOut).map(readTerm);
  const open = terms
    .filter(({ word }) => word.endsWith("*"))
    .map((term) => ({ ...term, word: term.word.slice(0, -1) }));
  return { exact: new Map(terms.filter(({ word }) => !word.endsWith("*")).map((term) => [term.word, term])), open };
}

/** `a{b c}` stands for `ab` and `ac`. */
function spelledOut(entry: string): readonly string[] {
  const [, before = "", choices, after = ""] = /^(.*?)\{([^}]*)\}(.*)$/s.exec(entry) ?? [];
  return choices === undefined ? [entry] : choices.split(/\s+/).flatMap((each) => spelledOut(before + each + after));
}

function readTerm(entry: string): Term {
  const [marked = "", versions = ""] = entry.split("@");
  const takesValue = marked.endsWith("+");
  const [since, until] = versions.split("-");
  return {
    word: takesValue ? marked.slice(0, -1) : marked,
    since: parseVersion(since),
    until: parseVersion(until),
    takesValue,
  };
}
