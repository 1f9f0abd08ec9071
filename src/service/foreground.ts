import type { Program } from "../languages/supervisor/index.ts";
import { baseName } from "../model/base-name.ts";
import type { Located, SourceFile } from "../model/index.ts";
import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import type { Otherwise, OwnFile, Sign, Words } from "./service-entry.ts";
import { checkoutFile } from "./checkout-files.ts";
import { imageLine } from "./image-lines.ts";
import { services } from "./services.ts";
import { varnishDaemons } from "./varnish/daemons.ts";
import { staysInFront } from "./varnish/start-faults.ts";

/** Whether a supervised command stays in the foreground, with the word that decides it. */
export type Staying =
  | { readonly stays: "yes"; readonly word: Located<string> }
  /** `instead`: what to write in the word's place or add to the command. */
  | { readonly stays: "no"; readonly word: Located<string>; readonly instead: string }
  /** `condition`: what its file would have to say; `step`: what settles it. */
  | { readonly stays: "unknown"; readonly word: Located<string>; readonly condition: string; readonly step: string };

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
  const known = services.in(environment);
  const { words, leaves } = known.command(program);
  if (leaves) return no(leaves.word, leaves.instead);
  const script = byVarnishScript(words, environment);
  if (script) return script;
  const service = known.of(program).value;
  const [first, ...others] = words;
  if (!service || !first || words.some(({ value }) => baseName(value) === "pidproxy")) return undefined;
  for (const sign of service.signs) {
    const decided = decide(sign, words, environment);
    if (decided) return decided === "unsure" ? undefined : decided;
  }
  return byItself(service.otherwise, [first, ...others], environment);
}

/** The script of a plone.recipe.varnish part hands on what it is told, and leaves without `mode = foreground`. */
function byVarnishScript([first, ...args]: readonly Located<string>[], environment: Environment): Staying | undefined {
  const name = baseName(first?.value ?? "");
  const daemon = varnishDaemons.in(environment).find((each) => each.startedBy.kind === "recipe" && each.name === name);
  if (!daemon || !first) return undefined;
  const stays = staysInFront(daemon) || args.some(({ value }) => value === "-F");
  return stays ? yes(first) : no(first, `mode = foreground in [${name}]`);
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
  switch (otherwise.does) {
    case "either":
      return undefined;
    case "stay":
      return yes(program);
    case "leave":
      return no(program, otherwise.instead.replace("{program}", program.value));
    case "as its document says":
      return byHaproxy(command, environment, otherwise.instead);
    case "as its file says":
      return byOwnFile(command, environment, otherwise);
  }
}

/** It is certain which file it is when the checkout holds one configuration with a file of that name. */
function byHaproxy(words: Command, { haproxy }: Environment, instead: string): Staying {
  const [program] = words;
  const named = valueOf(["-f"], words);
  const [document, second] = haproxy;
  const isIts = document?.files.some(({ path }) => baseName(path) === baseName(named?.value ?? ""));
  if (!document || second || !isIts || document.doubt)
    return open(program, "its file holds no daemon line", "write -db, which settles it");
  const { lines } = document.global;
  const line =
    lines.findLast(({ keyword }) => keyword === "daemon") ?? lines.find(({ words: [keyword] }) => keyword?.doubt);
  const word = line?.prefix === undefined ? line?.words[0] : undefined;
  return word ? no(word, instead) : yes(program);
}

function byOwnFile(words: Command, environment: Environment, own: OwnFile): Staying {
  const [program, ...args] = words;
  const named =
    own.behind.length > 0 ? valueOf(own.behind, words) : args.slice(0, 1).find(({ value }) => !value.startsWith("-"));
  const path = named?.value ?? own.usual;
  const said = valueOf(["--daemonize"], words);
  if (said) return said.value === "yes" ? no(said, "no") : yes(said);
  if (path === undefined) return yes(program);
  const file = checkoutFile(path, environment);
  const written = own.written && imageLine(baseName(path), own.written, environment);
  if (written) return yes(written);
  const condition = `${baseName(path)} ${own.stays ? `says ${own.instead.replace(/;$/, "")}` : "does not say daemonize yes"}`;
  if (!file) return open(program, condition, `add ${baseName(path)} to the checkout`);
  if (own.stays?.test(file.text) ?? !own.leaves?.test(file.text)) return yes(program);
  const isWhole = (own.whole?.test(file.text) ?? true) && !own.includes?.test(file.text);
  if (!isWhole) return open(program, condition, `add the files that ${file.path} includes to the checkout`);
  return isPlainly(file, path)
    ? no(program, `${own.instead} in ${file.path}`)
    : open(program, condition, `name its file in the command, by a path that ends like the one here`);
}

/** A file that shares no folder with the path may be another one of that name, such as a sample beside the template in use. */
function isPlainly({ path }: SourceFile, meant: string): boolean {
  const end = meant.split("/").filter(Boolean).slice(-2).join("/");
  return path === end || path.endsWith(`/${end}`);
}

function valueOf(options: readonly string[], words: readonly Located<string>[]): Located<string> | undefined {
  return words.find((_, index) => options.includes(words[index - 1]?.value ?? ""));
}

function yes(word: Located<string>): Staying {
  return { stays: "yes", word };
}

function no(word: Located<string>, instead: string): Staying {
  return { stays: "no", word, instead };
}

function open(word: Located<string>, condition: string, step: string): Staying {
  return { stays: "unknown", word, condition, step };
}
