import {
  doubted,
  mapLocated,
  byDefault,
  type Listed,
  type Located,
  type Problem,
  type Setting,
} from "../../model/index.ts";
import type { Directive, Section } from "./document.ts";

/** The directives of a name that stand in a section itself. */
export function ownOf(section: Section, name: string): Listed<Directive> {
  const key = name.toLowerCase();
  const { directives } = section;
  const items = directives.length > FEW ? namesOf(section).get(key) : directives.filter((each) => each.key === key);
  return { items: items ?? [], doubt: hiddenIn(section, key) };
}

/** As many as are looked through sooner than an index is made. */
const FEW = 100;

/** A server has thousands of virtual hosts, and what counts in each of them is looked for in it as well. */
function namesOf(section: Section): ReadonlyMap<string, readonly Directive[]> {
  const known = indexes.get(section);
  if (known?.size === section.directives.length) return known.names;
  const names = byName([section]);
  indexes.set(section, { size: section.directives.length, names });
  return names;
}

const indexes = new WeakMap<
  Section,
  { readonly size: number; readonly names: ReadonlyMap<string, readonly Directive[]> }
>();

/**
 * The directives of a name that count in a section: those of the innermost section around it that has one, as a virtual host takes
 * what the server sets and it does not. Where none is found the list is empty; its doubt says why there may be one.
 */
export function effective(section: Section, name: string): Listed<Directive> {
  let doubt: Problem | undefined;
  for (let each: Section | undefined = section; each; each = each.outer) {
    const { items, doubt: here } = ownOf(each, name);
    doubt ??= here;
    if (items.length > 0) return { items, doubt };
  }
  return { items: [], doubt };
}

/** The one directive of a name that counts in a section: of several the last. */
export function single(section: Section, name: string): Directive | undefined {
  const directive = effective(section, name).items.at(-1);
  if (!directive) return undefined;
  const nearer = hiddenUpTo(section, directive.within, name.toLowerCase());
  return nearer && !directive.doubt ? directive.doubtedBy(nearer) : directive;
}

/** What is not seen may say it again: nearer, or further down in the same section. */
function hiddenUpTo(section: Section, found: Section, name: string): Problem | undefined {
  for (let each: Section | undefined = section; each && each !== found; each = each.outer) {
    const hidden = hiddenIn(each, name);
    if (hidden) return hidden;
  }
  return undefined;
}

function hiddenIn({ hidden }: Section, name: string): Problem | undefined {
  return hidden.find(({ names }) => names === undefined || names(name))?.problem;
}

/** The value of a directive of one argument as it counts in a section, or httpd's default at the place that leaves it out. */
export function settingIn<T>(
  section: Section,
  name: string,
  {
    read,
    otherwise,
    at,
  }: { readonly read: (text: string) => T | undefined; readonly otherwise: T; readonly at: Located<unknown> },
): Setting<T> {
  const directive = single(section, name);
  const arg = directive?.args[0];
  const value = arg && read(arg.value);
  if (arg && value !== undefined)
    return doubted(
      mapLocated(arg, () => value),
      directive.doubt,
    );
  const doubt = arg?.doubt ?? directive?.doubt ?? effective(section, name).doubt;
  return byDefault(otherwise, "Apache's default", { span: at.span, doubt });
}

/** The sections in a section, itself first, however deep. */
export function sectionsIn(section: Section): readonly Section[] {
  const sections: Section[] = [];
  const left = [section];
  for (let next = left.pop(); next; next = left.pop()) {
    sections.push(next);
    for (let at = next.directives.length - 1; at >= 0; at -= 1) {
      const inner = next.directives[at]?.section;
      if (inner) left.push(inner);
    }
  }
  return sections;
}

/** The directives of all sections by their names in lower case. */
export function byName(sections: readonly Section[]): ReadonlyMap<string, readonly Directive[]> {
  const names = new Map<string, Directive[]>();
  for (const { directives } of sections)
    for (const directive of directives) {
      const alike = names.get(directive.key);
      if (alike) alike.push(directive);
      else names.set(directive.key, [directive]);
    }
  return names;
}
