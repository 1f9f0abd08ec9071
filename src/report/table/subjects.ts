import type { SubjectReport } from "../../model/index.ts";
import { listed } from "./amount.ts";

/** How many things are meant, by what they are: "5 programs"; nothing for a single one. */
export function subjectCount(subjects: readonly SubjectReport[]): string | undefined {
  if (subjects.length < 2) return undefined;
  const kinds = new Set(subjects.map(({ address }) => address.slice(0, Math.max(0, address.indexOf(":")))));
  const [kind = "", ...others] = kinds;
  return `${subjects.length} ${(others.length === 0 ? PLURALS.get(kind) : undefined) ?? "places"}`;
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
  const all = [first, ...others];
  const shown = verbose || all.length <= FEW + 1 ? all : [...all.slice(0, FEW), `${all.length - FEW} more`];
  return ` Subjects ${listed(shown)}.`;
}

/** Names that are told before the rest is only counted. */
const FEW = 2;
