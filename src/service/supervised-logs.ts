import type { LogFile, Process, Program, SupervisorDocument } from "../languages/supervisor/index.ts";
import { isWritten, lookAt, looking, spanText, type Listed, type Located, type Subject } from "../model/index.ts";
import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import { groupBy } from "./group-by.ts";
import { PathPatterns } from "./path-patterns.ts";

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
    ...ownLog(document, ["file"]),
    ...[...document.programs, ...document.listeners].flatMap((program) =>
      programLogs(program, document, ["file", "auto"]),
    ),
  ]);
}

type Kind = LogFile["target"]["kind"];

function ownLog(document: SupervisorDocument, kinds: readonly Kind[]): readonly SupervisedLog[] {
  const { supervisord } = document;
  if (!supervisord || !kinds.includes(supervisord.logfile.target.kind)) return [];
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

function programLogs(program: Program, document: SupervisorDocument, kinds: readonly Kind[]): readonly SupervisedLog[] {
  return (["stdout", "stderr"] as const)
    .filter((stream) => kinds.includes(program.processes[0]?.[stream].target.kind ?? "none"))
    .flatMap((stream) => streamLogs(program, stream, document));
}

function streamLogs(
  program: Program,
  stream: "stdout" | "stderr",
  document: SupervisorDocument,
): readonly SupervisedLog[] {
  const { address, span, name, kind, processes } = program;
  const log = processes[0]?.[stream];
  if (!log) return [];
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

/** Streams that go to devices such as /dev/stdout, which nobody can rotate; nothing happens to what /dev/null takes. */
export const deviceLogs = join("deviceLogs", ["supervisor"], (environment): readonly SupervisedLog[] => {
  for (const { paths } of supervisedLogs.in(environment)) paths.forEach(mayBeDevice);
  return environment.supervisor
    .flatMap((document) => [
      ...ownLog(document, ["device"]),
      ...[...document.programs, ...document.listeners].flatMap((program) => programLogs(program, document, ["device"])),
    ])
    .filter(({ log }) => log.target.path.value !== "/dev/null");
});

/** A path that is filled in as a whole may be a device; one with a name behind the placeholder is none. */
function mayBeDevice({ doubt, span }: Located<string>): void {
  if (doubt && !/\/[\w.-]+$/.test(spanText(span))) lookAt(doubt);
}

/** A path with everything that writes it; address `log:/var/log/plone/instance1.log`. */
export interface WrittenPath extends Subject {
  readonly path: Located<string>;
  readonly first: LogUse;
  /** Further streams and copies on the same path, in the order of the files; those whose path is not known may be more. */
  readonly others: Listed<LogUse>;
}

/** One stream of one process on a path. */
export interface LogUse {
  readonly by: SupervisedLog;
  readonly path: Located<string>;
}

/** The paths that one supervisord and its programs write, each with its writers. */
export const writtenPaths = join("writtenPaths", ["supervisor"], findPaths);

function findPaths(environment: Environment): readonly WrittenPath[] {
  const documents = groupBy(supervisedLogs.in(environment), ({ document }) => document);
  return [...documents.values()].flatMap(usesByPath);
}

function usesByPath(logs: readonly SupervisedLog[]): readonly WrittenPath[] {
  const uses = logs.flatMap((by) => by.paths.map((path): LogUse => ({ by, path })));
  // A path in doubt is a subject of its own, which says so.
  return looking(() => groupByPath(uses)).result;
}

function groupByPath(uses: readonly LogUse[]): readonly WrittenPath[] {
  const paths = groupBy(uses, ({ path }) => path.value);
  const doubted = uses.filter(({ path }) => path.doubt).map(({ path }) => [path.value, path] as const);
  const unknown = new PathPatterns(doubted, (name) => (other) => other === name);
  return [...paths].map(([value, [first, ...items]]) => {
    const { path } = first;
    const doubt = unknown.agreeing(value).find((other) => other.value !== value)?.doubt;
    return { address: `log:${value}`, span: path.span, path, first, others: { items, doubt } };
  });
}
