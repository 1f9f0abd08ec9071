import type { HostFact, MemoryFact } from "../model/fact.ts";
import type { DeclaredEnvironment } from "./declaration.ts";

/** The host numbers that were written by hand, as facts. */
export function declaredHosts({ hosts }: DeclaredEnvironment): readonly HostFact[] {
  return hosts.map(({ fact }) => fact);
}

/** What processes were declared to take, as facts. */
export function declaredProcesses({ hosts }: DeclaredEnvironment): readonly MemoryFact[] {
  return hosts.flatMap(({ processes }) => processes);
}
