import { CANARY, CANARY_LINES } from "../canary-lines.ts";
import type { Check } from "../check.ts";
import { languageOf } from "../corpus.ts";
import { outcomeOf, printed } from "../outcome.ts";
import type { Random } from "../random.ts";
import { withFile, type Tree } from "../tree.ts";

/** A planted secret, in a line that says that it is one, reaches no output. */
export const canary: Check = {
  name: "canary",
  every: 2,
  look: async ({ tree, random, about }) => {
    const planted = about === undefined ? plant(tree, random) : { line: about, tree };
    if (!planted) return [];
    const leak = [...printed(await outcomeOf(planted.tree))].find(([, text]) => text.includes(CANARY));
    return leak ? [{ about: planted.line, text: quote(leak), tree: planted.tree }] : [];
  },
};

function quote([output, text]: readonly [string, string]): string {
  const at = text.indexOf(CANARY);
  return `${output}: ${text.slice(Math.max(0, at - 120), at + 40)}`;
}

function plant(tree: Tree, random: Random): { readonly line: string; readonly tree: Tree } | undefined {
  const known = [...tree].flatMap(([path, bytes]) => {
    const language = languageOf(path, bytes);
    return language ? [{ path, bytes, language }] : [];
  });
  const chosen = random.any(known);
  if (!chosen) return undefined;
  const line = random.pick(CANARY_LINES[chosen.language]);
  const lines = chosen.bytes.toString("utf8").split("\n");
  const text = lines.toSpliced(1 + random.below(lines.length), 0, line).join("\n");
  return { line, tree: withFile(tree, chosen.path, text) };
}
