import type { Address } from "./address.ts";
import type { Listed, Located, Setting, Step } from "./located.ts";
import type { Span } from "./span.ts";

/** What a language tells the others. A kind enters when two languages produce it or a rule joins two of them. */
export type Fact =
  | LogFact
  | RotationFact
  | ZopeFact
  | ZeoFact
  | ListenFact
  | RouteFact
  | MemoryFact
  | MemoryLimitFact
  | CommandFact
  | HostFact;

/** The kinds of facts, all of them by the compiler's word. */
export const FACT_KINDS: readonly string[] = Object.keys({
  log: true,
  rotation: true,
  zope: true,
  zeo: true,
  listen: true,
  route: true,
  memory: true,
  "memory-limit": true,
  command: true,
  host: true,
} satisfies Readonly<Record<Fact["kind"], true>>);

/** Where a fact was written: its file tells whose it is. */
export function factSpan(fact: Fact): Span {
  switch (fact.kind) {
    case "log":
      return fact.path.span;
    case "listen":
      return fact.address.span;
    case "route":
      return fact.to.span;
    case "memory-limit":
      return fact.bytes.span;
    case "command":
      return fact.command.span;
    default:
      return fact.span;
  }
}

/** A file that a program writes and keeps open. */
export interface LogFact {
  readonly kind: "log";
  /** As written, after expansion; relative paths and unresolved placeholders stay as they are. */
  readonly path: Located<string>;
  /** Who writes it, as an operator would say it: "program instance1, standard output". */
  readonly writer: string;
  /** How the writer itself bounds the file, if it does. `undefined`: it does not, somebody else has to. */
  readonly ownRotation: Located<OwnRotation> | undefined;
  /** A line that is meant to bound it and does not, and why. */
  readonly ineffective?: Step;
  /** The Zope that holds it open; undefined for other writers. */
  readonly zope?: LogOfZope;
}

/** What decides how a Zope opens its log again. */
export interface LogOfZope {
  /** ZServer opens its logs again on USR2; under WSGI nothing handles the signal, and it ends the process. */
  readonly server: ZopeFact["server"];
  /** The line that tells the server; undefined where nothing does. */
  readonly settledBy: Located<string> | undefined;
  /** The logging handler that is set in the place of the recipe's own. */
  readonly handler: Located<string> | undefined;
}

/** A writer that rotates its own log keeps at most `(backups + 1) × maxBytes`. */
export interface OwnRotation {
  readonly maxBytes: number;
  readonly backups: number;
}

/** Paths (globs) that a rotation tool takes care of. */
export interface RotationFact {
  readonly kind: "rotation";
  readonly patterns: readonly Located<string>[];
  /** `copytruncate`: the writer need not be told; `signal`: a script tells it; `none`: the file is renamed under it. */
  readonly reopen: "copytruncate" | "signal" | "none";
  /** The commands of the script that tells it, each at its place. */
  readonly commands: readonly Located<string>[];
  /** Whether the tool drops them for a fault in their file, and rotates nothing by them. */
  readonly dropped: boolean;
  /** Why the tool may leave them to grow although it reads them; in doubt where a setting that decides it is. */
  readonly idle: Located<IdleRotation | undefined>;
  readonly span: Span;
}

/** A rotation that is written so that it does not happen, or seldom. */
export interface IdleRotation {
  /** To follow "but": "its block rotates once a year". */
  readonly why: string;
  /** What would settle it, where the disk need not be full before; undefined where it is. */
  readonly settledBy: string | undefined;
  readonly span: Span;
}

/** A Zope instance that is configured here. */
export interface ZopeFact {
  readonly kind: "zope";
  /** In doubt where it may be set up as something else. */
  readonly name: Located<string>;
  readonly span: Span;
  readonly threads: Setting<number>;
  /** Target number of objects per connection. */
  readonly cacheObjects: Setting<number>;
  /** `zserver` or `wsgi`; unknown when the recipe's version is. */
  readonly server: "zserver" | "wsgi" | "unknown";
}

/** A ZEO server that is configured here. */
export interface ZeoFact {
  readonly kind: "zeo";
  /** In doubt where it may be set up as something else. */
  readonly name: Located<string>;
  readonly span: Span;
}

/** An address that a program is told to listen on. */
export interface ListenFact {
  readonly kind: "listen";
  readonly address: Located<Address>;
  readonly by: Listening;
}

