import type { Program } from "../languages/supervisor/index.ts";
import { baseName } from "../model/base-name.ts";
import type { Located } from "../model/index.ts";
import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import type { Otherwise, Sign, Words } from "./service-entry.ts";
import { services } from "./services.ts";

/** Whether a supervised command stays in the foreground, with the word that decides it. */
export type Staying =
  | { readonly stays: "yes"; readonly word: Located<string> }
  /** `instead`: what to write in the word's place or add to the command. */
  | { readonly stays: "no"; readonly word: Located<string>; readonly instead: string }
  /** `settledBy`: the file that would tell. */
  | { readonly stays: "unknown"; readonly word: Located<string>; readonly settledBy: string };

/** Whether the supervised programs of an environment stay in the foreground. */
export interface Foreground {
  /** Of services that are known to go into the background; undefined for every other program. */
  of(this: void, program: Program): Staying | undefined;
}

/** Which services stay in the foreground, as supervisord needs it. */
export const foreground = join(
  "foreground",
  ["supervisor"],
  (environment): Foreground => ({
    of: (program) => stayingOf(program, environment),
  }),
);

function stayingOf(program: Program, environment: Environment): Staying | undefined {
  const service = services.in(environment).of(program).value;
  const { words } = program;
  const [first] = words;
  if (!service || !first || words.some(({ value }) => baseName(value) === "pidproxy")) return undefined;
  for (const sign of service.signs) {
    const decided = decide(sign, words, environment);
    if (decided) return decided === "unsure" ? undefined : decided;
  }
  return byItself(service.otherwise, [first, ...words.slice(1)], environment);
}

function decide(
  sign: Sign,
  words: readonly Located<string>[],
  environment: Environment,
): Staying | "unsure" | undefined {
  if ("recipe" in sign) return byRecipe(sign.recipe, words, environment);
  if ("unsure" in sign) return words.some(({ value }) => isOne(value, sign.unsure)) ? "unsure" : undefined;
  const { stays = [], leaves } = sign;
  const word = words.find(({ value }) => isOne(value, stays) || (leaves && isOne(value, leaves)));
  if (!word) return undefined;
  return leaves && isOne(word.value, leaves) ? no(word, sign.instead) : yes(word);
}

function isOne(word: string, words: Words): boolean {
  return words instanceof RegExp ? words.test(word) : words.includes(word);
}

function byRecipe(recipe: string, words: readonly Located<string>[], { buildout }: Environment): Staying | undefined {
  const parts = buildout
    .flatMap((document) => document.parts.items)
    .filter((part) => part.recipe.requirement.canonicalName === recipe);
  const script = words.find(({ value }) => parts.some(({ name }) => value === name || value.endsWith(`/${name}`)));
  return script && yes(script);
}

type Command = readonly [Located<string>, ...Located<string>[]];

function byItself(otherwise: Otherwise, command: Command, environment: Environment): Staying | undefined {
  const [program] = command;
  if (otherwise.does === "either") return undefined;
  if (otherwise.does === "stay") return yes(program);
  if (otherwise.does === "leave") return no(program, otherwise.instead.replace("{program}", program.value));
  const { settledBy, reads } = otherwise;
  const daemon = reads ? DAEMON_LINES[reads.format](command, environment) : "unknown";
  if (daemon === "unknown") return { stays: "unknown", word: program, settledBy };
  return daemon && reads ? no(daemon, reads.instead) : yes(program);
}

/** The word of its own file that sends a service into the background; undefined where the file has none. */
type DaemonLine = (command: Command, environment: Environment) => Located<string> | "unknown" | undefined;

const DAEMON_LINES: Readonly<Record<"haproxy", DaemonLine>> = {
  /** It is certain which file it is when the checkout holds one configuration with a file of that name. */
  haproxy(words, { haproxy }) {
    const named = words[words.findIndex(({ value }) => value === "-f") + 1];
    const [document, second] = haproxy;
    const isIts = document?.files.some(({ path }) => baseName(path) === baseName(named?.value ?? ""));
    if (!document || second || !isIts || document.doubt) return "unknown";
    const { lines } = document.global;
    const line =
      lines.findLast(({ keyword }) => keyword === "daemon") ?? lines.find(({ words: [keyword] }) => keyword?.doubt);
    return line?.prefix === undefined ? line?.words[0] : undefined;
  },
};

function yes(word: Located<string>): Staying {
  return { stays: "yes", word };
}

function no(word: Located<string>, instead: string): Staying {
  return { stays: "no", word, instead };
}
