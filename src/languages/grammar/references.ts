import type { Range } from "./ranges.ts";

/**
 * The text with each reference to what is kept elsewhere (`${secret:zope}`) blotted out, at the same length: it gives nothing away, and a
 * colon or a quote in it means nothing outside.
 */
export function blotReferences(text: string): string {
  return /[${<%]/.test(text) ? text.replaceAll(REFERENCE, (reference) => BLOT.repeat(reference.length)) : text;
}

/** What of a range is written literally in a text whose references are blotted out. */
export function literalParts(blotted: string, { start, end }: Range): readonly Range[] {
  return [...blotted.slice(start, end).matchAll(LITERAL)].map(({ index, 0: part }) => ({
    start: start + index,
    end: start + index + part.length,
  }));
}

/** No text that a program reads has it. */
export const BLOT = "\0";

const LITERAL = /[^\0]+/g;

/** `${part:option}`, `${NAME}`, `$(NAME)`, `%(ENV_NAME)s`, `{{ name }}`, `{% name %}`, `<%= name %>`, `<password>`. */
const REFERENCE =
  /\$\{[^}\s]{1,200}\}|\$\([^)\s]{1,200}\)|%\([^)\s]{1,200}\)[sdi]|\{\{[^}\n]{1,200}\}\}|\{%[^%\n]{1,200}%\}|<%[^%\n]{1,200}%>|<[\w-]{1,60}>/g;
