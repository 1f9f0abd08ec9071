import process from "node:process";
import type { Report } from "../model/index.ts";
import { parseOutputs, writeOutput, type Output } from "./output.ts";
import { terminalOf } from "./terminal.ts";

type Format = "table" | "json";

/** Reads `--format table --format json=report.json`; nothing given means the table. */
export function parseFormats(words: readonly string[]): readonly Output<Format>[] {
  return parseOutputs(words, ["table", "json"]);
}

/** Writes a report where it belongs. */
export async function writeReport(
  output: Output<Format>,
  report: Report,
  options: { readonly verbose: boolean; readonly color?: boolean },
): Promise<void> {
  writeOutput(output, await render(output.format, report, { ...options, toFile: output.file !== undefined }));
}

async function render(
  format: Format,
  report: Report,
  { verbose, color, toFile }: { readonly verbose: boolean; readonly color?: boolean; readonly toFile: boolean },
): Promise<string> {
  if (format === "json") return (await import("../report/json.ts")).jsonReport(report);
  const { tableReport } = await import("../report/table.ts");
  const terminal = terminalOf(process.stdout, color);
  return tableReport(report, { ...terminal, colour: terminal.colour && !toFile, verbose });
}
