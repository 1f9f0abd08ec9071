import { join } from "../environment/join.ts";
import type { Environment } from "../environment/environment.ts";
import { isDockerfile } from "../languages/grammar/dockerfile.ts";
import { baseName } from "../model/base-name.ts";
import { lookAt, looking, type Located } from "../model/index.ts";
import { knownCommands, type KnownCommand, type Word } from "./known-commands.ts";
import { optionValue } from "./option-value.ts";

/** A program that looks for something in the folder that it is started in. Address: `program:web`. */
export interface StartFolder extends KnownCommand {
  readonly word: Word;
  /** As a sentence names it: "the module tickets", "a Gemfile". */
  readonly what: string;
  /** A module may be installed, and then it is found from anywhere. */
  readonly mayBeInstalled: boolean;
  /** Its own folder, or that of its supervisord. */
  readonly directory: Located<string> | undefined;
  /** The supervisord of a distribution, which a boot starts in `/`. */
  readonly fromRoot: boolean;
}

/** The programs that look around where they are started; what an image starts is left to its WORKDIR. */
export const startFolders = join("startFolders", ["supervisor"], (environment): readonly StartFolder[] =>
  isImage(environment) ? [] : knownCommands.in(environment).flatMap(folderOf),
);

function folderOf(program: KnownCommand): readonly StartFolder[] {
  const { document, processes } = program;
  const texts = looking(() => program.words.map(({ value }) => value)).result;
  const sought = soughtBy(program, texts);
  if (!sought || texts.some((text) => MOVES.test(text)) || document.supervisord?.nodaemon.value) return [];
  const directory = processes[0]?.directory ?? document.supervisord?.directory;
  if (!directory) lookAt(program.doubt);
  const fromRoot = document.supervisord !== undefined && /(?:^|\/)etc\/supervisor/.test(document.main.path);
  return [{ ...program, ...sought, directory, fromRoot }];
}

/** What goes to a folder of its own, or names one by an option. */
const MOVES =
  /(?:^|[\s;&])cd\s|^--(?:chdir|directory|workdir|prefix|cwd|pythonpath|gemfile)\b|\bPYTHONPATH=|\bBUNDLE_GEMFILE=/;

type Sought = Pick<StartFolder, "word" | "what" | "mayBeInstalled">;

function soughtBy(
  { started, script = "", service, environment }: KnownCommand,
  words: readonly string[],
): Sought | undefined {
  const [program, ...args] = started;
  if (!program) return undefined;
  if (isBundled(words)) return environment.has("BUNDLE_GEMFILE") ? undefined : file(program, "a Gemfile");
  const named = args.find(({ value }, at) => isNamedFile(value) && isOperand(args, at, script));
  // What no interpreter is given is looked for in PATH.
  const own = program.value !== words[0] && OWN_FILE.test(program.value) ? program : undefined;
  if (own) return file(own, own.value);
  if ((script === "java" || script === "node") && named) return file(named, named.value);
  return environment.has("PYTHONPATH") ? undefined : moduleOf(service?.name, program, args);
}

const OWN_FILE = /^(?:[^/~$%{<][^$%{<]*\.(?:py|js|rb|php)|artisan)$/;

function isBundled(words: readonly string[]): boolean {
  return /(?:^|\s)(?:\/usr(?:\/local)?\/bin\/)?bundle exec(?:\s|$)/.test(words.join(" "));
}

/** The archive behind `-jar`, and the script that node is given. */
function isOperand(args: readonly Word[], at: number, script: string): boolean {
  const before = args[at - 1]?.value;
  return script === "java" ? before === "-jar" : args.slice(0, at).every(({ value }) => value.startsWith("-"));
}

function isNamedFile(value: string): boolean {
  return /^[^-/~$%{<][^$%{<]*\.(?:jar|war|m?js|cjs)$/.test(value);
}

function moduleOf(service: string | undefined, program: Word, args: readonly Word[]): Sought | undefined {
  const values = args.map(({ value }) => value);
  const name =
    service === "gunicorn"
      ? values.find((value) => /^[A-Za-z_][\w.]*(?::[\w.()]+)?$/.test(value) && /[.:]/.test(value))
      : CELERY.has(service ?? "")
        ? optionValue(values, ["-A", "--app"])
        : undefined;
  if (name === undefined || !/^[A-Za-z_][\w.:]*/.test(name)) return undefined;
  const module = baseName(name).split(":", 1)[0] ?? name;
  return { word: program, what: `the module ${module}`, mayBeInstalled: true };
}

const CELERY: ReadonlySet<string> = new Set(["celery", "celery-beat", "flower"]);

function file(word: Word, what: string): Sought {
  return { word, what, mayBeInstalled: false };
}

function isImage({ files }: Environment): boolean {
  return files.paths.some(isDockerfile);
}
