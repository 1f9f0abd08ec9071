import type { Report } from "../model/index.ts";
import { printableJson } from "./printable-json.ts";
import { reportSchema } from "./report-schema.ts";
import type { JsonSchema } from "./schema/json-schema.ts";

/** The report as JSON: the same bytes for the same report, keys in the order of the schema, harmless when shown on a terminal. */
export function jsonReport(report: Report): string {
  return printableJson(inOrder(report, reportSchema));
}

function inOrder(value: unknown, schema: JsonSchema | undefined): unknown {
  if (Array.isArray(value)) return value.map((element: unknown) => inOrder(element, schema?.items));
  if (typeof value !== "object" || value === null) return value;
  const order = Object.keys(schema?.properties ?? {});
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const entries = Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([key, inner]): [string, unknown] => [key, inOrder(inner, schema?.properties?.[key])]),
  );
}
