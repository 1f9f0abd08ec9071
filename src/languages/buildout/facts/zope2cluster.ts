import type { BuildoutDocument, Part } from "../document.ts";

/** A part of `collective.recipe.zope2cluster` as the Zope that it clones, with its own options laid over; any other part as it is. */
export function withClones(part: Part, { parts }: Pick<BuildoutDocument, "parts">): Part {
  if (part.recipe.requirement.canonicalName !== "collective-recipe-zope2cluster") return part;
  const source = part.section.options.get("instance-clone")?.value.value.trim();
  const original = parts.items.find(({ name }) => name === source);
  if (!original || original === part) return part;
  const options = new Map([...original.section.options, ...part.section.options]);
  return { ...part, recipe: original.recipe, section: { ...part.section, options } };
}
