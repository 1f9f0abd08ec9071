import type {
  BuildoutDocument,
  RecipeEventlistener,
  RecipeProgram,
  SupervisorRecipe,
} from "../languages/buildout/index.ts";
import { documentFrom, joinText, type Section, type SupervisorDocument } from "../languages/supervisor/index.ts";
import { located, mapLocated, type Located, type Problem, type Span } from "../model/index.ts";

/** What the recipes of an environment make of supervisord.conf. */
export interface SupervisorsOfRecipes {
  readonly documents: readonly SupervisorDocument[];
  /** What supervisord would refuse of it. The buildout itself goes on, so it is no refusal of the file where it is written. */
  readonly problems: readonly Problem[];
}

/**
 * The supervisord configurations that `collective.recipe.supervisor` parts write: what runs there is judged like a hand-written one.
 * Only roots that production is built from count; a part that two roots share counts once.
 */
export function supervisorsOfRecipes(buildouts: readonly BuildoutDocument[]): SupervisorsOfRecipes {
  const recipes = new Map<string, { readonly recipe: SupervisorRecipe; readonly buildout: BuildoutDocument }>();
  for (const buildout of buildouts.filter(({ production }) => production)) {
    for (const recipe of buildout.supervisorRecipes) {
      const key = `${recipe.span.file.path}:${recipe.span.start}`;
      if (!recipes.has(key)) recipes.set(key, { recipe, buildout });
    }
  }
  const read = [...recipes.values()].map(({ recipe, buildout }) =>
    documentFrom({ main: buildout.root, context: "whole", sections: sectionsOf(recipe) }),
  );
  return {
    documents: read.map(({ document }) => document),
    problems: read.flatMap(({ problems }) =>
      problems.map((problem) => ({ ...problem, kind: problem.kind === "refused" ? "skipped" : problem.kind })),
    ),
  };
}

type Options = ReadonlyMap<string, Located<string>>;

function sectionsOf(recipe: SupervisorRecipe): ReadonlyMap<string, Section> {
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

function section(name: string, span: Span, options: Options): Section {
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

function httpServer({ options, sections, span, unset }: SupervisorRecipe): readonly Section[] {
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
