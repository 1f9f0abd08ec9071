import { readChanges, withChanges, type Declaration, type WhatIf } from "../declaration/index.ts";
import { refusal } from "./plan-refusal.ts";

/**
 * The inputs that hold for this run: what is declared, with the inputs of `--set` in the place of its own.
 *
 * @throws UsageError with every mistake, a line each.
 */
export function inputsOf(
  declaration: Declaration | undefined,
  { set, today }: { readonly set: readonly string[]; readonly today: string },
): WhatIf {
  const base: WhatIf = declaration?.whatIf ?? {};
  const changed = readChanges(set, base, today);
  if ("errors" in changed) throw refusal(changed.errors);
  const { outages, run, ...changes } = changed.changes;
  return {
    ...withChanges(base, changes),
    measures: base.measures,
    outages: { ...base.outages, ...outages },
    run: { ...base.run, ...run },
  };
}
