import {
  byDefault,
  doubted,
  mapLocated,
  type Listed,
  type Located,
  type Problem,
  type Setting,
} from "../../model/index.ts";
import { byName } from "./by-name.ts";
import type { Block, Directive } from "./document.ts";

/**
 * The directives of a name that count in a block: those of the innermost block around it that has one. That is how nginx inherits a
 * single value, a list (one of it further in drops all that is further out) and a set of flags (the lines of one block together).
 * Where none is found the list is empty; its doubt says why there may be one.
 */
export function effective(block: Block, name: string): Listed<Directive> {
  let doubt: Problem | undefined;
  for (let each: Block | undefined = block; each; each = each.outer) {
    const { items, doubt: here } = each.own(name);
    doubt ??= here;
    if (items.length > 0) return { items, doubt };
    if (NOT_INHERITED.has(name)) break;
  }
  return { items: [], doubt };
}

const NOT_INHERITED: ReadonlySet<string> = new Set(
  "alias break empty_gif fastcgi_pass flv grpc_pass if internal limit_except listen location memcached_pass mp4 perl proxy_pass return rewrite scgi_pass server_name set stub_status try_files uwsgi_pass".split(
    " ",
  ),
);

/** The one directive of a name that counts in a block; where it stands in a block nearer than all that is hidden, it is certain. */
export function single(block: Block, name: string): Directive | undefined {
  const directive = effective(block, name).items.at(-1);
  if (!directive) return undefined;
  const nearer = directive.within === block ? undefined : hiddenBetween(block, directive.within, name);
  return nearer && !directive.doubt ? directive.inDoubt(nearer) : directive;
}

function hiddenBetween(block: Block, found: Block, name: string): Problem | undefined {
  for (let each: Block | undefined = block; each && each !== found; each = each.outer) {
    const hidden = hiddenIn(each, name);
    if (hidden) return hidden;
  }
  return undefined;
}

/** Why a block may have a directive that is not seen. */
export function hiddenIn({ hidden }: Block, name: string): Problem | undefined {
  return hidden.find(({ names }) => names === undefined || names(name))?.problem;
}

/** The value of a directive of one argument as it counts in a block, or nginx's default at the place that leaves it out. */
export function settingIn<T>(
  block: Block,
  name: string,
  {
    read,
    otherwise,
    at,
  }: { readonly read: (text: string) => T | undefined; readonly otherwise: T; readonly at: Located<unknown> },
): Setting<T> {
  const directive = single(block, name);
  const arg = directive?.args[0];
  // What something fills in is written all the same.
  const value = arg && (read(arg.value) ?? (arg.doubt && otherwise));
  if (arg && value !== undefined)
    return doubted(
      mapLocated(arg, () => value),
      directive.doubt,
    );
  return byDefault(otherwise, `nginx's default`, { span: at.span, doubt: effective(block, name).doubt });
}

/** The blocks in a block, itself first, however deep. */
export function blocksIn(block: Block): readonly Block[] {
  const known = gathered.get(block);
  if (known) return known;
  const blocks: Block[] = [];
  gather(block, blocks);
  // Those of a whole configuration are asked for again and again.
  if (!block.outer) gathered.set(block, blocks);
  return blocks;
}

const gathered = new WeakMap<Block, readonly Block[]>();

function gather(block: Block, into: Block[]): void {
  into.push(block);
  for (const directive of block.directives) if (directive.block) gather(directive.block, into);
}

/** The directives of a name in a whole configuration, in order; the entries of maps and their like are none. */
export function allNamed(root: Block, name: string): readonly Directive[] {
  const known = indexes.get(root);
  const names =
    known ??
    byName(
      blocksIn(root)
        .filter(isJudged)
        .map(({ directives }) => directives),
    );
  if (!known) indexes.set(root, names);
  return names.get(name) ?? [];
}

function isJudged({ place }: Block): boolean {
  return place !== "entries" && place !== "foreign";
}

const indexes = new WeakMap<Block, ReadonlyMap<string, readonly Directive[]>>();
