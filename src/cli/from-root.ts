import { posix } from "node:path";
import type { Report } from "../model/index.ts";

/** A report whose paths count from a folder further up: the way from there to its own root stands before each. */
export function fromRoot(report: Report, way: string): Report {
  if (way === "") return report;
  // The shape stays what it is, which the compiler cannot follow through a walk.
  const moved = walk(report, way) as Report;
  return { ...moved, environment: { ...moved.environment, root: "." } };
}

function walk(data: unknown, way: string): unknown {
  if (Array.isArray(data)) return data.map((each) => walk(each, way));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, moved(name, value, way)]));
}

function moved(name: string, value: unknown, way: string): unknown {
  if (name === "path" && typeof value === "string") return posix.join(way, value);
  if (name === "narrowed" && Array.isArray(value)) return value.map((path) => posix.join(way, String(path)));
  // What a message quotes is no path of ours, whatever it is called.
  return name === "data" ? value : walk(value, way);
}
