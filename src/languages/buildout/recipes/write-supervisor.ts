import {
  located,
  mapLocated,
  type Located,
  type Span,
  type WrittenConfiguration,
  type WrittenSection,
} from "../../../model/index.ts";
import { joinText } from "../../grammar/text.ts";
import type { BuildoutDocument } from "../document.ts";
import type { RecipeEventlistener, RecipeProgram, SupervisorRecipe } from "./supervisor-recipe.ts";

/**
 * The supervisord configurations that `collective.recipe.supervisor` parts write: what runs there is judged like a hand-written one.
 * Only roots that production is built from count; a part that two roots share counts once.
 */
export function writtenSupervisors(buildouts: readonly BuildoutDocument[]): readonly WrittenConfiguration[] {
  const written = new Map<string, WrittenConfiguration>();
  for (const { root, supervisorRecipes } of buildouts.filter(({ production }) => production)) {
    for (const recipe of supervisorRecipes) {
      const key = `${recipe.span.file.path}:${recipe.span.start}`;
      if (!written.has(key)) written.set(key, { language: "supervisor", main: root, sections: sectionsOf(recipe) });
    }
  }
  return [...written.values()];
}

type Options = ReadonlyMap<string, Located<string>>;

function sectionsOf(recipe: SupervisorRecipe): ReadonlyMap<string, WrittenSection> {
  const sections = [
    section("supervisord", recipe.span, daemonOptions(recipe)),
    ...httpServer(recipe),
    ...recipe.programs.map((program) =>
      section(`program:${program.name.value}`, program.span, programOptions(program)),
    ),
    ...recipe.eventlisteners.map((listener) =>
      section(`eventlistener:${listener.name.value}`, listener.span, listenerOptions(listener)),
    ),
    ...recipe.groups.map(({ name, span, programs, priority }) => {
      const members = mapLocated(joinText(programs) ?? name, (text) => text.replaceAll(" ", ","));
      return section(
        `group:${name.value}`,
        span,
        new Map([
          ["programs", members],
          ["priority", priority],
        ]),
      );
    }),
  ];
  return new Map(sections.map((each) => [each.name, each]));
}

function section(name: string, span: Span, options: Options): WrittenSection {
  return { name, address: name, span, options };
}

/** The recipe spells supervisord's options with dashes; what it writes besides is what supervisord does anyway, but for the folders of its files. */
function daemonOptions({ options, unset }: SupervisorRecipe): Options {
  const given = [
    ["logfile-maxbytes", "logfile_maxbytes"],
    ["logfile-backups", "logfile_backups"],
    ["loglevel", "loglevel"],
    ["umask", "umask"],
    ["nodaemon", "nodaemon"],
    ["nocleanup", "nocleanup"],
    ["supervisord-user", "user"],
    ["supervisord-directory", "directory"],
    ["supervisord-environment", "environment"],
  ] as const;
  const or = (name: string, value: string): Located<string> =>
    options.get(name) ?? mapLocated(unset(name), () => `\${buildout:directory}/var/${value}`);
  const files = [
    ["logfile", or("logfile", "log/supervisord.log")],
    ["pidfile", or("pidfile", "supervisord.pid")],
    ["childlogdir", or("childlogdir", "log")],
  ] as const;
  return new Map([...files, ...given.flatMap(([theirs, ours]) => pair(ours, options.get(theirs)))]);
}

function httpServer({ options, sections, span, unset }: SupervisorRecipe): readonly WrittenSection[] {
  if (!sections.includes("ctl") || !sections.includes("http")) return [];
  const or = (name: string, value: string): Located<string> =>
    options.get(name) ?? mapLocated(unset(name), () => value);
  const access = [
    ["username", or("user", "")],
    ["password", or("password", "")],
  ] as const;
  if (options.get("http-socket")?.value === "unix")
    return [
      section("unix_http_server", span, new Map([["file", or("file", "")], ["chmod", or("chmod", "0700")], ...access])),
    ];
  return [section("inet_http_server", span, new Map([["port", or("port", "127.0.0.1:9001")], ...access]))];
}

function programOptions({ name, command, args, priority, directory, redirect, user, options }: RecipeProgram): Options {
  return new Map([
    ["command", joined(command, args)],
    ["process_name", name],
    ["priority", priority],
    ...pair("directory", directory),
    ...pair("redirect_stderr", redirect),
    ...pair("user", user),
    ...options,
  ]);
}

/** Without arguments the recipe writes the word None behind the command. */
function listenerOptions({ name, command, args, events, options, line }: RecipeEventlistener): Options {
  return new Map([
    ["command", joined(command, args ?? located("None", line.span))],
    ["events", events],
    ["process_name", name],
    ...options,
  ]);
}

function joined(command: Located<string>, args: Located<string> | undefined): Located<string> {
  return (args && joinText([command, args])) ?? command;
}

function pair(name: string, value: Located<string> | undefined): readonly (readonly [string, Located<string>])[] {
  return value ? [[name, value]] : [];
}
