import type { Located } from "../../model/index.ts";
import type { Block, Directive } from "./document.ts";
import { allNamed } from "./effective.ts";

/** More values than anyone writes by hand; what has more counts as one of the request's. */
const MOST_VALUES = 100;

/**
 * What a variable may hold where the configuration alone says it: by `set` of a text in the block or its server, or by a `map`,
 * `geo` or `split_clients` of texts. Undefined where a request has a part in it, or where something that is not seen may set it.
 */
export function constantsOf(name: string, block: Block, root: Block): readonly Located<string>[] | undefined {
  const found = settingsOf(name, block) ?? madeBy(name, root);
  if (!found || found.length === 0 || found.length > MOST_VALUES) return undefined;
  return found.every(({ value }) => value !== "" && !value.includes("$")) ? found : undefined;
}

/** Those of the block; and as long as each of them stands in an `if`, those of its location and its server. Undefined where none sets it. */
function settingsOf(name: string, block: Block): readonly Located<string>[] | undefined {
  const values: Located<string>[] = [];
  for (const each of new Set([block, around(block, "location"), around(block, "server")])) {
    if (!each) continue;
    if (each.own("set").doubt || each.directives.some((line) => setsUnseen(line, name))) return [];
    const last = valuesOf(each, name).at(-1);
    if (last) values.push(last);
    for (const { block: inner } of each.own("if").items)
      if (inner) for (const value of valuesOf(inner, name)) values.push(value);
    if (last) return values;
  }
  return values.length > 0 ? values : undefined;
}

function around(block: Block, place: Block["place"]): Block | undefined {
  for (let each: Block | undefined = block; each; each = each.outer) if (each.place === place) return each;
  return undefined;
}

function valuesOf(block: Block, name: string): readonly Located<string>[] {
  return block
    .own("set")
    .items.flatMap(({ args: [variable, value] }) => (variable?.value === `$${name}` && value ? [value] : []));
}

/** A program may set any variable, and an answer one that is named. */
function setsUnseen(line: Directive, name: string): boolean {
  if (/_by_lua|^js_|^perl/.test(line.name)) return true;
  return line.name === "auth_request_set" && line.args[0]?.value === `$${name}`;
}

const MAKERS = ["map", "geo", "split_clients"] as const;

/** The results of a map, each told once. */
function madeBy(name: string, root: Block): readonly Located<string>[] | undefined {
  const made = MAKERS.flatMap((maker) => allNamed(root, maker)).filter(({ args }) => args.at(-1)?.value === `$${name}`);
  const [inner, ...others] = made.map(({ block }) => block);
  if (!inner || others.length > 0 || inner.hidden.length > 0) return undefined;
  if (inner.directives.some((entry) => entry.name === "include")) return undefined;
  const results = inner.directives
    .filter((entry) => !NO_RESULT.has(entry.name))
    .flatMap(({ args: [result] }) => result ?? []);
  return [...new Map(results.map((result) => [result.value, result])).values()];
}

/** What stands in a map and gives no result. */
const NO_RESULT: ReadonlySet<string> = new Set([
  "hostnames",
  "volatile",
  "ranges",
  "delete",
  "proxy",
  "proxy_recursive",
]);
