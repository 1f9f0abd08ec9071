import type { Setting } from "../environment/link.ts";
import type { DeclaredSignOff } from "./answer.ts";
import type { DeclaredWaiver } from "./waive.ts";

/** What a team declares for an audit, and the date it is made on. */
export interface AuditSetting extends Setting {
  readonly waivers: readonly DeclaredWaiver[];
  readonly signOffs: readonly DeclaredSignOff[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The setting of a checkout that declares nothing: one production environment on one host. */
export function undeclared(today: string): AuditSetting {
  return { name: "production", role: "production", targets: { versions: new Map(), roots: new Map() }, facts: [], waivers: [], signOffs: [], today };
}
