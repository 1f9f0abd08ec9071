import type { Located, Problem, Setting, SourceFile, Subject } from "../../model/index.ts";
import type { Httpok, Memmon } from "./superlance.ts";

/** What one supervisord sees: its main file with every included one, or a fragment whose main file is not in the checkout. */
export interface SupervisorDocument {
  readonly main: SourceFile;
  /** `included`: a fragment (conf.d/x.conf) that no main file of the checkout reaches; what its main file says is not known. */
  readonly context: "whole" | "included";
  /** As the environment declares it; undefined when it does not, and then supervisor 4 is assumed. */
  readonly version: string | undefined;
  /** Everything that was written, in the order of first mention, unknown sections and options too. */
  readonly sections: ReadonlyMap<string, Section>;
  readonly includes: readonly Include[];
  /** Why there may be more sections than were seen: includes that lead out of the checkout or to what cannot be read, templates, a fragment's unknown main file. */
  readonly unseen: readonly Problem[];
  /** Undefined in a fragment, and where the section is missing. */
  readonly supervisord: Supervisord | undefined;
  readonly servers: readonly HttpServer[];
  /** Programs and FastCGI programs; one that stands in two groups appears twice, as it runs twice. */
  readonly programs: readonly Program[];
  readonly listeners: readonly EventListener[];
  readonly groups: readonly Group[];
}

/** A section as written: merged from all its headers and files, the last value of an option wins. */
export interface Section extends Subject {
  /** The whole text between the brackets: `program:instance1`. */
  readonly name: string;
  /**
   * By lower-cased name, before `%(…)s` expansion: lines joined by line feeds, comments dropped.
   * The trail names the values that a later line replaced.
   */
  readonly options: ReadonlyMap<string, Located<string>>;
  /** Why options that are absent here may stand in a file that was not seen. */
  readonly doubt?: Problem | undefined;
}

/** One glob of `[include] files`. */
export interface Include {
  readonly pattern: Located<string>;
  /** Files of the checkout that it reaches, in the order in which they are read. */
  readonly files: readonly SourceFile[];
}

/** The daemon's own settings. */
export interface Supervisord extends Subject {
  readonly logfile: LogFile;
  readonly loglevel: Setting<string>;
  readonly pidfile: Setting<string>;
  readonly umask: Setting<number>;
  readonly nodaemon: Setting<boolean>;
  readonly silent: Setting<boolean>;
  readonly minfds: Setting<number>;
  readonly minprocs: Setting<number>;
  readonly nocleanup: Setting<boolean>;
  readonly stripAnsi: Setting<boolean>;
  readonly identifier: Setting<string>;
  readonly childlogdir: Setting<string>;
  readonly user: Located<string> | undefined;
  readonly directory: Located<string> | undefined;
  readonly environment: Environment;
}

/** Variables by name. */
export type Environment = ReadonlyMap<string, Located<string>>;

/** Where supervisord can be controlled from. */
export interface HttpServer extends Subject {
  readonly family: "inet" | "unix";
  /** Lower-cased; undefined for all interfaces (no host, or `*`) and for a socket file. */
  readonly host: Located<string> | undefined;
  readonly port: Located<number> | undefined;
  readonly file: Located<string> | undefined;
  /** Permission bits of the socket file. */
  readonly chmod: Setting<number> | undefined;
  readonly username: Located<string> | undefined;
  readonly password: Located<string> | undefined;
}

/** A `[group:x]`, or the group that a program outside any group forms by itself. */
export interface Group extends Subject {
  readonly name: string;
  readonly kind: "group" | "program" | "fcgi-program" | "eventlistener";
  readonly priority: Setting<number>;
  /** Written member names; empty for a group that a program forms by itself. */
  readonly members: readonly Located<string>[];
  readonly programs: readonly Program[];
}

