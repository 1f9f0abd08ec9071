import { located, type Located, type Problem, type SourceFile, type Span, type Step } from "../../model/index.ts";
import { endOfBlanks, endOfLetters, endOfLine, isBlank, isLetter, isSpace } from "./characters.ts";
import type { Directive, Fault, ReadFile } from "./document.ts";
import type { Draft } from "./draft.ts";
import { readFileList } from "./file-list.ts";
import { FLAGS, SCRIPTS, VALUES, type ValueKeyword } from "./keywords.ts";
import { maskTemplate, PLACEHOLDER, type Masked } from "./template.ts";

/** What settings are made for: the globals, or one block. Changed while a file is read. */
export interface Target {
  draft: Draft;
  readonly directives: Directive[];
}

/** A block while it is read. */
export interface OpenBlock extends Target {
  readonly file: SourceFile;
  readonly patterns: readonly Located<string>[];
  readonly head: Span;
  readonly globalsUnseen: Problem | undefined;
  fault: Fault | undefined;
  kept: boolean;
}

/** What one run of logrotate has read so far, over all files. */
export interface Run {
  /** All blocks that were begun. */
  readonly blocks: OpenBlock[];
  /** Those that logrotate holds on to, in order; it drops from the end. */
  readonly held: OpenBlock[];
  readonly problems: Problem[];
  readonly files: ReadFile[];
  readonly fileFaults: { readonly file: SourceFile; readonly fault: Fault }[];
  readonly unseen: Problem[];
  /** Patterns of file names that an included folder's files must not match. */
  taboo: readonly string[];
  /** Follows an include; true when something in it was wrong. */
  readonly include: (path: Located<string>, target: Target) => boolean;
}

/**
 * Reads one file as logrotate's `readConfigFile` does, state by state, because what it does after an error follows from them:
 * it looks for a `}` in the first column before it goes on.
 *
 * @returns whether something in the file was wrong; logrotate then forgets the file's globals
 * @see https://github.com/logrotate/logrotate/blob/3.21.0/config.c
 */
export function scanFile(file: SourceFile, run: Run, globals: Target, steps: readonly Step[]): boolean {
  return new Scan(file, run, globals, steps).read();
}

class Scan {
  readonly #file: SourceFile;
  readonly #masked: Masked;
  readonly #text: string;
  readonly #run: Run;
  readonly #globals: Target;
  readonly #steps: readonly Step[];
  #at = 0;
  #block: OpenBlock | undefined;
  #state: "default" | "behind-block" | "skip-block" | "script" | "skip-script" | "stopped" = "default";
  #script: { readonly from: number; readonly keyword: Span; readonly set: (draft: Draft, script: Located<string>) => Draft } | undefined;
  #wrong = false;

  constructor(file: SourceFile, run: Run, globals: Target, steps: readonly Step[]) {
    this.#file = file;
    this.#masked = maskTemplate(file.text);
    this.#text = this.#masked.text;
    this.#run = run;
    this.#globals = globals;
    this.#steps = steps;
  }

