import type { Listed, Located, Problem, Span } from "../../model/index.ts";
import { compilersOf } from "./compilers.ts";
import type { Option, Part, Recipe, Section } from "./document.ts";
import { eggsOf, knowsRecipe } from "./eggs.ts";
import { readRequirement } from "./requirement.ts";
import { writesRotation } from "./rotation-parts.ts";

/** What a section's options refer to, in the order in which buildout follows them. */
export type ReferencesOf = (
  section: string,
) => readonly { readonly section: string; readonly span: Span; readonly text: string }[];

/** The sections that get used and the parts among them, dependencies first. */
export interface Reached {
  /** In doubt where a recipe names no distribution, or may name another one. */
  readonly parts: Listed<Part>;
  readonly sections: ReadonlySet<string>;
  /** Words of `parts` that no section stands for. */
  readonly missing: readonly Located<string>[];
}

const DEEPEST = 500;

/** Follows `parts`, references and `=>` to everything that gets installed. */
export function reachParts(sections: ReadonlyMap<string, Section>, referencesOf: ReferencesOf): Reached {
  const parts: Part[] = [];
  const missing: Located<string>[] = [];
  let doubt: Problem | undefined;
  const reached = new Set<string>();
  const visit = (name: string, by: Located<string>, depth: number): void => {
    const section = sections.get(name);
    if (!section || reached.has(name) || depth > DEEPEST) return;
    reached.add(name);
    for (const { section: target, span, text } of referencesOf(name))
      visit(target, { value: text, span, trail: [] }, depth + 1);
    for (const word of section.options.get("<part-dependencies>")?.words ?? []) visit(word.value, word, depth + 1);
    const recipe = section.options.get("recipe");
    if (!recipe || name === "buildout") return;
    doubt ??= recipe.value.doubt;
    const part = readPart(section, recipe, by);
    if (part) parts.push(part);
  };
  const buildout = sections.get("buildout");
  if (buildout) visit("buildout", { value: "buildout", span: buildout.span, trail: [] }, 0);
  for (const word of buildout?.options.get("parts")?.words ?? []) {
    if (!sections.has(word.value)) missing.push(word);
    visit(word.value, word, 0);
  }
  return { parts: { items: parts, doubt }, sections: reached, missing };
}

function readPart(section: Section, option: Option, reachedBy: Located<string>): Part | undefined {
  const recipe = readRecipe(option.value);
  if (!recipe) return undefined;
  const { name, span } = section;
  const knownRecipe = knowsRecipe(recipe);
  const part = {
    address: `part:${name}`,
    span,
    name,
    section,
    reachedBy,
    recipe,
    eggs: eggsOf(section, recipe),
    knownRecipe,
    compilers: compilersOf(section, recipe, knownRecipe),
  };
  return { ...part, writesRotation: writesRotation(part) };
}

function readRecipe(text: Located<string>): Recipe | undefined {
  const [dist = "", entry = "default"] = text.value.split(":");
  const requirement = readRequirement({
    ...text,
    value: dist.trim(),
    span: { ...text.span, end: Math.min(text.span.end, text.span.start + dist.trim().length) },
  });
  return requirement && { text, requirement, entry: entry.trim() };
}
