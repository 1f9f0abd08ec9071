import { shellWords } from "../languages/grammar/shell-words.ts";
import { partOf, textOf, type Text } from "../languages/grammar/text.ts";
import { baseName } from "../model/base-name.ts";
import { located, type Located, type SourceFile } from "../model/index.ts";
import { launcherOf } from "./launchers.ts";
import { packageScript } from "./package-script.ts";
import { shellCommands, type ShellCommand } from "./shell-commands.ts";
import { SHELLS, WRAPPERS } from "./wrappers.ts";

/** What a command starts, without the helpers in front of it. */
export interface CommandLine {
  /** The program with its arguments; empty where nothing tells which it is. */
  readonly words: readonly Located<string>[];
  /** What stays between supervisord and the program and does not hand the stop signal on. */
  readonly between?: Between;
  /** What stood between them and became the program. */
  readonly became?: Located<string>;
  /** What sends the program into the background, whichever it is, and what to write instead. */
  readonly leaves?: { readonly word: Located<string>; readonly instead: string };
  /** The script of a package.json that would tell what it starts. */
  readonly script?: Located<string> | undefined;
  /** A script of the host that would tell what it starts. */
  readonly unseen?: Located<string>;
}

/** A process between supervisord and the program. */
export interface Between {
  readonly word: Located<string>;
  /** `exec` before the program takes a shell away; a package manager stays; what is deaf ignores the signal. */
  readonly kind: "shell" | "package manager" | "su" | "deaf" | "lock";
}

/** What of a checkout tells what a command starts. */
export interface CommandPlace {
  /** Finds a script by its path on the host. */
  readonly find: (this: void, path: string) => SourceFile | undefined;
  /** Whether `sh` is BusyBox's, as in Alpine's images. */
  readonly isBusyBox: boolean;
}

/** Takes one helper after the other off a command; a script that calls itself ends the search. */
export function commandLine(words: readonly Located<string>[], place: CommandPlace): CommandLine {
  let line: CommandLine = { words };
  for (let step = 0; step < MOST_HELPERS; step += 1) {
    const next = withoutHelper(line, place);
    if (!next) return line;
    line = next;
  }
  return { ...line, words: [] };
}

const MOST_HELPERS = 20;

function withoutHelper(line: CommandLine, place: CommandPlace): CommandLine | undefined {
  const { words } = line;
  const [first, second] = words;
  if (!first || line.leaves) return undefined;
  const launcher = launcherOf(words.map(({ value }) => value));
  if (launcher) return { ...line, leaves: { word: first, instead: launcher.instead } };

  const name = baseName(first.value);
  if (/^[A-Za-z_]\w*=/.test(first.value)) return { ...line, words: words.slice(1) };
  const wrapper = WRAPPERS.get(name);
  if (wrapper && second)
    return { ...line, words: behindOptions(words.slice(1), wrapper.valued).slice(wrapper.operands ?? 0) };
  if (/^python[\d.]*$/.test(name)) return behindPython(line);
  if (/^php[\d.]*$/.test(name)) return behindPhp(line);
  if (name === "su") return behindSu(line);
  if (name === "flock") return behindFlock(line);
  if (DEAF.has(name) && !line.between) return { ...line, between: { word: first, kind: "deaf" } };
  if (PACKAGE_MANAGERS.has(name)) return packageScript(line, place);
  return SHELLS.has(name) ? behindShell(line, place) : behindScript(line, first, place);
}

/** Scripts that stay and ignore TERM. */
const DEAF: ReadonlySet<string> = new Set(["mysqld_safe", "mariadbd-safe"]);

const PACKAGE_MANAGERS: ReadonlySet<string> = new Set(["npm", "npx", "yarn", "pnpm"]);

/** The words behind options; `--` ends them. */
export function behindOptions(
  words: readonly Located<string>[],
  valued: readonly string[] = [],
): readonly Located<string>[] {
  let at = 0;
  for (let word = words[at]?.value; word !== undefined; word = words[at]?.value) {
    if (word === "--") return words.slice(at + 1);
    if (!word.startsWith("-") && !/^[A-Za-z_]\w*=/.test(word)) break;
    at += valued.includes(word) ? 2 : 1;
  }
  return words.slice(at);
}

/** A module or a script stands for the program; code on the command line tells nothing. */
function behindPython(line: CommandLine): CommandLine | undefined {
  const words = line.words.slice(1);
  const script = behindOptions(words, ["-W", "-X", "-Q"]);
  if (script.length === 0) return undefined;
  const option = words[words.length - script.length - 1];
  return { ...line, words: option?.value === "-c" ? [] : script };
}

/** A script stands for the program; what `-S` and `-r` run is no script. */
function behindPhp(line: CommandLine): CommandLine | undefined {
  const words = line.words.slice(1);
  const script = behindOptions(words, ["-d", "-c", "-z"]);
  const isOther = words.slice(0, words.length - script.length).some(({ value }) => /^-[A-Za-z]*[SrBRE]$/.test(value));
  return script.length === 0 || isOther ? undefined : { ...line, words: script };
}

function behindSu(line: CommandLine): CommandLine | undefined {
  const at = line.words.findIndex(({ value }) => value === "-c" || value === "--command");
  const [word] = line.words;
  const text = line.words[at + 1];
  if (at === -1 || !text || !word) return undefined;
  return { ...lastCommand(line, innerText(text), "unless it redirects"), between: { word, kind: "su" } };
}

