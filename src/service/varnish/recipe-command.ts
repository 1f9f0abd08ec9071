import type { BuildoutDocument, Part } from "../../languages/buildout/index.ts";
import { byDefault, located, mapLocated, type Located, type Problem } from "../../model/index.ts";

/** The command that the script of a plone.recipe.varnish part holds. */
export interface RecipeCommand {
  readonly program: Located<string>;
  readonly words: readonly Located<string>[];
  /** Why a layer that was not read may say more. */
  readonly open: Problem | undefined;
}

/**
 * Puts the command together as the recipe does, with its own defaults.
 *
 * @see https://github.com/collective/plone.recipe.varnish
 */
export function recipeCommand(part: Part, document: BuildoutDocument): RecipeCommand {
  const { span, section } = part;
  const text = (name: string): Located<string> | undefined => {
    const value = section.options.get(name)?.value;
    return value && value.value.trim() !== "" ? mapLocated(value, (each) => each.trim()) : undefined;
  };
  const or = (name: string, value: string): Located<string> =>
    text(name) ?? byDefault(value, "plone.recipe.varnish default", document.unset(part.name, name));
  const word = (value: string): Located<string> => located(value, span);
  const option = (letter: string, value: Located<string> | undefined): readonly Located<string>[] =>
    value ? [word(`-${letter}`), value] : [];
  const mode = or("mode", "daemon");
  const type = or("cache-type", "file");
  const size = or("cache-size", "256M");
  const storage = mapLocated(text("cache-size") ?? text("cache-type") ?? size, () =>
    type.value === "malloc"
      ? `malloc,${size.value}`
      : `${type.value},${text("cache-location")?.value ?? "storage"},${size.value}`,
  );
  return {
    // Where the program lies does not matter.
    program: located("varnishd", text("daemon")?.span ?? span),
    words: [
      ...option("f", text("config") ?? text("configuration-file") ?? word("varnish.vcl")),
      ...option("a", or("bind", "127.0.0.1:8000")),
      ...option("T", text("telnet")),
      ...option("S", secretOf(text("secret-file"))),
      ...option("s", storage),
      ...(mode.value === "foreground" ? [mapLocated(mode, () => "-F")] : []),
      ...option("n", text("name")),
      ...parametersOf(text("runtime-parameters"), option),
    ],
    open: document.unset(part.name, "runtime-parameters").doubt ?? mode.doubt,
  };
}

/** `disabled` writes no `-S`, and varnishd makes a secret of its own. */
function secretOf(file: Located<string> | undefined): Located<string> | undefined {
  return file && file.value !== "disabled" ? file : undefined;
}

function parametersOf(
  text: Located<string> | undefined,
  option: (letter: string, value: Located<string>) => readonly Located<string>[],
): readonly Located<string>[] {
  return (text?.value.split(/\s+/) ?? []).flatMap((each) =>
    text
      ? option(
          "p",
          mapLocated(text, () => each),
        )
      : [],
  );
}
