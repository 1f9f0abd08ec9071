import { amount, listed } from "../table/amount.ts";
import type { EnvironmentComparison } from "./comparison.ts";

/** What became of an environment, in a sentence. */
export function headlineOf({ name, before, now, appeared, fixed, changed }: EnvironmentComparison): string {
  if (!before) return `${name} is new: ${amount(appeared.length, "failure", "failures")}.`;
  if (!now) return `${name} is gone: ${amount(fixed.length, "failure", "failures")} with it.`;
  const counts = [
    ...(appeared.length > 0 ? [amount(appeared.length, "new failure", "new failures")] : []),
    ...(fixed.length > 0 ? [`${fixed.length} fixed`] : []),
    ...(changed.length > 0 ? [`${changed.length} changed`] : []),
  ];
  const what = counts.length === 0 ? "nothing changed" : listed(counts);
  const versions =
    before.version === now.version
      ? ""
      : ` Punchlist ${before.version} wrote the first report and ${now.version} the second: what is new may be a new rule.`;
  return `${name}, ${before.today} to ${now.today}: ${what}.${versions}`;
}
