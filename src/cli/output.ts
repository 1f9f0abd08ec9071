import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import process from "node:process";
import { UsageError } from "./usage-error.ts";

/** A text to print in some format, on stdout or into a file. */
export interface Output<Format extends string> {
  readonly format: Format;
  readonly file: string | undefined;
}

/**
 * Reads `--format table --format json=report.json`; nothing given means the first format.
 *
 * @throws UsageError for an unknown format, and for two that would share stdout.
 */
export function parseOutputs<const Format extends string>(
  words: readonly string[],
  formats: readonly [Format, ...Format[]],
): readonly Output<Format>[] {
  const outputs = (words.length > 0 ? words : [formats[0]]).map((word) => parseOutput(word, formats));
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError("Two formats cannot share stdout; give all but one a file, as in --format json=report.json.");
  }
  return outputs;
}

function parseOutput<Format extends string>(word: string, formats: readonly Format[]): Output<Format> {
  const equals = word.indexOf("=");
  const name = equals === -1 ? word : word.slice(0, equals);
  const format = formats.find((known) => known === name);
  if (!format)
    throw new UsageError(
      `${JSON.stringify(name)} is no format; ${formats.slice(0, -1).join(", ")} and ${formats.at(-1) ?? ""} are.`,
    );
  const file = equals === -1 ? undefined : word.slice(equals + 1);
  if (file === "") throw new UsageError(`--format ${word} names no file after "=".`);
  return { format, file };
}

/** Writes a text where it belongs: a file appears whole or not at all, and what stands there and is no file is written to. */
export function writeOutput({ file }: Output<string>, text: string): void {
  if (file === undefined) process.stdout.write(text);
  else writeTo(file, text);
}

function writeTo(file: string, text: string): void {
  try {
    const target = existsSync(file) ? realpathSync(file) : file;
    if (existsSync(target) && !statSync(target).isFile()) writeFileSync(target, text);
    else writeWhole(target, text);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function writeWhole(file: string, text: string): void {
  const partial = `${file}.${process.pid}.partial`;
  try {
    writeFileSync(partial, text);
    renameSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
}
