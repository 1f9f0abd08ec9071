import type { Located, Setting } from "../../model/index.ts";
import { processName } from "./convert.ts";
import type { Environment, Process } from "./document.ts";
import { environmentExpansions, mergeEnvironments, readEnvironment } from "./environment.ts";
import type { Expansions, Known } from "./expand.ts";
import { streamLog } from "./log-file.ts";
import { converted, expandReporting, optionText, plain, rawText } from "./options.ts";
import type { OptionSource } from "./options.ts";
import { textOf } from "../grammar/text.ts";
import type { Text } from "../grammar/text.ts";
import { isBefore } from "./version.ts";

/** What all copies of a program share. */
export interface Copies {
  readonly program: string;
  readonly group: string;
  readonly numprocs: number;
  /** The number of the first copy. */
  readonly first: number;
  /** Set when standard error goes into standard output. */
  readonly redirected: Setting<boolean> | undefined;
  readonly common: Expansions;
  /** Variables of `[supervisord] environment`. */
  readonly environment: Environment;
  readonly version: string | undefined;
}

/** Spells out the copies that supervisord starts, at most a thousand. */
export function readProcesses(source: OptionSource, copies: Copies): readonly Process[] {
  const count = Math.max(0, Math.min(copies.numprocs, MOST));
  return Array.from({ length: count }, (_, index) => readProcess(source, copies, copies.first + index));
}

/** Nobody supervises more copies; a file that asks for a billion must not get them. */
const MOST = 1000;

function readProcess(source: OptionSource, copies: Copies, number: number): Process {
  const numbered = new Map<string, Known>([...copies.common, ["process_num", { value: number }]]);
  if (!isBefore(copies.version, 4, 2)) numbered.set("numprocs", { value: copies.numprocs });
  const environment = ownEnvironment(source, numbered);
  const expansions = isBefore(copies.version, 4, 2)
    ? numbered
    : new Map([...numbered, ...environmentExpansions(environment)]);
  const name = nameOf(source, copies, expansions);
  const directory = optionText(source, "directory", expansions);
  return {
    name: name.value,
    address: name.value === copies.group ? name.value : `${copies.group}:${name.value}`,
    command: optionText(source, "command", expansions),
    directory: directory && plain(directory),
    environment: mergeEnvironments(copies.environment, environment),
    stdout: streamLog(source, "stdout", expansions, undefined),
    stderr: streamLog(source, "stderr", expansions, copies.redirected),
  };
}

function ownEnvironment(source: OptionSource, expansions: Expansions): Environment {
  const text = optionText(source, "environment", expansions);
  if (!text) return new Map();
  const { environment, fault } = readEnvironment(text);
  if (fault) source.report(fault);
  return environment;
}

function nameOf(source: OptionSource, { program }: Copies, expansions: Expansions): Located<string> {
  const written: Text = rawText(source, "process_name") ?? textOf({ value: program, span: source.span, trail: [] });
  const isWritten = source.options.has("process_name");
  const checked = isWritten ? converted(source, "process_name", written, processName, program) : written;
  return checked.doubt
    ? checked
    : expandReporting(source, { ...written, value: checked.value }, isWritten ? expansions : new Map());
}
