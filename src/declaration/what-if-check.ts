import { compare } from "../plan/rational.ts";
import type { Located } from "../model/located.ts";
import { capacityMistakes, halfStored } from "./capacity-check.ts";
import { errorAt } from "./declaration-error.ts";
import type { DeclarationError } from "./declaration-error.ts";
import { partName } from "./explain-issue.ts";
import { namesOf } from "./need.ts";
import type { Need } from "./need.ts";
import type { Tree, TreePath } from "./tree.ts";
import { withChanges } from "./what-if.ts";
import type { Inputs, WhatIf } from "./what-if.ts";
import type { Cost, Failover, Incidents, Promised, Response, Topology } from "./what-if-schema.ts";
import { insteadOf, quoted } from "./words.ts";

/** Inputs that contradict each other or name what is not there, on top of those that they build on. */
export function whatIfMistakes(own: WhatIf, base: WhatIf, tree: Tree, today: string): readonly DeclarationError[] {
  const whatIf: WhatIf = { ...withChanges(base, own), measures: own.measures };
  const measures = whatIf.measures ?? [];
  const halves = unmatched(whatIf);
  return [
    ...inputMistakes(own, whatIf, tree, [], today),
    ...halves,
    ...measures.flatMap(({ set }, index) =>
      set ? inputMistakes(set, whatIf, tree, ["measures", index, "set"], today) : [],
    ),
    ...(halves.length > 0 ? [] : measures.flatMap(({ set }) => (set ? unmatched(withChanges(whatIf, set)) : []))),
    ...repeatedNames(measures.map(({ name }) => name)),
  ];
}

/** Inputs that mean something only beside each other, once changes are in their place: a half that is missing, halves that contradict. */
export function unmatched({ incidents, capacity }: Inputs): readonly DeclarationError[] {
  return [...halfCounted(incidents?.observed), ...badBelowTypical(incidents?.repair), ...halfStored(capacity?.storage)];
}

/** Some inputs' own contradictions; `base` holds the units that they build on. */
export function inputMistakes(
  inputs: Inputs,
  base: Inputs,
  tree: Tree,
  path: TreePath,
  today: string,
): readonly DeclarationError[] {
  const units = new Map([...(base.topology?.units ?? []), ...(inputs.topology?.units ?? [])]);
  return [
    ...promiseMistakes(inputs.promise, [...path, "promise"]),
    ...costMistakes(inputs.cost, tree, [...path, "cost"]),
    ...factorMistakes(inputs.cost, [...path, "cost"]),
    ...repairMistakes(inputs.incidents, tree, [...path, "incidents", "repair"]),
    ...responseMistakes(inputs.response, tree, [...path, "response", "coverage"]),
    ...unitMistakes(inputs.topology),
    ...topologyMistakes(inputs.topology, units),
    ...failoverMistakes(inputs.failover, units, today),
    ...capacityMistakes(inputs.capacity, tree, [...path, "capacity"], today),
  ];
}

function promiseMistakes(promise: Promised | undefined, path: TreePath): readonly DeclarationError[] {
  const { classes = [], credits = [] } = promise ?? {};
  const shorter = classes.flatMap(({ upto }, index) => {
    const before = classes[index - 1];
    if (!before || upto.value > before.upto.value) return [];
    return [
      errorAt(
        upto.span,
        `${partName([...path, "classes", index, "upto"])} is not longer than the class before it; write the classes from short to long.`,
      ),
    ];
  });
  const unordered = credits.flatMap(({ below, pct }, index) => {
    const before = credits[index - 1];
    const at = partName([...path, "credits", index]);
    if (!before) return [];
    if (compare(below.value.unavailability, before.below.value.unavailability) <= 0) {
      return [
        errorAt(
          below.span,
          `${at}.below is not lower than the tier before it; write the tiers from the mildest to the worst.`,
        ),
      ];
    }
    return pct.value > before.pct.value
      ? []
      : [errorAt(pct.span, `${at}.pct is not more than the tier before it; a worse month pays back more.`)];
  });
  const { longest, count } = promise ?? {};
  const none = longest && count?.value === 0 && longest.value > 0;
  const contradiction = none
    ? [
        errorAt(
          count.span,
          `${partName([...path, "count"])} is 0, so no outage is allowed, yet longest allows one; change one of them.`,
        ),
      ]
    : [];
  return [...shorter, ...unordered, ...contradiction];
}

