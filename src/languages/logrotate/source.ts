import { located, type Located, type SourceFile, type Span, type Step, doubted } from "../../model/index.ts";
import { endOfBlanks, endOfLine, isSpace } from "./characters.ts";
import { PLACEHOLDER } from "../grammar/templates.ts";
import { maskTemplate, templateDoubt, type Masked } from "./template.ts";

/** A file's text with its placeholders covered; it makes the spans and located values, with the doubt that a template casts on them. */
export class Source {
  readonly file: SourceFile;
  /** Offset for offset the file's, with placeholders covered. */
  readonly text: string;
  readonly templated: boolean;
  readonly #mayBeLeftOut: Masked["mayBeLeftOut"];
  readonly #steps: readonly Step[];

  /** @param steps the includes that led to the file, for the trail of each value */
  constructor(file: SourceFile, steps: readonly Step[]) {
    const { text, templated, mayBeLeftOut } = maskTemplate(file);
    this.file = file;
    this.text = text;
    this.templated = templated;
    this.#mayBeLeftOut = mayBeLeftOut;
    this.#steps = steps;
  }

  /** A span, cut to the file. */
  span(start: number, end: number): Span {
    return { file: this.file, start, end: Math.min(end, this.text.length) };
  }

  located<T>(value: T, span: Span): Located<T> {
    const result = { ...located(value, span), trail: this.#steps };
    const uncertain = this.#mayBeLeftOut(span.start) || this.text.slice(span.start, span.end).includes(PLACEHOLDER);
    return uncertain ? doubted(result, templateDoubt(span)) : result;
  }

  /** The value behind a keyword; undefined when its line holds none. */
  isolateValue(from: number): Located<string> | undefined {
    let at = endOfBlanks(this.text, from);
    if (this.text.charAt(at) === "=") at = endOfBlanks(this.text, at + 1);
    return this.text.charAt(at) === "\n" ? undefined : this.isolateLine(at);
  }

  /** The rest of the line without white space at its end; at the end of the file logrotate keeps that too. */
  isolateLine(from: number): Located<string> {
    const lineEnd = endOfLine(this.text, from);
    let end = lineEnd;
    while (lineEnd < this.text.length && end > from && isSpace(this.text.charAt(end - 1))) end -= 1;
    return this.located(this.file.text.slice(from, end), this.span(from, end));
  }
}

/** A value without white space around it. */
export function trimmed(value: Located<string>): Located<string> {
  const start = value.span.start + (value.value.length - value.value.trimStart().length);
  const text = value.value.trim();
  const span = { ...value.span, start: Math.min(start, value.span.end), end: start + text.length };
  return doubted({ value: text, span, trail: value.trail }, value.doubt);
}
