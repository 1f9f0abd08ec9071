import { isWritten } from "../model/index.ts";
import type { LogFile, Process, Program, SupervisorDocument } from "../languages/supervisor/index.ts";
import type { Located, Subject } from "../model/index.ts";
import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";

/** A log that supervisord writes: its own, or one stream of a program. Address: `program:instance1/stdout_logfile`. */
export interface SupervisedLog extends Subject {
  /** As a sentence starts with it: "Program instance1", "Event listener httpok1", "Supervisord". */
  readonly writer: string;
  /** What to call the options: `stdout_logfile`, `logfile`. */
  readonly option: string;
  readonly log: LogFile;
  /** One for each copy that is named by a line; empty where supervisor's default names the file. */
  readonly paths: readonly Located<string>[];
  readonly document: SupervisorDocument;
}

/** Every log that the environment's supervisords write to files of their own choosing or of the team's. */
export const supervisedLogs = join("supervisedLogs", ["supervisor"], findLogs);

function findLogs({ supervisor }: Environment): readonly SupervisedLog[] {
  return supervisor.flatMap((document) => [
    ...ownLog(document),
    ...[...document.programs, ...document.listeners].flatMap((program) => programLogs(program, document)),
  ]);
}

function ownLog(document: SupervisorDocument): readonly SupervisedLog[] {
  const { supervisord } = document;
  if (supervisord?.logfile.target.kind !== "file") return [];
  const { address, span, logfile } = supervisord;
  const { path } = logfile.target;
  return [
    {
      address: `${address}/logfile`,
      span,
      writer: "Supervisord",
      option: "logfile",
      log: logfile,
      paths: isWritten(path) ? [path] : [],
      document,
    },
  ];
}

function programLogs(program: Program, document: SupervisorDocument): readonly SupervisedLog[] {
  return (["stdout", "stderr"] as const).flatMap((stream) => streamLogs(program, stream, document));
}

function streamLogs(
  program: Program,
  stream: "stdout" | "stderr",
  document: SupervisorDocument,
): readonly SupervisedLog[] {
  const { address, span, name, kind, processes } = program;
  const log = processes[0]?.[stream];
  if (log?.target.kind !== "file" && log?.target.kind !== "auto") return [];
  const writer = `${kind === "eventlistener" ? "Event listener" : "Program"} ${name}`;
  const option = `${stream}_logfile`;
  return [{ address: `${address}/${option}`, span, writer, option, log, paths: pathsOf(processes, stream), document }];
}

function pathsOf(processes: readonly Process[], stream: "stdout" | "stderr"): readonly Located<string>[] {
  return processes.flatMap((process) => {
    const { kind, path } = process[stream].target;
    return kind === "file" && isWritten(path) ? [path] : [];
  });
}

/** A path with everything that writes it; address `log:/var/log/plone/instance1.log`. */
export interface WrittenPath extends Subject {
  readonly path: Located<string>;
  readonly first: LogUse;
  /** Further streams and copies on the same path, in the order of the files. */
  readonly others: readonly LogUse[];
}

/** One stream of one process on a path. */
export interface LogUse {
  readonly by: SupervisedLog;
  readonly path: Located<string>;
}

/** The paths that one supervisord and its programs write, each with its writers. */
export const writtenPaths = join("writtenPaths", ["supervisor"], findPaths);

function findPaths(environment: Environment): readonly WrittenPath[] {
  const logs = supervisedLogs.in(environment);
  return environment.supervisor.flatMap((document) => usesByPath(logs.filter((log) => log.document === document)));
}

function usesByPath(logs: readonly SupervisedLog[]): readonly WrittenPath[] {
  const paths = new Map<string, LogUse[]>();
  for (const by of logs) {
    for (const path of by.paths) {
      const uses = paths.get(path.value) ?? [];
      uses.push({ by, path });
      paths.set(path.value, uses);
    }
  }
  return [...paths].flatMap(([value, [first, ...others]]) =>
    first ? [{ address: `log:${value}`, span: first.path.span, path: first.path, first, others }] : [],
  );
}
