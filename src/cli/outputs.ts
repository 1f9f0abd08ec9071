import { renameSync, rmSync, writeFileSync } from "node:fs";
import process from "node:process";
import type { Report } from "../model/index.ts";
import { terminalOf } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const FORMATS = ["table", "json"] as const;
type Format = (typeof FORMATS)[number];

/** A report to print, on stdout or into a file. */
export interface Output {
  readonly format: Format;
  readonly file: string | undefined;
}

/** Reads `--format table --format json=report.json`; nothing given means the table. */
export function parseFormats(words: readonly string[]): readonly Output[] {
  const outputs = (words.length > 0 ? words : ["table"]).map(parseFormat);
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError("Two formats cannot share stdout; give all but one a file, as in --format json=report.json.");
  }
  return outputs;
}

function parseFormat(word: string): Output {
  const equals = word.indexOf("=");
  const name = equals === -1 ? word : word.slice(0, equals);
  const format = FORMATS.find((known) => known === name);
  if (!format) throw new UsageError(`${JSON.stringify(name)} is no format; ${FORMATS.join(" and ")} are.`);
  const file = equals === -1 ? undefined : word.slice(equals + 1);
  if (file === "") throw new UsageError(`--format ${word} names no file after "=".`);
  return { format, file };
}

/** Writes a report where it belongs. A file appears whole or not at all. */
export async function writeReport({ format, file }: Output, report: Report, options: { readonly verbose: boolean; readonly color?: boolean }): Promise<void> {
  const text = await render(format, report, { ...options, toFile: file !== undefined });
  if (file === undefined) process.stdout.write(text);
  else writeWhole(file, text);
}

async function render(format: Format, report: Report, { verbose, color, toFile }: { readonly verbose: boolean; readonly color?: boolean; readonly toFile: boolean }): Promise<string> {
  if (format === "json") return (await import("../report/json.ts")).jsonReport(report);
  const { tableReport } = await import("../report/table.ts");
  const terminal = terminalOf(process.stdout, color);
  return tableReport(report, { ...terminal, colour: terminal.colour && !toFile, verbose });
}

function writeWhole(file: string, text: string): void {
  const partial = `${file}.${process.pid}.partial`;
  try {
    writeFileSync(partial, text);
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw new UsageError(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
