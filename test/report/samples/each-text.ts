import type { Report } from "../../../src/model/index.ts";

/** Changes every text of a report but those that come from a closed set. */
export function withEachText(report: Report, change: (text: string) => string): Report {
  const closed = new Set<string>(["schemaVersion", "role", "verdict", "severity", "harm", "kind", "answer"]);
  const seen: unknown = JSON.parse(JSON.stringify(report), (key, value: unknown) =>
    typeof value === "string" && !closed.has(key) ? change(value) : value,
  );
  return { ...report, ...(seen as Report) };
}
