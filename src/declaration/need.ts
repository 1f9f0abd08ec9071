import type { Reader, Reading } from "./reader.ts";

/** What must be up: a unit, a number of a group, all of several, or any of several. */
export type Need =
  | { readonly kind: "unit"; readonly name: string }
  | { readonly kind: "of"; readonly needed: number; readonly group: string }
  | { readonly kind: "all" | "any"; readonly of: readonly Need[] };

/** Reads `(1 of proxy) & (4 of app) & (db | replica)`; `&` binds closer than `|`. */
export const need: Reader<Need> = {
  accepted: 'what must be up, such as "(1 of proxy) & (4 of app) & db"',
  schema: { type: "string" },
  read: (text) => (text.length > LONGEST ? {} : readNeed(text)),
};

/** The units and groups that a need names, in order. */
export function namesOf(need: Need): readonly { readonly kind: "unit" | "group"; readonly name: string }[] {
  if (need.kind === "unit") return [{ kind: "unit", name: need.name }];
  return need.kind === "of" ? [{ kind: "group", name: need.group }] : need.of.flatMap(namesOf);
}

const LONGEST = 1000;
const DEEPEST = 30;

interface Words {
  readonly words: readonly string[];
  at: number;
}

function readNeed(text: string): Reading<Need> {
  const words = text.match(/[()&|]|[^\s()&|]+/g) ?? [];
  const left: Words = { words, at: 0 };
  const found = either(left, 0);
  if (found !== undefined && left.at === words.length) return { value: found };
  const word = words[left.at];
  return { because: word === undefined ? "ends too early" : `cannot be read from "${word}" on` };
}

function either(words: Words, depth: number): Need | undefined {
  return joined(words, "|", "any", () => joined(words, "&", "all", () => term(words, depth)));
}

function joined(words: Words, sign: string, kind: "all" | "any", next: () => Need | undefined): Need | undefined {
  const of: Need[] = [];
  do {
    const part = next();
    if (!part) return undefined;
    of.push(part);
  } while (take(words, sign));
  const [only, ...more] = of;
  return more.length === 0 ? only : { kind, of };
}

function term(words: Words, depth: number): Need | undefined {
  if (take(words, "(")) {
    const inner = depth < DEEPEST ? either(words, depth + 1) : undefined;
    return inner && take(words, ")") ? inner : undefined;
  }
  const word = name(words);
  if (word === undefined || !take(words, "of")) return word === undefined ? undefined : { kind: "unit", name: word };
  const needed = /^[1-9]\d{0,3}$/.test(word) ? Number(word) : undefined;
  const group = name(words);
  return needed === undefined || group === undefined ? undefined : { kind: "of", needed, group };
}

function take(words: Words, wanted: string): boolean {
  if (words.words[words.at] !== wanted) return false;
  words.at += 1;
  return true;
}

function name(words: Words): string | undefined {
  const word = words.words[words.at];
  if (word === undefined || "()&|".includes(word)) return undefined;
  words.at += 1;
  return word;
}
