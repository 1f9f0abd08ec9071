import type { Problem } from "../../model/index.ts";
import type { Section } from "./document.ts";
import type { Given } from "./given.ts";
import { inheritedName } from "./sections.ts";

/** What a proxy inherits. */
export interface Inheritance {
  readonly section: Section | undefined;
  /** The lines of the section and of those it builds on, in order. */
  readonly lines: readonly Given[];
  /** Why other lines may be inherited. */
  readonly doubt: Problem | undefined;
}

/**
 * Follows `defaults`: each starts anew unless it says `from`; a proxy takes the last one above it, across files, unless it says
 * `from`. `unseen` is why there may be a `defaults` before the first file.
 */
export function followDefaults(sections: readonly Section[], unseen: Problem | undefined): ReadonlyMap<Section, Inheritance> {
  const result = new Map<Section, Inheritance>();
  const named = new Map<string, Inheritance>();
  let last: Inheritance = { section: undefined, lines: [], doubt: unseen };
  for (const section of sections) {
    const name = inheritedName(section.start);
    const from = name ? (named.get(name.value) ?? missing(name)) : undefined;
    if (section.kind !== "defaults") {
      result.set(section, from ?? last);
      continue;
    }
    const own = section.lines.map((line): Given => ({ line, from: section }));
    last = { section, lines: [...(from?.lines ?? []), ...own], doubt: section.doubt ?? from?.doubt };
    if (section.name.value !== "") named.set(section.name.value, last);
    result.set(section, last);
  }
  return result;
}

function missing(name: { readonly value: string; readonly span: Problem["span"] }): Inheritance {
  const message = `No defaults section named ${name.value} stands above in these files; the file that holds it would settle what is inherited.`;
  return { section: undefined, lines: [], doubt: { kind: "unseen", span: name.span, message } };
}
