import type { ValueFault } from "./value-check.ts";
import type { Word } from "./words.ts";

/** What is wrong with the first word of a directive that takes a few words only, letter case aside. */
export function wordFault(key: string, [at]: readonly Word[]): ValueFault {
  const taken = TAKEN.get(key);
  if (!taken || !at || taken.includes(at.value.toLowerCase())) return undefined;
  const last = taken.length - 1;
  return { at, says: `is ${at.value || "empty"}; write ${taken.slice(0, last).join(", ")} or ${taken[last] ?? ""}.` };
}

const TAKEN: ReadonlyMap<string, readonly string[]> = new Map([
  ["allowencodedslashes", ["on", "off", "nodecode"]],
  ["hostnamelookups", ["on", "off", "double"]],
  ["proxyvia", ["on", "off", "full", "block"]],
  ["satisfy", ["all", "any"]],
  ["serversignature", ["on", "off", "email"]],
  ["servertokens", ["prod", "productonly", "major", "minor", "min", "minimal", "os", "full"]],
  ["sslengine", ["on", "off", "optional"]],
  ["sslverifyclient", ["none", "off", "optional", "on", "require", "optional_no_ca"]],
  ["traceenable", ["on", "off", "extended"]],
  ["usecanonicalname", ["on", "off", "dns"]],
]);
