import { doubted, isWritten, located } from "../../model/index.ts";
import type { Located, Problem, Span, Setting } from "../../model/index.ts";
import { shellWords } from "../grammar/shell-words.ts";
import { autorestart, boolean, exitCodes, integer, octal, processName, seconds, signal, text } from "./convert.ts";
import type { Environment, Program } from "./document.ts";
import { environmentExpansions } from "./environment.ts";
import { HERE } from "./expand.ts";
import type { Expansions, Known } from "./expand.ts";
import { optional, rawText, reportLack, setting, shortened } from "./options.ts";
import type { OptionSource } from "./options.ts";
import { readProcesses } from "./process.ts";
import { placeholderIn } from "./template.ts";
import { partOf, textOf } from "../grammar/text.ts";
import { isBefore } from "./version.ts";

/** A program before it is understood: its section, or what stands for one. */
export interface ProgramSource {
  readonly kind: Program["kind"];
  /** The section's name behind the colon: `instance1`. */
  readonly name: string;
  /** Where it is written: the section's header. */
  readonly span: Span;
  /** By lower-cased name, before `%(…)s` expansion. */
  readonly options: ReadonlyMap<string, Located<string>>;
  /** Why options that are absent may stand in a file that was not seen. */
  readonly doubt?: Problem | undefined;
}

/** What a program takes from its surroundings. */
export interface ProgramContext {
  /** The group it runs in; the program's own name when it stands in none. */
  readonly group?: string | undefined;
  /** Variables of `[supervisord] environment`. */
  readonly environment?: Environment | undefined;
  readonly version?: string | undefined;
  /** What `%(here)s` is in a file, where that is not the main file's folder. */
  readonly here?: ((path: string) => string | undefined) | undefined;
}

/** Reads a program as supervisord does, wherever its options come from; `problems` is what supervisord refuses. */
export function programFrom(
  source: ProgramSource,
  context: ProgramContext = {},
): { readonly program: Program; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const reading: OptionSource = {
    section: `${source.kind}:${source.name}`,
    span: source.span,
    options: source.options,
    doubt: source.doubt,
    here: context.here ?? (() => undefined),
    report: (problem) => problems.push(problem),
  };
  return { program: readProgram(reading, source, context), problems };
}

/** The words of a command as supervisord splits it, each with its own place; none when the command cannot be split. */
export function wordsOf(command: Located<string>): readonly Located<string>[] {
  const written = textOf(command);
  const { words, fault } = shellWords(withoutGaps(written.value));
  if (fault) return [];
  const located = words.map(({ value, start, end }) =>
    partOf(written, start, end, value.includes("{{") ? undefined : value),
  );
  return located.some(isWhollyFilledIn) ? located : located.map(certain);
}

