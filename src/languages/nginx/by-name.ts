import type { Directive } from "./document.ts";

/** The directives of some blocks by their names, in order. */
export function byName(blocks: Iterable<readonly Directive[]>): ReadonlyMap<string, readonly Directive[]> {
  const names = new Map<string, Directive[]>();
  for (const directives of blocks)
    for (const directive of directives) {
      const alike = names.get(directive.name);
      if (alike) alike.push(directive);
      else names.set(directive.name, [directive]);
    }
  return names;
}
