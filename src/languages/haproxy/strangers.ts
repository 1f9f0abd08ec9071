import type { Line } from "./document.ts";

/** Whether something holds for whoever comes from anywhere and knows no password. */
export type ForStrangers = "always" | "never" | "perhaps";

/** What a section's conditions are read with: the tests behind its names, and the path that is asked for. */
export interface Asked {
  readonly acls: ReadonlyMap<string, readonly Line[]>;
  readonly path: string;
}

/** Whether the condition of a line (`if …`, `unless …`, none) holds for a stranger's request. */
export function holdsForStrangers({ words }: Line, asked: Asked): ForStrangers {
  const texts = words.map(({ value }) => value);
  const at = texts.findIndex((text) => text === "if" || text === "unless");
  if (at === -1) return "always";
  const held = someOf(
    alternatives(texts.slice(at + 1)).map((terms) => allOf(terms.map((term) => ofTerm(term, asked)))),
  );
  return texts[at] === "unless" ? inverted(held) : held;
}

/** A condition's terms: names and `{ … }`, each with its `!`. */
interface Term {
  readonly negated: boolean;
  readonly words: readonly string[];
}

function alternatives(words: readonly string[]): readonly (readonly Term[])[] {
  const groups: Term[][] = [[]];
  let negated = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "or" || word === "||" || word === "OR") groups.push([]);
    else if (word === "!") negated = !negated;
    else {
      const end = word === "{" || word === "!{" ? words.indexOf("}", at) : at;
      const inner = end > at ? words.slice(at + 1, end) : [word.replace(/^!/, "")];
      groups.at(-1)?.push({ negated: negated !== word.startsWith("!"), words: inner });
      negated = false;
      at = Math.max(at, end);
    }
  }
  return groups;
}

function ofTerm({ negated, words }: Term, asked: Asked): ForStrangers {
  const [first = ""] = words;
  const held = words.length === 1 ? ofName(first, asked) : ofTest(words, asked.path);
  return negated ? inverted(held) : held;
}

function ofName(name: string, { acls, path }: Asked): ForStrangers {
  if (name === "TRUE" || name === "FALSE") return name === "TRUE" ? "always" : "never";
  if (name === "LOCALHOST") return "never";
  const tests = acls.get(name) ?? [];
  if (tests.length === 0) return ofTest([name], path);
  return someOf(
    tests.map(({ words }) =>
      ofTest(
        words.slice(2).map(({ value }) => value),
        path,
      ),
    ),
  );
}

/** A test of the sender's address or password fails for strangers; one of the path holds for those who ask for it. */
function ofTest([test = "", ...values]: readonly string[], path: string): ForStrangers {
  if (KNOWS_THE_SENDER.test(test)) return values.some((value) => ANY_ADDRESS.test(value)) ? "always" : "never";
  return /^(?:path|url)(?:_beg|_dir)?$/.test(test) ? ofPath(test, values, path) : "perhaps";
}

/** Of a page everything below its own path is asked for. */
function ofPath(test: string, values: readonly string[], path: string): ForStrangers {
  const paths = values.filter((value) => value.startsWith("/"));
  if (paths.length === 0) return "perhaps";
  const whole = test === "path" || test === "url";
  if (paths.some((start) => (whole ? path === start : path.startsWith(start)))) return "always";
  return paths.some((start) => start.startsWith(path)) ? "perhaps" : "never";
}

const KNOWS_THE_SENDER = /^(?:src|src_is_local|http_auth(?:_group)?\(.*|ssl_c_used|ssl_fc_has_crt)$/;
const ANY_ADDRESS = /^(?:0\.0\.0\.0|::)\/0$/;

function allOf(held: readonly ForStrangers[]): ForStrangers {
  if (held.includes("never")) return "never";
  return held.every((each) => each === "always") ? "always" : "perhaps";
}

function someOf(held: readonly ForStrangers[]): ForStrangers {
  if (held.includes("always")) return "always";
  return held.every((each) => each === "never") ? "never" : "perhaps";
}

function inverted(held: ForStrangers): ForStrangers {
  return held === "perhaps" ? held : held === "always" ? "never" : "always";
}
