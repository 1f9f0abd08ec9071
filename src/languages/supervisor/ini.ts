import { doubted, type Problem, type SourceFile, type Span } from "../../model/index.ts";
import { isSpace, stripRange } from "./python-text.ts";
import type { Piece, Text } from "../grammar/text.ts";
import { maskTemplate, type Masked } from "../grammar/templates.ts";
import { isTemplateLine, ownMarks, templateDoubt } from "./template.ts";

/** A header or an option, in the order of the file. */
export type IniEntry = IniHeader | IniOption;

export interface IniHeader {
  readonly kind: "header";
  readonly name: string;
  readonly span: Span;
}

export interface IniOption {
  readonly kind: "option";
  /** Lower-cased. */
  readonly name: string;
  readonly key: Span;
  readonly value: Text;
}

/**
 * Reads an ini file as supervisord's lenient RawConfigParser does.
 *
 * Whole-line comments start with `#` or `;`; inline ones as well, after white space (on Python 2, below supervisor 4, only `;`).
 * Deeper lines continue a value, comments inside it are dropped, blank lines stay.
 *
 * @see https://docs.python.org/3/library/configparser.html#supported-ini-file-structure
 */
export function readIni(
  file: SourceFile,
  inlineComments: readonly string[],
): { readonly entries: readonly IniEntry[]; readonly problems: readonly Problem[] } {
  const reader = new IniReader(file);
  const { text } = file;
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    reader.line(start, end, commentStart(text, start, end, inlineComments));
    start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }
  return reader.done();
}

class IniReader {
  readonly #file: SourceFile;
  readonly #template: Masked;
  readonly #entries: IniEntry[] = [];
  readonly #problems: Problem[] = [];
  #indent = 0;
  #inSection = false;
  /** Where the section began that is being read. */
  #section = 0;
  #reportedNoHeader = false;
  #option:
    | { readonly name: string; readonly key: Span; readonly lines: { readonly start: number; readonly end: number }[] }
    | undefined;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#template = maskTemplate({ path: file.path, text: file.text }, ownMarks(file), "#;");
  }

  line(start: number, lineEnd: number, comment: number | undefined): void {
    const { text } = this.#file;
    const content = stripRange(text, start, comment ?? lineEnd);
    if (content.start === content.end) {
      if (comment === undefined) this.#option?.lines.push({ start: content.start, end: content.start });
      return;
    }
    const indent = content.start - start;
    if (this.#option && indent > this.#indent) this.#option.lines.push(content);
    else this.#statement(content, indent);
  }

  done(): { readonly entries: readonly IniEntry[]; readonly problems: readonly Problem[] } {
    this.#endOption();
    return { entries: this.#entries, problems: [...this.#problems, ...this.#filledIn()] };
  }

  #statement(content: { readonly start: number; readonly end: number }, indent: number): void {
    const span: Span = { file: this.#file, ...content };
    const line = this.#file.text.slice(content.start, content.end);
    if (isTemplateLine(line)) {
      if (this.#template.tagAt(content.start)?.kind !== "comment") this.#problems.push(templateDoubt(span));
      return;
    }
    this.#indent = indent;
    const close = line.startsWith("[") ? line.lastIndexOf("]") : -1;
    if (close > 1) this.#header(line.slice(1, close), { ...span, end: span.start + close + 1 });
    else if (!this.#inSection) this.#noHeader(span);
    else this.#keyAndValue(line, span);
  }

  #header(name: string, span: Span): void {
    this.#endOption();
    this.#inSection = true;
    this.#section = span.start;
    this.#entries.push({ kind: "header", name, span });
  }

  #keyAndValue(line: string, span: Span): void {
    this.#endOption();
    const delimiter = firstOf(line.indexOf("="), line.indexOf(":"));
    const key = stripRange(line, 0, Math.max(delimiter, 0));
    if (delimiter === -1 || key.start === key.end) {
      this.#refuse(span, `"${excerpt(line)}" is no option; write name=value, and indent lines that continue a value.`);
      return;
    }
    const value = stripRange(line, delimiter + 1, line.length);
    this.#option = {
      name: line.slice(key.start, key.end).toLowerCase(),
      key: { ...span, end: span.start + key.end },
      lines: [{ start: span.start + value.start, end: span.start + value.end }],
    };
  }

  #noHeader(span: Span): void {
    if (this.#reportedNoHeader) return;
    this.#reportedNoHeader = true;
    const bom = this.#file.text.charCodeAt(0) === 0xfeff;
    this.#refuse(
      span,
      bom
        ? "The file starts with a byte order mark, which supervisord takes for text; save it without."
        : `"${excerpt(this.#file.text.slice(span.start, span.end))}" stands before any section; start with a header such as [supervisord].`,
    );
  }

  #endOption(): void {
    const option = this.#option;
    if (option === undefined) return;
    this.#option = undefined;
    const value = joinLines(this.#file, option.key, option.lines);
    const doubt = this.#mayBeLeftOut(option.key) ? templateDoubt(value.span) : undefined;
    this.#entries.push({ kind: "option", name: option.name, key: option.key, value: doubted(value, doubt) });
  }

  /** Values that are filled in add no section, and hide whether supervisord takes them. */
  #filledIn(): readonly Problem[] {
    const { first } = this.#template;
    if (!first || this.#problems.some(({ kind }) => kind === "unseen")) return [];
    const { start, end } = first;
    return [{ ...templateDoubt({ file: this.#file, start, end }), addsNothing: true }];
  }

  /** A template's block around the line decides; one around the whole section leaves its lines as they are. */
  #mayBeLeftOut({ start }: Span): boolean {
    return (this.#template.blockAt(start) ?? -1) > this.#section;
  }

  #refuse(span: Span, message: string): void {
    this.#problems.push({ kind: "refused", span, message });
  }
}

/** Lines joined by line feeds; trailing blank lines fall away. An empty value is shown by its key. */
function joinLines(
  file: SourceFile,
  key: Span,
  lines: readonly { readonly start: number; readonly end: number }[],
): Text {
  let count = lines.length;
  while (count > 0 && lines[count - 1]?.start === lines[count - 1]?.end) count -= 1;
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of lines.slice(0, count)) {
    if (end > start) pieces.push({ at, length: end - start, start, end });
    parts.push(file.text.slice(start, end));
    at += end - start + 1;
  }
  const span =
    pieces.length === 0 ? key : { file, start: pieces[0]?.start ?? key.start, end: pieces.at(-1)?.end ?? key.end };
  return { value: parts.join("\n"), span, trail: [], pieces };
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

/**
 * Where a comment starts. Python looks at the first of each mark, then at the second of each, and stops at the first round in
 * which one follows white space; marks of later rounds stay in the value even when they stand further left.
 */
function commentStart(text: string, start: number, end: number, inline: readonly string[]): number | undefined {
  const first = text.charAt(stripRange(text, start, end).start);
  if (first === "#" || first === ";") return start;
  let marks = inline.map((mark) => ({ mark, at: start - 1 }));
  while (marks.length > 0) {
    marks = marks
      .map(({ mark, at }) => ({ mark, at: indexWithin(text, mark, at + 1, end) }))
      .filter(({ at }) => at !== -1);
    const found = marks.filter(({ at }) => at === start || isSpace(text.charCodeAt(at - 1))).map(({ at }) => at);
    if (found.length > 0) return Math.min(...found);
  }
  return undefined;
}

function indexWithin(text: string, mark: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) if (text[at] === mark) return at;
  return -1;
}

function firstOf(a: number, b: number): number {
  if (a === -1) return b;
  return b === -1 ? a : Math.min(a, b);
}

function excerpt(line: string): string {
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
