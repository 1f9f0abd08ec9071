import type { Listed, Located, Problem, Setting, SourceFile, Subject } from "../../model/index.ts";

/** A service as systemd starts it: its unit with what changes it. Address: `unit:varnish.service`. */
export interface SystemdDocument extends Subject {
  /** `varnish.service`; `varnishd@.service` is a template that is started under several names. */
  readonly name: string;
  /** `whole`: its unit is here. `drop-ins`: what changes a unit that a package brings. */
  readonly context: "whole" | "drop-ins";
  /** The unit, and what changes it in systemd's order. */
  readonly files: readonly SourceFile[];
  /** Why a line that is absent may stand somewhere else. */
  readonly doubt: Problem | undefined;
  /** What `ExecStart=` starts: one command, or several of a job. */
  readonly commands: Listed<Command>;
  /** `simple`, `forking`, `notify`, `oneshot` … */
  readonly type: Setting<string>;
  readonly user: Setting<string>;
  /** `no`, `always`, `on-failure` … */
  readonly restart: Setting<string>;
  /** How many files it may open: `LimitNOFILE=`. */
  readonly openFiles: Setting<FileLimit>;
  /** Whether something is said that starts it at boot: `WantedBy=` and its like. */
  readonly isEnabled: Located<boolean>;
  /** The file of the checkout that a path on the host most likely means: the longest common end, at the nearest folder. */
  readonly fileNamed: (path: string) => SourceFile | undefined;
}

/** A command line without its prefixes. */
export interface Command extends Subject {
  /** The program and its arguments, after specifiers and variables. */
  readonly words: readonly Located<string>[];
  /** Why there may be other words than these. */
  readonly open: Problem | undefined;
}

/** Numbers of descriptors; `Infinity` for `infinity`. */
export interface FileLimit {
  /** What holds until the program itself raises it. */
  readonly soft: number;
  /** What a program without root's rights cannot raise it above. */
  readonly hard: number;
}