  read(): boolean {
    while (this.#at < this.#text.length && this.#state !== "stopped") {
      if (this.#state === "default") this.#readDefault();
      else if (this.#state === "behind-block") this.#readBehindBlock();
      else if (this.#state === "skip-block") this.#skipBlock();
      else this.#readScriptLine();
    }
    if (this.#state === "skip-block" || this.#state === "skip-script") this.#endLost(this.#text.length);
    else if (this.#script) this.#stop(this.#script.keyword, "has no endscript on a line of its own, so the script never ends");
    return this.#wrong;
  }

  #readDefault(): void {
    const at = this.#at;
    const character = this.#text.charAt(at);
    if (isBlank(character) || character === "\n") this.#at += 1;
    else if (character === "#") this.#at = endOfLine(this.#text, at) + 1;
    else if (isLetter(character)) this.#readKeyword();
    else if ("/\"'~".includes(character)) this.#readHead();
    else if (character === "}") this.#closeBlock();
    else if (character === PLACEHOLDER) this.#readPlaceholder();
    else this.#raise(this.#span(at, at + 1), at, strayCharacter(character));
  }

  #readKeyword(): void {
    const start = this.#at;
    const end = endOfLetters(this.#text, start);
    const name = this.#text.slice(start, end);
    const next = this.#text.charAt(end);
    if (!isSpace(next) && next !== "=") {
      this.#raise(this.#span(start, end + (next === "\n" ? 0 : 1)), end, `needs white space or = behind the word ${name}`);
      return;
    }
    const here = this.#span(start, end);
    const value = VALUES.get(name);
    if (value) this.#readValue(name, here, value);
    else if (SCRIPTS.has(name)) this.#beginScript(name, here);
    else if (name === "include") this.#include(here);
    else if (name === "tabooext" || name === "taboopat") this.#readTaboo(name, here);
    else this.#readFlag(name, here);
  }

  #readFlag(name: string, here: Span): void {
    const flag = FLAGS.get(name);
    this.#note({ name, value: undefined, span: here, known: flag !== undefined });
    if (flag) {
      this.#target.draft = flag(this.#target.draft, this.#located(true, here));
      this.#at = here.end + 1;
      return;
    }
    this.#problem(here, `${name} is no word of logrotate's; it ignores the rest of the line.`);
    this.#at = endOfLine(this.#text, here.end) + 1;
  }

  #readValue(name: string, here: Span, { form, missing, apply, endsFile }: ValueKeyword): void {
    const value = form === "value" ? this.#isolateValue(here.end) : this.#isolateLine(here.end);
    this.#note({ name, value: value && trimmed(value), span: this.#span(here.start, Math.max(here.end, value?.span.end ?? 0)), known: true });
    if (value === undefined) {
      this.#missingValue(here, missing === "ignored");
      return;
    }
    if (form === "value" && missing === "ignored" && value.value === "") {
      this.#at = endOfLine(this.#text, here.end);
      return;
    }
    const { draft, wrong } = apply(this.#target.draft, this.#evident(value, here, form));
    const lineEnd = endOfLine(this.#text, here.end);
    this.#target.draft = draft;
    this.#at = lineEnd;
    if (wrong === undefined) return;
    const bare = value.value.trim() === "";
    const what = `${bare ? name : quoted(value)} ${wrong}`;
    if (endsFile) this.#stop(trimmed(value).span, what);
    else this.#raise(bare ? here : trimmed(value).span, lineEnd - 1, what);
  }

  /** The value as it is read; where there is none the keyword itself is the place to look at. */
  #evident(value: Located<string>, here: Span, form: ValueKeyword["form"]): Located<string> {
    if (value.value.trim() === "") return { ...value, span: here };
    return form === "line" ? trimmed(value) : value;
  }

  #missingValue(here: Span, ignored: boolean): void {
    const message = `${this.#text.slice(here.start, here.end)} needs a value on its line`;
    if (ignored) {
      this.#problem(here, `${message}; logrotate goes on without it.`);
      this.#at = here.end + 1;
    } else {
      this.#raise(here, here.end, message);
    }
  }

  #include(here: Span): void {
    const path = this.#isolateValue(here.end);
    if (path === undefined) {
      this.#missingValue(here, false);
      return;
    }
    this.#note({ name: "include", value: path, span: this.#span(here.start, path.span.end), known: true });
    if (this.#run.include(path, this.#target)) this.#wrong = true;
    this.#at = endOfLine(this.#text, here.end);
  }

  #readTaboo(name: "tabooext" | "taboopat", here: Span): void {
    if (this.#block) {
      this.#raise(here, here.end, `${name} belongs outside of blocks`);
      return;
    }
    const value = this.#isolateValue(here.end);
    if (value === undefined) {
      this.#missingValue(here, true);
      return;
    }
    this.#note({ name, value, span: this.#span(here.start, value.span.end), known: true });
    const adds = value.value.startsWith("+");
    const words = value.value.slice(adds ? 1 : 0).split(/[\s,]+/).filter((word) => word !== "");
    this.#run.taboo = [...(adds ? this.#run.taboo : []), ...words.map((word) => (name === "tabooext" ? `*${word}` : word))];
    this.#at = endOfLine(this.#text, here.end);
  }

  #beginScript(name: string, keyword: Span): void {
    const set = SCRIPTS.get(name);
    if (set) this.#script = { from: keyword.end, keyword, set };
    this.#note({ name, value: undefined, span: keyword, known: true });
    this.#state = "script";
    this.#at = keyword.end + 1;
  }

