import type { SourceFile } from "../../model/index.ts";
import { isTemplateName, placeholderIn, type Mark } from "../grammar/placeholders.ts";
import { maskTemplate } from "../grammar/templates.ts";

/** `${part:option}` is buildout's own; the others stand in what it hands on: formats of logs, scripts, other programs' files. */
const OWN_MARKS: readonly Mark[] = [
  "${part:option}",
  "${object.name}",
  "${name}",
  "%(name)s",
  "$(NAME)",
  "<NAME>",
  "{NAME}",
  "@name@",
];

/** Deep enough for a template to show what it is, short enough for a hostile file. */
const LOOKED_AT = 200_000;

/** Whether a file is filled in before buildout reads it, by its name or by what stands in it. */
export function isTemplate({ path, text }: SourceFile): boolean {
  return (
    isTemplateName(path) || maskTemplate({ path, text: text.slice(0, LOOKED_AT) }, OWN_MARKS, "#;").first !== undefined
  );
}

/** Whether a value is filled in by a template engine. */
export function holdsPlaceholder(text: string): boolean {
  return placeholderIn({ path: "", text }, OWN_MARKS) !== undefined;
}