/** What to start, with every option as supervisord sees it. */
export interface Program extends Subject {
  readonly kind: "program" | "fcgi-program" | "eventlistener";
  /** The section's name behind the colon. */
  readonly name: string;
  readonly group: string;
  /** As written, unknown options too, before `%(…)s` expansion. */
  readonly options: ReadonlyMap<string, Located<string>>;
  /** Why options that are absent may stand in a file that was not seen. */
  readonly doubt: Problem | undefined;
  /** Of the first process; undefined when the section gives none, which supervisord refuses. */
  readonly command: Located<string> | undefined;
  /** The command as supervisord splits it; empty when it cannot be split. */
  readonly words: readonly Located<string>[];
  readonly autostart: Setting<boolean>;
  readonly autorestart: Setting<"always" | "unexpected" | "never">;
  /** Seconds a process must stay up to count as started. */
  readonly startsecs: Setting<number>;
  readonly startretries: Setting<number>;
  readonly exitcodes: Setting<readonly number[]>;
  /** Without the prefix SIG, upper-case; or a number as written. */
  readonly stopsignal: Setting<string>;
  /** Seconds between the stop signal and KILL. */
  readonly stopwaitsecs: Setting<number>;
  readonly stopasgroup: Setting<boolean>;
  readonly killasgroup: Setting<boolean>;
  /** Lower starts first and stops last. */
  readonly priority: Setting<number>;
  readonly user: Located<string> | undefined;
  readonly umask: Located<number> | undefined;
  readonly serverurl: Located<string> | undefined;
  readonly numprocs: Setting<number>;
  readonly redirectStderr: Setting<boolean>;
  /** Of the first process, `[supervisord]`'s variables included. */
  readonly environment: Environment;
  /** `[fcgi-program:x] socket`. */
  readonly socket: Located<string> | undefined;
  /** One for each copy; at most 1000 are spelt out. */
  readonly processes: readonly Process[];
}

/** One running copy of a program. */
export interface Process {
  /** From `process_name`: what supervisorctl, httpok and memmon know it by. */
  readonly name: string;
  /** `group:name`, or the name alone when both are the same. */
  readonly address: string;
  readonly command: Located<string> | undefined;
  readonly directory: Located<string> | undefined;
  readonly environment: Environment;
  readonly stdout: LogFile;
  readonly stderr: LogFile;
}

/** Where a stream goes and how supervisord bounds it. */
export interface LogFile {
  readonly stream: "standard output" | "standard error" | "own log";
  readonly target: LogTarget;
  /** 0: never rotated by supervisord. */
  readonly maxBytes: Setting<number>;
  /** 0: the file is emptied when it is full. */
  readonly backups: Setting<number>;
  /** True when lines also go to syslog. */
  readonly syslog: Setting<boolean>;
  /** Above 0 parts of the output are also sent as events. */
  readonly captureMaxBytes: Setting<number>;
  readonly events: Setting<boolean>;
}

/**
 * What a `*_logfile` names.
 *
 * - `file`: a file, the value its path as supervisord sees it (`%(here)s` is kept: only the host knows it);
 * - `device`: the standard streams and other devices, which nobody rotates;
 * - `auto`: a file in the temporary folder that the next start deletes;
 * - `syslog`: the old spelling `stdout_logfile=syslog`;
 * - `none`: dropped;
 * - `redirected`: standard error goes into standard output.
 */
export interface LogTarget {
  readonly kind: "file" | "device" | "auto" | "syslog" | "none" | "redirected";
  readonly path: Setting<string>;
}

/** A program that supervisord tells about events. */
export interface EventListener extends Program {
  readonly kind: "eventlistener";
  /** Upper-cased event names, as subscribed. */
  readonly events: readonly Located<string>[];
  readonly bufferSize: Setting<number>;
  /** What it does, when it is one of superlance's two watchdogs; in doubt where a template fills in what it runs. */
  readonly tool: Located<Httpok | Memmon | undefined>;
}
