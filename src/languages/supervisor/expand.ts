import { doubted } from "../../model/index.ts";
import type { Problem, Span, Step } from "../../model/index.ts";
import { placeholderIn, templateDoubt } from "./template.ts";
import { Rewriting, spanWithin } from "../grammar/text.ts";
import type { Text } from "../grammar/text.ts";

/** What `%(name)s` stands for: the value and, if a line gave it, that line. */
export interface Known {
  readonly value: string | number;
  readonly step?: Step;
}

/** What is known where an option is read, by the name between the parentheses. */
export type Expansions = ReadonlyMap<string, Known>;

export interface Expanded {
  readonly text: Text;
  /** Why supervisord would refuse the text; the text is then as written. */
  readonly fault: Problem | undefined;
}

/**
 * Python's `text % expansions`, as supervisord applies it to its options.
 *
 * Variables of supervisord's own environment, `%(host_node_name)s` and placeholders of templates stay as they are, with a doubt.
 * So does `%(here)s`, without one: it is the main file's folder, wherever that will be.
 *
 * @see https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting
 */
export function expand(text: Text, expansions: Expansions): Expanded {
  if (placeholderIn(text) !== undefined) return { text: doubted(text, templateDoubt(text.span)), fault: undefined };
  if (!text.value.includes("%")) return { text, fault: undefined };
  const written = new Rewriting(text);
  const steps: Step[] = [];
  let doubt = text.doubt;
  let at = 0;
  for (let percent = text.value.indexOf("%"); percent !== -1; percent = text.value.indexOf("%", at)) {
    written.copy(at, percent);
    const conversion = readConversion(text.value, percent);
    const span = spanWithin(text, percent, conversion.end);
    const meaning = meaningOf(conversion, expansions, span);
    if ("kind" in meaning) return { text, fault: meaning };
    if (meaning.text === undefined) written.copy(percent, conversion.end);
    else written.replace(percent, conversion.end, meaning.text);
    if (meaning.step) steps.push(meaning.step);
    doubt ??= meaning.doubt;
    at = conversion.end;
  }
  written.copy(at, text.value.length);
  const done = written.done(steps);
  return { text: doubted(done, doubt), fault: undefined };
}

interface Conversion {
  readonly text: string;
  readonly end: number;
  /** Undefined when there are no parentheses. */
  readonly key: string | undefined;
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  /** Empty when the text ends before it. */
  readonly type: string;
}

interface Meaning {
  /** Undefined: it stays as written. */
  readonly text: string | undefined;
  readonly step?: Step | undefined;
  readonly doubt?: Problem | undefined;
}

function readConversion(text: string, percent: number): Conversion {
  let at = percent + 1;
  let key: string | undefined;
  if (text[at] === "(") {
    const close = closingParenthesis(text, at);
    if (close === -1)
      return { text: text.slice(percent), end: text.length, key, flags: "", width: 0, precision: undefined, type: "" };
    key = text.slice(at + 1, close);
    at = close + 1;
  }
  const flags = /[#0\- +]*/y;
  const digits = /\d*/y;
  const taken = takeFrom(flags, text, at);
  const width = takeFrom(digits, text, (at += taken.length));
  at += width.length;
  let precision: string | undefined;
  if (text[at] === ".") {
    precision = takeFrom(digits, text, at + 1);
    at += 1 + precision.length;
  }
  if (/[hlL]/.test(text.charAt(at))) at += 1;
  const end = Math.min(at + 1, text.length);
  return {
    text: text.slice(percent, end),
    end,
    key,
    flags: taken,
    width: Number(width),
    precision: precision === undefined ? undefined : Number(precision),
    type: text.charAt(at),
  };
}

/** Parentheses nest in a name, as Python has it. */
function closingParenthesis(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    else if (text[at] === ")" && (depth -= 1) === 0) return at;
  }
  return -1;
}

function takeFrom(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

function meaningOf(conversion: Conversion, expansions: Expansions, span: Span): Meaning | Problem {
  const { key, type, text } = conversion;
  if (type === "%" && key === undefined) return { text: "%" };
  if (type === "" || !TYPES.includes(type))
    return refused(span, `"${text}" is no placeholder; write %% for a percent sign, or %(name)s.`);
  if (key === undefined) return wholeTable(conversion, span);
  const known = expansions.get(key);
  if (known !== undefined) return formatted(conversion, known, span);
  if (!isOutside(key))
    return refused(
      span,
      `%(${key})${type} is not known here; known are ${[...expansions.keys()].map((name) => `%(${name})s`).join(", ")} and %(ENV_NAME)s.`,
    );
  if (NUMBERS.includes(type))
    return refused(span, `"${text}" asks for a number, and %(${key})s is text; write %(${key})s.`);
  return {
    text: undefined,
    doubt: { kind: "unseen", span, message: `%(${key})s is known on the host only; audit a file with its value.` },
  };
}

/** All that Python converts to. */
const TYPES = "diouxXeEfFgGcrsa%";
const NUMBERS = "diouxXeEfFgGc";

/** `%s` without a name prints the table of expansions: no error, but hardly meant. */
function wholeTable({ text, type }: Conversion, span: Span): Meaning | Problem {
  if (NUMBERS.includes(type)) return refused(span, `"${text}" has no name; write %% for a percent sign, or %(name)s.`);
  return {
    text: undefined,
    doubt: {
      kind: "unseen",
      span,
      message: `"${text}" prints supervisord's table of variables here; write %% for a percent sign.`,
    },
  };
}

function isOutside(key: string): boolean {
  return key.startsWith("ENV_") || key === "host_node_name";
}

function formatted(conversion: Conversion, { value, step }: Known, span: Span): Meaning | Problem {
  if (conversion.type === "%") return { text: "%" };
  if (value === HERE) return { text: undefined };
  if (typeof value === "string" && NUMBERS.includes(conversion.type)) {
    return refused(
      span,
      `"${conversion.text}" asks for a number, and %(${conversion.key ?? ""})s is text; write %(${conversion.key ?? ""})s.`,
    );
  }
  return {
    text: pad(conversion, typeof value === "number" ? numeral(value, conversion) : clip(value, conversion)),
    step,
  };
}

/** Stands for the main file's folder, which only the host knows. */
export const HERE = "%(here)s";

function numeral(value: number, { type, precision, flags }: Conversion): string {
  const sign = value < 0 ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  const base = type === "o" ? 8 : type === "x" || type === "X" ? 16 : 10;
  const digits = Math.abs(value).toString(base);
  if ("eEfFgG".includes(type)) return sign + Math.abs(value).toFixed(precision ?? 6);
  const long = digits.padStart(Math.min(precision ?? 0, LONGEST), "0");
  return sign + (type === "X" ? long.toUpperCase() : long);
}

function clip(value: string, { precision }: Conversion): string {
  return precision === undefined ? value : value.slice(0, precision);
}

function pad({ flags, width, type }: Conversion, text: string): string {
  const length = Math.min(width, LONGEST);
  if (flags.includes("-")) return text.padEnd(length);
  if (!flags.includes("0") || !NUMBERS.includes(type)) return text.padStart(length);
  const sign = /^[+\- ]/.exec(text)?.[0] ?? "";
  return sign + text.slice(sign.length).padStart(length - sign.length, "0");
}

/** Nobody pads further; a file that asks for a billion blanks must not get them. */
const LONGEST = 1000;

function refused(span: Span, message: string): Problem {
  return { kind: "refused", span, message };
}
