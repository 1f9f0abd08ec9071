/**
 * Counts from now on what the language does within one step of our code, and gives the count so far: the entries that a spread or a
 * loop goes through, those that a list hands out, and the characters that a pattern or a search looks at. It cannot be undone.
 */
export function countLooks(): () => number {
  let looks = 0;
  const add = (cost: number): void => {
    looks += cost;
  };
  for (const items of [[], new Map(), new Set()]) countCalls(iteratorOf(items), "next", () => 1, add);
  for (const name of ["slice", "concat", "flat"]) countCalls(Array.prototype, name, handedOut, add);
  for (const owner of [Array.prototype, String.prototype])
    for (const name of ["indexOf", "includes"]) countCalls(owner, name, searched, add);
  countPatterns(add);
  return () => looks;
}

type Cost = (call: Call, result: unknown) => number;

interface Call {
  readonly on: unknown;
  readonly given: readonly unknown[];
}

/** Puts a method that counts in the place of another. */
function countCalls(owner: object, name: string, cost: Cost, add: (cost: number) => void): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== "function") throw new Error(`There is no method ${name}.`);
  Reflect.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value(this: unknown, ...given: readonly unknown[]): unknown {
      const result: unknown = Reflect.apply(original, this, given);
      add(cost({ on: this, given }, result));
      return result;
    },
  });
}

function iteratorOf(items: Iterable<unknown>): object {
  const shared = Reflect.getPrototypeOf(items[Symbol.iterator]());
  if (!shared) throw new Error("An iterator has no prototype.");
  return shared;
}

function handedOut(_: Call, result: unknown): number {
  return Array.isArray(result) ? result.length : 0;
}

/** How far an `indexOf` looked; an `includes` does not say, and counts as all of it. */
function searched({ on, given: [, from] }: Call, result: unknown): number {
  if (typeof on !== "string" && !Array.isArray(on)) return 0;
  const start = typeof from === "number" ? from : 0;
  const end = typeof result === "number" && result !== -1 ? result + 1 : on.length;
  return Math.max(0, end - start);
}

/** Every other method that takes a pattern calls `exec`. */
function countPatterns(add: (cost: number) => void): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on the pattern below
  const { exec } = RegExp.prototype;
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = Reflect.apply(exec, this, [text]);
    const missed = this.sticky ? from + 1 : text.length;
    add((found ? found.index + found[0].length : missed) - from);
    return found;
  };
}
