import type { Problem } from "../../model/index.ts";
import type { Section } from "./document.ts";
import { givenBy, lineInDoubt, type Given } from "./given.ts";
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
 * `from`. `unseen` is why there may be a `defaults` before the first file, `unseenBefore` why there may be one right before a section.
 */
export function followDefaults(
  sections: readonly Section[],
  unseen: Problem | undefined,
  unseenBefore: ReadonlyMap<Section, Problem>,
): ReadonlyMap<Section, Inheritance> {
  const result = new Map<Section, Inheritance>();
  const named = new Map<string, Inheritance>();
  let last: Inheritance = { section: undefined, lines: [], doubt: unseen };
  let copied = 0;
  for (const section of sections) {
    last = inDoubt(last, unseenBefore.get(section));
    const name = inheritedName(section.start);
    const from = name ? (named.get(name.value) ?? missing(name)) : undefined;
    const base = section.kind === "defaults" ? from : (from ?? last);
    copied += base?.lines.length ?? 0;
    const inherited = base && copied > MOST_COPIED ? tooMuch(section) : base;
    if (section.kind !== "defaults") {
      if (inherited) result.set(section, inherited);
      continue;
    }
    last = {
      section,
      lines: [...(inherited?.lines ?? []), ...givenBy(section)],
      doubt: section.doubt ?? inherited?.doubt,
    };
    if (section.name.value !== "") named.set(section.name.value, last);
    result.set(section, last);
  }
  return result;
}

/** What may be replaced by a `defaults` that was not seen. */
function inDoubt(inheritance: Inheritance, doubt: Problem | undefined): Inheritance {
  if (!doubt) return inheritance;
  const lines = inheritance.lines.map(
    ({ line, ...given }): Given => ({ ...given, line: lineInDoubt(line, line.doubt ?? doubt) }),
  );
  return { ...inheritance, lines, doubt };
}

/** Lines times heirs of one configuration; a file made to exhaust memory ends here. */
const MOST_COPIED = 1_000_000;

function tooMuch({ span }: Section): Inheritance {
  return {
    section: undefined,
    lines: [],
    doubt: {
      kind: "unseen",
      span,
      message:
        "More lines are inherited in this configuration than are followed here; divide it to have this section judged.",
    },
  };
}

function missing(name: { readonly value: string; readonly span: Problem["span"] }): Inheritance {
  const message = `No defaults section named ${name.value} stands above in these files; the file that holds it would settle what is inherited.`;
  return { section: undefined, lines: [], doubt: { kind: "unseen", span: name.span, message } };
}
