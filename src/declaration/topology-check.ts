import type { Located } from "../model/located.ts";
import { errorAt, type DeclarationError } from "./declaration-error.ts";
import { partName } from "./explain-issue.ts";
import { namesOf, type Need } from "./need.ts";
import type { Failover, Topology } from "./what-if-schema.ts";
import { insteadOf, quoted } from "./words.ts";

type Units = NonNullable<Topology["units"]>;

/** What a unit's availability contradicts, or why it cannot be computed with. */
export function unitMistakes(topology: Topology | undefined): readonly DeclarationError[] {
  return [...(topology?.units ?? [])].flatMap(([name, { mttf, mttr, availability }]) => {
    if (!availability) return [];
    const at = partName(["topology", "units", name, "availability"]);
    const { numerator, denominator } = availability.value.unavailability;
    if (mttf || mttr)
      return [errorAt(availability.span, `${at} stands beside mttf or mttr, which say otherwise; keep one of them.`)];
    if (numerator === 0n)
      return [errorAt(availability.span, `${at} is 100 %, which nothing reaches; write less, or leave the unit out.`)];
    return numerator === denominator
      ? [errorAt(availability.span, `${at} is 0 %, so the unit is never up; write more than that.`)]
      : [];
  });
}

/** Units and groups that are needed and not there. */
export function topologyMistakes(topology: Topology | undefined, units: Units): readonly DeclarationError[] {
  const need = topology?.need;
  if (!need) return [];
  const groups = [...new Set([...units.values()].flatMap(({ group }) => group?.value ?? []))];
  const unknown = namesOf(need.value).flatMap(({ kind, name }) =>
    unknownName(kind, name, need, kind === "unit" ? [...units.keys()] : groups),
  );
  return unknown.length > 0 ? unknown : tooMany(need.value, units).map((message) => errorAt(need.span, message));
}

function tooMany(need: Need, units: Units): readonly string[] {
  if (need.kind === "unit") return [];
  if (need.kind !== "of") return need.of.flatMap((part) => tooMany(part, units));
  const members = [...units.values()].filter(({ group }) => group?.value === need.group).length;
  return need.needed <= members
    ? []
    : [`topology.need asks for ${need.needed} of ${need.group}, which has ${members}; write ${members} or fewer.`];
}

/** Covered units that are not there, and an exercise that is yet to come. */
export function failoverMistakes(
  failover: Failover | undefined,
  units: Units,
  today: string,
): readonly DeclarationError[] {
  const covered =
    units.size === 0
      ? []
      : (failover?.covers ?? []).flatMap((unit) => unknownName("unit", unit.value, unit, [...units.keys()]));
  const last = failover?.lastExercise;
  if (!last || last.value <= today) return covered;
  return [
    ...covered,
    errorAt(
      last.span,
      `failover.lastExercise is ${last.value}, which is yet to come; write the day on which it was last tried.`,
    ),
  ];
}

function unknownName(
  kind: "unit" | "group",
  name: string,
  { span }: Pick<Located<unknown>, "span">,
  known: readonly string[],
): readonly DeclarationError[] {
  if (known.includes(name)) return [];
  return [
    errorAt(
      span,
      `There is no ${kind} ${quoted(name)}; ${known.length === 0 ? "name it in topology.units." : insteadOf(name, known)}`,
    ),
  ];
}
