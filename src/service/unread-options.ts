import type { Section, SupervisorDocument } from "../languages/supervisor/index.ts";
import { join } from "../environment/join.ts";
import type { Located, Subject } from "../model/index.ts";
import { nearest } from "../model/nearest.ts";
import { FORMER_OPTIONS, SUPERVISOR_OPTIONS } from "./supervisor-options.ts";

/** An option that supervisord passes over, or a configuration without one. Address: `program:web/autorestarts`. */
export interface OptionsRead extends Subject {
  readonly unread: UnreadOption | undefined;
}

/** What nobody reads, and what to do about it. */
export interface UnreadOption {
  readonly section: string;
  readonly name: string;
  readonly at: Located<string> | Section;
  readonly advice: string;
}

/** The options and sections of each supervisord that it does not read. */
export const optionsRead = join("optionsRead", ["supervisor"], ({ supervisor }): readonly OptionsRead[] =>
  supervisor.flatMap((document) => {
    const idle = { shared: sharedOptions(document), everywhere: inEveryProgram(document) };
    const unread = [...document.sections.values()].flatMap((section) => unreadIn(section, idle));
    const [first] = document.sections.values();
    if (unread.length > 0) return unread.map(subjectOf);
    return first ? [{ address: `options:${document.main.path}`, span: first.span, unread: undefined }] : [];
  }),
);

function subjectOf(unread: UnreadOption): OptionsRead {
  return { address: `${unread.section}/${unread.name}`, span: unread.at.span, unread };
}

/** Options that lose nothing where nobody reads them. */
interface Idle {
  readonly shared: ReadonlySet<Located<string>>;
  /** Those that every program says by itself. */
  readonly everywhere: ReadonlySet<string>;
}

function unreadIn(section: Section, { shared, everywhere }: Idle): readonly UnreadOption[] {
  const kind = section.name.split(":", 1)[0] ?? "";
  const read = SUPERVISOR_OPTIONS.get(kind);
  if (!read) return misspeltSection(section);
  return [...section.options].flatMap(([name, at]) =>
    read.includes(name) || OPEN.test(name) || shared.has(at)
      ? []
      : [
          {
            section: section.name,
            name,
            at,
            advice: kind === "supervisord" && everywhere.has(name) ? "drop that" : adviceFor(name, kind, read),
          },
        ],
  );
}

function inEveryProgram({ sections }: SupervisorDocument): ReadonlySet<string> {
  const programs = [...sections.values()].filter(({ name }) => name.startsWith("program:"));
  const [first, ...others] = programs.map(({ options }) => new Set(options.keys()));
  return new Set([...(first ?? [])].filter((name) => others.every((options) => options.has(name))));
}

/** What a template fills in may be any name. */
const OPEN = /[${}%<>@]/;

/** `[DEFAULT]` gives every section its options, for those that read them. */
function sharedOptions({ sections }: SupervisorDocument): ReadonlySet<Located<string>> {
  const seen = new Set<Located<string>>();
  const options = [...sections.values()].flatMap((section) => [...section.options.values()]);
  return new Set(options.filter((option) => seen.has(option) || !seen.add(option)));
}

function misspeltSection(section: Section): readonly UnreadOption[] {
  const [kind = "", rest = ""] = section.name.split(/[:\s]+/, 2);
  const named = SUPERVISOR_OPTIONS.has(kind) && rest !== "" && !section.name.includes(":");
  const near = named ? kind : PLUGINS.has(kind) ? undefined : nearest(kind, SUPERVISOR_OPTIONS.keys(), 2)?.word;
  if (near === undefined || OPEN.test(section.name)) return [];
  const advice = `write [${near}${rest === "" ? "" : `:${rest}`}]`;
  return [{ section: section.name, name: "section", at: section, advice }];
}

const PLUGINS: ReadonlySet<string> = new Set(["rpcinterface", "ctlplugin"]);

function adviceFor(name: string, kind: string, read: readonly string[]): string {
  const former = kind === "supervisord" ? FORMER_OPTIONS.get(name) : undefined;
  if (former) return former;
  if (name === "group" && kind === "program") return "list the program in a [group:x] with programs=";
  if (name === "username" && NAMED.has(kind) && kind !== "group") return "write user";
  if (name === "logfile" && NAMED.has(kind)) return "write stdout_logfile";
  const near = nearest(name, read, 2)?.word;
  if (near !== undefined) return `write ${near}`;
  const home = [...SUPERVISOR_OPTIONS].find(([, options]) => options.includes(name))?.[0];
  return home === undefined || home === "supervisord"
    ? "drop that"
    : `move that to [${NAMED.has(home) ? `${home}:x` : home}]`;
}

const NAMED: ReadonlySet<string> = new Set(["program", "fcgi-program", "eventlistener", "group"]);