/** What a template fills in is one word, whatever its placeholder is written with. */
function withoutGaps(command: string): string {
  return command.replaceAll(/\{\{[^}\n]{0,200}\}\}/g, (placeholder) => placeholder.replaceAll(/[\s"'\\]/g, "_"));
}

/** A placeholder alone may be several words; one in a path is a part of that word. */
function isWhollyFilledIn(word: Located<string>): boolean {
  return placeholderIn(word) === word.value.trim();
}

/** A command's doubt is about the words that hold what is not known; the others stand. */
function certain(word: Located<string>): Located<string> {
  const open = !word.doubt || word.value.includes("%(") || placeholderIn(word) !== undefined;
  return open ? word : located(word.value, word.span);
}

function readProgram(
  source: OptionSource,
  { kind, name: written, span, options }: ProgramSource,
  context: ProgramContext,
): Program {
  const { environment = new Map(), version } = context;
  const name = checkedName(source, written);
  const group = context.group ?? name;
  const common = commonExpansions(name, group, environment);
  const redirectStderr = setting(source, "redirect_stderr", boolean, false, common);
  const numprocs = setting(source, "numprocs", integer, 1, common);
  const first = setting(source, "numprocs_start", integer, 0, common).value;
  const redirected = redirectStderr.value ? redirectStderr : undefined;
  const processes = readProcesses(source, {
    program: name,
    group,
    numprocs: numprocs.value,
    first,
    redirected,
    common,
    environment,
    version,
  });
  const command = processes[0] ? processes[0].command : rawText(source, "command");
  checkCommand(source, command);
  checkCopies(source, numprocs);
  return {
    kind,
    name,
    group,
    address: source.section,
    span,
    options,
    doubt: source.doubt,
    command,
    words: command ? wordsOf(command).map((word) => doubted(word, laterDoubt(source))) : [],
    autostart: setting(source, "autostart", boolean, true, common),
    autorestart: setting(source, "autorestart", autorestart, "unexpected", common),
    startsecs: setting(source, "startsecs", seconds, 1, common),
    startretries: setting(source, "startretries", integer, 3, common),
    exitcodes: setting(source, "exitcodes", exitCodes, isBefore(version, 4, 0) ? [0, 2] : [0], common),
    stopsignal: setting(source, "stopsignal", signal, "TERM", common),
    stopwaitsecs: setting(source, "stopwaitsecs", seconds, 10, common),
    ...groupSignals(source, common),
    priority: setting(source, "priority", integer, 999, common),
    user: optional(source, "user", text, common, ""),
    umask: optional(source, "umask", octal, common, 0),
    serverurl: optional(source, "serverurl", text, common, ""),
    numprocs,
    redirectStderr,
    environment: processes[0]?.environment ?? environment,
    socket: optional(source, "socket", text, common, ""),
    processes,
  };
}

/** Why a later file may give another command. */
function laterDoubt({ options, doubt }: OptionSource): Problem | undefined {
  return options.get("command")?.doubt === doubt ? doubt : undefined;
}

function commonExpansions(name: string, group: string, environment: Environment): Expansions {
  return new Map<string, Known>([
    ["here", { value: HERE }],
    ["program_name", { value: name }],
    ["group_name", { value: group }],
    ...environmentExpansions(environment),
  ]);
}

function checkedName(source: OptionSource, written: string): string {
  const name = processName.read(written);
  if (name !== undefined) return name;
  if (placeholderIn({ value: written, span: source.span }) === undefined) {
    source.report({
      kind: "refused",
      span: source.span,
      message: `[${shortened(source.section)}] stops supervisord; write ${processName.accepted}.`,
    });
  }
  return written;
}

function checkCommand(source: OptionSource, command: Located<string> | undefined): void {
  if (!command)
    reportLack(source, source.span, `[${source.section}] has no command and stops supervisord; write command=.`);
  else if (command.value.trim() !== "" && wordsOf(command).length === 0) {
    source.report({
      kind: "skipped",
      span: command.span,
      message: `The command of ${source.section} has a quote or backslash without its end, so it never starts; close the quote.`,
    });
  }
}

function checkCopies(source: OptionSource, numprocs: Setting<number>): void {
  const name = source.options.get("process_name");
  if (numprocs.value <= 1 || name?.value.includes("%(process_num)")) return;
  const span = numprocs.span;
  if (source.doubt || (name && placeholderIn(name) !== undefined)) return;
  source.report({
    kind: "refused",
    span,
    message: `numprocs=${numprocs.value} needs a number in each name and stops supervisord; write process_name=%(program_name)s_%(process_num)02d.`,
  });
}

function groupSignals(source: OptionSource, common: Expansions): Pick<Program, "stopasgroup" | "killasgroup"> {
  const stopasgroup = setting(source, "stopasgroup", boolean, false, common);
  const killasgroup = optional(source, "killasgroup", boolean, common, stopasgroup.value) ?? following(stopasgroup);
  if (!source.doubt && stopasgroup.value && !killasgroup.value && isWritten(killasgroup)) {
    source.report({
      kind: "refused",
      span: killasgroup.span,
      message: `killasgroup=false beside stopasgroup=true in [${source.section}] stops supervisord; drop killasgroup.`,
    });
  }
  return { stopasgroup, killasgroup };
}

/** killasgroup is as stopasgroup unless a line says otherwise. */
function following(stopasgroup: Setting<boolean>): Setting<boolean> {
  return isWritten(stopasgroup) ? stopasgroup : { ...stopasgroup, from: "supervisor's default for killasgroup" };
}
