import type { Program } from "../languages/supervisor/index.ts";
import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import { baseName } from "../model/base-name.ts";
import { derived, fileAt, type Located } from "../model/index.ts";
import { DEBUG_VARIABLES, DEVELOPMENT_SERVERS, RELOADING } from "./development-table.ts";
import { services } from "./services.ts";
import { WEB_SERVICES } from "./table/web.ts";

/** A program that answers requests, with what of it is made for developers. Address: `program:web`, and `program:web/DEBUG` of a variable besides. */
export interface Answering extends Program {
  readonly program: Located<string>;
  readonly development: Located<Development | undefined>;
}

/** What makes a program one for developers. */
export type Development =
  | { readonly kind: "server"; readonly word: Located<string>; readonly what: string }
  | { readonly kind: "reload" | "foreground"; readonly word: Located<string> }
  | { readonly kind: "debug"; readonly word: Located<string>; readonly variable: string };

/** The programs that answer requests: application servers, and servers that are made for developers. */
export const answering = join("answering", ["supervisor"], (environment): readonly Answering[] =>
  environment.supervisor
    .flatMap(({ programs }) => programs)
    .flatMap((program) => {
      const known = services.in(environment);
      const { words, between, script } = known.command(program);
      const [first = between?.word] = words;
      if (!first) return [];
      const service = known.of(program).value?.name;
      const isServer = service === "zope" || WEB_SERVICES.some(({ name }) => name === service);
      const modes = service === "zope" ? zopeMode : reloadOf;
      const development = derived(
        program,
        () =>
          serverOf(words, first) ??
          scriptOf(script) ??
          railsOf(program, words, environment) ??
          (isServer ? (modes(words) ?? debugOf(program)) : undefined),
      );
      if (!isServer && !development.value) return [];
      return [{ ...program, program: first, development }, ...debugBesides(program, first, development.value)];
    }),
);

/** Whoever drops `--reload` has not turned the debug mode off. */
function debugBesides(program: Program, word: Located<string>, first: Development | undefined): readonly Answering[] {
  const debug = first && first.kind !== "debug" ? debugOf(program) : undefined;
  if (debug?.kind !== "debug") return [];
  const address = `${program.address}/${debug.variable}`;
  return [{ ...program, address, program: word, development: derived(debug.word, () => debug) }];
}

function serverOf(words: readonly Located<string>[], word: Located<string>): Development | undefined {
  const [program = "", ...args] = words.map(({ value }) => value);
  const found = DEVELOPMENT_SERVERS.find(
    ({ programs, among }) =>
      programs.includes(baseName(program)) && (!among || among.some((each) => args.includes(each))),
  );
  return found && { kind: "server", word, what: found.what };
}

/** What a script is called tells whom it is for, where the checkout does not hold it. */
function scriptOf(word: Located<string> | undefined): Development | undefined {
  if (!word || !/^(?:start[:-]|serve[:-])?(?:dev|develop|development|debug|watch)$/.test(word.value)) return undefined;
  return { kind: "server", word, what: `the script ${word.value} of package.json` };
}

/** Rails takes itself for a developer's where nothing says otherwise. */
function railsOf(
  { words: written, environment: variables }: Program,
  [program, verb, ...args]: readonly Located<string>[],
  { files }: Environment,
): Development | undefined {
  if (baseName(program?.value ?? "") !== "rails" || !verb || !["server", "s"].includes(verb.value)) return undefined;
  const isSaid =
    RAILS_VARIABLES.some((name) => variables.has(name)) ||
    written.some(({ value }) => RAILS_ENV.test(value)) ||
    args.some(({ value }) => /^(?:-e|--environment(?:=.*)?)$/.test(value)) ||
    files.paths.some((path) => SETS_VARIABLES.test(path) && RAILS_ENV.test(fileAt(files, path)?.text ?? ""));
  return isSaid ? undefined : { kind: "server", word: verb, what: "rails server without RAILS_ENV" };
}

const RAILS_VARIABLES: readonly string[] = ["RAILS_ENV", "RACK_ENV"];

const RAILS_ENV = /\bRA(?:ILS|CK)_ENV\b/;

/** Files that set variables for a whole container. */
const SETS_VARIABLES = /(?:^|\/)(?:Dockerfile[^/]*|(?:docker-)?compose[^/]*\.ya?ml|\.env[^/]*)$/;

function reloadOf(words: readonly Located<string>[]): Development | undefined {
  const word = words.slice(1).find(({ value }) => RELOADING.has(value));
  return word && { kind: "reload", word };
}

/** `fg` is `console` with the debug mode on. */
function zopeMode(words: readonly Located<string>[]): Development | undefined {
  const word = words.slice(1).find(({ value }) => value === "fg" || value === "foreground");
  return word && { kind: "foreground", word };
}

function debugOf({ environment }: Program): Development | undefined {
  for (const [variable, values] of DEBUG_VARIABLES) {
    const word = environment.get(variable);
    if (word && values.includes(word.value.toLowerCase())) return { kind: "debug", word, variable };
  }
  return undefined;
}
