import { errorAt } from "../declaration/declaration-error.ts";
import { readChecklists } from "../declaration/checklist/read-checklists.ts";
import type { DeclaredLevel } from "../declaration/index.ts";
import { pathsUnder } from "../declaration/references.ts";
import { readYaml } from "../declaration/syntax.ts";
import type { Scalar, Tree } from "../declaration/tree.ts";
import { insteadOf, quoted } from "../declaration/words.ts";
import type { Checklist, ChecklistItem } from "../model/index.ts";
import { refused, type Layer, type Open } from "./declaration-layers.ts";

/** The checklists that are answered, with the levels that a team's own give to rules. */
export interface Answered {
  readonly checklists: readonly [Checklist, ...Checklist[]];
  readonly levels: readonly DeclaredLevel[];
}

/** The items of checklists, in their order. */
export function itemsIn(checklists: readonly Checklist[]): readonly ChecklistItem[] {
  return checklists.flatMap(({ sections }) => sections.flatMap(({ items }) => items));
}

/**
 * The checklists that files of a declaration name: those that come along by their names, others by their paths.
 *
 * @throws UsageError with every mistake in them, a line each
 */
export function answeredBy(
  layers: readonly Layer[],
  known: readonly [Checklist, ...Checklist[]],
  { rules, open }: { readonly rules: readonly string[]; readonly open: Open },
): Answered {
  const named = layers.flatMap((layer) => pathsUnder(layer.tree, "checklists").map((written) => ({ layer, written })));
  const [usual] = known;
  if (named.length === 0) return { checklists: [usual], levels: [] };
  const places = named.map(({ layer, written }) => placed(layer, written, { known, open }));
  const chosen = [...new Map(places.map((each) => ["place" in each ? each.place : each.name, each])).values()];
  const stock = chosen.filter((each) => "sections" in each);
  const read = readChecklists(
    chosen.flatMap((each) => ("tree" in each ? [each.tree] : [])),
    { rules, items: itemsIn(stock).map(({ id }) => id) },
  );
  if ("errors" in read) throw refused(read.errors);
  const own = [...read.checklists];
  const [first = usual, ...others] = chosen.flatMap((each) => ("sections" in each ? [each] : own.splice(0, 1)));
  return { checklists: [first, ...others], levels: read.levels };
}

type Placed = Checklist | { readonly place: string; readonly tree: Tree };

function placed(
  layer: Layer,
  written: Scalar,
  { known, open }: { readonly known: readonly Checklist[]; readonly open: Open },
): Placed {
  const { text, span } = written;
  const stock = known.find(({ name }) => name === text);
  if (stock) return stock;
  if (!/[/.]/.test(text)) {
    const names = known.map(({ name }) => name);
    throw refused([
      errorAt(span, `There is no checklist ${quoted(text)}; ${insteadOf(text, [...names, `./${text}.yaml`])}`),
    ]);
  }
  const { file, place } = open(layer, written, "checklists");
  const yaml = readYaml(file);
  if ("errors" in yaml) throw refused(yaml.errors);
  return { place, tree: yaml.tree };
}
