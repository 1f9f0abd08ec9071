import { commonCauseUnavailability } from "./common-cause.ts";
import { componentUnavailability, type Component } from "./component.ts";
import { crewedOutages, type CrewedUnits } from "./crews.ts";
import { atLeast, series } from "./redundancy.ts";
import { structureUnavailability, type Structure } from "./structure.ts";

/** What a service is made of: units that fail and are repaired, and what of them must be up. Hours. */
export interface Topology {
  readonly units: ReadonlyMap<string, Component>;
  /** What must be up, all of it; units that stand in for each other as `group`. */
  readonly parts: readonly TopologyPart[];
  /** How many repairs can go on at once; undefined: as many as are needed. */
  readonly crews: number | undefined;
}

export type TopologyPart =
  | {
      readonly kind: "group";
      readonly name: string;
      readonly needed: number;
      readonly members: readonly string[] /** Share of failures that hit all members at once. */;
      readonly beta: number;
    }
  | { readonly kind: "structure"; readonly name: string; readonly structure: Structure };

/** Shares of time down. */
export interface PartUnavailability {
  readonly name: string;
  /** When members fail each for itself. */
  readonly independent: number;
  /** What failures of all members at once add. */
  readonly commonCause: number;
}

/** How much each part is down, in the order of the parts. */
export function partUnavailabilities({ units, parts, crews }: Topology): readonly PartUnavailability[] {
  return parts.map((part) => {
    if (part.kind === "group") return groupUnavailability(part, units, crews);
    const found = structureUnavailability(
      part.structure,
      new Map([...units].map(([name, unit]) => [name, componentUnavailability(unit)])),
    );
    return {
      name: part.name,
      independent: found.kind === "unavailability" ? found.unavailability : NaN,
      commonCause: 0,
    };
  });
}

/** Down whenever one of its parts is; parts share no units. */
export function wholeUnavailability(parts: readonly PartUnavailability[]): number {
  return series(parts.map(({ independent, commonCause }) => independent + commonCause));
}

function groupUnavailability(
  { name, needed, members, beta }: Extract<TopologyPart, { kind: "group" }>,
  units: Topology["units"],
  crews: number | undefined,
): PartUnavailability {
  const found = members.flatMap((member) => units.get(member) ?? []);
  const [first] = found;
  const alike = first && found.every(({ mttf, mttr }) => mttf === first.mttf && mttr === first.mttr);
  if (alike && first.mttr > 0)
    return {
      name,
      ...ofAlike(
        {
          units: found.length,
          needed,
          crews: crews ?? found.length,
          failureRate: 1 / first.mttf,
          repairRate: 1 / first.mttr,
        },
        beta,
      ),
    };
  const independent = atLeast(
    needed,
    found.map(({ mttf, mttr }) => componentUnavailability({ mttf: mttf / (1 - beta), mttr })),
  );
  return { name, independent, commonCause: screened(found, beta) };
}

/** Exact, with repairs that queue for the crews. */
function ofAlike(system: CrewedUnits, beta: number): Omit<PartUnavailability, "name"> {
  const independent =
    beta === 1 ? 0 : crewedOutages({ ...system, failureRate: (1 - beta) * system.failureRate }).unavailability;
  return { independent, commonCause: Math.max(0, commonCauseUnavailability(system, beta) - independent) };
}

/** U ≈ β·λ·MTTR by the means of the members, which is enough where they differ. */
function screened(units: readonly Component[], beta: number): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return beta * mean(units.map(({ mttf }) => 1 / mttf)) * mean(units.map(({ mttr }) => mttr));
}
