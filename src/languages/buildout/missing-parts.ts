import { fileSpan, type Located, type Problem } from "../../model/index.ts";
import { sectionMaker } from "./extensions.ts";
import { unseenIn, type Merged } from "./merge.ts";
import type { Root } from "./roots.ts";

/** What an unseen layer or an extension may give has that for its one cause; what none can give stops buildout, each for itself. */
export function missingParts(words: readonly Located<string>[], merged: Merged): readonly Problem[] {
  const { unseen } = merged;
  const maker = unseen ? undefined : sectionMaker(merged);
  const isOpen = (word: Located<string>) => (word.doubt ?? unseen ?? maker) !== undefined;
  const refused = words
    .filter((word) => !isOpen(word))
    .map(
      ({ value, span }): Problem => ({
        kind: "refused",
        span,
        message: `Part ${value} has no section, and buildout stops; add [${value}] or take it out of parts.`,
      }),
    );
  const [first, second, ...others] = words.filter(isOpen);
  if (!first) return refused;
  const rest = others.length === 0 ? "" : ` (and ${others.length} more)`;
  const giver = maker === undefined ? "a layer that was not read" : `extension ${maker}, which was not run,`;
  const said = second ? `Parts ${first.value} and ${second.value}${rest} have` : `Part ${first.value} has`;
  return [
    {
      kind: "unseen",
      span: first.span,
      message: `${said} no section in the files that were read; ${giver} may give ${second ? "them" : "it"}.`,
    },
    ...refused,
  ];
}

/** The section that `versions` names is looked for before any extension runs; only one that is left to the default may be missing. */
export function missingPins(merged: Merged, named: Located<string> | undefined): readonly Problem[] {
  const name = named?.value.trim() ?? "";
  if (!named || named.doubt || name === "" || name.includes("$")) return [];
  if (merged.sections.has(name) || unseenIn(merged, name)) return [];
  const message = `versions names section ${name}, which does not exist, and buildout stops; add [${name}] or name the one that holds the pins.`;
  return [{ kind: "refused", span: named.span, message }];
}

/** A root that is declared has to give parts; others without are taken for something else than roots. */
export function withoutParts(
  { file, declared }: Root,
  merged: Merged,
  problems: readonly Problem[],
): readonly Problem[] {
  const buildout = merged.sections.get("buildout");
  const isKnown = merged.unseen === undefined && problems.every(({ kind }) => kind !== "refused");
  if (!declared || !isKnown || buildout?.options.has("parts") === true) return [];
  const message = `${file.path} and what it extends give no parts, and buildout stops; add parts, or declare the file that is built.`;
  return [{ kind: "refused", span: buildout?.header ?? fileSpan(file), message }];
}
