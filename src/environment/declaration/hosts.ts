import type { HostFact } from "../../model/fact.ts";
import type { DeclaredEnvironment } from "./declaration.ts";

/** The host numbers that were written by hand, as facts. */
export function declaredHosts({ hosts }: DeclaredEnvironment): readonly HostFact[] {
  return hosts.map(({ fact }) => fact);
}
