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
      // What follows the quotes is not part of the command between them.
      const end = offset + match.index + match[0].length;
      words.push({ text: ";", start: end, end });
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
  /^(?:@|-|@-|-@|--|RUN|CMD|then|do|else|!|sudo|env|exec|time|nice|nohup|travis_retry|xvfb-run|run:|script:|install:|before_script:|before_install:|commands:|\S*python[\d.]*|-u|\w+=\S*|\$[({]?\w+[)}]?|--\S+|-[EHin]+)$/i;

/** The calls of buildout, or of another program, in a line that begins in a folder: the word stands where a command stands. */
export function commandsOfLine(words: ScriptLine, program: RegExp = BUILDOUT, from = ""): readonly Call[] {
  const calls: Call[] = [];
  let folder = from;
  for (let start = 0; start < words.length; ) {
    let end = start;
    while (end < words.length && !SEPARATOR.test(words[end]?.text ?? "")) end += 1;
    const command = unwrapped(words.slice(start, end));
    folder = folderAfter(command, folder);
    const call = callOf(command, program);
    if (call) calls.push({ words: call, folder });
    start = end + 1;
  }
  return calls;
}

/** The folder in which a shell script goes on after a line. */
export function folderAfterLine(words: ScriptLine, from: string): string {
  return words.reduce((folder, { text }, index) => {
    const before = words[index - 1]?.text ?? ";";
    return text === "cd" && SEPARATOR.test(before) ? folderAfter(words.slice(index, index + 2), folder) : folder;
  }, from);
}

/** `cd $ROOT/app`: what a variable holds is not known, what follows it is. */
function folderAfter([first, target]: readonly Word[], folder: string): string {
  if (first?.text !== "cd") return folder;
  return (target?.text ?? "").replace(/^\$[({]?\w+[)}]?\/?/, "");
}

/** A command without what runs it: `su -c "…" zope`, `gosu zope …`, `sudo -u zope …`. */
function unwrapped(command: readonly Word[]): readonly Word[] {
  let at = 0;
  for (let word = command[at]; word; word = command[at]) {
    if (/^(?:\S*\/)?(?:gosu|su-exec)$/.test(word.text) || word.text === "-u") at += 2;
    else if (/^(?:\S*\/)?(?:su|runuser|sh|bash|dash)$/.test(word.text)) {
      const given = command.findIndex(({ text }, index) => index > at && /^(?:-\w*c|--command)$/.test(text));
      if (given === -1) return [];
      at = given + 1;
    } else if (PREFIX.test(word.text)) at += 1;
    else break;
  }
  return command.slice(at);
}

function callOf([program, ...args]: readonly Word[], name: RegExp): readonly Word[] | undefined {
  if (!program || !name.test(program.text)) return undefined;
  // Make takes `@` and `-` before a command for itself.
  const marks = /^[@-]*/.exec(program.text)?.[0].length ?? 0;
  const call = [{ ...program, text: program.text.slice(marks), start: program.start + marks }, ...args];
  // A bare word `buildout` may be the name of a stage, a folder or a target.
  return call.length > 1 || call[0]?.text.endsWith("/buildout") === true ? call : undefined;
}