const WEEK_HOURS = 168;

function costMistakes(cost: Cost | undefined, tree: Tree, path: TreePath): readonly DeclarationError[] {
  if (!cost?.hours) return [];
  const at = tree.valueSpan([...path, "hours"]);
  const name = partName([...path, "hours"]);
  if (cost.hours.length !== WEEK_HOURS)
    return [
      errorAt(
        at,
        `${name} has ${cost.hours.length} entries; write 168, one for each hour of the week from Monday 00:00.`,
      ),
    ];
  return cost.base || cost.profile
    ? [errorAt(at, `${name} stands beside base or profile, which say the same; keep one of them.`)]
    : [];
}

function factorMistakes(cost: Cost | undefined, path: TreePath): readonly DeclarationError[] {
  const factor = cost?.factor ?? [];
  return factor.flatMap(({ after }, index) => {
    const before = factor[index - 1];
    if (!before || after.value > before.after.value) return [];
    return [
      errorAt(
        after.span,
        `${partName([...path, "factor", index, "after"])} is not later than the one before it; write them from early to late.`,
      ),
    ];
  });
}

function repairMistakes(incidents: Incidents | undefined, tree: Tree, path: TreePath): readonly DeclarationError[] {
  const { exactly, median, p90 } = incidents?.repair ?? {};
  if (!exactly || !(median ?? p90)) return [];
  return [
    errorAt(
      tree.keySpan([...path, "exactly"]),
      `${partName(path)}.exactly stands beside median or p90, which say otherwise; keep one of them.`,
    ),
  ];
}

function responseMistakes(response: Response | undefined, tree: Tree, path: TreePath): readonly DeclarationError[] {
  if (response?.coverage?.length !== 0) return [];
  return [
    errorAt(
      tree.valueSpan(path),
      `${partName(path)} is empty, so nobody ever responds and every outage would last for ever; write at least one hour.`,
    ),
  ];
}

function halfCounted(observed: NonNullable<Incidents["observed"]> | undefined): readonly DeclarationError[] {
  const { count, years } = observed ?? {};
  if (!years || count) return [];
  return [
    errorAt(
      years.kind === "given" ? years.value.span : years.span,
      "incidents.observed.count is missing; write how many incidents there were in those years.",
    ),
  ];
}

function badBelowTypical(repair: NonNullable<Incidents["repair"]> | undefined): readonly DeclarationError[] {
  const { median, p90 } = repair ?? {};
  if (median?.kind !== "given" || p90?.kind !== "given" || p90.value.value >= median.value.value) return [];
  const [typical, bad] = writtenAsOne(median.value, p90.value);
  return [
    errorAt(
      p90.value.span,
      bad
        ? `repair is ${typical}..${bad}, so a bad repair is shorter than a typical one; write ${bad}..${typical}.`
        : "incidents.repair.p90 is shorter than the median; nine of ten repairs take at least as long as half of them.",
    ),
  ];
}

/** The halves of `8h..2h`, which stand at one place. */
function writtenAsOne(typical: Located<number>, bad: Located<number>): readonly string[] {
  const { file, start, end } = bad.span;
  return typical.span === bad.span ? file.text.slice(start, end).split("..") : [];
}

type Units = NonNullable<Topology["units"]>;

/** What a unit's availability contradicts, or why it cannot be computed with. */
function unitMistakes(topology: Topology | undefined): readonly DeclarationError[] {
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

function topologyMistakes(topology: Topology | undefined, units: Units): readonly DeclarationError[] {
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

function failoverMistakes(failover: Failover | undefined, units: Units, today: string): readonly DeclarationError[] {
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

function repeatedNames(names: readonly Located<string>[]): readonly DeclarationError[] {
  return names
    .filter(({ value }, index) => names.findIndex((name) => name.value === value) < index)
    .map(({ value, span }) => errorAt(span, `A measure is already called ${quoted(value)}; give each its own name.`));
}
