import type { Located, Step } from "../../model/index.ts";
import type { Section } from "./document.ts";
import type { IniEntry, IniHeader, IniOption } from "./ini.ts";

/** Merges what stands in the files, in the order in which they are read, into sections. `[DEFAULT]` gives every section its options. */
export function mergeSections(entries: readonly IniEntry[]): ReadonlyMap<string, Section> {
  const drafts = new Map<string, Draft>();
  let current: Draft | undefined;
  for (const entry of entries) {
    if (entry.kind === "option") {
      if (current) write(current, entry);
      continue;
    }
    current = drafts.get(entry.name) ?? { header: entry, options: new Map() };
    drafts.set(entry.name, current);
  }
  return withDefaults(new Map([...drafts].map(([name, draft]) => [name, sectionOf(draft)])));
}

/** A section while its lines are gathered: for each option what was written, the last of which counts. */
interface Draft {
  readonly header: IniHeader;
  readonly options: Map<string, Located<string>[]>;
}

function write({ options }: Draft, { name, value }: IniOption): void {
  const before = options.get(name);
  if (before) before.push(value);
  else options.set(name, [value]);
}

function sectionOf({ header: { name, span }, options }: Draft): Section {
  const counting = [...options].flatMap(([key, written]) => {
    const value = lastOf(written);
    return value ? [[key, value] as const] : [];
  });
  return { name, address: name, span, options: new Map(counting) };
}

function lastOf(written: readonly Located<string>[]): Located<string> | undefined {
  const last = written.at(-1);
  return last && written.length > 1 ? { ...last, trail: written.slice(0, -1).map(replaced(written)) } : last;
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

/** The step of a value that the next one replaced. */
function replaced(written: readonly Located<string>[]) {
  return ({ span }: Located<string>, index: number): Step => {
    const sameFile = span.file === written[index + 1]?.span.file;
    return { span, why: sameFile ? "replaced by a later line" : "replaced by an included file" };
  };
}
