import { resolve } from "node:path";
import process from "node:process";
import type { PrintOptions, Reporter } from "../report/reporter.ts";
import { terminalOf, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { writeFile } from "./write-file.ts";

/** A text to print in some format, on stdout or into a file. */
export interface Output<In> {
  readonly reporter: Reporter<In>;
  readonly file: string | undefined;
}

/** The formats of a command; the first is printed where none is asked for. */
export type Formats<In> = readonly [Reporter<In>, ...Reporter<In>[]];

/**
 * Reads `--format table --format json=report.json`.
 *
 * @throws UsageError for an unknown format, and for two that would share stdout or a file.
 */
export function parseOutputs<In>(words: readonly string[], formats: Formats<In>): readonly Output<In>[] {
  const [usual] = formats;
  const outputs = (words.length > 0 ? words : [usual.name]).map((word) => parseOutput(word, formats));
  const [shown, second] = outputs.filter(({ file }) => file === undefined);
  if (shown && second) {
    const { name, extension } = second.reporter;
    throw new UsageError(
      `Two formats cannot share stdout; give all but one a file, as in --format ${name}=report.${extension}.`,
    );
  }
  const files = outputs.flatMap(({ file }) => (file === undefined || file.startsWith("/dev/") ? [] : resolve(file)));
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) throw new UsageError(`Two formats would write ${twice}; give each a file of its own.`);
  return outputs;
}

/** Whether an output is a page for a browser. */
export function isPage({ reporter }: Output<never>): boolean {
  return reporter.name === "html";
}

function parseOutput<In>(word: string, formats: Formats<In>): Output<In> {
  const equals = word.indexOf("=");
  const name = equals === -1 ? word : word.slice(0, equals);
  const reporter = formats.find((known) => known.name === name);
  if (!reporter) throw new UsageError(`${JSON.stringify(name)} is no format; ${listed(formats, "and")} are.`);
  const file = equals === -1 ? undefined : word.slice(equals + 1);
  if (file === "") throw new UsageError(`--format ${word} names no file after "=".`);
  return { reporter, file };
}

/** The names of the formats as a sentence lists them: "table, json or csv". */
export function listed(formats: Formats<never>, conjunction: "and" | "or"): string {
  const names = formats.map(({ name }) => name);
  return names.length === 1 ? names.join() : `${names.slice(0, -1).join(", ")} ${conjunction} ${names.at(-1) ?? ""}`;
}

/** What a command line says about how its text is to look. */
export type Look = Partial<Omit<PrintOptions, keyof Terminal>> & { readonly color?: boolean };

/**
 * Writes a text where it belongs, of several inputs in one, coloured on stdout only. A file appears whole or not at all; what stands there and is no file
 * is written to.
 */
export async function writeOutput<In>(
  { reporter, file }: Output<In>,
  inputs: readonly In[],
  { color, verbose = false, all = false, percent = false, ...more }: Look,
): Promise<void> {
  const print = await reporter.load();
  const terminal = terminalOf(process.stdout, color);
  const look = { ...terminal, colour: terminal.colour && file === undefined, verbose, all, percent, ...more };
  const [text = "", ...others] = inputs.map((input) => print(input, look));
  const whole = others.length === 0 ? text : await (reporter.join ?? oneAfterTheOther)([text, ...others], inputs, look);
  if (file === undefined) process.stdout.write(whole);
  else writeFile(file, whole);
}

function oneAfterTheOther(texts: readonly string[]): string {
  return texts.join("\n");
}
