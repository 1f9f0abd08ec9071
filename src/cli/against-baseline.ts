import { readFileSync } from "node:fs";
import process from "node:process";
import { baselineChange, baselineData, readBaseline, type Baseline, type BaselineChange } from "../audit/baseline.ts";
import { SourceFile } from "../model/source-file.ts";
import { printableJson } from "../report/printable-json.ts";
import { amount } from "../report/table/amount.ts";
import { terminalText } from "../report/terminal-text.ts";
import type { Audited } from "./notices.ts";
import { UsageError } from "./usage-error.ts";
import { writeFile } from "./write-file.ts";

/** What a command line says about known failures. */
export interface BaselineOptions {
  /** The file that holds them. */
  readonly baseline: string;
  /** Takes out what fails no more, and writes the file where there is none. */
  readonly update: boolean;
  /** Takes in what is new. */
  readonly acceptNew: boolean;
  /** Whether all is judged and told, so that what does not fail is mended. */
  readonly whole: boolean;
}

/** Audits in which known failures are told apart, and what is to be done once they are found fit. */
export interface Compared {
  readonly audits: readonly Audited[];
  /** Writes the baseline where that was asked for, and says what became of it. */
  finish(this: void): void;
}

/**
 * Judges against a baseline. Where it takes failures in, these are known to the very run that does so.
 *
 * @throws UsageError for a file that is no baseline
 */
export async function againstBaseline(
  options: BaselineOptions,
  judge: (baseline: Baseline) => Promise<readonly Audited[]>,
): Promise<Compared> {
  const old = load(options.baseline);
  const audits = await judge(old ?? new Map());
  const next = new Map(old);
  const changes = audits.map(({ report }) => {
    const { name } = report.environment;
    const known = old?.get(name);
    const change = baselineChange(known ?? new Set(), report);
    const takesIn = options.update && (options.acceptNew || !known);
    next.set(name, new Set([...change.kept, ...(takesIn ? change.fresh : [])]));
    return { ...change, takesIn };
  });
  const takenIn = changes.some(({ takesIn, fresh }) => takesIn && fresh.length > 0);
  return {
    audits: takenIn ? await judge(next) : audits,
    finish: () => {
      if (options.update) update(options.baseline, { old, next, changes, audits });
      else say(options.baseline, old, options.whole ? changes : []);
    },
  };
}

function load(file: string): Baseline | undefined {
  const text = readText(file);
  if (text === undefined) return undefined;
  const read = readBaseline(text);
  if (!("error" in read)) return read;
  const { line, column } = new SourceFile(file, text).position(Math.min(read.offset ?? 0, text.length));
  throw new UsageError(
    `${file}:${line}:${column} This is no baseline: ${read.error}; mend it, or delete it and write it anew with --update-baseline.`,
  );
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

interface Update {
  readonly old: Baseline | undefined;
  readonly next: Baseline;
  readonly changes: readonly (BaselineChange & { readonly takesIn: boolean })[];
  readonly audits: readonly Audited[];
}

function update(file: string, { old, next, changes, audits }: Update): void {
  const untrusted = audits.find(
    ({ report, crashed }) => crashed.length > 0 || report.problems.some(({ kind }) => kind === "unreadable"),
  );
  if (untrusted) {
    tell(`${file} stays as it is, because this run cannot be trusted; what was not read may still fail.`);
    return;
  }
  const text = printableJson(baselineData(next));
  if (old === undefined || text !== printableJson(baselineData(old))) writeFile(file, text);
  const left = [...next.values()].reduce((sum, { size }) => sum + size, 0);
  const gone = changes.flatMap((change) => change.gone).length;
  const takenIn = changes.flatMap(({ takesIn, fresh }) => (takesIn ? fresh : [])).length;
  if (gone + takenIn > 0 || old === undefined)
    tell(
      `${file} holds ${amount(left, "failure", "failures")} now: ${takenIn} taken in, ${gone} mended and taken out.`,
    );
  const fresh = changes.flatMap((change) => (change.takesIn ? [] : change.fresh)).length;
  if (fresh > 0) tell(`${amount(fresh, "new failure is", "new failures are")} not taken in; --accept-new does that.`);
}

function say(file: string, old: Baseline | undefined, changes: readonly BaselineChange[]): void {
  if (!old) {
    tell(`${file} is not there, so every failure counts; --update-baseline writes it.`);
    return;
  }
  const gone = changes.flatMap((change) => change.gone).length;
  if (gone > 0)
    tell(
      `${amount(gone, "failure", "failures")} that ${file} holds ${gone === 1 ? "is" : "are"} mended; --update-baseline takes ${gone === 1 ? "it" : "them"} out.`,
    );
}

function tell(notice: string): void {
  process.stderr.write(`punchlist: ${terminalText(notice)}\n`);
}
