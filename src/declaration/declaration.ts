import type { HostFact, MemoryFact } from "../model/fact.ts";
import type { LanguageName } from "../languages/index.ts";
import type { Located } from "../model/located.ts";
import type { Severity } from "../model/verdict.ts";
import type { Role } from "../model/role.ts";
import type { WhatIf } from "./what-if.ts";

/** What a team declares: its environments, how they are judged, and the inputs of the what-if calculator. */
export interface Declaration {
  /** At least one: a file that names none declares the environment `production`. */
  readonly environments: readonly DeclaredEnvironment[];
  readonly levels: readonly DeclaredLevel[];
  /** Rules that nobody may waive. */
  readonly locked: readonly Located<string>[];
  readonly waivers: readonly DeclaredWaiver[];
  readonly signOffs: readonly DeclaredSignOff[];
  /** Globs of files that are read and not judged. */
  readonly vendored: readonly Located<string>[];
  readonly cover: DeclaredCover;
  readonly whatIf: WhatIf;
}

/** What the audit report names on its cover. */
export interface DeclaredCover {
  readonly customer: string | undefined;
  readonly author: string | undefined;
}

export interface DeclaredEnvironment {
  readonly name: Located<string>;
  readonly role: Located<Role>;
  /** Globs of the files that belong to it; empty means all. */
  readonly files: readonly Located<string>[];
  readonly hosts: readonly DeclaredHost[];
  readonly roots: ReadonlyMap<LanguageName, readonly Located<string>[]>;
  readonly versions: ReadonlyMap<LanguageName, Located<string>>;
  /** Globs of the files that are made on the host; a checkout that lacks them lacks nothing. */
  readonly madeOnHost: readonly Located<string>[];
}

export interface DeclaredHost {
  readonly fact: HostFact;
  /** What processes take, in the place of an estimate. */
  readonly processes: readonly MemoryFact[];
  /** Globs of the files that are for it; empty means that nothing is said. */
  readonly files: readonly Located<string>[];
}

/** How severe a rule is here, or that it is off. */
export interface DeclaredLevel {
  readonly rule: Located<string>;
  readonly level: Located<Severity | "off">;
}

/** A failure that someone answers for. `rule` or `item` is given, or both. Dates are `YYYY-MM-DD`. */
export interface DeclaredWaiver {
  readonly rule: Located<string> | undefined;
  readonly item: Located<string> | undefined;
  readonly subject: Located<string> | undefined;
  readonly reason: Located<string>;
  readonly owner: Located<string>;
  readonly until: Located<string>;
}

/** A person's answer to an item of the checklist; `when` is `YYYY-MM-DD`. */
export interface DeclaredSignOff {
  readonly item: Located<string>;
  readonly answer: Located<"yes" | "no" | "not applicable">;
  readonly who: Located<string>;
  readonly when: Located<string>;
  /** What shows it, or why it does not apply. */
  readonly evidence: Located<string>;
}
