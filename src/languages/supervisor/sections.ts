import { doubted } from "../../model/index.ts";
import type { Located, Problem, Step } from "../../model/index.ts";
import type { Section } from "./document.ts";
import type { IniEntry } from "./ini.ts";

/** What is read in the place where it stands and was not seen: it may set any option of any section. */
export interface Unseen {
  readonly kind: "unseen";
  readonly problem: Problem;
}

/**
 * Merges what stands in the files, in the order in which they are read, into sections. `[DEFAULT]` gives every section its options.
 * What was set before something unseen may be set again there, and what nobody sets may be set there too.
 */
export function mergeSections(entries: readonly (IniEntry | Unseen)[]): ReadonlyMap<string, Section> {
  const last = entries.findLast((entry) => entry.kind === "unseen");
  const at = last ? entries.indexOf(last) : 0;
  const sections = new Map<string, Draft>();
  lay(entries.slice(0, at), sections);
  if (last) doubtAll(sections, last.problem);
  lay(entries.slice(at), sections);
  return withDefaults(
    new Map([...sections].map(([name, { section }]) => [name, last ? { ...section, doubt: last.problem } : section])),
  );
}

interface Draft {
  readonly section: Section;
  readonly options: Map<string, Located<string>>;
}

function doubtAll(sections: ReadonlyMap<string, Draft>, problem: Problem): void {
  for (const { options } of sections.values())
    for (const [name, value] of options) options.set(name, doubted(value, problem));
}

function lay(entries: readonly (IniEntry | Unseen)[], sections: Map<string, Draft>): void {
  let current: Map<string, Located<string>> | undefined;
  for (const entry of entries) {
    if (entry.kind === "unseen") continue;
    if (entry.kind === "option") {
      if (current) current.set(entry.name, replacing(entry.value, current.get(entry.name)));
      continue;
    }
    const known = sections.get(entry.name);
    current = known?.options ?? new Map<string, Located<string>>();
    if (!known)
      sections.set(entry.name, {
        section: { name: entry.name, address: entry.name, span: entry.span, options: current },
        options: current,
      });
  }
}

/** Python's name for the section that every other one falls back on. */
const FALLBACK = "DEFAULT";

function withDefaults(sections: ReadonlyMap<string, Section>): ReadonlyMap<string, Section> {
  const defaults = sections.get(FALLBACK);
  if (!defaults) return sections;
  const rest = [...sections].filter(([name]) => name !== FALLBACK);
  return new Map(
    rest.map(([name, section]) => [name, { ...section, options: new Map([...defaults.options, ...section.options]) }]),
  );
}

function replacing(value: Located<string>, before: Located<string> | undefined): Located<string> {
  if (!before) return value;
  const step: Step = {
    span: before.span,
    why: before.span.file === value.span.file ? "replaced by a later line" : "replaced by an included file",
  };
  return { ...value, trail: [...before.trail, step] };
}
