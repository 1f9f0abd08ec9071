import type { LanguageName } from "../languages/index.ts";
import type { Setting } from "../environment/link.ts";
import type { DeclaredSignOff } from "./answer.ts";
import type { Changes } from "./changes.ts";
import type { Suppression } from "./suppressions.ts";
import type { DeclaredWaiver } from "./waive.ts";

/** What a team declares for an audit, and the date it is made on. */
export interface AuditSetting extends Setting {
  readonly waivers: readonly DeclaredWaiver[];
  readonly signOffs: readonly DeclaredSignOff[];
  /** What comments in the files allow. */
  readonly suppressions?: readonly Suppression[];
  /** Rules that nobody may waive. */
  readonly locked?: readonly string[];
  /** Rules that a declaration switches off, sorted. */
  readonly off?: readonly string[];
  /** The fingerprints of failures that are known. */
  readonly baseline?: ReadonlySet<string>;
  /** What changed since a revision, where that alone is told. */
  readonly changes?: Changes | undefined;
  /** For a reader of failures: passes are counted, one of a rule standing for all, and nothing is drawn. */
  readonly brief?: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether a file belongs to the environment that is audited. */
  belongs(this: void, path: string): boolean;
  /** Whether somebody means a file by its path although it would be set aside because of one step of it, a folder or its name. */
  named(this: void, path: string, step: string): boolean;
  /** The format that files are taken for which were named one by one, whatever stands in them. */
  readonly as?: LanguageName | undefined;
  /** Whether a file is read for what it declares, and not judged: somebody else answers for it. */
  vendored(this: void, path: string): boolean;
}

/** The setting of a checkout that declares nothing: one production environment on one host. */
export function undeclared(today: string): AuditSetting {
  return {
    name: "production",
    role: "production",
    targets: { versions: new Map(), roots: new Map() },
    facts: [],
    hostOf: () => undefined,
    waivers: [],
    signOffs: [],
    today,
    belongs: () => true,
    named: () => false,
    vendored: () => false,
  };
}
