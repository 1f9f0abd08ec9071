import type { Program } from "../languages/supervisor/index.ts";
import type { Environment } from "../environment/environment.ts";
import { isOpen, isPartlyOpen } from "../languages/grammar/open-path.ts";
import { derived, lookAt, looking, type Located, type Problem } from "../model/index.ts";
import { join } from "../environment/join.ts";
import { baseName } from "../model/base-name.ts";
import { checkoutFile } from "./checkout-files.ts";
import { commandLine, type CommandLine } from "./command-line.ts";
import { isAlpine } from "./containers.ts";
import type { CommandForm } from "./service-entry.ts";
import { SERVICE_TABLE, type KnownService } from "./service-table.ts";

export type { KnownService, Service } from "./service-table.ts";

/** What the supervised programs of an environment are. */
export interface Services {
  /** By its command and by the instances that the environment knows; undefined when nothing tells. */
  of(this: void, program: Program): Located<KnownService | undefined>;
  /** What a program's command starts, without the helpers in front of it. */
  command(this: void, program: Program): CommandLine;
  /** What the words of any command start, and which service that is. */
  started(this: void, words: readonly Located<string>[]): Started;
}

/** What a command starts. */
export interface Started {
  readonly line: CommandLine;
  readonly service: KnownService | undefined;
}

/** What each supervised program is, found once for each. */
export const services = join("services", ["supervisor"], (environment): Services => {
  const place = { find: (path: string) => checkoutFile(path, environment), isBusyBox: isAlpine(environment) };
  const known = new WeakMap<Program, Known>();
  const lookUp = (program: Program): Known => {
    const found = known.get(program) ?? recognise(program);
    known.set(program, found);
    return found;
  };
  const served = (line: CommandLine): KnownService | undefined =>
    asServed(serviceOf(line, environment), line, environment);
  const recognise = (program: Program): Known => {
    const { line, service } = looking(() => {
      const line = commandLine(program.words, place);
      return { line, service: served(line) };
    }).result;
    const told = <T>(result: T): Located<T> =>
      derived(program, () => {
        hidingIn(program.words, line).forEach(lookAt);
        return result;
      });
    return { command: told(line), service: told(service) };
  };
  return {
    of: (program) => lookUp(program).service,
    command: (program) => lookUp(program).command.value,
    started: (words) => {
      const line = commandLine(words, place);
      return { line, service: served(line) };
    },
  };
});

/** Why a command may start something else: a placeholder within a word that is no program's name is a value of some option. */
function hidingIn(words: readonly Located<string>[], line: CommandLine): readonly (Problem | undefined)[] {
  const { result } = looking(() => {
    const [program] = line.words;
    const name = program && isOpen(baseName(program.value)) ? [program] : [];
    return [...words.filter(({ value }) => !isPartlyOpen(value)), ...name];
  });
  return result.map(({ doubt }) => doubt);
}

interface Known {
  readonly command: Located<CommandLine>;
  readonly service: Located<KnownService | undefined>;
}

/** A name in the environment's own files says more than that of a program, and that more than a usual name. */
const BY_WEIGHT = ["part", "recipe", "programs", "scripts"] as const;

function serviceOf({ words }: CommandLine, environment: Environment): KnownService | undefined {
  const [program, ...args] = words.map(({ value }) => value);
  if (program === undefined) return undefined;
  const command = { script: baseName(program), args };
  for (const by of BY_WEIGHT) {
    const found = SERVICE_TABLE.find(({ commands }) =>
      commands.some((form: CommandForm) => by in form && fits(form, command, environment)),
    );
    if (found) return found;
  }
  return undefined;
}

/** Zope 2 and Zope 4 end in ways of their own; where nothing tells which it is, no rule asks. */
function asServed(
  service: KnownService | undefined,
  { words }: CommandLine,
  { facts }: Environment,
): KnownService | undefined {
  const script = baseName(words[0]?.value ?? "");
  const server = SERVERS.get(script) ?? facts.zope.find(({ name }) => name.value === script)?.server;
  return service?.by && server && server !== "unknown" ? { ...service, ...service.by[server] } : service;
}

const SERVERS: ReadonlyMap<string, "zserver" | "wsgi"> = new Map([
  ["runzope", "zserver"],
  ["runwsgi", "wsgi"],
]);

interface Command {
  readonly script: string;
  readonly args: readonly string[];
}

function fits(form: CommandForm, { script, args }: Command, { facts, buildout }: Environment): boolean {
  if (form.verbs && !form.verbs.includes(args[0] ?? "")) return false;
  if (form.among && !form.among.some((word) => args.includes(word))) return false;
  if ("part" in form) return facts[form.part].some(({ name }) => name.value === script);
  if ("recipe" in form)
    return buildout.some(({ parts }) =>
      parts.items.some(({ name, recipe }) => name === script && isOneOf(recipe, form)),
    );
  if ("scripts" in form) return form.scripts.test(script);
  return form.programs.includes(script) || form.programs.includes(withoutVersion(script));
}

type ByRecipe = Extract<CommandForm, { readonly recipe: string }>;
type Recipe = Environment["buildout"][number]["parts"]["items"][number]["recipe"];

function isOneOf({ requirement, entry }: Recipe, { recipe, entries }: ByRecipe): boolean {
  return requirement.canonicalName === recipe && entries.includes(entry);
}

/** `php-fpm8.2` and `postgresql-15` are programs with their version. */
function withoutVersion(script: string): string {
  return script.replace(/[-_]?\d[\d.]*$/, "");
}
