import { located, type Files, type Located, type SourceFile, doubted } from "../../model/index.ts";
import type { BuildCommand } from "./build-command.ts";
import { resolvePath } from "./path.ts";
import { holdsPlaceholder } from "./template.ts";
import { scriptCopy } from "./layers/script-output.ts";
import { commandsOfLine, folderAfterLine, scriptLines, type Word } from "./script-lines.ts";
import { isTrial, scriptsIn } from "./scripts.ts";

/** The calls of buildout in the checkout's scripts, in the order of their files. */
export function findBuildCommands(files: Files): readonly BuildCommand[] {
  return scriptsIn(files).flatMap((file) => commandsOf(file, files));
}

function commandsOf(file: SourceFile, files: Files): readonly BuildCommand[] {
  if (!file.text.includes("buildout")) return [];
  // Lines of a shell script follow each other; those of a Makefile or a Dockerfile each begin anew.
  const isShell = !/(?:akefile|ockerfile|\.ya?ml|\.ini|\.py|Jenkinsfile)[^/]*$/.test(file.path);
  let folder = "";
  return scriptLines(file).flatMap((line) => {
    const calls = commandsOfLine(line, undefined, folder);
    if (isShell) folder = folderAfterLine(line, folder);
    return calls.flatMap(({ words, folder: below }, index) => {
      const command = readCommand(file, words);
      return command ? [place(command, file, below, files, index)] : [];
    });
  });
}

/** Commands that build nothing. */
const OTHER_COMMANDS = new Set(["bootstrap", "init", "annotate", "query", "setup", "runsetup"]);

type Read = Omit<BuildCommand, "root" | "address" | "trial">;

/** Reads the arguments as buildout's own `main` does: one-letter flags may share a word, `-c` and `-t` end it. */
function readCommand(file: SourceFile, words: readonly Word[]): Read | undefined {
  const [program, ...args] = words;
  if (!program) return undefined;
  const assignments = new Map<string, Located<string>>();
  let flags = "";
  let config: Located<string> | undefined;
  let timeout: Located<string> | undefined;
  let refusedTimeout: Located<string> | undefined;
  for (let word = args.shift(); word; word = args.shift()) {
    if (/^--?(?:h|help|version)$/.test(word.text)) return undefined;
    if (isFilledIn(word.text) && !word.text.startsWith("-")) {
      timeout ??= hidden(file, word);
      continue;
    }
    if (!word.text.startsWith("-")) {
      const equals = word.text.indexOf("=");
      if (equals === -1) {
        if (OTHER_COMMANDS.has(word.text)) return undefined;
        break;
      }
      const name = word.text.slice(0, equals).trim();
      assignments.set(name.includes(":") ? name : `buildout:${name}`, assignedValue(file, word, equals));
      continue;
    }
    const letters = /^-([vqhWUoOnNDA]*)/.exec(word.text)?.[1] ?? "";
    flags += letters;
    const rest = word.text.slice(1 + letters.length);
    if (rest.startsWith("c"))
      config =
        rest.length > 1
          ? locate(file, { ...word, text: rest.slice(1), start: word.end - rest.length + 1 })
          : following(file, args);
    else if (rest.startsWith("t")) {
      const value = args.shift();
      if (rest.length > 1 || (value && !/^[-+]?\d+$/.test(value.text) && !isHidden(value.text)))
        refusedTimeout = stretch(file, word.start, rest.length > 1 || !value ? word.end : value.end);
      else if (value) timeout = isHidden(value.text) ? hidden(file, value) : locate(file, value);
      // `-t3` takes the next word for its number and stops; the rest is read on as it was meant.
      if (rest.length > 1 && value) args.unshift(value);
    }
  }
  const command = stretch(file, program.start, words.at(-1)?.end ?? program.end);
  return { span: command.span, command, config, timeout, refusedTimeout, assignments, flags };
}

/** A word that a template, or Python's `format`, puts in the place of arguments. */
function isFilledIn(text: string): boolean {
  return holdsPlaceholder(text.split("=", 1)[0] ?? "") || /^(?:\{\w*\}|%s|%\(\w+\)s)$/.test(text);
}

function assignedValue(file: SourceFile, word: Word, equals: number): Located<string> {
  const text = word.text.slice(equals + 1).trim();
  const value = { ...word, text, start: text === "" ? word.start : word.end - text.length };
  return isHidden(text) ? hidden(file, value) : locate(file, value);
}

function following(file: SourceFile, args: Word[]): Located<string> | undefined {
  const word = args.shift();
  return word && locate(file, word);
}

function locate(file: SourceFile, { text, start, end }: Word): Located<string> {
  return located(text, { file, start, end });
}

function stretch(file: SourceFile, start: number, end: number): Located<string> {
  return located(file.text.slice(start, end), { file, start, end });
}

/** What a script's variable is set to is known where it runs; what a template puts in may be any arguments. */
function hidden(file: SourceFile, word: Word): Located<string> {
  const value = locate(file, word);
  return doubted(value, {
    kind: "unseen",
    span: value.span,
    message: `What ${word.text} stands for is known only when the script runs; written out, the options would be read.`,
  });
}

function isHidden(text: string): boolean {
  return text.includes("$") || holdsPlaceholder(text);
}

/** The root is looked for below the script's own folder and below the checkout's, in a folder that the line changes to first. */
function place(command: Read, script: SourceFile, folder: string, files: Files, index: number): BuildCommand {
  const config = command.config?.value ?? "buildout.cfg";
  const inFolder = folder === "" ? config : `${folder}/${config}`;
  const candidates = [inFolder, config].flatMap((name) => [resolvePath(script.path, name), resolvePath("", name)]);
  const root =
    candidates.find((path) => path !== undefined && isFile(path, files)) ??
    candidates.flatMap((path) => (path === undefined ? [] : (scriptCopy(path, files) ?? []))).at(0);
  const address = `script:${script.path}/buildout:${config}${index > 0 ? `:${index + 1}` : ""}`;
  return { ...command, address, root, trial: isTrial(script.path) };
}

/** What stands there and cannot be read is built all the same. */
function isFile(path: string, files: Files): boolean {
  const standing = files.get(path);
  return standing !== undefined && !("folder" in standing);
}
