import { readChanges, withChanges, type Declaration, type DeclaredHost, type WhatIf } from "../declaration/index.ts";
import { refusal } from "./plan-refusal.ts";
import { strangeKey, type PlanCommand } from "./strange-keys.ts";

/**
 * The inputs that hold for this run: what is declared, with the inputs of `--set` in the place of its own, and what `--set` says of hosts.
 *
 * @throws UsageError with every mistake, a line each.
 */
export function inputsOf(
  declaration: Declaration | undefined,
  { set, today, command }: { readonly set: readonly string[]; readonly today: string; readonly command: PlanCommand },
): { readonly whatIf: WhatIf; readonly hosts: readonly DeclaredHost[] } {
  const base: WhatIf = declaration?.whatIf ?? {};
  const strange = set.map((assignment) => strangeKey(assignment, command));
  const changed = readChanges(
    set.filter((_, index) => !strange[index]),
    base,
    today,
  );
  const errors = [...strange.flatMap((error) => error ?? []), ...("errors" in changed ? changed.errors : [])];
  if ("errors" in changed || errors.length > 0) throw refusal(errors);
  const { outages, run, hosts = [], ...changes } = changed.changes;
  const whatIf = {
    ...withChanges(base, changes),
    measures: base.measures,
    outages: { ...base.outages, ...outages },
    run: { ...base.run, ...run },
  };
  return { whatIf, hosts };
}
