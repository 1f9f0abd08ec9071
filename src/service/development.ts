import type { Program } from "../languages/supervisor/index.ts";
import { join } from "../environment/join.ts";
import { baseName } from "../model/base-name.ts";
import { derived, type Located } from "../model/index.ts";
import { DEBUG_VARIABLES, DEVELOPMENT_SERVERS, RELOADING } from "./development-table.ts";
import { services } from "./services.ts";
import { WEB_SERVICES } from "./table/web.ts";

/** A program that answers requests, with what of it is made for developers. Address: `program:web`. */
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
      const { words, between } = known.command(program);
      const [first = between?.word] = words;
      if (!first) return [];
      const service = known.of(program).value?.name;
      const isServer = service === "zope" || WEB_SERVICES.some(({ name }) => name === service);
      const modes = service === "zope" ? zopeMode : reloadOf;
      const development = derived(
        program,
        () => serverOf(words, first) ?? (isServer ? (modes(words) ?? debugOf(program)) : undefined),
      );
      return isServer || development.value ? [{ ...program, program: first, development }] : [];
    }),
);

function serverOf(words: readonly Located<string>[], word: Located<string>): Development | undefined {
  const [program = "", ...args] = words.map(({ value }) => value);
  const found = DEVELOPMENT_SERVERS.find(
    ({ programs, among }) =>
      programs.includes(baseName(program)) && (!among || among.some((each) => args.includes(each))),
  );
  return found && { kind: "server", word, what: found.what };
}

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
