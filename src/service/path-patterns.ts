import { literalStart, type Matcher } from "../languages/grammar/glob.ts";
import { cleanPath, knownEnd } from "../languages/grammar/open-path.ts";

/** Things under patterns of paths. Each name of a pattern is compiled once, and a path is compared with those alone that begin or end like it. */
export class PathPatterns<T> {
  readonly #all: readonly T[];
  readonly #starts = new ByStart<Compiled<T>>();
  readonly #ends = new ByStart<Compiled<T>>();
  readonly #covering = new Map<string, readonly T[]>();
  readonly #agreeing = new Map<string, readonly T[]>();

  constructor(things: readonly (readonly [pattern: string, thing: T])[], compile: (name: string) => Matcher) {
    const matchers = new Map<string, Matcher>();
    const compiled = (name: string): Matcher => {
      const matches = matchers.get(name) ?? compile(name);
      matchers.set(name, matches);
      return matches;
    };
    this.#all = things.map(([, thing]) => thing);
    for (const [order, [written, thing]] of things.entries()) {
      const pattern = cleanPath(written);
      const end = knownEnd(pattern);
      const entry = { thing, order, names: pattern.split("/").map(compiled), end: end.map(compiled) };
      this.#starts.add(pattern, entry);
      this.#ends.add(end.at(-1) ?? "*", entry);
    }
  }

  /** Those whose pattern stands for a path, in their order. */
  covering(path: string): readonly T[] {
    return kept(this.#covering, cleanPath(path), (clean) => {
      const names = clean.split("/");
      const like = this.#starts.like(clean).filter((entry) => entry.names.length === names.length);
      return inOrder(like.filter((entry) => endsAgree(entry.names, names)));
    });
  }

  /** Those whose pattern agrees with a path as far as both are known, in their order. */
  agreeing(path: string): readonly T[] {
    return kept(this.#agreeing, knownEnd(path).join("/"), (end) => {
      if (end === "") return this.#all;
      const names = end.split("/");
      return inOrder(this.#ends.like(names.at(-1) ?? "").filter((entry) => endsAgree(entry.end, names)));
    });
  }
}

interface Compiled<T> {
  readonly thing: T;
  readonly order: number;
  readonly names: readonly Matcher[];
  /** Those behind what only the host knows. */
  readonly end: readonly Matcher[];
}

/** Things by what their pattern has before its first wildcard. */
class ByStart<T> {
  readonly #things = new Map<string, T[]>();
  readonly #lengths = new Set<number>();

  add(pattern: string, thing: T): void {
    const start = literalStart(pattern);
    const known = this.#things.get(start);
    if (known) known.push(thing);
    else this.#things.set(start, [thing]);
    this.#lengths.add(start.length);
  }

  /** Those whose start a text has; all others cannot stand for it. */
  like(text: string): readonly T[] {
    const lengths = [...this.#lengths].filter((length) => length <= text.length);
    return lengths.flatMap((length) => this.#things.get(text.slice(0, length)) ?? []);
  }
}

function endsAgree(matchers: readonly Matcher[], names: readonly string[]): boolean {
  const length = Math.min(matchers.length, names.length);
  const last = names.slice(names.length - length);
  return matchers.slice(matchers.length - length).every((matches, index) => matches(last[index] ?? ""));
}

function inOrder<T>(found: readonly Compiled<T>[]): readonly T[] {
  return found.toSorted((a, b) => a.order - b.order).map(({ thing }) => thing);
}

function kept<T>(found: Map<string, T>, key: string, find: (key: string) => T): T {
  const known = found.get(key) ?? find(key);
  found.set(key, known);
  return known;
}
