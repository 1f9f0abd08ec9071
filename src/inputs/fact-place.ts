import type { MemoryFact, Span } from "../model/index.ts";
import type { Source } from "../plan/sourced.ts";
import type { Environment } from "../environment/environment.ts";
import { configuredAt, declaredAt } from "./declared-values.ts";

/** Where a host's number comes from: a file of facts, or what was declared by hand. */
export function factPlace({ host }: Pick<Environment, "host">, span: Span): Source {
  const read = host.some(({ sources }) => sources.some((source) => source.span.file.path === span.file.path));
  return read ? configuredAt(span) : declaredAt(span);
}

/** Where a process' memory comes from: the file that sets it, or what was declared by hand. */
export function memoryPlace({ span, source }: Pick<MemoryFact, "span" | "source">): Source {
  return source === "file" ? configuredAt(span) : declaredAt(span);
}
