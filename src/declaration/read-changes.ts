import { overfull } from "./check.ts";
import type { DeclarationError } from "./declaration-error.ts";
import type { DeclaredHost } from "./declaration.ts";
import { declaredHost } from "./declared-host.ts";
import { readAssignment, type Assigned } from "./read-assignment.ts";
import { inputMistakes, unmatched } from "./what-if-check.ts";
import { withChanges } from "./what-if.ts";
import type { Inputs } from "./what-if.ts";
import type { Outages, Run } from "./what-if-schema.ts";

/** Inputs that were set for one run. Each option is a file of its own, called as it was written: `--set cost.base=800`. */
export interface Changes extends Inputs {
  readonly outages?: Outages | undefined;
  readonly run?: Run | undefined;
  /** Of several that say something of one host, the last first. */
  readonly hosts?: readonly DeclaredHost[];
}

type ChangesReading = { readonly changes: Changes } | { readonly errors: readonly DeclarationError[] };

/**
 * Reads `promise.availability=99.5 %`, as `--set` gets it: the key's path, and a value as it would stand in the file; or a short key
 * with a value as people write it, `incidents=9/year`. The last of several for one key counts.
 *
 * @param base what was declared, whose units may be named
 * @param today `YYYY-MM-DD`
 */
export function readChanges(assignments: readonly string[], base: Inputs, today: string): ChangesReading {
  const read = assignments.map(readAssignment);
  const changes = joined(read.flatMap((each) => ("errors" in each ? [] : each.assigned)));
  const all = withChanges(base, changes);
  const errors = read.flatMap((each) =>
    "errors" in each ? each.errors : each.assigned.flatMap((one) => mistakesOf(one, all, today)),
  );
  if (errors.length > 0) return { errors };
  const halves = unmatched(all);
  return halves.length > 0 ? { errors: halves } : { changes };
}

function joined(assigned: readonly Assigned[]): Changes {
  return assigned.reduce<Changes>((sum, { tree, value: { hosts, outages, run, ...inputs } }) => {
    const declared = [...(hosts ?? [])].map(([name, host]) => declaredHost(name, host, ["hosts", name], tree));
    return {
      ...withChanges(sum, inputs),
      outages: { ...sum.outages, ...outages },
      run: { ...sum.run, ...run },
      hosts: [...declared, ...(sum.hosts ?? [])],
    };
  }, {});
}

/** @param all what holds with every assignment, so that one may name the units of another */
function mistakesOf({ tree, value }: Assigned, all: Inputs, today: string): readonly DeclarationError[] {
  const { hosts, ...inputs } = value;
  return [...inputMistakes(inputs, all, tree, [], today), ...overfull(hosts, ["hosts"], tree)];
}
