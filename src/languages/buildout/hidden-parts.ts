import type { Located, Problem } from "../../model/index.ts";
import type { BuildoutDocument, Section } from "./document.ts";
import type { Tree } from "./extends.ts";

interface Known {
  readonly get: BuildoutDocument["get"];
  /** Words of `parts` without a section. */
  readonly missing: readonly Located<string>[];
  readonly sections: ReadonlyMap<string, Section>;
}

/** Whether all parts are known with their recipes, whatever was not read: a layer that later files override can add none. */
function hidesNoPart({ get, missing, sections }: Known): boolean {
  const parts = get("buildout", "parts");
  if (!parts || parts.value.doubt || missing.length > 0) return false;
  return parts.words.every(({ value }) => {
    const recipe = sections.get(value)?.options.get("recipe");
    return recipe !== undefined && recipe.value.doubt === undefined;
  });
}

/** The problems of a tree, with what those of layers that were not read can hide: of a root that production is not built with nothing at all. */
export function withReach({ problems, leftOut }: Tree, production: boolean, known: Known): readonly Problem[] {
  const reach = production ? hidesNoPart(known) && { bringsNothing: true as const } : { addsNothing: true as const };
  return problems.map((problem) =>
    reach && problem.kind === "unseen" && leftOut.has(problem) ? { ...problem, ...reach } : problem,
  );
}
