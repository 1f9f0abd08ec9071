/** A simple command of a shell script, without the words of control around it. */
export interface ShellCommand {
  readonly text: string;
  /** Where it stands in the script. */
  readonly start: number;
  readonly end: number;
  /** How the shell comes to it from the one before. */
  readonly joined: "then" | "and" | "or" | "pipe";
  /** How many `if`s and loops are around it. */
  readonly depth: number;
}

/** A script as far as it can be told without a shell. */
export interface ShellScript {
  readonly commands: readonly ShellCommand[];
  /** What a shell refuses the whole script for, to follow "because"; undefined where it reads well or cannot be told. */
  readonly broken: string | undefined;
}

/** Splits a script into its simple commands. Quotes, substitutions and comments are told apart, and no more. */
export function readShell(script: string): ShellScript {
  // Blanks in the place of a continued line's end keep each offset.
  const { pieces, broken } = new Splitter(script.replaceAll("\\\n", "  ")).split();
  const commands: ShellCommand[] = [];
  let depth = 0;
  let loops = 0;
  for (const { text, start, joined } of pieces) {
    const { words, command } = withoutControl(text);
    for (const word of words) {
      if (OPENING.has(word)) depth += 1;
      if (word === "do") loops += 1;
      if (word === "done") loops -= 1;
      if (CLOSING.has(word)) depth -= 1;
    }
    if (command === "") continue;
    const from = start + text.indexOf(command);
    commands.push({ text: command, start: from, end: from + command.length, joined, depth: Math.max(depth, 0) });
  }
  const unclosed = depth !== 0 || loops !== 0 ? "an if or a loop has no end" : undefined;
  return { commands, broken: isBeyond(script) ? undefined : (broken ?? unclosed) };
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly joined: ShellCommand["joined"];
}

class Splitter {
  readonly #text: string;
  readonly #pieces: Piece[] = [];
  #at = 0;
  #start = 0;
  #joined: Piece["joined"] = "then";
  #open = 0;
  #broken: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  split(): { readonly pieces: readonly Piece[]; readonly broken: string | undefined } {
    while (this.#at < this.#text.length) this.#step(this.#text.charAt(this.#at));
    this.#endPiece("then", 0);
    if (this.#open > 0) this.#broken ??= "a ( is never closed";
    return { pieces: this.#pieces, broken: this.#broken };
  }

  #step(character: string): void {
    if (character === "\\") this.#at += 2;
    else if (character === "'" || character === '"' || character === "`") this.#skipQuoted(character);
    else if (character === "(") this.#openParenthesis();
    else if (character === ")") this.#closeParenthesis();
    else if (character === "#" && /^$|\s/.test(this.#text.charAt(this.#at - 1))) this.#skipComment();
    else if (this.#open > 0) this.#at += 1;
    else this.#separate(character);
  }

  #separate(character: string): void {
    const next = this.#text.charAt(this.#at + 1);
    const before = this.#text.charAt(this.#at - 1);
    if (character === "\n" || character === ";") this.#endPiece("then", 1);
    else if (character === "&" && next === "&") this.#endPiece("and", 2);
    else if (character === "|" && next === "|") this.#endPiece("or", 2);
    else if (character === "|" && before !== ">") this.#endPiece("pipe", 1);
    else if (character === "&" && !/[<>]/.test(before) && next !== ">") this.#endPiece("then", 1);
    else this.#at += 1;
  }

  /** What follows is joined so to what ends here. */
  #endPiece(next: Piece["joined"], length: number): void {
    const text = this.#text.slice(this.#start, this.#at);
    const ends = text.trim() !== "";
    if (ends) this.#pieces.push({ text, start: this.#start, joined: this.#joined });
    if (ends || next !== "then") this.#joined = next;
    this.#at += length;
    this.#start = this.#at;
  }

  #skipQuoted(quote: string): void {
    let end = this.#at + 1;
    while (end < this.#text.length && this.#text.charAt(end) !== quote)
      end += this.#text.charAt(end) === "\\" && quote !== "'" ? 2 : 1;
    if (end >= this.#text.length) this.#broken ??= `a ${quote} is never closed`;
    this.#at = end + 1;
  }

  /** A comment ends the command before it, as the line does. */
  #skipComment(): void {
    this.#endPiece("then", 0);
    const end = this.#text.indexOf("\n", this.#at);
    this.#at = end === -1 ? this.#text.length : end;
    this.#start = this.#at;
  }

  #openParenthesis(): void {
    const before = this.#text.slice(this.#start, this.#at);
    const isWord =
      this.#open === 0 &&
      before.trim() !== "" &&
      !/(?:^|[^\\])(?:\\\\)*\$$|[=<>(]$/.test(before) &&
      !/(?:^|\s)(?:if|then|else|do|!)\s*$/.test(before);
    if (isWord && !/^\(\s*\)/.test(this.#text.slice(this.#at, this.#at + 8)))
      this.#broken ??= `a ( stands behind ${before.trim().split(/\s+/)[0] ?? "a word"}`;
    this.#open += 1;
    this.#at += 1;
  }

  #closeParenthesis(): void {
    if (this.#open === 0) this.#broken ??= "a ) closes nothing";
    this.#open = Math.max(this.#open - 1, 0);
    this.#at += 1;
  }
}

const CONTROL = /^(?:if|then|elif|else|fi|while|until|do|done|!|\{|\})(?=\s|$)/;
const OPENING: ReadonlySet<string> = new Set(["if", "while", "until", "for"]);
const CLOSING: ReadonlySet<string> = new Set(["fi", "done"]);

/** The words of control before a command, and the command. */
function withoutControl(text: string): { readonly words: readonly string[]; readonly command: string } {
  const words: string[] = [];
  let rest = text.trim();
  for (let word = CONTROL.exec(rest)?.[0]; word !== undefined; word = CONTROL.exec(rest)?.[0]) {
    words.push(word);
    rest = rest.slice(word.length).trimStart();
  }
  if (/^for\s/.test(rest)) return { words: [...words, "for"], command: "" };
  return { words, command: rest };
}

/** Here documents, `case` and functions are not told apart. */
function isBeyond(script: string): boolean {
  return /<<|(?:^|[\s;])(?:case|select|function)\s|\(\s*\)\s*\{/.test(script);
}