  #readScriptLine(): void {
    const start = endOfBlanks(this.#text, this.#at);
    const end = endOfLetters(this.#text, start);
    if (this.#text.slice(start, end) !== "endscript") {
      this.#at = this.#text.charAt(end) === "\n" ? end + 1 : endOfLine(this.#text, end + 1) + 1;
      return;
    }
    if (this.#state === "script" && this.#script) {
      const { from, set } = this.#script;
      const lineStart = this.#text.lastIndexOf("\n", start) + 1;
      this.#target.draft = set(this.#target.draft, this.#located(this.#file.text.slice(from, lineStart), this.#span(from, Math.max(from, lineStart))));
      this.#script = undefined;
    }
    this.#state = this.#state === "script" ? "default" : "skip-block";
    this.#at = end + 1;
  }

  #readHead(): void {
    const start = this.#at;
    if (this.#block) {
      this.#raise(this.#span(start, start + 1), start, "begins a list of files inside a block; the block above has no }");
      return;
    }
    const list = readFileList(this.#text, start);
    if ("wrong" in list) {
      this.#stop(this.#span(start, list.end), list.wrong);
      return;
    }
    const last = list.words.at(-1);
    const block: OpenBlock = {
      file: this.#file,
      patterns: list.words.map((word) => this.#located(this.#original(word), this.#span(word.start, word.end))),
      head: this.#span(start, last?.end ?? start + 1),
      draft: this.#globals.draft,
      directives: [],
      globalsUnseen: this.#run.unseen.at(-1),
      fault: undefined,
      kept: true,
    };
    this.#run.blocks.push(block);
    this.#run.held.push(block);
    this.#block = block;
    this.#at = list.end + 1;
  }

  /** A word's value with what the template has there, where the mask covers it. */
  #original({ value, start, end }: { readonly value: string; readonly start: number; readonly end: number }): string {
    return value.includes(PLACEHOLDER) ? this.#file.text.slice(start, end) : value;
  }

  #closeBlock(): void {
    if (!this.#block) {
      this.#stop(this.#span(this.#at, this.#at + 1), "} closes no block");
      return;
    }
    this.#block = undefined;
    this.#state = "behind-block";
    this.#at += 1;
  }

  #readBehindBlock(): void {
    const character = this.#text.charAt(this.#at);
    if (isBlank(character)) {
      this.#at += 1;
      return;
    }
    const end = endOfLine(this.#text, this.#at);
    if (character !== "\n") this.#problem(this.#span(this.#at, end), "Text behind a } is not read; write it on the next line.");
    this.#state = "default";
    this.#at = end + 1;
  }

  /** A placeholder that begins a line stands for a path when a block follows, else for settings that are not known. */
  #readPlaceholder(): void {
    const end = endOfLine(this.#text, this.#at);
    if (!this.#block && /[/{]/.test(this.#text.slice(this.#at, end))) {
      this.#readHead();
      return;
    }
    this.#run.unseen.push(this.#unseen(this.#span(this.#at, end)));
    this.#at = end + 1;
  }

