import type { Part } from "./document.ts";

/** Whether a part writes logrotate files: by its recipe, options such as `logrotate-directory` of ftw.recipe.deployment, or where it puts its output. */
export function writesRotation({
  recipe: { requirement },
  section: { options },
}: Pick<Part, "recipe" | "section">): boolean {
  if (requirement.canonicalName.includes("logrotate")) return true;
  return [...options.values()].some(
    ({ name, raw }) => name.startsWith("logrotate") || (OUTPUT.test(name) && raw.value.includes("logrotate")),
  );
}

const OUTPUT = /^(?:output|target|target-file|name)$/;
