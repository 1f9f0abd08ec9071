import type { Finding, SubjectReport } from "../../model/index.ts";
import { listed } from "./amount.ts";

/** How many things are meant, by what they are: "5 programs"; nothing for a single one. */
export function subjectCount(subjects: readonly SubjectReport[]): string | undefined {
  const [kind = "", ...others] = new Set(subjects.map(({ address }) => address.split(":")[0] ?? ""));
  const isFile = others.length === 0 && WHOLE_FILES.has(kind);
  const things = new Set(subjects.map(({ address, path = address }) => (isFile ? path : `${path} ${address}`)));
  if (things.size < 2) return undefined;
  return `${things.size} ${(others.length === 0 ? PLURALS.get(kind) : undefined) ?? "places"}`;
}

/** Kinds that are a file each, with several things in it to fail at. */
const WHOLE_FILES: ReadonlySet<string> = new Set(["buildout", "file", "haproxy", "supervisor"]);

const PLURALS: ReadonlyMap<string, string> = new Map([
  ["backend", "backends"],
  ["buildout", "buildouts"],
  ["eventlistener", "event listeners"],
  ["file", "files"],
  ["frontend", "frontends"],
  ["haproxy", "configurations"],
  ["host", "hosts"],
  ["listen", "listen sections"],
  ["log", "logs"],
  ["program", "programs"],
  ["supervisor", "configurations"],
]);

/** What findings judged, as waivers name it: "Subject backend:plone."; where the sentence is about the first finding only, of what else it is true. */
export function subjectSentence(findings: readonly Pick<Finding, "subjects">[], verbose: boolean): string {
  const addresses = new Set(findings.flatMap(({ subjects }) => subjects.map(({ address }) => address)));
  const [first, ...others] = [...addresses].filter((address) => address !== "environment");
  if (first === undefined) return "";
  if (others.length === 0) return ` Subject ${first}.`;
  if (findings.length > 1) {
    const rest = verbose || others.length === 1 ? listed(others) : `${others.length} more`;
    return ` Subject ${first}; the same holds of ${rest}.`;
  }
  return ` Subjects ${listed(verbose || others.length === 1 ? [first, ...others] : [first, `${others.length} more`])}.`;
}
