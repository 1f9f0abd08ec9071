import { terminalText } from "../terminal-text.ts";
import type { Comparison } from "./comparison.ts";

/** The same comparison with every text made harmless for a terminal, once, at the door. */
export function visibleComparison(comparison: Comparison): Comparison {
  // The shape stays what it is, which the compiler cannot follow through a walk.
  return visible(comparison) as Comparison;
}

function visible(data: unknown): unknown {
  if (typeof data === "string") return terminalText(data);
  if (Array.isArray(data)) return data.map(visible);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, visible(value)]));
}
