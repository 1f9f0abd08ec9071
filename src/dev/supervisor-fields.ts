import type { Setting } from "../model/index.ts";
import { isWritten } from "../model/index.ts";
import type {
  EventListener,
  Group,
  HttpServer,
  LogFile,
  Process,
  Program,
  SupervisorDocument,
} from "../languages/supervisor/index.ts";

/** Values by the names that supervisord's own objects have. */
export type Fields = Readonly<Record<string, unknown>>;

/** A document in the shape in which supervisord's own reading is recorded. */
export function recordedShape({ supervisord, servers, groups }: SupervisorDocument): unknown {
  return {
    supervisord: supervisord && ownFields(supervisord),
    servers: serversByFamily(servers).map(serverFields),
    groups: [...groups].sort(byPriority).map(groupFields),
  };
}

/** `[supervisord]` without what only command lines set. */
export function ownFields(own: NonNullable<SupervisorDocument["supervisord"]>): Fields {
  return {
    loglevel: LEVELS.get(own.loglevel.value),
    pidfile: own.pidfile.value,
    umask: own.umask.value,
    nodaemon: own.nodaemon.value,
    silent: own.silent.value,
    minfds: own.minfds.value,
    minprocs: own.minprocs.value,
    nocleanup: own.nocleanup.value,
    strip_ansi: own.stripAnsi.value,
    identifier: own.identifier.value,
    user: own.user?.value ?? null,
    directory: own.directory?.value ?? null,
    // Python's temporary folder where no variable says otherwise.
    childlogdir: isWritten(own.childlogdir) ? own.childlogdir.value : "/tmp",
    logfile: own.logfile.target.path.value,
    logfile_maxbytes: own.logfile.maxBytes.value,
    logfile_backups: own.logfile.backups.value,
  };
}

/** A control port. */
export function serverFields({ address, family, host, port, file, chmod, username, password }: HttpServer): Fields {
  return {
    section: address,
    host: family === "inet" ? (host?.value ?? "") : null,
    port: port?.value ?? null,
    file: file?.value ?? null,
    chmod: chmod?.value ?? null,
    username: username?.value ?? null,
    password: password?.value ?? null,
  };
}

/** One process with the options of its program. */
export function processFields(program: Program, process: Process): Fields {
  return {
    name: process.name,
    command: process.command?.value,
    directory: process.directory?.value ?? null,
    autorestart: program.autorestart.value,
    environment: Object.fromEntries([...process.environment].map(([name, { value }]) => [name, value])),
    umask: program.umask?.value ?? null,
    priority: program.priority.value,
    autostart: program.autostart.value,
    startsecs: program.startsecs.value,
    startretries: program.startretries.value,
    stopsignal: SIGNALS.get(program.stopsignal.value) ?? Number(program.stopsignal.value),
    stopwaitsecs: program.stopwaitsecs.value,
    stopasgroup: program.stopasgroup.value,
    killasgroup: program.killasgroup.value,
    exitcodes: program.exitcodes.value,
    redirect_stderr: program.redirectStderr.value,
    serverurl: serverUrl(program.serverurl),
    ...streamFields("stdout", process.stdout),
    ...streamFields("stderr", process.stderr),
  };
}

function groupFields(group: Group): Fields {
  const [first] = group.programs;
  return {
    name: group.name,
    priority: group.priority.value,
    programs: group.programs.flatMap((program) => program.processes.map((process) => processFields(program, process))),
    ...(first &&
      isListener(first) && {
        events: first.events.map(({ value }) => value).sort(),
        buffer_size: first.bufferSize.value,
      }),
  };
}

function isListener(program: Program): program is EventListener {
  return program.kind === "eventlistener";
}

/** supervisord opens TCP ports first. */
function serversByFamily(servers: readonly HttpServer[]): readonly HttpServer[] {
  return [...servers.filter(({ family }) => family === "inet"), ...servers.filter(({ family }) => family === "unix")];
}

function byPriority(a: Group, b: Group): number {
  return a.priority.value - b.priority.value || (a.name < b.name ? -1 : 1);
}

function serverUrl(url: Setting<string> | undefined): string | null {
  return url === undefined || url.value.toUpperCase() === "AUTO" ? null : url.value;
}

function streamFields(stream: "stdout" | "stderr", log: LogFile): Fields {
  const { kind, path } = log.target;
  return {
    [`${stream}_logfile`]: kind === "auto" ? "AUTO" : kind === "file" || kind === "device" ? path.value : null,
    [`${stream}_logfile_maxbytes`]: log.maxBytes.value,
    [`${stream}_logfile_backups`]: log.backups.value,
    [`${stream}_syslog`]: log.syslog.value || kind === "syslog",
    [`${stream}_capture_maxbytes`]: log.captureMaxBytes.value,
    [`${stream}_events_enabled`]: log.events.value,
  };
}

const LEVELS: ReadonlyMap<string, number> = new Map([
  ["critical", 50],
  ["error", 40],
  ["warn", 30],
  ["info", 20],
  ["debug", 10],
  ["trace", 5],
  ["blather", 3],
]);
const SIGNALS: ReadonlyMap<string, number> = new Map([
  ["TERM", 15],
  ["HUP", 1],
  ["INT", 2],
  ["QUIT", 3],
  ["KILL", 9],
  ["USR1", 10],
  ["USR2", 12],
  ["WINCH", 28],
]);
