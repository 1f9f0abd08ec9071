import { catalogue } from "../../../rules/catalogue.ts";
import { DiscoveryError } from "../../audit/discovery-error.ts";
import { discover } from "../../audit/discover.ts";
import type { CrashedRule } from "../../audit/judge.ts";
import { runAudit } from "../../audit/run-audit.ts";
import { loadSetting } from "../../cli/setting.ts";
import { UsageError } from "../../cli/usage-error.ts";
import type { Report } from "../../model/index.ts";
import { jsonReport } from "../../report/json.ts";
import { tableReport } from "../../report/table.ts";
import { onDisk, type Tree } from "./tree.ts";

/** What an audit of a tree came to: a report, a refusal that a person is told of, or an error that is a fault of ours. */
export type Outcome =
  | { readonly kind: "report"; readonly report: Report; readonly crashed: readonly CrashedRule[] }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "thrown"; readonly error: Error };

/** Audits a tree as the command line does, from files on a disk. */
export async function outcomeOf(tree: Tree): Promise<Outcome> {
  return onDisk(tree, async (folder) => {
    try {
      return await auditFolder(folder);
    } catch (error) {
      return unfinished(error, folder);
    }
  });
}

function unfinished(error: unknown, folder: string): Outcome {
  if (error instanceof UsageError || error instanceof DiscoveryError)
    return { kind: "refused", message: error.message.replaceAll(folder, ".") };
  return { kind: "thrown", error: error instanceof Error ? error : new Error(String(error)) };
}

/** The day on which all cases are judged. */
export const DAY = "2026-11-23";

async function auditFolder(folder: string): Promise<Outcome> {
  const discovery = discover([folder]);
  const loaded = await loadSetting(discovery, catalogue, { today: DAY });
  const { report, crashed } = await runAudit(discovery, loaded, catalogue);
  return { kind: "report", report: { ...report, environment: { ...report.environment, root: "." } }, crashed };
}

/** All that the command would print for an outcome, by the name of the output. */
export function printed(outcome: Outcome): ReadonlyMap<string, string> {
  if (outcome.kind === "thrown") return new Map([["error", outcome.error.message]]);
  if (outcome.kind === "refused") return new Map([["refusal", outcome.message]]);
  return new Map([
    ["table", tableReport(outcome.report, { width: 100, colour: false, verbose: true, all: true, unicode: true })],
    ["JSON", jsonReport(outcome.report)],
  ]);
}
