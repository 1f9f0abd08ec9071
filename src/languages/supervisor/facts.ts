import { mapLocated, derived, doubted, located, isWritten, readAddress } from "../../model/index.ts";
import type {
  CommandFact,
  Fact,
  ListenFact,
  Located,
  LogFact,
  MemoryLimitFact,
  OwnRotation,
  Problem,
} from "../../model/index.ts";
import type { HttpServer, LogFile, Process, Program, SupervisorDocument } from "./document.ts";
import { HERE } from "./expand.ts";
import { plain } from "./options.ts";
import { varnishdFacts } from "../grammar/varnishd-options.ts";
import type { Limit } from "./superlance.ts";

/** Logs and their own rotation, the programs' commands, control ports, and memmon's ceilings. */
export function facts(document: SupervisorDocument): readonly Fact[] {
  const programs = [...document.programs, ...document.listeners];
  return [
    ...(document.supervisord ? logFact(document.supervisord.logfile, "supervisord") : []),
    ...programs.flatMap((program) => program.processes.flatMap((process) => processLogs(program, process))),
    ...document.programs.flatMap(commandFact),
    ...document.servers.flatMap(listenFact),
    ...document.programs.flatMap(({ words, span }) => varnishdFacts(words, span)),
    ...document.listeners.flatMap(({ tool: { value: tool } }) =>
      tool?.name === "memmon" ? tool.limits.flatMap((limit) => limitFacts(limit, document)) : [],
    ),
  ];
}

function processLogs(program: Program, { name, stdout, stderr }: Process): readonly LogFact[] {
  const kind = program.kind === "eventlistener" ? "event listener" : "program";
  const writer = program.processes.length > 1 ? `${kind} ${program.name}, process ${name}` : `${kind} ${program.name}`;
  return [stdout, stderr].flatMap((log) => logFact(log, `${writer}, ${log.stream}`));
}

/** AUTO files, devices, syslog and dropped streams are no files that anybody rotates; defaults name no line. */
function logFact(log: LogFile, writer: string): readonly LogFact[] {
  const { kind, path } = log.target;
  if (kind !== "file" || !isWritten(path)) return [];
  return [{ kind: "log", path: withHereInDoubt(path), writer, ownRotation: ownRotation(log, path) }];
}

/** Where `%(here)s` is decides which of a rotation tool's patterns cover the file. */
function withHereInDoubt(path: Located<string>): Located<string> {
  if (path.doubt || !path.value.includes(HERE)) return path;
  const doubt: Problem = {
    kind: "unseen",
    span: path.span,
    message: `${HERE} is the folder of supervisord.conf on the host; write an absolute path to make it comparable.`,
  };
  return doubted(path, doubt);
}

/** The line that sets the size or the number shows it, else the line that names the file. */
function ownRotation({ maxBytes, backups }: LogFile, path: Located<string>): Located<OwnRotation> | undefined {
  const rotation: OwnRotation = { maxBytes: maxBytes.value, backups: backups.value };
  if (maxBytes.value === 0 && !maxBytes.doubt) return undefined;
  const written = [maxBytes, backups].find(isWritten);
  return written ? mapLocated(written, () => rotation) : located(rotation, path.span);
}

function commandFact({ processes, name, group, command, numprocs, autostart }: Program): readonly CommandFact[] {
  if (!command) return [];
  const shown = group === name ? name : `${group}:${name}`;
  return [
    {
      kind: "command",
      name: processes.length === 1 ? (processes[0]?.address ?? shown) : shown,
      command: plain(command),
      copies: Math.max(numprocs.value, 0),
      autostart: autostart.value,
    },
  ];
}

/** supervisord's control port; a socket file is reached through the file system. */
function listenFact({ address: name, span, host, port }: HttpServer): readonly ListenFact[] {
  if (!port) return [];
  const address = derived(port, () => readAddress(`${host?.value ?? ""}:${port.value}`));
  return [{ kind: "listen", address, by: { service: "supervisor", name, span } }];
}

function limitFacts({ scope, name, bytes }: Limit, { groups }: SupervisorDocument): readonly MemoryLimitFact[] {
  if (scope === "any") return [{ kind: "memory-limit", process: undefined, bytes }];
  if (scope === "process" || name.doubt) {
    const process = mapLocated(name, (written) => written.slice(written.lastIndexOf(":") + 1));
    return [{ kind: "memory-limit", process, bytes }];
  }
  const group = groups.find((candidate) => candidate.name === name.value);
  const processes = group?.programs.flatMap((program) => program.processes) ?? [];
  return processes.map((process) => ({
    kind: "memory-limit",
    process: mapLocated(name, () => process.name),
    bytes,
  }));
}
