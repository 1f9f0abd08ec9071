import { READERS } from "../../declaration/readers.ts";
import { nameOf } from "./link.ts";
import { type WhatIf, withScenario } from "./what-if.ts";

/** Another scenario like the one that is shown, to be changed. */
export function withCopy(whatIf: WhatIf): WhatIf {
  const { scenarios, at } = whatIf;
  const from = scenarios[at] ?? scenarios[0];
  const made = { ...from, name: `scenario ${scenarios.length}` };
  return { ...whatIf, scenarios: [...scenarios, made], at: scenarios.length };
}

/** The same without the scenario that is shown. */
export function withoutShown(whatIf: WhatIf): WhatIf {
  const [first, ...others] = whatIf.scenarios.filter((_, index) => index !== whatIf.at);
  return first ? { ...whatIf, scenarios: [first, ...others], at: 0 } : whatIf;
}

/** The scenario that is shown under another name. */
export function renamed(whatIf: WhatIf, name: string): WhatIf {
  return withScenario(whatIf, whatIf.at, (scenario) => ({ ...scenario, name: nameOf(name) }));
}

/** The scenario that is shown at another price a year; a text that says none changes nothing. */
export function priced(whatIf: WhatIf, text: string): WhatIf {
  if (!("value" in READERS.amount.read(text))) return whatIf;
  return withScenario(whatIf, whatIf.at, (scenario) => ({ ...scenario, yearly: text }));
}
