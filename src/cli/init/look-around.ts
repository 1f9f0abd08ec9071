import { realpathSync } from "node:fs";
import { basename } from "node:path";
import { catalogue } from "../../../rules/catalogue.ts";
import { discover } from "../../audit/discover.ts";
import { findFormats, environmentOf } from "../../audit/read-environment.ts";
import { runAudit } from "../../audit/run-audit.ts";
import { undeclared } from "../../audit/setting.ts";
import type { Environment } from "../../environment/index.ts";
import { formats } from "../../languages/index.ts";
import { isLoopback, type ChecklistItem } from "../../model/index.ts";
import { setAsideText } from "../../report/set-aside-text.ts";

/** What a folder shows of what its declaration would say. */
export interface Seen {
  /** The folder's own name. */
  readonly folder: string;
  /** How many files are judged. */
  readonly files: number;
  /** Their formats whose programs have versions, as operators call them. */
  readonly versioned: readonly { readonly name: string; readonly title: string }[];
  /** What the programs are started with, by format. */
  readonly roots: ReadonlyMap<string, readonly string[]>;
  /** Hosts of which facts are there. */
  readonly hosts: readonly string[];
  /** Where balancers lead to, besides their own host. */
  readonly addresses: readonly string[];
  /** Folders that are named after environments, with the role that the name tells. */
  readonly environments: readonly { readonly folder: string; readonly role: string }[];
  /** Files that are found and not judged, counted by why. */
  readonly setAside: string | undefined;
  /** What only a person can answer here. */
  readonly questions: readonly ChecklistItem[];
}

/** Reads a folder as an audit without a declaration does. */
export async function lookAround(path: string, today: string): Promise<Seen> {
  const discovery = discover([path]);
  const setting = undeclared(today);
  const levels = new Map([...catalogue.rules].map(([id, { severity }]) => [id, severity]));
  const { report } = await runAudit(discovery, { setting, levels }, catalogue);
  const environment = environmentOf(await findFormats(discovery, setting), setting);
  const judged = report.environment.files.filter((file) => file.setAside === undefined && file.sameAs === undefined);
  const present = new Set(judged.map(({ language }) => language));
  const asked = new Set(
    report.answers
      .filter(({ verdict, settledBy }) => verdict === "unknown" && settledBy === "person")
      .map(({ item }) => item),
  );
  const items = catalogue.checklists[0].sections.flatMap((section) => section.items);
  return {
    folder: basename(realpathSync(path)) || "production",
    files: judged.length,
    versioned: formats.filter(({ name, versioned }) => versioned && present.has(name)),
    roots: rootsIn(environment),
    hosts: report.environment.hosts,
    addresses: addressesIn(environment),
    environments: environmentsIn(judged.map((file) => file.path)),
    setAside: setAsideText(report.environment.files),
    questions: items.filter(({ id }) => asked.has(id)),
  };
}

function rootsIn({ buildout, haproxy, supervisor }: Environment): Seen["roots"] {
  const roots: readonly (readonly [string, readonly string[]])[] = [
    ["buildout", buildout.filter(({ production }) => production).map(({ root }) => root.path)],
    ["supervisor", supervisor.filter(({ context }) => context === "whole").map(({ main }) => main.path)],
    ["haproxy", haproxy.flatMap(({ files }) => files.slice(0, 1)).map((file) => file.path)],
  ];
  return new Map(roots.filter(([, paths]) => paths.length > 0));
}

function addressesIn({ facts }: Environment): readonly string[] {
  const hosts = facts.route.filter(({ to }) => !to.doubt).map(({ to }) => to.value.host);
  return [...new Set(hosts)].filter((host) => /^[\w.:-]+$/.test(host) && !isLoopback(host)).sort();
}

/** What folders are called that hold the files of one environment. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ["production", "production"],
  ["prod", "production"],
  ["live", "production"],
  ["staging", "staging"],
  ["stage", "staging"],
  ["qa", "staging"],
]);

/** Where there are folders of two environments at least. */
function environmentsIn(paths: readonly string[]): Seen["environments"] {
  const folders = new Map<string, string>();
  for (const path of paths) {
    const steps = path.split("/").slice(0, -1);
    const at = steps.findIndex((step) => ROLES.has(step));
    if (at !== -1) folders.set(steps.slice(0, at + 1).join("/"), ROLES.get(steps[at] ?? "") ?? "production");
  }
  const found = [...folders].map(([folder, role]) => ({ folder, role })).sort((a, b) => (a.folder < b.folder ? -1 : 1));
  return new Set(found.map(({ role }) => role)).size > 1 ? found : [];
}
