import type { Located, SourceFile, Span, Step } from "../../model/index.ts";
import { nearest } from "../../model/nearest.ts";
import { endOfBlanks, endOfLetters, endOfLine, isBlank, isLetter, isSpace } from "./characters.ts";
import type { Directive, Fault } from "./document.ts";
import type { Draft } from "./draft.ts";
import { readFileList } from "./file-list.ts";
import { taboo } from "./include.ts";
import { FLAGS, SCRIPTS, VALUES, type ValueKeyword } from "./keywords.ts";
import { Source, trimmed } from "./source.ts";
import type { OpenBlock, Run, Target } from "./state.ts";
import { PLACEHOLDER } from "../grammar/templates.ts";
import { templateDoubt } from "./template.ts";

/**
 * Reads one file as logrotate's `readConfigFile` does, state by state, because what it does after an error follows from them:
 * it looks for a `}` in the first column before it goes on.
 *
 * @returns whether something in the file was wrong; logrotate then forgets the file's globals
 * @see https://github.com/logrotate/logrotate/blob/3.21.0/config.c
 */
export function scanFile(file: SourceFile, run: Run, globals: Target, steps: readonly Step[]): boolean {
  return new Scan(new Source(file, steps), run, globals).read();
}

class Scan {
  readonly #file: SourceFile;
  readonly #source: Source;
  /** The source's text, which is read character by character. */
  readonly #text: string;
  readonly #run: Run;
  readonly #globals: Target;
  #at = 0;
  #block: OpenBlock | undefined;
  #state: "default" | "behind-block" | "skip-block" | "script" | "skip-script" | "stopped" = "default";
  #script:
    | { readonly from: number; readonly keyword: Span; readonly set: (draft: Draft, script: Located<string>) => Draft }
    | undefined;
  #raised: { readonly span: Span; readonly wrong: string } | undefined;
  #wrong = false;

  constructor(source: Source, run: Run, globals: Target) {
    this.#file = source.file;
    this.#source = source;
    this.#text = source.text;
    this.#run = run;
    this.#globals = globals;
  }

