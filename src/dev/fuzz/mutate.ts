import { basename, dirname, join } from "node:path";
import { mutateBytes } from "./mutate-bytes.ts";
import { mutateText } from "./mutate-text.ts";
import type { Random } from "./random.ts";
import { withFile, withoutFile, type Tree } from "./tree.ts";

/** A tree with one to six changes, of its texts, bytes and names, and with files of another. */
export function mutate(tree: Tree, other: Tree, random: Random): Tree {
  let mutated = tree;
  for (let left = 1 + random.below(6); left > 0; left -= 1) mutated = random.pick(MUTATIONS)(mutated, random, other);
  return mutated;
}

type TreeMutation = (tree: Tree, random: Random, other: Tree) => Tree;

/** Most changes are of texts: what reads on after them goes deeper than what is refused at once. */
const MUTATIONS: readonly [TreeMutation, ...TreeMutation[]] = [
  changeText,
  changeText,
  changeText,
  changeText,
  changeText,
  changeBytes,
  changeBytes,
  changeDeclaration,
  rename,
  function drop(tree, random) {
    return tree.size > 1 ? withoutFile(tree, anyPath(tree, random)) : tree;
  },
  function double(tree, random) {
    const path = anyPath(tree, random);
    return withFile(tree, join(dirname(path), `9-${basename(path)}`), tree.get(path) ?? "");
  },
  function splice(tree, random, other) {
    const path = anyPath(other, random);
    return withFile(tree, path, other.get(path) ?? "");
  },
  function exchange(tree, random, other) {
    return withFile(tree, anyPath(tree, random), other.get(anyPath(other, random)) ?? "");
  },
];

function changeText(tree: Tree, random: Random, other: Tree): Tree {
  const path = anyPath(tree, random);
  const text = tree.get(path)?.toString("utf8") ?? "";
  const source = other.get(anyPath(other, random))?.toString("utf8") ?? "";
  return withFile(tree, path, mutateText(text, random, source));
}

/** What is declared decides what is judged and how; few trees have such a file. */
function changeDeclaration(tree: Tree, random: Random, other: Tree): Tree {
  const bytes = tree.get(DECLARATION) ?? other.get(DECLARATION) ?? SMALL_DECLARATION;
  const source = other.get(anyPath(other, random)) ?? "";
  return withFile(tree, DECLARATION, mutateText(bytes.toString("utf8"), random, source.toString("utf8")));
}

const DECLARATION = "punchlist.yaml";

const SMALL_DECLARATION = Buffer.from(`environments:
  production:
    role: production
    versions: { haproxy: "2.6" }
    hosts:
      app1: { memory: 8 GB, cpus: 4 }
vendored: ["upstream/**"]
rules:
  haproxy/redispatch: off
`);

function changeBytes(tree: Tree, random: Random): Tree {
  const path = anyPath(tree, random);
  return withFile(tree, path, mutateBytes(tree.get(path) ?? Buffer.alloc(0), random));
}

function rename(tree: Tree, random: Random): Tree {
  const path = anyPath(tree, random);
  return withFile(withoutFile(tree, path), join(dirname(path), random.pick(ODD_NAMES)), tree.get(path) ?? "");
}

const ODD_NAMES: readonly [string, ...string[]] = [
  "supervisord.conf",
  "haproxy.cfg",
  "buildout.cfg",
  "production.cfg",
  "punchlist.yaml",
  "logrotate.conf",
  "meminfo",
  "df.txt",
  "a b.conf",
  "\u001b[31mred.conf",
  "line\nfeed.cfg",
  "\u202egpj.cfg",
  "haproxy.cfg.j2",
  "__proto__",
  "constructor.cfg",
  "[a].conf",
];

function anyPath(tree: Tree, random: Random): string {
  return random.any([...tree.keys()]) ?? "buildout.cfg";
}
