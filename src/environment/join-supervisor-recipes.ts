import type { BuildoutDocument } from "../languages/buildout/index.ts";
import type { SupervisorDocument } from "../languages/supervisor/index.ts";

/** The supervisord configurations that buildout recipes write: what runs there is judged like a hand-written one. */
export function supervisorsOfRecipes(_buildouts: readonly BuildoutDocument[]): readonly SupervisorDocument[] {
  return [];
}