  /** After an error in a block: the block is forgotten at the next } in the first column of what is left. */
  #skipBlock(): void {
    if (this.#text.charAt(this.#at) === "}") {
      this.#endLost(this.#at + 1);
      this.#dropLast();
      this.#block = undefined;
      this.#state = "default";
      this.#at += 1;
      return;
    }
    const start = endOfBlanks(this.#text, this.#at);
    const end = endOfLetters(this.#text, start);
    if (SCRIPTS.has(this.#text.slice(start, end))) {
      this.#state = "skip-script";
      this.#at = end + 1;
    } else {
      this.#at = this.#text.charAt(end) === "\n" ? end + 1 : endOfLine(this.#text, end + 1) + 1;
    }
  }

  /** Gives up the block, or outside of one the rest of the file. `at` is where logrotate stands: the character behind it is lost too. */
  #raise(span: Span, at: number, wrong: string): void {
    if (!this.#block) {
      this.#stop(span, wrong);
      return;
    }
    this.#block.fault = this.#fault(span, wrong, "so logrotate drops the block", this.#span(span.start, this.#text.length));
    this.#run.problems.push(this.#block.fault);
    if (at + 1 < this.#text.length) this.#wrong = true;
    this.#state = at + 1 < this.#text.length ? "skip-block" : "stopped";
    this.#at = at + 2;
  }

  /** Gives up the rest of the file, with the block that is open. */
  #stop(span: Span, wrong: string): void {
    const start = this.#block?.head.start ?? span.start;
    const fault = this.#fault(span, wrong, "so logrotate skips the rest of the file", this.#span(start, this.#text.length));
    this.#run.problems.push(fault);
    if (this.#block) {
      this.#block.fault = fault;
      this.#dropLast();
    } else {
      this.#run.fileFaults.push({ file: this.#file, fault });
    }
    this.#wrong = true;
    this.#script = undefined;
    this.#state = "stopped";
  }

  #dropLast(): void {
    const last = this.#run.held.pop();
    if (last) last.kept = false;
  }

  #endLost(end: number): void {
    const block = this.#block;
    if (block?.fault) block.fault = { ...block.fault, lost: this.#span(block.head.start, end) };
  }

  #fault(span: Span, wrong: string, effect: string, lost: Span): Fault {
    const kind = this.#masked.templated ? "unseen" : "skipped";
    return { kind, span, message: `${wrong}, ${effect}.`, why: wrong, lost };
  }

  #problem(span: Span, message: string): void {
    this.#run.problems.push({ kind: this.#masked.templated ? "unseen" : "skipped", span, message });
  }

  get #target(): Target {
    return this.#block ?? this.#globals;
  }

  #note(directive: Directive): void {
    this.#target.directives.push(directive);
  }

  /** The value behind a keyword; undefined when the line holds none. */
  #isolateValue(from: number): Located<string> | undefined {
    let at = endOfBlanks(this.#text, from);
    if (this.#text.charAt(at) === "=") at = endOfBlanks(this.#text, at + 1);
    return this.#text.charAt(at) === "\n" ? undefined : this.#isolateLine(at);
  }

  /** The rest of the line without white space at its end; at the end of the file logrotate keeps that too. */
  #isolateLine(from: number): Located<string> {
    const lineEnd = endOfLine(this.#text, from);
    let end = lineEnd;
    while (lineEnd < this.#text.length && end > from && isSpace(this.#text.charAt(end - 1))) end -= 1;
    return this.#located(this.#file.text.slice(from, end), this.#span(from, end));
  }

  #span(start: number, end: number): Span {
    return { file: this.#file, start, end: Math.min(end, this.#text.length) };
  }

  #located<T>(value: T, span: Span): Located<T> {
    const result = { ...located(value, span), trail: this.#steps };
    const uncertain = this.#masked.conditional || this.#text.slice(span.start, span.end).includes(PLACEHOLDER);
    return uncertain ? { ...result, doubt: this.#unseen(span) } : result;
  }

  #unseen(span: Span): Problem {
    return { kind: "unseen", span, message: "A template decides what stands here; read the file that it makes." };
  }
}

function trimmed(value: Located<string>): Located<string> {
  const start = value.span.start + (value.value.length - value.value.trimStart().length);
  const text = value.value.trim();
  return { ...value, value: text, span: { ...value.span, start: Math.min(start, value.span.end), end: start + text.length } };
}

function quoted({ value }: Located<string>): string {
  const text = value.trim();
  return `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;
}

const LONGEST_QUOTE = 60;

function strayCharacter(character: string): string {
  if (character === "\r") return "The line ends with a carriage return, which logrotate takes for a stray character; save the file with line feeds";
  return "Here must stand a keyword, a path or a }";
}
