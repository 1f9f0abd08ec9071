import type { SubjectReport } from "../../model/index.ts";
import { listed } from "./amount.ts";

/** How many things are meant, by what they are: "5 programs"; nothing for a single one. */
export function subjectCount(subjects: readonly SubjectReport[]): string | undefined {
  const things = new Map(subjects.map(({ address, path = "" }) => [`${path} ${address}`, address]));
  if (things.size < 2) return undefined;
  const kinds = new Set([...things.values()].map((address) => address.slice(0, Math.max(0, address.indexOf(":")))));
  const [kind = "", ...others] = kinds;
  return `${things.size} ${(others.length === 0 ? PLURALS.get(kind) : undefined) ?? "places"}`;
}

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
]);

/** What was judged, as waivers name it: "Subject backend:plone." */
export function subjectSentence(subjects: readonly SubjectReport[], verbose: boolean): string {
  const [first, ...others] = [...new Set(subjects.map(({ address }) => address))].filter(
    (address) => address !== "environment",
  );
  if (first === undefined) return "";
  if (others.length === 0) return ` Subject ${first}.`;
  return ` Subjects ${listed(verbose ? [first, ...others] : [first, `${others.length} more`])}.`;
}
