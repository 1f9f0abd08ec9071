import * as engine from "../src/audit/judge.ts";
import type { Environment } from "../src/environment/index.ts";

/** All judgements at once, with the rules that threw. */
export function judge(
  rules: readonly engine.ActiveRule[],
  environment: Environment,
): { readonly judged: readonly engine.Judged[]; readonly crashed: readonly engine.CrashedRule[] } {
  const crashed: engine.CrashedRule[] = [];
  return { judged: [...engine.judge(rules, environment, crashed)], crashed };
}
