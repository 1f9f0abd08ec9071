import type { Report } from "../model/index.ts";
import { parseJson } from "./parse-json.ts";

/** The failures that are known, by environment: their fingerprints. */
export type Baseline = ReadonlyMap<string, ReadonlySet<string>>;

/** What a text is no baseline for, and where its fault lies, in UTF-16 units, as far as that is known. */
export interface BaselineError {
  readonly error: string;
  readonly offset?: number;
}

/** Reads a baseline; one of another program or version is refused, because what it holds would be lost. */
export function readBaseline(text: string): Baseline | BaselineError {
  const parsed = parseJson(text);
  if ("error" in parsed) return parsed;
  const { value } = parsed;
  if (!isRecord(value)) return { error: "it is a list or a plain value, and a baseline is an object" };
  if ("findings" in value) return { error: "it is a report, and a baseline is written by --update-baseline" };
  const { schemaVersion, environments } = value;
  if (schemaVersion !== SCHEMA_VERSION)
    return {
      error: `its schemaVersion is ${schemaVersion === undefined ? "missing" : JSON.stringify(schemaVersion)}, and this version reads ${SCHEMA_VERSION}`,
    };
  if (!isRecord(environments)) return { error: "it has no environments" };
  const wrong = Object.entries(environments).find(([, known]) => !isListOfTexts(known));
  if (wrong) return { error: `the environment ${JSON.stringify(wrong[0])} is no list of fingerprints` };
  return new Map(Object.entries(environments).map(([name, known]) => [name, new Set(known as readonly string[])]));
}

/** The file of a baseline: a fingerprint a line, sorted, so that changes are easy to read and to merge. */
export function baselineData(baseline: Baseline): unknown {
  const environments = [...baseline]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, known]) => [name, [...known].sort()]);
  return { schemaVersion: SCHEMA_VERSION, environments: Object.fromEntries(environments) as unknown };
}

const SCHEMA_VERSION = 1;

/** What becomes of the known failures of an environment. */
export interface BaselineChange {
  /** Those that still fail, or may. */
  readonly kept: ReadonlySet<string>;
  /** Those that fail no more. */
  readonly gone: readonly string[];
  /** Failures that are not known. */
  readonly fresh: readonly string[];
}

/** Compares what is known with what fails now. What the files leave open is kept, because nothing says that it is mended. */
export function baselineChange(known: ReadonlySet<string>, { findings }: Pick<Report, "findings">): BaselineChange {
  const prints = (verdict: "fail" | "unknown"): readonly string[] =>
    findings
      .filter((finding) => finding.verdict === verdict)
      .flatMap(({ subjects }) => subjects.map(({ fingerprint }) => fingerprint));
  const failing = prints("fail");
  const standing = new Set([...failing, ...prints("unknown")]);
  return {
    kept: new Set([...known].filter((print) => standing.has(print))),
    gone: [...known].filter((print) => !standing.has(print)),
    fresh: failing.filter((print) => !known.has(print)),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
