import type { Program } from "../languages/supervisor/index.ts";
import { baseName } from "../model/base-name.ts";
import type { Located } from "../model/index.ts";
import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import { services, type Service } from "./services.ts";

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
  return STAYING[service](words, first, environment);
}

type Judge = (
  words: readonly Located<string>[],
  first: Located<string>,
  environment: Environment,
) => Staying | undefined;

const STAYING: Readonly<Record<Service, Judge>> = {
  zope: (words) => byVerb(words, "console") ?? byScript(words, "runzope"),
  zeo: (words, _, environment) => byRecipe(words, environment) ?? byVerb(words, "fg") ?? byScript(words, "runzeo"),
  postgresql: (_, first) => (endsWith(first, "pg_ctl") ? no(first, "postgres -D with the data folder") : yes(first)),
  haproxy: (words, first, environment) => {
    const background = words.find(({ value }) => value === "-D");
    if (background) return no(background, "-db");
    const foreground = words.find(({ value }) => value === "-db" || value === "-d");
    return foreground ? yes(foreground) : byHaproxyFile(words, first, environment);
  },
  varnish: (words, first) => {
    const foreground = words.find(({ value }) => value === "-F" || value === "-d");
    return foreground ? yes(foreground) : no(first, "varnishd -F");
  },
  nginx: (words, first) => {
    const directive = words.find(({ value }) => /daemon\s+off\s*;/.test(value));
    return directive ? yes(directive) : unknown(first, "the daemon line of nginx.conf");
  },
  memcached: (words, first) => {
    const background = words.find(({ value }) => value === "-d" || value === "--daemon");
    return background ? no(background, "the command without it") : yes(first);
  },
  apache: (words, first) => {
    const foreground = words.find(({ value }) => /^(?:-D)?(?:FOREGROUND|NO_DETACH)$/.test(value) || value === "-X");
    if (foreground) return yes(foreground);
    // BusyBox has an httpd, too, and there -f means foreground.
    return words.some(({ value }) => value === "-f") ? undefined : no(first, `${first.value} -DFOREGROUND`);
  },
};

/** Without an option the file decides; it is certain which when the checkout holds one configuration with a file of that name. */
function byHaproxyFile(words: readonly Located<string>[], first: Located<string>, { haproxy }: Environment): Staying {
  const named = words[words.findIndex(({ value }) => value === "-f") + 1];
  const [document, second] = haproxy;
  const isIts = document?.files.some(({ path }) => baseName(path) === baseName(named?.value ?? ""));
  if (!document || second || !isIts || document.doubt) return unknown(first, "the daemon line of haproxy.cfg");
  const line = document.global.lines.findLast(({ keyword }) => keyword === "daemon");
  if (line?.doubt) return unknown(first, "the daemon line of haproxy.cfg");
  const [word] = line?.words ?? [];
  return word && line?.prefix === undefined ? no(word, "haproxy -db") : yes(first);
}

/** `start` and `restart` go into the background; what else stays depends on the service. */
function byVerb(words: readonly Located<string>[], instead: string): Staying | undefined {
  const verb = words.find(({ value }) => VERBS.has(value));
  if (!verb) return undefined;
  return verb.value === "start" || verb.value === "restart" ? no(verb, instead) : yes(verb);
}

const VERBS: ReadonlySet<string> = new Set(["console", "fg", "foreground", "start", "restart"]);

/**
 * The script of a `plone.recipe.zeoserver` part knows supervisord by its environment and stays, whatever it is told.
 *
 * @see https://github.com/plone/plone.recipe.zeoserver/blob/master/src/plone/recipe/zeoserver/ctl.py
 */
function byRecipe(words: readonly Located<string>[], { buildout }: Environment): Staying | undefined {
  const parts = buildout
    .flatMap((document) => document.parts)
    .filter(({ recipe }) => recipe.requirement.canonicalName === "plone-recipe-zeoserver");
  const script = words.find(({ value }) => parts.some(({ name }) => endsWith({ value }, name)));
  return script && yes(script);
}

/** These scripts stay by themselves. */
function byScript(words: readonly Located<string>[], name: string): Staying | undefined {
  const script = words.find((word) => endsWith(word, name));
  return script && yes(script);
}

function endsWith({ value }: Pick<Located<string>, "value">, name: string): boolean {
  return value === name || value.endsWith(`/${name}`);
}

function yes(word: Located<string>): Staying {
  return { stays: "yes", word };
}

function no(word: Located<string>, instead: string): Staying {
  return { stays: "no", word, instead };
}

function unknown(word: Located<string>, settledBy: string): Staying {
  return { stays: "unknown", word, settledBy };
}
