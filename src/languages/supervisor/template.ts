import type { Problem, SourceFile, Span } from "../../model/index.ts";
import { isTemplateName, placeholderIn as findPlaceholder, type Mark } from "../grammar/placeholders.ts";
import type { Text } from "../grammar/text.ts";

/** Supervisord expands `%(name)s` itself. */
export const OWN_MARKS: readonly Mark[] = ["%(name)s"];

/** What buildout writes for supervisord: where it does not know a value of its own, the value is in doubt already. */
const OF_BUILDOUT: readonly Mark[] = [...OWN_MARKS, "${part:option}", "${object.name}"];

/** Whether a line is a template's own statement or prints whole lines: no option starts so. */
export function isTemplateLine(line: string): boolean {
  return /^(?:\{[%{#]|<%|\$\{[\w.-]*:[\w.-]+\}$)/.test(line);
}

/** The first placeholder that something else fills in before supervisord reads the file. */
export function placeholderIn({ value, span: { file } }: Pick<Text, "value" | "span">): string | undefined {
  return findPlaceholder({ path: file.path, text: value }, isBuildout(file) ? OF_BUILDOUT : OWN_MARKS);
}

/** Whether supervisord gets a value otherwise than it is written, be it from a reference of buildout's. */
export function isRewritten({ value, span: { file } }: Pick<Text, "value" | "span">): boolean {
  return findPlaceholder({ path: file.path, text: value }, OWN_MARKS) !== undefined;
}

function isBuildout(file: SourceFile): boolean {
  const known = buildouts.get(file) ?? /^(?:\[buildout\]|recipe[ \t]*\+?=)/m.test(file.text);
  buildouts.set(file, known);
  return known;
}

const buildouts = new WeakMap<SourceFile, boolean>();

/** Files that by their name are filled in first. */
export const isTemplateFile = isTemplateName;

/** Says that a template decides what supervisord will see here. */
export function templateDoubt(span: Span): Problem {
  return {
    kind: "unseen",
    span,
    message: "A template fills this in; audit the rendered file to see what supervisord sees.",
  };
}
