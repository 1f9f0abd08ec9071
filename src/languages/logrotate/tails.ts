import { located, looking, type Located } from "../../model/index.ts";

/**
 * A pattern behind the folder that a template puts first: `/nginx/*.log` of `${log-directory}/nginx/*.log`. What is literal is not in
 * doubt, neither for the folder nor for blocks that were not seen; a placeholder further on leaves it as it is.
 */
export function tailOf(pattern: Located<string>): Located<string> {
  const { result } = looking(() => pattern.value);
  const tail = result.replace(LEADING, "");
  return PLACEHOLDERS.test(tail) ? pattern : located(tail, pattern.span);
}

/** Whether a text begins as a template's placeholder does. */
export function beginsOpen(text: string): boolean {
  return /^["']?(?:\{\{|\$\{[\w.-]*:|<%|@@)/.test(text);
}

const LEADING = /^\\?(?:\$\{[^{}]*\}|\{\{[^{}]*\}\}|<%=[^%]*%>|@@\w+@@)(?=\/)/;
const PLACEHOLDERS = /\{\{|\$\{|<%|@@|\{%/;
