import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../rules/catalogue.ts";
import { discover } from "../audit/discover.ts";
import { runAudit } from "../audit/run-audit.ts";
import { annexOf } from "../cli/annexes.ts";
import { loadSetting } from "../cli/setting.ts";
import type { Report } from "../model/index.ts";
import { auditHtml } from "../report/html/audit-html.tsx";
import { auditFormats } from "../report/reporters/index.ts";
import { jsonReport } from "../report/json.ts";
import { tableReport } from "../report/table.ts";

/** The day on which the golden reports are made. */
export const GOLDEN_DAY = "2026-11-23";

/** `reports/<environment>/`: what `punchlist audit` prints for each environment of ours. */
export async function goldenReports(root: string): Promise<readonly (readonly [string, string])[]> {
  const reports = await Promise.all(
    environments(root).map(async (name) => ({ name, report: await auditFixture(root, name) })),
  );
  const ofEach = reports.flatMap(({ name, report }): readonly (readonly [string, string])[] => [
    [`reports/${name}/table.txt`, tableReport(report, LOOK)],
    [`reports/${name}/report.json`, jsonReport(report)],
  ]);
  const shown = reports.filter(({ name }) => IN_ALL_FORMATS.includes(name));
  const pages = reports.filter(({ name }) => AS_PAGES.includes(name)).map((each) => asPage(root, each));
  return [...ofEach, ...(await Promise.all(shown.map(inAllFormats))).flat(), ...(await Promise.all(pages))];
}

const LOOK = { width: 100, colour: false, verbose: false, all: false, unicode: true, percent: false };

/** One that fails and one that is healthy show what the other formats are like. */
const IN_ALL_FORMATS = ["node-neglected", "node-production"];

/** Those with a service level and facts of hosts, with a single kind of file, and with much that fails. */
const AS_PAGES = ["node-neglected", "node-production", "plone-production", "rails-neglected"];

interface Golden {
  readonly name: string;
  readonly report: Report;
}

async function inAllFormats({ name, report }: Golden): Promise<readonly (readonly [string, string])[]> {
  const others = auditFormats.filter((format) => !["table", "json", "html"].includes(format.name));
  return Promise.all(
    others.map(async (format) => {
      const print = await format.load();
      const look = { ...LOOK, pathPrefix: `${report.environment.root}/` };
      return [`reports/${name}/${format.name}.${format.extension}`, print(report, look)] as const;
    }),
  );
}

/** Without the state of the repository, which is another one after each commit. */
async function asPage(root: string, { name, report }: Golden): Promise<readonly [string, string]> {
  const discovery = discover([join(root, "fixtures/environments", name)]);
  const annex = await annexOf(discovery, { env: report.environment.name, today: GOLDEN_DAY, zone: "UTC" });
  const look = { ...LOOK, annexes: new Map([[report.environment.name, annex]]) };
  return [`reports/${name}/report.html`, auditHtml([report], look)];
}

/** The report of one of our environments, declaration included, as if it had been audited from the repository's folder. */
export async function auditFixture(root: string, name: string): Promise<Report> {
  const path = `fixtures/environments/${name}`;
  const discovery = discover([join(root, path)]);
  const loaded = await loadSetting(discovery, catalogue, { today: GOLDEN_DAY });
  const { report, crashed } = await runAudit(discovery, loaded, catalogue);
  if (crashed[0]) throw crashed[0].error;
  return { ...report, environment: { ...report.environment, root: path } };
}

/** The environments that hold files to audit; others hold a declaration alone, for the calculators. */
function environments(root: string): readonly string[] {
  const folder = join(root, "fixtures/environments");
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "etc")))
    .sort();
}
