import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { catalogue } from "../rules/catalogue.ts";
import { discover } from "../src/audit/discover.ts";
import { runAudit } from "../src/audit/run-audit.ts";
import { exitCodeOf, type ExitCode } from "../src/cli/exit-code.ts";
import { loadSetting } from "../src/cli/setting.ts";
import type { Report } from "../src/model/index.ts";

/** Puts something in a file's place that cannot be read; returns what a report says of it. */
export type Obstacle = (path: string, elsewhere: string) => string;

/** What may stand where an include expects a file. */
export const OBSTACLES: Readonly<Record<string, Obstacle>> = {
  "a link that leads out": (path, elsewhere) => {
    writeFileSync(elsewhere, "");
    symlinkSync(elsewhere, path);
    return "a link that leads out of the audited folder";
  },
  "a link that leads nowhere here": (path) => {
    symlinkSync("/srv/on-the-host/only.conf", path);
    return "a link that leads nowhere here";
  },
  "a file with a NUL": (path) => {
    writeFileSync(path, "# comment\0\n");
    return "it is binary: byte 9 is NUL";
  },
  "UTF-16": (path) => {
    writeFileSync(path, Buffer.from("\uFEFF# comment\n", "utf16le"));
    return "it is UTF-16 text; save it as UTF-8 to have it read";
  },
  "a file above the limit": (path) => {
    writeFileSync(path, "");
    truncateSync(path, 21_000_000);
    return "it is 21 MB, and files above 5 MB are not read";
  },
  "a file that may not be read": (path) => {
    writeFileSync(path, "");
    chmodSync(path, 0);
    return "it cannot be read: permission denied; let the user who audits read it";
  },
  "a named pipe": (path) => {
    execFileSync("mkfifo", [path]);
    return "it is a named pipe";
  },
};

/** What an audit of a folder says, and how it ends. */
export interface Outcome {
  readonly report: Report;
  readonly exit: ExitCode;
}

/** A copy of the healthy environment in an empty folder. */
export function copyHealthy(folder: string): void {
  cpSync(join(import.meta.dirname, "../fixtures/environments/plone-production"), folder, { recursive: true });
}

/** Puts a text into a file of a folder, in the place of another, or as a new file. */
export function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}.`);
  writeFileSync(path, text.replace(from, to));
}

/** Puts an obstacle at a path of a folder; returns what a report says of it. */
export function hinder(obstacle: Obstacle, path: string, elsewhere: string): string {
  mkdirSync(dirname(path), { recursive: true });
  return obstacle(path, elsewhere);
}

/** Audits a folder with its declaration, as a user whom a mode of 0 keeps out. */
export async function auditFolder(folder: string): Promise<Outcome> {
  const restore = becomeNobody();
  try {
    const discovery = discover([folder]);
    const loaded = await loadSetting(discovery, catalogue, { today: "2026-11-23" });
    const { report, crashed } = await runAudit(discovery, loaded, catalogue);
    if (crashed[0]) throw crashed[0].error;
    return { report, exit: exitCodeOf(report, "error") };
  } finally {
    restore();
  }
}

function becomeNobody(): () => void {
  if (process.geteuid?.() !== 0 || !process.seteuid) return () => undefined;
  process.seteuid(65_534);
  return () => process.seteuid?.(0);
}

/** `verdict address` of each subject of a rule. */
export function verdictsOf({ findings }: Report, rule: string): readonly string[] {
  return findings
    .filter((finding) => finding.rule === rule)
    .flatMap(({ verdict, subjects }) => subjects.map(({ address }) => `${verdict} ${address}`));
}
