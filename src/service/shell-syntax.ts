import { join } from "../environment/join.ts";
import { doubted, looking, type Located, type Subject } from "../model/index.ts";
import { baseName } from "../model/base-name.ts";
import { isWhollyOpen } from "../languages/grammar/open-path.ts";
import type { Word } from "./known-commands.ts";
import { SHELLS } from "./wrappers.ts";

/** A command as it is written, with what of it only a shell would understand. Address: `program:web`. */
export interface PlainCommand extends Subject {
  readonly name: string;
  /** At the command; what a placeholder alone stands for may be a shell's, too. */
  readonly shell: Located<ShellWord | undefined>;
}

/** A word of a command that only a shell would understand. */
export interface ShellWord {
  readonly word: Word;
  /** The word as a message may repeat it: a value behind `=` may be a secret. */
  readonly said: string;
  /** What becomes of it: it is searched for as a program, or handed on. */
  readonly is: "first" | "argument" | "variable";
  readonly instead: string;
}

/** The commands of all programs and event listeners that can be split. */
export const plainCommands = join("plainCommands", ["supervisor"], ({ supervisor }): readonly PlainCommand[] =>
  supervisor.flatMap(({ programs }) =>
    programs.flatMap(({ address, span, name, command, words }) => {
      if (!command || words.length === 0) return [];
      const { result, doubts } = looking(() => words.map(({ value, span, trail }) => ({ value, span, trail })));
      const shell = shellWordIn(result);
      const isSure = shell !== undefined || !result.some(({ value }) => isWhollyOpen(value));
      const place = { value: shell, span: command.span, trail: command.trail };
      return [{ address, span, name, shell: doubted(place, isSure ? undefined : doubts[0]) }];
    }),
  ),
);

/** The first word that was written for a shell; undefined where there is none, or where a shell reads it. */
function shellWordIn(words: readonly Word[]): ShellWord | undefined {
  const [first] = words;
  if (!first) return undefined;
  const instead = insteadOfFirst(first.value);
  if (instead !== undefined) return { word: first, said: withoutValue(first.value), is: "first", instead };
  const operator = words.find((word) => isBare(word) && OPERATOR.test(word.value));
  if (operator) return { word: operator, said: operator.value, is: "argument", instead: insteadOf(operator.value) };
  if (words.some(({ value }) => FILLS_IN.has(baseName(value)))) return undefined;
  const variable = words.find((word) => !isSingleQuoted(word) && VARIABLE.test(word.value));
  const [said, name] = VARIABLE.exec(variable?.value ?? "") ?? [];
  return variable && said && name ? { word: variable, said, is: "variable", instead: `%(ENV_${name})s` } : undefined;
}

/** What a command that begins with the word is written like without a shell. */
function insteadOfFirst(word: string): string | undefined {
  const assigned = ASSIGNMENT.exec(word)?.[1];
  if (assigned !== undefined) return `${assigned} into environment=`;
  if (word.startsWith("~")) return "the whole path";
  const variable = /^\$([A-Za-z_]\w*)/.exec(word)?.[1];
  return variable === undefined ? BUILTINS.get(word) : `%(ENV_${variable})s`;
}

const ASSIGNMENT = /^([A-Za-z_]\w*)=/;

function withoutValue(word: string): string {
  const assigned = ASSIGNMENT.exec(word)?.[1];
  return assigned === undefined ? word : `${assigned}=`;
}

const IN_A_SHELL = "/bin/sh -c '… exec PROGRAM' around the whole";

const BUILTINS: ReadonlyMap<string, string> = new Map([
  ["cd", "directory="],
  ["export", "environment="],
  ["exec", "the command without it"],
  ["umask", "umask="],
  ["ulimit", "minfds= in [supervisord]"],
  ["source", IN_A_SHELL],
  [".", IN_A_SHELL],
  ["set", IN_A_SHELL],
  ["eval", IN_A_SHELL],
  ["trap", IN_A_SHELL],
  ["while", IN_A_SHELL],
  ["for", IN_A_SHELL],
  ["if", IN_A_SHELL],
]);

const OPERATOR = /^(?:&&|\|\||\||&|\d?>>?|&>|\d?>&\d|\d?>>?\/\S+)$/;

function insteadOf(operator: string): string {
  if (operator === "&") return "drop it, since supervisord keeps the program in the background by itself";
  if (operator.includes(">")) return "write stdout_logfile= and redirect_stderr=true";
  return `write ${IN_A_SHELL}`;
}

const VARIABLE = /\$([A-Za-z_]\w*)/;

/** Programs that fill in variables by themselves, or take code in which `$` has a meaning of its own. */
const FILLS_IN: ReadonlySet<string> = new Set([
  ...SHELLS.keys(),
  "su",
  "ssh",
  "env",
  "envsubst",
  "perl",
  "awk",
  "php",
  "make",
]);

/** Whether the word stands without quotes, as an operator of a shell has to. */
function isBare({ value, span }: Word): boolean {
  return span.end - span.start === value.length;
}

function isSingleQuoted({ span }: Word): boolean {
  return span.file.text.charAt(span.start) === "'";
}
