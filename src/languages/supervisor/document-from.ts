import { fileSpan } from "../../model/index.ts";
import type { Problem, SourceFile } from "../../model/index.ts";
import type { Environment, EventListener, Group, Include, Program, Section, SupervisorDocument } from "./document.ts";
import { environmentExpansions } from "./environment.ts";
import { fcgiProblems } from "./fcgi.ts";
import { groupOfOne, memberSections, readGroup } from "./group.ts";
import { listenerFrom } from "./listener.ts";
import { programFrom } from "./program.ts";
import { readServer } from "./server.ts";
import { readSupervisord } from "./supervisord.ts";

/** Sections as read from files, or as a recipe would write them. */
export interface DocumentSource {
  readonly main: SourceFile;
  readonly context: SupervisorDocument["context"];
  /** By the whole text between the brackets. */
  readonly sections: ReadonlyMap<string, Section>;
  readonly version?: string | undefined;
  readonly includes?: readonly Include[];
  readonly unseen?: readonly Problem[];
  /** What `%(here)s` is in a file, where that is not the main file's folder. */
  readonly here?: (path: string) => string | undefined;
}

/** Understands sections as supervisord does, wherever they come from; `problems` is what supervisord refuses. */
export function documentFrom(source: DocumentSource): {
  readonly document: SupervisorDocument;
  readonly problems: readonly Problem[];
} {
  const { main, context, sections, version, includes = [], unseen = [] } = source;
  const reading = new Reading(source);
  const own = sections.get("supervisord");
  if (!own && context === "whole" && !unseen.some(({ kind }) => kind === "unreadable"))
    reading.report({
      kind: "refused",
      span: fileSpan(main),
      message: "No [supervisord] section stands here or in an included file, so supervisord does not start; add one.",
    });
  const supervisord = own && readSupervisord(own, reading.here, reading.report);
  reading.environment = supervisord?.environment ?? new Map();
  reading.checkPlugins();
  const groups = reading.groups();
  const listeners = groups.flatMap((group) => group.programs.filter(isListener));
  const programs = groups.flatMap((group) => group.programs.filter((program) => !isListener(program)));
  const servers = [...sections.values()].flatMap(
    (section) => readServer(section, reading.environment, reading.here, reading.report) ?? [],
  );
  const document: SupervisorDocument = {
    main,
    context,
    version,
    sections,
    includes,
    unseen,
    supervisord,
    servers,
    programs,
    listeners,
    groups,
  };
  return { document, problems: reading.problems() };
}

function isListener(program: Program): program is EventListener {
  return program.kind === "eventlistener";
}

/** Carries what all sections share while they are read. */
class Reading {
  readonly #source: DocumentSource;
  readonly #problems = new Map<string, Problem>();
  readonly here: (path: string) => string | undefined;
  environment: Environment = new Map();

  constructor(source: DocumentSource) {
    this.#source = source;
    this.here = source.here ?? (() => undefined);
  }

  readonly report = (problem: Problem): void => {
    const { span, message } = problem;
    // Copies of a program and programs in two groups would repeat themselves.
    this.#problems.set(`${span.file.path}\n${span.start}\n${message}`, problem);
  };

  problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  groups(): readonly Group[] {
    const grouped = new Set<string>();
    const groups = this.#sections("group").map((section) => this.#group(section, grouped));
    const alone = (kind: Program["kind"]): readonly Group[] =>
      this.#sections(kind)
        .filter(({ name }) => !grouped.has(name))
        .map((section) => groupOfOne(this.#program(kind, section, undefined)));
    return [...groups, ...alone("program"), ...alone("eventlistener"), ...alone("fcgi-program")];
  }

  checkPlugins(): void {
    for (const section of this.#sections("rpcinterface")) {
      if (section.doubt || section.options.has("supervisor.rpcinterface_factory")) continue;
      this.report({
        kind: "refused",
        span: section.span,
        message: `[${section.name}] names no supervisor.rpcinterface_factory, which stops supervisord; add the option.`,
      });
    }
  }

  #group(section: Section, grouped: Set<string>): Group {
    const head = readGroup(section, environmentExpansions(this.environment), this.here, this.report);
    const programs = head.members.flatMap((member) =>
      memberSections(member, head, this.#source.sections, this.report).map((found) => {
        const twice = grouped.has(found.name);
        grouped.add(found.name);
        const program = this.#program(found.name.startsWith("fcgi-") ? "fcgi-program" : "program", found, head.name);
        return twice ? { ...program, address: `${section.name}/${program.address}` } : program;
      }),
    );
    const { name, priority, members } = head;
    return { address: section.name, span: section.span, name, kind: "group", priority, members, programs };
  }

  #program(
    kind: Program["kind"],
    { name, span, options, doubt }: Section,
    group: string | undefined,
  ): Program | EventListener {
    const { version } = this.#source;
    const { environment, here } = this;
    const { program, problems } = programFrom(
      { kind, name: name.slice(kind.length + 1), span, options, doubt },
      { group, environment, version, here },
    );
    problems.forEach(this.report);
    // In a group a FastCGI program runs like any other, and its socket is not looked at.
    if (kind === "fcgi-program" && group === undefined) fcgiProblems(program).forEach(this.report);
    if (kind !== "eventlistener") return program;
    const heard = listenerFrom(program, { environment, here, plugins: this.#hasPlugins() });
    heard.problems.forEach(this.report);
    return heard.listener;
  }

  /** Other interfaces than supervisor's own may bring events of their own. */
  #hasPlugins(): boolean {
    return this.#sections("rpcinterface").some(({ name }) => name !== "rpcinterface:supervisor");
  }

  #sections(kind: string): readonly Section[] {
    return [...this.#source.sections.values()].filter(({ name }) => name.startsWith(`${kind}:`));
  }
}
