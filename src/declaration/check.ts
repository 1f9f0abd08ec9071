import { addDays } from "../model/day.ts";
import type { Located } from "../model/located.ts";
import { errorAt } from "./declaration-error.ts";
import type { DeclarationError } from "./declaration-error.ts";
import type { Declaration, DeclaredLevel, DeclaredWaiver } from "./declaration.ts";
import { partName } from "./explain-issue.ts";
import type { Known } from "./known.ts";
import { rulesMatching } from "./rule-pattern.ts";
import { EVIDENCE, REASON, type RawDeclaration, type RawHost, type RawSignOff } from "./schema.ts";
import type { Tree, TreePath } from "./tree.ts";
import { whatIfMistakes } from "./what-if-check.ts";
import type { WhatIf } from "./what-if.ts";

/** The longest life of a waiver: who needs more says so again next year. */
export const LONGEST_WAIVER_DAYS = 366;

/** A file with what it builds on. */
export interface Checked {
  readonly raw: RawDeclaration;
  readonly declaration: Declaration;
  readonly tree: Tree;
  /** The inputs of the models that it builds on. */
  readonly base: WhatIf;
}

/** What each part alone cannot show: dates too far off, parts that contradict each other. */
export function mistakes({ raw, declaration, tree, base }: Checked, known: Known): readonly DeclarationError[] {
  const locked = new Set(declaration.locked.map(({ value }) => value));
  const latest = addDays(known.today, LONGEST_WAIVER_DAYS);
  return [
    ...declaration.levels.flatMap((level) => lockedOff(level, [...locked])),
    ...declaration.waivers.flatMap((waiver, index) => waiverMistakes(waiver, tree, { index, locked, latest })),
    ...(raw.signOffs ?? []).flatMap((signOff, index) => signOffMistakes(signOff, index, tree, known)),
    ...hostMistakes(raw, tree),
    ...whatIfMistakes(raw, base, tree, known.today),
  ];
}

/** What describes one environment has no meaning beside several. */
export function misplaced(raw: RawDeclaration, tree: Pick<Tree, "keySpan">): readonly DeclarationError[] {
  if (!raw.environments || raw.environments.size === 0) return [];
  return (["name", "role", "files", "hosts"] as const)
    .filter((key) => raw[key] !== undefined)
    .map((key) =>
      errorAt(
        tree.keySpan([key]),
        `${key} stands beside environments, so it says nothing of any of them; move it into one.`,
      ),
    );
}

/** A rule that is switched off is waived for ever. */
function lockedOff({ rule, level }: DeclaredLevel, locked: readonly string[]): readonly DeclarationError[] {
  if (level.value !== "off") return [];
  return rulesMatching(rule.value, locked).map((id) =>
    errorAt(rule.span, `Rule ${id} is locked, so it cannot be switched off; take the line out or unlock the rule.`),
  );
}

/** What a file says of rules that a file below it locks: it can neither be waived there nor given another level. */
export function overruled(
  { levels, waivers }: Declaration,
  locked: readonly Located<string>[],
): readonly DeclarationError[] {
  return locked.flatMap(({ value: id, span }) => {
    const place = `${span.file.path}:${span.file.position(span.start).line}`;
    return [
      ...levels
        .filter(({ rule }) => rulesMatching(rule.value, [id]).length > 0)
        .map(({ rule }) =>
          errorAt(rule.span, `Rule ${id} is locked in ${place}, which alone may set its level; take the line out.`),
        ),
      ...waivers
        .filter(({ rule }) => rule?.value === id)
        .map(({ rule, reason }) =>
          errorAt((rule ?? reason).span, `Rule ${id} is locked in ${place}, so it cannot be waived; mend the failure.`),
        ),
    ];
  });
}

function waiverMistakes(
  waiver: DeclaredWaiver,
  tree: Tree,
  { index, locked, latest }: { readonly index: number; readonly locked: ReadonlySet<string>; readonly latest: string },
): readonly DeclarationError[] {
  const errors: DeclarationError[] = [];
  const { rule, item, until } = waiver;
  if (!rule && !item)
    errors.push(
      errorAt(
        tree.valueSpan(["waivers", index]),
        `waivers[${index}] names neither rule nor item; write which of them is waived.`,
      ),
    );
  if (rule && locked.has(rule.value)) {
    errors.push(
      errorAt(
        rule.span,
        `Rule ${rule.value} is locked, so it cannot be waived; take the waiver out or unlock the rule.`,
      ),
    );
  }
  if (until.value > latest) {
    errors.push(
      errorAt(
        until.span,
        `waivers[${index}].until is ${until.value}, more than a year ahead; write a date up to ${latest} and renew it then.`,
      ),
    );
  }
  return errors;
}

function signOffMistakes(
  { answer, when, evidence, reason }: RawSignOff,
  index: number,
  tree: Tree,
  known: Known,
): readonly DeclarationError[] {
  const name = `signOffs[${index}]`;
  const away = answer.value === "not applicable";
  const missing =
    (away ? (reason ?? evidence) : evidence) === undefined
      ? [
          errorAt(
            tree.valueSpan(["signOffs", index]),
            away ? `${name}.reason is missing; write ${REASON}.` : `${name}.evidence is missing; write ${EVIDENCE}.`,
          ),
        ]
      : [];
  const beside =
    reason && !away
      ? [errorAt(reason.span, `${name}.reason is said of not applicable; write it as evidence, which shows it.`)]
      : [];
  return [...missing, ...beside, ...fromTheFuture(when, `${name}.when`, known)];
}

function fromTheFuture({ value, span }: Located<string>, name: string, { today }: Known): readonly DeclarationError[] {
  return value > today
    ? [errorAt(span, `${name} is ${value}, which is yet to come; write the day on which it was found out.`)]
    : [];
}

function hostMistakes(raw: RawDeclaration, tree: Tree): readonly DeclarationError[] {
  const nested = [...(raw.environments ?? [])].flatMap(([name, { hosts }]) =>
    overfull(hosts, ["environments", name, "hosts"], tree),
  );
  return [...overfull(raw.hosts, ["hosts"], tree), ...nested];
}

/** Disks that hold more than they can. */
export function overfull(
  hosts: ReadonlyMap<string, RawHost> | undefined,
  path: TreePath,
  tree: Tree,
): readonly DeclarationError[] {
  return [...(hosts ?? [])].flatMap(([host, { disks }]) =>
    [...(disks ?? [])]
      .filter(([, { size, used, available }]) => used.value + (available?.value ?? 0) > size.value)
      .map(([mount, { available }]) => {
        const at = [...path, host, "disks", mount];
        const more = available ? "used and available together are" : "used is";
        return errorAt(
          tree.valueSpan([...at, "used"]),
          `${partName(at)}: ${more} more than size; write what df shows.`,
        );
      }),
  );
}
