import { mapLocated } from "../../model/index.ts";
import type { Option, Part, Recipe, Section } from "./document.ts";
import { runsCompiler } from "./compile-commands.ts";

/** What tells whether a part compiles software: its recipe, options that recipes around configure and make read, the commands that it runs. */
export function compilersOf(
  { options }: Section,
  { text, requirement, entry }: Recipe,
  knownRecipe: boolean,
): Part["compilers"] {
  const { canonicalName } = requirement;
  const given = (names: readonly string[]) => names.flatMap((name) => options.get(name) ?? []);
  return [
    mapLocated(text, () => isCompiler(canonicalName, entry)),
    ...(knownRecipe || !options.has("url") ? [] : given(MAKE_OPTIONS)).map(({ value }: Option) =>
      mapLocated(value, (written) => written.trim() !== ""),
    ),
    ...(RUNNER.test(canonicalName) ? given(COMMAND_OPTIONS) : []).flatMap(runsCompiler),
  ];
}

/** Recipes around configure and make are called after them: `zc.recipe.cmmi`; others build one server, always or by an entry. */
function isCompiler(name: string, entry: string): boolean {
  return (
    COMPILERS.has(name) ||
    /(?:^|-)cmmi(?:$|-)/.test(name) ||
    (/^plone-recipe-(?:varnish|pound|squid)$/.test(name) && entry === "build") ||
    (name === "zc-recipe-egg" && entry === "custom")
  );
}

const COMPILERS: ReadonlySet<string> = new Set([
  "plone-recipe-haproxy",
  "z3c-recipe-staticlxml",
  "collective-recipe-ruby",
  "sorinaso-recipe-redis",
  "buildout-recipe-uwsgi",
  "unweb-recipe-uwsgi",
]);

const MAKE_OPTIONS = ["configure-command", "configure-options", "make-targets", "make-options", "make-binary"];

/** `plone.recipe.command`, `collective.recipe.cmd`, `iw.recipe.cmd`. */
const RUNNER = /-(?:command|cmd|shell)$/;
const COMMAND_OPTIONS = ["command", "update-command", "cmds"];
