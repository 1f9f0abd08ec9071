/** Compares with `supervisor.jsonl`: sections as written, then settings, servers and processes as supervisord sees them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { supervisor } from "../../languages/supervisor/index.ts";
import type { LogFile, Process, Program, Setting, SupervisorDocument } from "../../languages/supervisor/index.ts";
import { SourceFile } from "../../model/index.ts";
import type { Reading } from "../../model/index.ts";
import type { CorpusCheck } from "./check.ts";

type Fields = Readonly<Record<string, unknown>>;

interface Oracle {
  readonly raw: Readonly<Record<string, Readonly<Record<string, string>>>> | null;
  readonly context: SupervisorDocument["context"];
  readonly supervisord?: Fields;
  readonly http?: readonly Fields[];
  readonly groups?: readonly { readonly name: string; readonly priority: number; readonly programs: readonly Fields[] }[];
  readonly warnings?: readonly string[];
}

export default {
  format: "supervisor",
  compare(entry, corpus) {
    const oracle = entry.data as Oracle;
    const file = new SourceFile(entry.path, readFileSync(join(corpus, entry.path), "utf8"));
    if (supervisor.claims(file.path, file.text.slice(0, 4096)) === undefined) return ["is not claimed"];
    const alone = read([file]).documents[0];
    const included = includedFiles(oracle, entry.path).map((path) => new SourceFile(path, readFileSync(join(corpus, path), "utf8")));
    const { documents, problems } = read([file, ...included]);
    const [document] = documents;
    if (!alone || !document || documents.length !== 1) return [`gives ${documents.length} documents`];
    const raw = oracle.raw ? differences("raw", rawOf(alone), oracle.raw) : [];
    // All three rejections are about users and folders of the machine; the file's own text is sound.
    if (entry.status !== "accepted") return raw;
    const refused = problems.filter(({ kind }) => kind === "refused").map(({ message }) => `refused: ${message}`);
    return [...differences("context", document.context, oracle.context), ...raw, ...refused, ...effectiveDifferences(document, oracle)];
  },
} satisfies CorpusCheck;

function read(sources: readonly SourceFile[]): Reading<SupervisorDocument> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return supervisor.read(sources, { get: (path) => byPath.get(path), paths: [...byPath.keys()].sort() }, { versions: new Map(), roots: new Map() });
}

/** Files that the oracle's run found by the includes; it included fragments in a main file of its own. */
function includedFiles({ warnings = [] }: Oracle, own: string): readonly string[] {
  return warnings.flatMap((warning) => /^Included extra file "(.*)" during parsing$/.exec(warning)?.[1] ?? []).filter((path) => path !== own);
}

function rawOf({ sections }: SupervisorDocument): Fields {
  return Object.fromEntries([...sections].map(([name, { options }]) => [name, Object.fromEntries([...options].map(([key, { value }]) => [key, value]))]));
}

function effectiveDifferences(document: SupervisorDocument, { supervisord = {}, http = [], groups = [] }: Oracle): readonly string[] {
  const ours = document.groups.map(({ name, priority }) => `${name} ${priority.value}`).sort();
  return [
    ...(document.supervisord ? fieldDifferences("supervisord", ownFields(document.supervisord), supervisord) : []),
    ...differences("http", document.servers.length, http.length),
    ...document.servers.flatMap((server) => fieldDifferences(server.address, serverFields(server), http.find(({ section }) => section === server.address) ?? {})),
    ...differences("groups", ours, groups.map(({ name, priority }) => `${name} ${priority}`).sort()),
    ...document.groups.flatMap((group) => {
      const theirs = groups.find(({ name }) => name === group.name)?.programs ?? [];
      const processes = group.programs.flatMap((program) => program.processes.map((process) => ({ program, process })));
      return [
        ...differences(`group ${group.name}`, processes.map(({ process }) => process.name).sort(), theirs.map(({ name }) => name).sort()),
        ...processes.flatMap(({ program, process }) => fieldDifferences(process.address, processFields(program, process), theirs.find(({ name }) => name === process.name) ?? {})),
      ];
    }),
  ];
}

