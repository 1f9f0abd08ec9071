import type { SourceFile } from "../../model/index.ts";

const PLACEHOLDER = /\{\{|\{%|<%|@@[A-Za-z_]\w*@@/;
const TEMPLATE_NAME = /\.(?:in|tmpl|tpl|jinja2?|j2|mako|erb|template)$|[._-](?:tmpl|template)$/i;
/** Deep enough for a template to show what it is, short enough for a hostile file. */
const LOOKED_AT = 200_000;

/** Whether a file is filled in before buildout reads it, by its name or by what stands in it. */
export function isTemplate(file: SourceFile): boolean {
  return TEMPLATE_NAME.test(file.path) || PLACEHOLDER.test(file.text.slice(0, LOOKED_AT));
}

/** Whether a value is filled in by a template engine. `${a:b}` is buildout's own. */
export function holdsPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}
