import { register } from "node:module";

/**
 * Lets `punchlist/rule` be imported wherever a rule's file lies, and gives it what this very program runs: what a rule looks at is
 * noted by the copy that it is judged with.
 */
export function offerRuleModule(): void {
  if (offered) return;
  offered = true;
  register(`data:text/javascript,${encodeURIComponent(resolver(moduleUrl()))}`);
}

let offered = false;

function moduleUrl(): string {
  const here = import.meta.url;
  return new URL(here.endsWith(".ts") ? "../rule/index.ts" : "./rule.mjs", here).href;
}

function resolver(url: string): string {
  return `export async function resolve(name, context, next) {
  return name === "punchlist/rule" ? { url: ${JSON.stringify(url)}, shortCircuit: true } : next(name, context);
}`;
}
