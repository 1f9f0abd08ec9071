import { doubted, type Located, type Problem, type Step } from "../../model/index.ts";
import type { Section } from "./document.ts";
import type { IniEntry, IniHeader, IniOption } from "./ini.ts";

/** What is read in the place where it stands and was not seen: it may set any option of any section. */
export interface Unseen {
  readonly kind: "unseen";
  readonly problem: Problem;
}

/**
 * Merges what stands in the files, in the order in which they are read, into sections. `[DEFAULT]` gives every section its options.
 * What was set before something unseen may be set again there, and what nobody sets may be set there too. Files of the host that are
 * not in the checkout bring programs of their own: nobody writes one program or control port in two files, although supervisord would
 * take it.
 */
export function mergeSections(entries: readonly (IniEntry | Unseen)[]): ReadonlyMap<string, Section> {
  const unread = entries.findLast((entry) => isUnseen(entry, "unreadable"));
  const elsewhere = entries.findLast((entry) => isUnseen(entry, "unseen"));
  const drafts = new Map<string, Draft>();
  let current: Draft | undefined;
  for (const entry of entries) {
    if (entry === unread || entry === elsewhere) doubtAll(drafts, entry.problem);
    current = lay(entry, current, drafts);
  }
  const doubtOf = (name: string): Problem | undefined =>
    unread?.problem ?? (standsWhole(name) ? undefined : elsewhere?.problem);
  return withDefaults(new Map([...drafts].map(([name, draft]) => [name, sectionOf(draft, doubtOf(name))])));
}

function isUnseen(entry: IniEntry | Unseen, kind: Problem["kind"]): entry is Unseen {
  return entry.kind === "unseen" && entry.problem.kind === kind;
}

/** Whether all options of a section stand in one file. */
function standsWhole(section: string): boolean {
  return /^(?:(?:program|fcgi-program|eventlistener):|(?:inet|unix)_http_server)/.test(section);
}

/** A section while its lines are gathered: for each option what was written, the last of which counts. */
interface Draft {
  readonly header: IniHeader;
  readonly options: Map<string, Located<string>[]>;
}

function lay(entry: IniEntry | Unseen, current: Draft | undefined, drafts: Map<string, Draft>): Draft | undefined {
  if (entry.kind === "unseen") return current;
  if (entry.kind === "option") {
    if (current) write(current, entry);
    return current;
  }
  const draft = drafts.get(entry.name) ?? { header: entry, options: new Map() };
  drafts.set(entry.name, draft);
  return draft;
}

function write({ options }: Draft, { name, value }: IniOption): void {
  const before = options.get(name);
  if (before) before.push(value);
  else options.set(name, [value]);
}

function doubtAll(drafts: ReadonlyMap<string, Draft>, problem: Problem): void {
  for (const [section, { options }] of drafts) {
    if (problem.kind === "unseen" && standsWhole(section)) continue;
    for (const [name, written] of options)
      options.set(
        name,
        written.map((value) => doubted(value, problem)),
      );
  }
}

function sectionOf({ header: { name, span }, options }: Draft, doubt: Problem | undefined): Section {
  const counting = [...options].flatMap(([key, written]) => {
    const value = lastOf(written);
    return value ? [[key, value] as const] : [];
  });
  return { name, address: name, span, options: new Map(counting), ...(doubt && { doubt }) };
}

function lastOf(written: readonly Located<string>[]): Located<string> | undefined {
  const last = written.at(-1);
  if (!last || written.length === 1) return last;
  return doubted({ ...last, trail: written.slice(0, -1).map(replaced(written)) }, last.doubt);
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
