import { readChanges, withChanges, type Declaration, type DeclaredHost, type WhatIf } from "../declaration/index.ts";
import { refusal } from "./plan-refusal.ts";

/**
 * The inputs that hold for this run: what is declared, with the inputs of `--set` in the place of its own, and what `--set` says of hosts.
 *
 * @throws UsageError with every mistake, a line each.
 */
export function inputsOf(
  declaration: Declaration | undefined,
  { set, today }: { readonly set: readonly string[]; readonly today: string },
): { readonly whatIf: WhatIf; readonly hosts: readonly DeclaredHost[] } {
  const base: WhatIf = declaration?.whatIf ?? {};
  const changed = readChanges(set, base, today);
  if ("errors" in changed) throw refusal(changed.errors);
  const { outages, run, hosts = [], ...changes } = changed.changes;
  const whatIf = {
    ...withChanges(base, changes),
    measures: base.measures,
    outages: { ...base.outages, ...outages },
    run: { ...base.run, ...run },
  };
  return { whatIf, hosts };
}