function ownFields(own: NonNullable<SupervisorDocument["supervisord"]>): Fields {
  return {
    // nodaemon is left out: the oracle ran with -n.
    logfile: pathOf(own.logfile.target.path),
    logfile_maxbytes: own.logfile.maxBytes.value,
    logfile_backups: own.logfile.backups.value,
    loglevel: LEVELS.get(own.loglevel.value),
    pidfile: pathOf(own.pidfile),
    umask: own.umask.value,
    minfds: own.minfds.value,
    minprocs: own.minprocs.value,
    identifier: own.identifier.value,
    childlogdir: "span" in own.childlogdir ? own.childlogdir.value : "/tmp",
    nocleanup: own.nocleanup.value,
    silent: own.silent.value,
    strip_ansi: own.stripAnsi.value,
    user: own.user?.value ?? null,
    directory: own.directory?.value ?? null,
  };
}

function serverFields({ family, host, port, file, chmod }: SupervisorDocument["servers"][number]): Fields {
  return { host: family === "inet" ? (host?.value ?? "") : null, port: port?.value ?? null, file: file ? pathOf(file) : null, chmod: chmod?.value ?? null };
}

function processFields(program: Program, process: Process): Fields {
  return {
    command: process.command?.value,
    directory: process.directory?.value ?? null,
    umask: program.umask?.value ?? null,
    priority: program.priority.value,
    autostart: program.autostart.value,
    // The oracle wrote "unexpected" for true as well, so only false can be told.
    autorestart: program.autorestart.value === "never" ? false : "unexpected",
    startsecs: program.startsecs.value,
    startretries: program.startretries.value,
    stopsignal: SIGNALS.get(program.stopsignal.value) ?? Number(program.stopsignal.value),
    stopwaitsecs: program.stopwaitsecs.value,
    stopasgroup: program.stopasgroup.value,
    killasgroup: program.killasgroup.value,
    exitcodes: program.exitcodes.value,
    redirect_stderr: program.redirectStderr.value,
    serverurl: program.serverurl?.value ?? null,
    environment: Object.fromEntries([...process.environment].map(([name, { value }]) => [name, value])),
    ...streamFields("stdout", process.stdout),
    ...streamFields("stderr", process.stderr),
  };
}

function streamFields(stream: "stdout" | "stderr", log: LogFile): Fields {
  const { kind, path } = log.target;
  return {
    [`${stream}_logfile`]: kind === "auto" ? "Automatic" : kind === "file" || kind === "device" ? path.value : null,
    [`${stream}_logfile_maxbytes`]: log.maxBytes.value,
    [`${stream}_logfile_backups`]: log.backups.value,
    [`${stream}_syslog`]: log.syslog.value || kind === "syslog",
    ...(stream === "stdout" && { stdout_capture_maxbytes: log.captureMaxBytes.value, stdout_events_enabled: log.events.value }),
  };
}

/** The oracle has absolute paths, normalised; ours are as written, so the end decides. */
function pathOf({ value }: Setting<string>): RegExp {
  return new RegExp(`(?:^|/)${escape(value.replace(/^\.\//, "").replaceAll(/\/{2,}/g, "/"))}$`);
}

function fieldDifferences(what: string, ours: Fields, theirs: Fields): readonly string[] {
  return Object.keys(ours).flatMap((name) => differences(`${what} ${name}`, ours[name], theirs[name]));
}

/** A text of ours may hold %(ENV_x)s, for which the oracle had a value. */
function differences(what: string, ours: unknown, theirs: unknown): readonly string[] {
  if (ours instanceof RegExp ? typeof theirs === "string" && ours.test(theirs) : isDeepStrictEqual(ours, theirs)) return [];
  if (typeof ours === "string" && typeof theirs === "string" && ours.includes("%(ENV_")) {
    const pattern = ours.split(/%\(ENV_\w+\)s/).map(escape).join(".*");
    if (new RegExp(`^${pattern}$`, "s").test(theirs)) return [];
  }
  return [`${what} is ${JSON.stringify(ours instanceof RegExp ? ours.source : ours)}, supervisord has ${JSON.stringify(theirs)}`];
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const LEVELS: ReadonlyMap<string, number> = new Map([["critical", 50], ["error", 40], ["warn", 30], ["info", 20], ["debug", 10], ["trace", 5], ["blather", 3]]);
const SIGNALS: ReadonlyMap<string, number> = new Map([["TERM", 15], ["HUP", 1], ["INT", 2], ["QUIT", 3], ["KILL", 9], ["USR1", 10], ["USR2", 12], ["WINCH", 28]]);