/** Who listens, or leads on. */
export interface Listening {
  /** What it is: `nginx`, `haproxy`, `varnish`, `apache`, `zope`, `zeo`, `supervisor`. */
  readonly service: string;
  /** As its own files call it. */
  readonly name: string;
  /** Where it is set up: two of one name stand in two places. */
  readonly span: Span;
}

/** An address that a balancer or a proxy leads to, or the database of an application. */
export interface RouteFact {
  readonly kind: "route";
  readonly to: Located<Address>;
  /** Who leads there. */
  readonly by?: Listening;
  /** What it calls the server there. */
  readonly name: string;
  /** What a waiver calls it: `upstream:plone/server:127.0.0.1:8081`; made of the names where it is absent. */
  readonly address?: string;
  /** What a waiver calls the section that it is a server of, where that and its name make its address: `backend:plone`. */
  readonly within?: string;
  /** The backend, upstream or director that the server is of; absent where an address stands alone. */
  readonly group?: Located<string> | undefined;
  /** Who listens for the requests that come this way, each as it stands in its `ListenFact.by`; absent: whatever `by.service` listens as `by`. */
  readonly entries?: Listed<Listening>;
  /** Set where it takes no requests while all is well: a backup, a disabled server, one of weight 0. */
  readonly isSpare?: boolean;
  /** How long a request that was sent there waits for the first byte of its answer, in milliseconds; `Infinity` for ever. */
  readonly firstByteMs?: Setting<number> | undefined;
  /** How many connections, or requests, it may have at a time; 0 for no limit. */
  readonly maxConnections?: Setting<number> | undefined;
  /** What sends a visitor to the server that he had before: a cookie, a hash of his address, a table; absent where nothing does. */
  readonly sticky?: Located<string> | undefined;
}

/** Memory that a process takes by its own configuration (a database's buffers, a cache's size), in bytes. */
export interface MemoryFact {
  readonly kind: "memory";
  readonly name: string;
  readonly span: Span;
  readonly lowBytes: Located<number>;
  readonly highBytes: Located<number>;
  /** What the range rests on, in a few words. */
  readonly basis: string;
  /** Whether the span is in a file of the program, or in what a person wrote down about it. */
  readonly source: "file" | "declared";
}

/** A watchdog's ceiling: the process is restarted above it. */
export interface MemoryLimitFact {
  readonly kind: "memory-limit";
  /** The process name it is set for; `undefined` when it is set for all. */
  readonly process: Located<string> | undefined;
  readonly bytes: Located<number>;
}

/** A command line that a supervisor, a timer or a script runs. */
export interface CommandFact {
  readonly kind: "command";
  /** Process name as the supervisor shows it. */
  readonly name: string;
  readonly command: Located<string>;
  /** How many copies run. */
  readonly copies: number;
  /** Whether it starts with the supervisor. */
  readonly autostart: boolean;
}

/** What is known about a host. */
export interface HostFact {
  readonly kind: "host";
  readonly name: string;
  readonly span: Span;
  /** Whether it was read from what a program printed there, or written by hand. */
  readonly source: "file" | "declared";
  readonly memoryBytes: Located<number> | undefined;
  readonly cpus: Located<number> | undefined;
  readonly mounts: Listed<Mount>;
  /** What `df -i` says of its file systems. */
  readonly inodes: Listed<InodeUse>;
  /** Where it shows that these are facts of a container, whose root is not a disk and whose machine has more than it may use. */
  readonly container: Span | undefined;
}

/** How many files a file system can hold, and how many it holds. */
export interface InodeUse {
  readonly path: string;
  readonly span: Span;
  readonly device: string;
  readonly fileSystem: string | undefined;
  readonly all: Located<number>;
  readonly used: Located<number>;
}

/** A mounted file system with df's numbers, in bytes. */
export interface Mount {
  readonly path: string;
  readonly span: Span;
  readonly device: string;
  readonly fileSystem: string | undefined;
  readonly sizeBytes: Located<number>;
  readonly usedBytes: Located<number>;
  /** What an unprivileged user can still write; size − used − root reserve. */
  readonly availableBytes: Located<number>;
  /**
   * True where the root reserve counts as used (ansible gives no other number), so that used over size is too high on ext file
   * systems by up to their reserve.
   */
  readonly reserveCountsAsUsed: boolean;
}
