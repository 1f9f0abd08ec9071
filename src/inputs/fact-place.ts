import type { Span } from "../model/index.ts";
import type { Source } from "../plan/sourced.ts";
import type { Environment } from "../environment/environment.ts";
import { configuredAt, declaredAt } from "./declared-values.ts";

/** Where a host's number comes from: a file of facts, or what was declared by hand. */
export function factPlace({ host }: Pick<Environment, "host">, span: Span): Source {
  const read = host.some(({ sources }) => sources.some((source) => source.span.file.path === span.file.path));
  return read ? configuredAt(span) : declaredAt(span);
}
