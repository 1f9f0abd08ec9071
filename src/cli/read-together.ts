import type { Declaration, DeclaredLevel } from "../declaration/index.ts";
import { readLayers } from "../declaration/read-layers.ts";
import { rulesMatching } from "../declaration/rule-pattern.ts";
import { pathsUnder } from "../declaration/references.ts";
import { refused, type Layer, type Open } from "./declaration-layers.ts";
import { knownIds } from "./known-ids.ts";
import { withPlaces } from "./layered-paths.ts";
import type { LoadedDeclaration } from "./load-declaration.ts";

/** What the files of a declaration are read with. */
export interface Together {
  readonly today: string;
  readonly open: Open;
  /** Ids of rules that are known besides those that come along and those that the files name. */
  readonly rules?: readonly string[];
}

/**
 * What the files of a declaration say together, with the checklists and the rules that they bring along.
 *
 * @throws UsageError with every mistake in them, a line each
 */
export async function readTogether(
  layers: readonly Layer[],
  { today, open, rules = [] }: Together,
): Promise<LoadedDeclaration> {
  const [first, ...others] = layers.map(({ tree }) => tree);
  if (!first) throw new Error("A declaration has a file.");
  const text = layers.map(({ tree }) => tree.file.text).join("\n");
  const usual = await knownIds(text, today);
  const own = bringsItsOwn(layers) ? await brought(layers, { open, rules }) : undefined;
  const reading = readLayers([first, ...others], {
    rules: [...usual.rules, ...rules, ...(own?.ruleFiles ?? []).map(({ id }) => id)],
    items: own?.items ?? usual.items,
    today,
  });
  if ("errors" in reading) throw refused(reading.errors);
  const declaration = others.length === 0 ? reading.declaration : withPlaces(reading.declaration, layers);
  return {
    declaration: own ? withLevels(declaration, own.levels) : declaration,
    checklists: own?.checklists,
    ruleFiles: own?.ruleFiles ?? [],
  };
}

function bringsItsOwn(layers: readonly Layer[]): boolean {
  return layers.some(({ tree }) => ["checklists", "ruleFiles"].some((key) => pathsUnder(tree, key).length > 0));
}

/** What reads checklists is loaded where any are named. */
async function brought(
  layers: readonly Layer[],
  { open, rules: others = [] }: Pick<Together, "open" | "rules">,
): Promise<
  Pick<LoadedDeclaration, "checklists" | "ruleFiles"> & {
    readonly levels: readonly DeclaredLevel[];
    readonly items: readonly string[];
  }
> {
  const { catalogue } = await import("../../rules/catalogue.ts");
  const { answeredBy, itemsIn } = await import("./own-checklists.ts");
  const { ruleFilesOf } = await import("./rule-files.ts");
  const ruleFiles = ruleFilesOf(layers, Object.keys(catalogue.folders), open);
  const rules = [...catalogue.rules.keys(), ...others, ...ruleFiles.map(({ id }) => id)];
  const { checklists, levels } = answeredBy(layers, catalogue.checklists, { rules, open });
  return { ruleFiles, checklists, levels, items: itemsIn(checklists).map(({ id }) => id) };
}

/** What a checklist says of levels goes below what the declaration says, and below what it locks. */
function withLevels(declaration: Declaration, levels: readonly DeclaredLevel[]): Declaration {
  const locked = declaration.locked.map(({ value }) => value);
  const overruled = levels.flatMap(({ rule }) => rulesMatching(rule.value, locked).map((id) => ({ rule, id })));
  if (overruled.length > 0)
    throw refused(
      overruled.map(({ rule: { span }, id }) => ({
        path: span.file.path,
        ...span.file.position(span.start),
        message: `Rule ${id} is locked, so no checklist may set its level; take the line out.`,
      })),
    );
  return { ...declaration, levels: [...levels, ...declaration.levels] };
}
