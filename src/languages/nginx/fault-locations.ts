import type { Problem } from "../../model/index.ts";
import type { Block, Directive, Location, NginxDocument } from "./document.ts";
import { blocksIn } from "./effective.ts";
import { refused, shown } from "./fault.ts";

const MODIFIERS: ReadonlySet<string> = new Set(["=", "^~", "~", "~*", "", "@"]);

/** Two locations of one path in a block, those outside of the one around them, and modifiers that there are not. */
export function locationFaults({ root, servers }: NginxDocument): readonly Problem[] {
  const locations = servers.items.flatMap((server) => server.locations);
  const byBlock = new Map<Block, Location[]>();
  for (const location of locations) {
    const { outer } = location.block;
    const known = outer && byBlock.get(outer);
    if (known) known.push(location);
    else if (outer) byBlock.set(outer, [location]);
  }
  return [
    ...locations.flatMap(modifierFault),
    ...[...byBlock.values()].flatMap(duplicates),
    ...blocksIn(root).flatMap(rootAndAlias),
  ];
}

function modifierFault({ modifier, path, block: { opener } }: Location): readonly Problem[] {
  if (MODIFIERS.has(modifier) || path.doubt || !opener?.args[0] || opener.args[0].doubt) return [];
  return [
    refused(
      opener.args[0].span,
      `${shown(modifier)} is no modifier of a location; write =, ^~, ~ or ~* before the path, or none.`,
    ),
  ];
}

/** Of the locations of one block. */
function duplicates(locations: readonly Location[]): readonly Problem[] {
  const first = new Map<string, Location>();
  return locations.flatMap((location) => {
    const { modifier, path, block: inner } = location;
    if (modifier === "@" && inner.outer?.place === "location" && !path.doubt && !inner.opener?.doubt)
      return [
        refused(
          location.span,
          `location ${shown(path.value)} stands in a location, and a named one stands in a server alone; move it out.`,
        ),
      ];
    if (path.doubt || inner.opener?.doubt || modifier.startsWith("~") || modifier === "@") return [];
    const key = `${modifier === "=" ? "=" : ""} ${path.value}`;
    const before = first.get(key);
    if (!before) {
      first.set(key, location);
      return nested(location);
    }
    const { line } = before.span.file.position(before.span.start);
    return [
      {
        ...refused(
          location.span,
          `location ${shown(path.value)} stands twice in this block, here and on line ${line}; merge the two.`,
        ),
        also: [before.span],
      },
    ];
  });
}

/** What stands in a location has to begin like it. */
function nested({ path, span, block }: Location): readonly Problem[] {
  const outer = block.outer?.place === "location" ? block.outer.opener : undefined;
  const [first, second] = outer?.args ?? [];
  const around = second ?? first;
  if (!around || around.doubt || /^[~=@]/.test(path.value)) return [];
  if ((second && first?.value === "=") || around.value.startsWith("@"))
    return [
      refused(
        span,
        `location ${shown(path.value)} stands in location ${second ? "= " : ""}${shown(around.value)}, which holds no other; move it out.`,
      ),
    ];
  if (path.value.startsWith(around.value)) return [];
  return [
    refused(
      span,
      `location ${shown(path.value)} stands in location ${shown(around.value)} and does not begin like it; move it out.`,
    ),
  ];
}

function rootAndAlias(block: Block): readonly Problem[] {
  if (block.place !== "location") return [];
  const [alias] = block.own("alias").items;
  const [root] = block.own("root").items;
  if (!alias || !root || alias.doubt || root.doubt) return [];
  const later: Directive = alias.span.start > root.span.start ? alias : root;
  return [refused(later.span, "A location takes root or alias, not both; remove one of the two.")];
}
