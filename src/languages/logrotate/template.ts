import type { Problem, Span } from "../../model/index.ts";

/** Says that a template decides what logrotate will see here. */
export function templateDoubt(span: Span): Problem {
  return { kind: "unseen", span, message: "A template decides what stands here; read the file that it makes." };
}

/** A text whose placeholders are covered, offset for offset, so that the format around them can be read. */
export interface Masked {
  readonly text: string;
  /** Something is filled in before logrotate reads it. */
  readonly templated: boolean;
  /** Conditions or loops decide which lines there will be. */
  readonly conditional: boolean;
}

/** Stands for each character of a placeholder: a private one, which no configuration has a use for. */
export const PLACEHOLDER = "\uE000";

/** Covers `{{ }}`, `<%= %>`, `@@NAME@@` and `${section:option}` with placeholders, `{% %}`, `{# #}` and `<% %>` with blanks. */
export function maskTemplate(text: string): Masked {
  if (!["{{", "{%", "<%", "@@", "${"].some((mark) => text.includes(mark)))
    return { text, templated: false, conditional: false };
  const parts: string[] = [];
  const searches = MARKS.map((mark) => new Search(text, mark.close));
  let templated = text.includes(PLACEHOLDER);
  let conditional = false;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const index = MARKS.findIndex(({ open }) => text.startsWith(open, at));
    const mark = MARKS[index];
    const close = searches[index]?.from(at + (mark?.open.length ?? 0)) ?? -1;
    if (mark === undefined || close === -1) continue;
    const end = close + mark.close.length;
    const inside = text.slice(at, end);
    if (mark.accepts?.(inside) === false) continue;
    parts.push(text.slice(from, at), mark.value ? cover(inside, PLACEHOLDER) : cover(inside, " "));
    templated = true;
    conditional ||= !mark.value && mark.open !== "{#";
    from = end;
    at = end - 1;
  }
  parts.push(text.slice(from));
  return { text: parts.join(""), templated, conditional };
}

interface Mark {
  readonly open: string;
  readonly close: string;
  readonly value: boolean;
  readonly accepts?: (inside: string) => boolean;
}

const MARKS: readonly Mark[] = [
  { open: "{{", close: "}}", value: true },
  { open: "{%", close: "%}", value: false },
  { open: "{#", close: "#}", value: false, accepts: isOneLine },
  { open: "<%=", close: "%>", value: true },
  { open: "<%", close: "%>", value: false },
  { open: "@@", close: "@@", value: true, accepts: (inside) => /^@@\w+@@$/.test(inside) },
  // A shell's `${name:-default}` has no word behind the colon.
  {
    open: "${",
    close: "}",
    value: true,
    accepts: (inside) => inside.length < 200 && /^\$\{[\w.-]*:[A-Za-z_][\w.-]*\}$/.test(inside),
  },
];

function isOneLine(inside: string): boolean {
  return inside.length < 1000 && !inside.includes("\n");
}

/** Finds one string again and again from growing offsets, and looks through the text once. */
class Search {
  readonly #text: string;
  readonly #wanted: string;
  #found = -2;

  constructor(text: string, wanted: string) {
    this.#text = text;
    this.#wanted = wanted;
  }

  from(offset: number): number {
    if (this.#found === -2 || (this.#found !== -1 && this.#found < offset))
      this.#found = this.#text.indexOf(this.#wanted, offset);
    return this.#found;
  }
}

/** The same number of characters, line feeds kept. */
function cover(text: string, by: string): string {
  return text.replaceAll(/[^\n]/g, by);
}
