import { readFileSync } from "node:fs";
import { join } from "node:path";
import { haproxy } from "../../languages/haproxy/index.ts";
import { SourceFile, type Problem } from "../../model/index.ts";
import type { CorpusCheck } from "./check.ts";

/** Compares what we refuse with what two versions of `haproxy -c` refused. */
const check: CorpusCheck = {
  format: "haproxy",
  compare(entry, corpus) {
    const { old, new: recent } = entry.data as { readonly old: Checked; readonly new: Checked };
    const file = new SourceFile(entry.path, readFileSync(join(corpus, entry.path), "utf8"));
    return [...differences(file, "2.6", old), ...differences(file, "3.0", recent)];
  },
};

export default check;

interface Checked {
  readonly accepted: boolean;
  readonly alerts: readonly { readonly line: number | null; readonly text: string; readonly class: string }[];
}

function differences(file: SourceFile, version: string, checked: Checked): readonly string[] {
  const refused = refusals(file, version);
  const alerts = checked.alerts.filter(isOurs);
  if (checked.accepted)
    return refused.map((problem) => `${version} accepts it, we refuse line ${lineOf(problem)}: ${problem.message}`);
  const first = alerts.find(({ line }) => line !== null);
  if (first?.line === undefined || first.line === null) return [];
  const line = first.line;
  const found = refused.some((problem) => lineOf(problem) <= line);
  return found ? [] : [`${version} refuses line ${line} (${first.class}), we do not: ${first.text.slice(0, 120)}`];
}

function refusals(file: SourceFile, version: string): readonly Problem[] {
  const targets = { versions: new Map([["haproxy", version] as const]), roots: new Map() };
  const files = { get: () => undefined, paths: [], keptOut: () => undefined };
  return haproxy.read([file], files, targets).problems.filter(({ kind }) => kind === "refused");
}

function lineOf({ span }: Problem): number {
  return span.file.position(span.start).line;
}

/**
 * What needs more than the file's own grammar is not compared: the arguments of sample expressions, the actions that Lua registers, names that the condition of a rule refers to, what the host or the build (QUIC, WURFL) lacks.
 */
function isOurs({ class: kind, text }: Checked["alerts"][number]): boolean {
  if (kind === "environment" || kind === "reference") return false;
  if (/unknown (?:fetch method|converter)/.test(text)) return !text.includes("wurfl");
  return !/fetch method|sample expression|converter|log-format|error detected in|expects '(?:wait-for-handshake|accept)'|cache-use|failed to parse|ACL expression|unknown service name|wurfl|MUX protocol|QUIC is not compiled/.test(
    text,
  );
}
