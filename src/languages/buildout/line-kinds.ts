import type { Dialect } from "./dialect.ts";
import { isSpace, strip, stripEnd, type Stretch } from "./python-text.ts";

/** What a header line says. */
export interface Header {
  readonly name: string;
  readonly expression: string | undefined;
}

/** What the first line of an option says. */
export interface OptionLine {
  /** The name with its sign, `<part-dependencies>` for `=>`. */
  readonly key: string;
  readonly name: Stretch;
  readonly value: Stretch;
}

const NOT_IN_SECTION = new Set("#[]:;{}");
const NOT_IN_OPTION = new Set("{}[]=:");

/** The line as a section header: `[name]`, `[name:expression]`, each with a comment behind; undefined when it is none. */
export function headerOf(text: string, line: Stretch, dialect: Dialect): Header | undefined {
  if (text[line.start] !== "[") return undefined;
  if (dialect.ancient) return ancientHeader(text, line);
  const nameStart = skipSpace(text, line.start + 1, line.end);
  let at = nameStart;
  while (at < line.end && !isSpace(text, at) && !NOT_IN_SECTION.has(text.charAt(at))) at += 1;
  if (at === nameStart) return undefined;
  const name = text.slice(nameStart, at);
  at = skipSpace(text, at, line.end);
  if (text[at] === ":" && at < line.end) {
    const close = lastBracket(text, { start: at + 1, end: line.end });
    return close === undefined ? undefined : { name, expression: text.slice(at + 1, close) || undefined };
  }
  if (text[at] !== "]" || at >= line.end) return undefined;
  at = skipSpace(text, at + 1, line.end);
  return at === line.end || text[at] === "#" || text[at] === ";" ? { name, expression: undefined } : undefined;
}

/** The line as the start of an option: `name =`, `name +=`, `name -=`, `=>`; undefined when it is none. */
export function optionOf(text: string, line: Stretch, dialect: Dialect): OptionLine | undefined {
  if (text.startsWith("=>", line.start))
    return {
      key: "<part-dependencies>",
      name: { start: line.start, end: line.start + 2 },
      value: strip(text, { start: line.start + 2, end: line.end }),
    };
  let at = line.start;
  while (at < line.end && !isSpace(text, at) && !NOT_IN_OPTION.has(text.charAt(at))) at += 1;
  if (at > line.start) {
    let sign = skipSpace(text, at, line.end);
    if (text[sign] === "+" || text[sign] === "-") sign += 1;
    if (text[sign] === "=" && sign < line.end)
      return optionLine(text, { start: line.start, end: sign }, { start: sign + 1, end: line.end }, dialect);
  }
  return dialect.ancient ? ancientOption(text, line, dialect) : undefined;
}

function optionLine(text: string, nameAndSign: Stretch, rest: Stretch, dialect: Dialect): OptionLine {
  const name = stripEnd(text, nameAndSign);
  const value = strip(text, rest);
  return {
    key: text.slice(name.start, name.end),
    name,
    value: dialect.ancient ? withoutInlineComment(text, value) : value,
  };
}

/** An expression ends at the last `]`; only white space and a comment may follow. */
function lastBracket(text: string, { start, end }: Stretch): number | undefined {
  let comment = start;
  while (comment < end && text[comment] !== "#" && text[comment] !== ";") comment += 1;
  const stripped = stripEnd(text, { start, end: comment });
  return text[stripped.end - 1] === "]" && stripped.end > start ? stripped.end - 1 : undefined;
}

/** 1.x: anything but `]` is a name, anything may follow. */
function ancientHeader(text: string, line: Stretch): Header | undefined {
  const close = text.slice(line.start, line.end).indexOf("]");
  return close > 1 ? { name: text.slice(line.start + 1, line.start + close), expression: undefined } : undefined;
}

/** 1.x: the first `=` or `:` separates, blanks in the name included. */
function ancientOption(text: string, line: Stretch, dialect: Dialect): OptionLine | undefined {
  if (isSpace(text, line.start)) return undefined;
  let at = line.start;
  while (at < line.end && text[at] !== "=" && text[at] !== ":") at += 1;
  return at === line.end || at === line.start
    ? undefined
    : optionLine(text, { start: line.start, end: at }, { start: at + 1, end: line.end }, dialect);
}

/** 1.x: a `;` after white space ends the value. */
function withoutInlineComment(text: string, value: Stretch): Stretch {
  const at = text.slice(value.start, value.end).indexOf(";");
  return at > 0 && isSpace(text, value.start + at - 1)
    ? stripEnd(text, { start: value.start, end: value.start + at })
    : value;
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text, at)) at += 1;
  return at;
}
