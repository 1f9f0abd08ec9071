import type { Problem, Span } from "../../model/index.ts";
import type { Text } from "../grammar/text.ts";

/** Whether a line is a template's own statement or prints whole lines: no option starts so. */
export function isTemplateLine(line: string): boolean {
  return line.startsWith("{%") || line.startsWith("{{") || line.startsWith("{#") || line.startsWith("<%");
}

/** The first placeholder that something else fills in before supervisord reads the file. */
export function placeholderIn({ value, span }: Pick<Text, "value" | "span">): string | undefined {
  const mark =
    /\{\{[^}]{0,80}|\{%[^}]{0,80}%\}|<%[^%]{0,80}%>|@@[A-Za-z_.-]{1,80}@@/.exec(value) ??
    (isTemplateFile(span.file.path) ? /\$\{[^}]{0,80}\}|@[A-Z_]{1,80}@/.exec(value) : null);
  return mark?.[0];
}

/** Files that by their name are filled in first. */
export function isTemplateFile(path: string): boolean {
  return /\.(?:in|j2|jinja2?|erb|epp|tmpl|tpl|template|mako|mustache)$/i.test(path);
}

/** Says that a template decides what supervisord will see here. */
export function templateDoubt(span: Span): Problem {
  return {
    kind: "unseen",
    span,
    message: "A template fills this in; audit the rendered file to see what supervisord sees.",
  };
}
