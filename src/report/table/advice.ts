import type { EditReport } from "../../model/index.ts";

/** The line that an edit belongs to: text that is added stands below the line that asks for it. */
export function lineOf({ start, end, column, line }: EditReport): number {
  return start === end && column === 1 ? Math.max(1, line - 1) : line;
}

/** What an edit asks for, in a few words; several lines are told below. */
export function adviceOf({ start, end, text }: EditReport): {
  readonly advice: string;
  readonly lines?: readonly string[];
} {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const [line = ""] = lines;
  if (lines.length === 0) return { advice: "take it out" };
  const verb = start === end ? "add" : "write";
  if (lines.length > 1) return { advice: `${verb}:`, lines };
  return { advice: start === end ? `${verb} "${line.trim()}"` : `${verb} ${line.trim()}` };
}
