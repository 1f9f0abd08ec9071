import type { SourceFile } from "../../model/index.ts";

/** A word of a shell command without its quotes; offsets are those of the file. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A logical line: lines that end in `\` are joined. */
export type ScriptLine = readonly Word[];

/** A call of a program: its words from the program's name on, and the folder that the line changed to before. */
export interface Call {
  readonly words: readonly Word[];
  readonly folder: string;
}

const WORD = /&&|\|\||[;|&()]|"[^"\n]*"|'[^'\n]*'|(?:\{\{[^\n]*?\}\}|\$[({][\w:.-]*[)}]|[^\s;|&()"'])+/g;
const MOST_WORDS = 400;
const LONGEST_LINE = 20_000;

/** The lines that may hold commands, as words. Comments are left out. */
export function scriptLines(file: SourceFile): readonly ScriptLine[] {
  const isMakefile = /(?:^|\/)(?:GNU)?[Mm]akefile$/.test(file.path);
  const lines: ScriptLine[] = [];
  let joined: Word[] = [];
  let offset = 0;
  for (const line of file.text.split("\n")) {
    const start = offset;
    offset += line.length + 1;
    const continues = joined.length > 0;
    if (
      line.length > LONGEST_LINE ||
      line.trimStart().startsWith("#") ||
      (isMakefile && !continues && !line.startsWith("\t"))
    )
      continue;
    for (const word of wordsOf(line, start)) joined.push(word);
    if (joined.at(-1)?.text === "\\" && joined.length < MOST_WORDS) {
      joined.pop();
      continue;
    }
    if (joined.length > 0) lines.push(joined);
    joined = [];
  }
  if (joined.length > 0) lines.push(joined);
  return lines;
}

function wordsOf(line: string, offset: number): readonly Word[] {
  const words: Word[] = [];
  for (const match of line.matchAll(WORD)) {
    if (match[0].startsWith("#")) break;
    const quoted = /^["']/.test(match[0]);
    // CI files put whole commands between quotes.
    if (quoted && /buildout\s/.test(match[0])) {
      for (const word of wordsOf(match[0].slice(1, -1), offset + match.index + 1)) words.push(word);
      continue;
    }
    const before = words.at(-1);
    // `allow-hosts='*'` is one word to the shell.
    if (quoted && before?.text.endsWith("=") === true && before.end === offset + match.index) {
      words.splice(-1, 1, {
        ...before,
        text: before.text + match[0].slice(1, -1),
        end: before.end + match[0].length - 1,
      });
      continue;
    }
    words.push({
      text: quoted ? match[0].slice(1, -1) : match[0],
      start: offset + match.index + (quoted ? 1 : 0),
      end: offset + match.index + match[0].length - (quoted ? 1 : 0),
    });
  }
  return words;
}

const SEPARATOR = /^(?:&&|\|\||[;|&()]|\d?>.*|<.*)$/;
const BUILDOUT = /^(?:@|-)?(?:(?:[^\s:=]*\/)?bin\/|\.\/)?buildout$/;
/** What may stand before a command without being one: keywords, prefixes of Dockerfiles and CI files, wrappers. */
const PREFIX =
  /^(?:@|-|@-|-@|RUN|CMD|then|do|else|!|sudo|env|exec|time|nice|travis_retry|xvfb-run|run:|script:|install:|before_script:|before_install:|commands:|\S*python[\d.]*|-u|\w+=\S*|\$[({]?\w+[)}]?|--\S+)$/i;

/** The calls of buildout, or of another program, in a line: the word stands where a command stands. */
export function commandsOfLine(words: ScriptLine, program: RegExp = BUILDOUT): readonly Call[] {
  const calls: Call[] = [];
  let folder = "";
  for (let start = 0; start < words.length; ) {
    let end = start;
    while (end < words.length && !SEPARATOR.test(words[end]?.text ?? "")) end += 1;
    const command = words.slice(start, end);
    if (command[0]?.text === "cd" || command.find(({ text }) => !PREFIX.test(text))?.text === "cd")
      folder = command.at(-1)?.text ?? "";
    const call = callOf(command, program);
    if (call) calls.push({ words: call, folder });
    start = end + 1;
  }
  return calls;
}

function callOf(command: readonly Word[], name: RegExp): readonly Word[] | undefined {
  const at = command.findIndex(({ text }) => name.test(text));
  const before = command.slice(0, Math.max(at, 0));
  // `sudo -u zope bin/buildout`: the word after -u is a user.
  const isPrefix = before.every(({ text }, index) => PREFIX.test(text) || before[index - 1]?.text === "-u");
  if (at === -1 || !isPrefix) return undefined;
  const [program, ...args] = command.slice(at);
  if (!program) return undefined;
  // Make takes `@` and `-` before a command for itself.
  const marks = /^[@-]*/.exec(program.text)?.[0].length ?? 0;
  const call = [{ ...program, text: program.text.slice(marks), start: program.start + marks }, ...args];
  // A bare word `buildout` may be the name of a stage, a folder or a target.
  return call.length > 1 || call[0]?.text.endsWith("/buildout") === true ? call : undefined;
}
