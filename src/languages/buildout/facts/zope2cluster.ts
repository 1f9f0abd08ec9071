import { canonicalName } from "../requirement.ts";
import type { BuildoutDocument, Part } from "../document.ts";

/**
 * A part of `collective.recipe.zope2cluster` as the Zope that it clones, a part or a section of settings alone, with its own options laid
 * over; any other part as it is.
 */
export function withClones(part: Part, { parts, sections }: Pick<BuildoutDocument, "parts" | "sections">): Part {
  if (part.recipe.requirement.canonicalName !== "collective-recipe-zope2cluster") return part;
  const source = part.section.options.get("instance-clone")?.value.value.trim();
  const original = source === undefined || source === part.name ? undefined : sections.get(source);
  if (!original) return part;
  const options = new Map([...original.options, ...part.section.options]);
  const cloned = parts.items.find(({ name }) => name === source)?.recipe;
  return { ...part, recipe: cloned ?? zopeRecipe(part.recipe), section: { ...part.section, options } };
}

/** The recipe that zope2cluster calls with the options of both. */
function zopeRecipe(recipe: Part["recipe"]): Part["recipe"] {
  const requirement = { ...recipe.requirement, name: "plone.recipe.zope2instance", exact: undefined };
  return { ...recipe, requirement: { ...requirement, canonicalName: canonicalName(requirement.name) } };
}
