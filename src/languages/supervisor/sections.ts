import type { Located, Step } from "../../model/index.ts";
import type { Section } from "./document.ts";
import type { IniEntry } from "./ini.ts";

/** Merges what stands in the files, in the order in which they are read, into sections. `[DEFAULT]` gives every section its options. */
export function mergeSections(entries: readonly IniEntry[]): ReadonlyMap<string, Section> {
  const sections = new Map<string, { readonly section: Section; readonly options: Map<string, Located<string>> }>();
  let current: Map<string, Located<string>> | undefined;
  for (const entry of entries) {
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
  return withDefaults(new Map([...sections].map(([name, { section }]) => [name, section])));
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