/** flock waits for the program and hands no signal on, unless it becomes it. */
function behindFlock(line: CommandLine): CommandLine | undefined {
  const [flock, ...rest] = line.words;
  const behind = behindOptions(rest, ["-w", "--wait", "--timeout", "-E", "--conflict-exit-code"]);
  const options = rest.slice(0, rest.length - behind.length).map(({ value }) => value);
  const becomes = options.some((option) => option === "--no-fork" || /^-[a-z]*F/.test(option));
  const words = behind.slice(1);
  if (!flock || words.length === 0) return undefined;
  return becomes || line.between ? { ...line, words } : { ...line, words, between: { word: flock, kind: "lock" } };
}

function behindShell(line: CommandLine, place: CommandPlace): CommandLine | undefined {
  const { words } = line;
  const [shell, ...rest] = words;
  if (!shell) return undefined;
  const at = rest.findIndex(({ value }) => /^-\w*c$/.test(value));
  const script = behindOptions(rest, ["-o", "+o"]);
  const text = at === -1 ? undefined : rest[at + 1];
  if (text) {
    const becomes = becomesLast(baseName(shell.value), place);
    return lastCommand({ ...line, between: line.between ?? { word: shell, kind: "shell" } }, innerText(text), becomes);
  }
  return script[0] ? behindScript({ ...line, words: script }, script[0], place, shell) : undefined;
}

/** bash forks where it has to redirect something; BusyBox does not. */
function becomesLast(shell: string, { isBusyBox }: CommandPlace): Becoming {
  if (isBusyBox && BUSYBOX_SHELLS.has(shell)) return "always";
  return SHELLS.get(shell) === "becomes its last command" ? "unless it redirects" : "never";
}

/** Whether a shell without `exec` becomes the last command that it is given. */
type Becoming = "always" | "unless it redirects" | "never";

const BUSYBOX_SHELLS: ReadonlySet<string> = new Set(["sh", "ash"]);

function behindScript(
  line: CommandLine,
  path: Located<string>,
  { find }: CommandPlace,
  shell?: Located<string>,
): CommandLine | undefined {
  if (!shell && !/\.(?:ba)?sh$/.test(path.value)) return undefined;
  const file = find(path.value);
  if (!file) return line.unseen ? undefined : { ...line, unseen: path };
  if (!shell && !/^#!.*\b(?:ba|da|a|k)?sh\b/.test(file.text)) return undefined;
  const between = line.between ?? { word: shell ?? path, kind: "shell" as const };
  if (/\btrap\b/.test(file.text)) return { ...line, words: [] };
  // What a script holds is not shown: it may hold a secret that nobody looked for.
  const text: Text = { ...located(file.text.replaceAll("\\\n", "  "), path.span), pieces: [] };
  const inner = lastCommand({ ...line, between }, text, "never");
  if (inner.words.length === 0 && leavesSomething(text.value))
    return { ...inner, leaves: { word: path, instead: "the program itself, or exec before it in the script" } };
  return { ...inner, words: inner.words.flatMap((word) => (word.value === "$@" ? line.words.slice(1) : [word])) };
}

/** A script that waits for what it sent into the background stays. */
function leavesSomething(text: string): boolean {
  return shellCommands(text).some(({ after }) => after === "&") && !/\bwait\b/.test(text);
}

/** What a quoted word holds stands between its quotes. */
function innerText(word: Located<string>): Text {
  const { start, end } = word.span;
  if (end - start !== word.value.length + 2) return textOf(word);
  return { ...word, pieces: [{ at: 0, length: word.value.length, start: start + 1, end: end - 1 }] };
}

/** The last command of a shell text, which the shell becomes if `exec` stands before it, or if it does so by itself. */
function lastCommand(line: CommandLine, text: Text, becomes: Becoming): CommandLine {
  const commands = shellCommands(text.value);
  const last = commands.at(-1);
  const { between, ...rest } = line;
  if (!last) return { ...rest, words: [] };
  const first = commands[firstOfPipeline(commands)] ?? last;
  const words = wordsIn(text, first);
  const [word] = words;
  if (!word || COMPOUND.test(word.value)) return { ...rest, words: [] };
  if (last.after === "&") return { ...rest, words, leaves: { word, instead: "it without &" } };
  const command = text.value.slice(first.start, first.end);
  const forks = becomes === "never" || (becomes !== "always" && /[<>](?!\()/.test(command));
  const stays = first !== last || (word.value !== "exec" && forks);
  if (!between) return { ...rest, words };
  return stays ? { ...rest, words, between } : { ...rest, words, became: between.word };
}

function firstOfPipeline(commands: readonly ShellCommand[]): number {
  let at = commands.length - 1;
  while (commands[at - 1]?.after === "|") at -= 1;
  return at;
}

function wordsIn(text: Text, { start, end }: ShellCommand): readonly Located<string>[] {
  const { words } = shellWords(text.value.slice(start, end));
  return words.map((word) => partOf(text, start + word.start, start + word.end, word.value));
}

/** What begins or ends a loop, a condition or a function. */
const COMPOUND = /^(?:if|fi|for|done|do|while|until|case|esac|else|then|[({}!].*|wait|exit|return)$/;
