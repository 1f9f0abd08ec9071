import type { Documents, LanguageName } from "../languages/index.ts";
import type { Fact, Files, Problem, Role, Secret } from "../model/index.ts";
import type { HostOf } from "./hosted.ts";
import type { WhatIf } from "../declaration/what-if.ts";

/** The linked, readonly model of what runs where: what rules look at. */
export interface Environment extends Documents {
  readonly name: string;
  readonly role: Role;
  /** `YYYY-MM-DD`: the day on which it is judged. */
  readonly today: string;
  /** The checkout, for what a command names: scripts, configuration of formats that are not read. */
  readonly files: Files;
  /** What all documents say in the shared vocabulary, by kind, in the order of the files. */
  readonly facts: Facts;
  readonly problems: readonly LanguageProblem[];
  /** What no output may say, of all files that were read. */
  readonly secrets: readonly Secret[];
  /** The paths of all files that a reader opened, those that are included too. */
  readonly read: ReadonlySet<string>;
  /** The host that a file is for; undefined where nothing says it. */
  readonly hostOf: HostOf;
  /** Undefined where no `punchlist.yaml` was read. */
  readonly declared?: DeclaredInputs | undefined;
}

/** What a team declares for the models. */
export interface DeclaredInputs {
  readonly whatIf: WhatIf;
  /** `YYYY-MM-DD`: the day on which it is judged, for what was last tried too long ago. */
  readonly today: string;
}

export type Facts = { readonly [Kind in Fact["kind"]]: readonly Hosted<Extract<Fact, { readonly kind: Kind }>>[] };

/** A fact with the host that it holds for; without one where nothing says which. */
export type Hosted<F extends Fact = Fact> = F & { readonly host?: string | undefined };

/** A problem with the format in whose reading it arose. */
export interface LanguageProblem extends Problem {
  readonly language: LanguageName;
}

export type { Documents, LanguageName };