  read(): boolean {
    while (this.#at < this.#text.length && this.#state !== "stopped") {
      if (this.#state === "default") this.#readDefault();
      else if (this.#state === "behind-block") this.#readBehindBlock();
      else if (this.#state === "skip-block") this.#skipBlock();
      else this.#readScriptLine();
    }
    if (this.#state === "skip-block" || this.#state === "skip-script")
      this.#endLost(this.#text.length, "so logrotate reads the block to here and skips the rest of the file");
    else if (this.#script) this.#stop(this.#script.keyword, "The script has no endscript as the first word of a line");
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
    else this.#raise(this.#source.span(at, at + 1), at, strayCharacter(character));
  }

  #readKeyword(): void {
    const start = this.#at;
    const end = endOfLetters(this.#text, start);
    const name = this.#text.slice(start, end);
    const next = this.#text.charAt(end);
    if (!isSpace(next) && next !== "=") {
      this.#raise(
        this.#source.span(start, end + (next === "\n" ? 0 : 1)),
        end,
        next === "/" ? `needs a path from / on instead of ${name}/` : `needs white space or = behind the word ${name}`,
      );
      return;
    }
    const here = this.#source.span(start, end);
    const value = VALUES.get(name);
    if (value) this.#readValue(name, here, value);
    else if (SCRIPTS.has(name)) this.#beginScript(name, here);
    else if (name === "include") this.#include(here);
    else if (name === "tabooext" || name === "taboopat") this.#readTaboo(name, here);
    else this.#readFlag(name, here);
  }

  #readFlag(name: string, here: Span): void {
    const flag = FLAGS.get(name);
    this.#note({
      name,
      value: undefined,
      span: here,
      known: flag !== undefined,
      ...(!flag && { meant: meantBy(name) }),
    });
    if (flag) {
      this.#target.draft = flag(this.#target.draft, this.#source.located(true, here));
      this.#at = here.end + 1;
      return;
    }
    this.#problem(here, `${name} is no word of logrotate's; it ignores the rest of the line.`);
    this.#at = endOfLine(this.#text, here.end) + 1;
  }

  #readValue(name: string, here: Span, { form, missing, apply, endsFile }: ValueKeyword): void {
    const value = form === "value" ? this.#source.isolateValue(here.end) : this.#source.isolateLine(here.end);
    this.#note({
      name,
      value: value && trimmed(value),
      span: this.#source.span(here.start, Math.max(here.end, value?.span.end ?? 0)),
      known: true,
    });
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
    if (this.#block) this.#block.unsure ??= value.doubt;
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
    const path = this.#source.isolateValue(here.end);
    if (path === undefined) {
      this.#missingValue(here, false);
      return;
    }
    this.#note({ name: "include", value: path, span: this.#source.span(here.start, path.span.end), known: true });
    if (this.#run.include(path, this.#target)) this.#wrong = true;
    this.#at = endOfLine(this.#text, here.end);
  }

  #readTaboo(name: "tabooext" | "taboopat", here: Span): void {
    if (this.#block) {
      this.#raise(here, here.end, `${name} belongs outside of blocks`);
      return;
    }
    const value = this.#source.isolateValue(here.end);
    if (value === undefined) {
      this.#missingValue(here, true);
      return;
    }
    this.#note({ name, value, span: this.#source.span(here.start, value.span.end), known: true });
    const adds = value.value.startsWith("+");
    const words = value.value
      .slice(adds ? 1 : 0)
      .split(/[\s,]+/)
      .filter((word) => word !== "");
    this.#run.taboo = [
      ...(adds ? this.#run.taboo : []),
      ...words.map((word) => taboo(name === "tabooext" ? `*${word}` : word)),
    ];
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
      this.#target.draft = set(
        this.#target.draft,
        this.#source.located(
          this.#file.text.slice(from, lineStart),
          this.#source.span(from, Math.max(from, lineStart)),
        ),
      );
      this.#script = undefined;
    }
    this.#state = this.#state === "script" ? "default" : "skip-block";
    this.#at = end + 1;
  }

  #readHead(): void {
    const start = this.#at;
    if (this.#block) {
      this.#raise(
        this.#source.span(start, start + 1),
        start,
        "begins a list of files inside a block; the block above has no }",
      );
      return;
    }
    const list = readFileList(this.#text, start);
    if ("wrong" in list) {
      this.#stop(this.#source.span(start, list.end), list.wrong);
      return;
    }
    const last = list.words.at(-1);
    const block: OpenBlock = {
      file: this.#file,
      patterns: list.words.map((word) =>
        this.#source.located(this.#original(word), this.#source.span(word.start, word.end)),
      ),
      head: this.#source.span(start, last?.end ?? start + 1),
      draft: this.#globals.draft,
      directives: [],
      globalsUnseen: this.#run.unseen.at(-1),
      unsure: undefined,
      hidden: this.#run.hidden,
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
      this.#stop(this.#source.span(this.#at, this.#at + 1), "} closes no block");
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
    if (character !== "\n")
      this.#problem(this.#source.span(this.#at, end), "Text behind a } is not read; write it on the next line.");
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
    const unseen = templateDoubt(this.#source.span(this.#at, end));
    this.#run.unseen.push(unseen);
    if (this.#block) this.#block.unsure ??= unseen;
    this.#at = end + 1;
  }

  /** After an error in a block: the block is forgotten at the next } in the first column of what is left. */
  #skipBlock(): void {
    if (this.#text.charAt(this.#at) === "}") {
      this.#endLost(this.#at + 1, "so logrotate drops the block");
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
    this.#raised = { span, wrong };
    if (at + 1 < this.#text.length) this.#wrong = true;
    this.#state = "skip-block";
    this.#at = at + 2;
  }

  /** Gives up the rest of the file, with the block that is open. */
  #stop(span: Span, wrong: string): void {
    const start = this.#block?.head.start ?? span.start;
    const fault = this.#fault(
      span,
      wrong,
      "so logrotate skips the rest of the file",
      this.#source.span(start, this.#text.length),
    );
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

  /** The end of what a bad block takes along; at the end of the file logrotate keeps what it has read of the block. */
  #endLost(end: number, effect: string): void {
    if (!this.#block || !this.#raised) return;
    const { span, wrong } = this.#raised;
    this.#block.fault = this.#fault(span, wrong, effect, this.#source.span(this.#block.head.start, end));
    this.#run.problems.push(this.#block.fault);
    this.#raised = undefined;
  }

  #fault(span: Span, wrong: string, effect: string, lost: Span): Fault {
    const kind = this.#source.templated ? "unseen" : "skipped";
    return { kind, span, message: `${wrong}, ${effect}.`, why: wrong, lost };
  }

  #problem(span: Span, message: string): void {
    this.#run.problems.push({ kind: this.#source.templated ? "unseen" : "skipped", span, message });
  }

  get #target(): Target {
    return this.#block ?? this.#globals;
  }

  #note(directive: Directive): void {
    this.#target.directives.push(directive);
  }
}

/** The keyword that is one or two letters away. */
function meantBy(name: string): string | undefined {
  const words = [...FLAGS.keys(), ...VALUES.keys(), ...SCRIPTS.keys(), "include", "tabooext", "taboopat"];
  return nearest(name, words, name.length > 4 ? 2 : 1)?.word;
}

function quoted({ value }: Located<string>): string {
  const text = value.trim();
  return `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;
}

const LONGEST_QUOTE = 60;

function strayCharacter(character: string): string {
  if (character === "\r")
    return "The line ends with a carriage return, which logrotate takes for a stray character; save the file with line feeds";
  return "Here must stand a keyword, a path or a }";
}
