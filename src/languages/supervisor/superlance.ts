import type { Located, Problem, Setting, Span } from "../../model/index.ts";

/** `httpok`: restarts processes when a URL does not answer as expected. */
export interface Httpok {
  readonly name: "httpok";
  /** Where the program's name stands in the command. */
  readonly span: Span;
  /** Why it may have other arguments. */
  readonly doubt: Problem | undefined;
  /** `-p`: process names or `group:name`. */
  readonly targets: readonly Located<string>[];
  /** `-a`: every process; wins over `targets`. */
  readonly any: Located<true> | undefined;
  readonly url: Located<string> | undefined;
  /** `-t`, seconds. */
  readonly timeout: Setting<number>;
  /** `-c`, as written. */
  readonly codes: readonly Located<string>[];
  /** `-b`. */
  readonly body: Located<string> | undefined;
  /** False with `-E`: only checks while a selected process runs, and finds such processes by bare name alone. */
  readonly eager: Setting<boolean>;
  /** `-m`. */
  readonly mail: Located<string> | undefined;
  readonly faults: readonly Fault[];
}

/** `memmon`: restarts processes above a resident size. */
export interface Memmon {
  readonly name: "memmon";
  /** Where the program's name stands in the command. */
  readonly span: Span;
  /** Why it may have other arguments. */
  readonly doubt: Problem | undefined;
  readonly limits: readonly Limit[];
  /** `-c`: children count as well. */
  readonly cumulative: Located<true> | undefined;
  /** `-u`, as written. */
  readonly uptime: Located<string> | undefined;
  /** `-m`. */
  readonly mail: Located<string> | undefined;
  readonly faults: readonly Fault[];
}

/** A ceiling for a process (`-p`), for each process of a group (`-g`) or for all (`-a`). */
export interface Limit {
  readonly scope: "process" | "group" | "any";
  /** As written: a process name or `group:name`, or a group's name; empty for `any`. */
  readonly name: Located<string>;
  readonly bytes: Located<number>;
}

/** Arguments that the program does not take: it prints its usage and exits, over and over. */
export interface Fault {
  readonly span: Span;
  readonly doubt: Problem | undefined;
  /** What stands there and what would be right, as the end of a sentence. */
  readonly message: string;
}
