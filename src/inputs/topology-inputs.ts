import type { TopologyInputs, UnitInputs } from "../plan/sla/inputs.ts";
import { sourced, type Sourced } from "../plan/sourced.ts";
import { COMMON_CAUSE_SHARE } from "../plan/topology/common-cause.ts";
import type { TopologyPart } from "../plan/topology/parts.ts";
import type { Structure } from "../plan/topology/structure.ts";
import type { Quantity } from "../declaration/leaf.ts";
import { namesOf, type Need } from "../declaration/need.ts";
import type { Inputs } from "../declaration/what-if.ts";
import { declared, hoursOf, quantityOr, unchanged } from "./declared-values.ts";

type Declared = NonNullable<Inputs["topology"]>;
type Units = NonNullable<Declared["units"]>;

/** What the service is made of; undefined while no units are declared. */
export function topologyOf(topology: Inputs["topology"]): TopologyInputs | undefined {
  const { units, need, crews } = topology ?? {};
  if (!topology || !units || units.size === 0) return undefined;
  const wanted = need?.value ?? everything(units);
  const betas = groupsOf(units).map((group) => ({ group, beta: betaOf(topology, membersOf(units, group)) }));
  return {
    units: [...units].map(
      ([name, { mttf, mttr, availability }]): UnitInputs => ({
        name,
        mttfHours: hours(mttf),
        mttrHours: hours(mttr),
        availability: availability && declared(availability, unchanged),
      }),
    ),
    parts: partsOf(wanted, units, betas),
    need: need
      ? declared(need, textOf)
      : sourced(textOf(wanted), "assumption", "one of each group, and every other unit"),
    betas,
    crews: crews && declared(crews, (count) => count),
  };
}

function hours(quantity: Quantity | undefined): Sourced<number> | undefined {
  return quantity?.kind === "given" ? declared(quantity.value, hoursOf) : undefined;
}

/** What is needed as long as nobody said it. */
function everything(units: Units): Need {
  const groups = groupsOf(units).map((group): Need => ({ kind: "of", needed: 1, group }));
  const single = [...units].filter(([, { group }]) => !group).map(([name]): Need => ({ kind: "unit", name }));
  return { kind: "all", of: [...groups, ...single] };
}

function partsOf(need: Need, units: Units, betas: TopologyInputs["betas"]): readonly TopologyPart[] {
  const joined = need.kind === "all" ? need.of : [need];
  const names = joined.flatMap((part) => unitsOf(part, units));
  // A unit of two parts takes both down at once, so they are one.
  const apart = new Set(names).size === names.length ? joined : [need];
  return apart.map((part): TopologyPart => {
    if (part.kind !== "of") return { kind: "structure", name: textOf(part), structure: structureOf(part, units) };
    const beta = betas.find(({ group }) => group === part.group)?.beta.value ?? 0;
    return { kind: "group", name: textOf(part), needed: part.needed, members: membersOf(units, part.group), beta };
  });
}

function structureOf(need: Need, units: Units): Structure {
  if (need.kind === "unit") return { kind: "unit", name: need.name };
  if (need.kind === "of")
    return {
      kind: "at-least",
      needed: need.needed,
      of: membersOf(units, need.group).map((name) => ({ kind: "unit", name })),
    };
  return { kind: need.kind, of: need.of.map((part) => structureOf(part, units)) };
}

function unitsOf(need: Need, units: Units): readonly string[] {
  return namesOf(need).flatMap(({ kind, name }) => (kind === "unit" ? [name] : membersOf(units, name)));
}

function membersOf(units: Units, wanted: string): readonly string[] {
  return [...units].filter(([, { group }]) => group?.value === wanted).map(([name]) => name);
}

function groupsOf(units: Units): readonly string[] {
  return [...new Set([...units.values()].flatMap(({ group }) => group?.value ?? []))];
}

/** What units share decides how often they fail together. */
function betaOf({ units, beta }: Declared, members: readonly string[]): Sourced<number> {
  const places = (place: "host" | "site"): number =>
    new Set(members.flatMap((name) => units?.get(name)?.[place]?.value ?? [])).size;
  const separate = (place: "host" | "site"): boolean => places(place) === members.length;
  const [share, where] = separate("site")
    ? ([COMMON_CAUSE_SHARE.separateSites, "each at a site of its own"] as const)
    : separate("host")
      ? ([COMMON_CAUSE_SHARE.separateHosts, "each on a host of its own"] as const)
      : ([COMMON_CAUSE_SHARE.sameHost, "they share a host, or nobody said that they do not"] as const);
  return quantityOr(beta, (value) => value, sourced(share, "assumption", where));
}

/** A need as it would be written. */
function textOf(need: Need): string {
  if (need.kind === "unit") return need.name;
  if (need.kind === "of") return `${need.needed} of ${need.group}`;
  return need.of
    .map((part) => (part.kind === "unit" ? part.name : `(${textOf(part)})`))
    .join(need.kind === "all" ? " & " : " | ");
}
