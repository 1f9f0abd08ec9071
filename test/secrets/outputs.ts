import process from "node:process";
import { catalogue } from "../../rules/catalogue.ts";
import { runAudit } from "../../src/audit/run-audit.ts";
import { undeclared } from "../../src/audit/setting.ts";
import { run } from "../../src/cli/program.ts";
import { auditFormats, planFormats, slaFormats } from "../../src/report/reporters/index.ts";
import { discovered } from "../discovery.ts";

const TODAY = "2026-11-23";

/** What an audit of small files prints in each format, short and at length. */
export async function auditTexts(texts: Readonly<Record<string, string>>): Promise<string> {
  const { report } = await runAudit(discovered(texts), { setting: undeclared(TODAY), levels: LEVELS }, catalogue);
  const prints = await Promise.all(auditFormats.map(({ load }) => load()));
  return prints
    .flatMap((print) => [false, true].map((verbose) => print(report, { ...LOOK, verbose, all: verbose })))
    .join("\n");
}

const LEVELS = new Map([...catalogue.rules].map(([id, { severity }]) => [id, severity]));

const LOOK = { width: 400, colour: false, unicode: true, percent: false };

/** What every command writes about a folder, in every format and mode, on either stream. */
export async function commandOutputs(folder: string): Promise<string> {
  const commands = [
    ["audit", folder],
    ...auditFormats.map(({ name }) => ["audit", folder, "--verbose", "--format", name]),
    ["audit", folder, "--list-files"],
    ...planFormats.map(({ name }) => ["plan", folder, "--format", name]),
    ...slaFormats.map(({ name }) => ["sla", folder, "--format", name]),
  ];
  let said = "";
  for (const words of commands) said += await outputOf([...words, "--today", TODAY]);
  return said;
}

/** What a command writes, told apart from what the tests themselves print. */
async function outputOf(words: readonly string[]): Promise<string> {
  const { stdout, stderr } = process;
  const write = { stdout: stdout.write.bind(stdout), stderr: stderr.write.bind(stderr) };
  let said = "";
  const take = (text: string | Uint8Array): boolean => {
    said += typeof text === "string" ? text : Buffer.from(text).toString();
    return true;
  };
  stdout.write = take;
  stderr.write = take;
  try {
    await run(words);
    return said;
  } finally {
    stdout.write = write.stdout;
    stderr.write = write.stderr;
  }
}
